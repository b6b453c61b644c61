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
CONNECTORS = frozenset(
    {"&", "+", "da", "de", "del", "der", "des", "do", "du", "et", "for", "och", "of", "the"}
    | {"und", "van", "y"}
)
LEGAL = load("legal")
