"""The temperatures of the stage's scores, fitted on held-out answers (Guo et al., 2017).

There are two: after an answered no rules decide rather than what was learned, and they are surer
than they are right.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bowout.stage.weights import ANSWERED_NO, softmax

Scores = Sequence[Sequence[float]]


class Labelled(Protocol):
    """What is used of a labelled thread."""

    @property
    def features(self) -> frozenset[str]:
        """The names of what is true of the thread."""

    @property
    def stage(self) -> int:
        """The true stage, as a number."""

    @property
    def written(self) -> bool:
        """True for a thread of the corpus."""


@dataclass(frozen=True)
class Temperatures:
    """What scores are divided by before the softmax: after an answered no, and otherwise."""

    usual: float
    after_no: float

    def of(self, example: Labelled) -> float:
        """Return the temperature that holds for ``example``."""
        return self.after_no if ANSWERED_NO in example.features else self.usual


def temperatures_for(examples: Sequence[Labelled], scores: Scores) -> Temperatures:
    """Return the temperatures under which the held-out answers are least surprising.

    The usual one is that of real threads, where there are any; noes are answered in few of them.
    """
    after = [k for k, one in enumerate(examples) if ANSWERED_NO in one.features]
    others = [k for k, one in enumerate(examples) if ANSWERED_NO not in one.features]
    others = [k for k in others if not examples[k].written] or others
    usual, after_no = (
        _best([(scores[k], examples[k].stage) for k in rows]) for rows in (others, after)
    )
    return Temperatures(usual, after_no)


def _best(answers: Sequence[tuple[Sequence[float], int]]) -> float:
    """Return the temperature of least surprise; of no answers the lowest that is tried."""
    return min((k / 50 for k in range(15, 151)), key=lambda each: _surprise(answers, each))


def _surprise(answers: Sequence[tuple[Sequence[float], int]], temperature: float) -> float:
    """Return the negative log-likelihood of the true stages."""
    return -math.fsum(
        math.log(max(1e-9, softmax(scores, temperature)[stage])) for scores, stage in answers
    )
