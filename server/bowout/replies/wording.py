"""The wording of a reply: the same text with stand-ins where the names of the thread stand.

Two recruiters get the same wording with other names in it. What the linter says of a wording holds
for all of them, so that it is asked once and not for every thread (``check/wordings.py``).
"""

from __future__ import annotations

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


def with_stand_ins(values: Values, language: Language) -> Values:
    """Return ``values`` with a stand-in for every name there is; a title stays.

    Names of one word, and of more, may be heard differently by a rule: a stand-in is like its name.
    """
    stood = {
        slot: name if slot in _OF_ONE_FORM or " " in value else name.split(" ", 1)[0]
        for slot, name in STAND_INS.items()
        if isinstance(value := values[slot], str)
    }
    greeted = values["name"]
    if isinstance(greeted, str) and titled(greeted, language):
        stood["name"] = f"{greeted.split(' ', 1)[0]} {FAMILY_NAME}"
    said = values | stood
    return said | phrases_of(said, language)


def wording_of(
    template: Template, values: Values, stood: Values, language: Language, wishes: Wishes
) -> Wording:
    """Return the wording of the reply that ``template`` makes of ``values``.

    ``stood`` is ``with_stand_ins`` of them: the same for all templates of a thread.
    """
    names = {slot: name for slot in STAND_INS if isinstance(name := values[slot], str)}
    stand_ins = {slot: str(stood[slot]) for slot in names}
    return Wording(fill(template, stood, language, wishes), names, stand_ins)
