"""Whether the writer's firm recruits for others: its name, its words, who speaks of "them".

An agency's client is the company (issue on the facts); where nobody names it, none is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.facts.firm_names import ENDS, OFFICES, key
from bowout.facts.firm_words import AGENCIES, AGENCY_WORDS, INSTITUTIONS, LEGAL, PLACES
from bowout.facts.lines import Line
from bowout.facts.signing import SIGNED
from bowout.facts.titles import MODIFIERS
from bowout.stage.model import Flag, Judgement, Stage

#: Stages in which a writer may not work for the one who hires.
_APPROACHES = frozenset({Stage.OUTREACH, Stage.SCREENING})
#: What follows an agency's name in those of its branches: "Randstad Technologies".
_BRANCH_WORDS = LEGAL | PLACES | OFFICES | MODIFIERS | ENDS
#: Who speaks so of the ones who offer and decide does not work for them.
_THEIRS = re.compile(
    r"\bthey(?:'ve| have|'d| would|'re| are|'ll| will)? (?:really |all |both |just |also )?"
    r"(?:came back|come back|approved|approve|offered|offering|can (?:do|go|stretch)|"
    r"could (?:do|go)|"
    r"signed|loved you|liked you|wait for)\b|"
    r"\b(?:go|going|went|gone) back to them\b|\b(?:with|from|to|for) the client\b|"
    r"\bclient (?:would|will|is|has|wants)\b|\b(?:from|by) their hr\b|"
    r"\b(?:my|our end|our direct) client\b|\b(?:mon|notre) client\b|"
    r"\bmein(?:e[mn])? (?:kunde|mandant)|\b(?:mi|nuestro) cliente\b|"
    r"\b(?:mijn|onze) opdrachtgever\b|\b(?:meu|nosso) cliente\b"
)
#: Under a letter: who recruits for any house.
_AGENT = re.compile(
    r"\b(?:recruiter|(?:recruitment|resourcing|search) consultant|resource (?:manager|specialist)|"
    r"account manager)\b"
)
#: Words of who hires for a house of his own.
_IN_HOUSE = re.compile(
    r"\b(?:we|we're|we've|we'd|we'll|our|us|in-house|wir|uns|unser\w{0,2}|nous|notre|nos|nosotros|"
    r"nuestr[oa]s?|buscamos|estamos|wij|ons|onze|nós|noss[oa]s?|vi|vår\w?|oss|"
    r"my (?:team|group|lab))\b"
)
#: Words that say somebody else hires.
_CLIENTS = re.compile(
    r"\b(?:(?:our|my|a|an|one of (?:our|my)|the|direct|key|major|[a-z]+ing|global|"
    r"fintech|healthcare) "
    r"(?:[\w-]{2,20} ){0,2}clients?(?!ele)\b|clients? (?:is|are|in|based)\b|end client|"
    r"staffing|recruitment (?:agency|firm|consultan)|rekryteringskonsult|personalberat|"
    r"consultora? (?:de rh|de recrutamento|de selección|em recrutamento)|cabinet de recrutement|"
    r"executive search|headhunt|nosso cliente|um cliente|unser(?:en)? (?:kunde|mandant)|"
    r"notre client|nuestro cliente|onze (?:klant|opdrachtgever)|vår kund)"
)


def is_agency_name(name: str) -> bool:
    """Say whether the name alone tells that the firm recruits for others."""
    parts = key(name).split()
    if "-".join(parts) in AGENCIES or AGENCY_WORDS & set(parts):
        return True
    if parts[0] in AGENCIES and set(parts[1:]) <= _BRANCH_WORDS:
        return True
    if {"human", "resources"} <= set(parts):
        return True
    if any(part.startswith("search") or part.endswith(("search", "talent")) for part in parts):
        return not any(part.endswith("research") for part in parts)
    return any(sign in part for part in parts for sign in ("staffing", "recruit", "hunter"))


def recruits_for_others(
    lines: Sequence[Line], judgement: Judgement, firm: str, *, only_signs: bool
) -> bool:
    """Say whether the writer's ``firm`` is an agency: who hires at home says "we" and "our".

    ``only_signs`` says that the firm stands in no sentence, but only under the letters.
    """
    if is_agency_name(firm):
        return True
    texts = [line.folded for line in lines if not line.mine]
    if judgement.stage not in _APPROACHES:  # who offers speaks of the firm's own clients
        return any(_THEIRS.search(text) for text in texts)
    if Flag.AGENCY in judgement.flags or any(_CLIENTS.search(text) for text in texts):
        return True
    if only_signs and Flag.BULK in judgement.flags and judgement.stage is Stage.OUTREACH:
        return True  # a house of its own is what its own mass mail speaks of
    if not only_signs or any(_IN_HOUSE.search(text) for text in texts):
        return False
    signed = (line.folded for line in lines if not line.mine and line.kind in SIGNED)
    house = not INSTITUTIONS.isdisjoint(key(firm).split())
    return not house and any(_AGENT.search(text) for text in signed)
