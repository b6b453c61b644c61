"""Whether a name is plainly a person's: by a given name that many bear, or by Mr, Frau, Dr.

"You'd work for Corinne" and "you'd work for Halden" are built alike. Where the words round a name
do not say whether it is a person's, the name has to say it itself.
"""

from __future__ import annotations

from bowout.facts.firm_words import INSTITUTIONS, LEGAL
from bowout.facts.lists import load
from bowout.facts.name_words import HONORIFICS
from bowout.text.clean import fold

#: What people are commonly called, folded.
GIVEN = load("given_names")
#: Before a name they are said with it: "Chef Roche", "Capt Halvorsen".
RANKS = frozenset(
    {"capt", "captain", "capitán", "chef", "coach", "kapitän", "matron", "sister", "skipper"}
)
#: What only the trade or the house of a firm is called.
_FIRMS = (
    INSTITUTIONS
    | LEGAL
    | {"associates", "bros", "brothers", "catering", "consulting", "electrical", "engineering"}
    | {"foods", "freight", "haulage", "homes", "logistics", "marine", "motors", "offshore"}
    | {"partners", "print", "services", "shipping", "sons", "systems", "technologies", "tools"}
)
#: Firms that are called like people.
_HOUSES = frozenset(
    {"charlotte tilbury", "jack wills", "james fisher", "john deere", "john lewis", "karl storz"}
    | {"laura ashley", "marie curie", "michael page", "paul hartmann", "paul smith", "peter jones"}
    | {"robert bosch", "robert half", "robert walters", "ted baker", "thomas cook", "henry schein"}
)


def is_given(word: str) -> bool:
    """Say whether a folded word is a given name: "anne-marie" too."""
    return word in GIVEN or ("-" in word and word.partition("-")[0] in GIVEN)


def is_honoured(name: str) -> bool:
    """Say whether a name has a title or a rank before it."""
    first = fold(name).split()[0]
    return first.rstrip(".") in HONORIFICS or first in RANKS


def is_house(name: str) -> bool:
    """Say whether a firm is called so, by a word of it or as a whole."""
    found = fold(name).split()
    return not _FIRMS.isdisjoint(found) or " ".join(found) in _HOUSES


def is_evident(name: str) -> bool:
    """Say whether nothing but a person is called so."""
    first = fold(name).split()[0]
    return (is_honoured(name) or is_given(first)) and not is_house(name)
