"""What each message does: the cues found in it, in order, with the sentences they stand in.

The thread is read, not the last mail (requirements.md 1h): who did what in which order. A quotation
counts as history only where the messages themselves are missing; a sentence that speaks to a
program instead of a person, or strings stage words together, is not read at all, nor is what
follows it in its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bowout import limits
from bowout.stage.cues import Cue, lexicon
from bowout.stage.model import Place, Unread
from bowout.stage.phrases import plain
from bowout.stage.sieve import WORD
from bowout.text.once import once
from bowout.text.sentences import Sentence, sentences
from bowout.thread.model import Message, Thread

FOR_SOFTWARE = "speaks_to_software"
# What happened only if it is said to have happened: "if you are not selected" turns nobody down.
_MUST_BE_REAL = frozenset({"rejects", "chose_another", "offers", "offers_post"})
_SUPPOSES = re.compile(
    r"\b(?:if|should you|in case|unless|until|whether|when you are"
    r"|falls|sollten sie|solltest du|si|en caso de|indien|mocht u|mocht je|caso)\b[^,;:]*$"
)
DECLINES = "i_decline"
KNOWS_NO = "knows_no"


class Act(NamedTuple):
    """One act: its cue, its author, and the sentence ``start`` to ``end`` it stands in.

    ``at`` is how far into the sentence the cue begins, 0 to 1. Offsets count in the message's
    ``text``; they mean nothing where ``place`` is not ``text``.
    """

    cue: Cue
    message: int
    mine: bool
    place: Place
    start: int
    end: int
    at: float

    @property
    def name(self) -> str:
        """The act's name in the cue files."""
        return self.cue.act


class Said(NamedTuple):
    """A sentence: its plain text, the words of it, its author, and where it stands (as in Act).

    ``opens`` is True for the first of a paragraph.
    """

    plain: str
    words: list[str]
    message: int
    mine: bool
    place: Place
    start: int
    end: int
    opens: bool

    @property
    def where(self) -> Unread:
        """The place of a sentence that is left out."""
        return Unread(self.message, self.place, self.start, self.end)


@dataclass(frozen=True)
class Reading:
    """What a thread says and does, oldest first.

    What follows from all acts is worked out once: a mail of 2,000 acts took 0.7 s otherwise.
    """

    said: tuple[Said, ...]
    acts: tuple[Act, ...]
    last: int  # number of the newest message that is not mine, -1 without one
    unread: tuple[Unread, ...] = ()

    @once
    def no(self) -> int:
        """The number of the message of my last no, -1 without one; a quoted no comes first."""
        found = (act for act in self.acts if act.mine and act.name == DECLINES)
        return max((0 if act.place == "quoted" else act.message for act in found), default=-1)

    @once
    def no_answered(self) -> bool:
        """True when the others wrote after my last no, be it in the thread, quoted or told of."""
        quoted = any(act.place == "quoted" and act.name == DECLINES for act in self.acts)
        told = KNOWS_NO in self.newest and self.last > self.no
        return quoted or told or self.last > self.no >= 0

    @once
    def newest(self) -> frozenset[str]:
        """The names of the acts of the newest message that is not mine."""
        return frozenset(a.name for a in self.acts if a.message == self.last and not a.mine)

    def text_of(self, message: int) -> str:
        """The plain text of what was read of a message, in one line."""
        return " ".join(
            said.plain for said in self.said if said.message == message and said.place == "text"
        )


_STAGE_WORDS = frozenset(
    WORD.findall(
        "offer offers offered offering interview interviews interviewing interviewed screening "
        "screen outreach pushback push closed rejected rejection declined decline counteroffer "
        "counter stage recruiting recruiter not_recruiting label contract hired withdrawn"
    )
)
_ANSWERS = re.compile(r"\b(?:re|aw|antw|antwort|res|ref|rif|rep|sv) ?:")
_WROTE = re.compile(r"\b(?:wrote|schrieb|ecrit|escribio|schreef|escreveu)\b")
_OPENING = 40  # letters that two different mails hardly share


