"""What a template is told: the value of every slot, or None.

Values are cleaned to one short line and stay data for ever (docs/security.md). Nothing is
said here that is not in the facts, the settings or the thread (R115).
"""

from __future__ import annotations

import re

from bowout.facts.model import Fact, Facts
from bowout.limits import MAX_NAME
from bowout.replies import grammar, heard
from bowout.replies.language import Language
from bowout.replies.said import Said, after_colon, one_line
from bowout.stage.model import Flag, Judgement, Stage
from bowout.thread.model import Thread

Values = dict[str, str | bool | None]

_LONG_ROLE = re.compile(r",|\b(?:for|of|to|in|with|für|de|pour|para)\b", re.I)
_PERSONAL = re.compile(
    r"\b(?:i|me|my|we|us|our|ours|you|your|ich|wir|uns\w*|ihr\w*|sie|nuestr\w*|su|sus|nos|notre|votre|"
    r"vos)\b",
    re.I,
)
_THE = re.compile(r"^The ")  # "The Harbour team", from the start of a sentence
_ROLE_WORD = re.compile(r"\s+(?:role|position|post|job|vacancy|opening|stelle|puesto|poste)$", re.I)


def situate(
    thread: Thread,
    judgement: Judgement,
    facts: Facts,
    said: Said,
    language: Language,
    *,
    late: bool = False,
) -> Values:
    """Return every slot of ``slots.py`` for this thread."""
    name = one_line(facts.greeting)
    role = one_line(facts.role)
    topic = next(iter(_neutral(facts.topics)), None)
    others = _others(facts, name, judgement.stage)
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
        # Who says what they would look at has said where they want to go.
        "direction": None if said.would_consider else said.direction,
        "would_consider": said.would_consider,
        "reason": said.reason or "",
        "reason_after_colon": after_colon(said.reason or "", language),
        "aside": said.aside or "",
        "late": late,
        "linkedin": thread.channel == "linkedin",
        "i_wrote": bool(thread.mine),
        "said_no": heard.said_no(judgement),
        "rude": heard.is_rude(thread),
        "by_phone": heard.by_phone(thread),
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


def _others(facts: Facts, greeting: str | None, stage: Stage) -> list[str]:
    """Return whom else one has met: hiring manager and interviewers, but for the addressee.

    Before interviews nobody has been met: who is named is whom one was to meet.
    """
    met = () if stage in (Stage.OUTREACH, Stage.SCREENING) else facts.interviewers
    named = [one_line(fact) for fact in (facts.hiring_manager, *met) if fact]
    named = [_THE.sub("the ", name) if name else None for name in named]
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
