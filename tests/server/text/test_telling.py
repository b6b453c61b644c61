"""Words that every match of an expression holds, told by its source."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.text.telling import needed_words, telling_words


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        (r"\bmeet(?:ing)? with ", {"meet", "meeting"}),
        (r"\b(?:hiring|line) manager\b", {"manager"}),
        (r"\byour (?:(?:future|new) ){0,2}(?:line )?(?:boss|chef)\b", {"boss", "chef"}),
        (r"\breport(?:s|ing)? (?:straight )?(?:in)?to ", {"report", "reports", "reporting"}),
        (r"\bwho(?:'s| is) (?:it|bo)\b", {"who"}),
        (r"\b(?:chef|the post)\b", {"chef", "post"}),
        (r"\bdirect[oa] ", {"directo", "directa"}),
        (r"^(?:[•*] ?)?(?:role|post) ?: ", {"role", "post"}),
        (r"\ba quem [^.;]{2,9}(?=x)(?!y) ", {"quem"}),
        (r"\b(?:\w{2,9} ){0,2}brigade$", {"brigade"}),
        ("['’]s (?:team|lab)", {"s"}),
    ],
)
def test_the_rarest_words_one_of_which_is_there(expression: str, words: set[str]) -> None:
    assert telling_words(expression) == words


@pytest.mark.parametrize(
    "expression",
    [
        r"talent",
        r"\btalent\w*",
        r"(?:\bboss )?\w+",
        r"\b(?:boss\b|hr)",
        "[a-z]+ ",
        "\\bco{0,2}l\\b",
    ],
)
def test_an_expression_that_needs_no_whole_word_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match="known word"):
        telling_words(expression)


@pytest.mark.parametrize("expression", ["(?i:boss)", r"(a)\1", "boss)", r"\Aboss"])
def test_an_expression_of_an_unknown_kind_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match=r"expression|bracket"):
        telling_words(expression)


_WORDS = st.sampled_from(["boss", "chef", "lead", "a", "ihr", "é"])
_PIECES = st.recursive(
    st.one_of(
        _WORDS,
        st.sampled_from([" ", r"\b", r"\w", ".", "[ao]", "[^x]", "'s", ", ", "(?= )", "(?!a)"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{1,3}", "{0,2}"])).map(
            lambda parts: f"(?:{parts[0]}){parts[1]}"
        ),
    ),
    max_leaves=12,
)


@given(_PIECES, st.data())
def test_no_match_is_without_all_of_the_words(expression: str, data: st.DataObject) -> None:
    try:
        needed = needed_words(expression)
    except ValueError:
        return
    text = data.draw(st.from_regex(expression))
    held = set(re.findall(r"\w+", text))
    assert all(words & held for words in needed), text
