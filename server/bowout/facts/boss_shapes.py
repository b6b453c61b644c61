"""Shapes of sentences in which a name makes somebody the reader's boss, in seven languages.

Folded text only; each expression has bounded gaps and no nested repetition (docs/security.md,
hostile input). ``boss_cues`` has the words that say it without the name standing beside them.
"""

from __future__ import annotations

from bowout.facts.sieved import Sieved

_GROUP = (
    r"(?:team|group|lab|laboratory|kitchen|department|dept|ward|unit|studio|office|practice|crew|"
    r"section|squad|desk|brigade|workshop|faculty|school|site|shop|store|line|branch|function|"
    r"floor|yard|bar|nursery|clinic|surgery|depot|warehouse|project|programme|service|division)"
)
_GROUP_DE = (
    r"(?:team|gruppe|labor|praxis|schule|kita|filiale|bereich|\w{0,20}abteilung|\w{0,20}station|"
    r"\w{0,20}küche|\w{0,20}werkstatt|\w{0,20}werk|restaurierung|\w{0,20}dienst|\w{0,20}verwaltung|"
    r"\w{0,20}bau|\w{0,20}gruppe|einrichtung|haus|baustelle|betrieb|standort|projekt)"
)
_GROUP_NL = r"(?:team|groep|afdeling|keuken|werkplaats|vestiging|praktijk|school|winkel|locatie)"
_GROUP_FR = (
    r"(?:équipe|service|atelier|laboratoire|labo|cuisine|brigade|département|pôle|agence|site|"
    r"magasin|boutique|chantier|unité|crèche)"
)
_GROUP_ES = (
    r"(?:equipo|departamento|cocina|laboratorio|taller|área|grupo|tienda|"
    r"unidad|planta|sección|obra)"
)
_GROUP_PT = (
    r"(?:equip[ae]|time|departamento|cozinha|laboratório|oficina|área|"
    r"grupo|loja|unidade|setor|obra)"
)
_GROUP_SV = (
    r"(?:team|teamet|gruppen|avdelningen|enheten|köket|verkstaden|butiken|skolan|arbetslaget)"
)
_BOSS_WORD = (
    r"(?:line manager|manager|boss|supervisor|superior|foreman|gaffer|team lead(?:er)?|"
    r"head of department)"
)
_WOULD = r"(?:'d|'ll| would| will)"

