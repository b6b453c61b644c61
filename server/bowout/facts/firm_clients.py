"""Cues for the firm that an agency recruits for: "on behalf of", "j'accompagne", "colaboro con".

What an intermediary does for a firm is said with few verbs in every language; the firm is their
object.
"""

from __future__ import annotations

from bowout.facts.firm_cue import Cue, cue
from bowout.facts.titles import OFFERED

_THE = r"(?:the |la |le |les |el |los |las |o |a |os |as |de |het |der |die |das |den |dem |l')?"
#: Whose place it is for: "the UK office of", "the home farm of".
_BRANCH = "office|site|branch|plant|arm|subsidiary|farm|factory|depot|kitchen|campus|operations"

#: What a single word counts behind words that a town stands after as often.
TOWN = 0.4

#: The name stands after these.
CLIENTS: tuple[Cue, ...] = (
    cue(
        "embedded|seconded|on-site|onsite",
        rf" (?:\w+ )?(?:at|with|in|to|inside) {_THE}",
        3,
        "client",
    ),
    cue("i sit|i'm sitting|based", rf" with {_THE}", 2.5, "client"),
    cue(
        "i|we",
        r"(?:'m|'re| am| are|'ve been| have been)? (?:look after|looking after|represent|"
        r"representing|recruit for|retained by|engaged by|mandated by|instructed by|supporting|"
        rf"partnered with) (?:the (?:trustees|board|governors|owners) of )?{_THE}",
        2.5,
        "client",
    ),
    cue("i look after|we look after|i work with|we work with|i recruit for", ", ", 3, "client"),
    cue("retained by|appointed by|asked by", r" the [\w ]{2,30} of (?:the )?", 3, "client"),
    cue("the|its|their", rf" (?:[\w-]+ ){{0,2}}(?:{_BRANCH}) of (?:the )?", 2.5),
    cue(
        "j'accompagne|nous accompagnons|accompagne|accompagnons|mandaté par|mandatée par|"
        "mandatés par|pour mon client,?|pour notre client,?",
        rf" {_THE}",
        3,
        "client",
    ),
    cue(
        "colaboro con|colaboramos con|buscamos para|busco para|contratamos para|seleccionamos para|"
        "selecciono para|contratado por|"
        "contratada por|para mi cliente,?|para nuestro cliente,?",
        rf" {_THE}",
        3,
        "client",
    ),
    cue(
        "colaboro com|colaboramos com|procuramos para|procuro para|recruto para|recrutamos para|"
        "para o nosso cliente,?|mandatados pela?|mandatado pela?|ao serviço d[ao]",
        rf" {_THE}",
        3,
        "client",
    ),
    cue(
        r"im(?: \w+)? auftrag (?:der|von|des|unseres kunden,?|unserer mandantin,?|"
        r"unseres mandanten,?)",
        r" (?:firma |unternehmens )?",
        3,
        "client",
    ),
    cue(
        "unser kunde|unser mandant|unsere mandantin|mein kunde|mein mandant|meine mandantin",
        rf",? {_THE}",
        3,
        "client",
    ),
    cue("recruiter|consultant|headhunter|sourcer", r" (?:working|partnering) with ", 3, "client"),
    cue(
        "ayudando|ayudamos|apoyando|apoyamos|ajudando|ajudamos|apoiando|apoiamos",
        r" (?:a |al |a la |o |à |ao )",
        2.5,
        "client",
    ),
    cue(
        "nous aidons|j'aide|ich unterstütze|wir unterstützen|ik help|wij helpen|we helpen",
        rf" {_THE}(?=[^.,;:!?]{{2,60}} )",
        2.5,
        "client",
    ),
    cue("ich begleite|wir begleiten|ich suche für|wir suchen für", rf" {_THE}", 3, "client"),
    cue(
        "this one's|this one is|this time it's|it's for|its for|this is for|this one's for|"
        "role is for|job is for|post is for|position is for|client's called",
        r" (?:with |for |at )?(?:the )?(?!(?:a|an|my|our|your|not|still|in|on) )",
        2.5,
        "client",
        single=TOWN,
    ),
    cue(
        "kunde|kundin|mandant|mandantin|auftraggeber|auftraggeberin|arbeitgeber",
        r" (?:ist|wäre) (?:der |die |das )?",
        3,
        "client",
    ),
    cue("opdrachtgever|werkgever", r" is (?:de |het )?", 3, "client"),
    cue("client|employeur", r" est (?:la |le |les |l')?", 3, "client"),
    cue("cliente|empleador|empresa", r" (?:es|é) (?:la |el |a |o )?", 3, "client"),
    cue(
        "hiring|recruiting|seeking|looking for|need|needed|wanted|recruiting for|hiring for",
        r":? (?:an?|two|three) (?:(?!who|that|experience|skills|background|knowledge)"
        r"[\w&/()'-]+ ){1,7}?(?:for|at|with) (?:the )?",
        2.5,
        "client",
        single=TOWN,
    ),
    cue(
        OFFERED,
        r" (?:coming up |open |going |based )?(?:in|near|outside|up in|down in|over in) "
        r"[^.,;:!?]{2,30} (?:with|for|at) (?:the )?",
        2.5,
    ),
    cue(
        "heard of|familiar with|come across|know of|aware of|looked at",
        r" (?=[^.,;:!?]{2,50}\?)",
        2.5,
    ),
    cue(
        "hiring company|hiring firm|hiring organisation|employer|end client|business in question|"
        "company in question",
        r" (?:is|here is|would be)(?: called)? (?:the )?",
        3,
        "client",
    ),
    cue(
        "start-up|startup|scale-up|company|firm|business|agency|studio|brewery|practice|charity|"
        "bakery|lab|outfit|fintech|biotech|restaurant|school|group|manufacturer|retailer",
        r"[\w ,-]{0,30} (?:called|named) (?:the )?",
        3,
    ),
    cue(
        "introduce you to|connect you with|put you in touch with|introduction to",
        r" (?:the )?(?:founders?|owners?|team|people|directors?|partners|md) (?:of|at|behind) "
        r"(?:the )?",
        3,
        "client",
    ),
    cue(
        "founders|owners|trustees|governors|directors|partners|board|management",
        r" (?:of|at|behind) (?:the )?(?=[^.,;:!?]{2,50} (?:would|have|are|asked|want|need|wish)\b)",
        3,
        "client",
    ),
    cue("ik werf voor|wij werven voor|ik zoek voor", rf" {_THE}", 3, "client"),
)
