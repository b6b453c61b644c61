"""What advising gives: by which medium, by when, in which steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Medium = Literal["email", "linkedin", "call", "none"]


@dataclass(frozen=True, slots=True)
class Advice:
    """One recommendation and its reason, in words for the screen (requirements.md, section 4)."""

    medium: Medium
    why: str
    decline_by: datetime | None = None
    steps: tuple[str, ...] = ()
