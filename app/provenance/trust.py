"""The trust lists that the user added: official, interim and own, kept apart, each with its date and hash.

A list lies in the folder as it was given (`<hash>.pem` or `<hash>.json`) beside a small
TOML record (`<hash>.toml`) of what it is. The record is written last and removed first,
so a list exists exactly when its record does; both are written whole or not at all.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import tempfile
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import tomli_w

from app.domain.provenance import TrustKind, TrustListRef
from app.errors import EnvironmentFaultError, SettingsError
from app.provenance.certificates import Certificate, certificates_in

MAX_LIST_BYTES = 8 * 1024 * 1024
MAX_LISTS = 32
ORDER = (TrustKind.OFFICIAL, TrustKind.INTERIM, TrustKind.OWN)


@dataclass(frozen=True, slots=True)
class TrustList:
    """A trust list: which it is, when it was added (ISO), and its certificates.

    `anchors` may sign others; a signer is trusted when its chain leads to one of them.
    `signers` may not: each is trusted itself, and nothing else by it. (c2pa-rs calls these
    `trust_anchors` and `allowed_list`.)
    """

    ref: TrustListRef
    added: str
    anchors: tuple[Certificate, ...]
    signers: tuple[Certificate, ...]

    @property
    def certificates(self) -> int:
        """How many certificates the list holds."""
        return len(self.anchors) + len(self.signers)


@dataclass(frozen=True, slots=True)
class RemovedList:
    """A list that was taken out, with the very bytes of its file, so that it can be put back."""

    ref: TrustListRef
    data: bytes = field(repr=False)


class TrustLists:
    """The folder of trust lists. Every method blocks on the disk: not for the event loop.

    Args:
        folder: made when the first list is added.
        now: the clock, for the date of adding.
    """

    def __init__(self, folder: Path, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._folder = folder
        self._now = now

    def add(
        self, file: Path, kind: TrustKind = TrustKind.OWN, name: str | None = None, dated: date | None = None
    ) -> TrustList:
        """Take over the list in `file`: certificates as PEM, or C2PA settings as JSON with `trust.trust_anchors`.

        A list of the same kind and name is replaced: it is a newer edition. The same file
        again changes only what it is called.

        Args:
            file: the list.
            kind: who stands behind it; nothing in a file proves that, so the user says it.
            name: what the list is called; by default the file's name.
            dated: from when the list is; by default the file's date of modification.

        Raises:
            SettingsError: the file is no such list.
            EnvironmentFaultError: it cannot be read, or the folder cannot be written.
        """
        data, modified = _contents(file)
        return self._take(data, kind, name or file.stem, dated or modified)

    def _take(self, data: bytes, kind: TrustKind, name: str, dated: date) -> TrustList:
        anchors, signers = _parse(data)
        called = " ".join(name.split())[:100]
        if not called.isprintable() or not called:
            msg = "A trust list needs a name that can be printed."
            raise SettingsError(msg)
        digest = hashlib.sha256(data).hexdigest()
        ref = TrustListRef(called, kind, dated.isoformat(), digest)
        added = TrustList(ref, self._now().isoformat(timespec="seconds"), anchors, signers)
        others = [known for known in self.all() if known.ref.sha256 != digest]
        replaced = [known for known in others if (known.ref.kind, known.ref.name) == (kind, called)]
        if len(others) - len(replaced) >= MAX_LISTS:
            msg = f"There are {MAX_LISTS} trust lists already: remove one first."
            raise SettingsError(msg)
        self._write(added, data)
        for former in replaced:
            self._delete(former.ref.sha256)
        return added

    def withdraw(self, which: str) -> RemovedList:
        """Like `remove`, but the list can be put back with `restore`; raises like it."""
        ref = self._meant(which)
        try:
            file = next(f for f in self._files(ref.sha256) if f.suffix != ".toml" and f.exists())
            removed = RemovedList(ref, file.read_bytes())
        except (OSError, StopIteration) as error:
            msg = f"The trust list “{ref.name}” is not where it was: {self._folder}."
            raise EnvironmentFaultError(msg) from error
        self._delete(ref.sha256)
        return removed

    def restore(self, removed: RemovedList) -> TrustList:
        """Put back what `withdraw` took out; raises like `add`."""
        ref = removed.ref
        return self._take(removed.data, ref.kind, ref.name, date.fromisoformat(ref.date))

    def remove(self, which: str) -> TrustListRef:
        """Remove the list with the name or the SHA-256 (or its beginning, at least 8 digits) `which`.

        Raises:
            SettingsError: none is meant, or more than one.
            EnvironmentFaultError: the folder cannot be written.
        """
        ref = self._meant(which)
        self._delete(ref.sha256)
        return ref

    def _meant(self, which: str) -> TrustListRef:
        meant = [
            known.ref
            for known in self.all()
            if known.ref.name == which or (len(which) >= 8 and known.ref.sha256.startswith(which.lower()))
        ]
        if len(meant) != 1:
            msg = (
                f"No trust list is called “{which}”." if not meant else f"More than one trust list is called “{which}”."
            )
            raise SettingsError(msg)
        return meant[0]

    def all(self) -> tuple[TrustList, ...]:
        """All lists that can be used, in the order in which they are asked: official, interim, own; then by name."""
        return self._load()[0]

    def faults(self) -> tuple[str, ...]:
        """A sentence for every list in the folder that cannot be used, because its file is damaged or gone."""
        return self._load()[1]

    def settings(self) -> dict[str, Any]:
        """What the operation "provenance.read" takes as `trust`: the lists in their order, with their certificates."""
        return {
            "lists": [
                {
                    "name": known.ref.name,
                    "kind": known.ref.kind.value,
                    "date": known.ref.date,
                    "sha256": known.ref.sha256,
                    "anchors_pem": "".join(certificate.pem for certificate in known.anchors),
                    "allowed_pem": "".join(certificate.pem for certificate in known.signers),
                }
                for known in self.all()
            ]
        }

    def _load(self) -> tuple[tuple[TrustList, ...], tuple[str, ...]]:
        lists: list[TrustList] = []
        faults: list[str] = []
        try:
            records = sorted(self._folder.glob("*.toml"))
        except OSError as error:
            raise _fault(self._folder, error) from error
        for record in records:
            try:
                lists.append(_restore(record))
            except (OSError, SettingsError, ValueError, KeyError, TypeError) as error:
                faults.append(f"The trust list {record.name} cannot be used ({error}). Remove it and add it again.")
        lists.sort(key=lambda known: (ORDER.index(known.ref.kind), known.ref.name, known.ref.sha256))
        return tuple(lists), tuple(faults)

    def _write(self, added: TrustList, data: bytes) -> None:
        stem = added.ref.sha256
        file = f"{stem}.json" if data.lstrip()[:1] == b"{" else f"{stem}.pem"
        record = {
            "name": added.ref.name,
            "kind": added.ref.kind.value,
            "date": added.ref.date,
            "added": added.added,
            "sha256": stem,
            "certificates": added.certificates,
            "file": file,
        }
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _replace(self._folder / file, data)
            _replace(self._folder / f"{stem}.toml", tomli_w.dumps(record).encode())
        except OSError as error:
            raise _fault(self._folder, error) from error

    def _files(self, stem: str) -> list[Path]:
        """What belongs to a list; its record, without which it does not exist, first."""
        return [self._folder / f"{stem}{suffix}" for suffix in (".toml", ".pem", ".json")]

    def _delete(self, stem: str) -> None:
        try:
            for file in self._files(stem):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise _fault(self._folder, error) from error


def _restore(record: Path) -> TrustList:
    fields = tomllib.loads(record.read_text("utf-8"))
    ref = TrustListRef(str(fields["name"]), TrustKind(fields["kind"]), str(fields["date"]), str(fields["sha256"]))
    file = record.with_name(Path(str(fields["file"])).name)
    data = file.read_bytes()
    if hashlib.sha256(data).hexdigest() != ref.sha256:
        msg = f"{file.name} is not the file that was added"
        raise SettingsError(msg)
    anchors, signers = _parse(data)
    return TrustList(ref, str(fields["added"]), anchors, signers)


def _parse(data: bytes) -> tuple[tuple[Certificate, ...], tuple[Certificate, ...]]:
    """The certificates of a list: those that may sign others, and those that may not."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = "The file is no trust list: it is not text. Certificates in binary form (DER) are to be converted to PEM."
        raise SettingsError(msg) from error
    if text.lstrip().startswith("{"):
        text = _pem_of_settings(text)
    if "PRIVATE KEY-----" in text:
        msg = "The file holds a private key. It was not taken over: a trust list holds certificates only."
        raise SettingsError(msg)
    found = certificates_in(text)
    return tuple(c for c in found if c.is_authority), tuple(c for c in found if not c.is_authority)


