"""What a template is told: the value of every slot, or None.

Values are cleaned to one short line and stay data for ever (docs/security.md). Nothing is
said here that is not in the facts, the settings or the thread (R115).
"""

from __future__ import annotations

import re

from bowout.facts.model import Facts
from bowout.limits import MAX_NAME
from bowout.replies import heard
from bowout.replies.language import Language
from bowout.replies.named import company_of, praised_of, project_of, talked_of
from bowout.replies.render import render
from bowout.replies.said import Said, after_colon, one_line
from bowout.replies.slots import KNOWN
from bowout.replies.tidy import role_name
from bowout.stage.model import Flag, Judgement, Stage
from bowout.thread.model import Thread

Values = dict[str, str | bool | None]

_LONG_ROLE = re.compile(r",|\b(?:for|of|to|in|with|für|de|pour|para)\b", re.I)
_INITIALS = re.compile(r"[A-Z]{2,4}s?")  # "the DPA", "the KPs": an office as soon as a person
_WORD = re.compile(r"\w+")
_THE = re.compile(r"^The ")  # "The Harbour team", from the start of a sentence

_NO_FLAG: Values = dict.fromkeys((flag.value for flag in Flag), False)
_MET = (Stage.INTERVIEWING, Stage.OFFER)


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
    stage = judgement.stage
    name = _name(thread, facts, language)
    role = role_name(one_line(facts.role))
    topic, quote = talked_of(thread, judgement, facts, language)
    others = _others(facts, name, stage)
    partner = next((other for other in others if topic and _named_in(quote, other)), None)
    values: Values = dict.fromkeys(KNOWN)
    values |= _NO_FLAG
    values |= {flag.value: True for flag in judgement.flags}
    values |= {
        "name": name,
        "me": one_line(thread.user.name),
        "called": _called(thread),
        "company": company_of(thread, facts, language),
        "role": role,
        "colleague": next((other for other in others if other != partner), None),
        "referrer": one_line(facts.referrer),
        "topic": topic,
        "partner": partner,
        "praised": praised_of(thread, judgement, language),
        "project": project_of(facts, language),
        "direction": _direction(said),
        "would_consider": said.would_consider,
        "reason": said.reason or "",
        "reason_after_colon": after_colon(said.reason or "", language),
        "aside": said.aside or "",
        "late": late,
        "hiring_manager": Flag.HIRING_MANAGER in judgement.flags
        and _writes_himself(judgement, facts),
        "linkedin": thread.channel == "linkedin",
        "i_wrote": bool(thread.mine),
        "said_no": heard.said_no(judgement),
        "rude": heard.is_rude(thread),
        "by_phone": heard.by_phone(thread),
        "by_title": heard.by_title(thread),
        "said_final": stage is Stage.PUSHBACK and heard.said_final(thread),
        "visited": stage in _MET and heard.visited(thread),
        "moved": Flag.KNOWN_RECRUITER in judgement.flags and heard.moved(thread),
        "elsewhere": said.elsewhere,
        "role_is_long": bool(role and _LONG_ROLE.search(role)),
        "role_elides": bool(role and role[0] in "aeiouhâàéèêîïôûAEIOUHÂÀÉÈÊÎÏÔÛ"),
        **_title(name, language),
    }
    return values | phrases_of(values, language)


def phrases_of(values: Values, language: Language) -> Values:
    """Return the language's phrases ("the Lead Buyer role at Initech") with these values."""
    return {phrase: render(source, values) or None for phrase, source in language.phrases.items()}


def titled(name: str | None, language: Language) -> bool:
    """True for "Dr Menon" or "Frau Weber": the name begins with a title of any kind."""
    return bool(name) and any(_has_title(name, words) for words in language.titles.values())


def _title(name: str | None, language: Language) -> Values:
    return {kind: _has_title(name, language.titles[kind]) for kind in ("woman", "man")}


def _has_title(name: str | None, titles: frozenset[str]) -> bool:
    return name is not None and name.split(" ", 1)[0].rstrip(".") in titles


def _name(thread: Thread, facts: Facts, language: Language) -> str | None:
    """Return how to greet: who writes "Dear Ms Haddad" is not answered with a first name alone."""
    name = one_line(facts.greeting)
    if name and facts.recruiter and heard.by_title(thread) and not titled(name, language):
        return one_line(facts.recruiter)
    return name


def _writes_himself(judgement: Judgement, facts: Facts) -> bool:
    """Say whether the hiring manager is who is answered, not only someone one has met."""
    return judgement.stage in (Stage.OUTREACH, Stage.PUSHBACK) or facts.recruiter is None


def _direction(said: Said) -> str | None:
    """Return where the person wants to go, unless the reply says so already."""
    told = said.would_consider or (said.direction and said.direction in (said.reason or ""))
    return None if told else said.direction


def _others(facts: Facts, greeting: str | None, stage: Stage) -> list[str]:
    """Return whom else one has met: hiring manager and interviewers, but for the addressee.

    Before interviews nobody has been met: who is named is whom one was to meet.
    """
    met = () if stage in (Stage.OUTREACH, Stage.SCREENING) else facts.interviewers
    named = [one_line(fact) for fact in (facts.hiring_manager, *met) if fact]
    named = [_THE.sub("the ", name) if name else None for name in named]
    recruiter = facts.recruiter.value if facts.recruiter else ""
    addressee = f"{recruiter} {greeting or ''}"
    return [
        name
        for name in named
        if name and not _INITIALS.fullmatch(name) and not _named_in(addressee, name)
    ]


def _named_in(text: str, name: str) -> bool:
    """True when one of the words of the name stands in the text, titles and initials apart."""
    words = {word.strip(".,").casefold() for word in text.split()}
    return any(len(word) > 3 and word.strip(".").casefold() in words for word in name.split()) or (
        name.casefold() in text.casefold()
    )


def _called(thread: Thread) -> str | None:
    """Return the first part of the user's name that the others greet with: "Wei Ling"."""
    words = (thread.user.name or "").split()
    openings = [_spaced(message.text[:MAX_NAME]) for message in thread.theirs]
    for count in range(len(words), 0, -1):
        part = " ".join(words[:count])
        if any(_spaced(part) in opening for opening in openings):
            return one_line(part)
    return None


def _spaced(text: str) -> str:
    """Return the words of ``text`` with a space on either side of each."""
    return f" {' '.join(_WORD.findall(text))} "
