"""All rules: every module of ``bowout.check.rules`` is one; a new rule joins by existing."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from bowout.check import rules as folder
from bowout.check.rule import Rule
from bowout.text.once import made_once


@made_once
def all_rules() -> tuple[Rule, ...]:
    """Return the rules in the order of their names; each is named like its module."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    found = []
    for name in names:
        rule = import_module(f"{folder.__name__}.{name}").RULE
        if not isinstance(rule, Rule) or rule.name != name:
            raise TypeError(f"the module check/rules/{name}.py has no RULE of that name")
        found.append(rule)
    return tuple(found)
