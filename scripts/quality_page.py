"""The page ``docs/quality.md``, from what was measured: bars, kinds of thread, wrong answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from figures import (
    TENTHS,
    Answer,
    accuracy,
    among_recruiting,
    calibration_error,
    gate,
    macro_f1,
    matrix,
    tenths,
)

Row = dict[str, Any]

# Row of the table: what, where its figure stands, the bar of the plan.
BARS: list[tuple[str, str, str, float]] = [
    ("stage, macro-F1", "stage", "macro_f1", 0.85),
    ("stage, macro-F1 on real threads", "stage", "real_macro_f1", 0.80),
    ("stage, accuracy among recruiting threads", "stage", "recruiting_only_accuracy", 0.88),
    ("recruiting gate, precision", "stage", "gate_precision", 0.95),
    ("recruiting gate, recall", "stage", "gate_recall", 0.93),
    ("calibration error of the stage (lower is better)", "stage", "ece", 0.05),
    ("recruiter, precision", "facts", "recruiter_precision", 0.95),
    ("recruiter, recall", "facts", "recruiter_recall", 0.75),
    ("company, precision", "facts", "company_precision", 0.95),
    ("company, recall", "facts", "company_recall", 0.75),
    ("role, precision", "facts", "role_precision", 0.95),
    ("role, recall", "facts", "role_recall", 0.75),
    ("hiring manager, precision", "facts", "hiring_manager_precision", 0.90),
    ("linter, precision", "lint", "precision", 0.90),
    ("linter, recall", "lint", "recall", 0.80),
    (
        "linter, false alarms on clean texts (lower is better)",
        "lint",
        "clean_false_alarm_rate",
        0.05,
    ),
    ("quotation splitting, whole reply and nothing quoted", "clean", "ok", 0.90),
    ("scenarios, checks passed", "scenarios", "checks_passed", 0.95),
    ("scenarios, passed whole", "scenarios", "scenarios_passed_whole", 0.70),
]
LOWER_IS_BETTER = {"ece", "clean_false_alarm_rate"}
SHOWN = 20  # wrong answers
CUT = 160  # characters of a message shown


@dataclass(frozen=True)
class Judged:
    """A labelled thread and what was said of it."""

    row: Row
    answer: Answer


KINDS: list[tuple[str, Callable[[Row], bool]]] = [
    ("all", lambda _: True),
    ("mail", lambda row: row["channel"] == "email"),
    ("LinkedIn", lambda row: row["channel"] == "linkedin"),
    ("English", lambda row: row["lang"] == "en"),
    ("other languages", lambda row: row["lang"] != "en"),
    ("real threads", lambda row: row.get("origin") == "real"),
    ("other origins", lambda row: row.get("origin") not in ("real", "corpus")),
    ("one message", lambda row: len(row["messages"]) == 1),
    ("several, none of mine", lambda row: len(row["messages"]) > 1 and not _mine(row)),
    ("with words of mine", lambda row: _mine(row)),
    ("hard, by their writer", lambda row: bool(row.get("hard"))),
]


def _mine(row: Row) -> bool:
    return any(message["from"] == "me" for message in row["messages"])


def page(
    said: Mapping[str, str],
    scores: Mapping[str, Mapping[str, Any]],
    dev: Sequence[Judged],
    own: Sequence[Judged],
) -> str:
    """Return the page; ``said`` and ``scores`` are what score.py printed a set."""
    return TEXT.format(
        n=scores["stage"]["n"],
        texts=scores["lint"]["n"],
        mails=scores["clean"]["n"],
        scenarios=scores["scenarios"]["n"],
        bars="\n".join(_bar(*row, scores) for row in BARS),
        matrix=matrix([one.answer for one in dev]),
        kinds="\n".join(_kinds(dev)),
        tenths="\n".join(_tenths([one.answer for one in dev])),
        own_n=len(own),
        own="\n".join(_kinds(own)),
        own_matrix=matrix([one.answer for one in own]),
        wrong="\n".join(_wrong(own)),
        rules="\n".join(said["lint"].splitlines()[:-1]),
    )


def _bar(name: str, what: str, key: str, bar: float, scores: Mapping[str, Any]) -> str:
    found = scores[what][key]
    held = found <= bar if key in LOWER_IS_BETTER else found >= bar
    return f"| {name} | {found:.3f} | {bar} | {'yes' if held else 'no'} |"


def _kinds(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield a row of the table for all threads and for each kind of them."""
    for name, belongs in KINDS:
        part = [one.answer for one in judged if belongs(one.row)]
        if part:
            precision, recall = gate(part)
            yield (
                f"| {name} | {len(part)} | {accuracy(part):.3f} | {macro_f1(part):.3f} "
                f"| {among_recruiting(part):.3f} | {precision:.3f} / {recall:.3f} "
                f"| {calibration_error(part):.3f} |"
            )


