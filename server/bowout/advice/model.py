"""What advising gives: by which medium, by when, in which steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bowout.advice.clock import Clock

Medium = Literal["email", "linkedin", "call", "none"]


@dataclass(frozen=True, slots=True)
class Advice:
    """One recommendation and its reason, in words for the screen (requirements.md, section 4).

    ``deadline`` is the end of the day that they name; ``late`` is True when the reply comes so late
    that it says so.
    """

    medium: Medium
    why: str
    decline_by: datetime | None = None
    steps: tuple[str, ...] = ()
    deadline: datetime | None = None
    clock: Clock | None = None
    late: bool = False
