"""What comes over the wire (docs/api.md), checked by pydantic before anything looks at it.

Unknown keys are an error that names the key. ``parse`` turns every way in which a body can be
wrong into one InputError; values never appear in it, they may be mail.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bowout import limits
from bowout.errors import InputError, TooLargeError
from bowout.replies.model import Kind
from bowout.stage.model import Stage

Id = Annotated[str | int, Field(union_mode="left_to_right")]
Line = Annotated[str, Field(max_length=limits.MAX_SUBJECT)]

Several = Annotated[tuple[Line, ...], Field(max_length=limits.MAX_CORRECTED)]


class Incoming(BaseModel):
    """The parent of all that comes in."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class UserIn(Incoming):
    """The person who declines."""

    name: Line | None = None
    email: Line | None = None
    role: Line | None = None
    direction: Line | None = None
    would_consider: Line | None = None
    offer_referral: bool | None = None
    offer_referral_text: Line | None = None


class MessageIn(Incoming):
    """One message as the page or the file shows it."""

    sender: Literal["them", "me"] = Field(alias="from")
    name: Line | None = None
    email: Line | None = None
    date: Line | None = None
    text: str


class GmailIn(Incoming):
    """Where the same thread stands in Gmail, so that the service can read it there."""

    thread_id: str = Field(pattern=r"^[0-9a-f]{1,20}$")
    account: Line | None = None


class LinkedInIn(Incoming):
    """Which conversation on LinkedIn this is, and the profile of the one who writes."""

    conversation: Annotated[str, Field(min_length=1, max_length=limits.MAX_KEY)]
    profile: Line | None = None


class FactsIn(Incoming):
    """The person's own word on what was read: a value replaces, null blanks, absent keeps."""

    recruiter: Line | None = None
    company: Line | None = None
    agency: Line | None = None
    role: Line | None = None
    hiring_manager: Line | None = None
    referrer: Line | None = None
    deadline: Line | None = None
    interviewers: Several | None = None
    topics: Several | None = None
    projects: Several | None = None


class SuggestIn(Incoming):
    """A thread, as it comes in."""

    id: Id = ""
    channel: Literal["email", "linkedin"] = "email"
    subject: str | None = None
    user: UserIn | None = None
    sender: str | None = Field(default=None, alias="from")
    messages: tuple[MessageIn, ...] = ()
    reason: Annotated[str, Field(max_length=limits.MAX_REASON)] | None = None
    as_stage: Stage | None = None
    facts: FactsIn | None = None
    gmail: GmailIn | None = None
    linkedin: LinkedInIn | None = None


class ContextIn(Incoming):
    """What is known about the thread that a text answers."""

    to: Line | None = None
    company: Line | None = None
    role: Line | None = None
    me: Line | None = None
    rounds: int | None = None
    flags: tuple[Line, ...] | None = None


class LintIn(Incoming):
    """A text to look at."""

    id: Id = ""
    text: Annotated[str, Field(max_length=limits.MAX_LINT_TEXT)]
    stage: Stage = Stage.OUTREACH
    channel: Literal["email", "linkedin", "call"] = "email"
    kind: Kind = Kind.DECLINE
    context: ContextIn | None = None


class CleanIn(Incoming):
    """One mail of which only the own words are wanted."""

    id: Id = ""
    kind: Literal["text", "html", "eml"]
    raw_or_text: str
    raw_encoding: Line | None = None


class ParseIn(Incoming):
    """A Gmail API answer (users.messages.get or users.threads.get, format=full)."""

    id: Id = ""
    payload: dict[str, object]


class PairIn(Incoming):
    """A pairing code and what the extension calls itself."""

    code: Annotated[str, Field(max_length=40)]
    label: Annotated[str, Field(max_length=60)] = "browser"


Wanted = TypeVar("Wanted", bound=Incoming)


def parse(model: type[Wanted], body: bytes | str) -> Wanted:
    """Return the request in a JSON body; raises InputError that names the part that is wrong."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise _input_error(error) from None


def _input_error(error: ValidationError) -> InputError:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    where = ".".join(str(part)[:40] for part in first["loc"]) or "the body"
    if first["type"] == "extra_forbidden":
        return InputError(f"Unknown key: {where}.", "Remove it, or see docs/api.md for the keys.")
    if first["type"] in {"string_too_long", "too_long"}:
        return TooLargeError(f"{where} is too long.", first["msg"] + ".")
    if first["type"] == "json_invalid":
        return InputError("The body is not JSON.", "Send one JSON object in UTF-8.")
    return InputError(f"{where} is wrong.", first["msg"] + ".")
