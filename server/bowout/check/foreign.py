"""What the rules ask of German, French, Spanish, Dutch and Portuguese letters.

These are read by smaller tables than English (``phrases/de.txt`` and its sisters): a fault of
theirs, a term of theirs as the reason, a reason in form only, a comparison, an insult, advice. A
text is judged by the tables of its own language alone.
"""

from __future__ import annotations

import re

from bowout.check.analysis import Analysis, Line
from bowout.check.patterns import clause_start
from bowout.check.phrases import LANGUAGES, pattern
from bowout.check.table import Table


def _by_language(section: str) -> dict[str, Table]:
    return {code: pattern(code, section) for code in LANGUAGES}


_FAULTS = _by_language("faults")
_BAD = _by_language("bad")
_MINE = _by_language("mine")
_TERMS = _by_language("their_terms")
_NOT_TERMS = _by_language("not_about_terms")
_FORMULAS = _by_language("formulas")
_CONCRETE = _by_language("concrete")
_COMPARES = _by_language("compares")
_RUDE = _by_language("rude")
_PROMISES = _by_language("promises")
_ELSEWHERE = _by_language("elsewhere")
_ADVICE = _by_language("advice")

#: "Je cherche un poste plus stratégique" tells what the writer wants.
_SOUGHT = re.compile(
    r"\b(?:such\w*|möchte|wünsche|cherch\w+|recherch\w+|veux|voudrais|souhait\w+|busc\w+|quier\w+"
    r"|quisiera|zoek\w*|wil|procur\w+|quer\w+)\b"
)


#: "Porque ..., porque ... y porque ...": each of them opens a reason.
_BECAUSE = re.compile(r"\b(?:porque|weil|omdat|parce qu\w*)\b")
_SECOND = re.compile(
    r"\b(?:y|und|en|et|e|außerdem|además|también|auch|ook|aussi|também|além disso|bovendien"
    r"|de plus)(?: \w+)? (?:porque|weil|omdat|parce qu\w*)\b"
)
#: "Je ne donnerai pas suite : Lyon est trop loin, ..., et je prépare un diplôme".
_OPENS = re.compile(r" ?: |,? \b(?:porque|ya que|pois|weil|denn|da|omdat|want|car|parce qu\w*) ")
_SIDE = re.compile(r"[,;] (?:(?:y|und|en|et|e) )?| (?:y|und|en|et|e) (?=\w+ \w+ \w)")
#: What hangs on the clause before it is no clause of its own.
_NO_CLAUSE = re.compile(
    r"^(?:que|qui|où|dont|pour|avec|sans|de|du|des|dans|chez|sur|quand|si|con|para|por|sin|en|donde"
    r"|cuando|porque|die|der|das|dass|um|mit|für|von|bei|wo|wenn|auf|dat|om|met|voor|bij|waar|als"
    r"|op|com|em|no|na|onde|quando|se|a|à|as|so|also|dus|daher|donc|alors|por eso|was|ob|wie|wer"
    r"|daar|dort|là|allí|ahí|danke|merci"
    r"|gracias|obrigad\w|bedankt|dank)\b|\d"
)
#: So many words make a clause ("trop loin" does not).
CLAUSE = 3
#: So many such words in one sentence open as many reasons.
OPENED = 3


def joined_reason_in(line: Line) -> re.Match[str] | None:
    """Return the words that open a further reason of the same sentence, or None."""
    opened = list(_BECAUSE.finditer(line.level))
    second = _SECOND.search(line.level) if len(opened) > 1 else None
    return second or (opened[1] if len(opened) >= OPENED else None)


def lists_reasons(line: Line) -> bool:
    """Say whether ``line`` gives three clauses in a row as reasons: after a colon or "because"."""
    *_, opened = (None, *_OPENS.finditer(line.level))
    if opened is None or any(table.search(line.level) for table in _ELSEWHERE.values()):
        return False
    parts = [part.strip() for part in _SIDE.split(line.level[opened.end() :])]
    told = [
        part
        for number, part in enumerate(parts)
        if len(part.split()) >= CLAUSE and (number == 0 or not _NO_CLAUSE.search(part))
    ]
    return len(told) >= OPENED


def is_foreign(analysis: Analysis) -> bool:
    """Say whether the text is in one of the languages that this module knows."""
    return analysis.language in LANGUAGES


def fault_in(line: Line, language: str) -> re.Match[str] | None:
    """Return where ``line`` finds fault with them, or None; own faults and denials are none."""
    words = line.level
    for found in _FAULTS[language].finditer(words):
        bad = _BAD[language].search(words, found.start(), found.end())
        until = bad.start() if bad else found.start()
        if not _MINE[language].search(words, clause_start(words, found.start()), until):
            return found
    return None


def their_terms_in(line: Line, language: str) -> re.Match[str] | None:
    """Return where ``line`` gives a term of theirs (pay, hours, office) as a reason, or None."""
    if _NOT_TERMS[language].search(line.level):
        return None
    return _TERMS[language].search(line.level)


def comparison_in(line: Line, language: str) -> re.Match[str] | None:
    """Return where ``line`` ranks another employer above them; what is looked for is no rank."""
    found = _COMPARES[language].search(line.level)
    if found is None:
        return None
    clause = clause_start(line.level, found.start())
    return None if _SOUGHT.search(line.level, clause, found.end()) else found


def insult_in(line: Line, language: str) -> re.Match[str] | None:
    """Return where ``line`` scolds or mocks, or None."""
    return _RUDE[language].search(line.level)


def advice_in(line: Line, language: str) -> re.Match[str] | None:
    """Return where ``line`` tells them what to do, or None; a question asks."""
    if line.level.rstrip().endswith("?"):
        return None
    return _ADVICE[language].search(line.level)


def promise_in(line: Line, language: str) -> re.Match[str] | None:
    """Return where ``line`` promises an act or an answer, or None."""
    return _PROMISES[language].search(line.level)


def _is_concrete(line: Line, language: str) -> bool:
    if _CONCRETE[language].search(_FORMULAS[language].blank(line.level)):
        return True
    return any(table[language].search(line.level) for table in (_TERMS, _ELSEWHERE))


def formula_in(analysis: Analysis) -> tuple[int, int] | None:
    """Return where a reason in form only stands, if the text gives no other; or None."""
    language, found = analysis.language, None
    for line in analysis.lines:
        match = _FORMULAS[language].search(line.level)
        if match and found is None:
            found = line.found(match)
        if line not in analysis.thanks and _is_concrete(line, language):
            return None
    return found
