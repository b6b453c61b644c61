"""What a template is told: the value of every slot, or None.

Values are cleaned to one short line and stay data for ever (security.md, section 7). Nothing is
said here that is not in the facts, the settings or the thread (R115).
"""

from __future__ import annotations

import re

from bowout.facts.model import Fact, Facts
from bowout.limits import MAX_NAME, MAX_SLOT
from bowout.replies import grammar
from bowout.replies.language import Language
from bowout.stage.model import Flag, Judgement
from bowout.thread.model import Thread

Values = dict[str, str | bool | None]

_BY_PHONE = re.compile(
    r"\b(?:on the phone|by phone|our call|phone call|phoned|called you|rang you|when we spoke|"
    r"am telefon|telefonat|telefonisch|por teléfono|nuestra llamada|au téléphone|notre appel)\b",
    re.I,
)
_LONG_ROLE = re.compile(r",|\b(?:for|of|to|in|with|für|de|pour|para)\b", re.I)
_PERSONAL = re.compile(
    r"\b(?:i|me|my|we|us|our|ours|you|your|ich|wir|uns\w*|ihr\w*|sie|nuestr\w*|su|sus|nos|notre|votre|"
    r"vos)\b",
    re.I,
)
_ROLE_WORD = re.compile(r"\s+(?:role|position|post|job|vacancy|opening|stelle|puesto|poste)$", re.I)


def situate(
    thread: Thread, judgement: Judgement, facts: Facts, reason: str | None, language: Language
) -> Values:
    """Return every slot of ``slots.py`` for this thread; ``reason`` is a whole sentence or None."""
    name = one_line(facts.greeting)
    role = one_line(facts.role)
    topic = next(iter(_neutral(facts.topics)), None)
    others = _others(facts, name)
    partner = next((other for other in others if topic and _named_in(topic.quote, other)), None)
    values: Values = {flag.value: flag in judgement.flags for flag in Flag}
    values |= {
        "name": name,
        "me": one_line(thread.user.name),
        "called": _called(thread),
        "company": one_line(facts.company),
        "role": _ROLE_WORD.sub("", role) if role else None,
        "colleague": next((other for other in others if other != partner), None),
        "referrer": one_line(facts.referrer),
        "topic": one_line(topic),
        "partner": partner,
        "project": one_line(next(iter(_neutral(facts.projects)), None)),
        "direction": one_line(thread.user.direction),
        "reason": reason or "",
        "linkedin": thread.channel == "linkedin",
        "i_wrote": bool(thread.mine),
        "by_phone": any(_BY_PHONE.search(message.text) for message in thread.messages),
        "role_is_long": bool(role and _LONG_ROLE.search(role)),
        "role_elides": bool(role and role[0] in "aeiouhâàéèêîïôûAEIOUHÂÀÉÈÊÎÏÔÛ"),
        **_title(name, language),
    }
    for phrase, source in language.phrases.items():
        values[phrase] = grammar.render(source, values) or None
    return values


def titled(name: str | None, language: Language) -> bool:
    """True for "Dr Menon" or "Frau Weber": the name begins with a title of any kind."""
    return bool(name) and any(_has_title(name, words) for words in language.titles.values())


def _title(name: str | None, language: Language) -> Values:
    return {kind: _has_title(name, language.titles[kind]) for kind in ("woman", "man")}


def _has_title(name: str | None, titles: frozenset[str]) -> bool:
    return name is not None and name.split(" ", 1)[0].rstrip(".") in titles


def _neutral(facts: tuple[Fact, ...]) -> list[Fact]:
    """Return those that mean the same in the user's mouth: "our new ward" does not."""
    return [fact for fact in facts if not _PERSONAL.search(fact.value)]


def _others(facts: Facts, greeting: str | None) -> list[str]:
    """Return the hiring manager and the interviewers, without the person who is written to."""
    named = [one_line(fact) for fact in (facts.hiring_manager, *facts.interviewers) if fact]
    recruiter = facts.recruiter.value if facts.recruiter else ""
    addressee = f"{recruiter} {greeting or ''}"
    return [name for name in named if name and not _named_in(addressee, name)]


def _named_in(text: str, name: str) -> bool:
    """True when one of the words of the name stands in the text, titles and initials apart."""
    words = {word.strip(".,").casefold() for word in text.split()}
    return any(len(word) > 3 and word.strip(".").casefold() in words for word in name.split()) or (
        name.casefold() in text.casefold()
    )


def _called(thread: Thread) -> str | None:
    """Return the first part of the user's name that the others greet with: "Wei Ling"."""
    words = (thread.user.name or "").split()
    opening = " ".join(message.text[:MAX_NAME] for message in thread.theirs)
    for count in range(len(words), 0, -1):
        part = " ".join(words[:count])
        if re.search(rf"(?<!\w){re.escape(part)}(?!\w)", opening):
            return one_line(part)
    return None


def one_line(value: Fact | str | None, longest: int = MAX_SLOT) -> str | None:
    """Return a value as one short line without control characters; None for an empty one."""
    text = value.value if isinstance(value, Fact) else value or ""
    printable = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(printable.split())[:longest].rstrip() or None
