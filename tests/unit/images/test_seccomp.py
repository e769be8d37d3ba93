"""The system-call filter, instruction by instruction, for both machines – also the one that the tests do not run on."""

from __future__ import annotations

import errno
import struct

import pytest

from app.images.seccomp import program

ALLOW, KILL = 0x7FFF0000, 0x80000000
EPERM, ENOSYS = 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
OWN_PID = 4711

# name: (x86_64, aarch64); numbers from the kernel's tables (syscall_64.tbl, asm-generic/unistd.h).
FORBIDDEN = {
    "openat": (257, 56), "execve": (59, 221), "execveat": (322, 281), "socket": (41, 198), "socketpair": (53, 199),
    "connect": (42, 203), "bind": (49, 200), "ptrace": (101, 117), "kill": (62, 129), "tkill": (200, 130),
    "unlinkat": (263, 35), "renameat2": (316, 276), "mount": (165, 40), "chroot": (161, 51), "unshare": (272, 97),
    "setns": (308, 268), "bpf": (321, 280), "memfd_create": (319, 279), "ftruncate": (77, 46), "ioctl": (16, 29),
    "process_vm_writev": (311, 271), "keyctl": (250, 219), "userfaultfd": (323, 282), "perf_event_open": (298, 241),
    "io_uring_setup": (425, 425), "pidfd_open": (434, 434), "setuid": (105, 146), "init_module": (175, 105),
    "name_to_handle_at": (303, 264), "statx": (332, 291), "mkdirat": (258, 34),
}  # fmt: skip
FORBIDDEN_X86 = {"open": 2, "creat": 85, "fork": 57, "vfork": 58, "stat": 4, "unlink": 87, "rename": 82}
NEEDED = {
    "read": (0, 63), "write": (1, 64), "close": (3, 57), "mmap": (9, 222), "munmap": (11, 215), "brk": (12, 214),
    "futex": (202, 98), "recvmsg": (47, 212), "sendmsg": (46, 211), "exit_group": (231, 94), "madvise": (28, 233),
    "pread64": (17, 67), "getrandom": (318, 278), "rt_sigreturn": (15, 139),
}  # fmt: skip


def verdict(machine: str, number: int, *args: int, architecture: int | None = None) -> int:
    """What the filter says of a system call: a small interpreter for the few instructions that it uses."""
    code = program(machine, OWN_PID)
    steps = [struct.unpack_from("=HBBI", code, at) for at in range(0, len(code), 8)]
    arch = ARCHITECTURE[machine] if architecture is None else architecture
    data = struct.pack("<IIQ6Q", number, arch, 0, *args, *[0] * (6 - len(args)))
    accumulator = at = 0
    while True:
        operation, jump_true, jump_false, k = steps[at]
        at += 1
        match operation:
            case 0x20:
                (accumulator,) = struct.unpack_from("<I", data, k)
            case 0x15:
                at += jump_true if accumulator == k else jump_false
            case 0x35:
                at += jump_true if accumulator >= k else jump_false
            case 0x45:
                at += jump_true if accumulator & k else jump_false
            case 0x06:
                return int(k)


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_what_leads_out_is_refused_and_what_is_needed_allowed(machine: str) -> None:
    column = 0 if machine == "x86_64" else 1
    for name, numbers in FORBIDDEN.items():
        assert verdict(machine, numbers[column]) == EPERM, name
    for name, numbers in NEEDED.items():
        assert verdict(machine, numbers[column]) == ALLOW, name


def test_the_older_calls_of_x86_are_refused() -> None:
    for name, number in FORBIDDEN_X86.items():
        assert verdict("x86_64", number) == EPERM, name
    assert verdict("x86_64", 0x40000000 | 2) == EPERM  # x32


@pytest.mark.parametrize(
    ("machine", "clone", "tgkill", "prlimit", "newfstatat", "prctl"),
    [("x86_64", 56, 234, 302, 262, 157), ("aarch64", 220, 131, 261, 79, 167)],
)
def test_some_calls_are_tied_to_one_argument(
    machine: str, clone: int, tgkill: int, prlimit: int, newfstatat: int, prctl: int
) -> None:
    assert verdict(machine, clone, 0x003D0F00) == ALLOW  # what pthread_create asks for
    assert verdict(machine, clone, 0x01200011) == EPERM  # what fork asks for
    assert verdict(machine, tgkill, OWN_PID, OWN_PID, 6) == ALLOW
    assert verdict(machine, tgkill, 1, 1, 9) == EPERM
    assert verdict(machine, prlimit, 0) == ALLOW
    assert verdict(machine, prlimit, 1) == EPERM
    assert verdict(machine, newfstatat, 5, 0, 0, 0x1000) == ALLOW
    assert verdict(machine, newfstatat, 0xFFFFFF9C, 1234, 0, 0) == EPERM
    assert verdict(machine, prctl, 15) == ALLOW
    assert verdict(machine, prctl, 4) == EPERM


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_newer_calls_do_not_exist_and_other_machines_are_ended(machine: str) -> None:
    assert verdict(machine, 435) == ENOSYS  # clone3: libc falls back to clone
    assert verdict(machine, 9999) == ENOSYS
    assert verdict(machine, 0, architecture=0x40000003) == KILL  # a 32-bit call
