"""R113: no promises the user did not make; offering is fine ("happy to", "glad to")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import foreign
from bowout.check.analysis import Analysis, Line
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

_PROMISE = pattern("requests", "promises")
#: "I'll send you two lines" announces the confirmation of a call (R85), a "request" the tie (R70);
#: "I'll always remember" is thanks.
_KEEPS_TO = re.compile(
    r"(?:and )?i(?:'ll| will| shall) (?:send|drop|write|put|email) (?:you |it |this |that )?"
    r"(?:(?:an?|two|a few|the|in|on|by) )?(?:short |quick |brief )?"
    r"(?:lines?|note|emails?|mail|writing|paper|confirmation"
    r"|(?:linked ?in |connection |contact |friend )?(?:request|invite|invitation))"
    r"|i(?:'ll| will| shall) (?:always|long|never) (?:\w+ )?"
    r"(?:appreciate|remember|be (?:grateful|thankful)"
    r"|forget|value|treasure|think|cherish)"
)


#: "It isn't one I'll be applying for": refused, not promised.
_REFUSED = re.compile(r"\b(?:not|n't|isn't|wasn't|never|nothing)\b(?:(?!\bbut\b)[^,;:.!?]){0,24}$")


#: What is done within the day keeps no one waiting: "I'll ring you round seven this evening".
_AT_ONCE = re.compile(
    r"\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|shortly"
    r"|(?:straight|right) away|in (?:a minute|a moment|an hour|ten minutes)"
    r"|as soon as i (?:land|hang up|am back))\b"
)
_CALL = re.compile(
    r"(?:i'll|i will|i shall)(?: \w+)? (?:ring|call|phone|try|dial|text|send|write|be)\b"
)
#: "I'll happily connect on LinkedIn", "I shall gladly accept an invitation".
_TIES = re.compile(
    r"\b(?:connect|link(?: up|edin)?|add you|stay|keep in"
    r"|accept (?:an?|your|the) (?:invit|req|conn))"
)
#: "I'll happily grab a coffee when you're in town": sociable, and binds nobody.
_SOCIABLE = re.compile(
    r"(?:happily|gladly|always be \w+|always have \w+|definitely|certainly|also)\b"
    r"(?: [\w']{1,10}){0,6}? (?:coffee|tea|brew|pint|beer|drink|lunch|bite|cuppa"
    r"|cake|wave|hello|hi|glass|chat|natter)\b"
)
#: So far after its words it may say what is promised.
REACH = 24
#: "I wrestled with it, I promise you": an assurance, not of what will be.
_ASSURES = re.compile(r"i (?:can |do )?(?:promise|swear|guarantee)\b")
_WILL = re.compile(r"\b(?:will|ill|shall|would|next|again|going to|back|to \w+|i'm|you'll)\b|'ll\b")


def _is_none(line: Line, analysis: Analysis, found: re.Match[str]) -> bool:
    """Say whether ``found`` is no promise: refused, at once, an assurance, an invitation taken."""
    if _REFUSED.search(line.level[: found.start()]) or _KEEPS_TO.match(line.level, found.start()):
        return True
    if _CALL.match(line.level, found.start()) and _AT_ONCE.search(line.level):
        return True
    if _SOCIABLE.search(line.level, found.start()):
        return True
    if _ASSURES.match(found.group()):
        return analysis.language == "en" and not _WILL.search(line.level.replace(found.group(), ""))
    return bool(_TIES.search(line.level, found.start(), found.end() + REACH))


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        if foreign.is_foreign(analysis):
            found = foreign.promise_in(line, analysis.language)
        else:
            found = _PROMISE.search(line.level)
        if found and not _is_none(line, analysis, found):
            yield Place(*line.found(found))


RULE = Rule(
    name="promises",
    title="Makes a promise",
    severity="warn",
    message="This is a promise you may not want to keep.",
    hint='Offer instead: "I\'d be glad to ...".',
    fails="I'm declining, thank you. I'll definitely apply next year.",
    passes="I'm declining, thank you. I'd be glad to hear about roles next year.",
    look=_look,
    any_language=True,
)