def read_acts(thread: Thread) -> Reading:
    """Return what ``thread`` says and does; at most ``limits.JUDGED_*`` of it is read."""
    said: list[Said] = []
    acts: list[Act] = []
    unread: list[Unread] = []
    silenced = False
    cues = lexicon()
    for sentence in _sentences(thread):
        hits = cues.find(
            sentence.plain, mine=sentence.mine, language=thread.language, words=sentence.words
        )
        silenced = silenced and not sentence.opens
        silenced = silenced or any(hit.cue.act == FOR_SOFTWARE for hit in hits)
        if silenced or is_stuffed(sentence.words):
            silenced = True
            unread.append(sentence.where)
            continue
        said.append(sentence)
        for hit in hits:
            if hit.cue.act in _MUST_BE_REAL and _is_supposed(sentence.plain, hit.start):
                continue
            at = hit.start / len(sentence.plain)
            where = (sentence.message, sentence.mine, sentence.place, sentence.start, sentence.end)
            acts.append(Act(hit.cue, *where, at))
    last = max((message.index for message in thread.theirs), default=-1)
    return Reading(tuple(said), tuple(acts), last, tuple(unread))


def _is_supposed(text: str, start: int) -> bool:
    """True when the clause before ``start`` opens with a condition."""
    return bool(_SUPPOSES.search(text[max(0, start - limits.PATTERN_LINE) : start]))


def is_stuffed(words: list[str]) -> bool:
    """Say whether ``words`` are little more than names of stages strung together."""
    named = sum(map(_STAGE_WORDS.__contains__, words))
    return named >= limits.STUFFED_WORDS and named >= limits.STUFFED_SHARE * len(words)


def _sentences(thread: Thread) -> Iterator[Said]:
    """Yield what is read, oldest first."""
    subject = thread.subject or thread.messages[0].subject
    if subject:
        cut = Sentence(0, 0, subject[: limits.PATTERN_LINE])
        yield from _said([cut], thread.messages[0], "subject", mine=thread.messages[0].mine)
    oldest = len(thread.messages) - limits.JUDGED_MESSAGES
    alone = not thread.mine
    for message in thread.messages:
        if 0 < message.index < oldest:
            continue
        if alone and _quotes_me(message, thread):
            quoted = sentences(message.quoted[: limits.JUDGED_TEXT])
            yield from _said(_cut(quoted), message, "quoted", mine=True)
        yield from _said(_cut(_judged(message)), message, "text", mine=message.mine)
        if message.signature and not message.mine:
            signed = sentences(message.signature[: limits.JUDGED_TEXT])
            yield from _said(_cut(signed), message, "signature", mine=False)


def _quotes_me(message: Message, thread: Thread) -> bool:
    """True when what they quote is mine, as far as one can know: not their own earlier mail.

    Their own stands in the thread already, or under a line that names the sender's address. Lines
    that merely begin with ">" are a list where the mail is no answer to one.
    """
    if not message.quoted:
        return False
    subject = plain((thread.subject or "")[: limits.PATTERN_LINE])
    quoted = plain(message.quoted[: limits.JUDGED_TEXT])
    earlier = (
        plain(other.text[: limits.PATTERN_LINE]) for other in thread.messages[: message.index]
    )
    above = message.quoted[: limits.ATTRIBUTION_TEXT].casefold()
    address = (message.sender.email or "").casefold()
    repeats = any(len(opening) > _OPENING and opening[:_OPENING] in quoted for opening in earlier)
    answers = not subject or _ANSWERS.search(subject) or _WROTE.search(plain(above))
    return bool(quoted and answers) and not repeats and not (address and address in above)


def _judged(message: Message) -> tuple[Sentence, ...]:
    """Return the sentences of the judged part of ``message``."""
    if len(message.text) <= limits.JUDGED_TEXT:
        return message.sentences
    return sentences(message.text[: limits.JUDGED_TEXT])


def _cut(found: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield sentences, each cut to what patterns may see."""
    for sentence in found:
        if len(sentence.text) <= limits.MAX_LINE:
            yield sentence
        else:
            end = sentence.start + limits.MAX_LINE
            yield Sentence(sentence.start, end, sentence.text[: limits.MAX_LINE])


def _said(
    found: Iterator[Sentence] | list[Sentence], message: Message, place: Place, *, mine: bool
) -> Iterator[Said]:
    end = 0
    whole = message.quoted if place == "quoted" else message.text
    for sentence in found:
        text = plain(sentence.text)
        opens = end == 0 or whole[end : sentence.start].count("\n") > 1
        end = sentence.end
        if text:
            words = WORD.findall(text)
            yield Said(text, words, message.index, mine, place, sentence.start, end, opens)
