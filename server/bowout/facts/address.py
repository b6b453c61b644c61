"""Whether the others say Sie or du, vous or tu: a reply says the same (issue on the facts).

Only words that cannot mean anything else count: a capital "Sie" within a sentence, "tú" but not
"tu", a verb form or a possessive. Where both stand, as in a forwarded talk, neither is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.facts.lines import Line
from bowout.facts.model import Address
from bowout.thread.model import Thread

#: Over the words as written: in German the capital makes the difference.
_FORMAL = {
    "de": re.compile(
        r"[a-zäöüß,] (?:Sie|Ihnen|Ihr(?:e[nrms]?)?)\b|\b[Ss]ehr geehrte|"
        r"^(?:Haben|Hätten|Wären|Können|Möchten|Sind|Würden|Suchen|Kennen) Sie\b"
    ),
    "fr": re.compile(r"\b(?:[Vv]ous|[Vv]otre|[Vv]os)\b"),
    "es": re.compile(r"\b(?:[Uu]sted|Ud\.|Vd\.|[Ll]e (?:escribo|contacto|interesaría|gustaría))"),
    "nl": re.compile(r"\b(?:u|U|uw|Uw)\b"),
    "pt": re.compile(r"\b(?:[Oo] senhor|[Aa] senhora|V\. ?Exa)"),
}
_INFORMAL = {
    "de": re.compile(r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[nrms]?)?|[Ee]uch|[Ee]uer)\b"),
    "fr": re.compile(r"\b(?:tu|Tu|toi|ton|tes)\b|\bt'"),
    "es": re.compile(
        r"\b(?:tú|Tú|ti|contigo|te (?:escribo|contacto|interesa\w*|gusta\w*|parece))\b"
    ),
    "nl": re.compile(r"\b(?:jij|Jij|je|Je|jou|jouw|jullie)\b"),
    "pt": re.compile(r"\b(?:você|Você|vc|contigo)\b"),
}


def address(thread: Thread, lines: Sequence[Line]) -> Address | None:
    """Return how the newest message that says either addresses the reader, None when unknown."""
    formal = _FORMAL.get(thread.language or "")
    informal = _INFORMAL.get(thread.language or "")
    if formal is None or informal is None:
        return None
    for message in reversed(thread.theirs):
        own = [line.text for line in lines if line.message == message.index]
        stiff = any(formal.search(text) for text in own)
        close = any(informal.search(text) for text in own)
        if stiff != close:
            return "formal" if stiff else "informal"
    return None
