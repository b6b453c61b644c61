"""What stands before and after the name of a firm, with how much it says.

Three kinds: ``hires`` (the role is there), ``own`` (the writer works there: the one who hires or
the agency that recruits for it), ``client`` (an agency names whom it recruits for).
"""

from __future__ import annotations

import re

from bowout.facts.firm_cue import RECRUIT, Cue, cue
from bowout.facts.firm_cues_abroad import ABROAD
from bowout.facts.titles import OFFERED

_AT = "(?:at|@|with|for|from)"

#: The name stands after these.
BEFORE: tuple[Cue, ...] = (
    cue(rf"\b(?:{OFFERED}) (?:here |currently |available |open )?(?:at|@|with) (?:the )?", 3),
    cue(rf"\b(?:{OFFERED}) (?:for|within|in the team at) (?:the )?", 2),
    cue(
        r"\b(?:team|here|us|career|careers|life|office|people|openings|"
        r"colleagues) (?:at|@) (?:the )?",
        2.5,
    ),
    cue(
        r"\b(?:work|working|start|starting|succeed|thrive|hiring|building|everyone|"
        r"folks) (?:at|for|@) (?:the )?",
        2,
    ),
    cue(
        r"\b(?:your )?interest(?:ed)? (?:in )?(?:joining |working (?:at|for|with) |"
        r"a (?:career|role) (?:at|with) |employment (?:at|with) )?(?:the )?",
        2,
    ),
    cue(r"\b(?:your )?application (?:to|with|at) (?:the )?", 2.5),
    cue(
        r"\bappl(?:y|ying|ied) (?:to work (?:at|for) |to|at|with|for a (?:role|job|"
        r"position) (?:at|with)) (?:the )?",
        2.5,
    ),
    cue(r"\b(?:join|joining) (?:us at |the team at |our team at |the |our )?", 2),
    cue(
        r"\b(?:your )?(?:interviews?|interviewing|interviewed|meeting|"
        r"conversation) (?:at|for|here at) (?:the )?",
        2,
    ),
    cue(
        r"\b(?:offer|offer of employment|employment|internship|welcome|onboard) (?:from|"
        r"at|with|to) (?:the )?",
        2,
    ),
    cue(
        r"\bon behalf of (?:our client |my client |a client |the (?:entire |"
        r"whole )?team at |the )?",
        3,
    ),
    cue(r"\bopportunity to (?:join|work (?:at|for|with)) (?:the )?", 2.5),
    cue(
        r"(?:\bmy client|\bour (?:direct |end |global |key |esteemed |prestigious )?client|"
        r"\bmy client is|\bour partner|\bclient,|"
        r"\bclient ?[:–-]|\bclients,|\bpartner(?:ed|ing) with|\bsearch for|"
        r"\brecruiting for|\bhiring for|\bend client:?|\bclient is|\bclient name:?|"
        r"\bexclusively with|\ba role (?:for|with)|\bhiring manager (?:at|a)) (?:the |"
        r"our client |my client |a client )?",
        3,
        "client",
    ),
    cue(
        r"(?:^|\b)(?:company|employer|organisation|organization|unternehmen|firma|"
        r"entreprise|empresa|bedrijf|end client|client) ?: ?",
        3,
    ),
    cue(rf"\b(?:{RECRUIT}) (?:here )?{_AT} (?:the )?", 3, "own"),
    cue(r"\bi (?:work|recruit|am|hire|source) (?:for|at|with|here at) (?:the )?", 3, "own"),
    cue(r"\bi'm (?:with|from|at) (?:the )?", 3, "own"),
    cue(
        r"\bi support (?:recruiting|hiring|recruitment|talent)[\w ]{0,12} (?:for|"
        r"at) (?:the )?",
        3,
        "own",
    ),
    cue(
        r"\b(?:moved (?:across |over )?to|joined|working for|reaching out from|"
        r"writing from|here from|greetings from|calling from|"
        r"contacting you from) (?:the )?",
        2,
        "own",
    ),
    cue(r"\bi (?:run|lead|head|manage) [\w &/-]{2,40} (?:at|for) (?:the )?", 3, "own"),
    cue(
        r"\bi(?:'m| am) (?:a|an|the|one of the)? ?[\w ,&/-]{2,60} (?:at|with|for|from|"
        r"of|@) (?:the )?",
        2.5,
        "own",
    ),
    cue(r"\bwe(?:'re| are) [\w ,&/-]{2,60} (?:at|@) (?:the )?", 2, "own"),
    cue(r"\bmy name is [\w .'-]{2,40} (?:from|with|at) (?:the )?", 3, "own"),
    cue(r"^(?:this is|hi,? this is) [\w .'-]{2,40} (?:from|with|at) (?:the )?", 3, "own"),
    cue(r"\b(?:team|group|unit|department|meetup) at (?:the )?", 1.5),
    cue(r"^at (?=[^ ]+ ?(?:[^ ]+ ){0,3}?we\b)", 2.5, "own"),
    cue(
        r"\b(?:i represent|company (?:called|named)|firm (?:called|named)|(?:position|"
        r"role|job|opportunity) is (?:with|at)|it's (?:with|at)|here at|a fit for|"
        r"great fit for|perfect fit for) (?:the )?",
        2.5,
    ),
    cue(
        r"\b(?:looks? for|identify|hire|source|recruit|opening|contract|analyst|"
        r"engineer|developer|manager|designer|nurse) (?:[^.,;:!?]{0,50} )?(?:at|with|"
        r"for) (?:the )?",
        1.0,
    ),
    cue(
        r"\b(?:i|we)(?:'m|'re| am| are|'ve been)? (?:currently |now |also )?(?:work|working|"
        r"partner|"
        r"partnering|partnered|engaged)(?: very)?(?: closely| directly|"
        r" exclusively)? with (?:the )?"
        r"(?=[^.,;:!?]{2,60} (?:and (?:they|are|is)|who|to (?:find|hire|identify|fill|help|"
        r"recruit)|"
        r"(?:on|for) (?:an?|the|their|some|several))\b)",
        3,
        "client",
    ),
    cue(
        r"\b(?:helping|assisting|supporting) (?:the )?(?=[^.,;:!?]{2,60} (?:find|hire|recruit|"
        r"identify|fill|build|with|in)\b|[^.,;:!?]{2,60}'s )",
        2.5,
        "client",
    ),
    cue(r"\bsearch for [^.;!?]{3,80} (?:for|at|with) (?:the )?", 2.5),
    cue(
        r"(?:\byou (?:were|are|have been) (?:\w+ )?(?:selected|shortlisted|chosen) for "
        r"(?:the )?|\b)"
        rf"(?:{OFFERED}) (?:of|as|for) [^.,;:!?]{{2,60}} (?:at|with|for) (?:the )?",
        2,
    ),
    cue(
        r"\b(?:application|applied|applying|interview|opening|candidacy|offer|selected|"
        r"shortlisted)\b[^.;!?]{2,80} (?:at|@) (?:the )?",
        1.0,
    ),
    cue(r"\b(?:member of|part of|behind|inside|contribution to|life at|welcome to) (?:the )?", 1.5),
    *ABROAD,
)

