"""Words that make somebody the reader's boss to be, in six languages: folded text only.

Each expression has bounded gaps and no nested repetition (docs/security.md, hostile input).
"""

from __future__ import annotations

import re

from bowout.facts.sieved import Sieved

#: "your future line manager", "Ihr künftiger Vorgesetzter", "tu jefe", "votre future responsable".
_YOUR_BOSS = (
    r"(?:\byour (?:(?:future|new|direct|immediate|prospective|potential|next|would-be|own|"
    r"eventual|actual) ){0,2}(?:(?:line|site|store|shop|ward|kitchen|department|section|area|"
    r"regional|"
    r"plant|production|branch|service|general|head) )?(?:manager|boss|supervisor|lead|head of "
    r"department|team lead(?:er)?|chef|principal|superior|superintendent|foreman|gaffer|matron)\b"
    r"|\bdin (?:närmaste |blivande |nya |framtida )?chef\b"
    r"|\b(?:ihr|dein|eure?)e?[rnm]? (?:(?:m[öo]gliche|eventuelle|sp[äa]tere|k[üu]nftige|"
    r"zuk[üu]nftige|neue|direkte|potenzielle|"
    r"fachliche|disziplinarische|unmittelbare)[rnm]? ){0,2}(?:vorgesetzte[rn]?|chef|chefin|"
    r"f[üu]hrungskraft|"
    r"teamleiter(?:in)?|teamlead|leitung|leiter(?:in)?|abteilungsleiter(?:in)?)\b"
    r"|\b(?:je|jouw|uw) (?:(?:toekomstige|nieuwe|directe|aanstaande|beoogde|mogelijke) ){0,2}"
    r"(?:leidinggevende|baas|bazin|manager|chef|teamleider|afdelingshoofd|hoofd)\b"
    r"|\b(?:votre|ton|ta) (?:(?:futur|future|nouveau|nouvelle|propre|[ée]ventuelle?) )?"
    r"(?:responsable|manager|manageuse|cheffe?|sup[ée]rieure?|n\+1|directeur|directrice|"
    r"patronn?e?)\b"
    r"|\b(?:tu|su) (?:(?:futur[oa]|nuev[oa]|propi[oa]|posible) )?(?:responsable|jefe|jefa|manager|"
    r"superior|superiora|"
    r"encargad[oa])\b"
    r"|\b(?:a |o )?(?:seu|sua|teu|tua) (?:(?:futur[oa]|nov[oa]|poss[íi]vel) )?"
    r"(?:chefia|chefe|gestora?|respons[áa]vel|"
    r"l[íi]der|supervisora?|coordenadora?|superior)\b)"
)
_HIM = r"(?:him|her|them)"
_HIS = r"(?:his|her|their)"
_GROUP = (
    r"(?:team|group|lab|kitchen|department|ward|unit|studio|office|practice|crew|section|squad|"
    r"desk|brigade|workshop|section|faculty|school|site|shop|store|line)"
)

