"""What stands round a title that is offered, and round one that somebody already has."""

from __future__ import annotations

import re

from bowout.facts.sieved import Sieved
from bowout.facts.titles import OFFERED

_FILL = (
    r"(?:(?:a|an|the|our|my|some|any|this|that|one|two|three|several|multiple|more|is|for|of|as|"
    r"first|next|wir|ich|ik|wij|nous|also|currently|"
    r"to|talented|strong|experienced|skilled|passionate|motivated|new|great|good|open|exciting|"
    r"remote|hybrid|permanent|contract|full-time|part-time|qualified|key|amazing|fantastic|"
    r"perfect|exclusive|urgent|[0-9]{1,2}(?:-[0-9]|x)?|eine?[nrm]?(?:[/*:_](?:eine)?[nrm]?)?|"
    r"futur|future|nouveau|nouvelle|prochaine?|zukünftige[nr]?|neue[nr]?|nieuwe|"
    r"un/a|una/o|uno/a|um/a|une?\(e\)|un\(a\)|un\(e\)|un·e|su|nuev[oa]|pr[óo]xim[oa]|"
    r"noch|dringend|derzeit|aktuell|gerade|nog|encore|aún|der|die|das|un|una|une|uma|notre|onze|unsere?[nr]?|nuestr[oa]|leitende[nr]?|"
    r"um|le|la|el|l'|d'|o|a|os|as|pessoas?|een|de|en|ett|med|nossas?|nosso) ?){0,4}"
    # "a friendly, reliable ..."
    r"(?:(?:(?<=\ba )|(?<=\ban )|(?<=\bour ))"
    r"(?:(?!(?:with|from|about|for|that|who|into|under|than|through|between|of|to|in|on|at|by|as)\b)"
    r"[a-z][a-z-]{2,14},? (?:and )?){1,2})?"
)

