"""R110: the right name and company; short forms of a name are right too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.check import names
from bowout.check.analysis import Analysis
from bowout.check.rule import Place, Rule
from bowout.check.twins import twin_company

#: "I've took a job with Sentinel", "the folks at Cumberland came through".
_TAKEN = re.compile(
    r"(?<!not )(?<!won't be )(?<!not be )(?<!wont be )\b(?:took|taken|(?:been|being) offered|landed"
    r"|signed|(?:i've|i have|just|have) (?:got|accepted)|folks|people|lot)\b[^,.;:]{0,30}$"
)
_GIVES = re.compile(r" (?:came|come|has|have|made|offered|put|gave|went)\b")
#: "Cheers, Glen" at the end of a text is the writer's own name.
_SIGNED = re.compile(
    r"(?:cheers|thanks|thank you|regards|best|all the best|take care|love|blessings|danke|merci"
    r"|gracias|groet\w*|gruß|saludos),? $"
)


def _look(analysis: Analysis) -> Iterator[Place]:
    text, context = analysis.draft.text, analysis.draft.context
    if context.to:
        yield from _person(analysis, context.to)
    if analysis.language != "en":
        for line in analysis.lines:
            for start, end in twin_company(line.text, context):
                yield _put(text, line.start + start, line.start + end, context.company)
        return
    others = [
        (line, start, end)
        for line in analysis.lines
        for start, end in names.other_company(line.text, line.plain, line.level, context)
        if not (_TAKEN.search(line.level[:start]) or _GIVES.match(line.level[end:]))
    ]  # else it is the other offer's, and another rule's
    if others and not names.is_named(context.company, text):  # else another name is a place
        for line, start, end in others:
            yield _put(text, line.start + start, line.start + end, context.company)
    for line in analysis.lines:
        for start, end in names.other_role(line.text, line.plain, context):
            yield _put(text, line.start + start, line.start + end, context.role)


def _person(analysis: Analysis, to: str) -> Iterator[Place]:
    """Find a greeting, or a word in passing, to somebody who is not ``to``."""
    text, context = analysis.draft.text, analysis.draft.context
    if analysis.layout.name:
        start, end = analysis.layout.name
        if names.greets_another(text[start:end], context):
            yield _put(text, start, end, names.first_name(to))
    for line in analysis.lines:
        for start, end in names.addressed_otherwise(line.text, line.plain, context):
            place = line.start + start
            last = line.start + end >= len(text.rstrip(" .!\n"))
            if last and _SIGNED.search(analysis.level[max(0, place - 20) : place]):
                continue
            yield _put(text, line.start + start, line.start + end, names.first_name(to))


def _put(text: str, start: int, end: int, right: str | None) -> Place:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Place(start, start + len(words.strip()), f'The thread says "{right}".')


RULE = Rule(
    name="wrong_name",
    title="Wrong name",
    severity="error",
    message="This name is not the one in the thread.",
    hint="Check the name.",
    fails="Hi Peter, thank you for writing. I'm not looking to move.",
    passes="Hi Rita, thank you for writing. I'm not looking to move.",
    look=_look,
    any_language=True,
)
