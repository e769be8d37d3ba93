"""Reads the TOML files that describe a user's own providers; one that cannot be used gets a reason."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal, cast
from urllib.parse import parse_qsl, urlsplit

import msgspec

from app.domain.labels import Axis, ScoreKind
from app.errors import SettingsError
from app.net.http import Query, checked_base_url
from app.providers.described import paths

PREFIX: Final = "own:"
ENV_PREFIX: Final = "SECONDLOOK_OWN_"
PLACEHOLDERS: Final = ("{{image}}", "{{data_url}}", "{{mime}}", "{{sha256}}")
_MAX_FILE: Final = 64 * 1024
_MAX_FILES: Final = 50
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}\Z")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,80}\Z")
_VALUE = re.compile(r"[\x20-\x7e]{0,400}\Z")
_ENV = re.compile(rf"{ENV_PREFIX}[A-Z0-9_]{{1,60}}\Z")
_WRITABLE = frozenset({"image/jpeg", "image/png", "image/webp"})
_OURS = frozenset({"host", "content-length", "content-type", "transfer-encoding", "connection", "accept-encoding"})
_SECRET = frozenset({"authorization", "proxy-authorization", "cookie", "x-api-key", "api-key"})

Positive = Annotated[int, msgspec.Meta(ge=1)]
Text = Annotated[str, msgspec.Meta(max_length=2000)]


class Auth(msgspec.Struct, forbid_unknown_fields=True):
    """`[auth]`: the header that carries the key, what stands before it, and the variable that may hold it."""

    header: str = "Authorization"
    prefix: str = ""
    env: str = ""


class Picture(msgspec.Struct, forbid_unknown_fields=True):
    """`[image]`: how the picture is sent, and what the model takes."""

    send: Literal["raw", "base64", "multipart", "template"]
    field: str = "image"
    template: Text = ""
    accepts: list[str] = msgspec.field(default_factory=lambda: ["image/jpeg", "image/png"])
    max_bytes: Annotated[int, msgspec.Meta(ge=10_000, le=100_000_000)] = 10_000_000
    max_pixels: Annotated[int, msgspec.Meta(ge=1000)] | None = None
    form: dict[str, str] = {}


class Answer(msgspec.Struct, forbid_unknown_fields=True):
    """`[answer]`: where labels and scores are, and what they mean."""

    shape: Literal["list", "map", "fixed"]
    scores: str = "$"
    label: str = "label"
    score: str = "score"
    fixed: dict[str, str] = {}
    scale: Literal[1, 100] = 1
    kind: ScoreKind = ScoreKind.PROBABILITY
    axis: Axis = Axis.OTHER
    axes: dict[str, Axis] = {}
    rename: dict[str, str] = {}
    request_id: str = ""
    model: str = ""
    error: str = ""


class Limits(msgspec.Struct, forbid_unknown_fields=True):
    """`[limits]`: calls a second and a minute, calls at once, and seconds for one exchange."""

    per_second: Positive | None = None
    per_minute: Positive | None = None
    concurrency: Annotated[int, msgspec.Meta(ge=1, le=64)] = 2
    timeout: Annotated[int, msgspec.Meta(ge=1, le=600)] = 60


class Document(msgspec.Struct, forbid_unknown_fields=True):
    """The whole file."""

    title: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    url: str
    image: Picture
    answer: Answer
    method: Literal["POST", "PUT"] = "POST"
    model: Annotated[str, msgspec.Meta(min_length=1, max_length=80)] = "model"
    about: Text = ""
    accuracy: Text = "Not measured by Second Look."
    licence: Text = ""
    price: Text = "Price unknown"
    headers: dict[str, str] = {}
    auth: Auth | None = None
    limits: Limits = msgspec.field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Description:
    """A file that can be used: what it says, and what was made of it. `name` begins with `own:`."""

    name: str
    document: Document
    base_url: str
    path: str
    query: Query
    env: str
    template: object
    routes: dict[str, paths.Path]
    fixed: dict[str, paths.Path]


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that cannot be used, and why."""

    name: str
    title: str
    reason: str


class _FieldError(ValueError):
    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


def load(folder: Path) -> tuple[Description | Broken, ...]:
    """All files `*.toml` of `folder` in order of their names; nothing where there is no such folder. Reads the disk."""
    try:
        files = sorted(folder.glob("*.toml"))[:_MAX_FILES]
    except OSError:
        return ()
    return tuple(_read(file) for file in files)


def _read(file: Path) -> Description | Broken:
    # A name that is no UTF-8 must reach neither the settings file nor the database.
    stem = file.stem.encode("utf-8", "replace").decode()
    try:
        with file.open("rb") as opened:
            data = opened.read(_MAX_FILE + 1)
        return parse(stem, data)
    except OSError as error:
        reason = f"it cannot be read: {error.strerror or error}"
    except SettingsError as error:
        reason = error.message
    return Broken(PREFIX + stem, stem, f"{stem}.toml cannot be used: {reason} Correct it, then reload.")


