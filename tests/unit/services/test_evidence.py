"""Evidence: read once, kept, and read again exactly where another trust list could decide otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.container import Core
from app.domain.image import Arrival
from app.domain.provenance import AbsenceKind, ProvenanceAbsence, ProvenanceReport, ProvenanceState
from app.errors import EnvironmentFaultError, RejectedImageError
from app.events import EvidenceRead, Fault
from app.images.sandbox import Sandbox
from tests.unit.provenance import signing
from tests.unit.services.playing import Ear, ingest, opened, picture


def signed(path: Path, authority: signing.Authority) -> Path:
    """A picture with Content Credentials."""
    path.write_bytes(authority.sign(signing.picture()))
    return path


async def gathered(core: Core, *paths: Path) -> list[EvidenceRead]:
    """The evidence of these files, in the order in which it was told."""
    ear = Ear(core.hub, EvidenceRead)
    await ingest(core, *paths)
    return await ear.until(lambda heard: len(heard) == len(paths))


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose provenance was read in the sandbox, as it happens."""
    seen: list[str] = []
    run = Sandbox.run

    async def noting(self: Sandbox, operation: str, path: str, *rest: object, **more: object) -> object:
        if operation == "provenance.read":
            seen.append(Path(str(path)).name)
        return await run(self, operation, path, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Sandbox, "run", noting)
    return seen


async def test_a_trust_list_makes_signed_images_be_read_again_and_no_others(
    tmp_path: Path, readings: list[str]
) -> None:
    authority = signing.authority()
    own = tmp_path / "own.pem"
    own.write_text(authority.root_pem)
    async with opened(tmp_path / "home") as core:
        told = await gathered(core, signed(tmp_path / "signed.jpg", authority), picture(tmp_path / "plain.png"))
        by_kind = {type(read.provenance): read for read in told}
        report = by_kind[ProvenanceReport].provenance
        assert isinstance(report, ProvenanceReport)
        assert report.state is ProvenanceState.VALID
        readings.clear()
        ear = Ear(core.hub, EvidenceRead)
        await core.trust.add(own)
        (again,) = await ear.until(bool)
        assert isinstance(again.provenance, ProvenanceReport)
        assert again.provenance.state is ProvenanceState.TRUSTED
        assert readings == ["signed.jpg"]
        # From here on the database answers: also for the image without a manifest.
        for read in told:
            await core.evidence.read(read.sha256)
        assert readings == ["signed.jpg"]
        rows = {row.name: row for row in await core.review.rows()}
        assert rows["signed.jpg"].provenance == "Trusted"
        assert rows["signed.jpg"].declares_ai
    async with opened(tmp_path / "home") as core:  # and after a restart
        kept = await core.evidence.read(again.sha256)
        assert kept == again
        assert readings == ["signed.jpg"]


async def test_evidence_read_on_demand_is_told_to_the_queue_too(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        image = await core.ingest.take(str(picture(tmp_path / "x.png")), Arrival.ARGUMENT)
        ear = Ear(core.hub, EvidenceRead)
        read = await core.evidence.read(image.sha256)
        assert isinstance(read.provenance, ProvenanceAbsence)
        assert ear.heard == [read]
        with pytest.raises(EnvironmentFaultError, match="not in the database"):
            await core.evidence.read("0" * 64)


async def test_a_database_that_refuses_does_not_hide_the_evidence(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        image = await core.ingest.take(str(picture(tmp_path / "x.png")), Arrival.ARGUMENT)
        await core.database.run(lambda c: c.execute("PRAGMA query_only = ON").fetchall())
        faults = Ear(core.hub, Fault)
        for _ in range(2):
            assert isinstance((await core.evidence.read(image.sha256)).provenance, ProvenanceAbsence)
        assert [f.title for f in faults.heard] == ["Evidence could not be recorded"]


async def test_evidence_that_cannot_be_read_back_is_read_anew(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        (read,) = await gathered(core, picture(tmp_path / "x.png"))
        for stored in ("no json", '{"trust": 1}', '{"provenance": {"kind": "nonsense"}}', "[]"):
            await core.images.save_evidence(read.sha256, stored, "[]")
            assert await core.evidence.read(read.sha256) == read


async def test_a_file_that_has_changed_says_nothing_about_the_image(tmp_path: Path) -> None:
    async with opened(tmp_path / "home") as core:
        image = await core.ingest.take(str(picture(tmp_path / "x.png")), Arrival.ARGUMENT)
        picture(tmp_path / "x.png", 2)
        with pytest.raises(EnvironmentFaultError, match="changed"):
            await core.evidence.read(image.sha256)


async def test_inspection_leaves_the_database_alone(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("hello")
    async with opened(tmp_path / "home") as core:
        good = await core.evidence.inspect(str(picture(tmp_path / "x.png")))
        assert good.failure is None
        assert good.facts is not None
        none = await core.evidence.inspect(str(tmp_path / "text.txt"))
        assert none.failure is not None
        assert none.failure[0] == "unsupported"
        assert none.sha256 is not None
        gone = await core.evidence.inspect(str(tmp_path / "gone"))
        assert (gone.sha256, gone.provenance) == (None, None)
        assert await core.images.count() == 0


async def test_a_remote_manifest_is_fetched_when_asked_for_and_kept(tmp_path: Path) -> None:
    authority, stores, asked = signing.authority(), list[bytes](), list[str]()
    url = "https://manifests.example/1.c2pa"
    path = tmp_path / "remote.jpg"
    path.write_bytes(authority.sign(signing.picture(), remote_url=url, manifests=stores))
    answers = [b"<html>", stores[0]]

    async def fetch(address: str) -> tuple[str, bytes]:
        asked.append(address)
        return "1.c2pa", answers.pop(0)

    async with opened(tmp_path / "home") as core:
        core.evidence._fetch = fetch
        (read,) = await gathered(core, path)
        assert isinstance(read.provenance, ProvenanceAbsence)
        assert read.provenance.kind is AbsenceKind.REMOTE_NOT_FETCHED
        assert asked == []
        with pytest.raises(RejectedImageError, match="no manifest of this file"):
            await core.evidence.fetch_manifest(read.sha256)
        assert (await core.evidence.read(read.sha256)).provenance == read.provenance
        ear = Ear(core.hub, EvidenceRead)
        fetched = await core.evidence.fetch_manifest(read.sha256)
        assert isinstance(fetched.provenance, ProvenanceReport)
        assert (fetched.provenance.fetched, fetched.provenance.remote_url) == (True, url)
        assert ear.heard == [fetched]
        assert await core.evidence.read(read.sha256) == fetched
        assert asked == [url, url]
        image = await core.ingest.take(str(picture(tmp_path / "plain.png")), Arrival.ARGUMENT)
        with pytest.raises(RejectedImageError, match="names no place"):
            await core.evidence.fetch_manifest(image.sha256)
