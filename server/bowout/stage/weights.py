"""The trained weights as plain data, and what they make of a thread's features.

Multinomial logistic regression over the acts and the n-grams (TF-IDF, unit length), its confidence
scaled by a temperature (Guo et al., 2017): one after an answered no, where rules decide rather than
what was learned, and one for all else. ``scripts/train`` writes ``weights.tsv``; nothing but
Python is needed to read it. Each line is a name, its IDF (0 for what is no n-gram) and one weight a
stage, whole numbers in thousandths.

A line's numbers are kept as one whole number, a lane of 48 bits each (Lamport, "Multiple byte
processing with full-word instructions", 1975): IDF times that number, summed over the n-grams of a
thread, is every sum at once, and exact; an n-gram's is kept multiplied.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

from bowout.errors import SettingsError
from bowout.stage.model import STAGES, Stage
from bowout.text.once import made_once

UNIT = 1000  # weights are whole numbers of thousandths
BIAS = "bias"
TEMPERATURE = "temperature"
AFTER_NO = "temperature-after-no"
ANSWERED_NO = "order:no-answered"  # the feature that says which temperature holds

#: Bits of a lane: a sum of IDF times weight over the longest thread has some 43.
LANE = 48
LANES = 2 + len(STAGES)
_MASK = (1 << LANE) - 1
_HALF = 1 << (LANE - 1)


def pack(idf: int, row: Sequence[int]) -> int:
    """Return the numbers of a line as one, lowest first: ``idf``, positive or 0, the weights of
    ``row``, and their mean.
    """
    packed = sum(row) // len(row)
    for value in reversed((idf, *row)):
        packed = (packed << LANE) + value
    return packed


def unpack(packed: int) -> list[int]:
    """Return the numbers of all lanes, which may be negative, the lowest lane first."""
    found = []
    for _ in range(LANES):
        value = ((packed + _HALF) & _MASK) - _HALF
        found.append(value)
        packed = (packed - value) >> LANE
    return found


@dataclass(frozen=True, slots=True)
class Weights:
    """``features``, ``grams``, ``bias``: a weight a stage in UNITs, in the order of Stage, packed.

    What ``grams`` holds is multiplied by the IDF, whose square is thus the lowest lane.
    ``temperature`` divides the sums before the softmax, ``after_no`` those of a thread whose no was
    answered.
    """

    features: Mapping[str, int]
    grams: Mapping[str, int]
    bias: int
    temperature: float
    after_no: float

    def probabilities(
        self, features: Collection[str], grams: Iterable[str], rules: Mapping[Stage, float]
    ) -> dict[Stage, float]:
        """Return how likely each stage is, ``rules`` added to what was learned.

        The sums do not depend on the order in which anything is given; no name is given twice.
        """
        squares, *pulled = unpack(sum(filter(None, map(self.grams.get, grams))))
        length = math.sqrt(squares) or 1.0
        _, *done = unpack(sum(filter(None, map(self.features.get, features)), self.bias))
        scores = [
            (acts + words / length) / UNIT + rules.get(stage, 0.0)
            for stage, acts, words in zip(STAGES, done, pulled, strict=False)  # but for the mean
        ]
        temperature = self.after_no if ANSWERED_NO in features else self.temperature
        return dict(zip(STAGES, softmax(scores, temperature), strict=True))

    def pull(self, names: Iterable[str], stage: Stage) -> int:
        """Return how much features and n-grams speak for ``stage``: weights above the mean."""
        rows = (self.features.get(name) or self._weight_of(name) for name in names)
        _, *row, mean = unpack(sum(rows))
        return row[STAGES.index(stage)] - mean

    def _weight_of(self, gram: str) -> int:
        product = self.grams.get(gram, 0)
        return product // math.isqrt(product & _MASK) if product else 0


def softmax(scores: Iterable[float], temperature: float) -> list[float]:
    """Return probabilities for ``scores`` divided by ``temperature``."""
    scaled = [score / temperature for score in scores]
    top = max(scaled)
    powers = [math.exp(score - top) for score in scaled]
    total = math.fsum(powers)
    return [power / total for power in powers]


@made_once
def weights() -> Weights:
    """Return the weights of this package, read once."""
    file = resources.files("bowout.stage") / "weights.tsv"
    return read(file.read_text(encoding="utf-8"))


def read(text: str) -> Weights:
    """Read weights; raises SettingsError with the line that is wrong."""
    features: dict[str, int] = {}
    grams: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        name, *cells = line.split("\t")
        try:
            values = tuple(map(int, cells))
        except ValueError:
            values = ()
        if len(values) != 1 + len(Stage):
            raise SettingsError(f"Line {number} of the stage's weights is broken.", _AGAIN)
        idf, *row = values
        if idf:
            grams[name] = idf * pack(idf, row)
        else:
            features[name] = pack(0, row)
    bias = features.pop(BIAS, None)
    warm, after_no = (unpack(features.pop(name, 0))[1] / UNIT for name in (TEMPERATURE, AFTER_NO))
    if bias is None or min(warm, after_no) <= 0:
        raise SettingsError("The stage's weights lack bias or temperature.", _AGAIN)
    return Weights(features, grams, bias, warm, after_no)


_AGAIN = "Install Bowout again, or run scripts/train."
