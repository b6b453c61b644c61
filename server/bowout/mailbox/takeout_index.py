"""The threads of an export, from the headers of its mails: which are whose, and where they stand.

A thread is found by union of all that name one another (Galler and Fischer, 1964), as in
``folder.py``, over numbers only, so that it stays small.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from bowout.mailbox.export_headers import MailHead
from bowout.mailbox.mbox import Place


@dataclass(slots=True)
class Located:
    """A thread between the two passes: where its mails are, with their dates, and whose the newest
    is; ``digest`` is another one when a mail has come."""

    mails: list[tuple[float, Place]] = field(default_factory=list)
    newest: float = 0.0
    mine: bool = False
    digest: int = 0
    oldest: tuple[float, int] = (float("inf"), 0)


@dataclass(frozen=True, slots=True)
class _Mail:
    place: Place
    own: int
    thread: int | str
    date: float
    sender: str | None


class Index:
    """Takes the heads of mails one by one; spam, drafts, chats and advertising are left out."""

    def __init__(self) -> None:
        self._mails: list[_Mail] = []
        self._leader: dict[int, int] = {}
        self._senders: dict[str, str] = {}
        self._sent: Counter[str] = Counter()
        self._delivered: Counter[str] = Counter()

    def add(self, head: MailHead, place: Place) -> None:
        """Take in one mail."""
        if head.delivered_to:
            self._delivered[head.delivered_to] += 1
        if head.left_out:
            return
        if head.sent and head.sender:
            self._sent[head.sender] += 1
        if head.gmail_thread is None:
            for tie in head.ties:
                self._leader[self._find(tie)] = self._find(head.own)
        sender = self._senders.setdefault(head.sender, head.sender) if head.sender else None
        self._mails.append(_Mail(place, head.own, head.gmail_thread or head.own, head.date, sender))

    def likely_me(self) -> str | None:
        """Return the address that sent mail carries, else the one that mail was delivered to."""
        for counted in (self._sent, self._delivered):
            if counted:
                return counted.most_common(1)[0][0]
        return None

    def threads(self, me: str | None) -> dict[str, Located]:
        """Return the threads by id; ``me`` is the address whose mails are mine."""
        found: dict[int | str, Located] = {}
        for mail in self._mails:
            key = mail.thread if isinstance(mail.thread, str) else self._find(mail.thread)
            thread = found.setdefault(key, Located())
            thread.mails.append((mail.date, mail.place))
            thread.digest ^= mail.own
            thread.oldest = min(thread.oldest, (mail.date, mail.own))
            if mail.date >= thread.newest:
                thread.newest = mail.date
                thread.mine = me is not None and mail.sender == me
        return {
            key if isinstance(key, str) else f"{one.oldest[1]:016x}": one
            for key, one in found.items()
        }

    def _find(self, number: int) -> int:
        leader = self._leader
        leader.setdefault(number, number)
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number
