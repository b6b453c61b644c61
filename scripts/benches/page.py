"""What the bench leaves behind: the table on the terminal, JSON, and docs/performance.md.

Of the page only what stands between the two marks is written; the words around it are a person's.
"""

from __future__ import annotations

import json
from pathlib import Path

from benches.figure import Figure, Report
from benches.plot import plot
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "performance.md"
IMAGES = ROOT / "docs" / "images"
BEGIN, END = "<!-- figures: scripts/bench --write -->", "<!-- end of the figures -->"
COLOURS = {"goal": "green", "bar": "yellow", "missed": "red"}
PLOTS = {  # name of the image: title, what goes across
    "cost-by-messages": ("What a longer thread costs", "messages of 150 words"),
    "cost-by-words": ("What a longer mail costs", "words of one message"),
    "cost-by-mailbox": ("What a larger mailbox costs", "mails in a folder"),
}


def show(report: Report) -> None:
    """Print the table."""
    console = Console(highlight=False)
    console.print(f"[dim]{report.machine}[/dim]")
    for group, figures in report.groups.items():
        table = Table(title=group, title_justify="left", title_style="bold", min_width=88)
        table.add_column("what", ratio=1)
        for column in ("median", "p95", "bar", "goal"):
            table.add_column(column, justify="right", no_wrap=True)
        table.add_column("")
        for one in figures:
            colour = COLOURS.get(one.verdict, "")
            verdict = f"[{colour}]{one.verdict}[/{colour}]" if colour else ""
            table.add_row(one.what, *_cells(one), verdict)
        console.print(table)
    for note in report.notes:
        console.print(f"[yellow]{note}[/yellow]")


def _cells(one: Figure) -> list[str]:
    cells = [f"{one.shown(one.value)} {one.unit}", one.shown(one.tail)]
    for wanted in (one.bar, one.goal):
        sign = "≥" if one.more else "≤"
        cells.append("" if wanted is None else f"{sign} {wanted:,g}")
    return cells


def write_json(report: Report, path: Path) -> None:
    """Write every figure, the points of the plots and the notes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report.as_json(), indent=1) + "\n", encoding="utf-8")


def write_page(report: Report) -> None:
    """Put the figures into docs/performance.md, and the plots beside it."""
    for name, lines in report.plots.items():
        (IMAGES / f"{name}.svg").write_text(plot(*PLOTS[name], lines), encoding="utf-8")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    parts = [BEGIN, "", f"Measured on {report.machine}.", ""]
    for group, figures in report.groups.items():
        parts += [
            f"### {group}",
            "",
            "| what | median | p95 | bar | goal | |",
            "|---|--:|--:|--:|--:|---|",
        ]
        parts += [f"| {one.what} | {' | '.join(_cells(one))} | {one.verdict} |" for one in figures]
        parts.append("")
    parts += [f"* {note}" for note in report.notes]
    PAGE.write_text(before + "\n".join([*parts, END]) + after, encoding="utf-8")