def _pem_of_settings(text: str) -> str:
    """The certificates of C2PA settings; `trust_config`, the list of allowed key usages, stays the library's own."""
    try:
        trust = json.loads(text)["trust"]
        named = [entry for entry in trust.get("anchors") or () if entry.get("trust_kind") != "cawg"]
        keys = ("trust_anchors", "user_anchors", "allowed_list")
        parts = [section.get(key) for section in (trust, *named) for key in keys]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        msg = "The file is JSON, but not C2PA settings with a section “trust”."
        raise SettingsError(msg) from error
    return "\n".join(part for part in parts if isinstance(part, str))


def _contents(file: Path) -> tuple[bytes, date]:
    """The bytes of a regular file and the day on which it was last changed."""
    try:
        fd = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(fd, "rb") as stream:
            status = os.fstat(fd)
            if not stat.S_ISREG(status.st_mode):
                msg = f"{file} is not a file."
                raise SettingsError(msg)
            data = stream.read(MAX_LIST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _fault(file, error) from error
    if len(data) > MAX_LIST_BYTES:
        msg = f"{file} is larger than a trust list can be ({MAX_LIST_BYTES // 1024 // 1024} MB)."
        raise SettingsError(msg)
    return data, datetime.fromtimestamp(status.st_mtime, UTC).date()


def _replace(target: Path, data: bytes) -> None:
    """Write `data` to `target` whole or not at all, and have it on the disk before returning."""
    fd, name = tempfile.mkstemp(dir=target.parent, prefix=".new-")
    try:
        with os.fdopen(fd, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _fault(place: Path, error: Exception) -> EnvironmentFaultError:
    reason = getattr(error, "strerror", None) or str(error)
    return EnvironmentFaultError(f"{place}: {reason}.")
