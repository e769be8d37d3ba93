"""What a worker takes away from itself before it meets a foreign byte: privileges, files, processes, memory."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys

from app.images import seccomp
from app.images.limits import MIB, Limits

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 1, 4, 38
_LINUX = sys.platform.startswith("linux")


def follow_parent(parent_pid: int) -> None:
    """Have the kernel kill this process when its parent dies, and leave at once if that has happened already.

    Elsewhere than on Linux the worker ends when its socket closes, or by its processor time.
    """
    if _LINUX:
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent_pid:
        os._exit(1)


def lock(limits: Limits) -> dict[str, str]:
    """Give up everything that decoding does not need.

    Returns what could not be done: the measure's name -> the reason; empty when all holds.
    """
    refused = _lower_limits(limits)
    if _LINUX:
        _prctl(_PR_SET_DUMPABLE, 0)
        if _prctl(_PR_SET_NO_NEW_PRIVS, 1) != 0:
            refused["no_new_privs"] = os.strerror(ctypes.get_errno())
    reason = seccomp.install()
    if reason:
        refused["seccomp"] = reason
    return refused


def _lower_limits(limits: Limits) -> dict[str, str]:
    refused: dict[str, str] = {}
    # Room for the mapped file, and for jobs that are granted more than the usual memory.
    address_space = virtual_bytes() + limits.file_bytes + 2 * limits.memory_bytes + limits.result_bytes
    hard = {"CORE": 0, "FSIZE": 0, "NOFILE": 64, "AS": address_space}
    for name, value in hard.items():
        try:
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))
        except (ValueError, OSError) as error:
            refused[f"limit {name}"] = str(error)
    return refused


class JobLimits:
    """The soft limits of processor time and address space, set anew for every job."""

    def __init__(self) -> None:
        """Open what must be readable later, when nothing can be opened any more."""
        self._statm = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC) if _LINUX else None
        self._page = os.sysconf("SC_PAGE_SIZE")

    def begin(self, cpu_seconds: int, memory_bytes: int) -> None:
        """Grant this job `cpu_seconds` and `memory_bytes` beyond what the process has used and mapped so far."""
        usage = resource.getrusage(resource.RUSAGE_SELF)
        used = int(usage.ru_utime + usage.ru_stime) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (used + max(1, cpu_seconds), resource.RLIM_INFINITY))
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if self._statm is not None:
            wanted = self._pages(0) + memory_bytes
            resource.setrlimit(resource.RLIMIT_AS, (wanted if hard < 0 else min(wanted, hard), hard))

    def end(self) -> int:
        """Lift the memory limit again, so that the answer can be written; returns the resident bytes (0: unknown)."""
        if self._statm is None:
            return 0
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
        return self._pages(1)

    def _pages(self, column: int) -> int:
        if self._statm is None:
            return 0
        return int(os.pread(self._statm, 256, 0).split()[column]) * self._page


def peak_bytes(usage: resource.struct_rusage | None = None) -> int:
    """The most memory that was ever resident, by `usage` or for this process.

    On Linux a process inherits the figure of the one that started it, so it tells
    something only where it exceeds what it was at the beginning.
    """
    measured = usage if usage is not None else resource.getrusage(resource.RUSAGE_SELF)
    return measured.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def virtual_bytes() -> int:
    """The address space that this process has mapped; a generous guess where the system does not say."""
    if not _LINUX:
        return 512 * MIB
    with open("/proc/self/statm", "rb") as statm:  # noqa: PTH123 - a kernel interface, not a path of the user
        return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def _prctl(option: int, value: int) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    result: int = libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0)
    return result
