"""R113: no promises the user did not make; offering is fine ("happy to", "glad to")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import foreign
from bowout.check.analysis import Analysis
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


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        if foreign.is_foreign(analysis):
            found = foreign.promise_in(line, analysis.language)
        else:
            found = _PROMISE.search(line.level)
        if not found or _REFUSED.search(line.level[: found.start()]):
            continue
        if not _KEEPS_TO.match(line.level, found.start()):
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
