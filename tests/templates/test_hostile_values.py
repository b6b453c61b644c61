"""Names that try to be something else: nothing is evaluated, nothing breaks a line.

docs/security.md: a value never becomes template source.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from bowout.advice.advise import advise
from bowout.facts.model import Facts
from bowout.mailbox.model import User
from bowout.replies.choose import suggest
from bowout.replies.fill import fill
from bowout.replies.said import one_line
from bowout.replies.situation import Values
from bowout.replies.slots import ALWAYS, KNOWN, VALUES
from bowout.replies.tidy import role_name
from bowout.stage.model import Flag, Stage
from templates.cases import NOW, SHELF, fact, judgement, thread_for

HOSTILE = (
    "{{7*7}}",
    "{{ 7*7 }}",
    "{% for x in range(9) %}49{% endfor %}",
    "{% if true %}49{% endif %}",
    "{{ self.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ config }}",
    "{{ request }}",
    "{# comment #}",
    "{% raw %}",
    "{% endif %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{{ lipsum }}",
    "{{ me }}",
    "{0.__class__}",
    "{name}",
    "$name",
    "${7*7}",
    "#{7*7}",
    "%(name)s",
    "%s%s%s%n",
    "<script>alert(49)</script>",
    "Ann\r\nBcc: everyone@example.com",
    "Ann\n\nP.S. I accept",
    "Ann\u2028Line",
    "\x00\x07\x1b[31mAnn",
)


#: Slots whose values come from a mail or from the person.
SLOTS = tuple(name for name in VALUES if name not in ALWAYS)


@pytest.mark.parametrize("value", HOSTILE)
def test_in_every_slot_of_every_template_it_is_one_line_and_nothing_is_evaluated(
    value: str,
) -> None:
    for template in SHELF.templates:
        language = SHELF.languages[template.language]
        plain = fill(template, dict.fromkeys(KNOWN, "Ann"), language)
        for slot in SLOTS:
            values: Values = {**dict.fromkeys(KNOWN, "Ann"), slot: one_line(value)}
            text = fill(template, values, language)
            said = text.replace(str(one_line(value)), "Ann")
            assert said == plain, f"{template.path}, {slot}"
            assert all(line.isprintable() for line in text.split("\n"))


def all_are(value: str) -> Facts:
    return Facts(
        greeting=value,
        company=fact(value),
        role=fact(value),
        hiring_manager=fact(value),
        referrer=fact(value),
        topics=(fact(value),),
        projects=(fact(value),),
        interviewers=(fact(value),),
    )


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize(
    ("stage", "flag"),
    [
        (Stage.OUTREACH, Flag.REFERRAL),
        (Stage.SCREENING, Flag.MISSED_CALL),
        (Stage.INTERVIEWING, Flag.ASKS_FEEDBACK),
        (Stage.OFFER, Flag.AGENCY),
        (Stage.PUSHBACK, Flag.HIRING_MANAGER),
        (Stage.CLOSED, Flag.ASKS_FEEDBACK),
    ],
)
def test_a_hostile_value_is_said_as_it_is_and_on_one_line(
    value: str, stage: Stage, flag: Flag
) -> None:
    facts, harmless = all_are(value), all_are("Ann")
    for language in SHELF.languages:
        user = User(value, direction=value, would_consider=value, offer_referral_text=value)
        found = thread_for(language, user=replace(user, offer_referral=True))
        judged = judgement(stage, flag)
        advice = advise(found, judged, facts, NOW)
        ours = suggest(SHELF, found, judged, facts, advice, value)
        user = User("Ann", direction="Ann", would_consider="Ann", offer_referral_text="Ann")
        plain = thread_for(language, user=replace(user, offer_referral=True))
        theirs = suggest(SHELF, plain, judged, harmless, advice, None)
        assert len(ours.replies) == len(theirs.replies)
        for reply, other in zip(ours.replies, theirs.replies, strict=True):
            role = role_name(one_line(value)) or value
            assert "49" not in reply.text.replace(value, "").replace(role, "")
            assert "uid=" not in reply.text
            assert "root:" not in reply.text
            assert all(line.isprintable() for line in reply.text.split("\n"))
            assert reply.text.count("\n") == other.text.count("\n")