def _tenths(answers: Sequence[Answer]) -> Iterator[str]:
    for low, part in tenths(answers).items():
        sure = sum(answer.confidence for answer in part) / len(part)
        yield (
            f"| {low / TENTHS:.1f} to {(low + 1) / TENTHS:.1f} | {len(part)} | {sure:.2f} "
            f"| {accuracy(part):.2f} |"
        )


def _wrong(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield wrong answers, the surest first, none of a pair of stages twice before all had one."""
    wrong = sorted(
        (one for one in judged if not one.answer.right),
        key=lambda one: (-one.answer.confidence, one.row["id"]),
    )
    rank: dict[tuple[str, str], int] = {}
    order = []
    for place, one in enumerate(wrong):
        pair = (one.answer.truth, one.answer.said)
        rank[pair] = rank.get(pair, 0) + 1
        order.append((rank[pair], place, one))
    for _, _, one in sorted(order, key=lambda entry: entry[:2])[:SHOWN]:
        last = " ".join(one.row["messages"][-1]["text"].split())
        shown = last if len(last) <= CUT else f"{last[:CUT].rsplit(' ', 1)[0]} ..."
        yield (
            f"| {one.row['id']} | {one.answer.truth} | {one.answer.said} "
            f"({one.answer.confidence:.2f}) | {json.dumps(shown, ensure_ascii=False)[1:-1]} |"
        )


TEXT = """# How often it is right

Written by `./scripts/measure`, which runs `bowout batch` over labelled sets that lie beside the
checkout and scores the answers. The texts of these sets are not in the repository; they are looked
at by kind of error and never trained on, so these figures are a little kinder than a fresh set
would be. A larger set by other writers is kept back.

{n} threads, {texts} texts for the linter, {mails} mails to split, {scenarios} scenarios.

| what | figure | bar | held |
|---|---|---|---|
{bars}

## The stage

Truth in rows, what was said in columns.

```
{matrix}
```

By kind of thread ("gate": telling recruiting from everything else, precision / recall):

| threads | number | accuracy | macro-F1 | among recruiting | gate | calibration error |
|---|---|---|---|---|---|---|
{kinds}

How sure the answers were, and how often they were right:

![Share of right answers by tenth of confidence](images/calibration.svg)

| confidence | answers | mean confidence | right |
|---|---|---|---|
{tenths}

## The stage on hands held aside

{own_n} threads of `corpus/`, by writing styles that no model was trained on. They are written to be
hard, and harder than mail mostly is.

| threads | number | accuracy | macro-F1 | among recruiting | gate | calibration error |
|---|---|---|---|---|---|---|
{own}

```
{own_matrix}
```

Twenty wrong answers, the surest of each kind first; what is shown is the newest message:

| thread | truth | said | words |
|---|---|---|---|
{wrong}

## The linter, rule by rule

```
{rules}
```

The weights of the stage are made by `./scripts/train`, which prints the cross-validated figures
of the field set, writers kept apart. The own templates are rendered with every subset of their
facts in `tests/templates`: all pass the linter.
"""
