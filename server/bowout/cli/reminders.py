"""``bowout reminders``: the notes that are due some months after a no, and the calendar (R76)."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import click
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bowout import limits
from bowout.api.followup import note_for
from bowout.cli.ledger import demo_option, here, open_ledger
from bowout.cli.show import ACCENT, console
from bowout.ledger.calendar import calendar_of, title_of
from bowout.ledger.model import Reminder
from bowout.replies.shelf import load_shelf, own_folder
from bowout.settings import load_settings


@click.group(invoke_without_command=True)
@click.option(
    "--ics", type=click.Path(path_type=Path), help="Write them to this file for a calendar."
)
@demo_option
@click.pass_context
def command(ctx: click.Context, ics: Path | None, *, demo: bool) -> None:
    """List the notes that keep a tie, six to twelve months after a no; the due ones in full."""
    if ctx.invoked_subcommand:
        return
    found, now = open_ledger(demo=demo).reminders(), here()
    if ics:
        _write(ics, calendar_of(found, lambda one: _note(one, now), now))
        click.echo(f"{ics} holds {_number(len(found))}; import it into your calendar.")
    elif not found:
        click.echo("There is no reminder yet; the first comes with the first no that went out.")
    else:
        _list(found, now)


@command.command()
@click.argument("number", type=int)
def done(number: int) -> None:
    """Put reminder NUMBER away: the note was sent, or is not wanted."""
    open_ledger(demo=False).done(number, here())
    click.echo("Done.")


@command.command()
@click.argument("number", type=int)
@click.option("--days", default=limits.SNOOZE_DAYS, show_default=True, type=click.IntRange(1, 365))
def snooze(number: int, days: int) -> None:
    """Put reminder NUMBER off."""
    ledger = open_ledger(demo=False)
    ledger.snooze(number, here(), days)
    due = next(one.due for one in ledger.reminders() if one.id == number)
    click.echo(f"Put off to {due.isoformat()}.")


def _list(found: tuple[Reminder, ...], now: datetime) -> None:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("Number", "Due", "To", "You said no on"):
        table.add_column(heading)
    for one in found:
        is_due = one.due <= now.date()
        said = one.entry.declined_at
        table.add_row(
            str(one.id),
            Text(one.due.isoformat(), f"bold {ACCENT}" if is_due else ""),
            title_of(one).removeprefix("A note to "),
            said.astimezone(now.tzinfo).date().isoformat() if said else "",
        )
    out = console()
    out.print(table)
    for one in found:
        if one.due <= now.date():
            title = Text(f"{one.id}  {title_of(one)}")
            out.print(Panel(Text(_note(one, now)), title=title, title_align="left", padding=(1, 2)))


def _note(reminder: Reminder, now: datetime) -> str:
    note = note_for(reminder.entry, load_shelf(own_folder()), load_settings(), now)
    return note.text if note else ""


def _write(path: Path, content: bytes) -> None:
    """Write a file that only the person can read; names stand in it."""
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written ({error.strerror}).") from error


def _number(count: int) -> str:
    return "one reminder" if count == 1 else f"{count} reminders"
