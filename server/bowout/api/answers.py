"""What goes over the wire (docs/api.md). Programs rely on these names; new ones may be added."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from bowout.check.model import Severity
from bowout.stage.model import Stage


class Outgoing(BaseModel):
    """The parent of all that goes out."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


class EvidenceOut(Outgoing):
    """The words that decided, and what they decided."""

    message: int
    start: int
    end: int
    quote: str
    why: str


class StageOut(Outgoing):
    """How far things have gone; ``name`` is the word for the screen.

    ``rounds`` counts the interviews that took place, as far as the thread tells.
    """

    label: Stage
    name: str
    confidence: float
    abstained: bool
    flags: list[str]
    rounds: int
    evidence: list[EvidenceOut]


class FactOut(Outgoing):
    """A value and the words it was taken from; ``message`` is null for the subject.

    A ``corrected`` one is the person's own word: no message holds it, and it is its own quotation.
    """

    value: str
    message: int | None
    quote: str
    corrected: bool = False


class FactsOut(Outgoing):
    """What may be named; null where nothing is sure."""

    recruiter: FactOut | None
    company: FactOut | None
    agency: FactOut | None
    role: FactOut | None
    hiring_manager: FactOut | None
    referrer: FactOut | None
    interviewers: list[FactOut]
    topics: list[FactOut]
    projects: list[FactOut]
    deadline: FactOut | None
    rounds: list[FactOut]
    offer_made_by: FactOut | None
    call_attempted: FactOut | None
    address: str | None


class ClockOut(Outgoing):
    """By when a no is due and how pressing that is: ``severity`` 1 to 12, the higher the more."""

    state: str
    due: datetime | None
    severity: int
    sentence: str


class AdviceOut(Outgoing):
    """By which medium, by when, and why; ``clock`` is null where nothing runs."""

    medium: str
    why: str
    decline_by: datetime | None
    steps: list[str]
    clock: ClockOut | None


class FindingOut(Outgoing):
    """What the linter says of a text."""

    rule: str
    severity: Severity
    start: int | None
    end: int | None
    message: str
    hint: str


class ReplyOut(Outgoing):
    """One suggested text."""

    kind: str
    channel: str
    language: str
    tone: str
    reason: str | None
    subject: str | None
    text: str
    findings: list[FindingOut]


class PastOut(Outgoing):
    """The newest no to the one who writes, and to what."""

    declined_at: datetime
    role: str | None
    company: str | None
    same_thread: bool


class RememberedOut(Outgoing):
    """What is remembered of this thread."""

    not_recruiting: bool
    decided_at: datetime | None
    inserted_at: datetime | None
    sent_at: datetime | None


class SuggestOut(Outgoing):
    """All that is said of a thread; ``source`` is where it was read.

    ``past`` and ``remembered`` are null where nothing is known of the person, of the thread.
    """

    id: str | int
    stage: StageOut
    facts: FactsOut
    advice: AdviceOut
    replies: list[ReplyOut]
    notice: str | None
    source: str
    past: PastOut | None = None
    remembered: RememberedOut | None = None


class LintOut(Outgoing):
    """The findings in a text."""

    id: str | int
    findings: list[FindingOut]


class CleanOut(Outgoing):
    """What one person wrote in one mail."""

    id: str | int
    reply: str
    quoted: str
    signature: str


class AttachmentOut(Outgoing):
    """An attachment's label."""

    mime_type: str
    filename: str
    size: int


class ParsedMessageOut(Outgoing):
    """One message of a Gmail API answer."""

    from_name: str | None
    from_email: str | None
    reply_to: str | None
    date: datetime | None
    subject: str | None
    text: str
    html_used: bool
    attachments: list[AttachmentOut]
    labels: list[str]


class ParseOut(Outgoing):
    """The messages of a Gmail API answer."""

    id: str | int
    messages: list[ParsedMessageOut]


class HelloOut(Outgoing):
    """Who answers, and the proof that it is the one that was paired."""

    name: str
    version: str
    api: list[int]
    proof: str | None


class PairOut(Outgoing):
    """The token, shown once, and the client's id."""

    token: str
    client: str


class GmailStatusOut(Outgoing):
    """Whether Gmail is connected, and which account."""

    connected: bool
    account: str | None


class UserStatusOut(Outgoing):
    """The name that replies end with."""

    name: str | None


class LedgerStatusOut(Outgoing):
    """Whether Bowout remembers; ``notice`` says what is wrong, if anything."""

    on: bool
    working: bool
    entries: int
    notice: str | None


class StatusOut(Outgoing):
    """How the service is doing."""

    version: str
    gmail: GmailStatusOut
    user: UserStatusOut
    ledger: LedgerStatusOut | None = None


class ErrorBody(Outgoing):
    """One error: a code for programs, a sentence for the person, and what to do."""

    code: str
    message: str
    hint: str | None


class ErrorOut(Outgoing):
    """The one shape of every error."""

    error: ErrorBody
