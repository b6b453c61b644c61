"""``bowout connect``: sign in to Gmail with the user's own Google project, read only."""

from __future__ import annotations

from pathlib import Path

import click

from bowout.mailbox import google

CONNECTIONS = "https://myaccount.google.com/connections"


@click.command()
@click.argument("client_file", required=False, type=click.Path(path_type=Path))
@click.option("--disconnect", is_flag=True, help="Forget the sign-in on this computer.")
def command(client_file: Path | None, *, disconnect: bool) -> None:
    """Connect Gmail with CLIENT_FILE, the JSON of your own desktop client.

    How to get one: docs/gmail-setup.md. The one thing asked for is reading. A second time the file
    is not needed: the client is remembered with the sign-in.
    """
    if disconnect:
        confirmed = google.disconnect()
        click.echo("Gmail is disconnected: nothing of the sign-in is kept on this computer.")
        if not confirmed:
            click.echo(f"Google did not confirm it. To be sure, look at {CONNECTIONS}")
        return
    click.echo("Your browser opens Google's sign-in page. Bowout asks for reading, nothing else.")
    account = google.connect(client_file)
    click.echo(f"Gmail is connected{f' as {account}' if account else ''}.")
