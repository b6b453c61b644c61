"""The words of a language that no single template owns: greetings, sign-offs, reasons, phrases.

Two TOML files a language, ``language.toml`` and ``reasons.toml``, both in the small language of
``grammar.py`` and checked by it at start. How a person is greeted turns on what is known of the
name (R110): "Hi Rita," but "Dear Dr Menon,", and "Hello," for nobody in particular.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bowout.errors import TemplateError
from bowout.replies import grammar
from bowout.replies.reasons import GROUPS, PRESETS, Group

TONES = ("brief", "warm", "formal")
_TABLES = {
    "greeting": ("named", "titled", "formal", "unknown"),
    "signoff": TONES,
    "phrases": ("the_role", "this_role", "the_process", "talk"),
    "titles": ("woman", "man", "other"),
    "own_reason": ("first_person",),
}
_MAY_BE_USED = frozenset({"name", "role", "company", "topic", "partner"})


@dataclass(frozen=True, slots=True)
class Language:
    """One language. The values of ``greeting``, ``phrases`` and ``reasons`` are small templates.

    ``titles`` are the words before a family name, by what they say of the person;
    ``first_person`` the words by which an own reason is known to be a sentence of this language.
    """

    code: str
    name: str
    greeting: Mapping[str, str]
    signoff: Mapping[str, str]
    phrases: Mapping[str, str]
    titles: Mapping[str, frozenset[str]]
    first_person: frozenset[str]
    reasons: Mapping[str, Mapping[Group, tuple[str, ...]]]


def read_language(code: str, words: str, reasons: str, where: str) -> Language:
    """Return the language of two TOML texts; raises TemplateError that names file and mend."""
    table = read_toml(words, f"{where}/language.toml")
    here = f"{where}/language.toml"
    if set(table) != {"name", *_TABLES}:
        raise TemplateError(f"{here} must have: name, {', '.join(_TABLES)}.", "Compare with en.")
    for part, keys in _TABLES.items():
        if not isinstance(table[part], dict) or set(table[part]) != set(keys):
            raise TemplateError(f"{here}, [{part}] must have: {', '.join(keys)}.")
    for part in ("greeting", "phrases"):
        for source in table[part].values():
            grammar.check(source, f"{here}, [{part}]", needs=_MAY_BE_USED)
    return Language(
        code=code,
        name=table["name"],
        greeting=table["greeting"],
        signoff=table["signoff"],
        phrases=table["phrases"],
        titles={kind: frozenset(found) for kind, found in table["titles"].items()},
        first_person=frozenset(table["own_reason"]["first_person"]),
        reasons=_read_reasons(reasons, f"{where}/reasons.toml"),
    )


def _read_reasons(text: str, where: str) -> dict[str, dict[Group, tuple[str, ...]]]:
    table = read_toml(text, where)
    wrong = set(PRESETS) ^ set(table)
    if wrong:
        raise TemplateError(
            f"{where}: {', '.join(sorted(wrong))} is missing, or no reason Bowout knows.",
            f"There are: {', '.join(PRESETS)}.",
        )
    found: dict[str, dict[Group, tuple[str, ...]]] = {}
    for reason, groups in table.items():
        unknown = set(groups) - set(GROUPS)
        if unknown or not groups.get("outreach"):
            raise TemplateError(
                f"{where}, [{reason}]: needs 'outreach'; may have 'process' and 'offer'."
            )
        for sentence in (sentence for group in groups.values() for sentence in group):
            grammar.check(sentence, f"{where}, [{reason}]", needs=frozenset())
        found[reason] = {group: tuple(groups[group]) for group in GROUPS if group in groups}
    return found


def read_toml(text: str, where: str) -> dict[str, Any]:
    """Return the table of a TOML text; raises TemplateError with ``where`` and the line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise TemplateError(
            f"{where}, line {line[1] if line else 1}: this is not TOML.",
            'A line looks like: title = "a text in quotation marks"',
        ) from error
