"""``bowout ledger``: what Bowout remembers, shown, handed over, forgotten (R77, R80)."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TextIO

import click
from rich.table import Table
from rich.text import Text

from bowout.cli.show import ACCENT, console
from bowout.ledger.demo import demo_ledger
from bowout.ledger.export import as_csv, as_json
from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Entry
from bowout.ledger.urgency import clock_of
from bowout.stage.model import STAGE_NAMES
from bowout.triage.cache import forget as forget_triage

COLOURS = {"calm": "dim", "amber": "yellow", "overdue": "red"}


def here() -> datetime:
    """Return the time where the person is."""
    return datetime.now(UTC).astimezone()


def open_ledger(*, demo: bool) -> Ledger:
    """Return the person's ledger, or the invented one; says when a damaged one was put aside."""
    if demo:
        return demo_ledger(here())
    ledger = Ledger()
    click.get_current_context().call_on_close(ledger.close)
    ledger.total()
    if ledger.notice:
        click.echo(ledger.notice, err=True)
    return ledger


demo_option = click.option("--demo", is_flag=True, help="Invented people, to look at.")


@click.group()
def command() -> None:
    """What Bowout remembers: whom you declined, when and for what; never mail text."""


@command.command("list")
@click.option("--limit", default=50, show_default=True, help="The newest threads.")
@demo_option
def list_entries(limit: int, *, demo: bool) -> None:
    """List what is remembered, newest first."""
    ledger = open_ledger(demo=demo)
    found = ledger.entries(limit)
    if not found:
        click.echo("Nothing is remembered yet.")
        return
    _show(found)
    rest = ledger.total() - len(found)
    if rest > 0:
        click.echo(f"and {rest} more: bowout ledger list --limit {ledger.total()}")


@command.command("show")
@click.argument("person")
@demo_option
def show_person(person: str, *, demo: bool) -> None:
    """Show all that is remembered of PERSON: a name, an address or a profile."""
    found = open_ledger(demo=demo).of_person(person)
    for who in {entry.person.id: entry.person for entry in found if entry.person}.values():
        seen = ", ".join(who.companies)
        said = [who.name, *who.emails, who.linkedin, f"seen at {seen}" if seen else None]
        click.echo("  ".join(part for part in said if part))
    _show(found)


@command.command()
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv")
@click.option("-o", "--output", type=click.File("w", encoding="utf-8"), default="-")
@demo_option
def export(form: str, output: TextIO, *, demo: bool) -> None:
    """Write everything as CSV or JSON, to the screen or a file."""
    found = open_ledger(demo=demo).entries()
    output.write(as_csv(found) if form == "csv" else as_json(found))


@command.command()
@click.argument("person", required=False)
@click.option("--all", "everyone", is_flag=True, help="Forget everything.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(person: str | None, *, everyone: bool, yes: bool) -> None:
    """Forget PERSON (a name, an address or a profile) and their threads, without a trace."""
    if (person is None) != everyone:
        raise click.UsageError("Say whom to forget: a PERSON, or --all.")
    ledger = open_ledger(demo=False)
    count = ledger.total() if person is None else len(ledger.of_person(person))
    if not yes:
        click.confirm(f"Forget {_threads(count)} for good?", abort=True)
    forget_triage()
    gone = ledger.forget_all() if person is None else ledger.forget(person)
    people = "one person" if gone.people == 1 else f"{gone.people} people"
    click.echo(f"Forgotten: {people}, {_threads(gone.entries)}.")


def _threads(count: int) -> str:
    return "one thread" if count == 1 else f"{count} threads"


def _show(found: tuple[Entry, ...]) -> None:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("Wrote", "Person", "Company", "Role", "Stage", "Your no"):
        least = {"Wrote": 10, "Stage": 13, "Your no": 13}.get(heading)
        table.add_column(heading, overflow="ellipsis", no_wrap=True, min_width=least)
    now = here()
    for entry in found:
        who = entry.person
        table.add_row(
            _day(entry.received_at),
            (who.name or next(iter(who.emails), "")) if who else "",
            entry.company or entry.agency or "",
            entry.role or "",
            "Not a recruiter"
            if entry.not_recruiting
            else STAGE_NAMES[entry.stage]
            if entry.stage
            else "",
            _state(entry, now),
        )
    console(wide=sys.stdout.isatty()).print(table)


def _state(entry: Entry, now: datetime) -> Text:
    if entry.declined_at:
        return Text(_day(entry.declined_at), ACCENT)
    clock = clock_of(entry, now)
    if clock is None:
        return Text("")
    due = f"by {_day(clock.due)}" if clock.due else "waits"
    return Text("overdue" if clock.state == "overdue" else due, COLOURS[clock.state])


def _day(moment: datetime | None) -> str:
    return moment.astimezone().date().isoformat() if moment else ""
