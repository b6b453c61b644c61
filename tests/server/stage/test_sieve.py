"""What a phrase cannot do without, and that no text that holds it lacks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.stage.cues import Cue, Hit, Lexicon
from bowout.stage.phrases import parse, plain
from bowout.stage.sieve import NUMBER, STEM, WORD, Way, key_of, keys_in, places_of

PHRASES = (
    "open (role|post) at",
    "(we're|we are) [now] hiring",
    "(offer*|a (new|old) job) ... (left|so gone)",
    "don't know",
    "(# days|a week) left",
    "follow-up :",
    "i'll [not] be (j'ai|be) so*",
)
#: A phrase that begins with "we're" is looked for where a "we" stands: not in "were", which is a
#: word of its own.
SAID = (
    "open role post at we're we are now hiring offers offer a new old job left so gone don't "
    "dont know 3 days week follow-up follow up : i'll ill not be j'ai jai some were"
)


@pytest.mark.parametrize(
    ("phrase", "needs"),
    [
        ("open (role|post) at", [{"open"}, {"role", "post"}, {"at"}]),
        ("wish* you [all] well", [{"wish*"}, {"you"}, {"well"}]),
        ("do (you don't|not) know", [{"do"}, {"you", "not"}, {"know"}]),
        ("we don't know", [{"we"}, {"dont", "don"}, {"know"}]),
        ("we are ... follow-up", [{"we"}, {"are"}, {"follow"}, {"up"}]),
        ("take (the post|an hour|it)", [{"take"}, {"post", "hour", "it"}]),
        ("in (so*|a) # days", [{"in"}, {"#"}, {"days"}]),
    ],
)
def test_a_phrase_needs_a_word_of_each_clause(phrase: str, needs: list[set[str]]) -> None:
    (way,) = parse(phrase).ways
    assert [{word} for word in way.words] == [clause for clause in needs if len(clause) == 1]
    assert [set(clause) for clause in way.groups] == [clause for clause in needs if len(clause) > 1]


def test_each_branch_of_the_brackets_that_begin_a_phrase_is_a_way_to_say_it() -> None:
    ways = parse("(we (are|were) hiring|i'll hire) [now] # (people|cooks)").ways
    after = frozenset({"people", "cooks"})
    assert ways == (
        Way("we", ("we", "hiring", "#"), (frozenset({"are", "were"}), after)),
        Way("i", ("i", "hire", "#"), (frozenset({"ill", "ll"}), after)),
        Way("ill", ("ill", "hire", "#"), (after,)),
    )


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


@given(
    st.text(alphabet="ab_2² '-", max_size=24).map(plain),
    st.sampled_from(["ab", "aba", "abab*", NUMBER]),
)
def test_the_places_of_a_key_are_the_words_that_answer_to_it(text: str, key: str) -> None:
    def answers(word: str) -> bool:
        return word[0].isdigit() if key == NUMBER else key in (word, word[:STEM] + "*")

    found = [word.start() for word in WORD.finditer(text) if answers(word.group())]
    assert list(places_of(key, text)) == found
