"""What the person says themselves in a reply: the one reason, the direction, what they want added.

Their own phrases are said in the language that they are in and in no other (the setting
``language``); a preset is said in all. Nothing of it is ever made up (R115).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bowout import limits
from bowout.facts.model import Fact
from bowout.mailbox.model import User
from bowout.replies.language import Language
from bowout.replies.model import Wishes
from bowout.replies.own_reason import english_sentence, foreign_sentence
from bowout.replies.reasons import PRESETS, wordings_for
from bowout.replies.render import render
from bowout.stage.model import Stage

_CAPITAL_AFTER_COLON = frozenset({"de", "en"})  # a whole sentence keeps its capital

_ELSEWHERE = re.compile(
    r"\b(?:accepted|taking|taken|signed|took)\b.{0,20}\b(?:offer|position|job|role|elsewhere|post)\b|"
    r"\b(?:new job|better offer)\b|"
    r"\b(?:accepté|signé|angenommen|zugesagt|unterschrieben|aceptado|firmado|aceitei|assinei|"
    r"aangenomen|getekend)\b",
    re.I,
)

Pick = Callable[[Sequence[str]], str]


@dataclass(frozen=True, slots=True)
class Said:
    """``reason`` and ``aside`` are whole sentences, the others phrases; None where not said.
    ``elsewhere`` is True where the reason is that another offer is accepted."""

    reason: str | None = None
    direction: str | None = None
    would_consider: str | None = None
    aside: str | None = None
    elsewhere: bool = False


def say(
    user: User, reason: str | None, stage: Stage, language: Language, wishes: Wishes, pick: Pick
) -> Said:
    """Return what the person says at this stage; ``pick`` chooses between wordings."""
    own = language.code == wishes.language
    direction = one_line(user.direction) if own else None
    would_consider = one_line(user.would_consider) if own else None
    return Said(
        reason=_reason(reason, stage, language, direction, pick),
        direction=direction,
        would_consider=would_consider,
        aside=_aside(user, language, would_consider, own=own),
        elsewhere=reason == "accepted_other" or bool(reason and _ELSEWHERE.search(reason)),
    )


def _reason(
    reason: str | None, stage: Stage, language: Language, direction: str | None, pick: Pick
) -> str | None:
    """Return the one reason as a sentence of the reply's language, None when it cannot be said."""
    if reason in PRESETS:
        wording = pick(wordings_for(reason, stage, language.reasons))
        return render(wording, {"direction": direction})
    phrase = one_line(reason, limits.MAX_REASON)
    if phrase is None:
        return None
    if language.code == "en":
        return english_sentence(phrase)
    return foreign_sentence(phrase, language)


def _aside(user: User, language: Language, would_consider: str | None, *, own: bool) -> str | None:
    """Return what is said of the future (R59) and of people they may know (R75): off by default."""
    said = []
    if would_consider:
        values: dict[str, str | bool | None] = {"would_consider": would_consider}
        said.append(render(language.aside["would_consider"], values))
    if user.offer_referral:
        theirs = one_line(user.offer_referral_text, limits.MAX_REASON) if own else None
        said.append(_sentence(theirs) if theirs else language.aside["offer_referral"])
    return " ".join(said) or None


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?" else ".")


def after_colon(reason: str, language: Language) -> str:
    """Return a reason as it stands after a colon; its first word is never a name there."""
    return reason if language.code in _CAPITAL_AFTER_COLON else reason[:1].lower() + reason[1:]


def one_line(value: Fact | str | None, longest: int = limits.MAX_SLOT) -> str | None:
    """Return a value as one short line without control characters; None for an empty one."""
    text = value.value if isinstance(value, Fact) else value or ""
    printable = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(printable.split())[:longest].rstrip() or None
