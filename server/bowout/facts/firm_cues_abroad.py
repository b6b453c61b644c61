"""Cues for firms' names in German, French, Spanish, Portuguese, Dutch and Swedish."""

from __future__ import annotations

from bowout.facts.firm_cue import RECRUIT, Cue, cue

#: The name stands after these.
ABROAD: tuple[Cue, ...] = (
    cue(
        rf"\b(?:{RECRUIT}) (?:bei|chez|en|bij|hos|på) (?:der |dem |la |le |het )?"
        r"(?:firma |société |empresa |unternehmen |bedrijf )?",
        3,
        "own",
    ),
    cue(
        r"\b(?:ich (?:bin|arbeite)|je (?:suis|travaille)|soy|trabajo|ik (?:ben|werk)|jag (?:är|"
        r"jobbar|arbetar))[\w ,&/'-]{0,60} (?:bei|für|chez|pour|en|bij|voor|hos|på|för) "
        r"(?:der |dem |la |le |het )?(?:firma |société |empresa |unternehmen |bedrijf )?",
        2.5,
        "own",
    ),
    cue(
        r"(?:^|, )(?:bei|bij|chez|en|hos|vi på|aqui n[ao]|"
        r"nós n[ao]) (?=[^ ]+ ?(?:[^ ]+ ){0,3}?(?:wir|"
        r"suchen|zoeken|wij|we|nous|cherchons|recrutons|buscamos|estamos|contratamos|söker|"
        r"arbetar)\b)",
        2.5,
        "own",
    ),
    cue(
        r"\b(?:rol|puesto|posición|vacante|poste|candidatura|cargo)[^.!?,;:]{2,60} (?:en|chez) ",
        2,
    ),
    cue(r"\b(?:proceso|postular|entrevista|unirte|incorporarte|sumarte) (?:con|en|a) ", 2),
    cue(r"\b(?:la société|l'entreprise|la empresa|la firma) (?=[^ ])", 2),
    cue(r"\b(?:equipo de )?selección (?:de|en) ", 2.5, "own"),
    cue(r"\b(?:team|familie|familia|équipe) (?:von|de|bei|van) ", 2),
    cue(
        r"\b(?:stelle|position|rolle|bewerbung|karriere|arbeiten|interesse|einstieg|"
        r"recruiterin?|personalreferentin?|team) (?:bei|an) (?:der |dem )?(?:firma |unternehmen )?",
        2.5,
    ),
    cue(r"\b(?:für unseren (?:kunden|mandanten)|im auftrag (?:der|von|des)) ", 3, "client"),
    cue(
        r"\b(?:poste|chez|au sein de|rejoindre|candidature chez|équipe de|"
        r"recruteuse? chez) (?:chez )?(?:la société |l'entreprise )?",
        2,
    ),
    cue(
        r"\b(?:puesto|vacante|trabajar|oportunidad|oferta|candidatura|equipo|"
        r"reclutador[a]?|entrevista) (?:en|de|con) (?:la empresa )?",
        2,
    ),
    cue(r"\bdel área de \w+ (?:del?|de la) ", 3, "own"),
    cue(
        r"\b(?:vagas?|oportunidades?|posição|posições|trabalhar|aqui|processo seletivo|"
        r"carreira|time) (?:aberta )?(?:no|na|aqui na|aqui no) (?:time d[ao] )?",
        2.5,
    ),
    cue(
        r"\b(?:recruiter|recrutadora?|rh|talent|people|sourcer|gente|recrutamento|"
        r"seleção|acquisition|specialist|business partner|"
        r"analista de rh) (?:(?:aqui )?n[ao]|d[ao]) ",
        3,
        "own",
    ),
    cue(
        r"\b(?:vaga|posição|oportunidade|engenheir\w+|analista|desenvolvedor\w*|"
        r"cientista|engineer|projeto)[^.!?,;]{2,60} (?:n[ao]|para [ao]|"
        r"d[ao]) (?:cliente |empresa |grupo )?",
        2,
    ),
    cue(r"\b(?:time|equipe|área) (?:d[eo] )?[\w &]{2,40} d[ao] ", 2.5, "own"),
    cue(
        r"\b(?:contextualizar sobre|conhece|conhecer|nós d[ao]|empresa chamada|ajudando|"
        r"contatando d[ao]|em nome d[ao]|parceria com) (?:[ao] )?",
        2,
    ),
    cue(r"\b(?:faço parte|sou|trabalho|falo)[\w ,&-]{0,40} (?:d[ao]|n[ao]) ", 2, "own"),
    cue(r"\b(?:vacature|functie|werken|rol|recruiter|interesse|sollicitatie) bij ", 2.5),
    cue(
        r"\b(?:jobba|arbeta|rekryterare|tjänst\w*|roll\w*|rekryterar) (?:på|hos|till|"
        r"för) ",
        2.5,
    ),
)
