"""Counts what was tried and what got in, and prints the table at the end of the run.

A test that attacks says so: ``tally.add("Host", tried=2, let_in=0)``. `scripts/attack` runs the
attacks alone; with ``BOWOUT_ATTACKS=full`` the long versions run too.
"""

from __future__ import annotations

import os
from collections.abc import Sized

import pytest

BESIDE = ("load:", "faults:")  # nobody's attack: below the sum, "got in" is what was lost or failed
FULL = os.environ.get("BOWOUT_ATTACKS") == "full"


class Tally:
    """Attempts and successes, kind by kind, in the order in which the kinds were first tried."""

    def __init__(self) -> None:
        self.rows: dict[str, tuple[int, int]] = {}
        self.longest: dict[str, float] = {}

    def add(self, kind: str, *, tried: int, let_in: int = 0) -> None:
        """Count attempts of one kind, and how many of them did what the attacker wants."""
        before, through = self.rows.get(kind, (0, 0))
        self.rows[kind] = (before + tried, through + let_in)

    def judge(self, kind: str, *, tried: int, let_in: Sized) -> None:
        """Count them and fail the test when anything got in."""
        self.add(kind, tried=tried, let_in=len(let_in))
        assert not let_in, f"{len(let_in)} of {tried} got in: {let_in}"

    def took(self, kind: str, seconds: float) -> None:
        """Note how long one attempt took; the longest of a kind is printed below the table."""
        self.longest[kind] = max(seconds, self.longest.get(kind, 0.0))

    def table(self) -> list[str]:
        """Return the lines of the table: the attacks, their sum, and what was no attack."""
        attacks = {kind: row for kind, row in self.rows.items() if not kind.startswith(BESIDE)}
        tried, got_in = (sum(column) for column in zip((0, 0), *attacks.values(), strict=True))
        rows = {**attacks, "all": (tried, got_in), **self.rows}  # the attacks keep their place
        width = max(len(kind) for kind in rows)
        head = f"{'kind':{width}}  {'tried':>7}  {'got in':>6}"
        lines = [f"{kind:{width}}  {n:7,}  {got:6,}" for kind, (n, got) in rows.items()]
        slow = [f"{kind}: the slowest took {s:.2f} s" for kind, s in self.longest.items()]
        return [head, *lines, *slow]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[KEY] = Tally()


KEY = pytest.StashKey[Tally]()


@pytest.fixture(scope="session")
def tally(pytestconfig: pytest.Config) -> Tally:
    """The count of this run."""
    return pytestconfig.stash[KEY]


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    count = config.stash[KEY]
    if not count.rows:
        return
    terminalreporter.section("attacks tried")
    for line in count.table():
        terminalreporter.write_line(line)
