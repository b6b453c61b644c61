"""Whether the writer's firm recruits for others: its name, its words, who speaks of "them".

An agency's client is the company (issue on the facts); where nobody names it, none is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bowout.facts.firm_names import key
from bowout.facts.firm_shape import ENDS, OFFICES
from bowout.facts.firm_words import AGENCIES, AGENCY_WORDS, INSTITUTIONS, LEGAL, PLACES
from bowout.facts.lines import Line
from bowout.facts.signing import SIGNED
from bowout.facts.titles import MODIFIERS
from bowout.stage.model import Flag, Judgement, Stage
from bowout.thread.model import Thread

#: Stages in which a writer may not work for the one who hires.
_APPROACHES = frozenset({Stage.OUTREACH, Stage.SCREENING})
#: What follows an agency's name in those of its branches: "Randstad Technologies".
_BRANCH_WORDS = LEGAL | PLACES | OFFICES | MODIFIERS | ENDS
#: With these begins the name of an office, not of a firm that does nothing else.
_OFFICES_FIRST = frozenset(
    {"recruiting", "recruitment", "recrutamento", "recrutement", "reclutamiento", "rekrytering"}
    | {"selección", "selection", "selectie", "seleção", "werving"}
)
#: Who speaks so of the ones who offer and decide does not work for them.
_THEIRS = re.compile(
    r"\bthey(?:'ve| have|'d| would|'re| are|'ll| will)? (?:really |all |both |just |also )?"
    r"(?:came back|come back|approved|approve|offered|offering|can (?:do|go|stretch)|"
    r"could (?:do|go)|"
    r"signed|loved you|liked you|wait for|(?:only )?(?:went and )?said yes|picked you|chose you|"
    r"need to know (?:by|before))\b|"
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
#: Under a letter: who recruits for his own house, and speaks of its managers as "they".
_AT_HOME = re.compile(
    r"^(?:talent acquisition|human resources|hr|people(?: team| partner| ops| operations)?|"
    r"personalabteilung|ressources humaines|recursos humanos|rrhh|rh|p&o)"
    r"(?: (?:team|partner|manager|business partner|specialist|advisor|adviser|officer|lead))?$"
)
#: Behind the writer's firm in a signature: its own office, not a firm.
_ITS_OFFICE = re.compile(
    r"(?:'s)? (?:talent|talent acquisition|people|people ops|hr|human resources|recruiting|"
    r"careers|hiring)(?: team)?"
)
#: Under a letter: who answers for the staff of a house.
_OF_STAFF = re.compile(
    r"\b(?:director|head|manager|officer|vp|chief|generalist|analyst|administrator|leiter(?:in)?|"
    r"directeur|directrice|drh|directora?|jef[ea]|gerente|hoofd) (?:of |de |da |del |van |der )?"
    r"(?:hr|human resources|people|personal\w*|ressources humaines|recursos humanos|rrhh)\b|"
    r"\b(?:hr|human resources|people|personnel) (?:adviser|advisor|administrator|assistant|"
    r"business partner|coordinator|generalist|manager|officer|partner|team)\b"
)
#: Words of who hires for a house of his own.
_IN_HOUSE = re.compile(
    r"\b(?:we|we're|we've|we'd|we'll|our|us|in-house|wir|uns|unser\w{0,2}|nous|notre|nos|nosotros|"
    r"nuestr[oa]s?|buscamos|estamos|wij|ons|onze|nós|noss[oa]s?|vi|vår\w?|oss|"
    r"my (?:team|group|lab))\b"
)
#: What an agency does not say: "I recruit in-house for Quorra".
_AT_HOME_SAID = re.compile(
    r"\b(?:i|we)(?:'m| am|'re| are)? (?:now |all )?(?:recruit|recruiting|hire|hiring|work|working|"
    r"in the|the|an?)? ?(?:as )?(?:an? |the )?(?:in-house|in house|internal) "
    r"(?:for|at|with|recruit\w+|talent|resourc\w+|people|hr)"
)
#: What only those say who place people: "shall I put you forward?", "I placed her".
_PLACES_PEOPLE = re.compile(
    r"\bwe(?:'re| are) (?:a|an) (?:\w+ ){0,3}(?:recruitment|recruiting|staffing|headhunting|"
    r"executive search) (?:team|firm|agency|company|consultancy|partner|business)\b|"
    r"\b(?:acts as an employment|employment (?:agency|business)|"
    r"i(?:'ve| have)? placed (?:the|their|his|her|him|them|a|an|two|three|several|someone)|"
    r"(?:put|putting|submit|submitting) you forward (?:for|to) (?:them|this|it)|"
    r"(?:i'm|i am|i've been|i have been|we've been|we have been|been) "
    r"(?:retained|mandated|instructed|engaged)\b|"
    r"(?:send|sending|share) your (?:cv|profile|details|resume) (?:across|over to them)|"
    r"blind (?:cv|profile)|"
    r"(?:name|say|tell you|disclose|share) (?:you )?(?:who it is|the (?:name|client|company|firm|"
    r"business|provider|trust|school)(?: of the \w+)?) (?:yet|until|before|at this stage|"
    r"on the phone|in an email)|you(?:'ll| will| would|'d)? know the name|"
    r"recruiting for (?:a|an|another) |"
    r"a été mandatée? par une?|avons été mandatés par une?|mandatés? par un groupe|"
    r"(?:wurde[n]?|sind|bin|ist) (?:von|durch) (?:eine[mnr]?|unsere[mnr]?) [^.;:!?]{3,90} "
    r"(?:beauftragt|mandatiert|betraut)|mit der (?:nachfolge|suche|besetzung) (?:\w+ ){0,4}"
    r"(?:betraut|beauftragt)|belast met de (?:werving|zoektocht|invulling)|"
    r"(?:ha sido|hemos sido|fue|fuimos|foi|fomos) (?:mandatad|contratad|encargad)[oa]s? por una?|"
    r"mandatad[oa]s? (?:por|para) una?|spécialisée? dans l'approche directe|"
    r"asked (?:us|me) to (?:find(?! out)|fill|recruit|help|source|look)|(?:hat|haben) (?:uns|mich) "
    r"(?:gebeten|beauftragt)|(?:nous|m')(?: )?(?:a|ont) (?:demandé|confié|mandatée?s?)|"
    r"(?:nos|me) (?:ha|han) (?:pedido|encargado)|"
    r"den namen (?:nenne|verrate)|le nom (?:de la société|de l'entreprise|du client)|"
    r"el nombre (?:de la empresa|del cliente)|o nome (?:da empresa|do cliente)|"
    r"de naam (?:van het bedrijf|van de opdrachtgever))\b"
)
#: What a firm that recruits for others says of itself beside its name, in no one's title.
_TRADE = re.compile(
    r"\b(?:recruitment|staffing|headhunt\w*|executive search|search (?:&|and) selection|"
    r"talent[- ]as[- ]a[- ]service|(?:conseil|cabinet)\w* (?:en|de) recrutement|recrutement|"
    r"recrutamento|reclutamiento|(?:consultor\w+|empresa|servicios) de selección|"
    r"selección (?:de personal|y)|personalvermittlung|personalberatung|arbeitsvermittlung|"
    r"werving|detachering|uitzend\w*|interim|intérim|trabajo temporal|travail temporaire)\b"
)
#: In a title: who recruits or hires in a house of his own.
_STAFF = re.compile(
    r"\b(?:team|manager|officer|lead|head|partner|specialist|coordinator|director|department|"
    r"recruiter|administrator|assistant|advisor|adviser|operations|chargée?|responsable|"
    r"técnic[oa]|leit\w+|referent\w*|marketing|process|portal|fraud|policy)\b"
)
_SEGMENT = re.compile(r"[|·•,*]| [-–—] ")
#: Longer lines are legal notices.
BESIDE = 100
#: Words that say somebody else hires.
_CLIENTS = re.compile(
    r"\b(?:(?:our|my|a|an|one of (?:our|my)|the|direct|key|major|[a-z]+ing|global|"
    r"fintech|healthcare) "
    r"(?:[\w-]{2,20} ){0,2}clients?(?!ele)\b|end client|"
    r"clients? (?:is|are|in|based|of (?:mine|ours))\b|"
    r"staffing|recruitment (?:agency|firm|consultan)|rekryteringskonsult|personalberat|"
    r"consultora? (?:de rh|de recrutamento|de selección|em recrutamento)|cabinet de recrutement|"
    r"executive search|headhunt|nosso cliente|um cliente|unser(?:en)? (?:kunde|mandant)|"
    r"notre client|nuestro cliente|onze (?:klant|opdrachtgever)|vår kund)"
)


def is_agency_name(name: str) -> bool:
    """Say whether the name alone tells that the firm recruits for others."""
    parts = key(name).split()
    of_house = parts[0] in _OFFICES_FIRST and len(parts) > 1  # "Selección Txoria" is its office
    if "-".join(parts) in AGENCIES or AGENCY_WORDS & set(parts[of_house:]):
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
    if any(_AT_HOME_SAID.search(text) for text in texts):
        return False
    if any(_PLACES_PEOPLE.search(text) for text in texts) or _says_its_trade(lines, firm):
        return True
    if judgement.stage not in _APPROACHES:  # who offers speaks of the firm's own clients
        at_home = any(_AT_HOME.search(text) or _is_office(text, firm) for text in _signed(lines))
        return not at_home and any(_THEIRS.search(text) for text in texts)
    if Flag.AGENCY in judgement.flags or any(_CLIENTS.search(text) for text in texts):
        return True
    if keeps_staff(lines, firm):
        return False
    if only_signs and Flag.BULK in judgement.flags and judgement.stage is Stage.OUTREACH:
        return True  # a house of its own is what its own mass mail speaks of
    if not only_signs or any(_IN_HOUSE.search(text) for text in texts):
        return False
    house = not INSTITUTIONS.isdisjoint(key(firm).split())
    return not house and any(_AGENT.search(text) for text in _signed(lines))


def _is_office(text: str, firm: str) -> bool:
    """Say whether a line is the firm's name and its office: "Initech Talent"."""
    name = firm.casefold()
    return text.startswith(name) and _ITS_OFFICE.fullmatch(text, len(name)) is not None


