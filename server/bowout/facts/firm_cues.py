"""What stands before and after the name of a firm, with how much it says.

Three kinds: ``hires`` (the role is there), ``own`` (the writer works there: the one who hires or
the agency that recruits for it), ``client`` (an agency names whom it recruits for).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bowout.facts.titles import OFFERED

Kind = Literal["hires", "own", "client"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern over a line in small letters; the name begins where it ends (or ends before it)."""

    pattern: re.Pattern[str]
    weight: float
    kind: Kind


def _cue(pattern: str, weight: float, kind: Kind = "hires") -> Cue:
    return Cue(re.compile(pattern), weight, kind)


_RECRUIT = (
    "recruit(?:er|ers|ing|ment)?|sourcer|sourcing(?: \\w+)?|headhunter|talent|acquisition|"
    "acquisition (?:team|partner|specialist|manager|lead|consultant)|"
    "talent (?:partner|team|lead|specialist|manager)|resourcing(?: \\w+)?|hr(?: \\w+)?|"
    "people(?: \\w+)?|hiring(?: \\w+)?|recruitment (?:team|consultant|manager|"
    "partner|specialist)|"
    "recruiting (?:team|coordinator|manager|specialist|operations|lead)"
)
_AT = "(?:at|@|with|for|from)"

#: The name stands after these.
BEFORE: tuple[Cue, ...] = (
    _cue(rf"\b(?:{OFFERED}) (?:here |currently |available |open )?(?:at|@|with) (?:the )?", 3),
    _cue(rf"\b(?:{OFFERED}) (?:for|within|in the team at) (?:the )?", 2),
    _cue(
        r"\b(?:team|here|us|career|careers|life|office|people|openings|"
        r"colleagues) (?:at|@) (?:the )?",
        2.5,
    ),
    _cue(
        r"\b(?:work|working|start|starting|succeed|thrive|hiring|building|everyone|"
        r"folks) (?:at|for|@) (?:the )?",
        2,
    ),
    _cue(
        r"\b(?:your )?interest(?:ed)? (?:in )?(?:joining |working (?:at|for|with) |"
        r"a (?:career|role) (?:at|with) |employment (?:at|with) )?(?:the )?",
        2,
    ),
    _cue(r"\b(?:your )?application (?:to|with|at) (?:the )?", 2.5),
    _cue(
        r"\bappl(?:y|ying|ied) (?:to work (?:at|for) |to|at|with|for a (?:role|job|"
        r"position) (?:at|with)) (?:the )?",
        2.5,
    ),
    _cue(r"\b(?:join|joining) (?:us at |the team at |our team at |the |our )?", 2),
    _cue(
        r"\b(?:your )?(?:interviews?|interviewing|interviewed|meeting|"
        r"conversation) (?:at|for|here at) (?:the )?",
        2,
    ),
    _cue(
        r"\b(?:offer|offer of employment|employment|internship|welcome|onboard) (?:from|"
        r"at|with|to) (?:the )?",
        2,
    ),
    _cue(
        r"\bon behalf of (?:the |our client |my client |a client |the (?:entire |"
        r"whole )?team at )?",
        3,
    ),
    _cue(r"\bopportunity to (?:join|work (?:at|for|with)) (?:the )?", 2.5),
    _cue(
        r"(?:\bmy client|\bour client|\bmy client is|\bour partner|\bclient,|"
        r"\bclient ?[:–-]|\bclients,|\bpartner(?:ed|ing) with|\bsearch for|"
        r"\brecruiting for|\bhiring for|\bend client:?|\bclient is|\bclient name:?|"
        r"\bexclusively with|\ba role (?:for|with)|\bmanager (?:at|a)) (?:the |"
        r"our client |my client |a client )?",
        3,
        "client",
    ),
    _cue(
        r"(?:^|\b)(?:company|employer|organisation|organization|unternehmen|firma|"
        r"entreprise|empresa|bedrijf|end client|client) ?: ",
        3,
    ),
    _cue(rf"\b(?:{_RECRUIT}) (?:here )?{_AT} (?:the )?", 3, "own"),
    _cue(r"\bi (?:work|recruit|am|hire|source) (?:for|at|with|here at) (?:the )?", 3, "own"),
    _cue(r"\bi'm (?:with|from|at) (?:the )?", 3, "own"),
    _cue(
        r"\bi support (?:recruiting|hiring|recruitment|talent)[\w ]{0,12} (?:for|"
        r"at) (?:the )?",
        3,
        "own",
    ),
    _cue(
        r"\b(?:moved (?:across |over )?to|joined|working for|reaching out from|"
        r"writing from|here from|greetings from|calling from|"
        r"contacting you from) (?:the )?",
        2,
        "own",
    ),
    _cue(r"\bi (?:run|lead|head|manage) [\w &/-]{2,40} (?:at|for) (?:the )?", 3, "own"),
    _cue(
        r"\bi(?:'m| am) (?:a|an|the|one of the)? ?[\w ,&/-]{2,60} (?:at|with|for|from|"
        r"of|@) (?:the )?",
        2.5,
        "own",
    ),
    _cue(r"\bwe(?:'re| are) [\w ,&/-]{2,60} (?:at|@) (?:the )?", 2, "own"),
    _cue(r"\bmy name is [\w .'-]{2,40} (?:from|with|at) (?:the )?", 3, "own"),
    _cue(r"^(?:this is|hi,? this is) [\w .'-]{2,40} (?:from|with|at) (?:the )?", 3, "own"),
    _cue(r"\b(?:team|group|unit|department|meetup) at (?:the )?", 1.5),
    _cue(r"^at (?=[^ ]+ ?(?:[^ ]+ ){0,3}?we\b)", 2.5, "own"),
    _cue(
        r"\b(?:i represent|company (?:called|named)|firm (?:called|named)|(?:position|"
        r"role|job|opportunity) is (?:with|at)|it's (?:with|at)|here at|a fit for|"
        r"great fit for|perfect fit for) (?:the )?",
        2.5,
    ),
    _cue(
        r"\b(?:looks? for|identify|hire|source|recruit|opening|contract|analyst|"
        r"engineer|developer|manager|designer|nurse) (?:[^.,;:!?]{0,50} )?(?:at|with|"
        r"for) (?:the )?",
        1.0,
    ),
    # German, French, Spanish, Portuguese, Dutch, Swedish
    _cue(
        r"\b(?:stelle|position|rolle|bewerbung|karriere|arbeiten|interesse|einstieg|"
        r"recruiterin?|personalreferentin?|team) (?:bei|an) (?:der |dem )?",
        2.5,
    ),
    _cue(r"\b(?:für unseren (?:kunden|mandanten)|im auftrag (?:der|von|des)) ", 3, "client"),
    _cue(
        r"\b(?:poste|chez|au sein de|rejoindre|candidature chez|équipe de|"
        r"recruteuse? chez) (?:chez )?(?:la société |l'entreprise )?",
        2,
    ),
    _cue(
        r"\b(?:puesto|vacante|trabajar|oportunidad|oferta|candidatura|equipo|"
        r"reclutador[a]?|entrevista) (?:en|de|con) (?:la empresa )?",
        2,
    ),
    _cue(r"\bdel área de \w+ (?:del?|de la) ", 3, "own"),
    _cue(
        r"\b(?:vagas?|oportunidades?|posição|posições|trabalhar|aqui|processo seletivo|"
        r"carreira|time) (?:aberta )?(?:no|na|aqui na|aqui no) (?:time d[ao] )?",
        2.5,
    ),
    _cue(
        r"\b(?:recruiter|recrutadora?|rh|talent|people|sourcer|gente|recrutamento|"
        r"seleção|acquisition|specialist|business partner|"
        r"analista de rh) (?:(?:aqui )?n[ao]|d[ao]) ",
        3,
        "own",
    ),
    _cue(
        r"\b(?:vaga|posição|oportunidade|engenheir\w+|analista|desenvolvedor\w*|"
        r"cientista|engineer|projeto)[^.!?,;]{2,60} (?:n[ao]|para [ao]|"
        r"d[ao]) (?:cliente |empresa |grupo )?",
        2,
    ),
    _cue(r"\b(?:time|equipe|área) (?:d[eo] )?[\w &]{2,40} d[ao] ", 2.5, "own"),
    _cue(
        r"\b(?:contextualizar sobre|conhece|conhecer|nós d[ao]|empresa chamada|ajudando|"
        r"contatando d[ao]|em nome d[ao]|parceria com) (?:[ao] )?",
        2,
    ),
    _cue(r"\b(?:faço parte|sou|trabalho|falo)[\w ,&-]{0,40} (?:d[ao]|n[ao]) ", 2, "own"),
    _cue(r"\b(?:vacature|functie|werken|rol|recruiter|interesse|sollicitatie) bij ", 2.5),
    _cue(
        r"\b(?:jobba|arbeta|rekryterare|tjänst\w*|roll\w*|rekryterar) (?:på|hos|till|"
        r"för) ",
        2.5,
    ),
)

