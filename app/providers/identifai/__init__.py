"""identifAI: is a picture made by a human or artificial? Submitted, polled by lists of identifiers, and overridable."""

from app.providers.identifai.provider import CAPABILITY, FIELDS, KEY_ENV, IdentifAI

__all__ = ["CAPABILITY", "FIELDS", "KEY_ENV", "IdentifAI"]
