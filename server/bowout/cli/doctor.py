"""``bowout doctor``: look at everything Bowout needs, say what is missing and what to do."""

from __future__ import annotations

import json
import sys
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import click

from bowout import __version__, limits
from bowout.errors import BowoutError
from bowout.ledger.ledger import Ledger
from bowout.mailbox import google, secrets
from bowout.pairing import Pairing
from bowout.replies.shelf import load_shelf, own_folder
from bowout.settings import data_folder, load_settings
from bowout.stage import second


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; ``mark`` is '-' where it is fine to be without."""

    name: str
    mark: Literal["ok", "-", "bad"]
    said: str


def _service() -> Check:
    address = f"http://127.0.0.1:{limits.PORT}/v1/hello"
    try:
        with urllib.request.urlopen(address, timeout=2) as answer:
            name = json.load(answer).get("name")
    except (OSError, ValueError, AttributeError):
        return Check("Service", "-", "not running; start it with ./scripts/start")
    if name != "bowout":
        return Check("Service", "bad", f"something else answers on port {limits.PORT}")
    return Check("Service", "ok", f"running on port {limits.PORT}")


def _gmail() -> Check:
    if not google.is_connected():
        return Check("Gmail", "-", "not connected; the text on the page is read instead")
    return Check("Gmail", "ok", f"connected; the sign-in is kept in {secrets.where()}")


def _paired() -> Check:
    paired = len(Pairing().clients())
    return Check(
        "Extension", "ok" if paired else "-", f"{paired} paired" if paired else "not paired"
    )


def _templates() -> Check:
    templates = load_shelf(own_folder()).templates
    own = sum(template.own for template in templates)
    return Check("Templates", "ok", f"{len(templates)} on the shelf, {own} of your own")


def _second_reader() -> Check:
    if not second.is_installed():
        return Check(
            "Reader", "-", "the stage's second reader is not installed: pip install onnxruntime"
        )
    return Check(
        "Reader", "ok", "the stage's second reader is here, asked where the first is unsure"
    )


def _folder() -> Check:
    return Check("Data folder", "ok", str(data_folder()))


def _settings() -> Check:
    name = load_settings().name
    said = "your name is set" if name else "your name is not set: replies end without it"
    return Check("Settings", "ok" if name else "-", said)


def _ledger() -> Check:
    if load_settings().ledger != "on":
        return Check("Ledger", "-", "switched off: nothing is remembered")
    ledger = Ledger()
    total = ledger.total()
    return Check("Ledger", "ok", ledger.notice or f"{total} threads remembered, no mail text")


COLOURS = {"ok": "green", "-": "yellow", "bad": "red"}
LOOKS: tuple[Callable[[], Check], ...] = (
    _folder,
    _settings,
    _templates,
    _second_reader,
    _service,
    _paired,
    _gmail,
    _ledger,
)


def _looked(look: Callable[[], Check]) -> Check:
    try:
        return look()
    except BowoutError as error:
        name = (look.__name__).strip("_").capitalize()
        return Check(name, "bad", " ".join(part for part in (error.say, error.hint) if part))


@click.command()
@click.option("--json", "as_json", is_flag=True, help="The list as JSON.")
@click.pass_context
def command(ctx: click.Context, *, as_json: bool) -> None:
    """Look at everything Bowout needs and say what is missing."""
    checks = [_looked(look) for look in LOOKS]
    if as_json:
        click.echo(json.dumps([{"name": c.name, "mark": c.mark, "said": c.said} for c in checks]))
    else:
        python = ".".join(str(part) for part in sys.version_info[:3])
        click.echo(f"Bowout {__version__} on Python {python}")
        for check in checks:
            mark = click.style(f"{check.mark:4}", fg=COLOURS[check.mark])
            click.echo(f"  {mark}{check.name:12} {check.said}")
    ctx.exit(1 if any(check.mark == "bad" for check in checks) else 0)
