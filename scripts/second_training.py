"""How the second reader of ``bowout.stage`` is made (``scripts/train --second`` runs this).

A small transformer (``second_net.py``) is taught (``second_lessons.py``) by the same threads as the
weights, each read as the service reads it. Figures come from cross-validation with every writer on
one side of each split; the share of the second reader and the temperature of both together are
chosen on these held-out answers to real threads. Then it is taught by all threads. Seeded; needs
PyTorch and a package that holds the model (CONTRIBUTING.md).
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import corpus
import training
from figures import Answer, line
from second_lessons import LONGEST, learn
from second_net import OUT, Net, export, kept_pieces, opinions
from temperatures import temperatures_for
from training import SEED, STAGES, Example

from bowout import limits
from bowout.stage import second
from bowout.stage.acts import read_acts
from bowout.stage.weights import softmax
from bowout.stage.wordpiece import Wordpiece

FOLDS = 3


@dataclass
class Case:
    """A labelled thread on its way: what each reader is given and what each says.

    ``pieces`` is None for a thread in a language that the second reader does not know; ``first``
    holds probabilities, ``opinion`` log-probabilities, a number a stage.
    """

    example: Example
    pieces: list[int] | None
    first: list[float]
    opinion: list[float] | None = None

    @property
    def asked(self) -> bool:
        """True when the second reader is asked: the first is unsure."""
        return self.opinion is not None and max(self.first) < limits.ASK_SECOND_BELOW

    def answer(self, share: float, temperature: float) -> Answer:
        """Return what both say together."""
        both = self.first
        if self.opinion is not None and self.asked:
            both = softmax(second.mix(self.first, self.opinion, share), temperature)
        best = max(range(len(STAGES)), key=both.__getitem__)
        return Answer(STAGES[self.example.stage], STAGES[best], both[best])


def cases_of(rows: Sequence[training.Row], kept: dict[str, int]) -> list[Case]:
    """Return labelled rows as cases without answers."""
    pieces = Wordpiece({piece: number for number, piece in enumerate(kept)})
    cases = []
    for row in rows:
        thread = training.thread_of(row)
        numbers = second.sequence(thread, read_acts(thread), pieces, LONGEST)
        cases.append(Case(training.example_of(row), numbers if second.reads(thread) else None, []))
    return cases


def ask_first(seen: Sequence[Case], aside: Sequence[Case]) -> None:
    """Fill in the first answers: held out for ``seen``, a whole model's for ``aside``."""
    examples = [case.example for case in seen]
    learned = training.held_out_scores(examples)
    heat = temperatures_for(examples, learned)
    for case, score in zip(seen, learned, strict=True):
        case.first = softmax(score, heat.of(case.example))
    vocabulary = training.vocabulary_of(examples)
    model = training.fit(examples, vocabulary)
    scores = training.scores_of(model, vocabulary, [case.example for case in aside])
    for case, score in zip(aside, scores, strict=True):
        case.first = softmax(score, heat.of(case.example))


def ask_second(cases: Sequence[Case], kept: dict[str, int]) -> None:
    """Fill in the second reader's opinions, each from a model that never saw the writer."""
    folds = import_module("sklearn.model_selection").StratifiedGroupKFold(
        FOLDS, shuffle=True, random_state=SEED
    )
    stages = [case.example.stage for case in cases]
    writers = [case.example.writer for case in cases]
    for train, test in folds.split(stages, stages, writers):
        began = time.monotonic()
        net = taught([cases[k] for k in train], kept)
        give_opinions(net, [cases[k] for k in test])
        print(f"one of {FOLDS} parts: {time.monotonic() - began:.0f} s", flush=True)


def taught(cases: Sequence[Case], kept: dict[str, int]) -> Net:
    """Return a model that learned from the cases it can read."""
    read = [(case.example, case.pieces) for case in cases if case.pieces]
    return learn([e for e, _ in read], [numbers for _, numbers in read], list(kept.values()))


def give_opinions(net: Net, cases: Sequence[Case]) -> None:
    """Fill in what ``net`` says of each case that it can read."""
    read = [(case, case.pieces) for case in cases if case.pieces]
    said = opinions(net, [numbers for _, numbers in read])
    for (case, _), opinion in zip(read, said, strict=True):
        case.opinion = opinion


def choose(cases: Sequence[Case]) -> tuple[float, float]:
    """Return the share and the temperature under which the asked threads surprise least."""
    asked = [case for case in cases if case.asked]

    def surprise(share: float, temperature: float) -> float:
        return -math.fsum(
            math.log(
                max(
                    1e-9,
                    softmax(second.mix(case.first, case.opinion or [], share), temperature)[
                        case.example.stage
                    ],
                )
            )
            for case in asked
        )

    grid = [(share / 20, heat / 20) for share in range(2, 17) for heat in range(4, 41)]
    return min(grid, key=lambda pair: surprise(*pair))


def compare(name: str, cases: Sequence[Case], share: float, temperature: float) -> None:
    """Print the figures of the first reader alone and of both."""
    if cases:
        print(line(f"{name}, first", [case.answer(0.0, 1.0) for case in cases]))
        print(line(f"{name}, both", [case.answer(share, temperature) for case in cases]))
        print(f"  asked: {sum(case.asked for case in cases) / len(cases):.0%}")


def main(path: Path) -> None:
    """Print the figures of both readers together; write the second one."""
    rows = list(corpus.rows())
    if path.exists():
        rows = [*map(json.loads, path.read_text(encoding="utf-8").splitlines()), *rows]
    kept = kept_pieces()
    every = cases_of(rows, kept)
    seen = [case for case in every if not case.example.held_aside]
    aside = [case for case in every if case.example.held_aside]
    ask_first(seen, aside)
    ask_second(seen, kept)
    real = [case for case in seen if not case.example.written] or seen
    share, temperature = choose(real)
    print(f"share {share:.2f}, temperature {temperature:.2f}")
    compare("labelled, by writer", real, share, temperature)
    compare("real", [c for c in real if c.example.origin == "real"], share, temperature)
    compare("in English", [c for c in real if c.pieces], share, temperature)
    compare("corpus, by hand", [c for c in seen if c.example.written], share, temperature)
    net = taught(seen, kept)
    export(net, share, temperature)
    (OUT / second.VOCABULARY).write_text("\n".join(kept) + "\n", encoding="utf-8", newline="\n")
    give_opinions(net, aside)
    compare("held aside", aside, share, temperature)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else training.FIELD)
