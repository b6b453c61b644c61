"""What the service does, once for all ways in: HTTP, the command line, lines of a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bowout import __version__, log
from bowout.api.answers import (
    CleanOut,
    GmailStatusOut,
    LintOut,
    ParseOut,
    StatusOut,
    SuggestOut,
    UserStatusOut,
)
from bowout.api.memory import Memory, ledger_status
from bowout.api.requests import CleanIn, LintIn, ParseIn, SuggestIn, UserIn
from bowout.api.shapes import finding_out, parsed_message_out, suggestion_out
from bowout.api.wishes import wishes_of
from bowout.check.model import Context, Draft
from bowout.check.review import review
from bowout.errors import InputError
from bowout.ledger.ledger import Ledger
from bowout.mailbox.fallback import FallbackMailbox
from bowout.mailbox.gmail import GmailMailbox
from bowout.mailbox.google import connected_account, is_connected
from bowout.mailbox.model import Mailbox, RawThread, User
from bowout.mailbox.page import PageMailbox, PageMessage
from bowout.mailbox.payload import messages_from_payload
from bowout.replies.shelf import Shelf
from bowout.settings import Settings
from bowout.stage.model import NO_PAST, Past, Stage
from bowout.suggest import Suggestion, suggest
from bowout.thread.clean_mail import clean_mail

NO_REASON = "none"  # the person's explicit 'say no reason', stronger than the setting


def _now() -> datetime:
    """The time where the person is: 'today' ends at their midnight."""
    return datetime.now(UTC).astimezone()


@dataclass(slots=True)
class Service:
    """Everything that answering needs. ``gmail`` is None when only page text is to be read.

    ``settings`` are replaced when the person changes them; ``ledger`` is None where nothing is to
    be remembered (a file that is answered, a batch).
    """

    settings: Settings
    shelf: Shelf
    gmail: Mailbox | None = None
    clock: Callable[[], datetime] = _now
    ledger: Ledger | None = None

    @property
    def remembering(self) -> Ledger | None:
        """The ledger, None when the person has switched it off."""
        return self.ledger if self.settings.ledger == "on" else None

    def suggest(self, request: SuggestIn) -> SuggestOut:
        """Answer a thread; raises InputError when it holds no message."""
        raw = self._fetch(request)
        ledger = self.remembering
        if ledger is None:
            return self.suggest_raw(raw, request)
        memory, now = Memory(ledger), self.clock()
        past = memory.recall(request, raw, now)
        suggestion = self._suggestion(raw, request, now, past)
        memory.note(request, suggestion, past, now)
        return suggestion_out(request.id, suggestion, past)

    def suggest_raw(self, raw: RawThread, request: SuggestIn) -> SuggestOut:
        """Answer a thread that is already here (a file); the request holds reason and stage."""
        return suggestion_out(request.id, self._suggestion(raw, request, self.clock(), NO_PAST))

    def _suggestion(
        self, raw: RawThread, request: SuggestIn, now: datetime, past: Past
    ) -> Suggestion:
        wishes = wishes_of(self.settings)
        silent = request.reason == NO_REASON
        suggestion = suggest(
            replace(raw, user=self._user(request.user, raw.user)),
            self.shelf,
            now=now,
            reason=None if silent else request.reason,
            as_stage=request.as_stage or (Stage.NOT_RECRUITING if past.not_recruiting else None),
            wishes=replace(wishes, reasons={}) if silent else wishes,
            corrections=request.facts.model_dump(exclude_unset=True) if request.facts else {},
            past=past,
        )
        log.event(
            "suggest",
            stage=suggestion.judgement.stage,
            messages=len(suggestion.thread.messages),
            replies=len(suggestion.replies),
            source=suggestion.thread.source,
        )
        return suggestion

    def lint(self, request: LintIn) -> LintOut:
        """Look at a text, ours or the person's own."""
        said = request.context
        context = (
            Context(
                to=said.to,
                company=said.company,
                role=said.role,
                me=said.me,
                rounds=said.rounds or 0,
                flags=frozenset(said.flags or ()),
            )
            if said
            else Context()
        )
        draft = Draft(request.text, request.stage, request.channel, request.kind, context)
        return LintOut(id=request.id, findings=[finding_out(one) for one in review(draft)])

    def clean(self, request: CleanIn) -> CleanOut:
        """Return what one person wrote in one mail."""
        split = clean_mail(request.kind, request.raw_or_text, request.raw_encoding)
        return CleanOut(
            id=request.id, reply=split.reply, quoted=split.quoted, signature=split.signature
        )

    def parse(self, request: ParseIn) -> ParseOut:
        """Read a Gmail API answer."""
        messages = messages_from_payload(request.payload)
        return ParseOut(id=request.id, messages=[parsed_message_out(one) for one in messages])

    def status(self) -> StatusOut:
        """Say how the service is doing; looks at our own files only."""
        connected = self.gmail is not None and is_connected()
        return StatusOut(
            version=__version__,
            gmail=GmailStatusOut(
                connected=connected, account=connected_account() if connected else None
            ),
            user=UserStatusOut(name=self.settings.name or None),
            ledger=ledger_status(self.remembering),
        )

    def _fetch(self, request: SuggestIn) -> RawThread:
        page = PageMailbox(
            id=str(request.id),
            channel=request.channel,
            subject=request.subject,
            user=self._user(request.user, User()),
            sender=request.sender,
            messages=tuple(
                PageMessage(
                    mine=one.sender == "me",
                    name=one.name,
                    email=one.email,
                    date=one.date,
                    text=one.text,
                )
                for one in request.messages
            ),
        )
        if request.gmail and self.gmail:
            return FallbackMailbox(self.gmail, page).fetch(request.gmail.thread_id)
        if not request.messages:
            raise InputError("The thread has no messages.", "Open a message, then try again.")
        return page.fetch(str(request.id))

    def _user(self, said: UserIn | None, known: User) -> User:
        """Who declines: what the request says, else the settings, else what the mail says."""
        asked, usual = said or UserIn(), self.settings
        refers = asked.offer_referral
        return User(
            name=asked.name or usual.name or known.name,
            email=asked.email or usual.email or known.email,
            role=asked.role or usual.role or known.role,
            direction=asked.direction or usual.direction or known.direction,
            would_consider=asked.would_consider or usual.would_consider,
            offer_referral=bool(usual.offer_referral) if refers is None else refers,
            offer_referral_text=asked.offer_referral_text or usual.offer_referral,
        )


def gmail_mailbox(settings: Settings) -> Mailbox | None:
    """Return the Gmail mailbox, or None when the settings say 'page' text only."""
    return None if settings.mailbox == "page" else GmailMailbox()
