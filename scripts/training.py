"""How the weights of ``bowout.stage`` are made from labelled threads (scripts/train runs this).

Two sets are learned from: ``corpus/`` (our own, by hands) and, where there is one, a file of real
labelled threads, which is not part of this repository; an n-gram is kept only when at least three
writers used it. The threads go the way of a request (page, read, features), so that what is learned
is what is seen later. Figures come from cross-validation with every writer on one side of each
split, and from the hands of the corpus that are held aside; the temperatures are fitted on the
held-out answers (Guo et al., 2017). Seeded: the same threads, the same weights.
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

import corpus
from figures import Answer, line
from figures import matrix as confusion
from temperatures import Temperatures, temperatures_for

from bowout.mailbox.model import User
from bowout.mailbox.page import PageMailbox, PageMessage
from bowout.stage import weights as stage_weights
from bowout.stage.acts import read_acts
from bowout.stage.features import features, grams
from bowout.stage.model import Stage
from bowout.stage.rules import fixed_scores
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
SUMS = 0.5  # weight of the counts of cues: at 1 they drown the single cue (gate 0.945, not 0.957)
WRITTEN = 0.2  # weight of a thread of the corpus beside a real one; at 0.3 real ones get worse
# Added to 'not recruiting': a reply to no recruiter is worse than one that must be asked for.
# At 0.1 the gate is at 0.958 / 0.937, at 0.2 at 0.961 / 0.933.
LEAN = 0.2
SMALLEST = 12  # weights are left out when none is over this, in thousandths

STAGES = list(Stage)
LEANS = [LEAN if stage is Stage.NOT_RECRUITING else 0.0 for stage in STAGES]

Row = dict[str, Any]


@dataclass(frozen=True)
class Example:
    """A labelled thread as features and n-grams; ``stage`` is a number in the order of Stage."""

    features: frozenset[str]
    grams: frozenset[str]
    stage: int
    rules: tuple[float, ...]
    writer: str
    origin: str
    held_aside: bool

    @property
    def written(self) -> bool:
        """True for a thread of the corpus."""
        return self.origin == "corpus"


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


def thread_of(row: Row) -> Thread:
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


def example_of(row: Row) -> Example:
    """Return a labelled row as an example."""
    thread = thread_of(row)
    reading = read_acts(thread)
    stage = STAGES.index(Stage(row["stage"]))
    rules = fixed_scores(thread, reading)
    return Example(
        features(thread, reading),
        grams(reading),
        stage,
        tuple(rules.get(each, 0.0) for each in STAGES),
        row["writer"],
        row["origin"],
        row.get("held_aside", False),
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
        cells = [(name, scale_of(name)) for name in sorted(example.features) if name in column]
        cells += [(gram, WORDS * vocabulary.idf[gram] / length) for gram in known]
        rows += [number] * len(cells)
        columns += [column[name] for name, _ in cells]
        values += [value for _, value in cells]
    shape = (len(examples), len(column))
    return import_module("scipy.sparse").csr_matrix((values, (rows, columns)), shape=shape)


def scale_of(feature: str) -> float:
    """Return what a feature counts in training; ``write`` puts it into the weight."""
    return SUMS if feature.startswith("sum") else 1.0


def fit(examples: Sequence[Example], vocabulary: Vocabulary) -> Model:
    """Return the fitted regression; every stage counts the same whatever its share."""
    counts = [WRITTEN if example.written else 1.0 for example in examples]
    model = import_module("sklearn.linear_model").LogisticRegression(
        C=STRENGTH, max_iter=500, class_weight="balanced", random_state=SEED
    )
    stages = [example.stage for example in examples]
    model.fit(matrix(examples, vocabulary), stages, sample_weight=counts)
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
        found = scores_of(fit(seen, vocabulary), vocabulary, [examples[k] for k in test])
        for k, score in zip(test, found, strict=True):
            scores[k] = score
    return scores


def scores_of(
    model: Model, vocabulary: Vocabulary, examples: Sequence[Example]
) -> list[list[float]]:
    """Return what the model and the rules together give each example, a score a stage."""
    learned = model.decision_function(matrix(examples, vocabulary))
    return [
        [float(a) + b + c for a, b, c in zip(score, example.rules, LEANS, strict=True)]
        for score, example in zip(learned, examples, strict=True)
    ]


def answers(
    examples: Sequence[Example], scores: Sequence[Sequence[float]], temperatures: Temperatures
) -> list[Answer]:
    """Return what the scores say of each example, beside the truth."""
    said = []
    for example, score in zip(examples, scores, strict=True):
        likely = stage_weights.softmax(score, temperatures.of(example))
        best = max(range(len(STAGES)), key=likely.__getitem__)
        said.append(Answer(STAGES[example.stage], STAGES[best], likely[best]))
    return said


def write(model: Model, vocabulary: Vocabulary, temperatures: Temperatures) -> int:
    """Write the weights as ``bowout.stage.weights`` reads them; return the number of lines."""
    bias = [value + lean for value, lean in zip(model.intercept_, LEANS, strict=True)]
    lines = [_line(stage_weights.BIAS, 0, bias)]
    lines.append(_line(stage_weights.TEMPERATURE, 0, [temperatures.usual] * len(STAGES)))
    lines.append(_line(stage_weights.AFTER_NO, 0, [temperatures.after_no] * len(STAGES)))
    names = [*vocabulary.features, *vocabulary.grams]
    for name, column in zip(names, model.coef_.T, strict=True):
        idf = vocabulary.idf.get(name, 0.0)
        values = [value * (WORDS if idf else scale_of(name)) for value in column]
        if max(abs(value) for value in values) * UNIT > SMALLEST:
            lines.append(_line(name, idf, values))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return len(lines)


def _line(name: str, idf: float, values: Sequence[float]) -> str:
    return "\t".join([name, *(str(round(value * UNIT)) for value in [idf, *values])])


def train(name: str, examples: Sequence[Example]) -> tuple[Model, Vocabulary, Temperatures]:
    """Fit a model to ``examples``, print its figures, return it with its temperatures."""
    seen = [example for example in examples if not example.held_aside]
    aside = [example for example in examples if example.held_aside]
    scores = held_out_scores(seen)
    warm = temperatures_for(seen, scores)
    vocabulary = vocabulary_of(seen)
    model = fit(seen, vocabulary)
    print(f"-- {name}: {len(seen)} threads, temperatures {warm.usual:.2f}, {warm.after_no:.2f}")
    parts = {
        "labelled, by writer": [k for k, e in enumerate(seen) if not e.written],
        "real ones of these": [k for k, e in enumerate(seen) if e.origin == "real"],
        "corpus, by hand": [k for k, e in enumerate(seen) if e.written],
    }
    for part, rows in parts.items():
        if rows:
            found = answers([seen[k] for k in rows], [scores[k] for k in rows], warm)
            print(line(part, found))
    if parts["labelled, by writer"]:
        print(confusion(answers(seen, scores, warm)))
    print(line("hands held aside", answers(aside, scores_of(model, vocabulary, aside), warm)))
    return model, vocabulary, warm


def main(path: Path) -> None:
    """Train on the corpus and on the threads of ``path``, if there; write the weights."""
    written = [example_of(row) for row in corpus.rows()]
    model, vocabulary, warm = train("the corpus alone", written)
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            labelled = [example_of(json.loads(line)) for line in lines if line.strip()]
        both = [*labelled, *written]
        model, vocabulary, warm = train("the corpus and labelled threads", both)
    count = write(model, vocabulary, warm)
    print(f"{count} lines in {OUT.name}, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FIELD)