def keeps_staff(lines: Sequence[Line], firm: str) -> bool:
    """Say whether somebody signs as who answers for the firm's own staff: "Head of HR, Initech"."""
    name = firm.casefold()
    ends = (line for line in lines if not line.mine and len(line.text) <= BESIDE)
    signed = [line.folded for line in ends if line.kind in SIGNED or line.text[-1] not in ".?!"]
    return any(
        _OF_STAFF.search(text) and (name in text or following.startswith(name))
        for text, following in pairwise([*signed, ""])
    )


def _signed(lines: Sequence[Line]) -> list[str]:
    """Return the lines under the others' letters."""
    return [line.folded for line in lines if not line.mine and line.kind in SIGNED]


def speaks_of_us(lines: Sequence[Line]) -> bool:
    """Say whether the others speak of a house of their own: "we", "our team"."""
    return any(_IN_HOUSE.search(line.folded) for line in lines if not line.mine)


def writes_from_agency(thread: Thread, firm: str) -> bool:
    """Say whether the address adds the trade to the name: "@hopyardrecruitment.example"."""
    name = "".join(char for char in key(firm) if char.isalnum())
    for message in thread.theirs:
        for label in (message.sender.email or "").casefold().rpartition("@")[2].split("."):
            rest = label.replace("-", "").removeprefix(name)
            if rest and len(rest) < len(label) and is_agency_name(rest):
                return True
    return False


def _says_its_trade(lines: Sequence[Line], firm: str) -> bool:
    """Say whether a signature tells the trade behind the name: "Elm Row - kitchen recruitment"."""
    name = firm.casefold()
    if not INSTITUTIONS.isdisjoint(key(firm).split()):
        return False  # "Milldale Trust, Medical Recruitment" is a department
    for line in lines:
        if line.mine or line.kind not in SIGNED or len(line.text) > BESIDE:
            continue
        if name not in line.folded:
            continue
        parts = _SEGMENT.split(line.folded[line.folded.index(name) + len(name) :])
        if any(_TRADE.search(part) and not _STAFF.search(part) for part in parts):
            return True
    return False
