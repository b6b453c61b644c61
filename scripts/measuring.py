"""Runs ``bowout batch`` over labelled threads, scores the answers, writes docs/quality.md.

Two kinds of threads: the hands of ``corpus/`` that are held aside, and the labelled sets beside the
checkout, which with their ``score.py`` are no part of the repository. Where these are missing only
the first are measured and the page is left as it is.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import corpus
from calibration import draw
from figures import Answer, line
from quality_page import Judged, page

from bowout.stage.model import Stage

ROOT = Path(__file__).resolve().parent.parent
EVAL = ROOT.parent / "shared" / "eval"
PAGE = ROOT / "docs" / "quality.md"
PLOT = ROOT / "docs" / "images" / "calibration.svg"
RUNS = {  # what is scored: the labelled set, the batch command
    "stage": ("stage", "suggest"),
    "facts": ("stage", "suggest"),
    "scenarios": ("scenarios", "suggest"),
    "lint": ("lint", "lint"),
    "clean": ("strip", "clean"),
}

Row = dict[str, Any]


def batch(command: str, source: Path, out: Path) -> None:
    """Answer a file of lines, as a person would."""
    asked = [sys.executable, "-m", "bowout", "batch", command, str(source), str(out)]
    subprocess.run(asked, check=True, stderr=subprocess.DEVNULL)


def score(what: str, folder: Path) -> tuple[str, dict[str, Any]]:
    """Answer a labelled set and score it; return what score.py prints and its figures."""
    name, command = RUNS[what]
    gold, out = EVAL / "dev" / f"{name}.jsonl", folder / f"{name}.out.jsonl"
    if not out.exists():
        batch(command, gold, out)
    scoring = [sys.executable, str(EVAL / "score.py"), what, str(gold), str(out)]
    said = subprocess.run(scoring, check=True, capture_output=True, text=True).stdout
    return said, json.loads(said.splitlines()[-1])


def judged(rows: Iterable[Row], out: Path) -> list[Judged]:
    """Return labelled threads with what the answers in ``out`` say of their stage."""
    said = {str(one["id"]): one["stage"] for one in lines_of(out)}
    return [
        Judged(
            row,
            Answer(
                Stage(row["stage"]),
                Stage(said[str(row["id"])]["label"]),
                said[str(row["id"])]["confidence"],
            ),
        )
        for row in rows
    ]


def lines_of(path: Path) -> list[Row]:
    """Return the lines of a file as they were written."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(text) for text in lines if text.strip()]


def own_threads(folder: Path) -> list[Judged]:
    """Judge the hands of the corpus that are held aside."""
    rows = [row for row in corpus.rows() if row["held_aside"]]
    source, out = folder / "own.jsonl", folder / "own.out.jsonl"
    asked = ("id", "channel", "subject", "from", "messages")
    source.write_text(
        "".join(json.dumps({key: row[key] for key in asked}) + "\n" for row in rows),
        encoding="utf-8",
    )
    batch("suggest", source, out)
    return judged(rows, out)


def main() -> None:
    """Measure, print, write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = own_threads(folder)
        print(line("hands held aside", [one.answer for one in own]))
        if not (EVAL / "score.py").exists():
            sys.exit(
                "The labelled sets do not lie beside the checkout; docs/quality.md is as it was."
            )
        results = {what: score(what, folder) for what in RUNS}
        dev = judged(lines_of(EVAL / "dev" / "stage.jsonl"), folder / "stage.out.jsonl")
    said = {what: text for what, (text, _) in results.items()}
    scores = {what: found for what, (_, found) in results.items()}
    for found in scores.values():
        print(json.dumps(found))
    PAGE.write_text(page(said, scores, dev, own), encoding="utf-8")
    PLOT.write_text(draw([one.answer for one in dev]), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} and {PLOT.relative_to(ROOT)} are written.")


if __name__ == "__main__":
    main()
