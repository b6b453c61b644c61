"""What a person sees of the look over the mailbox: how far it is, and who waits."""

from __future__ import annotations

from types import TracebackType

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, Progress, TaskID, TextColumn
from rich.table import Table
from rich.text import Text

from bowout.api.triage_wire import TriageOut, WaitingOut
from bowout.cli.show import ACCENT, console
from bowout.mailbox.query import explained
from bowout.triage.progress import Progress as How

COLOURS = {"calm": "", "amber": "yellow", "overdue": "red"}
MEDIA = {"call": "call", "email": "mail", "linkedin": "LinkedIn", "none": ""}
_MINUTE = 60
_PERMILLE = 1000


class Bar:
    """A line that moves, on standard error; to be used in a ``with`` statement."""

    def __init__(self) -> None:
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(complete_style=ACCENT, finished_style=ACCENT),
            TextColumn("{task.fields[said]}"),
            console=Console(stderr=True),
            transient=True,
        )
        self._task: TaskID = self._bar.add_task("Asking", total=None, said="")

    def __enter__(self) -> Bar:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def reading(self, share: float) -> None:
        """Show how much of a file the first pass has read."""
        self._bar.update(
            self._task,
            description="Reading the file",
            total=_PERMILLE,
            completed=round(share * _PERMILLE),
            said=f"{share:.0%}",
        )

    def show(self, how: How) -> None:
        """Show how far the look is."""
        step = how.step
        self._bar.update(
            self._task,
            description="Looking",
            total=step.total or None,
            completed=step.done,
            said=pausing(step.pause, step.say) if step.say else so_far(how),
        )


def so_far(how: How) -> str:
    """Return how far a look is: '120 of 500, 2.1 a second, 3 min left'."""
    parts = [f"{how.step.done} of {how.step.total}"]
    if how.rate is not None and how.left is not None:
        parts += [f"{how.rate:.3g} a second", f"{_time(how.left)} left"]
    return ", ".join(parts)


def pausing(seconds: float, say: str) -> str:
    """Return why nothing moves, and for how long."""
    return f"{say} Going on in {round(seconds)} s."


def _time(seconds: float) -> str:
    return f"{round(seconds)} s" if seconds < _MINUTE else f"{round(seconds / _MINUTE)} min"


def show_waiting(answer: TriageOut) -> None:
    """Show the threads that wait, in the order given."""
    out = console(wide=True)
    if answer.demo:
        out.print(Text("The demo mailbox; everything in it is invented.", "dim"))
    if answer.notice:
        out.print(Text(answer.notice, "yellow"))
    if not answer.threads:
        out.print(Text(f"Nobody waits for you: {_looked(answer)}.", ACCENT))
        return
    table = Table(box=SIMPLE_HEAD, header_style="dim", pad_edge=False)
    table.add_column("Stage", no_wrap=True)
    table.add_column("From", ratio=2)
    table.add_column("About", ratio=3, style="dim")
    table.add_column("Waits", no_wrap=True)
    table.add_column("Answer by", no_wrap=True)
    for one in answer.threads:
        about = ", ".join(part for part in (one.role, one.company) if part)
        table.add_row(
            _stage(one), Text(one.recruiter or ""), Text(about), _age(one.age_days), _advice(one)
        )
    out.print(Padding(table, (1, 0, 0, 0)))
    waiting = len(answer.threads)
    out.print(Text(f"{waiting} of {_looked(answer)}.", "dim"))


def _looked(answer: TriageOut) -> str:
    if answer.demo:
        return f"{answer.done} threads"
    anew = f", {answer.fetched} read anew" if answer.fetched < answer.done else ""
    return f"{answer.done} threads of the last {answer.days} days{anew}"


def _stage(one: WaitingOut) -> Text:
    name = f"probably {one.name}" if one.abstained else one.name
    return Text(name, "dim" if one.abstained else f"bold {ACCENT}")


def _age(days: int | None) -> str:
    if days is None:
        return ""
    return "today" if days == 0 else f"{days} day{'' if days == 1 else 's'}"


def _advice(one: WaitingOut) -> Text:
    medium = MEDIA.get(one.medium, one.medium)
    due = (one.clock and one.clock.due) or one.deadline
    colour = COLOURS[one.clock.state] if one.clock else ""
    return Text.assemble(medium, (f", by {due:%d %b}" if due else "", colour))


def show_query(days: int) -> None:
    """Show what Gmail is asked for, term by term."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style=f"bold {ACCENT}")
    table.add_column()
    for term in explained(days):
        table.add_row(term.query, f"only threads {term.why}")
    out = console()
    out.print(Padding(table, (1, 0, 0, 0)))
    out.print(Text("Spam and the bin are left out by Gmail itself.", "dim"))
