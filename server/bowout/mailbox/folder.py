"""A folder of .eml and .mbox files as a mailbox: the demo, tests, a Takeout, a saved mail.

Mails that answer each other (``References``, ``In-Reply-To``; RFC 5322, section 3.6.4) are one
thread, and so are mails that Gmail's own export says are (``X-GM-THRID``). A thread's id is the
name of its oldest file without ``.eml``: readable, and the same each time.
"""

from __future__ import annotations

import mailbox
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bowout import log
from bowout.errors import InputError, MailboxError, ThreadNotFoundError
from bowout.mailbox.cut import cut_to_limits
from bowout.mailbox.eml import Mail, parse_mail
from bowout.mailbox.model import RawMessage, RawThread, User
from bowout.text.once import once

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def read_eml(content: bytes) -> RawMessage:
    """Return the message in the bytes of an .eml file; ``mine`` is None.

    Raises TooLargeError over a limit and UnreadableError when the bytes are not a mail.
    """
    return parse_mail(content).message


class FolderMailbox:
    """Reads the mails of ``path``, a file or a folder and all in it; ``me`` is the user's address.

    Without ``me`` nobody knows which messages are mine, and ``mine`` stays None. The files are
    read once; files that are no mail are passed over.
    """

    def __init__(self, path: Path, me: str | None = None, name: str | None = None) -> None:
        self._path = path
        self._user = User(name=name, email=me)

    def threads(self) -> tuple[str, ...]:
        """Return the ids of all threads, the one with the newest message first."""
        return tuple(self._threads)

    def fetch(self, thread_id: str) -> RawThread:
        """Return the thread of this id; raises ThreadNotFoundError."""
        if thread_id not in self._threads:
            raise ThreadNotFoundError(
                "There is no such thread in this folder.", "Its file may have been moved."
            )
        messages, notice = cut_to_limits(self._threads[thread_id])
        return RawThread(
            id=thread_id,
            channel="email",
            messages=messages,
            subject=messages[0].subject,
            user=self._user,
            source="folder",
            notice=notice,
        )

    @once
    def _threads(self) -> dict[str, list[RawMessage]]:
        """The messages of each thread, oldest first, under the thread's id."""
        threads: dict[str, list[RawMessage]] = {}
        for mails in _grouped(list(self._mails())):
            mails.sort(key=lambda named: named[1].message.date or _LONG_AGO)
            threads[mails[0][0]] = [self._owned(mail.message) for _, mail in mails]
        newest = sorted(threads, key=lambda one: threads[one][-1].date or _LONG_AGO, reverse=True)
        return {thread_id: threads[thread_id] for thread_id in newest}

    def _owned(self, message: RawMessage) -> RawMessage:
        mine = self._user.email
        if mine is None or message.sender.email is None:
            return message
        return replace(message, mine=message.sender.email.casefold() == mine.casefold())

    def _mails(self) -> Iterator[tuple[str, Mail]]:
        """Yield each mail with its name; unreadable ones are counted in the log and left out."""
        passed_over = 0
        for name, content in self._contents():
            try:
                yield name, parse_mail(content)
            except InputError:
                passed_over += 1
        if passed_over:
            log.event("folder", passed_over=passed_over)

    def _contents(self) -> Iterator[tuple[str, bytes]]:
        if not self._path.exists():
            raise MailboxError("The mail file or folder is not there.", "Check its path.")
        single = self._path.is_file()
        root = self._path.parent if single else self._path
        for path in [self._path] if single else sorted(self._path.rglob("*")):
            name = path.relative_to(root).with_suffix("").as_posix()
            if path.suffix.lower() == ".mbox" and path.is_file():
                box = mailbox.mbox(path, create=False)
                try:
                    for number, key in enumerate(box.keys(), start=1):
                        yield f"{name}-{number}", box.get_bytes(key)
                finally:
                    box.close()
            elif single or (path.suffix.lower() == ".eml" and path.is_file()):
                yield name, path.read_bytes()


def _grouped(mails: list[tuple[str, Mail]]) -> list[list[tuple[str, Mail]]]:
    """Return the mails in groups, one for each thread: a union of all that name one another."""
    leader: dict[str, str] = {}

    def find(message_id: str) -> str:
        leader.setdefault(message_id, message_id)
        while leader[message_id] != message_id:
            leader[message_id] = leader[leader[message_id]]
            message_id = leader[message_id]
        return message_id

    groups: dict[str, list[tuple[str, Mail]]] = {}
    for name, mail in mails:
        for other in mail.ties:
            leader[find(other)] = find(name)
    for name, mail in mails:
        groups.setdefault(find(name), []).append((name, mail))
    return list(groups.values())


def demo_mailbox() -> FolderMailbox:
    """Return the mailbox of the demo: invented threads of all stages, to a Sam Rivera."""
    return FolderMailbox(Path(__file__).parent / "demo", me="sam@example.com", name="Sam Rivera")
