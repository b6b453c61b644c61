"""What a phrase cannot do without, and that no text that holds it lacks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.stage.cues import Cue, Hit, Lexicon
from bowout.stage.phrases import parse, plain
from bowout.stage.sieve import STEM, WORD, key_of, keys_in

PHRASES = (
    "open (role|post) at",
    "(we're|we are) [now] hiring",
    "(offer*|a (new|old) job) ... (left|so gone)",
    "don't know",
    "(# days|a week) left",
    "follow-up :",
    "i'll [not] be (j'ai|be) so*",
)
SAID = (
    "open role post at we're were we are now hiring offers offer a new old job left so gone don't "
    "dont know 3 days week follow-up follow up : i'll ill not be j'ai jai some"
)


@pytest.mark.parametrize(
    ("phrase", "needs"),
    [
        ("open (role|post) at", [{"open"}, {"role", "post"}, {"at"}]),
        ("wish* you [all] well", [{"wish*"}, {"you"}, {"well"}]),
        ("don't know", [{"dont", "don"}, {"know"}]),
        ("we are ... follow-up", [{"we"}, {"are"}, {"follow"}, {"up"}]),
        ("take (the post|an hour|it)", [{"take"}, {"post", "hour", "it"}]),
        ("in (so*|a) # days", [{"in"}, {"#"}, {"days"}]),
    ],
)
def test_a_phrase_needs_a_word_of_each_clause(phrase: str, needs: list[set[str]]) -> None:
    assert [set(clause) for clause in parse(phrase).needs] == needs


def test_stems_are_looked_up_by_their_first_letters() -> None:
    assert key_of("offering*") == "offe*"
    assert key_of("a" * (STEM - 1) + "*") is None
    assert {"offe*", "offered", "#"} <= keys_in(["offered", "3rd"])


@given(st.lists(st.sampled_from(SAID.split()), max_size=14).map(" ".join))
def test_the_lexicon_finds_what_trying_every_phrase_at_every_word_finds(said: str) -> None:
    text = plain(said)
    entries = [
        (Cue(f"act {number % 4}", "them", "is so", frozenset(), None), "en", parse(phrase))
        for number, phrase in enumerate(PHRASES)
    ]
    tried: dict[str, Hit] = {}
    for word in WORD.finditer(text):
        for cue, _, phrase in entries:
            match = phrase.compiled.match(text, word.start())
            if match and cue.act not in tried:
                tried[cue.act] = Hit(cue, match.start(), match.end())
    assert Lexicon(entries).find(text, mine=False) == tuple(tried.values())
