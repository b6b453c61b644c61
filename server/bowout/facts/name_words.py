"""Words round people's names, folded: titles to keep, letters to drop, words of teams and firms."""

from __future__ import annotations

from bowout.facts.lists import load

#: Titles kept in a greeting, and how they are written there.
HONORIFICS = {
    "mr": "Mr",
    "mrs": "Mrs",
    "ms": "Ms",
    "miss": "Miss",
    "mx": "Mx",
    "dr": "Dr",
    "prof": "Prof.",
    "professor": "Professor",
    "herr": "Herr",
    "herrn": "Herr",
    "frau": "Frau",
    "sir": "Sir",
    "dame": "Dame",
    "mme": "Mme",
    "mlle": "Mlle",
    "monsieur": "Monsieur",
    "madame": "Madame",
    "sr": "Sr.",
    "sra": "Sra.",
    "srta": "Srta.",
    "señor": "Señor",
    "señora": "Señora",
    "dhr": "dhr.",
    "mevr": "mevr.",
    "rev": "Rev.",
    "father": "Father",
    "eng": "Eng.",
    "eng.º": "Eng.",
    "eng.ª": "Eng.",
    "ing": "Ing.",
    "dra": "Dra.",
}

#: Of these, what is a family name too: "Tom Ashby", "Anna Best".
ALSO_NAMES = frozenset({"ashby", "best", "church", "lever"})

#: So begin words of teams in languages that no list ends: "Rekruttering", "Personalgewinnung".
TEAM_STEMS = ("bewerb", "personalg", "personala", "personalm", "rekrut", "recrut", "recruit")

#: Between the parts of a family name.
PARTICLES = load("particles")

#: Letters after a name; dropped.
CREDENTIALS = load("credentials")

#: A name with one of these is a team, a robot or a firm.
NO_PERSON = load("no_person")

#: What people write before their name at the end, as an expression, the longest first.
CLOSINGS = "|".join(
    sorted(
        (name.replace("_", " ") for name in load("closings")), key=lambda name: (-len(name), name)
    )
)