def parse(stem: str, data: bytes) -> Description:
    """The description in `data`, the bytes of the file `stem`.toml.

    Raises:
        SettingsError: what is wrong, with the line or the field.
    """
    if len(data) > _MAX_FILE:
        raise SettingsError(f"it is larger than {_MAX_FILE:,} bytes.")
    if not _NAME.match(stem):
        raise SettingsError("its name must be of small letters, digits, “-” and “_”, at most 40.")
    try:
        text = data.decode("utf-8")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise SettingsError("it is not UTF-8 text.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"it is no TOML: {error}.") from error
    try:
        return _checked(stem, msgspec.convert(table, Document))
    except msgspec.ValidationError as error:
        words, _, where = str(error).partition(" - at `")
        field = where.rstrip("`").removeprefix("$").removeprefix(".").partition("[")[0]
        raise SettingsError(_placed(text, field, words)) from error
    except _FieldError as error:
        raise SettingsError(_placed(text, error.field, str(error))) from error


def _placed(text: str, field: str, words: str) -> str:
    """The complaint with the field's name and line, where the field stands in the file."""
    if unknown := re.search(r"unknown field `([^`]+)`", words):
        field, words = f"{field}.{unknown[1]}".lstrip("."), "there is no such setting"
    elif missing := re.search(r"missing required field `([^`]+)`", words):
        field, words = f"{field}.{missing[1]}".lstrip("."), "it is missing"
    line = _line_of(text, field)
    place = f"line {line}, “{field}”" if line else f"“{field}”"
    return f"{place if field else 'the file'}: {words.rstrip('.')}."


def _line_of(text: str, field: str) -> int | None:
    """The line on which the dotted `field`, or its table, is set."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[([^\[\]]+)\]", line):
            table = header[1].strip() + "."
            if table == field + ".":
                return number
        elif (key := re.match(r"\s*([\w.-]+|\"[^\"]+\")\s*=", line)) and table + key[1].strip('"') == field:
            return number
    return None


def _checked(stem: str, document: Document) -> Description:
    base, path, query = _address(document)
    _check_headers(document)
    auth = document.auth
    env = (auth.env if auth else "") or f"{ENV_PREFIX}{stem.upper().replace('-', '_')}_KEY"
    if not _ENV.match(env):
        # Somebody else's file must not be able to ask for whatever the environment holds.
        raise _FieldError("auth.env", f"the variable's name must begin with {ENV_PREFIX}")
    for mime in document.image.accepts:
        if mime not in _WRITABLE:
            raise _FieldError("image.accepts", f"“{mime}” cannot be made; there are {', '.join(sorted(_WRITABLE))}")
    if not document.image.accepts:
        raise _FieldError("image.accepts", "name at least one type")
    answer = document.answer
    if bool(answer.fixed) != (answer.shape == "fixed"):
        raise _FieldError("answer.fixed", 'a table of label = path belongs to shape = "fixed", and only to it')
    names = ("scores", "label", "score", "request_id", "model", "error")
    spelled = {name: cast(str, getattr(answer, name)) for name in names}
    return Description(
        name=PREFIX + stem,
        document=document,
        base_url=base,
        path=path,
        query=query,
        env=env,
        template=_template(document.image),
        routes={name: _path(f"answer.{name}", text) for name, text in spelled.items() if text},
        fixed={label: _path(f"answer.fixed.{label}", text) for label, text in answer.fixed.items()},
    )


def _address(document: Document) -> tuple[str, str, Query]:
    try:
        parts = urlsplit(document.url.strip())
        base = checked_base_url(document.title, f"{parts.scheme}://{parts.netloc}")
    except ValueError as error:
        raise _FieldError("url", f"it is not a URL: {error}") from error
    except SettingsError as error:
        raise _FieldError("url", error.message) from error
    if parts.fragment:
        raise _FieldError("url", "nothing may follow a “#”")
    return base, parts.path or "/", tuple(parse_qsl(parts.query, keep_blank_values=True))


def _check_headers(document: Document) -> None:
    auth = document.auth
    for name, value in document.headers.items():
        lower = name.lower()
        if lower in _SECRET or (auth is not None and lower == auth.header.lower()):
            raise _FieldError("headers", f"“{name}” carries a key; describe it in [auth], so that it lies in no file")
        if lower in _OURS or not _TOKEN.match(name) or not _VALUE.match(value):
            raise _FieldError("headers", f"“{name}” cannot be set, or not to this")
    if auth is not None and (not _TOKEN.match(auth.header) or auth.header.lower() in _OURS):
        raise _FieldError("auth.header", "it is no header that can carry a key")
    if auth is not None and not _VALUE.match(auth.prefix):
        raise _FieldError("auth.prefix", "only printable ASCII may stand before the key")


def _template(picture: Picture) -> object:
    if picture.send != "template":
        if picture.template:
            raise _FieldError("image.template", 'it belongs to send = "template", and only to it')
        return None
    if not any(mark in picture.template for mark in PLACEHOLDERS[:2]):
        raise _FieldError("image.template", "it must hold {{image}} (base64) or {{data_url}}")
    try:
        template: object = json.loads(picture.template)
    except (ValueError, RecursionError) as error:
        raise _FieldError("image.template", f"it is no JSON: {error}") from error
    return template


def _path(field: str, text: str) -> paths.Path:
    try:
        return paths.parse_path(text)
    except ValueError as error:
        raise _FieldError(field, str(error)) from error
