"""What gathering gives: what may be named in a reply, each with the words it was taken from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that stands in the thread: in message ``message``, in the words ``quote``.

    ``message`` is None when the words stand in the thread's subject.
    """

    value: str
    message: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known; None or empty where nothing is sure (R115: never invented).

    ``company`` is the one that hires; ``agency`` the firm that recruits for it. ``greeting`` is the
    name to put after "Hi": a first name, or "Mr Akande" where only that is known.
    """

    recruiter: Fact | None = None
    greeting: str | None = None
    company: Fact | None = None
    agency: Fact | None = None
    role: Fact | None = None
    hiring_manager: Fact | None = None
    referrer: Fact | None = None
    topics: tuple[Fact, ...] = ()
    deadline: Fact | None = None
