"""identifAI: is a picture made by a human or artificial? Submitted, polled by lists of identifiers, and overridable."""

from app.providers.identifai.provider import FIELDS, IdentifAI

__all__ = ["FIELDS", "IdentifAI"]
