"""Runs ``bowout batch`` over the labelled sets beside the checkout, scores it, writes the page.

The sets and ``score.py`` are not part of the repository; where they are missing this says so and
leaves the page as it is.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EVAL = ROOT.parent / "shared" / "eval"
PAGE = ROOT / "docs" / "quality.md"
RUNS = {  # what is scored: the labelled set, the batch command
    "stage": ("stage", "suggest"),
    "facts": ("stage", "suggest"),
    "scenarios": ("scenarios", "suggest"),
    "lint": ("lint", "lint"),
    "clean": ("strip", "clean"),
}
# Row of the table: what, where its figure stands, the bar of the plan (None: no bar).
ROWS: list[tuple[str, str, str, float | None]] = [
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


def score(what: str, folder: Path) -> tuple[str, dict[str, Any]]:
    """Answer a labelled set and score it; return what score.py prints and its figures."""
    name, command = RUNS[what]
    gold, out = EVAL / "dev" / f"{name}.jsonl", folder / f"{name}.out.jsonl"
    if not out.exists():
        batch = [sys.executable, "-m", "bowout", "batch", command, str(gold), str(out)]
        subprocess.run(batch, check=True, stderr=subprocess.DEVNULL)
    scoring = [sys.executable, str(EVAL / "score.py"), what, str(gold), str(out)]
    said = subprocess.run(scoring, check=True, capture_output=True, text=True).stdout
    return said, json.loads(said.splitlines()[-1])


def page(said: dict[str, str], figures: dict[str, dict[str, Any]]) -> str:
    """Return the page."""
    rows = [_row(*row, figures) for row in ROWS]
    matrix = "\n".join(said["stage"].splitlines()[:-1])
    rules = "\n".join(said["lint"].splitlines()[:-1])
    return TEXT.format(
        n=figures["stage"]["n"],
        texts=figures["lint"]["n"],
        mails=figures["clean"]["n"],
        scenarios=figures["scenarios"]["n"],
        rows="\n".join(rows),
        matrix=matrix,
        rules=rules,
    )


def _row(name: str, what: str, key: str, bar: float | None, figures: dict[str, Any]) -> str:
    found = figures[what][key]
    held = bar is not None and (found <= bar if key in LOWER_IS_BETTER else found >= bar)
    return (
        f"| {name} | {found:.3f} | {bar if bar is not None else ''} | {'yes' if held else 'no'} |"
    )


TEXT = """# How often it is right

Written by `./scripts/measure`, which runs `bowout batch` over labelled sets that lie beside the
checkout and scores the answers. The texts of these sets are not in the repository. They are looked
at by kind of error and never trained on, so these figures are a little kinder than a fresh set
would be; a larger set by other writers is kept back.

{n} threads, {texts} texts for the linter, {mails} mails to split, {scenarios} scenarios.

| what | figure | bar | held |
|---|---|---|---|
{rows}

## The stage: truth (rows) against what was said (columns)

```
{matrix}
```

## The linter, rule by rule

```
{rules}
```

The weights of the stage are made by `./scripts/train`, which prints the cross-validated figures
of the field set, writers kept apart. The own templates are rendered with every subset of their
facts in `tests/templates`: all pass the linter.
"""


def main() -> None:
    """Measure, print, write."""
    if not (EVAL / "score.py").exists():
        sys.exit(
            "The labelled sets do not lie beside the checkout; docs/quality.md is left as it is."
        )
    with tempfile.TemporaryDirectory() as folder:
        results = {what: score(what, Path(folder)) for what in RUNS}
    said = {what: text for what, (text, _) in results.items()}
    figures = {what: found for what, (_, found) in results.items()}
    for found in figures.values():
        print(json.dumps(found))
    PAGE.write_text(page(said, figures), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} is written.")


if __name__ == "__main__":
    main()
