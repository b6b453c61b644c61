"""What suggesting gives: texts, ready to be inserted, and what each of them is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bowout.mailbox.model import Channel


class Kind(StrEnum):
    """The kinds of text of docs/api.md, ``replies[].kind``."""

    DECLINE = "decline"
    CALL_REQUEST = "call_request"
    CALL_SCRIPT = "call_script"
    VOICEMAIL = "voicemail"
    CONFIRMATION = "confirmation"
    ONE_LINER = "one_liner"
    PUSHBACK_ANSWER = "pushback_answer"
    ACK = "ack"
    FOLLOWUP = "followup"


SPOKEN = frozenset({Kind.CALL_SCRIPT, Kind.VOICEMAIL})  # to be said, never to be inserted


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person has settled once for all replies (``settings.py``); all may be left out.

    ``language`` is the one their own phrases are in, ``languages`` are those they answer in (all
    when empty). ``reasons`` holds the usual reason by stage, under "" the one for any stage.
    """

    tone: str | None = None
    signoff: str | None = None
    linkedin: str | None = None
    language: str = "en"
    languages: frozenset[str] = frozenset()
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wording:
    """A reply's text with stand-ins; ``names`` are those of the thread by slot, ``stood`` what
    stands for each."""

    text: str
    names: Mapping[str, str]
    stood: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reply:
    """One suggested text. ``template`` names the file it came from, for the person who wrote it."""

    kind: Kind
    channel: Channel
    language: str
    tone: str
    reason: str | None
    subject: str | None
    text: str
    wording: Wording
    template: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """The texts for one thread, the first being what one click inserts.

    ``replies`` is empty where nothing is to be declined; ``notice`` is a sentence for the person
    when something could not be done as asked.
    """

    replies: tuple[Reply, ...] = ()
    notice: str | None = None
