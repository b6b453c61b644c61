"""The wording of a reply: the same text with stand-ins where the names of the thread stand.

Two recruiters get the same wording with other names in it. What the linter says of a wording holds
for all of them, so that it is asked once and not for every thread (``check/wordings.py``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bowout.replies.fill import fill
from bowout.replies.language import Language
from bowout.replies.model import Wishes, Wording
from bowout.replies.shelf import Template
from bowout.replies.situation import Values, phrases_of, titled

#: Slots that hold a name, and an invented one for each.
STAND_INS: dict[str, str] = {
    "name": "Ingrid",
    "me": "Noor Haddad",
    "called": "Noor",
    "company": "Larkfield",
    "role": "Senior Buyer",
    "colleague": "Mei Tanaka",
    "referrer": "Dana Brandt",
    "partner": "Tomas Vrba",
}
#: The others are a first name where the thread's is one: "pass my thanks on to Mei".
_OF_ONE_FORM = frozenset({"name", "called", "company", "role"})
#: Stands behind a title ("Frau Aalto"), and behind the first name.
FAMILY_NAME = "Aalto"


@dataclass(frozen=True, slots=True)
class Stood:
    """The values of a thread with stand-ins; ``names`` are its own by slot, ``stand_ins`` what
    stands for each.
    """

    values: Values
    names: Mapping[str, str]
    stand_ins: Mapping[str, str]


def with_stand_ins(values: Values, language: Language) -> Stood:
    """Return ``values`` with a stand-in for every name there is; a title stays.

    Names of one word, and of more, may be heard differently by a rule: a stand-in is like its name.
    Somebody is greeted where the reply knows no name, too: no rule minds that one is known.
    """
    names = {slot: name for slot in STAND_INS if isinstance(name := values[slot], str)}
    stood = {
        slot: STAND_INS[slot]
        if slot in _OF_ONE_FORM or " " in name
        else STAND_INS[slot].split(" ", 1)[0]
        for slot, name in names.items()
    }
    if titled(names.get("name"), language):
        stood["name"] = f"{names['name'].split(' ', 1)[0]} {FAMILY_NAME}"
    said = values | {"name": STAND_INS["name"]} | stood
    return Stood(said | phrases_of(said, language), names, stood)


def wording_of(template: Template, stood: Stood, language: Language, wishes: Wishes) -> Wording:
    """Return the wording of the reply that ``template`` makes of the values of ``stood``."""
    text = fill(template, stood.values, language, wishes)
    return Wording(text, stood.names, stood.stand_ins)
