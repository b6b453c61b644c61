"""Who gave the reader's name to the writer: R104, a referral is declined warmer and names him."""

from __future__ import annotations

from collections.abc import Sequence

from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.naming import person_at, person_before, the_one
from bowout.facts.sieved import Sieved
from bowout.text.clean import fold
from bowout.thread.model import Thread

_REFER_BEFORE = Sieved(
    r"\b(?:referred (?:to (?:me|us) )?by|recommended (?:to (?:me|us) )?by|"
    r"referral from|introduced by|"
    r"recommendation (?:of|from)|suggested by|got your (?:name|details|contact|number) from|"
    r"your (?:name|details) (?:from|through|via)|your friend|your (?:former |ex-|old )?colleague|"
    r"indicado por|indicada por|indicação d[aoe]|passou seu (?:perfil|contato) foi [ao]|"
    r"empfehlung von|empfohlen von|recommandation de|recommandée? par|de la part de|"
    r"recomendad[oa] por|aanbevolen door|op aanraden van|tips av) ",
)
_REFER_AFTER = Sieved(
    r" (?:(?:kindly |very kindly |has |had |also |warmly |highly |"
    r"just )?(?:suggested (?:i|that i|we|you)"
    r"|suggested your|recommended (?:you|that i|i|your)|referred you|mentioned (?:you|your)|"
    r"passed (?:me|us|on|along) your|passed your|gave (?:me|us) your|"
    r"put me in touch|put us in touch|"
    r"thought you|told me (?:about you|you)|said (?:you|i should|to (?:contact|write|message))|"
    r"shared your|sent me your|pointed me|speaks highly of you|spoke highly of you)"
    r"|hat (?:mir |uns )?(?:dich|sie|ihren|deinen|empfohlen)|hat mir empfohlen"
    r"|m'a (?:parlé|conseillé|recommandé|donné|suggéré)|me (?:sugirió|recomendó|habló|pasó|dio)"
    r"|me (?:indicou|passou|sugeriu|recomendou|falou)|raadde|heeft (?:me|mij|je|u) (?:aan|je))\b",
)


_WORDS = _REFER_BEFORE.words | _REFER_AFTER.words


def referrer(thread: Thread, lines: Sequence[Line]) -> Fact | None:
    """Return who gave the reader's name to the writer."""
    user = fold(thread.user.name or "").split()[:1]
    found = []
    for line in lines:
        if line.mine or line.kind == "subject" or _WORDS.isdisjoint(line.vocabulary):
            continue
        found += [person_at(line, cue.end()) for cue in _REFER_BEFORE.find_all(line)]
        found += [person_before(line, cue.start()) for cue in _REFER_AFTER.find_all(line)]
    return the_one([fact for fact in found if fact and fold(fact.value).split()[:1] != user])
