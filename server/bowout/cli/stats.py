"""``bowout stats``: threads by stage and week, how soon they got an answer, and from whom."""

from __future__ import annotations

import click
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bowout import limits
from bowout.cli.ledger import demo_option, here, open_ledger
from bowout.cli.show import ACCENT, console
from bowout.ledger.statistics import Statistics
from bowout.stage.model import STAGE_NAMES, Stage

_BAR = 12  # characters of the longest bar
_SHOWN = [stage for stage in Stage if stage is not Stage.NOT_RECRUITING]


@click.command()
@demo_option
def command(*, demo: bool) -> None:
    """Show the last weeks: threads by stage, answered within 48 hours, by whom."""
    found = open_ledger(demo=demo).statistics(here())
    if not found.threads:
        click.echo("Nothing is remembered yet.")
        return
    out = console()
    out.print(Padding(_weeks(found), (1, 0)))
    said = f"{found.in_time} of {found.declined} declines went out within {limits.DECIDED_HOURS} h"
    waiting = "one thread waits" if found.waiting == 1 else f"{found.waiting} threads wait"
    out.print(Text.assemble((said, f"bold {ACCENT}"), (f"; {waiting} for an answer.", "dim")))
    out.print(Padding(_people(found), (1, 0)))


def _weeks(found: Statistics) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("Week of")
    table.add_column("Threads", justify="right")
    table.add_column("", min_width=_BAR, no_wrap=True)
    used = [stage for stage in _SHOWN if any(stage in week.stages for week in found.weeks)]
    for stage in used:
        table.add_column(STAGE_NAMES[stage], justify="right")
    most = max(week.total for week in found.weeks) or 1
    for week in found.weeks:
        bar = "█" * round(_BAR * week.total / max(most, _BAR // 3))
        counts = [str(week.stages.get(stage) or "") for stage in used]
        table.add_row(week.monday.isoformat(), str(week.total), Text(bar, ACCENT), *counts)
    return table


def _people(found: Statistics) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("Recruiter")
    table.add_column("Last seen at")
    for heading in ("Threads", "Declined", "Within 48 h"):
        table.add_column(heading, justify="right")
    for one in found.people:
        numbers = (one.threads, one.declined, one.in_time)
        table.add_row(one.name, one.company or "", *map(str, numbers))
    return table
