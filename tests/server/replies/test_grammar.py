"""The small language: what it refuses, with which line, and that a guard is seen as one."""

from __future__ import annotations

import pytest

from bowout.errors import TemplateError
from bowout.limits import MAX_TEMPLATE
from bowout.replies import grammar

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    "source",
    [
        "{% for x in name %}{% endfor %}",
        "{% macro m() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% set name = 1 %}",
        "{% raw %}{{ x }}{% endraw %}{{ 7*7 }}",
        "{{ 7*7 }}",
        "{{ 'text' }}",
        "{{ name.__class__ }}",
        "{{ name|upper }}",
        "{{ name() }}",
        "{{ name or me }}",
        "{{ name if me }}",
        "{{ cycler }}",
        "{% if name == 'x' %}{% endif %}",
        "{% if name.x %}{% endif %}",
        "{% if salary %}{% endif %}",
        "{{ referral }}",  # a condition is asked, not said
        "{% if name %}",
        "{{ name",
    ],
)
def test_anything_but_slots_and_ifs_is_refused(source: str) -> None:
    with pytest.raises(TemplateError):
        grammar.check(source, "x.md", needs=frozenset({"name", "me"}))


@pytest.mark.parametrize(
    "source",
    [
        "{% if role %}{{ role }}{% endif %}",
        "{% if role and company %}{{ role }} {{ company }}{% endif %}",
        "{% if not role %}{% else %}{{ role }}{% endif %}",
        "{% if not role or not company %}{% else %}{{ role }} {{ company }}{% endif %}",
        "{% if linkedin %}{% elif role %}{{ role }}{% endif %}",
        "{% if not role %}{% elif linkedin %}{{ role }}{% endif %}",
        "{{ the_role }} {{ reason }}",
    ],
)
def test_a_slot_may_be_said_where_it_cannot_be_missing(source: str) -> None:
    grammar.check(source, "x.md", needs=NONE)


@pytest.mark.parametrize(
    "source",
    [
        "{{ role }}",
        "{% if company %}{{ role }}{% endif %}",
        "{% if role or company %}{{ role }}{% endif %}",
        "{% if role %}{% else %}{{ role }}{% endif %}",
        "{% if not (role and company) %}{% else %}{% endif %}{{ role }}",
    ],
)
def test_a_slot_that_may_be_missing_is_refused_with_the_mend(source: str) -> None:
    """R115: a missing fact drops its sentence, it never leaves a hole."""
    with pytest.raises(TemplateError, match="role may be missing") as caught:
        grammar.check(source, "x.md", needs=NONE)
    assert caught.value.hint == "Put it inside {% if role %}."


def test_the_line_is_the_files() -> None:
    with pytest.raises(TemplateError, match=r"^x\.md, line 12:"):
        grammar.check("one\ntwo\n{{ role }}", "x.md", first_line=10, needs=NONE)


def test_an_endless_template_is_refused() -> None:
    with pytest.raises(TemplateError, match="over"):
        grammar.check("x" * (MAX_TEMPLATE + 1), "x.md", needs=NONE)
