"""Word lists as files: folded words parted by white space, lines with ``#`` are comments."""

from __future__ import annotations

from importlib.resources import files


def load(name: str) -> frozenset[str]:
    """Return the words of the list ``name``, a file of this folder without its ending."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
