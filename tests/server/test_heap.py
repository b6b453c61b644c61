"""What is asked of the C library, and that one without the calls is left alone."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest

from bowout import heap

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="glibc's calls")


@on_linux
def test_the_c_library_is_asked_for_one_pool_and_for_what_is_free(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[str, tuple[int, ...]]] = []
    library = SimpleNamespace(
        mallopt=lambda *said: asked.append(("mallopt", said)),
        malloc_trim=lambda *said: asked.append(("malloc_trim", said)),
    )
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    heap.share_one_pool()
    heap.give_back()
    assert asked == [("mallopt", (-8, 1)), ("malloc_trim", (0,))]


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