#: The name stands right before these.
AFTER: tuple[Cue, ...] = (
    _cue(
        r" (?:is|are) (?:currently |now |actively |also |urgently )?(?:hiring|looking|"
        r"seeking|growing|expanding|searching|building|recruiting|opening|excited to|"
        r"on the hunt|in search)\b",
        2.5,
    ),
    _cue(
        r" (?:has|have) (?:released|extended|an? (?:opening|opportunity|exciting|open|"
        r"new)|asked|engaged|retained|just)\b",
        2,
    ),
    _cue(r" (?:builds|measures|was founded|powers)\b", 2),
    _cue(
        r" (?:would like|wants|wishes|is pleased|is delighted|is excited) to (?:offer|"
        r"invite|extend)",
        3,
    ),
    _cue(r" (?:is|are) (?:a|an|the|one of|at the forefront)\b", 1.5),
    _cue(
        r"(?:'s)? (?:talent acquisition|recruiting|recruitment|hiring|talent|hr|"
        r"human resources|careers|people) (?:team|department|dept)\b",
        2.5,
        "own",
    ),
    _cue(r"(?:'s)? (?:team|recruiting|careers)$", 2, "own"),
    _cue(r"(?:'s)? (?:sucht|recherche|recrute|busca|está buscando|zoekt|söker|está com)\b", 2),
)

