"""``bowout triage``: the recruiter threads that wait for me, the most pressing first (issue 9)."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import click

from bowout import limits
from bowout.api.memory import remembered
from bowout.api.triage import gmail_source
from bowout.api.triage_wire import LONGEST_DAYS, TriageOut, waiting_out
from bowout.cli.triage_table import Bar, show_query, show_waiting
from bowout.errors import MailboxError
from bowout.ledger.ledger import Ledger
from bowout.ledger.model import Entry
from bowout.mailbox.model import User
from bowout.mailbox.takeout import TakeoutMailbox
from bowout.settings import Settings, load_settings
from bowout.triage.cache import FileCache, MemoryCache
from bowout.triage.demo import DemoSource
from bowout.triage.model import Judged
from bowout.triage.order import in_order
from bowout.triage.progress import Progress
from bowout.triage.run import Look

STOPPED = 130  # what a shell makes of Ctrl+C
_ALL = 10**9

GO_ON = "What was read is kept: the same command goes on from there."


@click.command()
@click.option(
    "--days",
    type=click.IntRange(1, LONGEST_DAYS),
    default=limits.TRIAGE_DAYS,
    show_default=True,
    help="How far back to look.",
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    help=f"At most so many threads, newest first.  [default: {limits.TRIAGE_THREADS} of Gmail]",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option(
    "--mbox",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Look over an export instead, as Google Takeout gives it; needs no network.",
)
@click.option("--me", help="Your address in that export.  [default: the setting email]")
@click.option("--demo", is_flag=True, help="Look over the demo mailbox.")
@click.option("--explain", is_flag=True, help="Say what Gmail is asked for, and do nothing.")
@click.pass_context
def command(
    ctx: click.Context,
    days: int,
    limit: int | None,
    mbox: Path | None,
    me: str | None,
    *,
    as_json: bool,
    demo: bool,
    explain: bool,
) -> None:
    """List the recruiter threads that wait for your answer, the most pressing first.

    Reads only. Threads that have not changed since the last look are not read again.
    """
    if explain:
        show_query(days)
        return
    bar = Bar()
    settings = load_settings()
    look = _look(settings, mbox, me, bar, demo=demo)
    most = limit or (limits.TRIAGE_THREADS if mbox is None else _ALL)
    found: dict[str, Judged] = {}
    progress = Progress(time.monotonic)
    ending, failure = 0, None
    with closing(look.source), bar:
        try:
            for step in look.over(days, most):
                progress.take(step)
                bar.show(progress)
                if step.judged:
                    found[step.judged.thread.thread_id] = step.judged
        except KeyboardInterrupt:
            ending = STOPPED
        except MailboxError as error:
            if not found:
                raise
            ending, failure = 1, f"{error.say} {error.hint or ''}".strip()
    notice = failure or _nothing_so_new(look, progress, days)
    ledger = Ledger() if settings.ledger == "on" and not demo else None
    known = remembered(ledger, [name for name, one in found.items() if one.waiting])
    if ledger:
        ledger.close()
    answer = _answer(look, found.values(), known, progress, days, notice, stopped=bool(ending))
    if as_json:
        click.echo(answer.model_dump_json(indent=1))
    else:
        show_waiting(answer)
    if ending:
        click.echo(f"{_how_far(answer)} {GO_ON}", err=True)
    ctx.exit(ending)


def _look(settings: Settings, mbox: Path | None, me: str | None, bar: Bar, *, demo: bool) -> Look:
    user = User(name=settings.name or None, email=settings.email or None)
    if demo:
        invented = DemoSource()
        return Look(invented, MemoryCache(), user, invented.now, time.sleep)
    cache = FileCache(_now()) if settings.ledger == "on" else MemoryCache()
    if mbox is not None:
        export = TakeoutMailbox(mbox, me or settings.email or None, _now(), bar.reading)
        return Look(export, cache, user, _now, time.sleep, quick=True)
    return Look(gmail_source(time.sleep), cache, user, _now, time.sleep)


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _answer(
    look: Look,
    found: Iterable[Judged],
    known: tuple[Entry, ...],
    progress: Progress,
    days: int,
    notice: str | None,
    *,
    stopped: bool,
) -> TriageOut:
    now = look.clock()
    account, step = look.source.account, progress.step
    return TriageOut(
        running=False,
        done=step.done,
        total=step.total,
        fetched=step.fetched,
        rate=None if progress.rate is None else round(progress.rate, 2),
        left_s=None,
        days=days,
        account=account,
        demo=isinstance(look.source, DemoSource),
        started_at=None,
        ended_at=now,
        stopped=stopped,
        notice=notice,
        threads=[waiting_out(account, one, now) for one in in_order(found, now, known)],
    )


def _nothing_so_new(look: Look, progress: Progress, days: int) -> str | None:
    """Say so where an export is older than the days that were asked for."""
    source = look.source
    if progress.step.total or not isinstance(source, TakeoutMailbox):
        return None
    newest = source.newest()
    if newest is None:
        return "The mails of this file have no dates."
    age = (look.clock() - newest).days
    return f"The newest mail is {age} days old: try --days {age + days}." if age >= days else None


def _how_far(answer: TriageOut) -> str:
    return f"Stopped after {answer.done} of {answer.total} threads."