#: A line of a form.
FORM = Sieved(
    r"^(?:(?:your |the )?(?:direct |line |reporting |hiring |immediate )?"
    r"(?:manager|supervisor|boss)\b|"
    rf"(?:who )?you{_WOULD}? (?:be )?(?:report|work|answer)(?:ing)? (?:to|for|under)\b|"
    r"report(?:s|ing)? (?:line|manager)\b|team lead(?:er)?\b|"
    r"(?:(?:direkte[rn]?|fachliche[rn]?|disziplinarische[rn]?|ihre?[rn]?|deine?) )?"
    r"(?:vorgesetzte[rn]?|führungskraft)\b|berichtet an\b|"
    r"(?:directe? )?(?:leidinggevende|teamleider)\b|rapporteert aan\b|"
    r"n\+1\b|(?:votre )?(?:supérieure?|responsable) (?:hiérarchique|directe?)\b|"
    r"rattachement(?: hiérarchique)?\b|"
    r"(?:tu |su )?(?:responsable|jef[ea]|superior) (?:direct[oa]|inmediat[oa])\b|"
    r"(?:reporta|depende) (?:ao?|de)\b|"
    r"(?:a sua |sua )?(?:chefia|chefe|gestora?|superior) (?:diret[oa]|imediat[oa])\b|"
    r"(?:(?:närmaste|din|blivande) )?chef\b|rapporterar till\b|head of [\w ]{2,20}|reports?: to\b|"
    r"principal\b|"
    r"(?:team|stations|abteilungs|bereichs|küchen|werkstatt|filial|einrichtungs|projekt|"
    r"bau)?leit(?:ung|er|erin)\b)"
    r"(?: \([^()]{1,20}\))?(?: ?: | [-–—] |(?<=to) )"
)
#: A name comes next, and only a boss's.
LED_BY = Sieved(
    rf"\b(?:{_GROUP}\b[\w ,'-]{{0,30}} (?:led|run|headed(?: up)?|managed|overseen|supervised|"
    r"directed|looked after) (?:up )?by "
    r"|(?:deputy|number two|second[- ]in[- ]command|right[- ]hand (?:man|woman|person)|"
    r"direct report|second) (?:to|of) "
    r"|tak(?:e|ing) (?:your |his |her |their )?(?:orders|instructions|direction|lead) from "
    rf"|(?:person|one|man|woman|manager) (?:(?:that|who|whom) )?you{_WOULD}? (?:be )?"
    r"(?:report|answer|work)(?:ing)? (?:directly )?(?:to|for|under) (?:is|would be|will be) "
    rf"|(?:the|your) (?:[\w-]{{2,15}} )?{_BOSS_WORD} (?:there|here|on site|for this one|"
    r"for this (?:role|post|job)) (?:is|would be|will be) (?:called )?"
    rf"|you{_WOULD} (?:be )?(?:report|working|work|reporting) (?:in)?to "
    rf"|you{_WOULD} (?:be )?have (?=[^,.;:]{{2,40}} as (?:your |a )?(?:line )?(?:manager|boss)\b)"
    rf"|(?:team|crew|group|staff|small team) of [\w -]{{1,20}} under "
    rf"|you{_WOULD} be (?:led|supervised|managed|overseen) by "
    r"|(?:person|man|woman|one) in charge (?:of [\w &'-]{2,30} )?(?:there )?(?:is|would be|will "
    r"be) "
    rf"|(?:{_BOSS_WORD}|hiring manager)'s name is "
    rf"|{_BOSS_WORD} (?:there|here), |your (?:team lead(?:er)?|supervisor|line manager|"
    rf"(?:direct|immediate|would-be|future) (?:manager|boss)), "
    r"|(?:hiring|line|appointing) manager (?:for|of|on) (?:the|this) [\w-]{2,15} (?:is|would be) "
    rf"|your (?:[\w-]{{2,12}} )?{_BOSS_WORD} is (?:going to be|called) )"
)
#: The same in other languages.
LED_BY_ABROAD = Sieved(
    rf"\b(?:{_GROUP_DE} wird (?:\w{{2,12}} ){{0,2}}von "
    r"(?=[^,.;:]{3,50} (?:geleitet|geführt|verantwortet)\b)"
    rf"|geleitet (?:wird|würde) [\w -]{{3,40}} von |an (?=[^,.;:]{{3,50}} berichten\b)"
    # Dutch
    rf"|{_GROUP_NL} (?:wordt|staat) (?:\w{{2,12}} ){{0,2}}(?:geleid|aangestuurd|gerund) door "
    rf"|{_GROUP_NL} staat onder leiding van |(?:je|u) (?:komt te )?werk(?:t|en) onder "
    rf"|(?:je|u) (?:zou|gaat|zal) (?:\w{{2,12}} ){{0,2}}onder (?=[^,.;:]{{3,40}} (?:werken|"
    rf"vallen)\b)"
    # French
    r"|(?:wären|sind|werden) (?=[^,.;:]{3,40} (?:direkt )?unterstellt\b)"
    r"|votre (?:supérieure?|responsable|manager) (?:directe?|hiérarchique) (?:est|sera|serait) "
    r"|vous (?:serez|seriez) (?:encadré|managé|dirigé|supervisé)e? par "
    r"|votre (?:futur )?chef (?:de service|de chantier|de rayon|de cuisine|d'équipe|d'atelier) "
    r"(?:est|sera|serait) "
    rf"|{_GROUP_FR} [\w ]{{0,20}}(?:dirigé|piloté|encadré|mené|géré|managé)e? par "
    # Spanish
    rf"|{_GROUP_ES} [\w ]{{0,20}}(?:dirigid|liderad|coordinad|encabezad|llevad)[oa] por "
    # Portuguese
    rf"|{_GROUP_PT} [\w ]{{0,20}}(?:liderad|dirigid|chefiad|coordenad|gerid)[oa] (?:por|pel[oa]) "
    # Swedish
    rf"|{_GROUP_SV} (?:leds|styrs|drivs|chefas) av |rapporterar? (?:du )?(?:direkt )?till "
    r"|din (?:närmaste |blivande |nya |framtida )?chef (?:blir|är|skulle (?:bli|vara)|heter) "
    r"|under ledning av |med (?=[^,.;:]{3,40} som chef\b))"
)
#: A name comes next, a person's or a firm's.
FOR_HIM = Sieved(
    rf"\b(?:you{_WOULD} (?:be )?(?:working|work|answer|answering) (?:directly |straight )?"
    r"(?:for|under|to) |"
    r"(?:role|post|job|position|vacancy|place) is (?:working |directly )?(?:for|under) |"
    rf"you{_WOULD} [\w ,-]{{2,30}} under |{_GROUP} (?:[\w-]{{2,12}} ){{0,3}}under |"
    r"(?:lady|woman|man|chap|guy|bloke|someone|manager|boss) called |, (?:led|run|headed|"
    r"managed) by |"
    rf"the (?:[\w-]{{2,15}} ){{0,2}}(?:{_BOSS_WORD}|head chef|matron|head of [\w ]{{2,20}}) (?:is|"
    rf"would be) "
    rf"(?:called )?|"
    rf"{_GROUP}'s (?:manager|boss|head|lead|leader) is (?:called )?|"
    rf"join (?:the )?{_GROUP} of |{_GROUP} of (?=[^,.;:]{{3,40}} (?:has an?|is looking|is growing|"
    rf"needs)\b))"
)
#: The same in other languages.
FOR_HIM_ABROAD = Sieved(
    r"\b(?:(?:chef|chefin|leiter|leiterin|leitung) (?:der|des|vom|in der|im) [\w -]{2,30} (?:ist|"
    r"wäre) |"
    r"l'équipe de (?=[^,.;:]{3,40} (?:cherche|recherche|recrute)\b)|"
    r"(?:a equip[ae]|o time) d[aeo] (?=[^,.;:]{3,40} (?:procura|busca|precisa)\b)|"
    r"el equipo de (?=[^,.;:]{3,40} (?:busca|necesita)\b)|das team von (?=[^,.;:]{3,40} "
    r"sucht\b)|"
    r"het team van (?=[^,.;:]{3,40} zoekt\b)|"
    r"leitung (?:hat|liegt bei|übernimmt) |vorgesetzter? (?:ist|wäre|wird) (?:die |der )?|"
    r"(?:responsable|chef|cheffe|directeur|directrice) (?:de |du |de la |de l'|d')[\w ]{2,25} "
    r"(?:est|serait|sera) |"
    r"(?:jefe|jefa|responsable|encargad[oa]) (?:de|del|de la) [\w ]{2,25} (?:es|sería) |"
    r"(?:chefe|gestora?|responsável|encarregad[oa]) (?:de|do|da) [\w ]{2,25} (?:é|seria) "
    r"(?:[oa] )?|"
    r"du får (?=[^,.;:]{3,40} som chef\b)|"
    r"(?:(?:für|in) das team von|voor het team van|pour l'équipe de|para el equipo de|"
    r"para a equip[ae] d[aeo]|in het team van|im team von|in der abteilung von|dans l'équipe de|"
    r"dans le service de|"
    r"en el equipo de|na equip[ae] d[aeo]|no time d[aeo]|på avdelningen hos) |"
    rf"(?:das|die|den|diese[sn]?|unser\w{{0,2}}) (?:[\w-]{{2,20}} )?{_GROUP_DE} (?:leitet|führt|"
    r"verantwortet) (?:seit \w{3,12} |die |der )?|"
    r"da (?:führt|leitet|hat) (?=[^,.;:]{3,40} (?:die küche|das team|den laden|regie)\b)|"
    r"chef(?:in)? (?:dort |da |hier )?(?:ist|wäre|wird) (?:die |der )?|"
    r"für (?=[^,.;:]{3,40} (?:würdest du|würden sie) arbeiten\b)|"
    r"(?:würdest du|würden sie|du würdest|sie würden) (?:direkt )?für (?=[^,.;:]{3,40} "
    r"arbeiten\b)|"
    r"c'est (?=[^,.;:]{3,40} qui (?:dirige|gère|encadre|pilote|mène|tient|sera|serait)\b)|"
    r"(?:tu travaillerais|vous travailleriez|travailler) (?:pour|avec|sous) |"
    rf"(?:le|la|l'|cette|notre) ?{_GROUP_FR} (?:est tenue? par|a pour responsable) |"
    r"(?:lo|la) (?:dirige|lidera|lleva|coordina|encabeza) |"
    r"(?:trabajarías|trabajaría) (?:para|con|a las órdenes de|bajo) |"
    r"quem (?:lidera|dirige|chefia|coordena|gere) (?:[\w ]{2,20} )?é (?:[oa] )?|"
    r"(?:trabalharia|trabalharias|vai trabalhar|irá trabalhar) (?:para|com|sob) (?:[oa] )?|"
    rf"{_GROUP_NL} (?:runt|leidt) |du (?:skulle jobba|jobbar|kommer att jobba) (?:för|under) |"
    r"(?:leidinggevende|baas|bazin) (?:daar|hier)? ?(?:is|wordt) )"
)
#: His team, and the reader or the post in it; ``name`` ends with the owner's name.
IN_HIS_TEAM = Sieved(
    rf"(?:^|[,;] |\b(?:and|as|but|that) )(?P<whose>[^,.;:()]{{2,40}})'s (?:[\w-]{{2,20}} "
    rf"){{0,2}}{_GROUP}"
    r" (?:is growing|is expanding|is short|is looking|is hiring|needs|has a|have a|has an|is "
    r"after)\b|"
    rf"(?:\b(?:role|post|position|job|vacancy|opening|place|seat|spot|space|gap|someone|somebody|"
    rf"hire|join|"
    rf"joining|you{_WOULD}|want you|it)\b[\w ,-]{{0,40}}? (?:in|on|into|within|join|joining|part "
    rf"of|"
    r"is|for|to)|\b(?:join|joining|it's)) (?P<name>[^,.;:()]{2,40})'s "
    rf"(?:[\w-]{{2,20}} ){{0,2}}{_GROUP}\b"
)
#: What the reader would be to him: "you'd be Danny's deputy".
HIS_HAND = Sieved(
    rf"\b(?:you{_WOULD} be(?:come)?|post is|role is|job is|be|become|as) "
    rf"(?P<name>[^,.;:()]{{2,40}})'s "
    r"(?:[\w-]{2,20} )?(?:deputy|number two|second|right hand|right-hand|assistant|sous|"
    r"successor)\b"
)
#: A bare name and what is led.
LEADS_IT = Sieved(
    r"(?<=\w) (?:now |currently )?(?:(?:took over|has taken over|owns|leads|runs|heads|heads up|"
    r"manages|looks after|"
    r"is in charge of|is head of|is the head of) (?:the|this|our|that|their)|"
    r"(?:is|would be) (?:the )?(?:[\w-]{2,15} )?(?:manager|boss|head|owner|chef|foreman|matron|"
    r"supervisor)|"
    r"är (?:chef|ansvarig) för|(?:ist|wäre) (?:der|die) (?:\w{0,12}leiter(?:in)?|chef(?:in)?)|"
    r"(?:leitet|führt|verantwortet) (?:das|die|den|dort|hier|unser\w{0,2})|"
    r"(?:dirige|gère|pilote|encadre|mène) (?:le|la|notre|cette|l(?='))|"
    r"(?:dirige|lidera|lleva|gestiona|coordina) (?:el|la|nuestr[oa])|"
    r"(?:chefia|lidera|dirige|gere|coordena) (?:o|a|noss[oa])|"
    r"(?:leidt|runt|stuurt) (?:de|het|ons|onze)|(?:leder|driver|chefar för) (?:vårt|vår|den|"
    r"det)?)\b"
)
#: What only the one who may hire does, after his bare name.
DECIDES = Sieved(
    r"(?<=\w)(?: \([^()]{1,30}\),?)? (?:has |had |have |"
    r"just |now |really |very much |already |"
    r"also ){0,2}"
    r"(?:(?:(?:would|'d) (?:\w{2,10} ){0,2}(?:like|love)|wants|wanted|is keen|is happy|is "
    r"delighted|is pleased|is ready|"
    r"was keen|has agreed|agreed|asked me|asked us|has asked me|decided) to (?:make you an offer|"
    r"offer you|bring you|have you (?:on|in|as|back|join)|hire you|move (?:forward|ahead) with you|"
    r"take you on|appoint you|go ahead with you|give you the (?:job|role|post)|keep you|"
    r"reach out to you|get in touch|contact you|write to you|(?:call|ring) you|"
    r"(?:meet|see|(?:speak|talk) (?:to|with)|have a (?:word|chat) with) you|"
    r"pass on (?:his|her)|say how sorry|wish you)"
    r"|(?:has |have )?(?:approved|chosen|picked|selected) you\b(?! application)"
    r"|wants you (?:for|on|in|as|to start|back)\b"
    r"|(?:has|have) (?:signed off|found (?:another|an extra|some more|more)|approved (?:the|your|"
    r"an?))\b"
    r"|hat (?:\w{2,10} ){0,2}(?:gefragt, ob|zugesagt|zugestimmt)|(?:ist|war) (?:\w{2,10} ){0,2}"
    r"(?:begeistert|angetan|überzeugt) von (?:ihnen|dir)\b|würde (?:sie|dich|ihnen|dir) "
    r"(?:\w{2,10} )?gern"
    r"|(?:est|était|a été) (?:\w{2,10} )?(?:contente?|ravie?|enchantée?|conquise?|séduite?) (?:de|"
    r"par) (?:vo|vous|toi|ton|ta)\w*"
    r"|(?:está|quedó) (?:\w{2,10} )?encantad[oa] (?:con|de)\b|ficou (?:\w{2,10} )?(?:encantad|"
    r"impressionad)[oa] com"
    r"|is (?:\w{2,10} ){0,2}enthousiast over (?:je|jou|u)\b"
    r"|(?:can|could|will|would) (?:go|stretch|get) (?:up )?to [£$€]?[0-9]"
    r"|(?:was|is|will be|'s) (?:sorry|gutted|disappointed|sad) (?:to lose|to hear|you|that you|"
    r"not to|when i|about it)"
    r"|would like a second conversation"
    r"|(?:is|was) (?:looking|searching|desperate|hunting|crying out) for (?!work\b|an? (?:new "
    r")?(?:job|role|"
    r"post|position|change|challenge|home|place|move)\b)(?:a|an|another|someone|somebody|you)\b"
    r"|(?:is|are) (?:growing|building|expanding) (?:his|her|their|the|a) (?:[\w-]{2,15} )?team\b"
    r"|is (?:hiring|recruiting)\b|(?:leads|runs|manages|heads) the (?:[\w-]{2,15} )?"
    r"(?:team|kitchen|department|ward|crew|lab)\b|(?:liked|loved|saw|seen|spotted|read|noticed) "
    r"your (?:profile|cv|résumé|portfolio|application)\b"
    r"|asked (?:whether|if) you (?:would|could|might)\b|would (?:take you on|have you|hire you)\b"
    r"|is the (?:boss|gaffer|foreman|(?:line |hiring )?manager)\b(?! (?:of|at|for)\b)"
    r"|is over the moon\b|is op zoek naar (?:een|iemand)|est à la recherche d|está à procura de|"
    r"está buscando (?:una?|a alguien)|är på jakt efter|ist auf der suche nach (?:eine[rm]|"
    r"jemandem)"
    r"|(?:sucht (?:eine?n?|jemanden)|cherche (?:une?|quelqu'un)|busca (?:una?|a alguien)|"
    r"procura (?:uma?|alguém)|zoekt (?:een|iemand)|söker (?:en|ett|någon)) (?!(?:\w{2,10} "
    r")?(?:stelle|arbeit|"
    r"job|jobb|wohnung|poste|emploi|trabajo|emprego|baan|puesto)\b)"
    r"|needs (?:a|an|another|someone|somebody) "
    r"|has (?:a|an|two|another) (?:\w{2,10} )?(?:gap|vacancy|opening|place|space|slot) (?:in|on|"
    r"for|at|coming)\b)"
)
#: He says of the reader what a boss says, after the talks.
PRAISES = Sieved(
    r"(?<=\w)(?: \([^()]{1,30}\),?)? (?:has |just |really |very much |absolutely |already |also "
    r"){0,2}"
    r"(?:(?P<told>says?|said|thinks|thought|felt|feels|told me) (?:that )?you(?:'re|'d| are| were| "
    r"would| have)\b"
    r"|(?:loved|enjoyed) having you\b"
    r"|(?:is|was) (?:\w{2,10} )?(?:thrilled|delighted|gutted|impressed|taken|pleased|struck|happy|"
    r"chuffed) "
    r"(?:to have|with|by|that|about|at) (?:you|your|the way you|how you)\b)"
)
#: Who is named next decides, where it goes on like this after the name.
DECIDER_NEXT = Sieved(
    r"\b(?:hear (?:it|this|that) from|(?:talk|speak|go back) to|ask|spoken to|spoke to|talked to) "
    r"(?=[^,.;:]{2,40} (?:about (?:getting|going|the (?:money|salary|offer|start|package|number|"
    r"rate|pay))|"
    r"before you (?:close|decide|say)|and (?:s?he) (?:can|could|will|would|'ll|'d)\b))"
)
