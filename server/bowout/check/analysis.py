"""One look at a text, shared by all rules: its body in sentences, and what each sentence does.

The rules read sentences, not keywords: a sentence decides, thanks, keeps the tie, or is one of the
small courtesies; what does none of these is explanation. Each rule asks these questions of the
same analysis, so that two rules never disagree about what a sentence is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bowout import limits
from bowout.check import decision, gratitude
from bowout.check.condition import is_denied
from bowout.check.layout import Layout, layout_of
from bowout.check.leveling import level
from bowout.check.masking import names_of
from bowout.check.model import Draft
from bowout.check.phrases import any_of, pattern
from bowout.check.table import Sentence, once_a_sentence, remembered
from bowout.replies.model import Kind
from bowout.text.once import once
from bowout.text.sentences import sentences
from bowout.thread.language import language_of

_INTRODUCTION = re.compile(any_of("letter", "introductions") + r"(?=[,.!;:]|$| -|\s(?:and|i)\b)")
#: "Mr Prentice, good afternoon, this is Farah."
_AFTER_GREETING = re.compile(
    r"(?:[\w.'-]{2,16}(?: [\w.'-]{2,16}){0,2},? ){1,2}"
    r"(?=this is |it's |it is |my name is |[\w'-]{2,24} here\b)" + _INTRODUCTION.pattern
)
_SALUTATION = re.compile(any_of("letter", "salutations"))
_ANNOUNCEMENT = pattern("courtesy", "announcements")
_COURTESY = pattern("courtesy", "courtesies")
_LOGISTICS = pattern("courtesy", "logistics")
_ASK = pattern("contact", "asks")
_SHUT = pattern("contact", "shut")
_NOT_SHUT = pattern("contact", "not_shut")
_WISH = pattern("contact", "wishes")
#: Texts whose no was said before.
_TOLD_BEFORE = frozenset({Kind.PUSHBACK_ANSWER, Kind.ONE_LINER, Kind.CONFIRMATION})
_WORD = re.compile(r"[^\W_][\w'’.&/-]{0,40}")
#: A first sentence of so few words is an interjection ("Fair question!").
INTERJECTION = 4
#: So much of a text that is too short to tell its language is looked at for a no in one we know.
SHORT = 400


@once_a_sentence
def _says(words: str) -> bool:
    """Say whether there is a word in ``words``."""
    return bool(_WORD.search(words))


def _introduces(text: str, words: str) -> bool:
    """Say whether a sentence only greets: "it's Leah", "Femi here"; "it's kind of" names nobody."""
    if _SALUTATION.fullmatch(words.strip()):
        return True
    found = _INTRODUCTION.match(words) or _AFTER_GREETING.match(words)
    if not found:
        return False
    start = max(found.start("who"), found.start("caller"))
    return text[start].isupper()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the body at ``start`` to ``end``.

    ``level`` is ``text`` made comparable, the names of the thread hidden; ``plain`` with them.
    """

    start: int
    end: int
    text: str
    level: Sentence
    plain: str
    number: int

    def found(self, match: re.Match[str]) -> tuple[int, int]:
        """Return where in the whole text ``match``, found in ``level``, lies."""
        return self.start + match.start(), self.start + match.end()


