"""The page about the rules, docs/rules.md, made from the rules (``scripts/document``)."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from bowout import limits
from bowout.check.applies import SILENT_FOR, STAGES
from bowout.check.registry import all_rules
from bowout.check.rule import Rule
from bowout.replies.model import Kind
from bowout.stage.model import Stage

_INTRODUCTION = """\
# What the linter looks for

<!-- Made by scripts/document from server/bowout/check/rules. Change the rules, not this page. -->

{count} rules read a decline before it goes out: our own templates, and your words as you edit them.
R-numbers are those of the requirement matrix; what stands in quotation marks beside them is the
advice that the rule guards. All rules share one analysis of the text, and the body is what they
read: greeting, sign-off, signature and quoted mail are not.

| severity | what it means |
|---|---|
| error | asks once before a suggestion goes in; `bowout lint` exits with 1 |
| warn | shown |
| hint | shown muted, not counted |

English is read by all rules. German, French, Spanish, Dutch and Portuguese are read by those
marked "any language"; in other languages the linter is silent. The examples answer Rita Solano.
"""
#: An example is shown so far; the one for ``too_long`` is long.
_SHOWN = 200
_WEIGHTS = ("error", "warn", "hint")


def page() -> str:
    """Return the text of docs/rules.md; the same rules give the same text."""
    rules = sorted(all_rules(), key=lambda rule: (_WEIGHTS.index(rule.severity), rule.name))
    rows = [f"| [`{r.name}`](#{r.name}) | {r.title} | {r.severity} |" for r in rules]
    table = "\n".join(["| rule | | severity |", "|---|---|---|", *rows])
    parts = [_INTRODUCTION.format(count=len(rules)), table, *map(_section, rules), _lengths()]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _section(rule: Rule) -> str:
    why = " ".join((sys.modules[rule.look.__module__].__doc__ or "").split())
    where = ", ".join([rule.severity, *_where(rule)])
    return "\n".join(
        [
            f"## {rule.name}",
            "",
            f"**{rule.title}** ({where})",
            "",
            why,
            "",
            f"It says: {rule.message} {rule.hint}",
            "",
            "Fails:",
            "",
            _quoted(rule.fails),
            "",
            "Passes:",
            "",
            _quoted(rule.passes),
        ]
    )


def _where(rule: Rule) -> Iterable[str]:
    if rule.any_language:
        yield "any language"
    stages = STAGES.get(rule.name)
    if stages:
        yield "at " + ", ".join(
            stage.value for stage in Stage if stage in stages - {Stage.NOT_RECRUITING}
        )
    silent = SILENT_FOR.get(rule.name)
    if silent:
        yield "silent for " + ", ".join(f"`{kind.value}`" for kind in Kind if kind in silent)


def _quoted(example: str) -> str:
    shown = example if len(example) <= _SHOWN else example[:_SHOWN].rsplit(" ", 1)[0] + " ..."
    return "\n".join(f"> {line}".rstrip() for line in shown.split("\n"))


def _lengths() -> str:
    rows = [f"| {name.replace('_', ' ')} | {words} |" for name, words in limits.REPLY_WORDS.items()]
    return "\n".join(
        [
            "## Words of the body at most",
            "",
            "| stage or kind | words |",
            "|---|---|",
            *rows,
            "",
            f"A referred role may be declined in {limits.REFERRAL_WORDS} words more (R104).",
        ]
    )
