"""How the weights of ``bowout.stage`` are made from labelled threads (scripts/train runs this).

The threads go the way of a request (page, read, features), so that what is learned is what is seen
later. Figures come from cross-validation with every writer on one side of each split; the
temperature is fitted on the same held-out answers (Guo et al., 2017). Seeded: the same threads give
the same weights. The labelled threads are not part of this repository; an n-gram is kept only when
at least three writers used it.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from bowout.mailbox.model import User
from bowout.mailbox.page import PageMailbox, PageMessage
from bowout.stage import weights as stage_weights
from bowout.stage.acts import read_acts
from bowout.stage.features import features, grams
from bowout.stage.model import Stage
from bowout.stage.rules import rule_scores
from bowout.stage.weights import UNIT
from bowout.thread.model import Thread
from bowout.thread.read import read

ROOT = Path(__file__).resolve().parent.parent
FIELD = ROOT.parent / "shared" / "eval" / "field" / "threads.jsonl"
OUT = Path(stage_weights.__file__).parent / "weights.tsv"

SEED = 7
FOLDS = 5
WRITERS = 3  # an n-gram of fewer is somebody's own wording
THREADS = 2  # an act or shape seen once teaches nothing
STRENGTH = 0.3  # inverse of the L2 penalty; 0.1 to 1 differ by less than noise
WORDS = 6.0  # weight of the n-grams beside the acts; 4 to 8 differ by less than noise
SMALLEST = 12  # weights are left out when none is over this, in thousandths

STAGES = list(Stage)


@dataclass(frozen=True)
class Example:
    """A labelled thread as features and n-grams; ``stage`` is a number in the order of Stage."""

    features: frozenset[str]
    grams: frozenset[str]
    stage: int
    rules: tuple[float, ...]
    writer: str
    real: bool


@dataclass(frozen=True)
class Vocabulary:
    """The columns of the matrix: features, then n-grams with their IDF."""

    features: list[str]
    grams: list[str]
    idf: dict[str, float]


class Model(Protocol):
    """What is used of a fitted scikit-learn regression; a row of numbers a stage."""

    coef_: Any
    intercept_: Any

    def decision_function(self, rows: object) -> Sequence[Sequence[float]]:
        """Return a score a stage for every row."""


def thread_of(row: dict[str, Any]) -> Thread:
    """Return a labelled row as the thread a request would have given."""
    user = row.get("user") or {}
    messages = [
        PageMessage(m["text"], m["from"] == "me", m.get("name"), m.get("email"), m.get("date"))
        for m in row["messages"]
    ]
    page = PageMailbox(
        id=row["id"],
        channel=row["channel"],
        messages=messages,
        subject=row.get("subject"),
        user=User(user.get("name"), user.get("email")),
        sender=row.get("from"),
    )
    return read(page.fetch(row["id"]))


def example_of(row: dict[str, Any]) -> Example:
    """Return a labelled row as an example."""
    thread = thread_of(row)
    reading = read_acts(thread)
    stage = STAGES.index(Stage(row["stage"]))
    rules = rule_scores(reading, asks="?" in thread.messages[reading.last].text)
    return Example(
        features(thread, reading),
        grams(reading),
        stage,
        tuple(rules.get(each, 0.0) for each in STAGES),
        row["writer"],
        row["origin"] == "real",
    )


def vocabulary_of(examples: Sequence[Example]) -> Vocabulary:
    """Return what is counted: features of enough threads, n-grams of enough writers."""
    threads = Counter(name for example in examples for name in example.features)
    writers: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for example in examples:
        counts.update(example.grams)
        for gram in example.grams:
            writers[gram].add(example.writer)
    kept = sorted(gram for gram, who in writers.items() if len(who) >= WRITERS)
    idf = {gram: math.log((1 + len(examples)) / (1 + counts[gram])) + 1 for gram in kept}
    return Vocabulary(sorted(f for f, n in threads.items() if n >= THREADS), kept, idf)


def matrix(examples: Sequence[Example], vocabulary: Vocabulary) -> object:
    """Return the examples as a sparse matrix of len(examples) x len(vocabulary)."""
    column = {name: k for k, name in enumerate([*vocabulary.features, *vocabulary.grams])}
    rows, columns, values = [], [], []
    for number, example in enumerate(examples):
        known = sorted(gram for gram in example.grams if gram in vocabulary.idf)
        length = math.sqrt(math.fsum(vocabulary.idf[gram] ** 2 for gram in known)) or 1.0
        cells = [(name, 1.0) for name in sorted(example.features) if name in column]
        cells += [(gram, WORDS * vocabulary.idf[gram] / length) for gram in known]
        rows += [number] * len(cells)
        columns += [column[name] for name, _ in cells]
        values += [value for _, value in cells]
    shape = (len(examples), len(column))
    return import_module("scipy.sparse").csr_matrix((values, (rows, columns)), shape=shape)


def fit(examples: Sequence[Example], vocabulary: Vocabulary) -> Model:
    """Return the fitted regression; every stage counts the same whatever its share."""
    model = import_module("sklearn.linear_model").LogisticRegression(
        C=STRENGTH, max_iter=500, class_weight="balanced", random_state=SEED
    )
    model.fit(matrix(examples, vocabulary), [example.stage for example in examples])
    fitted: Model = model
    return fitted


def held_out_scores(examples: Sequence[Example]) -> list[list[float]]:
    """Return a score a stage for every example, from a model that never saw its writer."""
    folds = import_module("sklearn.model_selection").StratifiedGroupKFold(
        FOLDS, shuffle=True, random_state=SEED
    )
    stages = [example.stage for example in examples]
    scores: list[list[float]] = [[] for _ in examples]
    for train, test in folds.split(stages, stages, [example.writer for example in examples]):
        seen = [examples[k] for k in train]
        vocabulary = vocabulary_of(seen)
        model = fit(seen, vocabulary)
        answers = model.decision_function(matrix([examples[k] for k in test], vocabulary))
        for k, answer in zip(test, answers, strict=True):
            scores[k] = [float(a) + b for a, b in zip(answer, examples[k].rules, strict=True)]
    return scores


def temperature_for(examples: Sequence[Example], scores: Sequence[Sequence[float]]) -> float:
    """Return the temperature under which the held-out answers are least surprising."""

    def surprise(temperature: float) -> float:
        return -math.fsum(
            math.log(max(1e-9, stage_weights.softmax(score, temperature)[example.stage]))
            for example, score in zip(examples, scores, strict=True)
        )

    return min((k / 50 for k in range(15, 151)), key=surprise)


def print_figures(
    examples: Sequence[Example], scores: Sequence[Sequence[float]], temperature: float
) -> None:
    """Print accuracy, macro-F1, the gate and the calibration of held-out answers."""
    sure = [stage_weights.softmax(score, temperature) for score in scores]
    said = [max(range(len(STAGES)), key=p.__getitem__) for p in sure]
    metrics = import_module("sklearn.metrics")
    for name, keep in (("all", lambda _: True), ("real", lambda example: example.real)):
        part = [k for k, example in enumerate(examples) if keep(example)]
        truth, answers = [examples[k].stage for k in part], [said[k] for k in part]
        right = sum(a == b for a, b in zip(truth, answers, strict=True)) / len(part)
        f1 = metrics.f1_score(truth, answers, average="macro", zero_division=0)
        print(f"{name:5s} {len(part):5d} threads  accuracy {right:.3f}  macro-F1 {f1:.3f}")
    gate = [(bool(e.stage), bool(s)) for e, s in zip(examples, said, strict=True)]
    both = sum(truth and answer for truth, answer in gate)
    print(
        f"gate  precision {both / sum(answer for _, answer in gate):.3f}"
        f"  recall {both / sum(truth for truth, _ in gate):.3f}"
    )
    bins: dict[int, list[float]] = defaultdict(list)
    for example, p, answer in zip(examples, sure, said, strict=True):
        bins[min(9, int(max(p) * 10))].append(max(p) - (answer == example.stage))
    error = sum(abs(sum(gaps)) for gaps in bins.values()) / len(examples)
    print(f"calibration error {error:.3f}")
    for tenth, gaps in sorted(bins.items()):
        mean = sum(gaps) / len(gaps)
        print(f"  sure {tenth / 10:.1f}: {len(gaps):4d} threads, {mean:+.2f} too sure")
    print(metrics.confusion_matrix([e.stage for e in examples], said))


def write(model: Model, vocabulary: Vocabulary, temperature: float) -> int:
    """Write the weights as ``bowout.stage.weights`` reads them; return the number of lines."""
    lines = [_line(stage_weights.BIAS, 0, model.intercept_)]
    lines.append(_line(stage_weights.TEMPERATURE, 0, [temperature] * len(STAGES)))
    names = [*vocabulary.features, *vocabulary.grams]
    for name, column in zip(names, model.coef_.T, strict=True):
        idf = vocabulary.idf.get(name, 0.0)
        values = [value * (WORDS if idf else 1.0) for value in column]
        if max(abs(value) for value in values) * UNIT > SMALLEST:
            lines.append(_line(name, idf, values))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return len(lines)


def _line(name: str, idf: float, values: Sequence[float]) -> str:
    return "\t".join([name, *(str(round(value * UNIT)) for value in [idf, *values])])


def main(path: Path) -> None:
    """Train on the threads of ``path``, print the held-out figures, write the weights."""
    with path.open(encoding="utf-8") as lines:
        examples = [example_of(json.loads(line)) for line in lines if line.strip()]
    scores = held_out_scores(examples)
    temperature = temperature_for(examples, scores)
    print_figures(examples, scores, temperature)
    vocabulary = vocabulary_of(examples)
    count = write(fit(examples, vocabulary), vocabulary, temperature)
    print(f"temperature {temperature:.2f}; {count} lines in {OUT.name}, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FIELD)
