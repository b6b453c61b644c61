"""A reason in the person's own words, made to fit into a sentence.

"happy on my present ward" becomes "I'm happy on my present ward.", a whole sentence stays as it
is. One reason only (R47): the first clause that may be said. Clauses with a private detail or with
money are left out (R35, R49, section 3: `over_explains`, `other_offer_details`); what is said
instead is brief and true. English is bent (``jotted.py``); in other languages a phrase gets the
words that ``language.toml`` puts before one that begins so, or it must be a sentence.
"""

from __future__ import annotations

import re

from bowout.limits import MAX_REASON
from bowout.replies.jotted import first_person, spelled_out
from bowout.replies.language import Language

PERSONAL = "It's for personal reasons."

_PRIVATE = re.compile(
    r"\b(?:ill|illness|sick|sickness|cancer|surgery|operation|diagnos\w*|medical|mental health|"
    r"depress\w*|burn(?:t|ed)?[- ]?out|anxiety|pregnan\w*|miscarr\w*|divorce\w*|separat\w*|custody|"
    r"funeral|death|died|dying|debts?|mortgage|therapy|chemo\w*|disab\w*|dementia|health|"
    r"krank\w*|krebs|schwanger\w*|scheidung|malade|maladie|enceinte|enferm[oa]|enfermedad|"
    r"embarazada|ziek\w*|zwanger|doente|doença|grávida)\b",
    re.I,
)
_MONEY = re.compile(
    r"[£$€¥]|\b(?:pay|paid|pays|paying|salary|salaries|wages?|bonus|equity|stock options|"
    r"shares|raise|"
    r"rise|promot\w*|compensation|money|comp|benefits|\d+ ?k|\d+ ?%|gehalt\w*|salaires?|sueldo|"
    r"salario|salário|salaris|dinero|dinheiro|argent|geld)(?!\w)",
    re.I,
)
_CLAUSE = re.compile(r"[;,.]\s+|\s[-–—]\s|\s\|\s")
_JOINED = re.compile(r"not\b|rather than\b|instead of\b|but not\b", re.I)
_SO = re.compile(r"\s(?:so|because|as|since|and)\s", re.I)
_LABEL = re.compile(r"^\w+(?: \w+)?:\s+(?=\w)")
_LINK = re.compile(r"^(?:because(?: of)?|since|due to|as|that|and|but|so)\s+", re.I)
_FILLER = re.compile(
    r"(?:nothing personal|no (?:feedback|reason|comment)|none|n/a|all (?:fine|good)|"
    r"no offen[cs]e|no hard feelings|sorry|thanks|thank you|thx|"
    r"cheers|hi|nope|no)$",
    re.I,
)
_FOREIGN = re.compile(
    r"(?:ich|wir|mir|mein|je|j'\w+|nous|mon|estoy|quiero|prefiero|he decidido|ik|mijn|eu|"
    r"estou|quero)\b"
    r"(?!')",
    re.I,
)
# A clause that the one before is not whole without: "Ich möchte, dass ...", "um ... zu bleiben".
_BOUND = re.compile(
    r"(?:dass|weil|wo|wenn|um|damit|denn|die|der|das|was|qui|que|où|pour|car|dat|omdat|waar|om|"
    r"porque|donde|para|pois|onde)\b|.*\bzu \w+n$",
    re.I,
)
_COMMA = re.compile(r"(?<=\w) (?=(?:wo|weil|dass) )")  # German parts what English does not


def english_sentence(phrase: str) -> str | None:
    """Return a sentence in the first person that says ``phrase``; None where it says nothing.

    A phrase in round brackets is a note, not a reason.
    """
    text = _clean(phrase)
    if not text or (text.startswith("(") and text.endswith(")")):
        return None
    text = spelled_out(_LABEL.sub("", text)).strip(" .,;:-")
    if _FOREIGN.match(text):
        return None
    clauses = _clauses(text)
    said = [clause for clause in clauses if not _unsayable(clause)]
    if not said:
        parts = [_LINK.sub("", part).strip() for part in _SO.split(text)]
        said = [part for part in parts[1:] if " " in part and not _unsayable(part)]
    if said:
        return _finish(first_person(said[0]))
    return PERSONAL if any(_PRIVATE.search(clause) for clause in clauses) else None


def foreign_sentence(phrase: str, language: Language) -> str | None:
    """Return ``phrase`` as a sentence where it can be one of ``language``, else None.

    It begins with one of the language's first words ("ich", "j'", "he"), or as one of its lists
    and gets the words that stand before that: "bin", "will" after "Ich".
    """
    text = _clean(phrase)
    first = text.split(" ", 1)[0].lower()
    elided = first.split("'", 1)[0] + "'"
    if not {first, elided} & language.first_person:
        before = _before(text, language)
        if before is None:
            return None
        text = before + text[0].lower() + text[1:]
    for head, said in language.instead.items():
        if text.lower().startswith(head):
            text = said + text[len(head) :]
    if language.code == "de":
        text = _COMMA.sub(", ", text)
    sentence = _whole(text)
    return _finish(sentence) if sentence and not _unsayable(sentence) else None


def _before(text: str, language: Language) -> str | None:
    """Return the words that make a sentence of a note; the longest beginning that fits decides."""
    low = f"{text.lower()} "
    fitting = [
        (len(head), words)
        for words, heads in language.begins.items()
        for head in heads
        if low.startswith(f"{head} ")
    ]
    return max(fitting)[1] if fitting else None


def names_money(phrase: str) -> bool:
    """Say whether a reason is about pay, which a no had better not name (R49, R57)."""
    return bool(_MONEY.search(phrase))


def _clean(phrase: str) -> str:
    return " ".join(phrase.replace("’", "'").split())[:MAX_REASON].strip(" .,;:-")


def _unsayable(clause: str) -> bool:
    return bool(_PRIVATE.search(clause) or _MONEY.search(clause))


def _clauses(text: str) -> list[str]:
    """Return the clauses that say something; "a nurse, not a manager" is one."""
    found: list[str] = []
    for part in _CLAUSE.split(text):
        clause = _LINK.sub("", part).strip(" .")
        if not re.search(r"\w", clause) or _FILLER.match(clause):
            continue
        if found and _JOINED.match(clause) and not _unsayable(clause):
            found[-1] += f", {clause}"
        else:
            found.append(clause)
    return found


def _whole(text: str) -> str:
    """Return the first clause, with those that it is not whole without."""
    parts = re.split(r"([;,.]\s+)", text)
    said = parts[0]
    for mark, part in zip(parts[1::2], parts[2::2], strict=True):
        if not mark.startswith(",") or not _BOUND.match(part):
            break
        said += mark + part
    return said


def _finish(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:].rstrip(" .!?") + "."
