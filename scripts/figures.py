"""The figures by which the stage is judged, from what was true and what was said.

Plain arithmetic, so that training, measuring and the floors of the tests count alike. Macro-F1 is
over the stages that occur; calibration error is the expected one over tenths (Guo et al., 2017).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bowout.stage.model import Stage

STAGES = list(Stage)
TENTHS = 10


@dataclass(frozen=True, slots=True)
class Answer:
    """What is true of one thread, what was said of it, and how sure that was."""

    truth: Stage
    said: Stage
    confidence: float

    @property
    def right(self) -> bool:
        """True when what was said is so."""
        return self.truth == self.said


def accuracy(answers: Sequence[Answer]) -> float:
    """Return the share of right answers."""
    return sum(answer.right for answer in answers) / max(1, len(answers))


def macro_f1(answers: Sequence[Answer]) -> float:
    """Return the mean F1 of the stages that occur."""
    pairs = Counter((answer.truth, answer.said) for answer in answers)
    scores = []
    for stage in STAGES:
        right = pairs[stage, stage]
        true = sum(count for (truth, _), count in pairs.items() if truth == stage)
        said = sum(count for (_, label), count in pairs.items() if label == stage)
        if true:
            scores.append(2 * right / (true + said))
    return sum(scores) / max(1, len(scores))


def gate(answers: Sequence[Answer]) -> tuple[float, float]:
    """Return precision and recall of telling recruiting from everything else."""
    true = [answer.truth != Stage.NOT_RECRUITING for answer in answers]
    said = [answer.said != Stage.NOT_RECRUITING for answer in answers]
    both = sum(a and b for a, b in zip(true, said, strict=True))
    return both / max(1, sum(said)), both / max(1, sum(true))


def among_recruiting(answers: Sequence[Answer]) -> float:
    """Return the accuracy on threads that are recruiting."""
    return accuracy([answer for answer in answers if answer.truth != Stage.NOT_RECRUITING])


def tenths(answers: Sequence[Answer]) -> dict[int, list[Answer]]:
    """Return the answers by tenth of confidence, lowest first; 9 is 0.9 and over."""
    bins: dict[int, list[Answer]] = defaultdict(list)
    for answer in answers:
        bins[min(TENTHS - 1, int(answer.confidence * TENTHS))].append(answer)
    return dict(sorted(bins.items()))


def calibration_error(answers: Sequence[Answer]) -> float:
    """Return how far confidence and truth lie apart, weighted by how often."""
    gaps = (
        abs(sum(answer.confidence - answer.right for answer in part))
        for part in tenths(answers).values()
    )
    return sum(gaps) / max(1, len(answers))


def line(name: str, answers: Sequence[Answer]) -> str:
    """Return the figures of some threads in one line."""
    precision, recall = gate(answers)
    return (
        f"{name:24s} {len(answers):5d} threads  accuracy {accuracy(answers):.3f}"
        f"  macro-F1 {macro_f1(answers):.3f}  gate {precision:.3f} / {recall:.3f}"
        f"  calibration error {calibration_error(answers):.3f}"
    )


def matrix(answers: Sequence[Answer]) -> str:
    """Return the confusion matrix: truth in rows, what was said in columns."""
    pairs = Counter((answer.truth, answer.said) for answer in answers)
    head = f"{'':16s}" + "".join(f"{stage[:8]:>9s}" for stage in STAGES)
    rows = (
        f"{truth:16s}" + "".join(f"{pairs[truth, said]:9d}" for said in STAGES) for truth in STAGES
    )
    return "\n".join([head, *rows])
