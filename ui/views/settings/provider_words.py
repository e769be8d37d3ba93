"""What a provider's capability record says, in sentences for the person who switches it on."""

from __future__ import annotations

from app.domain.labels import Axis
from app.services.providers import Capability, ConfigField, PrepareSpec, Source
from ui.translate import decimal, later, tr, tr_marked

AXES = {
    Axis.ORIGIN: later("human or artificial"),
    Axis.NUDITY: later("nudity"),
    Axis.GORE: later("gore"),
    Axis.QUALITY: later("quality"),
    Axis.OVERLAY: later("text and watermarks"),
    Axis.OTHER: later("other"),
}
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
LOCAL = later("Nothing leaves this machine: the models run here.")


def axes_words(axes: tuple[Axis, ...]) -> str:
    """What is asked of an image: "human or artificial, nudity"."""
    return ", ".join(tr_marked(AXES[axis]) for axis in axes)


def bytes_words(count: int) -> str:
    """A number of bytes as a person reads it, in decimal units."""
    size = float(count)
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{decimal(size, '.0f' if unit == 'B' else '.3g')} {unit}"
        size /= 1000
    return tr("{size:,.3g} TB", size=size)


def where_words(capability: Capability, host: str) -> str:
    """Where images go."""
    if capability.is_local:
        return tr_marked(LOCAL)
    if capability.prepare is not None and not capability.prepare.mimes:
        return tr("Sends nothing: it cannot be used as it is.")
    if host in _LOOPBACK:
        return tr("Sends images to {host}, a server on this machine.", host=host)
    return tr("Sends images over the internet to {host}.", host=host or tr("an address that is not set"))


def what_words(capability: Capability) -> str:
    """What exactly is sent; empty for a provider that sends nothing."""
    spec = capability.prepare
    if spec is None or not spec.mimes:  # a stand-in for one that cannot be used takes nothing
        return ""
    parts = [
        tr(
            "The whole picture as {formats}, at most {size}{pixels}.",
            formats=_formats(spec),
            size=bytes_words(spec.max_bytes),
            pixels=_pixels(spec),
        )
    ]
    if spec.strip_metadata:
        kept = (
            tr("Content Credentials (C2PA) are sent along.")
            if spec.keep_c2pa
            else tr("Content Credentials (C2PA) are removed as well.")
        )
        parts.append(tr("EXIF, GPS position and XMP are removed first; {kept}", kept=kept))
    else:
        parts.append(tr("Metadata – camera, GPS position, author – goes with it."))
    return " ".join(parts)


def key_words(field: ConfigField, source: Source | None) -> str:
    """Where a key comes from."""
    if source is Source.ENVIRONMENT:
        return tr("Taken from the environment variable {env}, which goes before the key store.", env=field.env)
    if source is Source.KEY_STORE:
        return tr("Stored in the system's key store.")
    there = tr("Missing.") if field.required else tr("None set.")
    if not field.env:
        return f"{there} {tr('Enter it here.')}"
    return f"{there} {tr('Enter it here, or set the environment variable {env}.', env=field.env)}"


def _formats(spec: PrepareSpec) -> str:
    names = [mime.rpartition("/")[2].upper() for mime in spec.mimes]
    return tr("{some} or {last}", some=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]


def _pixels(spec: PrepareSpec) -> str:
    return tr(", {megapixels:.3g} million pixels", megapixels=spec.max_pixels / 1e6) if spec.max_pixels else ""
