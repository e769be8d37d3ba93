"""Whatever a decoder does, its job ends with words, the next one is unaffected, and nothing stays behind."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.errors import (
    BugError,
    CancelledByUserError,
    EnvironmentFaultError,
    UnreadableImageError,
    UnsupportedImageError,
)
from app.images.limits import MIB, Limits
from app.images.sandbox import Priority, Sandbox
from app.images.worker import SHRUNK
from tests.unit.images.conftest import HERE, SMALL, planted_sandbox

MakeFile = Callable[..., Path]
LINUX = sys.platform.startswith("linux")


async def test_a_file_goes_in_and_facts_and_bytes_come_out(planted: Sandbox, make_file: MakeFile) -> None:
    reply = await planted.run("echo", make_file(b"abc" * 1000), {"n": [1, None, "ü"]})
    assert reply.meta["size"] == 3000
    assert reply.meta["args"] == {"n": [1, None, "ü"]}
    assert reply.blobs == (b"abc" * 1000,)
    assert reply.meta["pid"] in planted.pids


async def test_bytes_go_in_as_well_as_files(planted: Sandbox) -> None:
    for data in (b"", b"x", bytearray(b"yy"), memoryview(b"zzz")):
        assert (await planted.run("echo", data, {})).blobs == (bytes(data),)


async def test_an_empty_file_is_no_error_of_the_sandbox(planted: Sandbox, make_file: MakeFile) -> None:
    assert (await planted.run("echo", make_file(b""), {})).meta["size"] == 0


@pytest.mark.parametrize(
    ("operation", "args", "words"),
    [
        ("busy", {}, "needed more than 1 seconds of processor time"),
        ("segfault", {}, "crashed (SIGSEGV)"),
        ("leave", {}, "stopped unexpectedly (exit code 3)"),
        ("hoard", {"bytes": 2 << 30}, "needed more than 128 MB of memory"),
        ("too_much", {"bytes": 9 * MIB}, "The result is larger than 8 MB"),
        ("nonsense", {}, "makes no sense"),
        ("unreadable", {}, "quite damaged"),
        ("raises", {}, "ZeroDivisionError: in a header"),
    ],
)
async def test_a_bad_decoder_costs_only_its_own_image(
    planted: Sandbox, make_file: MakeFile, operation: str, args: dict[str, Any], words: str
) -> None:
    path = make_file()
    with pytest.raises(UnreadableImageError) as raised:
        await planted.run(operation, path, args)
    assert words in raised.value.message
    assert (await planted.run("echo", path, {})).blobs == (b"some bytes",)


async def test_native_code_that_gives_up_for_lack_of_memory_is_named(planted: Sandbox) -> None:
    generous = Limits(memory_bytes=250 * MIB, cpu_seconds=20, result_bytes=SMALL.result_bytes)
    with pytest.raises(UnreadableImageError) as raised:
        await planted.run("abort_without_memory", b"", {}, limits=generous)
    # Where this test process itself was ever larger than that, the kernel's figure tells nothing.
    assert any(words in raised.value.message for words in ("more than 250 MB of memory", "crashed (SIGABRT)"))


async def test_a_hanging_decoder_is_killed_by_the_clock(planted: Sandbox, make_file: MakeFile) -> None:
    path = make_file()
    short = Limits(wall_seconds=0.2, result_bytes=SMALL.result_bytes)
    with pytest.raises(UnreadableImageError, match=r"did not finish within 0\.2 seconds"):
        await planted.run("hang", path, {}, limits=short)
    assert (await planted.run("echo", path, {})).meta["size"] == 10


async def test_an_unsupported_kind_keeps_its_own_error(planted: Sandbox, make_file: MakeFile) -> None:
    with pytest.raises(UnsupportedImageError, match="not of my kind"):
        await planted.run("unsupported", make_file(), {})


async def test_a_job_may_be_granted_more_memory_than_usual(planted: Sandbox) -> None:
    wanted = {"bytes": 150 * MIB}
    with pytest.raises(UnreadableImageError, match="128 MB"):
        await planted.run("hoard", b"", wanted)
    granted = Limits(memory_bytes=200 * MIB, result_bytes=SMALL.result_bytes)
    assert (await planted.run("hoard", b"", wanted, limits=granted)).meta["got"] == 150 * MIB


async def test_a_file_that_is_cut_while_it_is_read_says_so(planted: Sandbox, make_file: MakeFile) -> None:
    for attempt in range(200):  # later each time, until the cut falls between the opening and the reading
        path = make_file(bytes(100_000))
        reading = asyncio.create_task(planted.run("reads_late", path, {}))
        await planted.run("echo", b"", {}, priority=Priority.NOW)
        await asyncio.sleep(attempt * 0.0005)
        os.truncate(path, 0)
        try:
            await reading
        except UnreadableImageError as error:
            assert error.message == SHRUNK  # noqa: PT017 - it may also have been cut too early
            return
    pytest.fail("the cut was never noticed")


async def test_threads_are_allowed(planted: Sandbox) -> None:
    assert (await planted.run("threads", b"", {})).meta["threads"] == 4


@pytest.mark.skipif(not LINUX, reason="seccomp is Linux'")
async def test_every_way_out_is_refused(
    planted: Sandbox, tmp_path: Path, make_file: MakeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECONDLOOK_KEY_OF_SOMEBODY", "hush")
    victim = make_file(b"still here", "victim")
    if "seccomp" in planted.confinement:
        pytest.skip(planted.confinement)
    reply = await planted.run("escape", victim, {"folder": str(tmp_path)})
    outcome = reply.meta["outcome"]
    assert isinstance(outcome, dict)
    done = {name: how for name, how in outcome.items() if not str(how).startswith(("refused", "ValueError"))}
    assert not done
    assert len(outcome) > 15
    assert os.listdir(tmp_path) == ["victim"]  # noqa: PTH208 - names, as the system has them
    assert reply.meta["environment"] == ["LC_ALL", "MALLOC_ARENA_MAX"]
    assert (await planted.run("echo", victim, {})).blobs == (b"still here",)


@pytest.mark.skipif(not LINUX, reason="reads /proc")
async def test_a_worker_holds_no_descriptor_but_its_own_and_yields_to_the_window(planted: Sandbox) -> None:
    with socket.socket() as ours:
        ours.listen()
        await planted.run("echo", b"", {})
        for pid in planted.pids:
            open_files = _open_files(pid)
            expected = ("/dev/null", "socket:", f"/proc/{pid}/statm", "/memfd:secondlook-results")
            assert [name for name in open_files if not name.startswith(expected)] == []
            assert sum(name.startswith("socket:") for name in open_files) == 1
            assert os.getpriority(os.PRIO_PROCESS, pid) == min(19, os.getpriority(os.PRIO_PROCESS, 0) + 10)
            # A session of its own would get as much of the processors as the window, however nice it is.
            assert os.getsid(pid) == os.getsid(0)


async def test_confinement_is_told_in_words(planted: Sandbox) -> None:
    assert planted.confinement.startswith("Workers run with")
    assert planted_sandbox().confinement == "No worker has started yet."


async def test_the_next_job_finds_a_warm_worker_after_a_crash(planted: Sandbox) -> None:
    """Both workers must be up first: then a crash leaves the other one, which lived before the crash."""
    while len(planted.pids) < 2:
        await planted.run("echo", b"", {})
    before = set(planted.pids)
    with pytest.raises(UnreadableImageError):
        await planted.run("segfault", b"", {})
    assert (await planted.run("echo", b"", {})).meta["pid"] in before


async def test_a_worker_that_grew_is_replaced(planted: Sandbox) -> None:
    big = Limits(memory_bytes=400 * MIB, result_bytes=SMALL.result_bytes)
    reply = await planted.run("grow", b"", {"bytes": 200 * MIB}, limits=big)
    grown = reply.meta["pid"]
    for _ in range(20):
        reply = await planted.run("grow", b"", {"bytes": 100 * MIB}, limits=big)
        if grown not in planted.pids:
            return
    pytest.fail("a worker of more than 256 MB stays")


async def test_jobs_go_by_priority_then_by_arrival(planted: Sandbox) -> None:
    order: list[str] = []

    async def job(name: str, priority: Priority) -> None:
        await planted.run("echo", b"", {}, priority=priority)
        order.append(name)

    # While one job runs, none of the lower priorities starts; so the queue is full before it is served.
    blocker = asyncio.create_task(planted.run("hang", b"", {}, limits=Limits(wall_seconds=1.0)))
    await asyncio.sleep(0)
    names = [("bulk 1", Priority.BULK), ("bulk 2", Priority.BULK), ("seen", Priority.VISIBLE)]
    tasks = [asyncio.create_task(job(*entry)) for entry in names]
    with pytest.raises(UnreadableImageError):
        await blocker
    await asyncio.gather(*tasks)
    assert order.index("seen") < order.index("bulk 1") < order.index("bulk 2")


async def test_whoever_waits_does_not_wait_for_a_hanging_decoder(planted: Sandbox) -> None:
    blocker = asyncio.create_task(planted.run("hang", b"", {}))
    bulk = asyncio.create_task(planted.run("echo", b"", {}))
    reply = await planted.run("echo", b"now", {}, priority=Priority.NOW)
    assert reply.blobs == (b"now",)
    assert not blocker.done()
    assert not bulk.done()
    await planted.close()
    for task in (blocker, bulk):
        with pytest.raises(CancelledByUserError):
            await task


async def test_a_cancelled_job_leaves_the_queue(planted: Sandbox) -> None:
    blocker = asyncio.create_task(planted.run("hang", b"", {}, limits=Limits(wall_seconds=0.3)))
    await asyncio.sleep(0)
    waiting = asyncio.create_task(planted.run("busy", b"", {}))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    with pytest.raises(UnreadableImageError):
        await blocker
    assert (await planted.run("echo", b"", {})).meta["size"] == 0


async def test_many_jobs_at_once_all_end(planted: Sandbox) -> None:
    replies = await asyncio.gather(*(planted.run("echo", str(n).encode(), {}) for n in range(300)))
    assert [reply.blobs[0] for reply in replies] == [str(n).encode() for n in range(300)]


async def test_paths_that_are_no_files_are_refused_with_the_reason(
    planted: Sandbox, tmp_path: Path, make_file: MakeFile
) -> None:
    pipe, loop, link = tmp_path / "pipe", tmp_path / "loop", tmp_path / "link"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    link.symlink_to(make_file(b"linked"))
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        refused = {
            tmp_path: "a folder",
            pipe: "a named pipe",
            Path("/dev/zero"): "a device",
            tmp_path / "socket": "a socket",
            loop: "a loop of symbolic links",
            tmp_path / "gone.jpg": "not there any more",
            tmp_path / ("n" * 300): "too long",
        }
        for path, words in refused.items():
            with pytest.raises(EnvironmentFaultError, match=words):
                await planted.run("echo", path, {})
    with pytest.raises(EnvironmentFaultError, match="not a path"):
        await planted.run("echo", "a\0b", {})
    assert (await planted.run("echo", link, {})).blobs == (b"linked",)


async def test_names_of_every_kind_are_opened(planted: Sandbox, make_file: MakeFile) -> None:
    for name in (b"new\nline.png", b"not \xff utf-8.png", "zażółć 写真.png".encode(), b"-rf"):
        path = make_file(name, os.fsdecode(name))
        assert (await planted.run("echo", path, {})).blobs == (name,)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
async def test_a_file_without_permission_is_refused(planted: Sandbox, make_file: MakeFile) -> None:
    path = make_file()
    path.chmod(0)
    with pytest.raises(EnvironmentFaultError, match="no permission"):
        await planted.run("echo", path, {})


async def test_a_file_over_the_limit_is_refused_unread(make_file: MakeFile) -> None:
    sandbox = planted_sandbox(limits=Limits(file_bytes=MIB, result_bytes=MIB))
    await sandbox.start()
    path = make_file()
    os.truncate(path, MIB + 1)
    with pytest.raises(UnreadableImageError, match="larger than 1 MB"):
        await sandbox.run("images.hash", path, {})
    await sandbox.close()


async def test_an_operation_that_cannot_be_loaded_is_a_bug() -> None:
    sandbox = Sandbox({"x": "planted_decoders:not_there"}, workers=1, search_path=[str(HERE)])
    with pytest.raises(BugError, match="not_there"):
        await sandbox.start()
    with pytest.raises(BugError):
        await sandbox.run("x", b"", {})
    await sandbox.close()


async def test_an_unknown_operation_is_refused(planted: Sandbox) -> None:
    with pytest.raises(BugError, match="no operation"):
        await planted.run("os.system", b"", {})
    assert (await planted.run("echo", b"", {})).meta["size"] == 0


async def test_after_closing_nothing_is_left_and_nothing_is_taken() -> None:
    sandbox = planted_sandbox(workers=2)
    await sandbox.start()
    running = [asyncio.create_task(sandbox.run("hang", b"", {})) for _ in range(5)]
    await asyncio.sleep(0)
    await sandbox.close()
    await sandbox.close()
    for task in running:
        with pytest.raises(CancelledByUserError):
            await task
    assert sandbox.pids == ()
    with pytest.raises(CancelledByUserError):
        await sandbox.run("echo", b"", {})


@pytest.mark.skipif(not LINUX, reason="the kernel's parent-death signal")
def test_no_worker_survives_the_program_s_sudden_death() -> None:
    program = (
        "import asyncio, os, sys\n"
        "from tests.unit.images.conftest import planted_sandbox\n"
        "async def main():\n"
        "    sandbox = planted_sandbox()\n"
        "    await sandbox.start()\n"
        "    asyncio.create_task(sandbox.run('busy', b'', {}))\n"
        "    while len(sandbox.pids) < 2:\n"
        "        await asyncio.sleep(0.01)\n"
        "    print(*sandbox.pids, flush=True)\n"
        "    await asyncio.sleep(3600)\n"
        "asyncio.run(main())\n"
    )
    root = HERE.parents[2]
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=root) as parent:
        assert parent.stdout is not None
        pids = [int(word) for word in parent.stdout.readline().split()]
        parent.send_signal(signal.SIGKILL)
    assert len(pids) == 2
    give_up = time.monotonic() + 30
    while (left := [pid for pid in pids if _lives(pid)]) and time.monotonic() < give_up:
        time.sleep(0.01)
    assert not left


def _open_files(pid: int) -> list[str]:
    try:
        return [str(entry.readlink()) for entry in Path(f"/proc/{pid}/fd").iterdir()]
    except PermissionError:
        pytest.skip("a locked worker shows its descriptors to root only")


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
