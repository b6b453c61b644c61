"""A thread cut into lines to look at: subject, sentences of the own words, signature lines.

Mail text comes with its line breaks, LinkedIn's page text often without: there two spaces stand
where a line ended. Both give the same lines here. Lines never run over a sentence, so a pattern
cannot glue the end of one thought to the start of the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from bowout import limits
from bowout.facts.name_words import CLOSINGS
from bowout.facts.words import Word, fold_same, runs, words
from bowout.stage.model import Place, Unread
from bowout.text.clean import fold
from bowout.text.once import once
from bowout.text.sentences import sentences
from bowout.thread.model import Message, Thread

Kind = Literal["subject", "invite", "body", "tail", "signature"]

#: So many lines at the end of a message may be its sign-off; more after a "Best regards".
TAIL = 4
LONG_TAIL = 16
#: Longer signatures are legal notices.
SIGNATURE_LINES = 20
_RUN = re.compile(r"\w+")
#: What parts the runs of a line in ASCII.
_APART = {code: " " for code in range(128) if not _RUN.match(chr(code))}
_LOST_BREAK = re.compile(r"[ \t]{2,}")
_CLOSING = re.compile(rf"(?:{CLOSINGS})[ ,.!-]*$")
#: Lines of a quotation that say who wrote it.
_ATTRIBUTION = re.compile(
    r"(?:wrote|schrieb|a écrit|escribió|escreveu|schreef)\W*$|^(?:from|to|cc|date|sent|von|an|de|"
    r"para|à|aan|van) ?: ",
    re.I,
)
#: What mailers put before a subject.
_REPLY = re.compile(
    r"^(?:(?:re|aw|antw|betr|fw|fwd|wg|tr|rv|res|ré|enc|sv|vs|vb|doorst|rif)(?:\[[0-9]{1,2}\])?"
    r" ?: ?){1,8}",
    re.I,
)
_BREAKS = str.maketrans("\n\t\xa0", "   ")


@dataclass(frozen=True)
class Line:
    """One line, and where it stands: ``message`` None is the subject.

    ``invite`` is the title of a calendar entry that came with the message,
    ``tail`` lines are the last few of the own words, ``signature`` those the thread put aside.
    Its words are taken apart once, when first asked for: all questions of this room share them.
    """

    text: str
    message: int | None
    mine: bool
    kind: Kind

    @once
    def folded(self) -> str:
        """The line in small letters, every character in its place."""
        return fold_same(self.text)

    @once
    def plain(self) -> str:
        """The line as ``fold`` has it, the form of ``Word.fold``; not every place is the same."""
        plain = self.text.isascii() and "`" not in self.text
        return self.folded if plain else fold(self.text)

    @once
    def runs(self) -> frozenset[str]:
        """The runs of letters and digits in ``plain``: a word is here only if its runs are."""
        if self.plain == self.folded and "_" not in self.plain:
            return self.vocabulary
        return frozenset(runs(self.plain))

    @once
    def words(self) -> tuple[Word, ...]:
        """The words of the line in order."""
        return words(self.text)

    @once
    def vocabulary(self) -> frozenset[str]:
        """The runs of letters in ``folded``: "i'm" has two."""
        folded = self.folded
        if folded.isascii():
            return frozenset(folded.translate(_APART).split())
        return frozenset(_RUN.findall(folded))


def lines(thread: Thread, unread: Sequence[Unread] = ()) -> tuple[Line, ...]:
    """Return the lines of the thread, the subject first, then the messages oldest first.

    Of a long message the first and the last lines are read, of a long thread the newest messages.
    What the stage left ``unread`` is left out here too: words to a program name nobody.
    """
    found = []
    subject = thread.subject or next((m.subject for m in thread.messages if m.subject), None)
    if subject and all(each.place != "subject" for each in unread):
        text = _REPLY.sub("", " ".join(subject[: limits.MAX_SUBJECT].split()))
        found.append(Line(text, None, mine=False, kind="subject"))
    left = limits.MAX_THREAD_LINES
    newest: list[list[Line]] = []
    for message in reversed(thread.messages):
        silent = [each for each in unread if each.message == message.index]
        own = _of_message(message, silent)[:left]
        left -= len(own)
        newest.append(own)
        if left <= 0:
            break
    return (*found, *(line for own in reversed(newest) for line in own))


def quoted_lines(thread: Thread) -> tuple[Line, ...]:
    """Return what the oldest message quotes: mails that are not in the thread themselves.

    Who wrote them is not plain; they speak of firms and jobs only, where nothing else does.
    """
    oldest = thread.messages[0]
    text = "\n".join(line.lstrip("> \t") for line in oldest.quoted.split("\n"))
    found = (piece for sentence in sentences(text) for piece in _pieces(sentence.text))
    kept = (piece for piece in found if not _ATTRIBUTION.search(piece[: limits.PATTERN_LINE]))
    return tuple(
        Line(text, oldest.index, mine=False, kind="body")
        for text in islice(kept, limits.MAX_MESSAGE_LINES)
    )


def _of_message(message: Message, silent: Sequence[Unread]) -> list[Line]:
    read = (s for s in message.sentences if not _is_silent(silent, "text", s.start))
    body = [piece for sentence in read for piece in _pieces(sentence.text)]
    if len(body) > limits.MAX_MESSAGE_LINES:
        half = limits.MAX_MESSAGE_LINES // 2
        body = body[:half] + body[-half:]
    tail = _first_of_tail(body)
    found = [
        Line(text, message.index, message.mine, "tail" if number >= tail else "body")
        for number, text in enumerate(body)
    ]
    invite = message.invite
    if invite is not None and invite.title and not invite.cancelled:
        title = " ".join(invite.title[: limits.MAX_SUBJECT].split())
        found.append(Line(title, message.index, message.mine, "invite"))
    place = 0
    for raw in message.signature.split("\n", SIGNATURE_LINES)[:SIGNATURE_LINES]:
        if not _is_silent(silent, "signature", place + len(raw) - len(raw.lstrip())):
            pieces = _pieces(raw)
            found.extend(Line(text, message.index, message.mine, "signature") for text in pieces)
        place += len(raw) + 1
    return found


def _is_silent(silent: Sequence[Unread], place: Place, start: int) -> bool:
    return bool(silent) and any(
        each.place == place and each.start <= start < each.end for each in silent
    )


def is_closing(text: str) -> bool:
    """Say whether a line is nothing but "Best regards"."""
    return _CLOSING.match(text[: limits.PATTERN_LINE].lower()) is not None


def _first_of_tail(body: list[str]) -> int:
    """Return the number of the line with which the sign-off begins."""
    last = len(body)
    for number in range(last - 1, max(0, last - LONG_TAIL) - 1, -1):
        if is_closing(body[number]):
            return min(number, max(0, last - TAIL))
    return max(0, last - TAIL)


def _pieces(text: str) -> list[str]:
    """Cut where two spaces stand for a lost line break; a wrapped line's end becomes a space."""
    text = text[: limits.MAX_SENTENCE]
    whole = "  " not in text and "\t" not in text
    pieces = [text] if whole else _LOST_BREAK.split(text)
    return [clean for piece in pieces if (clean := piece.translate(_BREAKS).strip(" -–—•*|"))]
