"""The sieves over a line's runs of letters never lose a word that is looked for.

A word of a list can only be in a line if its runs are; so a line is taken apart only where they
are. Lines are put together of such words, of signs that cling to them and of other letters.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bowout.facts.firm_words import INSTITUTIONS, LEGAL_FORMS
from bowout.facts.lines import Line
from bowout.facts.role_words import is_head
from bowout.facts.titles import ENDINGS, HEADS, may_hold_head
from bowout.facts.words import runs

_SIGNS = [
    "",
    " ",
    "  ",
    "/",
    "-",
    "_",
    "'s",
    "’s ",
    "`",
    ".",
    ", ",
    "(",
    ")",
    "|",
    "@",
    "…",
    "“",
    "é",
]
_LISTED = sorted(HEADS | INSTITUTIONS | LEGAL_FORMS) + [f"ober{end}" for end in sorted(ENDINGS)]
_WORD = st.one_of(
    st.sampled_from(_LISTED),
    st.sampled_from(_LISTED).map(str.title),
    st.sampled_from(_LISTED).map(lambda word: f"{word}s"),
    st.sampled_from(sorted(LEGAL_FORMS)).map(lambda form: ".".join(form).upper()),
    st.text(max_size=6),
)
_LINES = st.lists(st.tuples(_WORD, st.sampled_from(_SIGNS)), max_size=8).map(
    lambda parts: Line("".join(f"{word}{sign}" for word, sign in parts), 0, mine=False, kind="body")
)


@given(_LINES)
def test_every_run_of_a_words_letters_is_one_of_the_lines(line: Line) -> None:
    for word in line.words:
        assert line.runs.issuperset(runs(word.fold)), word


@given(_LINES)
def test_no_line_with_a_head_passes_for_one_without(line: Line) -> None:
    if any(is_head(word) for word in line.words):
        assert may_hold_head(line.runs)


@given(_LINES)
def test_a_legal_form_is_a_run_or_has_dots_within(line: Line) -> None:
    for word in line.words:
        if word.fold.replace(".", "") in LEGAL_FORMS:
            assert word.fold in line.runs or "." in line.plain[:-1]