#: The name stands right before these.
AFTER: tuple[Cue, ...] = (
    cue(
        r" (?:is|are) (?:currently |now |actively |also |urgently )?(?:hiring|looking|"
        r"seeking|growing|expanding|searching|building|recruiting|opening|excited to|"
        r"on the hunt|in search)\b",
        2.5,
    ),
    cue(
        r" (?:has|have) (?:released|extended|an? (?:opening|opportunity|exciting|open|"
        r"new)|asked|engaged|retained|just)\b",
        2,
    ),
    cue(r" (?:builds|measures|was founded|powers)\b", 2),
    cue(
        r" (?:would like|wants|wishes|is pleased|is delighted|is excited) to (?:offer|"
        r"invite|extend)",
        3,
    ),
    cue(r" (?:is|are) (?:a|an|the|one of|at the forefront)\b", 1.5),
    cue(
        r"(?:'s)? (?:talent acquisition|recruiting|recruitment|hiring|talent|hr|"
        r"human resources|careers|people) (?:team|department|dept)\b",
        2.5,
        "own",
    ),
    cue(r"(?:'s)? (?:team|recruiting|careers)$", 2, "own"),
    cue(
        r"(?:'s)? (?:sucht|recherche|recrute|busca|está buscando|zoekt|söker|"
        r"está com|baut|wächst|stellt ein|expandiert|embauche|contrata|groeit)\b",
        2,
    ),
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
    r"staffing|recruitment (?:agency|firm|consultan)|rekryteringskonsult|personalberat|"
    r"consultora? (?:de rh|de recrutamento|de selección|em recrutamento)|cabinet de recrutement|"
    r"executive search|headhunt|nosso cliente|um cliente|unser(?:en)? (?:kunde|mandant)|"
    r"notre client|nuestro cliente|onze (?:klant|opdrachtgever)|vår kund)"
)
