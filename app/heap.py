"""How the C library keeps the memory that Python and its libraries have freed.

glibc raises, with every large block that is freed, the size from which it asks the system
for a block of its own – up to 32 MiB; and it gives each thread a heap of its own. Pictures
and tensors of some megabytes, made on a dozen threads, then leave holes that nobody can
return: after 100 photographs the window's process held 362 MiB, of which 86 were such
holes. With the limits below it is 281 (`python -m tests.bench.bench_loop_gap`).
"""

from __future__ import annotations

import ctypes
import sys

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8  # <malloc.h>
_LARGE_BYTES = 1024 * 1024
_HEAPS = 2


def return_large_blocks() -> bool:
    """Have large blocks returned to the system as soon as they are freed; whether the C library can do so.

    Only glibc is asked: other systems' allocators return large blocks by themselves. For
    threads and blocks that come later, so call it early. Twice is fine.
    """
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is None:  # musl
        return False
    wanted = ((_M_MMAP_THRESHOLD, _LARGE_BYTES), (_M_TRIM_THRESHOLD, _LARGE_BYTES), (_M_ARENA_MAX, _HEAPS))
    taken = [bool(mallopt(name, value)) for name, value in wanted]
    return all(taken)
