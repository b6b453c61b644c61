"""A tree walked: what is said where a slot is known, missing, asked in every way."""

from __future__ import annotations

import pytest

from bowout.replies.render import render


@pytest.mark.parametrize(
    ("source", "given", "said"),
    [
        ("Thank you.", {}, "Thank you."),
        ("{{ role }} at {{ company }}", {"role": "Cook", "company": "Orla"}, "Cook at Orla"),
        ("{% if role %}{{ role }}{% endif %}.", {}, "."),
        ("{% if role %}a{% else %}b{% endif %}", {"role": "Cook"}, "a"),
        ("{% if role %}a{% else %}b{% endif %}", {"role": ""}, "b"),
        ("{% if not late %}a{% endif %}", {"late": False}, "a"),
        ("{% if role and company %}a{% endif %}", {"role": "Cook"}, ""),
        ("{% if role or company %}a{% endif %}", {"role": "Cook"}, "a"),
        ("{% if late %}a{% elif bulk %}b{% elif rude %}c{% else %}d{% endif %}", {}, "d"),
        ("{% if late %}a{% elif bulk %}b{% elif rude %}c{% endif %}", {"rude": True}, "c"),
        ("{% if late %}a{% elif bulk %}b{% endif %}", {"late": True, "bulk": True}, "a"),
        ("One.\n{% if late %}\nTwo.\n{% endif %}\nThree.", {}, "One.\nThree."),
        ("{# a note #}One.", {}, "One."),
    ],
)
def test_a_template_says_what_is_known(
    source: str, given: dict[str, str | bool | None], said: str
) -> None:
    """R115: a missing fact drops its sentence."""
    assert render(source, given) == said


def test_a_value_is_never_source() -> None:
    given = {"name": "{{ 7*7 }}", "role": "{% if %}"}
    assert render("{{ name }} {{ role }}", given) == "{{ 7*7 }} {% if %}"


def test_what_no_check_lets_pass_is_not_walked() -> None:
    with pytest.raises(TypeError):
        render("{{ 7*7 }}", {})
    with pytest.raises(TypeError):
        render("{% for x in name %}{% endfor %}", {"name": "Ann"})
    with pytest.raises(TypeError):
        render("{% if name == 'Ann' %}a{% endif %}", {"name": "Ann"})
