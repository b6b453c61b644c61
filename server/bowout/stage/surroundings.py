"""What stands around the words: headers, labels, senders' addresses, invitations, attachments.

The labelled threads have none of these (their messages are words alone), so nothing can be learned
from them: each signal adds a fixed score (natural logarithm of odds), small enough that plain words
outweigh it. A signal is a fact about mail in general: bulk headers (RFC 2369, RFC 3834), Gmail's
category labels, the systems that companies send applications' mail from, what an attachment or an
event is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bowout import limits
from bowout.stage.model import STAGES, Stage
from bowout.stage.odds import LIKELY
from bowout.thread.model import Message, Thread

_HINT = 0.7


@dataclass(frozen=True, slots=True)
class _Signal:
    """A pattern of one kind of surrounding, in lower case, and what it adds to which stage."""

    pattern: re.Pattern[str]
    scores: Mapping[Stage, float]


def _signal(pattern: str, **scores: float) -> _Signal:
    return _Signal(re.compile(pattern), {Stage(stage): score for stage, score in scores.items()})


_ATTACHED = (
    _signal(
        r"offer.?letter|letter.?of.?offer|job.?offer|employment.?(?:contract|agreement)"
        r"|arbeitsvertrag|vertragsangebot|promesse.?d.?embauche|contrat.?de.?travail"
        r"|carta.?(?:de.?)?oferta|contrato.?(?:de.?)?trabajo|contrato.?de.?trabalho"
        r"|arbeidsovereenkomst|arbeidscontract",
        offer=LIKELY,
    ),
    _signal(
        r"job.?(?:description|spec|profile|ad\b)|role.?(?:brief|profile|description)"
        r"|position.?(?:description|profile)|\bjd\b|stellen(?:beschreibung|anzeige|profil|ausschr)"
        r"|fiche.?de.?poste|descripci[oó]n.?del.?puesto|vacature|functieprofiel"
        r"|descri[cç][aã]o.?da.?vaga",
        not_recruiting=-LIKELY,
    ),
    _signal(
        r"take.?home|case.?study|coding.?(?:challenge|test)|(?:test|home).?assignment|probeaufgabe"
        r"|fallstudie|[eé]tude.?de.?cas|prueba.?t[eé]cnica|teste.?t[eé]cnico|praktijkopdracht",
        interviewing=LIKELY,
    ),
    _signal(
        r"\b(?:cv|resume|curriculum|lebenslauf|bewerbung(?:sunterlagen)?)\b", not_recruiting=LIKELY
    ),
)
_EVENTS = (
    _signal(
        r"intro|screening|\bchat\b|phone|first.?call|kennenlern|erstgespr|premier.?(?:contact|[eé]ch)"
        r"|kennismak|primera.?llamada|primeira.?conversa|recruiter.?call",
        screening=LIKELY,
        not_recruiting=-_HINT,
    ),
    _signal(
        r"\b(?:second|third|final|technical|panel|onsite|on.?site)\b.{0,20}interview|system.?design"
        r"|assessment.?(?:cent|day)|zweitgespr|fachgespr|probetag|probearbeit|entretien.?technique"
        r"|segunda.?entrevista|tweede.?gesprek|meeloopdag|entrevista.?t[eé]cnica",
        interviewing=LIKELY,
        not_recruiting=-_HINT,
    ),
)
_LABELS = (
    _signal(r"category_promotions", not_recruiting=_HINT),
    _signal(r"category_forums", not_recruiting=_HINT),
)
_SENDERS = (
    _signal(
        r"job-?alerts?|jobagent|alerts?[@+]|newsletter|digest|marketing@|news@|updates?@",
        not_recruiting=LIKELY,
    ),
    _signal(
        r"talent|recruit|staffing|headhunt|executive-?search|personalberat|personalvermitt"
        r"|\b(?:careers?|jobs|hiring|people|hr)@",
        not_recruiting=-_HINT,
    ),
    _signal(  # systems from which companies write to people who applied
        r"[@.](?:greenhouse|greenhouse-mail|lever|ashbyhq|smartrecruiters|teamtailor|personio"
        r"|recruitee|workablemail|workable|icims|jobvite|myworkday|successfactors|bamboohr)\.",
        not_recruiting=-_HINT,
        outreach=-_HINT,
    ),
)


def surrounding_scores(thread: Thread) -> Mapping[Stage, float]:
    """Return what the surroundings of their messages add to each stage's score.

    Only what the others sent counts, and each signal once, however often it stands there. What a
    thing is called decides in their newest message alone: an offer letter before a later talk would
    otherwise outlive it.
    """
    if not thread.theirs:
        return {}
    total = dict.fromkeys(STAGES, 0.0)
    for signal in _found(thread):
        for stage, score in signal.scores.items():
            total[stage] += score
    return {stage: score for stage, score in total.items() if score}


def _found(thread: Thread) -> Iterator[_Signal]:
    newest = thread.theirs[-1]
    yield from _matching(_ATTACHED, " | ".join(one.filename for one in newest.attachments))
    yield from _matching(_EVENTS, _event(newest))
    yield from _matching(_LABELS, " ".join(newest.labels))
    yield from _matching(_SENDERS, newest.sender.email or "")
    if newest.bulk and not thread.mine:
        yield _BULK


_BULK = _signal("", not_recruiting=_HINT)


def _event(message: Message) -> str:
    """Return what an event that stands is called; nothing for one that is called off."""
    invite = message.invite
    return (invite.title or "") if invite and not invite.cancelled else ""


def _matching(signals: tuple[_Signal, ...], text: str) -> Iterator[_Signal]:
    if not text:
        return
    plain = text[: limits.PATTERN_LINE].lower()
    told = plain.replace("_", " ").replace("-", " ")
    for signal in signals:
        if signal.pattern.search(told) or signal.pattern.search(plain):
            yield signal
