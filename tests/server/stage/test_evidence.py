"""The words that decided: exact, few, and of the deciding stage only (docs/api.md, evidence)."""

from __future__ import annotations

from collections.abc import Callable

from bowout import limits
from bowout.stage.acts import read_acts
from bowout.stage.cues import lexicon
from bowout.stage.judge import judge
from bowout.stage.model import Stage
from bowout.thread.model import Thread

MakeThread = Callable[..., Thread]

PITCH = (
    "Hi Noor,\nlovely weather today. We are hiring a tram driver trainer at Lindqvist Transit. "
    "Would you be open to a quick call about the role? Please send me your CV. I'm a recruiter."
)


def test_the_deciding_sentences_are_quoted(make_thread: MakeThread) -> None:
    quotes = [evidence.span.quote for evidence in judge(make_thread(PITCH)).evidence]
    assert "We are hiring a tram driver trainer at Lindqvist Transit." in quotes
    assert not any("weather" in quote for quote in quotes)
    assert len(quotes) <= limits.MAX_EVIDENCE


def test_every_reason_is_one_of_the_deciding_stage(make_thread: MakeThread) -> None:
    judgement = judge(make_thread(PITCH))
    reasons = {cue.why for cue in lexicon().cues if judgement.stage in cue.shows}
    assert judgement.evidence
    assert {evidence.why for evidence in judgement.evidence} <= reasons


def test_my_no_is_shown_with_what_answered_it(make_thread: MakeThread) -> None:
    thread = make_thread("me: I'm going to decline, thank you.", "What would change your mind?")
    judgement = judge(thread)
    assert judgement.stage is Stage.PUSHBACK
    assert {evidence.span.message for evidence in judgement.evidence} == {0, 1}


def test_a_long_sentence_is_cut_around_the_cue(make_thread: MakeThread) -> None:
    words = "the harbour and the ferry and the pier and " * 20
    thread = make_thread(f"So {words} and we are hiring a dispatcher in Oban and {words}")
    span = judge(thread, Stage.OUTREACH).evidence[0].span
    assert "we are hiring" in span.quote
    assert len(span.quote) <= limits.MAX_QUOTE
    assert thread.messages[0].text[span.start : span.end] == span.quote


def test_nothing_textual_gives_no_evidence(make_thread: MakeThread) -> None:
    thread = make_thread("me: hello")
    assert read_acts(thread).last == -1
    assert judge(thread, Stage.OFFER).evidence == ()
