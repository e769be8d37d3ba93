"""The Linux system-call filter of a worker: a short list of what decoding needs, everything else refused.

The filter is classic BPF (linux/filter.h, linux/seccomp.h, Documentation/userspace-api/
seccomp_filter.rst). A refused call fails with EPERM instead of killing the process, so
that a library which merely tries something still ends in an ordinary error. Calls newer
than the tables here answer ENOSYS, on which libc falls back to the older ones.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys

_LD_WORD, _JEQ, _JGE, _JSET, _RET = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL_PROCESS, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_NR_OFFSET, _ARCH_OFFSET, _ARGS_OFFSET = 0, 4, 16
_SECCOMP_SET_MODE_FILTER, _TSYNC = 1, 1
_CLONE_THREAD = 0x00010000
_AT_EMPTY_PATH = 0x1000
_PR_SET_NAME, _PR_SET_VMA = 15, 0x53564D41
_FIRST_UNKNOWN = 440

# Freely allowed: memory, time, signals to oneself, waiting, and I/O on descriptors that are already open.
_FREE_X86_64 = {
    "read": 0, "write": 1, "close": 3, "fstat": 5, "poll": 7, "lseek": 8, "mmap": 9, "mprotect": 10, "munmap": 11,
    "brk": 12, "rt_sigaction": 13, "rt_sigprocmask": 14, "rt_sigreturn": 15, "pread64": 17, "readv": 19,
    "writev": 20, "sched_yield": 24, "mremap": 25, "madvise": 28, "dup": 32, "nanosleep": 35, "getpid": 39,
    "sendto": 44, "recvfrom": 45, "sendmsg": 46, "recvmsg": 47, "exit": 60, "uname": 63, "fcntl": 72,
    "gettimeofday": 96, "getrlimit": 97, "getrusage": 98, "sysinfo": 99, "times": 100, "sigaltstack": 131,
    "gettid": 186, "time": 201, "futex": 202, "sched_getaffinity": 204, "set_tid_address": 218,
    "clock_gettime": 228, "clock_getres": 229, "clock_nanosleep": 230, "exit_group": 231, "epoll_wait": 232,
    "epoll_ctl": 233, "ppoll": 271, "set_robust_list": 273, "epoll_pwait": 281, "eventfd2": 290,
    "epoll_create1": 291, "getcpu": 309, "getrandom": 318, "membarrier": 324, "rseq": 334,
}  # fmt: skip
_FREE_AARCH64 = {
    "eventfd2": 19, "epoll_create1": 20, "epoll_ctl": 21, "epoll_pwait": 22, "dup": 23, "fcntl": 25, "close": 57,
    "lseek": 62, "read": 63, "write": 64, "readv": 65, "writev": 66, "pread64": 67, "ppoll": 73, "fstat": 80,
    "exit": 93, "exit_group": 94, "set_tid_address": 96, "futex": 98, "set_robust_list": 99, "nanosleep": 101,
    "clock_gettime": 113, "clock_getres": 114, "clock_nanosleep": 115, "sched_getaffinity": 123,
    "sched_yield": 124, "sigaltstack": 132, "rt_sigaction": 134, "rt_sigprocmask": 135, "rt_sigreturn": 139,
    "times": 153, "uname": 160, "getrlimit": 163, "getrusage": 165, "getcpu": 168, "gettimeofday": 169,
    "getpid": 172, "gettid": 178, "sysinfo": 179, "sendto": 206, "recvfrom": 207, "sendmsg": 211, "recvmsg": 212,
    "brk": 214, "munmap": 215, "mremap": 216, "mmap": 222, "mprotect": 226, "madvise": 233, "getrandom": 278,
    "membarrier": 283, "rseq": 293,
}  # fmt: skip
# Allowed only with one value of one argument: (number, argument's index, value); the same call may stand twice.
_TIED = {
    "x86_64": {"tgkill": 234, "prlimit64": 302, "newfstatat": 262, "prctl": 157, "clone": 56},
    "aarch64": {"tgkill": 131, "prlimit64": 261, "newfstatat": 79, "prctl": 167, "clone": 220},
}
_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_SYS_SECCOMP = {"x86_64": 317, "aarch64": 277}
_CLONE3 = 435


def _step(code: int, k: int, jump_true: int = 0, jump_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, jump_true, jump_false, k)


def _only_if(number: int, argument: int, jump: int, value: int) -> bytes:
    """`number` is allowed when the low word of `argument` passes the jump against `value`, and refused otherwise."""
    return (
        _step(_JEQ, number, 0, 4)
        + _step(_LD_WORD, _ARGS_OFFSET + 8 * argument)
        + _step(jump, value, 0, 1)
        + _step(_RET, _ALLOW)
        + _step(_LD_WORD, _NR_OFFSET)
    )


def program(machine: str, pid: int) -> bytes:
    """The filter as BPF instructions for `machine` ("x86_64" or "aarch64") and a process that may signal only `pid`."""
    tied = _TIED[machine]
    code = _step(_LD_WORD, _ARCH_OFFSET) + _step(_JEQ, _ARCHITECTURES[machine], 1, 0) + _step(_RET, _KILL_PROCESS)
    code += _step(_LD_WORD, _NR_OFFSET)
    if machine == "x86_64":  # the x32 numbers would go round the list
        code += _step(_JGE, 0x40000000, 0, 1) + _step(_RET, _ERRNO | errno.EPERM)
    code += _step(_JGE, _FIRST_UNKNOWN, 0, 1) + _step(_RET, _ERRNO | errno.ENOSYS)
    code += _step(_JEQ, _CLONE3, 0, 1) + _step(_RET, _ERRNO | errno.ENOSYS)
    for number in (_FREE_X86_64 if machine == "x86_64" else _FREE_AARCH64).values():
        code += _step(_JEQ, number, 0, 1) + _step(_RET, _ALLOW)
    code += _only_if(tied["clone"], 0, _JSET, _CLONE_THREAD)
    code += _only_if(tied["tgkill"], 0, _JEQ, pid)
    code += _only_if(tied["prlimit64"], 0, _JEQ, 0)
    code += _only_if(tied["newfstatat"], 3, _JEQ, _AT_EMPTY_PATH)
    code += _only_if(tied["prctl"], 0, _JEQ, _PR_SET_NAME)
    code += _only_if(tied["prctl"], 0, _JEQ, _PR_SET_VMA)
    return code + _step(_RET, _ERRNO | errno.EPERM)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def install() -> str:
    """Put the filter on every thread of this process; returns "" or, where that is not possible, the reason.

    `no_new_privs` must already be set.
    """
    machine = platform.machine().replace("arm64", "aarch64")
    if not sys.platform.startswith("linux"):
        return "no seccomp on this system"
    if machine not in _ARCHITECTURES or ctypes.sizeof(ctypes.c_void_p) != 8:
        return f"no seccomp filter for {machine}"
    code = program(machine, os.getpid())
    buffer = ctypes.create_string_buffer(code, len(code))
    value = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(_SYS_SECCOMP[machine], _SECCOMP_SET_MODE_FILTER, _TSYNC, ctypes.byref(value)) != 0:
        return f"the kernel refuses seccomp ({os.strerror(ctypes.get_errno())})"
    return ""
