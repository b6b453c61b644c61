"""The figures by which the stage's weights are judged, printed for a person to read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from importlib import import_module

from bowout.stage.model import Stage
from bowout.stage.weights import softmax

STAGES = list(Stage)


def print_figures(
    name: str,
    truth: Sequence[int],
    scores: Sequence[Sequence[float]],
    temperature: float,
    *,
    whole: bool = False,
) -> None:
    """Print one line: accuracy, macro-F1, the gate, calibration; ``whole`` adds the tables."""
    if not truth:
        return
    sure = [softmax(score, temperature) for score in scores]
    said = [max(range(len(STAGES)), key=p.__getitem__) for p in sure]
    metrics = import_module("sklearn.metrics")
    right = sum(a == b for a, b in zip(truth, said, strict=True)) / len(truth)
    f1 = metrics.f1_score(truth, said, average="macro", zero_division=0)
    both = sum(bool(a and b) for a, b in zip(truth, said, strict=True))
    gate = both / max(1, sum(map(bool, said))), both / max(1, sum(map(bool, truth)))
    bins: dict[int, list[float]] = defaultdict(list)
    for p, label, answer in zip(sure, truth, said, strict=True):
        bins[min(9, int(max(p) * 10))].append(max(p) - (answer == label))
    error = sum(abs(sum(gaps)) for gaps in bins.values()) / len(truth)
    print(
        f"{name:24s} {len(truth):5d} threads  accuracy {right:.3f}  macro-F1 {f1:.3f}"
        f"  gate {gate[0]:.3f} / {gate[1]:.3f}  calibration error {error:.3f}"
    )
    if whole:
        for tenth, gaps in sorted(bins.items()):
            mean = sum(gaps) / len(gaps)
            print(f"  sure {tenth / 10:.1f}: {len(gaps):4d} threads, {mean:+.2f} too sure")
        print(metrics.confusion_matrix(truth, said))