@dataclass(frozen=True)
class Analysis:
    """What is known about a draft; everything beyond ``draft`` is worked out when first asked."""

    draft: Draft

    @once
    def level(self) -> str:
        """The whole text made comparable; a place in it is the same place in the text."""
        return level(self.draft.text)

    @once
    def layout(self) -> Layout:
        """Where greeting, body and signature lie."""
        return layout_of(self.draft.text, self.level)

    @once
    def language(self) -> str:
        """The two-letter code of the language; unclear texts are taken for English."""
        if self.draft.language:
            return self.draft.language
        start, end = self.layout.body
        found = language_of(self.draft.text[start:end]) or language_of(self.draft.text)
        return found or decision.language_of_no(self.level[start : min(end, start + SHORT)])

    @once
    def lines(self) -> tuple[Line, ...]:
        """The sentences of the body, without greeting and spoken self-introduction."""
        start, end = self.layout.body
        end = min(end, start + limits.LINT_READ)
        found: list[Line] = []
        names = names_of(self.draft.context)
        for sentence in sentences(self.draft.text[start:end]):
            if len(found) == limits.LINT_SENTENCES:
                break
            first, text = start + sentence.start, sentence.text[: limits.LINT_SENTENCE]
            masked = names.mask(text)
            words = remembered(level(masked))
            if not _says(words):
                continue
            if not found and _introduces(text, words):
                continue
            plain = words if masked == text else level(text)
            found.append(Line(first, first + len(text), text, words, plain, len(found)))
        return tuple(found)

    @property
    def closing(self) -> str:
        """The sign-off and signature, made comparable ("Stay in touch, Ann" keeps the tie)."""
        return self.level[self.layout.body[1] : self.layout.end]

    @property
    def greeting(self) -> str:
        """The greeting, made comparable ("Hiya Kerry ta for thinking of me but")."""
        start, end = self.layout.greeting or (0, 0)
        return self.level[start:end]

    @once
    def words(self) -> int:
        """The number of words of the body."""
        start, end = self.layout.body
        return len(_WORD.findall(self.draft.text, start, end))

    @once
    def decisions(self) -> tuple[decision.Decision, ...]:
        """The places where the text decides, in order."""
        return tuple(
            found
            for line in self.lines
            for found in decision.decisions_in(line.level, line.number, self.language)
        )

    @once
    def first_decision(self) -> decision.Decision | None:
        """The first decision that is not hedged, or None."""
        plain = [found for found in self.decisions if not found.hedged]
        told = (found for found in plain if not self._only_ties(self.lines[found.line]))
        return next(told, next(iter(plain), None))

    @once
    def stalling(self) -> tuple[Line, re.Match[str]] | None:
        """Where the answer is kept open, or None.

        A plain no settles that ("I'm passing, so you know where I stand"), except one that was told
        before and may be taken back ("I did say no, but let me sleep on it").
        """
        if self._is_settled and self.draft.kind not in _TOLD_BEFORE:
            return None
        for line in self.lines:
            found = decision.stalling_in(line.level, self.language)
            if found and not self.keeps_tie(line) and not is_denied(line.level, found.start()):
                return line, found
        return None

    @property
    def _is_settled(self) -> bool:
        """True where the first decision is a plain one in a sentence without any doubt."""
        if self.first_decision is None or self.language != "en":
            return False
        words = self.lines[self.first_decision.line].level
        return decision.is_firm(words, "en") and not decision.is_doubtful(words, "en")

    def _only_ties(self, line: Line) -> bool:
        """Say whether ``line`` asks for contact ("so that we don't lose sight of each other?")."""
        return line.level.rstrip().endswith("?") and self.keeps_tie(line)

    @once
    def thanks(self) -> tuple[Line, ...]:
        """The sentences of the body that thank."""
        return tuple(line for line in self.lines if gratitude.thanks_in(line.level))

    def decides(self, line: Line) -> bool:
        """Say whether ``line`` holds a decision, hedged or not."""
        return any(found.line == line.number for found in self.decisions)

    def is_courtesy(self, line: Line) -> bool:
        """Say whether ``line`` may stand before the decision: thanks, a wish, a short apology."""
        return (
            len(line.level.split()) <= INTERJECTION
            or line in self.thanks
            or bool(_COURTESY.search(line.level))
        )

    def is_about_the_medium(self, line: Line) -> bool:
        """Say whether ``line`` only tells of calls made, tried or impossible."""
        return bool(_LOGISTICS.search(line.level))

    def is_short_thanks(self, line: Line) -> bool:
        """Say whether ``line`` is a word or two of thanks and nothing else."""
        return line in self.thanks and len(line.level.split()) <= 2

    def is_announcement(self, line: Line) -> bool:
        """Say whether ``line`` only says that the decision comes ("I want to be direct")."""
        return bool(_ANNOUNCEMENT.search(line.level)) and len(line.level.split()) <= 16

    @property
    def closes_with_tie(self) -> bool:
        """True where the sign-off asks for future contact."""
        return bool(_ASK.search(self.closing))

    def keeps_tie(self, line: Line) -> bool:
        """Say whether ``line`` asks for or invites future contact."""
        return bool(_ASK.search(line.level)) and not _SHUT.search(_NOT_SHUT.blank(line.level))

    def wishes(self, line: Line) -> bool:
        """Say whether ``line`` wishes well or hopes to meet again, without asking for anything."""
        return bool(_WISH.search(line.level))

    def explains(self, line: Line) -> bool:
        """Say whether ``line`` explains (or repeats a decision) and does nothing else."""
        return not (
            line.level.rstrip().endswith("?")
            or self.is_courtesy(line)
            or self.is_announcement(line)
            or self.keeps_tie(line)
            or self.wishes(line)
            or gratitude.praises(line.level)
            or self.is_about_the_medium(line)
        )

    @property
    def spoken(self) -> bool:
        """True where the text is to be said, not sent."""
        return self.draft.kind in (Kind.CALL_SCRIPT, Kind.VOICEMAIL)
