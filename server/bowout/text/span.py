"""A piece of a message and where it stands: the evidence for everything that is said later."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` of the own words of message number ``message``.

    ``quote`` is exactly those characters, so that a reader needs no second look-up.
    """

    message: int
    start: int
    end: int
    quote: str
