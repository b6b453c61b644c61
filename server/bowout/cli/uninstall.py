"""``bowout uninstall``: take away everything that Bowout has put on this computer, after a look.

Only what is known to be Bowout's is removed: ``BOWOUT_HOME`` may name a folder that holds other
things too, and these stay. The program itself goes by the way it came; the last lines say how.
"""

from __future__ import annotations

import contextlib
import shutil
import socket
from dataclasses import dataclass
from pathlib import Path

import click

from bowout import limits, pairing
from bowout.autostart import TASK_FILE
from bowout.cli.autostart import own_entry, switch_off
from bowout.errors import BowoutError, SettingsError
from bowout.mailbox import google, secrets
from bowout.replies.shelf import own_folder
from bowout.settings import data_folder

#: What Bowout writes to the data folder, and what a crash while writing may leave of it.
OURS = (
    "settings.toml",
    pairing.CODE_FILE,
    pairing.CLIENTS_FILE,
    secrets.FILE,
    TASK_FILE,
    "ledger.sqlite3*",
    "templates",
)


@dataclass(frozen=True, slots=True)
class Remains:
    """What stands on this computer: files of ours, others beside them, the Gmail sign-in."""

    folder: Path
    ours: tuple[Path, ...]
    others: tuple[Path, ...]
    sign_in: str | None
    autostart: Path | None


def remains() -> Remains:
    """Look at everything that would be removed; changes nothing."""
    folder = data_folder()
    ours = {path for name in OURS for path in (*folder.glob(name), *folder.glob(f".{name}.*"))}
    there = sorted(folder.iterdir())
    entry = own_entry().path
    return Remains(
        folder=folder,
        ours=tuple(path for path in there if path in ours),
        others=tuple(path for path in there if path not in ours),
        sign_in=_sign_in(),
        autostart=entry if entry.exists() else None,
    )


def _sign_in() -> str | None:
    """Return where the Gmail sign-in is kept, None when there is none; broken ones count too."""
    with contextlib.suppress(BowoutError):
        return secrets.where() if secrets.read() is not None else None
    return "a place that cannot be read just now"


def remove(found: Remains) -> bool:
    """Remove what was found; return whether Google confirmed that the sign-in is forgotten.

    Raises SettingsError while the service runs: it would write to the folder again.
    """
    if found.autostart:
        switch_off(own_entry())
    if _is_listened_on(limits.PORT):
        raise SettingsError(
            f"Something still listens on port {limits.PORT}.",
            "Stop Bowout (Ctrl+C in its window), then run this again.",
        )
    confirmed = google.disconnect() if found.sign_in else True
    for path in found.ours:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    if not found.others:
        found.folder.rmdir()
    return confirmed


def _is_listened_on(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


@click.command()
@click.option("--dry-run", is_flag=True, help="Show what would be removed, and remove nothing.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(*, dry_run: bool, yes: bool) -> None:
    """Remove the data folder, the Gmail sign-in and the autostart entry, after showing them."""
    found = remains()
    _show(found)
    if dry_run:
        return
    if not yes:
        click.confirm("Remove all of this?", abort=True)
    confirmed = remove(found)
    click.echo("Removed.")
    if not confirmed:
        click.echo(
            "Google did not confirm that the sign-in is forgotten: "
            "https://myaccount.google.com/connections"
        )
    click.echo(
        "What is left: the extension (remove it on the browser's extensions page) and the program\n"
        "(`pipx uninstall bowout`, or delete the project folder)."
    )


def _show(found: Remains) -> None:
    click.echo(f"The data folder: {found.folder}")
    own = own_folder()
    for path in found.ours:
        count = sum(one.is_file() for one in own.rglob("*")) if path == own else 0
        click.echo(f"  {path.name}{f'  ({count} files of your own writing)' if count else ''}")
    for path in found.others:
        click.echo(f"  {path.name}  stays: it is not Bowout's")
    if found.sign_in:
        click.echo(f"The Gmail sign-in, in {found.sign_in}; Google is asked to forget it too")
    if found.autostart:
        click.echo(f"The autostart entry: {found.autostart}")
