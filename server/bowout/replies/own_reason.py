"""A reason in the person's own words, made to fit into a sentence.

"happy on my present ward" becomes "I'm happy on my present ward.", a whole sentence stays as it
is. One reason only (R47): the first clause that may be said. Clauses with a private detail or with
money are left out (R35, R49, section 3: `over_explains`, `other_offer_details`); what is said
instead is brief and true. Only English is bent; in other languages a reason must be a sentence.
"""

from __future__ import annotations

import re

from bowout.limits import MAX_REASON

PERSONAL = "It's for personal reasons."

_PRIVATE = re.compile(
    r"\b(?:ill|illness|sick|sickness|cancer|surgery|operation|diagnos\w*|medical|mental health|"
    r"depress\w*|burn-?out|anxiety|pregnan\w*|miscarr\w*|divorce\w*|separat\w*|custody|funeral|"
    r"death|died|dying|debts?|mortgage|therapy|chemo\w*|disab\w*|dementia)\b",
    re.I,
)
_MONEY = re.compile(
    r"[£$€¥]|\b(?:pay|paid|pays|paying|salary|salaries|wages?|bonus|equity|stock|options|raise|"
    r"rise|promot\w*|compensation|money|comp|benefits|\d+ ?k|\d+ ?%)(?!\w)",
    re.I,
)
_CLAUSE = re.compile(r"[;,.]\s+|\s[-–—]\s|\s\|\s")
_LABEL = re.compile(r"^\w+(?: \w+)?:\s+(?=\w)")
_LINK = re.compile(r"^(?:because(?: of)?|since|due to|as|that|and|but|so)\s+", re.I)

_VERB = (
    r"(?:is|are|was|were|has|have|had|does|doesn't|don't|did|didn't|isn't|aren't|needs?|wants?|"
    r"got|gets?|starts?|will|won't|would|can|can't|could|comes?|came|keeps?|makes?|means?|"
    r"depends?|suits?|takes?|took|goes|went|begins?|moves?|moved)"
)
_DONE = (
    r"(?:just |recently )?(?:accepted|agreed|been|begun|changed|chosen|come|decided|enrolled|found|"
    r"gone|given|joined|made|moved|promised|recently|relocated|registered|signed|started|taken)"
)
_DO = (
    r"(?:am|aim|can|can't|cannot|chose|could|couldn't|did|didn't|do|don't|enjoy|feel|had|have|"
    r"haven't|hope|intend|left|like|live|love|must|need|plan|prefer|should|think|took|want|was|"
    r"will|won't|work|would|wouldn't|got|went)"
)
_BE = (
    r"(?:about|abroad|absorbed|already|at|available|away|back|based|bound|busy|close|comfortable|"
    r"committed|content|currently|due|engaged|fairly|finally|focus+ed|from|fully|glad|halfway|happy|"
    r"here|in|into|keen|loyal|mainly|new|nearly|not|off|on|only|out|pleased|quite|rather|ready|"
    r"really|retired|satisfied|set|settled|still|tied|too|under|unable|unavailable|up|very|well|"
    r"with|within)"
)
# How a clause begins, and what is put before it: the first row that fits decides.
_FORMS = tuple(
    (re.compile(begins, re.I), before)
    for begins, before in (
        (r"(?:i|we)(?:'\w+)?\b|(?:it|there|that)'s\b|this is\b", ""),
        (rf"(?:my|our|the|this|that|it|there|he|she|they)\b[^,]{{0,80}}?\b{_VERB}\b", ""),
        (rf"{_DONE}\b", "I've "),
        (rf"{_DO}\b", "I "),
        (r"no longer\b", "I'm "),
        (r"no (?:time|interest|plans?|wish|intention|capacity|room|appetite)\b", "I have "),
        (r"to \w", "I want "),
        (r"too (?:much|many|little|far|long)\b", "It comes down to "),
        (r"for \w", "It's "),
        (r"not (?:a|an|the|enough)\b", "It comes down to this: "),
        (r"(?:family|personal|private|health) reasons\b", "It's for "),
        (rf"{_BE}\b", "I'm "),
        (
            r"(?!during|nothing|something|timing|evening|training|housing)\w{3,20}ing\b",
            "I'm ",
        ),
        (
            r"(?:the|an?|my|our|this|that|these|those|another|(?:bad |wrong )?timing)\b",
            "It comes down to ",
        ),
        (r"", "It comes down to this: "),
    )
)


def english_sentence(phrase: str) -> str | None:
    """Return a sentence in the first person that says ``phrase``; None where it says nothing.

    A phrase in round brackets is a note, not a reason.
    """
    text = " ".join(phrase.replace("’", "'").split())[:MAX_REASON].strip(" .,;:-")
    if not text or (text.startswith("(") and text.endswith(")")):
        return None
    text = _LABEL.sub("", text)
    clauses = [_LINK.sub("", clause).strip(" .") for clause in _CLAUSE.split(text)]
    clauses = [clause for clause in clauses if re.search(r"\w", clause)]
    said = [clause for clause in clauses if not (_PRIVATE.search(clause) or _MONEY.search(clause))]
    if said:
        return _finish(_first_person(said[0]))
    return PERSONAL if any(_PRIVATE.search(clause) for clause in clauses) else None


def foreign_sentence(phrase: str, first_person: frozenset[str]) -> str | None:
    """Return ``phrase`` as a sentence where it is one of that language, else None.

    ``first_person`` are the words that such a sentence begins with ("ich", "j'ai", "he").
    """
    text = " ".join(phrase.replace("’", "'").split())[:MAX_REASON].strip(" .,;:-")
    first = text.split(" ", 1)[0].lower()
    elided = first.split("'", 1)[0] + "'"
    if first in first_person or elided in first_person:
        return _finish(_CLAUSE.split(text)[0])
    return None


def _finish(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:].rstrip(" .!?") + "."


def _first_person(clause: str) -> str:
    """Return the clause with the subject and verb that it lacks."""
    clause = re.sub(r"^wanting\b", "want", clause, flags=re.I)
    # The sentence before says "I've decided not to"; twice in a row sounds like a form.
    clause = re.sub(r"^(?:(?:i've|i have|i) )?decided to\b", "I'm going to", clause, flags=re.I)
    before = next(before for begins, before in _FORMS if begins.match(clause))
    said = before + (_lower_first(clause) if before else clause)
    return re.sub(r"\bi(?=\b(?!\.))", "I", said)


def _lower_first(clause: str) -> str:
    """Return the clause with a small first letter, unless that word is a name or an acronym."""
    known = any(begins.match(clause) for begins, _ in _FORMS[:-1])
    return clause[0].lower() + clause[1:] if known else clause
