"""Keep the process small: one pool of memory for all threads, and what was only needed given back.

glibc gives each thread a pool of its own and keeps what was freed there: a service of eight threads
then holds some 20 MB that nobody uses. Of a large library most of the code runs once, while it is
loaded: another 15 MB of onnxruntime (``scripts/bench --only memory``). mallopt(3), malloc_trim(3),
madvise(2), proc(5). Other systems have neither the calls nor the habit; there nothing happens.

Also keep answers quick: a full collection of garbage walks all that was ever loaded, a fifth of a
second in the middle of a request. What is loaded stays, so it need not be looked at (gc.freeze).
"""

from __future__ import annotations

import ctypes
import gc
import re
import sys
from collections.abc import Iterator
from pathlib import Path

_ARENA_MAX = -8  # M_ARENA_MAX of malloc.h
_DONTNEED = 4  # MADV_DONTNEED of mman.h: what is needed again is read from the file again
_MAPPINGS = Path("/proc/self/smaps")
#: Code or constants of a library: "7f00-7f80 r-xp 00000000 08:01 1234  /usr/lib/libssl.so.3".
_LIBRARY = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r-[x-]p .*\.so(?:\.[\d.]*)?$")
#: Of such a mapping nothing was changed in memory, so its file holds all of it.
_UNCHANGED = re.compile(r"Private_Dirty: +0 kB$")


def share_one_pool() -> None:
    """Let all threads share one pool of memory; to be called before there is more than one."""
    _call("mallopt", _ARENA_MAX, 1)


def set_aside() -> None:
    """Keep all that is loaded by now out of later collections of garbage."""
    gc.freeze()


def give_back() -> None:
    """Return to the system what was freed, and the code of libraries until it runs again.

    To be called after something large was read or loaded for once; takes some milliseconds.
    """
    _call("malloc_trim", 0)
    for start, size in _code():
        _call("madvise", ctypes.c_void_p(start), ctypes.c_size_t(size), _DONTNEED)


def _code() -> Iterator[tuple[int, int]]:
    """Yield address and size of what this process only reads of its libraries."""
    try:
        lines = _MAPPINGS.read_text(encoding="utf-8").splitlines()
    except OSError:  # another system, or one that shows a process nothing of itself
        return
    mapping: re.Match[str] | None = None
    for line in lines:
        if line[:1].islower() or line[:1].isdigit():  # the names of figures begin with a capital
            mapping = _LIBRARY.match(line)
        elif mapping and _UNCHANGED.match(line):
            start, end = (int(place, 16) for place in mapping.groups())
            yield start, end - start


def _call(name: str, *values: int | ctypes.c_void_p | ctypes.c_size_t) -> None:
    function = getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
    if function:
        function(*values)