#: The name stands before these at the start of a subject: "Initech interview confirmation".
SUBJECT_AFTER = re.compile(
    r" (?:technical |telephone |phone |onsite |on-site |virtual |video |coding |"
    r"online |first |final |"
    r"official |job )*(?:interview|next steps|recruiting|hiring|onboarding|"
    r"assessment|confirmation|"
    r"application|offer|invitation|meeting|opportunit)"
)
#: Words before a cue that make the firm the reader's own: "your time at Initech".
READERS = re.compile(
    r"\b(?:your (?:current |present |previous |last |recent |own |existing |\w+ly )?"
    r"|your (?:current|present|previous|last|recent) (?:\w+ ){1,3}"
    r"|your (?:\w+ ){0,4}(?:time|years|experiences?|work|tenure|background|success|"
    r"career|history|"
    r"journey|profile|stint)(?: \w+){0,4} ?|experience (?:from|of|with) (?:\w+ )?|"
    r"years? |expo |studied |"
    r"you(?:'re| are|'ve been| were| have been| worked| work|"
    r"'ve worked)(?: \w+){0,3} ?|things |going |"
    r"(?:we|i) (?:spoke|met|talked|saw you) (?:\w+ ){0,3}|your (?:talk|article|"
    r"lecture) (?:\w+ ){0,4}|"
    r"sua (?:\w+ ){0,4}experiência (?:\w+ ){0,2}|(?:você|vc) está (?:\w+ ){0,2}|atuando |"
    r"deine[rn]? (?:\w+ ){0,2}(?:zeit|erfahrung|arbeit) )$"
)
#: Words that say somebody else hires.
CLIENTS = re.compile(
    r"\b(?:(?:our|my|a|an|one of (?:our|my)|the|direct|key|major|[a-z]+ing|global|"
    r"fintech|healthcare) "
    r"(?:[\w-]{2,20} ){0,2}clients?(?!ele)\b|clients? (?:is|are|in|based)\b|end client|"
    r"staffing|recruitment (?:agency|firm|consultan)|"
    r"executive search|headhunt|nosso cliente|um cliente|unser(?:en)? (?:kunde|mandant)|"
    r"notre client|nuestro cliente|onze (?:klant|opdrachtgever)|vår kund)"
)
