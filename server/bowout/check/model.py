"""What the linter takes and gives (docs/api.md, ``lint``)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bowout.mailbox.model import Channel
from bowout.replies.model import Kind
from bowout.stage.model import Stage

Severity = Literal["error", "warn", "hint"]


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about the thread that the text answers; all of it may be missing."""

    to: str | None = None
    company: str | None = None
    role: str | None = None
    me: str | None = None
    rounds: int = 0
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to look at, ours or the person's own; without ``language`` its words tell it."""

    text: str
    stage: Stage = Stage.OUTREACH
    channel: Channel | Literal["call"] = "email"
    kind: Kind = Kind.DECLINE
    context: Context = field(default_factory=Context)
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found, at characters ``start`` to ``end``; None where something is missing."""

    rule: str
    severity: Severity
    start: int | None
    end: int | None
    message: str
    hint: str
