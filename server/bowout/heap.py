"""Keep the C library's heap small: one pool for all threads, and what was freed given back.

glibc gives each thread a pool of its own and keeps what was freed there: a service of eight threads
then holds some 20 MB that nobody uses (``scripts/bench --only memory``). mallopt(3),
malloc_trim(3). Other C libraries have neither the calls nor the habit; there nothing happens.
"""

from __future__ import annotations

import ctypes
import sys

_ARENA_MAX = -8  # M_ARENA_MAX of malloc.h


def share_one_pool() -> None:
    """Let all threads share one pool of memory; to be called before there is more than one."""
    _call("mallopt", _ARENA_MAX, 1)


def give_back() -> None:
    """Return to the system what was freed: after something large was read for once."""
    _call("malloc_trim", 0)


def _call(name: str, *numbers: int) -> None:
    function = getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
    if function:
        function(*numbers)
