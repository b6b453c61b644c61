"""The words of a language that no single template owns: greetings, sign-offs, reasons, phrases.

Two TOML files a language, ``language.toml`` and ``reasons.toml``, both in the small language of
``grammar.py`` and checked by it at start. How a person is greeted turns on what is known of the
name (R110): "Hi Rita," but "Dear Dr Menon,", and "Hello," for nobody in particular.

A folder ``de-du`` holds the familiar form of ``de``, for recruiters who write so (R117). It has its
own ``language.toml``, with the words by which that is known; the reasons, which address nobody, are
those of ``de``.
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
    "aside": ("would_consider", "offer_referral"),
    "titles": ("woman", "man", "other"),
    "praised": ("yours", "nouns"),
    "own_reason": ("first_person", "begins", "instead"),
}
_ADDRESS = ("familiar", "formal")
_MAY_BE_USED = frozenset({"name", "role", "company", "topic", "partner", "would_consider"})


@dataclass(frozen=True, slots=True)
class Language:
    """One language, or one form of it: ``folder`` is "de-du" where ``code`` is "de".

    The values of ``greeting``, ``phrases``, ``aside`` and ``reasons`` are small templates.
    ``titles`` are the words before a family name, by what they say of the person;
    ``first_person`` the words by which an own reason is known to be a sentence of this language,
    ``begins`` what is put before one that begins otherwise, ``instead`` how one that begins with
    "I've decided" is said after a sentence that does; ``turned`` says what "your" and "our"
    of theirs are when the user speaks; ``yours`` are the words before a work of the user's,
    ``praised`` how it is named;
    ``address`` the words of the familiar and the formal form, empty where there is one form only.
    """

    folder: str
    code: str
    name: str
    greeting: Mapping[str, str]
    signoff: Mapping[str, str]
    phrases: Mapping[str, str]
    aside: Mapping[str, str]
    titles: Mapping[str, frozenset[str]]
    first_person: frozenset[str]
    begins: Mapping[str, frozenset[str]]
    instead: Mapping[str, str]
    turned: Mapping[str, str]
    yours: frozenset[str]
    praised: Mapping[str, str]
    address: Mapping[str, frozenset[str]]
    reasons: Mapping[str, Mapping[Group, tuple[str, ...]]]


def read_language(folder: str, words: str, reasons: str) -> Language:
    """Return the language of two TOML texts; raises TemplateError that names file and mend."""
    here = f"{folder}/language.toml"
    table = read_toml(words, here)
    code, _, familiar = folder.partition("-")
    _check_tables(table, here, familiar=bool(familiar))
    for part in ("greeting", "phrases", "aside"):
        for source in table[part].values():
            grammar.check(source, f"{here}, [{part}]", needs=_MAY_BE_USED)
    return Language(
        folder=folder,
        code=code,
        name=table["name"],
        greeting=table["greeting"],
        signoff=table["signoff"],
        phrases=table["phrases"],
        aside=table["aside"],
        titles={kind: frozenset(found) for kind, found in table["titles"].items()},
        first_person=frozenset(table["own_reason"]["first_person"]),
        begins={
            before: frozenset(heads) for before, heads in table["own_reason"]["begins"].items()
        },
        instead=table["own_reason"]["instead"],
        turned=table["turned"],
        yours=frozenset(table["praised"]["yours"]),
        praised=table["praised"]["nouns"],
        address={form: frozenset(found) for form, found in table.get("address", {}).items()},
        reasons=_read_reasons(reasons, f"{code}/reasons.toml"),
    )


def _check_tables(table: Mapping[str, Any], here: str, *, familiar: bool) -> None:
    wanted = {**_TABLES, "address": _ADDRESS} if familiar else _TABLES
    if set(table) != {"name", "turned", *wanted}:
        raise TemplateError(
            f"{here} must have: name, turned, {', '.join(wanted)}.", "Compare with ours."
        )
    for part, keys in wanted.items():
        if not isinstance(table[part], dict) or set(table[part]) != set(keys):
            raise TemplateError(f"{here}, [{part}] must have: {', '.join(keys)}.")


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
