"""What gathering gives: what may be named in a reply, each with the words it was taken from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Address = Literal["formal", "informal"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that stands in the thread: in message ``message``, in the words ``quote``.

    ``message`` is None when the words stand in the thread's subject. Line breaks inside a sentence
    are spaces in both. A sender's name is in the order of speech, whatever its header's: "Rita
    Solano" for "Solano, Rita". ``corrected`` facts are the user's own word, which is
    their quotation.
    """

    value: str
    message: int | None
    quote: str
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known; None or empty where nothing is sure (R115: never invented).

    ``company`` is the one that hires; ``agency`` the firm that recruits for it. ``greeting`` is the
    name to put after "Hi": a first name, or "Mr Akande" where only that is known. A hiring
    manager who writes himself is both, from an offer on ``hiring_manager`` alone. ``topics`` fit
    after "the conversation about"; ``projects``, what the others build and want the reader for,
    fit after "writing to me about". ``deadline`` holds the words without their preposition:
    "Friday", "end of day Monday". ``interviewers`` may be a team: "The Harbour team".

    ``rounds`` are the interviews that took place, ``call_attempted`` the words that tell of a call
    nobody took; ``address`` is Sie (formal) or du (informal).
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
    interviewers: tuple[Fact, ...] = ()
    projects: tuple[Fact, ...] = ()
    rounds: tuple[Fact, ...] = ()
    offer_made_by: Fact | None = None
    call_attempted: Fact | None = None
    address: Address | None = None
