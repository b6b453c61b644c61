"""What is asked of the C library, and that one without the calls is left alone."""

from __future__ import annotations

import ctypes
import gc
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from bowout import heap

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="glibc's calls")

#: As /proc/self/smaps shows them, shortened: code, changed constants, data, no library, no file.
MAPPINGS = """\
7f1000000000-7f1000003000 r-xp 00001000 08:01 11         /usr/lib/libnet.so.3
Rss:                  12 kB
Private_Dirty:         0 kB
7f1000003000-7f1000004000 r--p 00004000 08:01 11         /usr/lib/libnet.so.3
Rss:                   4 kB
Private_Dirty:         4 kB
7f1000004000-7f1000005000 rw-p 00005000 08:01 11         /usr/lib/libnet.so.3
Private_Dirty:         0 kB
7f1000005000-7f1000006000 r--p 00000000 08:01 12         /venv/_core.cpython-311.so
Private_Dirty:         0 kB
7f1000006000-7f1000007000 r--p 00000000 08:01 13         /usr/share/locale/names.mo
Private_Dirty:         0 kB
7f1000007000-7f1000008000 r-xp 00000000 00:00 0          [vdso]
Private_Dirty:         0 kB
"""


@on_linux
def test_the_c_library_is_asked_for_one_pool_and_for_what_is_free(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[str, tuple[int, ...]]] = []
    library = SimpleNamespace(
        mallopt=lambda *said: asked.append(("mallopt", said)),
        malloc_trim=lambda *said: asked.append(("malloc_trim", said)),
    )
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    monkeypatch.setattr(heap, "_MAPPINGS", tmp_path)  # cannot be read
    heap.share_one_pool()
    heap.give_back()
    assert asked == [("mallopt", (-8, 1)), ("malloc_trim", (0,))]


@on_linux
def test_code_that_the_file_holds_unchanged_is_given_back_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[int | None, int, int]] = []
    library = SimpleNamespace(
        madvise=lambda start, size, wish: asked.append((start.value, size.value, wish))
    )
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    (tmp_path / "smaps").write_text(MAPPINGS, encoding="utf-8")
    monkeypatch.setattr(heap, "_MAPPINGS", tmp_path / "smaps")
    heap.give_back()
    assert asked == [(0x7F1000000000, 0x3000, 4), (0x7F1000005000, 0x1000, 4)]


@on_linux
def test_a_c_library_without_the_calls_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace())
    heap.share_one_pool()
    heap.give_back()


@on_linux
def test_glibc_takes_the_setting() -> None:
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        assert library.mallopt(-8, 1) == 1


@on_linux
def test_the_process_goes_on_after_its_code_was_given_back() -> None:
    heap.give_back()
    assert sum(map(int, str(2**200))) == 256


def test_what_is_set_aside_is_not_walked_by_a_collection() -> None:
    kept: list[object] = [[] for _ in range(100)]
    try:
        heap.set_aside()
        walked = {id(one) for one in gc.get_objects()}
        assert walked.isdisjoint(map(id, kept))
    finally:
        gc.unfreeze()
