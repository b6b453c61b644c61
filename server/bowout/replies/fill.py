"""Filling: a template's text with its values, in the frame of a letter or as spoken words.

A template is written one sentence a line; lines of a paragraph are joined, so that a sentence that
is dropped leaves no hole. The greeting and the sign-off belong to the language, not to the file.
"""

from __future__ import annotations

import re

from bowout.replies.formal import formal
from bowout.replies.language import Language
from bowout.replies.model import SPOKEN, Wishes
from bowout.replies.render import render
from bowout.replies.shelf import BREAK, Template
from bowout.replies.situation import Values, titled

_STOP = re.compile(r"(?<!\.)\.\.(?!\.)")  # "at Moore & Co.." at the end of a sentence
_OWN_WORDS = ("reason", "reason_after_colon", "aside")
NO_WISHES = Wishes()


def fill(template: Template, values: Values, language: Language, wishes: Wishes = NO_WISHES) -> str:
    """Return the finished text; a spoken one has no greeting line and no sign-off.

    Every slot of ``slots.py`` is in ``values``.
    """
    if template.tone == "formal" and language.code == "en":
        values = values | {slot: formal(str(values[slot])) for slot in _OWN_WORDS}
    paragraphs = render(template.parted, values).split(BREAK)
    body = [" ".join(paragraph.split()) for paragraph in paragraphs]
    body = [_STOP.sub(".", part) if ".." in part else part for part in body if part]
    if template.kind in SPOKEN:
        return "\n\n".join(body)
    end = _end(template.tone, values, language, wishes, body)
    if wishes.linkedin and not values["linkedin"] and any("LinkedIn" in part for part in body):
        end.append(wishes.linkedin)
    greeting = render(_greeting(template.tone, values, language), values)
    return "\n\n".join([greeting, *body, "\n".join(end)]).rstrip()


def _greeting(tone: str, values: Values, language: Language) -> str:
    """Return the template of the greeting line."""
    name = values["name"]
    if not isinstance(name, str):
        return language.greeting["unknown"]
    if titled(name, language):
        return language.greeting["titled"]
    distant = tone == "formal" or values["by_title"]
    return language.greeting["formal" if distant else "named"]


def _end(
    tone: str, values: Values, language: Language, wishes: Wishes, body: list[str]
) -> list[str]:
    """Return sign-off and name; on LinkedIn, a chat, the name alone (R24: no letterhead).

    The person's own sign-off is taken where the reply is in the language of their own phrases.
    Of ours none repeats what was just said: after "Best wishes ..." comes no "All the best,".
    """
    name = values["me"] if tone == "formal" else values["called"] or values["me"]
    own = wishes.signoff if language.code == wishes.language else None
    ours = language.signoff[tone]
    last = body[-1].lower() if body else ""
    repeated = [word for word in _long_words(ours) if word in last]
    if repeated and not _long_words(last).isdisjoint(repeated):
        ours = language.signoff["formal"]
    lines = [] if values["linkedin"] else [own or ours]
    return [*lines, name] if isinstance(name, str) else lines


def _long_words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 3}
