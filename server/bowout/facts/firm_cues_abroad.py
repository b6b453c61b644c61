"""Cues for firms' names in German, French, Spanish, Portuguese, Dutch and Swedish."""

from __future__ import annotations

from bowout.facts.firm_cue import RECRUIT, Cue, cue

#: The name stands after these.
ABROAD: tuple[Cue, ...] = (
    cue(
        RECRUIT,
        r" (?:bei|beim|chez|en|bij|voor|hos|på|för) (?:der |dem |la |le |het )?"
        r"(?:firma |société |empresa |unternehmen |bedrijf )?",
        3,
        "own",
    ),
    cue(
        "ich (?:bin|arbeite)|je (?:suis|travaille)|soy|trabajo|ik (?:ben|werk)|jag (?:är|"
        "jobbar|arbetar)",
        r"[\w ,&/'-]{0,60}?(?<!,) (?:bei|beim|für|chez|pour|en|bij|voor|hos|på|för) "
        r"(?:der |dem |la |le |het )?(?:firma |société |empresa |unternehmen |bedrijf )?",
        2.5,
        "own",
    ),
    cue(
        "bei|bij|chez|en|hos|vi på|aqui n[ao]|nós n[ao]",
        r" (?=[^ ]+ ?(?:[^ ]+ ){0,3}?(?:wir|"
        r"suchen|zoeken|wij|we|nous|cherchons|recrutons|buscamos|estamos|contratamos|söker|"
        r"arbetar|växer|letar|behöver|wachsen|groeien|crecemos|necesitamos|necesitan|buscan)\b)",
        2.5,
        "own",
        lead="(?:^|, |porque |que )",
    ),
    cue("rol|puesto|posición|poste|cargo", r"\b[^.!?,;:]{2,60} (?:en|chez) ", 2),
    cue("vacante", r"\b[^.!?,;:]{2,60} en ", 1.2),  # the town stands there as often
    cue("proceso|postular|unirte|incorporarte|sumarte", r" (?:con|en|a) ", 2),
    cue("entrevista", " (?:en|con) ", 1.2),
    cue("conversa|entrevista|reunião", " com [ao] ", 1.5),
    cue("la société|l'entreprise|la empresa|la firma", r" (?=[^ ])", 2),
    cue("equipo de selección|selección", r" (?:de|en) ", 2.5, "own"),
    cue("team|familie|familia|équipe", r" (?:von|de|bei|van) ", 2),
    cue(
        "stelle|position|rolle|bewerbung|karriere|arbeiten|interesse|einstieg|"
        "recruiter|recruiterin|personalreferent|personalreferentin|team",
        r" (?:bei|beim|an) (?:der |dem )?(?:firma |unternehmen )?",
        2.5,
    ),
    cue(
        "für unseren (?:kunden|mandanten),?|für unsere mandantin,?|im auftrag (?:der|von|des)|"
        "onze (?:opdrachtgever|klant),?|notre client,?|nuestro cliente,?|nosso cliente,?|"
        "vår kund,?",
        " (?:der |die |dem |le |la |el |o |a |de |het )?",
        3,
        "client",
    ),
    cue(
        "für",
        r" (?:die |das |den |der )?(?=[^.,;:!?()]{2,50}(?: \([^()]{2,40}\)[^.,;:!?()]{0,20})? "
        r"(?:besetz|such|rekrutier))",
        3,
        "client",
    ),
    cue("für", r" (?:die |das |den |der )?(?=[^.,;:!?]{2,50} gewinnen\b)", 2),
    cue(
        "voor",
        r" (?:de |het |een )?(?:gemeente |stichting |provincie |ziekenhuis |school |praktijk |"
        r"hotel |restaurant |zorgorganisatie )?"
        r"(?=[^.,;:!?]{2,50} (?:zoek|zoeken|werf|werven)\b)",
        3,
        "client",
    ),
    cue("poste", r" (?:de |d')[^.,;:!?]{3,70} (?:au sein (?:de|du)|de la|du|à la|aux?) ", 2),
    cue("wir (?:vom|von der|von|bei|beim)|wij (?:van|bij)", " (?:der |het |de )?", 2.5, "own"),
    cue(
        "oprichter|oprichtster|gründer|gründerin|fondateur|fondatrice|fundador|fundadora|eigenaar|"
        "cofondateur|cofondatrice|cofundador|cofundadora|mitgründer|mitgründerin|medeoprichter",
        " (?:van|von|de|da|do) (?:la |der |het )?",
        2.5,
        "own",
    ),
    cue(
        "je |j' ?",
        r"(?:suis|m'occupe|travaille|recrute|gère)[\w ,&/'-]{2,60}? "
        r"(?:à la|à l'|aux?|de la|de l'|du|des|pour la|pour le|pour les) ?",
        2.5,
        "own",
    ),
    cue(
        "entretien|entretiens|candidature|proposition|poste|embauche",
        r"\b[^.!?;]{0,60}? (?:à la|à l'|aux|au|chez|avec la|avec les|avec l') ?",
        2,
    ),
    cue(
        "proposta|função|funções|vaga|entrevista|lugar|equipa|trabalhar|oferta|contrato",
        r"\b[^.!?;]{0,60}? (?:n[ao]s|d[ao]s?|com [ao]s) ",
        1.5,
    ),
    cue("la gente de|los de|las de|o pessoal d[aeo]|a malta d[aeo]", " (?:la |el |los )?", 2),
    cue(
        "llevo|llevamos|dirijo|dirigimos|regento|regentamos|gerimos|leid|leiden|führen|tenons|"
        "dirigeons|gérons",
        " (?:la |el |o |a |le |de |het |das |die |den )",
        2,
        "own",
    ),
    cue(
        "soy|je suis|sou|ik ben|ich bin",
        r" [\w ,'-]{0,40}?(?:chef|cheffe|dueñ[oa]|don[oa]|patronn?e?|eigenaar|eigenaresse|koch|"
        r"köchin|cociner[oa]|propietari[oa]|gérante?|inhaber|inhaberin) "
        r"(?:de|do|da|du|van|vom|von|der|des) (?:la |le |het |der |dem )?",
        3,
        "own",
    ),
    cue("je", " (?:gère|dirige|tiens) (?:le |la |les )?", 2.5, "own"),
    cue("ich", " (?:führe|leite|betreibe) (?:das |die |den )?", 2.5, "own"),
    cue(
        "director|directora|gerente|encargado|encargada",
        " (?:de|del|de la) ",
        2,
        "own",
        lead=r"(?<!el )(?<!la )(?<!al )(?<!del )(?<!un )(?<!una )(?<!nuestro )(?<!nuestra )\b",
    ),
    cue(
        "talento|talentos|reclutamiento|selección de personal|recursos humanos|rrhh|"
        "capital humano|gestión humana",
        " en (?:la |el |los |las )?",
        3,
        "own",
    ),
    cue(
        "postular|postulaste|postulación|postularte|candidatura|inscripción|aplicar|aplicaste|"
        "solicitud",
        r"\b[^.,;:!?]{2,60} en (?:la |el )?(?=[^ ]+(?: [^ ]+){0,3}?(?:[.,;:!?]|$))",
        1.5,  # the town stands there as often
    ),
    cue(
        "op het|op de|bij de|in het|in de",
        r" (?=[^.,;:!?]{2,60} (?:hebben|zoeken|willen) (?:we|wij)\b)",
        2.5,
        "own",
        lead="(?:^|, )",
    ),
    cue("gemeente|provincie|waterschap", r" (?=[^.,;:!?]{2,40} (?:aan de lijn|gesproken)\b)", 3),
    cue("dirección|gerencia|dueños", " de ", 2, lead="(?:con|de|a) (?:la|el|los) "),
    cue("entrevista", r" con (?=[^.,;:!?]{2,60} para (?:la|el|tu|su) )", 2),
    cue("vi hjälper|vi söker åt|åt vår kund", r" (?:just nu |nu )?", 3, "client"),
    cue("aktören|företaget|bolaget", r"\b[^.;:!?]{0,40},? ", 1.5),
    cue("pertenço|trabajo en|pertenezco", " (?:à |a )?(?:la )?empresa ", 2.5, "own"),
    cue("empresa", " chamada ", 2.5),
    cue("atuar pela|contratação pela|contratado pela|contratada pela", " (?:empresa )?", 3),
    cue(
        "stelle|position|rolle|bewerbung",
        r" (?:als|der|des) [^.,;:!?]{2,60} (?:bei|beim) (?:der |dem )?",
        2,
    ),
    cue(
        "je recrute|ich rekrutiere|ik werf|nous recrutons",
        "(?: [^.,;:!?]{2,60})? (?:pour|für|voor) (?:la |le |les |die |das |den |de |het )?",
        3,
        "client",
        single=0.7,
    ),
    cue(
        "namens|in opdracht van|au nom de|en nombre de|em nome de|pour le compte de",
        " (?:la |le |les |het |de |o |a |el )?(?:stichting |gemeente )?",
        3,
        "client",
    ),
    cue("escribo", " (?:desde|de parte de|de) ", 2.5, "own"),
    cue("labor|lehrstuhl|institut|professur", " (?:an der|der) ", 2),
    cue(
        "poste|chez|au sein de|rejoindre|candidature chez|équipe de|recruteur chez|recruteuse chez",
        r" (?:chez )?(?:la société |l'entreprise |les |la |le )?",
        2,
    ),
    cue(
        "puesto|vacante|trabajar|oportunidad|oferta|candidatura|equipo|reclutador|reclutadora",
        r" (?:en|de|con) (?:la empresa )?",
        2,
    ),
    cue("del área de", r" \w+ (?:del?|de la) ", 3, "own"),
    cue(
        "vaga|vagas|oportunidade|oportunidades|posição|posições|trabalhar|aqui|"
        "processo seletivo|carreira|time",
        r" (?:aberta )?(?:no|na|aqui na|aqui no) (?:time d[ao] )?",
        2.5,
    ),
    cue(
        "recruiter|recrutador|recrutadora|rh|talent|people|sourcer|gente|recrutamento|"
        "seleção|acquisition|specialist|business partner|analista de rh",
        r" (?:(?:aqui )?n[ao]|d[ao]) ",
        3,
        "own",
    ),
    cue(
        "vaga|vagas|posição|oportunidade|engenheiro|engenheira|engenheiros|engenheiras|analista|"
        "desenvolvedor|desenvolvedora|desenvolvedores|desenvolvedoras|cientista|engineer|projeto",
        r"[^.!?,;]{2,60} (?:n[ao]|para [ao]|d[ao]) (?:cliente |empresa |grupo )?",
        2,
    ),
    cue("time|equipe|área", r" (?:d[eo] )?[\w &]{2,40} d[ao] ", 2.5, "own"),
    cue(
        "contextualizar sobre|conhece|conhecer|nós d[ao]|empresa chamada|ajudando|"
        "contatando d[ao]|em nome d[ao]|parceria com",
        r" (?:[ao] )?",
        2,
    ),
    cue(
        "faço parte|sou|trabalho|falo",
        r"\b[\w ,&-]{0,40} (?:d[ao]|n[ao]) ",
        2,
        "own",
        lead=r"(?<!seu )(?<!teu )\b",
    ),
    cue("vacature|functie|werken|rol|recruiter|interesse|sollicitatie", " bij ", 2.5),
    cue("söker|rekryterar", r" [^.!?,;:]{2,50} (?:till|åt|hos) ", 2.5, "client", single=0.4),
    cue(
        "jobba|arbeta|rekryterare|tjänst|tjänsten|tjänster|roll|rollen|roller|rekryterar",
        " (?:på|hos|till|för) ",
        2.5,
    ),
)
