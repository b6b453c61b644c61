"""``bowout doctor``: look at everything Bowout needs, say what is missing and what to do.

The exit status is 1 when something is bad, 0 when nothing is, or is only not there.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace

import click

from bowout import __version__
from bowout.cli.looks import LOOKS, Check
from bowout.commands import as_typed_here
from bowout.errors import BowoutError

COLOURS = {"ok": "green", "-": "yellow", "bad": "red"}


def looked(name: str, look: Callable[[], Check]) -> Check:
    """Return what a look finds, its remedy as typed here; one of our errors is a finding too."""
    try:
        found = look()
    except BowoutError as error:
        return Check(name, "bad", error.say, error.hint)
    return replace(found, remedy=as_typed_here(found.remedy)) if found.remedy else found


@click.command()
@click.option("--json", "as_json", is_flag=True, help="The list as JSON.")
@click.pass_context
def command(ctx: click.Context, *, as_json: bool) -> None:
    """Look at everything Bowout needs and say what is missing."""
    checks = [looked(name, look) for name, look in LOOKS]
    if as_json:
        click.echo(json.dumps([asdict(check) for check in checks]))
    else:
        click.echo(f"Bowout {__version__}")
        for check in checks:
            mark = click.style(f"{check.mark:4}", fg=COLOURS[check.mark])
            click.echo(f"  {mark}{check.name:12} {check.said}")
            if check.remedy:
                click.echo(f"{'':18} {check.remedy}")
    ctx.exit(1 if any(check.mark == "bad" for check in checks) else 0)
