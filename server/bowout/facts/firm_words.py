"""Words round firms' names, folded: staffing firms, what is no firm, what stands round one.

The staffing firms are those of Staffing Industry Analysts' public lists of the largest, by name.
"""

from __future__ import annotations

from bowout.facts.lists import load

#: Firms that recruit for others.
AGENCIES = load("agencies")

#: A firm with one of these words in its name recruits for others.
AGENCY_WORDS = load("agency_words")

#: Sites through which mail comes: never the one who hires by their mere name.
CARRIERS = load("carriers")

#: Capitalised words that are no firm and begin none.
NO_FIRM = load("no_firm")

#: Places that stand where a firm could: "for London", "na Bahia".
PLACES = load("places")

#: Words after a firm's name that are not part of it.
AFTER_FIRM = load("after_firm")

#: What kind of house a firm is, as its name says.
INSTITUTIONS = load("institutions")

#: Small words that join two parts of one name.
CONNECTORS = frozenset(
    {"&", "+", "da", "das", "de", "del", "der", "des", "do", "dos", "du", "et", "for", "la"}
    | {"las", "le", "les", "los", "och", "of", "the", "und", "van", "y"}
)
#: Of these, what joins only where it is written with a capital: "Residenz Am Anger".
CAPITAL_CONNECTORS = frozenset({"am", "an", "auf", "aux", "im", "zum", "zur"})
LEGAL = load("legal")

#: Of these, what ends a firm's name and nothing else.
LEGAL_FORMS = frozenset(
    {"ag", "asa", "bv", "gmbh", "inc", "kft", "limited", "llc", "llp", "ltd", "ltda", "nv", "plc"}
    | {"aps", "eg", "ev", "ggmbh", "kgaa", "oy", "oyj", "pty", "pvt", "sarl", "sas", "sau", "sl"}
    | {"slu", "spa", "srl"}
)