#: Right before an offered title.
OFFER_BEFORE = re.compile(
    r"(?:looking (?:for|to hire|to fill|to add|to recruit)|seeking|"
    r"search(?:ing)? (?:for|[\w ]{2,40} for)|sourcing(?: for)?|find|hir(?:e|ing)|"
    r"(?<!\byou )needs?|wants?|recruiting(?: for)?|recruit|in search of|"
    r"(?:are|'re|am|'m|is|'s) after|"
    r"appoint(?:ing)?|"
    r"(?:'d|would|could|'ll|will) make(?: us)?|as (?:our|their|his|her)|(?:joined|shift) as|"
    r"available as|leading it as|lead it as|come in as|"
    r"(?<!\bi )start as|you for|(?<!\bused )to be|be our|(?:hunt|push|trawl|calls?) for|"
    r"(?:post|contract|vacancies) (?:as|for)|(?:attached|jd|spec) for|gesucht (?:wird|werden)|"
    r"(?:opening|vacancy|space|place|slot|seat)[\w ]{0,30} for|(?:bli|blir)(?: vår)?(?: nya)?|"
    r"agreement for|(?:job|role|post|position|vacancy|vacature|stelle|puesto|vaga|poste),|"
    r"(?:procedure|gesprek|traject) voor(?: de functie van)?|"
    r"(?:jemanden?|wen|iemand|quelqu'un|alguien|alguém|someone|somebody) "
    r"(?:für|voor|pour|para|for|as|als)|got|(?:budget|headcount|room|space|"
    r"sign-off) for|openings? (?:for|as)|"
    r"opportunit(?:y|ies) (?:for|as|:)|"
    r"requirements? (?:for|of)|roles? (?:of|as|for|:)|positions? (?:of|as|for|:|is)|"
    r"jobs? (?:as|of|:)|post of|opening(?: up)?|opened(?: up)?|"
    r"(?:stage|round|panel|shortlist|letter|contract|terms|paperwork|process) for|"
    r"you as|being|plek voor|plaats voor|up for|(?:selection|finalists?) for|every|"
    r"(?:stelle|position|funktion|puesto|vacante|vacature|vacancy|post)(?= [\"„“»«']?$)|"
    r"(?:função|función|function|búsqueda|busca) (?:de|of)|got (?:this|our)|(?:contigo|consigo|"
    r"voc[êe]|te) como|"
    r"(?:proceso|processo|concurso|procedimento concursal|convocatoria) (?:de|para)|"
    r"(?:seconder|rejoindre|équipe|remplacer|embaucher|engager|recruter|prendre) comme|behöver|"
    r"help(?:ing)? [\w&' ]{2,30} with|procuro|preciso de|"
    r"(?:places?|places? libres?) de|(?:vacante|vaga|puesto|plaza) (?:es|é|sería) para|"
    r"(?:opened|opening|hiring|wanted|available|live|offer|aanbod|angebot|oferta|proposta|"
    r"proposition|vacante|vacature)[\w ]{0,20}:|"
    r"interview(?:s|ed)? [\w ]{1,20} for|"
    r"short of|(?:lost|losing|lose|without) our|heb(?:ben)? (?:ik |wij |we )?geen|"
    r"fehlt (?:uns|mir)|(?:nous|me|nos) (?:manque|falta)|"
    r"(?:traineeship|apprenticeship|internship|placement|secondment|fellowship) (?:as|of)|"
    r"talked through for|en qualité de?|en tant que?|"
    r"propostas? (?:para|de)|"
    r"appl(?:y|ying|ied) (?:to|for)|application (?:for|to|as|-|–|:)|interviews? (?:for|:|-|–)|"
    r"offer(?:ing)? you|offer (?:for|of|-|–|:|letter for)|pleased to offer|"
    r"interest in|interested in|"
    r"consider(?:ed)? (?:for|you for)|join (?:us|them|our team|the team)? ?as|fill|"
    r"candidates? for|vacancy for|about|regarding|re:|bring on|hire for|"
    r"employment as|appointment as|shortlisted for|assessment for|become|"
    r"abert[ao]s? (?:para|de|p/)|atuação com|temos para|perfis? de|contratando(?: para)?|busco|"
    r"vagas? (?:de|para|p/|:|-|–)?|posição (?:de|para)?|oportunidades? (?:de|para|"
    r"como|:|-|–)?|cargo de|"
    r"atuar como|(?:a|vamos) contratar|contratamos|buscando|busca(?:mos)? (?:de|por)?|procurando|"
    r"postes? de|postes?(?= d')|(?:re)?cherch(?:e|ons|ent)|recrut(?:e|ons|ent)|embauch(?:e|ons)|"
    r"candidature (?:de|au poste de|pour|:|-|–)|"
    r"entretien pour|"
    r"(?:puesto|posición|plaza|rol|cargo|vacante) (?:de|para):?|entrevistas? para|"
    r"entretiens? pour|"
    r"necesit(?:a|o|amos)|busca(?:ndo|"
    r"mos)|oferta (?:de|para)|"
    r"suche(?: nach)?|(?:stelle|position|rolle|posten|aufgabe)s? (?:als|der|des|eine[rs]|im)|"
    r"suchen|sucht|rekrutier(?:e|en|t)|bewerbung als|(?:gespräch|interview|entretien|entrevista):|"
    r"besoin|\bcd[id] de?|(?:seriez|serez|serais|seras|devenez|devenir)|hacen? falta|falta|"
    r"trabajar como|trabalhar como|travailler comme|werken als|con?nosco como|op zoek naar|"
    r"rekryterar|"
    r"bewerbung um|als|zur|—|"
    r"functie (?:van|als)|rol (?:van|als)|zoek(?:en|t)?|vacature (?:voor|:)?|"
    r"tjänst(?:en)? som|roll(?:en)? som|jobb som|söker|till rollen som|som) "
    + _FILL
    + "[\"„“»«']?$"
)
#: Somewhere before an offered title in its sentence.
OFFER_NEAR = re.compile(
    rf"\b(?:{OFFERED}|looking for|hiring|seeking|recruit(?:ing)?|searching|fit for|"
    rf"opening|requirement|"
    r"busco|buscamos|contratando|procura|perfis|match com|processo seletivo|equipe|"
    r"compor|suche|suchen|"
    r"söker|recherche|joining us as|join)\b[^.!?;]{0,70}$"
)
#: Before an offered title where verb and noun stand apart: "zoeken wij in Breda een ...".
OFFER_APART = re.compile(
    r"\b(?:zoek(?:en|t)?|such(?:e|en|t)|cherch\w{1,4}|recherch\w{1,4}|recrut\w{1,4}|busca\w{0,4}|"
    r"procura\w{0,3}|precis(?:o|a|amos)|necesit\w{1,4}|brauch(?:e|en|t)|söker|"
    r"letar)\b(?:[^.!?;:]|(?<=[0-9])\.){0,50}"
    r" (?:een|eine[nr]?|ein|un[ae]?|un/a|un·e|un\(?e\)|uma?|um/a|en|ett|son|sa|zijn|haar|su|o seu|"
    r"a sua) (?:\w{3,14} )?$"
)
#: Right before a title written like a name that nobody is said to have: "could use a ...".
OPEN_PLACE = re.compile(r"\b(?:an?|(?:our|its|their|his|her) (?:next|first|new)) $")
#: Right after a plural that flatters.
LIKE_YOU = re.compile(r"^s (?:like|such as) you")
#: Right after an offered title.
OFFER_AFTER = re.compile(
    rf"^(?:,| -| –) (?:[\w&/+-]{{1,20}} ){{1,4}}(?:role|position|opening|opportunity|job)\b|"
    rf"^[\"”')]{{0,2}}(?: \([^)]{{1,30}}\))? (?:\w+ )?(?:{OFFERED}|interview|gig|process)\b|"
    r"^ (?:offer|hire|headcount|slot|contract|assignment|mission|shifts?|maternity cover)\b|"
    rf"^ to (?:join|help|lead|work|support)\b|"
    r"^ (?:(?:is|are) (?:leaving|retiring|off to|moving|stepping down|going)|retires|leaves)\b|"
    r"^ (?:suchen wir|suche ich|zoeken (?:wij|we)|zoek ik|gesucht|gezocht)\b|"
    r"^s?(?: [–-] [\w ]{2,30})? \((?:[mwfdvhx]/){1,2}[mwfdvhx]\)|"
    r"^ (?:wanted|needed|required|sought|coming up|going begging|on the door|opening up)\b|"
    r"^ (?:is vacant|frei|vrij|libre|vacante)\b|"
    r"^ (?:part|geht|gaat|prend sa retraite|se va|se jubila|vai sair|verlässt uns)\b"
)
#: A label in a list of details: the rest of the line is the title.
LABEL = Sieved(
    r"^(?:[•*-] ?)?(?:job )?(?:role|position|post|title|job title|job position|job|designation|"
    r"vacancy|opening|rank|(?P<abroad>vaga|cargo|função|poste|intitulé|puesto|plaza|stelle|functie|"
    r"vacature))(?: title| name)? ?[:–-] ?(?=\S)",
)
#: Right before a title the writer, the reader or a third person has.
HELD_BEFORE = re.compile(
    r"(?:\b(?:i'm|i am|my name is [\w .'-]{2,40},?|this is [\w .'-]{2,40},|i work|"
    r"i act|working|sou|soy|"
    r"je suis|ich bin|ik ben|jag är|trabajo|trabalho|jobbar|arbetar)(?: currently| now)? "
    r"(?:as |como |als |som )?(?:a|an|the|o|um|uma|un|una|une|een|en|your)? ?"
    r"|\byour (?:\w+ ){0,6}(?:as (?:a|an|the)?|in) ?|\byou(?:'re| are|"
    r"'ve been)? (?:are )?(?:currently )?(?:a|an) "
    r"|\b(?:they(?:'re| are| were)|you were|is|was|used to be) an? |'s an? "
    r"|\b(?:com|con|avec|mit|met) (?:a|o|la|el|le|der|dem|de|het|noss[ao]|nuestr[ao]|notre|"
    r"unserem|unserer|onze|sua|seu|su|ihrem|ihrer) "
    r"|, (?:our|the|a|an|my) |\b(?:with|to|by|from|and) (?:our|the|my|your|his|her) (?:new )?"
    r"|\b(?:report(?:s|ing)? (?:directly )?(?:in)?to|alongside|led by|team of|"
    r"people like|other|with|"
    r"between|both|fellow|colleague|hiring) (?:the |a |an |our )?)$"
)
#: The job the reader has now.
READERS_JOB = re.compile(
    r"\byour (?:current|present|old|last|previous|former) (?:job|role|post|position|work|title)\b"
    r"[^.!?]{0,20}$"
)
#: Right before what the writer says he does.
DOES = re.compile(
    r"\b(?:i work|i act|working|jobbar|arbetar|trabalho|trabajo|arbeite|travaille|werk)"
    r"(?: currently| now)? (?:as|como|als|som|comme) (?:a |an |eine? |un |une |um |uma |una |een |"
    r"en )?$"
)
#: Anywhere before: the sentence speaks of what the reader has done.
READERS_PAST = re.compile(
    r"\b(?:your (?:\w+ ){0,3}(?:background|experience|profile|career|work|skills|"
    r"time|years|current|"
    r"success|history)|years of experience|experience (?:as|with)|sua experiência|"
    r"(?:erfahrung|tätigkeit|ervaring|expérience|experiencia|experiência) (?:als|comme|como))\b"
    r"[^.!?]{0,60}$"
)
