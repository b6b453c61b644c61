"""What stands before the name of a firm, with how much it says; ``firm_verbs`` stand after it.

Three kinds: ``hires`` (the role is there), ``own`` (the writer works there: the one who hires or
the agency that recruits for it), ``client`` (an agency names whom it recruits for).
"""

from __future__ import annotations

import re

from bowout.facts.firm_clients import CLIENTS
from bowout.facts.firm_cue import RECRUIT, Cues, cue
from bowout.facts.firm_cues_abroad import ABROAD
from bowout.facts.titles import OFFERED

_AT = "(?:at|@|with|for|from)"
#: The name stands after these.
BEFORE = Cues(
    (
        cue(OFFERED, r" (?:here |currently |available |open )?(?:at|@|with) (?:the )?", 3),
        cue(OFFERED, r" (?:for|within|in the team at) (?:the )?", 2),
        cue(
            "team|here|us|career|careers|life|office|people|openings|colleagues",
            r" (?:at|@) (?:the )?",
            2.5,
        ),
        cue(
            "work|working|start|starting|succeed|thrive|hiring|building|everyone|folks",
            r" (?:at|for|@) (?:the )?",
            2,
        ),
        cue(
            "your interest|your interested|interest|interested",
            r" (?:in )?(?:joining |working (?:at|for|with) |a (?:career|role) (?:at|with) |"
            r"employment (?:at|with) )?(?:the )?",
            2,
        ),
        cue("your application|application", r" (?:to|with|at) (?:the )?", 2.5),
        cue(
            "apply|applying|applied",
            r" (?:to work (?:at|for) |to|at|with|for a (?:role|job|position) (?:at|with)) "
            r"(?:the )?",
            2.5,
        ),
        cue("join|joining", r" (?:us at |the team at |our team at |the |our )?", 2),
        cue(
            "your interview|your interviews|your interviewing|your interviewed|your meeting|"
            "your conversation|interview|interviews|interviewing|interviewed|meeting|conversation",
            r" (?:at|for|here at) (?:the )?",
            2,
        ),
        cue(
            "offer|offer of employment|employment|internship|welcome|onboard",
            r" (?:from|at|with|to) (?:the )?",
            2,
        ),
        cue(
            "on behalf of",
            r" (?:our client |my client |a client |the (?:entire |whole )?team at |the )?",
            3,
        ),
        cue("opportunity to", r" (?:join|work (?:at|for|with)) (?:the )?", 2.5),
        cue(
            "my client|client of mine,?|client of ours,?|our (?:direct |end |global |key |"
            "esteemed |prestigious )?client|"
            "my client is|our partner|client,|client ?[:–-]|clients,|partnered with|"
            "partnering with|retained by|engaged by|instructed by|mandated by|acting for|"
            "search for|recruiting for|hiring for|end client:?|client is|"
            "client name:?|exclusively with|a role (?:for|with)|hiring manager (?:at|a)",
            r" (?:the |our client |my client |a client )?(?:board of |governors of |trustees of )?"
            r"(?:the )?",
            3,
            "client",
        ),
        cue(
            "company|employer|organisation|organization|unternehmen|firma|entreprise|empresa|"
            "bedrijf|end client|client",
            r" ?: ?",
            3,
        ),
        cue(RECRUIT, rf" (?:here )?{_AT} (?:the )?", 3, "own"),
        cue("i", r" (?:work|recruit|am|hire|source) (?:for|at|with|here at) (?:the )?", 3, "own"),
        cue("i", r" (?:recruit|hire|source) [^.,;:!?]{2,40} (?:for|at) (?:the )?", 2.5, "own"),
        cue(
            "paperwork|contract|letter|agreement|proposal|terms|approval|sign-off",
            r"\b[^.,;:!?]{0,40} from (?:the )?",
            2,
        ),
        cue("i'm", r" (?:with|from|at) (?:the )?", 3, "own"),
        cue(
            "i support",
            r" (?:recruiting|hiring|recruitment|talent)[\w ]{0,12} (?:for|at) (?:the )?",
            3,
            "own",
        ),
        cue(
            "governors of|trustees of|moved (?:across |over )?to|joined|i'm working for|"
            "i am working for|reaching out from|writing from|"
            "here from|greetings from|calling from|contacting you from",
            r" (?:the )?",
            2,
            "own",
        ),
        cue(
            "building|run|started|founded|launched|making",
            r" (?=[^,.;:!?()]{2,40}(?:,| \(| [-–—]) ?(?:an?|the|our|software|we|which)\b)",
            2.5,
            "own",
        ),
        cue(
            "i",
            r" (?:run|lead|head|manage|handle|cover|look after) [\w &/-]{2,60} (?:at|for)"
            r" (?:the )?",
            3,
            "own",
        ),
        cue(
            "cto|coo|cfo|cmo|cpo|md|managing director|technical director|head of [a-z]{2,20}",
            r" (?:here )?(?:at|@) (?:the )?",
            2.5,
            "own",
            lead=r"(?:^|\bi'm |\bi am |\bi'm the |\bi am the |, )",
        ),
        cue(
            "i'm|i am",
            r" (?!(?:[\w,]+ ){0,6}?(?:recruiting|hiring|looking|searching|retained|seeking|"
            r"helping|supporting|assisting|working|partnering) )(?:a|an|the|one of the)? ?"
            r"[\w ,&/-]{2,60} (?:at|with|for|from|of|@) (?:the )?",
            2.5,
            "own",
        ),
        cue("we're|we are", r" [\w ,&/-]{2,60} (?:at|@) (?:the )?", 2, "own"),
        cue("my name is", r" [\w .'-]{2,40} (?:from|with|at) (?:the )?", 3, "own"),
        cue(
            "this is|hi,? this is",
            r" [\w .'-]{2,40} (?:from|with|at) (?:the )?",
            3,
            "own",
            lead="(?:^|[,.!] )",
        ),
        cue(
            "i",
            r" (?:own|run|manage|founded|co-founded|started|opened|lead) (?:the )?",
            2.5,
            "own",
        ),
        cue(
            "addition|asset|fit|match|benefit|credit",
            r" (?:to|for|with) (?:the|our) (?=[^.,;:!?]{2,50} (?:team|family|crew|staff|group)\b)",
            2.5,
            lead=r"(?:^.{0,160}?\byou(?:'d|'ll|'re| would| will| could| are) (?:be |make )?"
            r"(?:an? )?(?:\w+ ){0,2}|\b)",
        ),
        cue("member|part", r" of (?:the|our) (?=[^.,;:!?]{2,50} (?:team|family|crew)\b)", 1),
        cue("apply", r" (?:with|to|at) (?:the )?(?=[^.,;:!?]{2,50} again\b)", 1),
        cue(
            "phone|heard|word|spoke|spoken|talked|call|feedback|answer|reply|email|message|news",
            r" (?:with|from|to|by) (?:the|their) (?:[^.,;:!?]{3,40}? (?:at|from)|(?:owners?|"
            r"founders?|landlord|landlady|board|governors|trustees) of) (?:the )?"
            r"(?=[^.,;:!?]{2,60} (?:and|-|–) )",
            2.5,
            "client",
        ),
        cue(
            "phone with|heard from|word from|spoke to|spoke with|call from|call with",
            r" (?:the )?(?=[^.,;:!?]{2,60} (?:and|-|–|—) (?:they|their)\b)",
            3,
            "client",
        ),
        cue(
            "it's us|i'm internal|internal now|i'm in-house|in-house now|in house now",
            r"(?:[,:]| now| here| -| –)* ?(?:at |for |with )?(?:the )?",
            3,
            "own",
        ),
        cue(
            "i start|i'm starting|i've started|i've joined|i've moved|i'm moving|i've landed|"
            "i've taken over|i'm now|i'm the new|i've just started",
            r" (?:as [^.,;:!?]{2,50} |[^.,;:!?]{2,50} )?(?:at|to|over to) (?:the )?",
            3,
            "own",
        ),
        cue("board|governors|trustees|council", r" of (?:the )?", 1.5),
        cue("partners of|news from|word from", r" (?:the )?", 2),
        cue(
            "founder|co-founder|cofounder|ceo|owner", r" (?:here )?(?:of|at) (?:the )?", 2.5, "own"
        ),
        cue(
            "i'm|we're|i am|we are",
            r" (?:hiring|recruiting|looking for|after|seeking) [^.;!?]{2,60} (?:for|at) ",
            2,
        ),
        cue("team|group|unit|department|meetup", r" at (?:the )?", 1.5),
        cue("at", r" (?=[^ ]+ ?(?:[^ ]+ ){0,3}?we\b)", 2.5, "own", lead="^"),
        cue(
            "i represent|company (?:called|named)|firm (?:called|named)|position is (?:with|at)|"
            "role is (?:with|at)|job is (?:with|at)|opportunity is (?:with|at)|it's (?:with|at)|"
            "here at|a fit for|great fit for|perfect fit for",
            r" (?:the )?",
            2.5,
        ),
        cue(
            "look for|looks for|identify|hire|source|recruit|opening|contract|analyst|engineer|"
            "developer|manager|designer|nurse",
            r" (?:[^.,;:!?]{0,50} )?(?:at|with|for) (?:the )?",
            1.0,
        ),
        cue(
            "i|we",
            r"(?:'m|'re| am| are|'ve been)? (?:currently |now |also )?(?:work|working|partner|"
            r"partnering|partnered|engaged)(?: very)?(?: closely| directly| exclusively)? with "
            r"(?:the )?(?=[^.,;:!?]{2,60} (?:and (?:they|are|is)|who|to (?:find|hire|identify|"
            r"fill|help|recruit)|(?:on|for) (?:an?|the|their|some|several))\b)",
            3,
            "client",
        ),
        cue(
            "helping|assisting|supporting",
            r" (?:the )?(?=[^.,;:!?]{2,60} (?:find|hire|recruit|identify|fill|build|with|in)\b|"
            r"[^.,;:!?]{2,60}'s )",
            2.5,
            "client",
        ),
        cue("search for", r" [^.;!?]{3,80} (?:for|at|with) (?:the )?", 2.5),
        cue(
            OFFERED,
            r" (?:of|as|for) [^.,;:!?]{2,60} (?:at|with|for) (?:the )?",
            2,
            lead=r"(?:\byou (?:were|are|have been) (?:\w+ )?(?:selected|shortlisted|chosen) for "
            r"(?:the )?|\b)",
        ),
        cue(
            "application|applied|applying|interview|opening|candidacy|offer|selected|shortlisted",
            r"\b[^.;!?]{2,80} (?:at|@) (?:the )?",
            1.0,
        ),
        cue(
            "member of|part of|behind|inside|contribution to|life at|welcome to",
            r" (?:the )?",
            1.5,
        ),
        *CLIENTS,
        *ABROAD,
    )
)

