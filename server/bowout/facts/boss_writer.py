"""Whether the one who writes hires for himself: by what he says of his team, or by his title.

R96: a hiring manager who writes is answered as one. Founders and directors of search firms write
like that too, so whoever recruits for others is none, whatever his signature says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.names import read_name
from bowout.facts.naming import named
from bowout.facts.sieved import Sieved
from bowout.facts.titles import RECRUITING
from bowout.stage.model import Stage
from bowout.text.clean import fold
from bowout.thread.model import Thread

#: A name under a mail has no more words.
NAME = 3
#: Longer lines of a sign-off are sentences.
TITLE = 90
_STAFF = (
    r"(?:la |le )?(?:talent|people|hr\b|human|recruit|resourc|ta\b|candidate|personal|rh\b|"
    r"ressources|recursos|acqui|sourcing|gente|hiring|search|sales development|account)"
)
_LEADS = (
    r"(?:head of|vp of|vp|director of|leiter(?:in)? (?:der|des)|directeur (?:de|du|des)|"
    r"directrice (?:de|du|des)|diretora? (?:de|da|do)|directora? (?:de|del)|"
    r"responsable (?:de|du|des|del)|jef[ea] de|chef de|hoofd)"
)
#: A writer with one of these in his signature hires for himself.
_BOSS = re.compile(
    rf"\b(?:(?:co-?)?founder|(?:co-?)?fundador[a]?|cofondat\w+|(?:mit)?gründer(?:in)?|oprichter|"
    rf"managing director|{_LEADS} (?!{_STAFF})[a-z]+|"
    r"(?:owner|inhaber(?:in)?|eigenaar|proprietor)\b|c[tifo]o\b|"
    r"head (?:chef|teacher)|headteacher|executive chef|abteilungsleiter(?:in)?|"
    r"bereichsleiter(?:in)?|(?:einrichtungs|praxis|schul|werks|küchen|stations)leit(?:er|erin|"
    r"ung)|"
    r"teamleiter(?:in)?|geschäftsführer(?:in)?|gérante?|afdelingshoofd|principal investigator|"
    r"dean)\b"
)
#: Who has these alone may own a search firm.
_OWNER = Sieved(r"\b(?:managing director|owner|inhaber(?:in)?|geschäftsführer(?:in)?|gérante?)\b")
#: After a no it is the boss who writes with such a title; before it he may do a recruiter's work.
_MANAGER = re.compile(
    r"\b(?:(?:engineering|software|design|product|data|platform|plant|branch|store|shop|technical|"
    r"nursing|ward|finance|operations|regional|research|laboratory|lab|project|programme|program|"
    r"department|kitchen|restaurant|hotel|site|warehouse|production|security|infrastructure|"
    r"clinical|practice|maintenance|logistics|editorial|analytics) (?:manager|lead|director)|"
    r"matron|ward sister|charge nurse|foreman|workshop manager)\b"
)
#: He writes for his master.
_AIDE = re.compile(
    r"'s (?:pa|secretary|assistant|office)\b|\b(?:pa|secretary|assistant|clerk) to\b"
)
#: What somebody has of his own, and needs hands for.
_HOUSE = (
    r"(?:shop|bakery|café|cafe|restaurant|bistro|pub|bar|garage|joinery|salon|nursery|farm|hotel|"
    r"guest house|surgery|gallery|brewery|butchers?|forge|boatyard|workshop|studio|vineyard|deli|"
    r"pharmacy|florists?|school|kennels|stables|place)"
)
_HOUSE_ABROAD = (
    r"(?:büro|laden|restaurant|salon|hof|bäckerei|kanzlei|atelier|werkstatt|metzgerei|gasthof|"
    r"tischlerei|boulangerie|garage|café|auberge|taller|panadería|bar|peluquería|clínica|"
    r"oficina|padaria|salão|loja|bakkerij|winkel|kapsalon|garagebedrijf|bageri|verkstad|salong|"
    r"restaurang|butik|cabinet|librairie|farmacia|farmácia)"
)
_GROUP = (
    r"(?:team|group|lab|laboratory|kitchen|department|ward|crew|section|squad|practice|clinic|"
    r"studio|unit|workshop|brigade|school|faculty)"
)
_FUNCTION = (
    r"(?:engineering|product|delivery|operations|ops|tech|technology|data|design|finance|"
    r"marketing|"
    r"logistics|nursing|research|production|maintenance|it|science|security|platform|"
    r"infrastructure|analytics|support|manufacturing|quality|legal|editorial)"
)
_POST = (
    r"(?:role|position|post|opening|opens|vacancy|place|seat|spot|headcount|someone|you|join\w*)"
)
#: The boss's own words.
_SAYS_SO = Sieved(
    rf"\bi (?:now |also |currently )?(?:run|lead|head|head up|manage) (?:the|this|our|a|an) "
    rf"(?!(?:[\w&/-]{{2,20}} ){{0,2}}{_STAFF})[\w &/-]{{0,40}}{_GROUP}\b|"
    rf"\bi (?:now |also |currently )?(?:run|lead|head|head up|manage) {_FUNCTION}\b(?! (?:hiring|"
    r"recruit|talent|search|staffing))|"
    r"\bi run (?:nights|days|(?:the|a|our) (?:[\w-]{3,20} )?(?:shop|yard|floor|bar|press|"
    r"warehouse|place|site|depot|surgery|bakery|farm|garage|garden))\b(?! (?:hiring|recruit))|"
    r"\b(?:work|sit)(?:ing)? (?:right |directly )?(?:next to|alongside|beside|under) me\b|"
    r"\b(?:someone|somebody) to (?:run|manage|take over|look after) my [\w-]+\b|"
    r"\byou (?:\w+ ){0,2}(?:running|managing|leading) [\w ]{1,20} for me\b|"
    rf"\bfor my (?:own |small |new )?{_GROUP}\b|"
    rf"\bi (?:start|started|join|joined|take over|took over) as (?:the |their )?(?:head|director|"
    rf"manager|principal|matron|lead|chief \w+) (?:of )?(?!{_STAFF})|"
    r"\bi run this team|\bi'm writing (?:to you )?myself as|\bas the head of|"
    r"\bi own (?!(?:the )?(?:hiring|recruit|process|search))|"
    r"\bi(?:'m| am) (?:the |a |one of the )?(?:head of (?!" + _STAFF + r")|hiring manager|cto\b|"
    r"(?:co-?)?founders?\b|owner\b|head chef|chef-owner|principal investigator|"
    r"director of (?!" + _STAFF + r")|engineering manager|ward manager)|"
    r"\b(?:(?:co-?)?founder|cto|owner|engineering manager|head chef) (?:at |"
    r"of )?(?:[\w&]{2,20} ){0,4}here\b|"
    r"\bhere, (?:cto|(?:co-?)?founder|owner|head chef|engineering manager)\b|"
    r"\bnot through hr\b|"
    rf"\bi(?:'m| am) building (?:a|an|my|the) [\w &/-]{{2,40}}{_GROUP}|"
    r"\breport(?:ing|s)? (?:directly |straight |right )?(?:in)?to me\b|"
    r"\bme as (?:a|your) (?:manager|boss|lead)\b|"
    r"\byou(?:'d| would|'ll| will) (?:be )?(?:work|sit|build|run)(?:ing)? [\w ]{0,30}(?:with|"
    r"next to|"
    r"alongside|for|under|beside) me\b|"
    r"\bworking (?:directly with|(?:directly )?(?:for|under)) me\b|"
    rf"\b{_POST}\b[\w ,'&-]{{0,60}} (?:in|on|into|to|for|within) my (?:own |small |leadership |"
    rf"new )?"
    rf"(?:[\w-]{{2,20}} )?{_GROUP}\b|"
    rf"\b(?:join|in|to) my (?:own )?{_GROUP}\b|\bsplitting my team\b|"
    r"\bi(?:'m| am) hiring (?:my|our first|for my)\b|\bmy (?:successor|replacement|deputy)\b|"
    r"\bi(?:'d| would|'ll| will) be your (?:manager|boss|line manager|lead)\b|"
    r"\bwould have been your (?:line )?(?:manager|boss)\b|"
    r"\bit'd be my (?:department|team|group)\b|"
    rf"\bi(?:'ve| have)? (?:run|own|have|got) (?:a|an|my own|our) (?!(?:[\w&/-]{{2,20}} "
    rf"){{0,2}}{_STAFF})"
    rf"(?:[\w-]{{2,15}} ){{0,3}}{_HOUSE}\b|"
    rf"\b(?:in|at|for|to|of) my (?:own )?(?:[\w-]{{3,12}} )?{_HOUSE}\b|"
    r"\bi(?:'m| am) the (?:practice|site|shop|store|restaurant|kitchen|bar|pub|nursery|workshop|"
    r"duty|garage|hotel|farm) manager\b|\bi(?:'m| am) the (?:manager|landlord|landlady|chef) "
    r"(?:of|at) |"
    r"\b(?:want|like|have|love) you as my |\b(?:be|as|become) my (?:number two|deputy|second|right "
    r"hand|sous|assistant manager|successor)\b|"
    rf"\bich (?:habe|führe|betreibe|suche für) (?:eine?n?|meine?n?|unser\w{{0,2}}) (?:\w{{3,12}} "
    rf")?{_HOUSE_ABROAD}\b|"
    rf"\b(?:je tiens|j'ai|je dirige|j'ai repris) (?:un|une|mon|ma) (?:\w{{3,12}} "
    rf")?{_HOUSE_ABROAD}\b|"
    rf"\b(?:tengo|llevo|regento) (?:un|una|mi) (?:\w{{3,12}} )?{_HOUSE_ABROAD}\b|"
    rf"\b(?:tenho|giro|abri) (?:um|uma|o meu|a minha) (?:\w{{3,12}} )?{_HOUSE_ABROAD}\b|"
    rf"\bik (?:heb|run|begin) (?:een|mijn) (?:\w{{3,12}} )?{_HOUSE_ABROAD}\b|"
    rf"\bjag (?:driver|äger|har) (?:en|ett|min|mitt) (?:\w{{3,12}} ){{0,2}}{_HOUSE_ABROAD}\b|"
    r"\bich (?:leite|führe) (?!die personal|das recruit|die rekrut)(?:das|die|den|unser\w{0,2}|"
    r"eine?) |"
    r"\b(?:in|für) (?:meine[mnr]?|mein) (?:team|labor|abteilung|praxis|küche|werkstatt|betrieb|"
    r"gruppe)\b|"
    r"\bich bin (?:hier )?(?:der|die) (?:leiter|chef|inhaber|gründer|geschäftsführer|teamleiter)|"
    r"\b(?:dans|pour|rejoindre) mon (?:service|labo|équipe|restaurant|cabinet|atelier)\b|"
    r"\bje (?:dirige|gère) (?:le|la|l'|notre|un|une) ?(?!recrut|service rh)|"
    r"\bje suis (?:le |la )?(?:directeur|directrice|gérante?|fondat\w+|cheffe? de (?:cuisine|"
    r"service))|"
    r"\b(?:en|para|a) mi (?:equipo|cocina|laboratorio|departamento|grupo)\b|"
    r"\b(?:dirijo|lidero|llevo) (?:el|la|nuestro) (?!recl|selec|proceso)|"
    r"\bsoy (?:el |la )?(?:cto|fundadora?|dueñ[oa]|directora? de (?!rec|talento|selec)|"
    r"jef[ea] de)|"
    r"\b(?:na|para a|para o|no) (?:minha|meu) (?:equipa|equipe|time|grupo|laboratório|cozinha)\b|"
    r"\bsou (?:o |a )?(?:cto|(?:co)?fundadora?|don[oa]|sóci[oa]|diretora? de (?!rec|pessoas|"
    r"gente))|"
    r"\b(?:montar|trabalhar|construir|trabajar)\b[\w ,]{0,40}(?:comigo|conmigo)\b|"
    r"\b(?:travailler|bâtir|construire) (?:[\w ]{0,30})avec moi\b|"
    r"\bik (?:leid|run|stuur) (?:het|de|ons|onze) (?!werving|recruit)|"
    r"\b(?:in|voor|bij) mijn (?:team|afdeling|keuken|zaak|praktijk)\b|"
    r"\bik ben (?:de )?(?:eigenaar|oprichter|teamleider|afdelingshoofd)\b"
)
#: A line of a form says what the job is: "Reporting to: Ulla Strand, Head of Labs".
_IN_FORM = re.compile(r"(?:[\w+'-]{1,20} ){0,3}[\w+'-]{1,20} ?: ")
#: Only after an offer: what he promises of his own purse.
_PAYS = Sieved(
    r"\bi(?:'ll| will| can)? pay you\b|\bi(?:'ll| will)? keep (?:the|your|this) [\w ]{2,30}open\b"
)
#: Whoever writes so recruits for others.
_FOR_OTHERS = Sieved(
    r"\b(?:my|our|a|this|the|one of my|one of our) clients?\b|\bclient of (?:mine|ours)\b|"
    r"\bon behalf of\b|\bretained (?:by|on)\b|\bexecutive search\b|\b(?:unser|mein|ein)e?n?s? "
    r"(?:kunde|mandant|klient|auftraggeber)\w{0,3}\b|\bim (?:exklusiven )?auftrag\b|"
    r"\b(?:notre|mon|un de (?:mes|nos)) clients?\b|\b(?:nuestro|mi|un) cliente\b|"
    r"\b(?:nosso|meu|um) cliente\b|\b(?:onze|mijn|een) (?:opdrachtgever|klant)\b|"
    r"\bemployment (?:agency|business)\b|\bi placed\b"
)
#: Recruiting is his own trade, or his house's; "our recruiter" is somebody else.
_RECRUITS = (
    r"(?<!no )(?<!not a )(?<!our )(?<!keine )recruit|talent(?!ed)|staffing|headhunt|"
    r"personalberatung|personnel|resourcing|rekrut|recrut|reclut|werving|\bp&o\b|\bhrm\b|"
    r"personeels|"
    r"personalwesen|personalleit|(?:leiter|leiterin|leitung|head) personal\b|\bdrh\b|\brrhh\b"
)
_RECRUITING = re.compile(_RECRUITS)
_BETWEEN = re.compile(r"[\s,/|-]+")
_AGENCY = re.compile(rf"{_RECRUITS}|\bsearch\b|selection\b|jobs\b")


def writer_hires(thread: Thread, lines: Sequence[Line], stage: Stage) -> bool:
    """Say whether the one who writes is the boss of the role, by his own words or signature."""
    if not thread.theirs:
        return False
    last = thread.theirs[-1].sender
    same = {message.index for message in thread.theirs if message.sender.name == last.name}
    own = [line for line in lines if line.message in same]
    ends = [line for line in own if line.kind in {"tail", "signature"}]
    titles = [line for line in ends if len(line.text) < TITLE and line.text[-1] not in ".?!"]
    titles = [line for line in titles if not _IN_FORM.match(line.folded)]
    if any(not RECRUITING.isdisjoint(_BETWEEN.split(fold(line.text))) for line in titles):
        return False
    if _AGENCY.search(fold(last.email or "")) or any(_AGENCY.search(t.folded) for t in titles):
        return False
    if any(_FOR_OTHERS.told(line) for line in own) or any(_AIDE.search(t.folded) for t in titles):
        return False
    if fold(last.name or "").startswith("chef "):
        return True
    said = (line for line, on in _handed_on(thread, lines) if not on and line.message in same)
    if any(_SAYS_SO.told(line) and not _RECRUITING.search(line.folded) for line in said):
        return True
    if stage is Stage.OUTREACH:
        leads = [line for line in titles if _BOSS.search(line.folded) and not _OWNER.told(line)]
        return bool(leads) and not any(_RECRUITING.search(line.folded) for line in own)
    held = [_BOSS, _MANAGER] if stage is Stage.PUSHBACK else [_BOSS]
    if any(title.search(line.folded) for title in held for line in titles):
        return True
    return any(_PAYS.told(line) for line in own)


def boss_handed_on(thread: Thread, lines: Sequence[Line]) -> Fact | None:
    """Return who says so in a mail that is handed on: "they'd report to me", and signs it."""
    handed = [line for line, on in _handed_on(thread, lines) if on and not line.mine]
    for number, line in enumerate(handed):
        if not _SAYS_SO.told(line):
            continue
        for below in handed[number + 1 :]:
            name = read_name(below.text) if len(below.words) <= NAME else None
            if name is not None and below.message == line.message:
                return named(below.text.strip(" ,.-"), below)
    return None


def _handed_on(thread: Thread, lines: Sequence[Line]) -> Iterator[tuple[Line, bool]]:
    """Yield the lines, each with whether its writer had signed before it: others' words follow."""
    names = {(message.sender.name or "").strip() for message in thread.theirs} - {""}
    signed, message = False, None
    for line in lines:
        if line.message != message:
            signed, message = False, line.message
        yield line, signed
        signed = signed or line.text.strip(" ,.") in names
