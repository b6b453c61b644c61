"""One figure: what was measured, in what unit, and what it should be (design: the bars)."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Figure:
    """``value`` is a median where there were several; ``tail`` the 95th of a hundred, if known.

    ``bar`` is what it must reach and ``goal`` what it aims at; ``more`` says that more is better.
    """

    key: str
    what: str
    value: float
    unit: str
    tail: float | None = None
    bar: float | None = None
    goal: float | None = None
    more: bool = False
    runs: int = 1

    @property
    def verdict(self) -> str:
        """Say 'goal', 'bar' or 'missed'; nothing where there is no bar."""
        if self.bar is None or self.goal is None:
            return ""
        judged = self.tail if self.tail is not None and self.unit == "ms" else self.value
        for word, wanted in (("goal", self.goal), ("bar", self.bar)):
            if judged >= wanted if self.more else judged <= wanted:
                return word
        return "missed"

    def shown(self, number: float | None) -> str:
        """Return a number of this figure with three digits that count."""
        return "" if number is None else short(number)


@dataclass(frozen=True, slots=True)
class Series:
    """A line of the plot: points of size and milliseconds."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(slots=True)
class Report:
    """All that one run of the bench found, under headings."""

    machine: str
    groups: dict[str, list[Figure]] = field(default_factory=dict)
    plots: dict[str, list[Series]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, group: str, *figures: Figure) -> None:
        """Put figures under a heading."""
        self.groups.setdefault(group, []).extend(figures)

    def as_json(self) -> dict[str, object]:
        """Return all of it as plain values, each figure with its verdict."""
        return {
            "machine": self.machine,
            "figures": [
                {"group": group, **asdict(one), "verdict": one.verdict}
                for group, figures in self.groups.items()
                for one in figures
            ],
            "plots": {name: [asdict(line) for line in lines] for name, lines in self.plots.items()},
            "notes": self.notes,
        }


def half(times: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(times)


def tail(times: Sequence[float]) -> float:
    """Return the 95th of a hundred."""
    return statistics.quantiles(times, n=20)[-1]


def short(number: float) -> str:
    """Return a number with two or three digits that count."""
    if number == 0 or abs(number) >= 100:
        return f"{number:,.0f}"
    return f"{number:.1f}" if abs(number) >= 10 else f"{number:.2g}"
