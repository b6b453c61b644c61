"""Choosing: which texts fit this thread, in the order in which a person needs them.

What is needed is a table by situation (R13-R26, R82-R100). Of the templates that fit, one written
for more of the thread's conditions comes first, then one of the person's own; between wordings of
one tone a hash of the thread decides, so that the same thread always gets the same words and two
recruiters do not (R105).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

from bowout.advice.model import Advice
from bowout.facts.model import Facts
from bowout.replies.address import language_for
from bowout.replies.fill import NO_WISHES, fill
from bowout.replies.formal import formal
from bowout.replies.language import TONES, Language
from bowout.replies.model import Kind, Reply, Suggested, Wishes
from bowout.replies.notice import notice_for
from bowout.replies.said import Said, say
from bowout.replies.shelf import Shelf, Template
from bowout.replies.situation import Values, situate, titled
from bowout.replies.wording import with_stand_ins, wording_of
from bowout.stage.model import Flag, Judgement, Stage
from bowout.thread.model import Thread

T = TypeVar("T")

_CALL = (Kind.CALL_REQUEST, Kind.CALL_SCRIPT, Kind.VOICEMAIL, Kind.CONFIRMATION, Kind.DECLINE)
_IN_TONES = frozenset({Kind.DECLINE, Kind.PUSHBACK_ANSWER, Kind.ACK})  # the rest: one text each
_WARM_FLAGS = frozenset({Flag.REFERRAL, Flag.KNOWN_RECRUITER, Flag.HIRING_MANAGER})

_DISTANT = frozenset({Stage.OUTREACH, Stage.SCREENING, Stage.CLOSED})  # nobody has met yet


def suggest(
    shelf: Shelf,
    thread: Thread,
    judgement: Judgement,
    facts: Facts,
    advice: Advice,
    reason: str | None,
    wishes: Wishes = NO_WISHES,
) -> Suggested:
    """Return the texts for a thread; ``reason`` is a preset, a phrase of one's own, or None.

    Without one, the usual reason of ``wishes`` is taken. Nothing is suggested where there is
    nothing to decline (R116).
    """
    if judgement.stage is Stage.NOT_RECRUITING:
        return Suggested()
    stage = judgement.stage
    language = language_for(shelf, thread, wishes, facts.address)
    reason = reason or wishes.reasons.get(stage) or wishes.reasons.get("")
    said = say(thread.user, reason, stage, language, wishes, lambda ways: _pick(ways, thread))
    values = situate(thread, judgement, facts, said, language, late=advice.late)
    tones = _tones(thread, judgement, values, language, reason, wishes)
    stood = with_stand_ins(values, language)
    replies: list[Reply] = []
    for kind in _kinds(judgement, advice):
        fitting = _fitting(shelf, kind, language, thread, judgement, values)
        ordered = _one_a_tone(fitting, tones, thread)
        for template in ordered if kind in _IN_TONES else ordered[:1]:
            text = fill(template, values, language, wishes)
            replies.append(
                Reply(
                    kind=kind,
                    channel=thread.channel,
                    language=language.code,
                    tone=template.tone,
                    reason=reason if _is_said(said, text) else None,
                    subject=None,  # a reply stays in its thread
                    text=text,
                    wording=wording_of(template, stood, language, wishes),
                    template=template.path,
                )
            )
    lost = reason if reason and said.reason is None and not reason.startswith("(") else None
    notice = notice_for(thread, judgement, language, wishes, lost=lost)
    return Suggested(tuple(replies), notice)


def _is_said(said: Said, text: str) -> bool:
    sentence = said.reason
    return sentence is not None and (sentence in text or formal(sentence) in text)


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
        for template in shelf.place(language.folder, stage, kind)
        if thread.channel in template.channels
        and all(values[name] for name in template.when | template.needs)
        and not any(values[name] for name in template.unless)
    ]


def _one_a_tone(fitting: list[Template], tones: Sequence[str], thread: Thread) -> list[Template]:
    """Return one template a tone: those made for the most conditions first, then as tones go."""
    chosen = []
    for tone in tones:
        of_tone = [template for template in fitting if template.tone == tone]
        best = max(map(_closeness, of_tone), default=None)
        wordings = [template for template in of_tone if _closeness(template) == best]
        if wordings:
            chosen.append(_pick(wordings, thread))
    return sorted(chosen, key=lambda template: -len(template.when))


def _closeness(template: Template) -> tuple[int, bool]:
    return len(template.when), template.own


def _tones(
    thread: Thread,
    judgement: Judgement,
    values: Values,
    language: Language,
    reason: str | None,
    wishes: Wishes,
) -> list[str]:
    """Return the tones, the most fitting first (R69, R73, R104)."""
    name = values["name"]
    if wishes.tone:
        first = wishes.tone
    elif (values["by_title"] and judgement.stage in _DISTANT) or (
        isinstance(name, str) and titled(name, language)
    ):
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


def _pick(wordings: Sequence[T], thread: Thread) -> T:
    key = f"{thread.id}\n{thread.messages[0].text}".encode()
    digest = hashlib.blake2s(key, digest_size=4).digest()
    return wordings[int.from_bytes(digest, "big") % len(wordings)]
