"""R64: "always maintain a polite and genuinely appreciative tone"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import foreign
from bowout.check.analysis import Analysis
from bowout.check.phrases import pattern
from bowout.check.rule import Place, Rule

#: "I'm useless before ten" and "makes mornings useless" tell of the writer.
_OF_MYSELF = re.compile(
    r"\b(?:i'm|i am|i was|i feel|i'd be|i look|i sound|my|makes?|made)(?: [\w-]{1,12}){0,4} $"
)
#: "I'll shut up now": said of oneself it is a joke.
_I_WILL = re.compile(
    r"\b(?:i'll|i will|i should|i'd better|i must|let me|i can|i could) (?:\w+ )?$"
)
#: "Para no hacerte perder tiempo": it is spared them.
_NOT_TO = re.compile(
    r"\b(?:para no|sin|no quiero|pour ne pas|ohne|um nicht|not|never|without)(?: \w+){0,2} $"
)
_STRONG = re.compile(r"(?:bloody|damn|ass|shit|fuck\w*|crap)")
_GOOD = re.compile(
    r" (?:good|nice|lovely|great|brilliant|kind|decent|beautiful|fine|funny|proud|grateful"
    r"|wonderful|champion|legend|hard|cold|well|close|tempting)\b"
)
#: "For the third time" scolds only those who were told so before.
_AGAIN = re.compile(r"for the \w+ time")
_TOLD = re.compile(
    r"\bi(?:'ve| have)? (?:\w+ )?(?:said|say|told|answered|answer|wrote|written|asked|repeat)\b"
    r"|\byou(?:'ve| have)? (?:\w+ )?(?:asked|ask|rang|rung|ring|wrote|written|write|call|called"
    r"|contact|contacted|message|messaged|mail|mailed|email|emailed|approached)\b"
    r"|(?:^|[.,;:–-] )(?:for the \w+ time,? )?(?:no|not|stop)\b"
)
_RUDE = pattern("rudeness", "rude")


def _look(analysis: Analysis) -> Iterator[Place]:
    for line in analysis.lines:
        found = (
            foreign.insult_in(line, analysis.language)
            if foreign.is_foreign(analysis)
            else _RUDE.search(line.level)
        )
        if found and not _is_meant_well(line.level, found):
            yield Place(*line.found(found))


def _is_meant_well(words: str, found: re.Match[str]) -> bool:
    """Say whether the words of ``found`` are of the writer, or only make praise stronger."""
    before, after = words[: found.start()], words[found.end() :]
    if _OF_MYSELF.search(before) or _I_WILL.search(before) or _NOT_TO.search(before):
        return True
    if _STRONG.match(found.group()) and _GOOD.match(after):
        return True
    return bool(_AGAIN.match(found.group())) and not _TOLD.search(words)


RULE = Rule(
    name="rude",
    title="Hostile or mocking",
    severity="error",
    message="This sounds hostile.",
    hint="Say it neutrally, or leave it out.",
    fails="No. Do your homework before you waste my time, thank you.",
    passes="Thank you for writing. I'm not looking to move.",
    look=_look,
    any_language=True,
)
