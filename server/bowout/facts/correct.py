"""The person's own word on the facts: what was read is replaced or left out (issue on the facts).

A correction passes the same gate as a stranger's words (``safe``): it goes into a reply too, and
the person may have copied it from the mail. A value that was read already keeps its quotation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bowout import limits
from bowout.errors import InputError
from bowout.facts.greeting import greet, is_formal
from bowout.facts.lines import lines
from bowout.facts.model import Fact, Facts
from bowout.facts.names import read_name
from bowout.facts.safe import safe
from bowout.thread.model import Thread

#: One value, several of them, or None for "leave it out".
Correction = str | Sequence[str] | None

#: What may be corrected, and how many characters its values may have.
ONE = {
    "recruiter": limits.MAX_NAME,
    "company": limits.MAX_COMPANY,
    "agency": limits.MAX_COMPANY,
    "role": limits.MAX_ROLE,
    "hiring_manager": limits.MAX_NAME,
    "referrer": limits.MAX_NAME,
    "deadline": limits.MAX_NAME,
}
SEVERAL = {
    "interviewers": limits.MAX_NAME,
    "topics": limits.MAX_TOPIC,
    "projects": limits.MAX_TOPIC,
}


def correct(facts: Facts, corrections: Mapping[str, Correction], thread: Thread) -> Facts:
    """Return the facts as the person wants them; the greeting follows the one who is answered.

    Raises InputError that names the key of a value no reply may hold; the value is not in it.
    """
    changes: dict[str, Any] = {}
    for key, said in corrections.items():
        if key in ONE:
            changes[key] = None if said is None else _corrected(facts, key, str(said), ONE[key])
        elif key in SEVERAL:
            values = [] if said is None else [said] if isinstance(said, str) else said
            changes[key] = tuple(_corrected(facts, key, one, SEVERAL[key]) for one in values)
        else:
            raise InputError(f"facts.{key} cannot be corrected.", "See docs/api.md for the keys.")
    if not changes:
        return facts
    return replace(facts, greeting=_greeting(facts, changes, thread), **changes)


def _corrected(facts: Facts, key: str, said: str, longest: int) -> Fact:
    value = safe(" ".join(said.split()), longest)
    if value is None:
        raise InputError(
            f"facts.{key} cannot stand in a reply.",
            f"Give a plain name or phrase of at most {longest} characters: no link, no amount, "
            "no instruction.",
        )
    return _as_read(facts, key, value) or Fact(value, None, value, corrected=True)


def _as_read(facts: Facts, key: str, value: str) -> Fact | None:
    """Return the fact that was read if the person only confirms it."""
    read = getattr(facts, key)
    found = read if isinstance(read, tuple) else (read,)
    return next((fact for fact in found if fact is not None and fact.value == value), None)


def _greeting(facts: Facts, changes: Mapping[str, Any], thread: Thread) -> str | None:
    """Return the greeting: as before unless another person is to be answered now."""
    before = facts.recruiter or facts.hiring_manager
    key = "hiring_manager" if facts.recruiter is None and facts.greeting else "recruiter"
    key = "recruiter" if changes.get("recruiter") else key
    if key not in changes or changes[key] == before:
        return facts.greeting
    answered: Fact | None = changes[key]
    if answered is None:
        return None
    name = read_name(answered.value)
    formal = is_formal(thread, lines(thread))
    return greet(name, formal=formal) if name is not None else answered.value