#: Words before a cue that make the firm the reader's own: "your time at Initech".
READERS = re.compile(
    r"\b(?:your (?:current |present |previous |last |recent |own |existing |\w+ly )?"
    r"|your (?:current|present|previous|last|recent) (?:\w+ ){1,3}"
    r"|your (?:\w+ ){0,4}(?:time|years|experiences?|work|tenure|background|success|"
    r"career|history|"
    r"journey|profile|stint)(?: \w+){0,4} ?|experience (?:from|of|with) (?:\w+ )?|"
    r"years? |expo |studied |"
    r"you(?:'re| are|'ve been| were| have been| worked| work| still| now| currently|"
    r"'ve worked)(?: \w+){0,3} ?|things |going |"
    r"(?:speaking|presenting|lecturing|volunteering|keynote|booth|your stand) |"
    r"you \w{2,12}ed (?:us|me|them|it) |(?:we|i) (?:spoke|met|talked|saw you) (?:\w+ ){0,3}|"
    r"your (?:talk|article|"
    r"lecture) (?:\w+ ){0,4}|"
    r"you(?:'ve| have|'d| had) (?:\w+ ){1,3}|you (?:built|led|ran|did|made|grew|wrote|set up) "
    r"(?:\w+ ){0,3}|"
    r"sua (?:\w+ ){0,4}experiência (?:\w+ ){0,2}|(?:você|vc) está (?:\w+ ){0,2}|atuando |"
    r"(?:seu|sua|teu|tua|tu|su|votre|ton|ta|jouw|je|uw|ihre?n?|deine?n?) (?:\w+ ){0,2}"
    r"(?:trabalho|trajetória|carreira|tempo|passagem|atuação|trabajo|experiencia|trayectoria|"
    r"etapa|paso|parcours|expérience|passage|travail|werk|ervaring|tijd|erfahrung|arbeit|zeit|"
    r"station)(?: \w+){0,3} ?|"
    r"(?:estás|trabajas|travaillez|travailles|vous êtes|werkt|werk|arbeitest|du bist|trabalha|"
    r"você (?:é|está)) (?:\w+ ){0,2}|"
    r"(?<!zoek )naar een nieuwe (?:uitdaging|rol|baan|stap) |"
    r"(?:your|votre|ton|ihre|deine|su|tu|seu|sua|jouw|uw) (?:job )?(?:ad|advert|posting|annonce|"
    r"anzeige|anuncio|anúncio|vacature) (?:[\w'-]+ ){0,8}|"
    r"deine[rn]? (?:\w+ ){0,2}(?:zeit|erfahrung|arbeit) )$"
)
