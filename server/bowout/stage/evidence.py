"""The words that decided: at most three sentences, each with its offsets and a reason.

Only sentences whose cue stands for the stage that was decided are shown, those first that weigh
most; where no cue did, the sentence whose words weigh most. Every quote is exactly the characters
of ``Message.text`` that its span names (docs/api.md, ``evidence``).
"""

from __future__ import annotations

from bowout import limits
from bowout.stage.acts import Act, Reading, Said
from bowout.stage.features import grams_of
from bowout.stage.model import STAGE_NAMES, Evidence, Stage
from bowout.stage.weights import Weights
from bowout.text.span import Span
from bowout.thread.model import Thread

_CONTEXT = 40  # characters shown before the cue of a sentence that is cut


def evidence_for(
    thread: Thread, reading: Reading, stage: Stage, weights: Weights
) -> tuple[Evidence, ...]:
    """Return what speaks for ``stage``, strongest first; empty only when nothing textual does."""
    acts = [act for act in reading.acts if act.place == "text" and stage in act.cue.shows]
    if reading.no_answered:
        acts = [act for act in acts if act.message >= reading.no]
    acts.sort(key=lambda act: (-_weight(act, reading, stage, weights), -act.message, act.start))
    shown: dict[tuple[int, int], Evidence] = {}
    for act in acts:
        if (act.message, act.start) not in shown and len(shown) < limits.MAX_EVIDENCE:
            span = _span(thread, act.message, act.start, act.end, act.at)
            shown[act.message, act.start] = Evidence(span, act.cue.why)
    if shown:
        return tuple(shown.values())
    return _by_words(thread, reading, stage, weights)


def _weight(act: Act, reading: Reading, stage: Stage, weights: Weights) -> int:
    """Return how much an act speaks for ``stage``; acts of the newest message come first."""
    names = [f"act:{act.name}"]
    if act.message == reading.last:
        names.append(f"{'after-no' if reading.no_answered else 'last'}:{act.name}")
    return weights.pull(names, stage)


def _by_words(
    thread: Thread, reading: Reading, stage: Stage, weights: Weights
) -> tuple[Evidence, ...]:
    """Return the sentence whose words weigh most for ``stage``, if any weighs at all."""

    def weight(said: Said) -> int:
        return weights.pull(set(grams_of(said.plain, mine=said.mine)), stage)

    texts = [said for said in reading.said if said.place == "text" and not said.mine]
    best = max(texts, key=weight, default=None)
    if best is None or weight(best) <= 0:
        return ()
    span = _span(thread, best.message, best.start, best.end, 0.0)
    return (Evidence(span, f'uses words of "{STAGE_NAMES[stage]}"'),)


def _span(thread: Thread, number: int, start: int, end: int, at: float) -> Span:
    """Return the span of a sentence; a long one is cut, at words, around the cue ``at`` it."""
    text = thread.messages[number].text
    if end - start > limits.MAX_QUOTE:
        first = start + max(0, int((end - start) * at) - _CONTEXT)
        if first > start:
            first = text.find(" ", first, end) + 1 or first
        last = min(end, first + limits.MAX_QUOTE)
        if last < end:
            last = max(text.rfind(" ", first, last), first + limits.MAX_QUOTE // 2)
        start, end = first, last
    return Span(number, start, end, text[start:end])
