"""``bowout autostart on|off``: let the system start the service at log-in; shown before done."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click

from bowout.autostart import Entry, Place, entry
from bowout.errors import SettingsError
from bowout.settings import data_folder

SECONDS = 30  # no system's switch takes longer


def own_entry() -> Entry:
    """Return this computer's entry: the Python that runs now, in this person's folders."""
    data = data_folder()
    home = os.environ.get("BOWOUT_HOME")
    return entry(
        Place(
            platform=sys.platform,
            config=_config_folder(),
            data=data,
            user=os.getuid() if hasattr(os, "getuid") else 0,
        ),
        [sys.executable, "-m", "bowout", "serve", "--quiet"],
        {"BOWOUT_HOME": str(data.absolute())} if home else {},
    )


def _config_folder() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def switch_on(wanted: Entry) -> None:
    """Write the entry and tell the system; raises SettingsError when it does not take it."""
    if not shutil.which(wanted.on[0][0]):
        raise SettingsError(
            f"This computer has no {wanted.on[0][0]}.",
            "Let your desktop run `bowout serve --quiet` at log-in.",
        )
    wanted.path.parent.mkdir(parents=True, exist_ok=True)
    wanted.path.write_bytes(wanted.content)
    for command in wanted.on:
        if not _run(command):
            switch_off(wanted)
            raise SettingsError(
                "The system did not take the entry; nothing was changed.",
                f"This command failed: {' '.join(command)}",
            )


def switch_off(wanted: Entry) -> None:
    """Tell the system and remove the entry; what was not there is no error."""
    if shutil.which(wanted.off[0][0]):
        for command in wanted.off:
            _run(command)
    wanted.path.unlink(missing_ok=True)
    for command in wanted.forget:
        if shutil.which(command[0]):
            _run(command)


def _run(command: tuple[str, ...]) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - our own table
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


@click.command()
@click.argument("wish", type=click.Choice(["on", "off"]), required=False)
@click.option("--dry-run", is_flag=True, help="Show what would be done, and do nothing.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(wish: str | None, *, dry_run: bool, yes: bool) -> None:
    """Start the service when you log in (ON), or no longer (OFF). Without a word: say which.

    What would be written and run is shown first.
    """
    own = own_entry()
    if wish is None:
        click.echo(f"Autostart is {'on: ' + str(own.path) if own.path.exists() else 'off'}.")
        return
    if wish == "on":
        click.echo(f"This file is written: {own.path}\n\n{own.text}")
        _show_commands("These commands are run:", own.on)
    else:
        _show_commands("These commands are run:", (*own.off, *own.forget))
        click.echo(f"This file is removed: {own.path}")
    if dry_run:
        return
    if not yes:
        click.confirm("Go on?", abort=True)
    (switch_on if wish == "on" else switch_off)(own)
    click.echo(f"Autostart is {wish}.")


def _show_commands(title: str, commands: tuple[tuple[str, ...], ...]) -> None:
    click.echo(title)
    for one in commands:
        click.echo(f"  {' '.join(one)}")