#: Said of somebody between commas or in brackets.
RELATION = Sieved(
    _YOUR_BOSS
    + r"|\b(?:hiring|appointing|line|recruiting) manager\b"
    + rf"|\byou(?:'d| would|'ll| will)? (?:be )?(?:report(?:ing)?|answer(?:ing)?|work(?:ing)?) "
    rf"(?:directly |straight )?(?:in)?(?:to|for|under) {_HIM}\b"
    rf"|\byou(?:'d| would|'ll| will)? (?:be |sit |work |join )?(?:in|on|into|"
    rf"part of)? ?{_HIS} {_GROUP}\b"
    r"|\bwho(?:m)? (?:the|this|your) [\w &/-]{2,40} (?:will|would|is to|'ll|'d) "
    r"(?:be )?(?:report|answer|reporting|answering) (?:directly |straight )?(?:in)?to\b"
    r"|\bwhose (?:\w{3,12} )?(?:hire|vacancy|post|role|job|headcount) (?:it|this)\b"
    r"|\bto whom (?:you|the|this|it)\b[\w ']{0,30}\breports?\b|\bto whom you(?:'d| would|'ll|"
    r" will) "
    r"|\b(?:who|whom) (?:the|this|your) [\w &/-]{2,40} reports? to\b"
    r"|\bwho(?:m)? you(?:'d| would|'ll| will) (?:be )?(?:report|answer|work)(?:ing)? "
    r"(?:directly |straight )?(?:in)?(?:to|for|under)\b"
    r"|\breporting manager\b"
    r"|\b(?:je(?:fe|fa)|responsable|superior) (?:direct[oa]|inmediat[oa])\b"
    r"|\b(?:chefe|gestora?|superior) (?:diret[oa]|imediat[oa])\b"
    r"|\b(?:responsable|sup[ée]rieure?) hi[ée]rarchique\b|\bn\+1\b"
    r"|\bdirekt[er]*r vorgesetzter?\b|\bdirect leidinggevende\b"
    rf"|\b(?:it's|it is) {_HIS} (?:post|role|team|hire|vacancy|job|call)\b"
    r"|\bthe one you(?:'d| would|'ll| will) (?:work|report|answer)\b"
    rf"|\bwhose {_GROUP} (?:this|it|you|the)\b"
    r"|\b(?:who|she|he|and)(?:'s| is| are) (?:also |actually )?(?:hiring|recruiting)\b(?! manager)"
    r"|\bgestora? da (?:[áa]rea|equip[ae])\b"
    r"|\ban (?:den|die) (?:sie|du) (?:direkt )?berichte(?:n|st)\b|\bder (?:sie|"
    r"du) (?:direkt )?unterstellt\b"
    r"|\bwer(?:den|de) sie (?:direkt )?berichten\b"
    r"|\b(?:de|het) (?:directe )?(?:leidinggevende|manager) (?:voor|van) (?:deze|de|dit)\b|"
    r"\baan wie je (?:rapporteert|verantwoording)\b"
    r"|\b[àa] qui (?:le poste|la personne|vous|tu)\b|\bsous la (?:direction|"
    r"responsabilit[ée]) de qui\b"
    r"|\b(?:ser[íi]a|ser[áa]|es) (?:tu|su) (?:futur[oa] )?(?:responsable|jef[ea]|manager)\b"
    r"|\b(?:a|de) (?:quien|la que|el que) (?:reportar|depender)\w{1,4}\b|"
    r"\bde quien depender\w{1,4}\b"
    r"|\bresponsable [\w ]{0,30}de esta (?:vacante|plaza|b[úu]squeda)\b"
    r"|\ba quem (?:vai|ir[áa]s?|vais|iria|iria?s|ter[áa])? ?report\w{1,4}\b"
    r"|\bgestora? da vaga\b|\brespons[áa]vel pel[ao] (?:vaga|contrata[çc][ãa]o)\b"
)
#: Said so of somebody that he may lead the staff: "(HR Head, reporting manager)".
OUTRIGHT = re.compile(
    r"^ ?\([^()]{0,60}\b(?:reporting|hiring|line) manager\b|"
    r"\([^()]{0,20}\b(?:reporting|hiring|line) manager\)|"
    r"\b(?:y|e|et|und|and) (?:je(?:fe|fa)|responsable|superior|chefe|sup[ée]rieure?) "
    r"(?:direct[oa]|inmediat[oa]|diret[oa]|imediat[oa]|hi[ée]rarchique|directe?) "
    r"(?:de la |de esta |da |do |du )"
)
#: Whose team it is, before a name.
TEAM_OF = Sieved(
    r"\b(?:in het team van|op de afdeling van|im team von|in der abteilung von|"
    r"dans l'[ée]quipe de|au sein de l'[ée]quipe de|en el equipo de|dentro del equipo de|"
    r"na equip[ae] d[aeo]|no time d[aeo]|on the team of) "
)
#: Right before the boss: a name comes next, or a title and then a name.
REPORTS_TO = Sieved(
    rf"(?:(?:{_YOUR_BOSS})(?: (?:is|will be|would be|wäre|ist|wird|serait|sera|est|sería|será|es|"
    r"seria|é|wordt|zou) |: ?)|"
    r"\b(?:report(?:s|ing)?|answer(?:s|ing)?|accountable|answerable|responsible) (?:directly |"
    r"straight )?"
    r"(?:in)?to:? |\breporting line:? (?:to |is )?(?:to )?|\b(?:line[- ]managed|supervised|"
    r"(?:role|post|position|job|you|be|team|group|ward) (?:\w{2,8} ){0,2}managed) by:? |"
    r"\b(?:hiring|appointing|line|recruiting) manager ?(?:is |: ?|- |– )|"
    r"\byou(?:'d| would|'ll| will) be (?:working |answering |reporting )?(?:under|for|to) is |"
    r"\b(?:work(?:ing)?|you(?:'d| would|'ll| will) (?:be|start|come|come in|train|learn|sit|serve|"
    r"fall)) "
    r"(?:directly )?under |\b(?:team|post|role|"
    r"position|job|scratch) (?:sits |comes |is |would be )?under |"
    r"\bberichte(?:n|st|t) (?:\w{2,10} ){0,2}an |\bberichtslinie (?:direkt )?an |"
    r"\bdirekt unterstellt |"
    r"\bunter (?:der )?(?:leitung|f[üu]hrung) von |"
    r"\brapporte(?:er|ert|ren) (?:\w{1,12} ){0,2}aan |\bonder leiding van |"
    r"\bje valt onder |\bvalt onder |"
    r"\b(?:rattach[ée]e?|rattachement) (?:directement |hi[ée]rarchiquement |"
    r"hi[ée]rarchique )?[àa] |"
    r"\bsous la (?:direction|responsabilit[ée]|houlette) d(?:e |u |')|"
    r"\bvous (?:dépendr|relèver)i?ez de |\bsous les ordres d(?:e |u |')|\bvous travaillere?z "
    r"(?:pour|avec|sous) (?!la )|"
    r"\b(?:reporta(?:r|ndo|r[áa]s?|r[íi]as?|s)?|reporte) (?:directamente |diretamente )?(?:a|ao|"
    r"[àa]|al) |"
    r"\bcom reporte (?:direto )?(?:a|ao|[àa]) |"
    r"\bdepend(?:er[áa]s|er[íi]as|iendo|es|e) (?:directamente )?de(?:l)? |"
    r"\ba las [óo]rdenes de |\bbajo la (?:direcci[óo]n|supervisi[óo]n) de |"
    r"\bsob a (?:dire[çc][ãa]o|lideran[çc]a|chefia|supervis[ãa]o|coordena[çc][ãa]o) d[eao] )"
    r"(?P<article>(?:the|our|your|a|an|den|dem|der|die|unsere[nrm]?|unserem|el|la|nuestr[oa]|"
    r"nossa|nosso|o|le|notre|"
    r"onze|de|het) )?"
)
#: Right before his bare name: "our hiring manager, Ines Costa"; not in "Ana is the hiring manager".
NAMED_SO = Sieved(
    r"(?<!\b[ia]s )(?<!\b[ia]s (?:the|our) )(?<!\b[ia]s your )(?<!\b[ia]s my )"
    r"\b(?:hiring|appointing|line|recruiting) manager(?: for this (?:role|post|position) is|,)? |"
    r"\byour (?:future |new )?(?:manager|boss), "
)
#: Said in a sentence of its own of whoever was named before: "She'd be your line manager".
BOSS_IS = Sieved(
    r"(?:\b(?:would be|will be|'d be|'ll be|is|be|and|w[äa]re|wird|ist|w[üu]rde|wordt|is|zou|"
    r"serait|sera|est|ser[íi]a|"
    r"ser[áa]|seria|es|[ée]) )"
    + _YOUR_BOSS
    + r"|\b(?:s?he|they|who)(?:'s| is| are) (?:the one |also )?(?:who(?:'s| is) )?hiring\b"
    r"|\b(?:would be|will be|'d be|'ll be) your (?!(?:\w{2,12} ){0,2}(?:account|case|relationship|"
    r"hr|"
    r"talent|property|bank|tour|recruit\w*)\b)(?:[\w-]{2,15} ){0,3}(?:manager|boss|supervisor|team "
    r"lead(?:er)?|foreman)\b"
    r"|\b(?:the one|who(?:'d| would) be|be) managing you\b|\b(?:would|will|'d|'ll) (?:manage|"
    r"supervise) you\b"
    r"|\bas your (?:new |future |direct )?(?:line )?(?:manager|boss|supervisor)\b"
    r"|\bas (?:the|your) (?:hiring|appointing|line) manager,? (?:s?he|they)\b"
    r"|\bthe one (?:who(?:'s| is) )?hiring\b|\b(?:is|'s) (?:the|your|our) (?:hiring|appointing|"
    r"line) manager\b"
)
_ROLE_OR_YOU = (
    r"(?:you|someone|somebody|role|position|post|opening|opens?|opening up|vacancy|job|join|"
    r"wants?|seat|place|"
    r"headcount|hire)"
)
#: Somebody's own team, and the reader or the post in it.
HIS_TEAM = Sieved(
    rf"\b{_ROLE_OR_YOU}\b[\w ,]{{0,40}} (?:in|on|into|for|to|within|at) {_HIS} (?:own |"
    rf"new )?(?:\w{{3,20}} )?{_GROUP}\b"
    r"|\b(?:dich|sie|jemanden|verst[äa]rkung|stelle|platz)\b[\w ,]{0,40} (?:in|"
    r"f[üu]r) (?:seine?[nm]?|ihre?[nmr]?) (?:team|labor|"
    r"abteilung|gruppe|k[üu]che)\b"
    r"|\b(?:je|jou|iemand|plek|versterking)\b[\w ,]{0,40} (?:in|voor|bij) (?:zijn|haar) (?:team|"
    r"afdeling|keuken|groep)\b"
    r"|\b(?:vous|te|t'|quelqu'un|renfort|poste)\b[\w ,']{0,40} (?:dans|pour|"
    r"au sein de) son (?:[ée]quipe|service|labo|laboratoire|d[ée]partement)\b"
    r"|\b(?:te|le|la|alguien|vacante|puesto|plaza)\b[\w ,]{0,40} (?:en|para|a) su (?:equipo|"
    r"departamento|cocina|laboratorio|grupo)\b"
    r"|\b(?:te|lo|algu[ée]m|vaga|voc[êe])\b[\w ,-]{0,40} (?:na|no|para a|para o) (?:sua|"
    r"seu) (?:equipa|equipe|time|departamento|grupo)\b"
    r"|\b(?:te|ti|você|contigo)\b[\w ,-]{0,40} (?:na|no|para a) (?:equip[ae]|time|grupo) del[ae]\b"
    r"|\bseconder comme\b"
)
#: "You'd be reporting to her".
OF_HIM = Sieved(
    rf"\byou(?:'d| would|'ll| will) (?:be )?(?:report(?:ing)?|answer(?:ing)?|work(?:ing)?) "
    rf"(?:directly |straight )?(?:in)?(?:to|for|under) {_HIM}\b"
    r"|\b(?:and|,) s?he(?:'d| would) (?:\w{2,10} ){0,2}(?:like|love) (?:to (?:offer you|have you|"
    r"make you an)|"
    r"you (?:back|on|in|to start|for))\b"
    r"|^s?he(?:'s| is) (?:looking for|after|in need of|hiring) (?!(?:an? )?(?:new )?(?:job|role|"
    r"work)\b)"
    r"|\band s?he(?:'s| is| was) (?:\w{2,10} )?(?:happy|prepared|willing|ready|able) to (?:go|"
    r"match|pay|"
    r"offer|wait|move|stretch|take|make)\b"
    r"|\band s?he(?:'s| is| was) (?:\w{2,10} )?(?:sad|sorry|gutted|disappointed) (?:to lose|to "
    r"hear|you)\b"
    r"|\b(?:direkt )?an (?:ihn|sie) berichte(?:n|t|st)\b|\bberichte(?:n|st|"
    r"t) (?:direkt )?an (?:ihn|sie)\b"
    r"|\brapporteert? (?:je )?aan (?:hem|haar)\b"
)
#: "A place in Dana's team": the owner's name stands inside.
OWN_TEAM = Sieved(
    r"\b(?:hiring|recruiting|role|position|post|opening|opening up|place|seat|spot|vacancy|"
    r"headcount|you|join|joining)"
    r" (?:(?:is|sits|would be|will be) )?(?:for|in|on|within|"
    r"to)? ?(?=[^,.;:]{2,40}'s )[^,.;:]{2,40}'s (?:[\w-]{2,20} )?" + _GROUP + r"\b"
)
#: A leader by what he is said to do.
LEADS = re.compile(
    r"\b(?:leads|runs|heads|manages|owns|has the|looks after|heads up|leads up|leitet|f[üu]hrt|"
    r"verantwortet|"
    r"leidt|aanstuurt|"
    r"stuurt|runt|dirige|g[èe]re|pilote|encadre|chapeaute|lidera|lleva|gestiona|chefia|gere|"
    r"coordena|(?:vai|ir[áa]|va a|va) (?:dirigir|chefiar|liderar|coordenar|diriger))\b"
)
#: What the reader would be part of, led by whoever stands before it.
LEADS_TEAM = Sieved(
    r",? ?(?:who )?\b(?:leads|runs|heads|manages) (?:the|this|our|that) (?!(?:[\w&/-]{2,20} ){0,3}"
    r"(?:hr|people|talent|recruit\w*|human|hiring|resourcing|acquisition)\b)"
    r"[\w &/-]{0,30}(?:team|group|lab|department|unit|desk|kitchen)\b"
)
#: A wish for somebody, after the leader's name in the same sentence.
WANTS = Sieved(
    r"\b(?:is|are|was) (?:looking|keen|hiring|recruiting|after|searching|expanding|building|"
    r"growing)\b|"
    r"\bs?he'd (?:like|love) to\b|\bhas (?:\w{2,8} )?(?:minutes|hour|time)\b|\bis (?:free|around|"
    r"available)\b|"
    r"\b(?:rang|phoned|called|emailed|messaged|wrote to|contacted) (?:me|us)\b|"
    r"\b(?:is|was) (?:desperate|in need|in search|on the hunt|hoping)\b|\binformal (?:chat|"
    r"discussion|"
    r"conversation|visit|call)\b|\b(?:voudrait|serait ravie?|désire|querría|le encantaría|desea|"
    r"está buscando|gostava|adorava|está à procura|söker|behöver|vill|letar efter)\b|"
    r"\b(?:wants|needs|is short of|rates you|remembers you|could do with)\b|"
    r"\b(?:says?|said|thinks|thought) (?:that )?(?:s?he(?:'d| would)|you|whoever)\b|"
    r"\b(?:likes?|liked|loved|has read|read|enjoyed) (?:you|your|meeting you)\b|"
    r"\b(?:was|is) (?:\w{2,10} )?(?:impressed|taken|thrilled|struck|chuffed) (?:with|by|at) "
    r"you\w*\b|\bwould (?:like|love) (?:to (?:meet|talk|speak|see|have|"
    r"hear|chat|show)|you|someone)\b|"
    r"\b(?:has |have )?asked(?:, in writing,)? (?:me|us|for you|that (?:you|we|your|i))\b|"
    r"\b(?:doesn't|does not|didn't) want to lose you\b|"
    r"\b(?:führt|zeigt|empfängt) (?:sie|ihnen|dich|dir)\b|\bfreut sich\b|"
    r"\b(?:would|will|'d) be (?:very )?(?:glad|happy|pleased|keen) to\b|"
    r"\b(?:has )?offered to (?:speak|talk|meet)\b|"
    r"\bsaw your\b|\bfound you\b|\bspotted you\w*\b|"
    r"\bcame across your\b|\bin (?:his|her|their) (?:team|kitchen|group|lab|department)\b|"
    r"\b(?:sucht|m[öo]chte|braucht|w[üu]nscht sich|hat mich gebeten|w[üu]rde (?:sie|dich|gern))\b|"
    r"\b(?:zoekt|wil|zou (?:je|jou|graag)|heeft (?:me|mij|ons) gevraagd|kwam jouw|kwam je)\b|"
    r"\b(?:cherche|recherche|souhaite|aimerait|recrute|veut|a besoin|m'a demand[ée])\b|"
    r"\b(?:busca|quiere|querr[íi]a|necesita|me ha pedido|nos ha pasado|le gustar[íi]a)\b|"
    r"\b(?:procura|quer|gostaria|precisa|pediu-me|pediu)\b"
)
#: What only the one it matters to asks for, right after his name.
ASKS = Sieved(
    r"(?<=\w) (?:has |had )?asked(?:, [\w ]{3,20},)? (?:that your|for you by name|"
    r"(?:me|us) to (?:keep (?:you|your|the)|try (?:again|once)|change your mind))\b"
)
#: What somebody wants, right before his name: "I've been asked by".
ASKED_BY = Sieved(
    r"\b(?:asked|instructed|briefed|engaged|contacted|approached|phoned|made to you|held|"
    r"conducted|chaired) by "
    r"(?:(?:our|their|the) )?|"
    r"\b(?:came to (?:me|us) (?:from|through)|on behalf of|recruiting for|hiring for|searching "
    r"for) (?:(?:our|their|the) )?"
)
#: Who leads these is nobody's boss to be.
STAFF = re.compile(
    r"\b(?:hr|people|talent\w*|recruit\w*|human resources|hiring(?! manager)|resourcing|"
    r"acquisition|personal\w*|rh|rrhh|"
    r"werving|selectie|selecci[óo]n|sele[çc][ãa]o|ressources humaines|recursos humanos)\b"
)
#: At the top: praised in adverts, seldom meant.
TOP = re.compile(
    r"\b(?:ceo|co-?founder|founder|founders|president|chair(?:man|woman)?|owner|gr[üu]nder(?:in)?|"
    r"cfo|chief (?:financial|executive|operating)|fondat\w+|fundador\w*|oprichter|pdg)\b"
)
#: So goes on a sentence whose first word is somebody's name: "Ines has seen your work".
SAID_OF = frozenset(
    {"asked", "has", "is", "liked", "loved", "says", "said", "saw", "thinks", "thought", "wants"}
    | {"was", "would", "will", "heeft", "hat", "ist", "a", "est", "ha", "está", "quer", "vond"}
)
#: The boss that the reader has, or has found elsewhere.
ELSEWHERE = Sieved(
    r"\b(?:say (?:hello|hi)|my (?:best|regards)|remember me|greetings|grüße|bonjour|saludos) "
    r"(?:to|an|à|a)\b|"
    r"\b(?:i|we)(?:'d| would|'ll| will)? (?:now |also |still )?(?:report|answer|work)(?:ed|ing)? "
    r"(?:to|for|under)\b|"
    r"\breferees?\b|\bi (?:hear|heard|know|think|assume) [\w ]{2,40} (?:is|was) your\b|"
    r"\byou(?:'re| are)? (?:still |currently |now )?report(?:ing)? to\b[^.!?]{3,60} (?:at the "
    r"moment|"
    r"at present|now|currently|these days)\b|\byou (?:still|currently) report\b|"
    r"\b(?:i see|i saw|noticed|i understand|i believe|i gather) (?:that )?you\b|"
    r"\byou(?:'re| are)? (?:currently |now )?(?:lead|run|work|working) [\w ]{0,40}\b(?:under|"
    r"for) |"
    r"\b(?:good luck|all the best with|viel erfolg|bonne chance|buena suerte|boa sorte|"
    r"veel succes)\b|"
    r"\byour (?:present|current|old|new|last) (?:job|team|employer|place|role|yard|firm|company)\b"
)
#: Right before somebody's bare name, where the next sentence speaks of him.
TOLD = frozenset({"and", "asked", "by", "called", "from", "met", "told", "to"})
#: Before a person, not before a firm.
SEEN_WITH = frozenset({"avec", "com", "con", "meet", "met", "mit", "with"})
#: Before the first of those who will ask the questions: he leads them.
PANEL = frozenset({"chair", "chaired", "panel", "interviewer", "interviewers"})
