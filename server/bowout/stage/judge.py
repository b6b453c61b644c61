"""Judge: how far things have gone in a thread, how sure that is, and which words say so.

Cues give acts, their order and the words give features, the weights give one probability a stage;
where these leave it open, a second reader is asked (``second.py``, when it is installed). Then,
below ``limits.ABSTAIN_BELOW``, or when no cue was found, the person is asked. What the person says
overrides it (docs/api.md, ``as_stage``). The same thread always gives the same Judgement.
"""

from __future__ import annotations

from bowout import limits
from bowout.stage.acts import read_acts
from bowout.stage.evidence import evidence_for
from bowout.stage.features import features, grams
from bowout.stage.flags import flags_of
from bowout.stage.model import NO_PAST, Judgement, Past, Stage
from bowout.stage.past import past_flags, past_scores
from bowout.stage.rounds import rounds_held
from bowout.stage.rules import fixed_scores
from bowout.stage.second import reads, second_reader
from bowout.stage.weights import weights
from bowout.thread.model import Thread


def judge(
    thread: Thread, as_stage: Stage | None = None, past: Past = NO_PAST, *, quick: bool = False
) -> Judgement:
    """Return the stage of ``thread``; ``as_stage`` is the person's own word and is never doubted.

    ``past`` is what is remembered of the one who writes: it knows of a no told elsewhere. ``quick``
    leaves the second reader out: for thousands of threads at a time.
    Raises SettingsError when the cue files or the weights are broken.
    """
    reading = read_acts(thread)
    learned = weights()
    if as_stage is not None:
        stage, confidence = as_stage, 1.0
    else:
        rules = {**fixed_scores(thread, reading), **past_scores(thread, reading, past)}
        likely = learned.probabilities(features(thread, reading), grams(reading), rules)
        unsure = max(likely.values()) < limits.ASK_SECOND_BELOW
        if unsure and not quick and reads(thread) and (reader := second_reader()):
            likely = reader.weigh(likely, thread, reading)
        stage = max(likely, key=lambda each: likely[each])
        confidence = likely[stage]
    told = any(act.cue.shows for act in reading.acts)
    return Judgement(
        stage=stage,
        confidence=confidence,
        abstained=as_stage is None and (confidence < limits.ABSTAIN_BELOW or not told),
        flags=flags_of(thread, reading, stage) | past_flags(thread, reading, past, stage),
        evidence=evidence_for(thread, reading, stage, learned),
        rounds=rounds_held(reading, stage),
        no_answered=reading.no_answered,
        unread=reading.unread,
        no=reading.no,
    )
