"""Choosing: which texts fit this thread, in the order in which a person needs them.

What is needed is a table by situation (R13-R26, R82-R100). Of the templates that fit, one written
for more of the thread's flags comes first; between wordings of one tone a hash of the thread
decides, so that the same thread always gets the same words and two recruiters do not (R105).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

from bowout import limits
from bowout.advice.model import Advice
from bowout.facts.model import Facts
from bowout.replies import grammar
from bowout.replies.fill import fill
from bowout.replies.language import TONES, Language
from bowout.replies.model import Kind, Reply, Suggested
from bowout.replies.own_reason import english_sentence, foreign_sentence
from bowout.replies.reasons import PRESETS, wordings_for
from bowout.replies.shelf import Shelf, Template
from bowout.replies.situation import Values, one_line, situate, titled
from bowout.stage.model import Flag, Judgement, Stage
from bowout.thread.model import Thread

T = TypeVar("T")

FALLBACK = "en"
LANGUAGE_NAMES = {  # those that one can recognise and that have no templates yet
    "da": "Danish",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "sv": "Swedish",
}
_CALL = (Kind.CALL_REQUEST, Kind.CALL_SCRIPT, Kind.VOICEMAIL, Kind.CONFIRMATION, Kind.DECLINE)
_IN_TONES = frozenset({Kind.DECLINE, Kind.PUSHBACK_ANSWER, Kind.ACK})  # the rest: one text each
_WARM_FLAGS = frozenset({Flag.REFERRAL, Flag.KNOWN_RECRUITER, Flag.HIRING_MANAGER})


def suggest(
    shelf: Shelf,
    thread: Thread,
    judgement: Judgement,
    facts: Facts,
    advice: Advice,
    reason: str | None,
) -> Suggested:
    """Return the texts for a thread; ``reason`` is a preset, a phrase of one's own, or None.

    Nothing is suggested where there is nothing to decline (R116).
    """
    if judgement.stage is Stage.NOT_RECRUITING:
        return Suggested()
    language = shelf.languages.get(thread.language or FALLBACK, shelf.languages[FALLBACK])
    sentence = _reason_sentence(reason, thread, judgement, language)
    values = situate(thread, judgement, facts, sentence, language)
    tones = _tones(thread, judgement, values, language, reason)
    replies: list[Reply] = []
    for kind in _kinds(judgement, advice):
        fitting = _fitting(shelf, kind, language, thread, judgement, values)
        ordered = _one_a_tone(fitting, tones, thread)
        for template in ordered if kind in _IN_TONES else ordered[:1]:
            text = fill(template, values, language)
            replies.append(
                Reply(
                    kind=kind,
                    channel=thread.channel,
                    language=language.code,
                    tone=template.tone,
                    reason=reason if sentence and sentence in text else None,
                    subject=None,  # a reply stays in its thread
                    text=text,
                    template=template.path,
                )
            )
    return Suggested(tuple(replies), _notice(thread, judgement, language, reason, sentence))


def _kinds(judgement: Judgement, advice: Advice) -> tuple[Kind, ...]:
    """Return what a person needs in this situation, first what to insert first."""
    stage = judgement.stage
    if stage in (Stage.OFFER, Stage.PUSHBACK) and (
        Flag.OFFER_LETTER_AFTER_DECLINE in judgement.flags
    ):
        return (Kind.ONE_LINER,)
    if advice.medium == "call":
        return _CALL
    if stage is Stage.INTERVIEWING:  # after one interview both are right (R16)
        return (Kind.DECLINE, Kind.CALL_REQUEST, Kind.CALL_SCRIPT)
    if stage is Stage.PUSHBACK:
        return (Kind.PUSHBACK_ANSWER,)
    if stage is Stage.CLOSED:
        return (Kind.ACK, Kind.FOLLOWUP)
    return (Kind.DECLINE,)


def _fitting(
    shelf: Shelf,
    kind: Kind,
    language: Language,
    thread: Thread,
    judgement: Judgement,
    values: Values,
) -> list[Template]:
    stage = Stage.OFFER if kind is Kind.ONE_LINER else judgement.stage
    return [
        template
        for template in shelf.templates
        if template.language == language.code
        and template.stage is stage
        and template.kind is kind
        and thread.channel in template.channels
        and template.when <= judgement.flags
        and not template.unless & judgement.flags
        and all(values[slot] for slot in template.needs)
    ]


def _one_a_tone(fitting: list[Template], tones: Sequence[str], thread: Thread) -> list[Template]:
    """Return one template a tone: those made for the most flags first, then by the tones' order."""
    chosen = []
    for tone in tones:
        of_tone = [template for template in fitting if template.tone == tone]
        most = max((len(template.when) for template in of_tone), default=0)
        wordings = [template for template in of_tone if len(template.when) == most]
        if wordings:
            chosen.append(_pick(wordings, thread))
    return sorted(chosen, key=lambda template: -len(template.when))


def _tones(
    thread: Thread,
    judgement: Judgement,
    values: Values,
    language: Language,
    reason: str | None,
) -> list[str]:
    """Return the tones, the most fitting first (R69, R73, R104)."""
    name = values["name"]
    if isinstance(name, str) and titled(name, language):
        first = "formal"
    elif judgement.flags & _WARM_FLAGS or reason == "happy_in_role":
        first = "warm"
    elif judgement.stage is Stage.OUTREACH and (
        thread.channel == "linkedin" or Flag.BULK in judgement.flags
    ):
        first = "brief"
    else:
        first = "warm"
    return sorted(TONES, key=lambda tone: (tone != first, tone != "warm"))


def _reason_sentence(
    reason: str | None, thread: Thread, judgement: Judgement, language: Language
) -> str | None:
    """Return the one reason as a sentence of the reply's language, None when it cannot be said."""
    if reason in PRESETS:
        wording = _pick(wordings_for(reason, judgement.stage, language.reasons), thread)
        return grammar.render(wording, {"direction": one_line(thread.user.direction)})
    phrase = one_line(reason, limits.MAX_REASON)
    if phrase is None:
        return None
    if language.code == FALLBACK:
        return english_sentence(phrase)
    return foreign_sentence(phrase, language.first_person)


def _pick(wordings: Sequence[T], thread: Thread) -> T:
    key = f"{thread.id}\n{thread.messages[0].text}".encode()
    digest = hashlib.blake2s(key, digest_size=4).digest()
    return wordings[int.from_bytes(digest, "big") % len(wordings)]


def _notice(
    thread: Thread,
    judgement: Judgement,
    language: Language,
    reason: str | None,
    sentence: str | None,
) -> str | None:
    said = []
    if thread.language and thread.language != language.code:
        name = LANGUAGE_NAMES.get(thread.language)
        writes = f"in {name}" if name else "in another language"
        said.append(
            f"This recruiter writes {writes}; Bowout has no {name or 'such'} replies yet, "
            "so this one is in English."
        )
    if reason and sentence is None and not reason.startswith("("):
        said.append(f"Your reason is left out: it does not make a sentence in {language.name}.")
    if judgement.stage in (Stage.PUSHBACK, Stage.CLOSED) and not thread.my_turn:
        said.append("You wrote last; wait for their answer before you write again.")
    return " ".join(said) or None
