"""The trained weights as plain data, and what they make of a thread's features.

Multinomial logistic regression over the acts and the n-grams (TF-IDF, unit length), its confidence
scaled by a temperature (Guo et al., 2017): one after an answered no, where rules decide rather than
what was learned, and one for all else. ``scripts/train`` writes ``weights.tsv``; nothing but
Python is needed to read it. Each line is a name, its IDF (0 for what is no n-gram) and one weight a
stage, whole numbers in thousandths.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from operator import mul

from bowout.errors import SettingsError
from bowout.stage.model import STAGES, Stage

UNIT = 1000  # weights are whole numbers of thousandths
BIAS = "bias"
TEMPERATURE = "temperature"
AFTER_NO = "temperature-after-no"
ANSWERED_NO = "order:no-answered"  # the feature that says which temperature holds

Row = tuple[int, ...]
_NOTHING: Row = (0,) * len(STAGES)


@dataclass(frozen=True, slots=True)
class Weights:
    """``features`` and ``grams``: a weight a stage in UNITs, in the order of Stage.

    ``idf`` in UNITs; ``bias`` a stage; ``temperature`` divides the sums before the softmax,
    ``after_no`` those of a thread whose no was answered.
    """

    features: Mapping[str, Row]
    grams: Mapping[str, Row]
    idf: Mapping[str, int]
    bias: Row
    temperature: float
    after_no: float

    def probabilities(
        self, features: Collection[str], grams: Iterable[str], rules: Mapping[Stage, float]
    ) -> dict[Stage, float]:
        """Return how likely each stage is, ``rules`` added to what was learned.

        The sums do not depend on the order in which anything is given.
        """
        known = self.grams.keys() & grams
        idf = [self.idf[gram] for gram in known]
        length = math.sqrt(sum(map(mul, idf, idf))) or 1.0
        values = [1.0, *(each / length for each in idf)]
        rows = [self.features[name] for name in self.features.keys() & features]
        done = [sum(column) for column in zip(_NOTHING, *rows, strict=True)]
        words = zip(done, *(self.grams[gram] for gram in known), strict=True)
        sums = [math.fsum(map(mul, column, values)) for column in words]
        scores = [
            (bias + pulled) / UNIT + rules.get(stage, 0.0)
            for stage, bias, pulled in zip(STAGES, self.bias, sums, strict=True)
        ]
        temperature = self.after_no if ANSWERED_NO in features else self.temperature
        return dict(zip(STAGES, softmax(scores, temperature), strict=True))

    def pull(self, names: Iterable[str], stage: Stage) -> int:
        """Return how much features and n-grams speak for ``stage``: weights above the mean."""
        place = STAGES.index(stage)
        rows = [row for name in names if (row := self.features.get(name) or self.grams.get(name))]
        return sum(row[place] - sum(row) // len(row) for row in rows)


def softmax(scores: Iterable[float], temperature: float) -> list[float]:
    """Return probabilities for ``scores`` divided by ``temperature``."""
    scaled = [score / temperature for score in scores]
    top = max(scaled)
    powers = [math.exp(score - top) for score in scaled]
    total = math.fsum(powers)
    return [power / total for power in powers]


@cache
def weights() -> Weights:
    """Return the weights of this package, read once."""
    file = resources.files("bowout.stage") / "weights.tsv"
    return read(file.read_text(encoding="utf-8"))


def read(text: str) -> Weights:
    """Read weights; raises SettingsError with the line that is wrong."""
    features: dict[str, Row] = {}
    grams: dict[str, Row] = {}
    idf: dict[str, int] = {}
    numbers: dict[str, int] = {}  # a hundred thousand numbers, two thousand of them different
    for number, line in enumerate(text.splitlines(), start=1):
        name, *cells = line.split("\t")
        try:
            values = tuple([numbers.setdefault(cell, int(cell)) for cell in cells])
        except ValueError:
            values = ()
        if len(values) != 1 + len(Stage):
            raise SettingsError(f"Line {number} of the stage's weights is broken.", _AGAIN)
        if values[0]:
            idf[name] = values[0]
            grams[name] = values[1:]
        else:
            features[name] = values[1:]
    bias = features.pop(BIAS, None)
    warm, after_no = (features.pop(name, (0,))[0] / UNIT for name in (TEMPERATURE, AFTER_NO))
    if not bias or min(warm, after_no) <= 0:
        raise SettingsError("The stage's weights lack bias or temperature.", _AGAIN)
    return Weights(features, grams, idf, bias, warm, after_no)


_AGAIN = "Install Bowout again, or run scripts/train."
