"""``bowout pair``: a code for the extension; the list of what is paired; an end to it."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from bowout import limits
from bowout.pairing import Pairing, new_code


@click.command()
@click.option("--list", "list_clients", is_flag=True, help="List what is paired.")
@click.option("--revoke", metavar="ID", help="Make the token of this client worth nothing.")
@click.option("--code-only", is_flag=True, help="Print the code and nothing else.")
def command(*, list_clients: bool, revoke: str | None, code_only: bool) -> None:
    """Print a code that pairs the browser extension with the service."""
    if list_clients:
        _list(Pairing())
    elif revoke:
        if not Pairing().revoke(revoke):
            raise click.ClickException("There is no such client. See: bowout pair --list")
        click.echo("Done: this browser has to be paired again.")
    elif code_only:
        click.echo(new_code())
    else:
        click.echo(f"Pairing code: {click.style(new_code(), bold=True)}")
        click.echo(f"Type it on the extension's page within {limits.CODE_MINUTES} minutes.")


def _list(pairing: Pairing) -> None:
    if not pairing.clients():
        click.echo("Nothing is paired.")
    for client in pairing.clients():
        since = datetime.fromtimestamp(client.paired_at, UTC).date()
        click.echo(f"{client.id}  since {since}  {client.label}")
