"""Words of job titles, folded: what a title is built round, and what stands beside it.

From the German, French, English and Spanish labels of ESCO and ISCO-08 group titles, cut to single
words, all languages together.
"""

from __future__ import annotations

from bowout.facts.lists import load
from bowout.facts.words import runs

#: The word a title is built round: "engineer" in "Senior Data Engineer".
HEADS = load("heads")

#: Endings that make a title of one long word: "Regionalvertriebsleiterin", "platschef".
ENDINGS = load("endings")

#: Lower-case words that may stand inside a title before its head.
MODIFIERS = load("modifiers")

#: Words that follow a head or stand round it in Romance titles: "engenheiro de dados sênior".
TAIL_WORDS = load("tail_words")

#: Those who recruit, who are not what is offered.
RECRUITING = load("recruiting")

#: Words that say how the writer finds the role, not what it is called.
PRAISE = load("praise")

#: The word a writer uses for what he offers.
OFFERED = (
    "role|roles|position|positions|opportunity|opportunities|opening|openings|job|jobs|post|"
    "vacancy|vacancies|spot|seat|place|internship|requirement|req|stelle|rolle|"
    "poste|puesto|vacante|"
    "vaga|vagas|posição|oportunidade|functie|vacature|rol|tjänst|tjänsten|roll|rollen"
)

#: Shorter words are none of those that ``ENDINGS`` make.
LONG = 9
_ENDINGS = tuple(ENDINGS)
#: No ending is shorter.
ENDING = min(map(len, ENDINGS))
_LAST_LETTERS = frozenset(ending[-ENDING:] for ending in ENDINGS)
#: A head begins with one of these runs of letters, or ends like a title.
_FIRST_RUNS = frozenset(runs(word)[0] for head in HEADS for word in (head, f"{head}s"))


def is_compound(word: str) -> bool:
    """Say whether a long word is a title by its ending: "regionalvertriebsleiterin"."""
    return len(word) > LONG and word.endswith(_ENDINGS)


def may_hold_head(found: frozenset[str]) -> bool:
    """Say whether a title can be built round any word of a line with these ``runs``."""
    if not _FIRST_RUNS.isdisjoint(found):
        return True
    if _LAST_LETTERS.isdisjoint({run[-ENDING:] for run in found}):
        return False
    return any(run.endswith(_ENDINGS) for run in found)
