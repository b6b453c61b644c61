"""What comes over the wire about what is remembered (docs/api.md, 'What is remembered')."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, Field, create_model, model_validator

from bowout import limits
from bowout.api.requests import Incoming, Line
from bowout.ledger.model import Event
from bowout.replies.model import Kind
from bowout.replies.said import one_line
from bowout.settings import SETTINGS
from bowout.stage.model import Stage

Key = Annotated[str, Field(min_length=1, max_length=limits.MAX_KEY)]


class PlaceIn(Incoming):
    """A thread: in Gmail by ``thread_id``, on LinkedIn by ``conversation``."""

    channel: Literal["email", "linkedin"]
    thread_id: Annotated[str, Field(pattern=r"^[0-9a-f]{1,20}$")] | None = None
    conversation: Key | None = None
    account: Line | None = None

    @model_validator(mode="after")
    def _one_key(self) -> PlaceIn:
        wanted, other = self.thread_id, self.conversation
        if self.channel == "linkedin":
            wanted, other = other, wanted
        if not wanted or other:
            raise ValueError("Give thread_id for email, conversation for linkedin")
        return self


# A name is shown in terminals: one line, without what a terminal would obey.
Shown = Annotated[Line | None, AfterValidator(one_line)]


class WhoIn(Incoming):
    """Who writes, and about what; what is absent keeps what is known."""

    recruiter: Shown = None
    email: Shown = None
    linkedin: Shown = None
    company: Shown = None
    agency: Shown = None
    role: Shown = None


class RecordIn(Incoming):
    """Something happened in a thread."""

    thread: PlaceIn
    event: Event
    at: AwareDatetime | None = None
    stage: Stage | None = None
    reason: Annotated[
        Annotated[str, Field(max_length=limits.MAX_REASON)] | None,
        AfterValidator(lambda text: one_line(text, limits.MAX_REASON)),
    ] = None
    kind: Kind | None = None
    medium: Literal["email", "linkedin", "call"] | None = None
    facts: WhoIn | None = None


class PageIn(Incoming):
    """Which entries: a stretch of all, or with ``open`` of those whose clock runs."""

    limit: Annotated[int, Field(ge=1, le=limits.MAX_LEDGER_PAGE)] = limits.LEDGER_PAGE
    offset: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    open: bool = False


class ForgetIn(Incoming):
    """Whom to forget: a person's id, name or address, or everyone."""

    person: Annotated[int, Field(ge=1, le=2**53)] | Line | None = None
    all: bool = False

    @model_validator(mode="after")
    def _one_wish(self) -> ForgetIn:
        if (self.person is None or self.person == "") != self.all:
            raise ValueError("Give either person or all")
        return self


class RemindIn(Incoming):
    """What to do with a reminder."""

    id: Annotated[int, Field(ge=1, le=2**53)]
    action: Literal["done", "snooze"]
    days: Annotated[int, Field(ge=1, le=365)] = limits.SNOOZE_DAYS


_fields: dict[str, Any] = {
    setting.name: (Line | None, Field(default=None, description=setting.sentence))
    for setting in SETTINGS
}
SettingsIn: type[Incoming] = create_model(
    "SettingsIn",
    __base__=Incoming,
    __doc__="Settings to change; null goes back to the default, what is absent stays.",
    **_fields,
)
