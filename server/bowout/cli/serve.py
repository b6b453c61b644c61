"""``bowout serve``: the service, in the foreground, until Ctrl+C."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
from functools import cache
from types import FrameType

import click

from bowout import heap, limits
from bowout.api.preferences import whole
from bowout.api.service import Service, gmail_mailbox
from bowout.api.triage import Triage
from bowout.app import create_app, listen
from bowout.cli.show import show_demo, show_ready
from bowout.ledger.demo import demo_ledger
from bowout.ledger.ledger import Ledger
from bowout.log import start_logging
from bowout.mailbox.folder import demo_mailbox
from bowout.pairing import Pairing, new_code
from bowout.replies.shelf import load_shelf, own_folder
from bowout.settings import load_settings
from bowout.suggest import suggest


@click.command()
@click.option("--port", default=limits.PORT, show_default=True, help="The extension knows 8613.")
@click.option("--demo", is_flag=True, help="First show one demo thread, answered as any other.")
@click.option("--verbose", is_flag=True, help="Log one line a request (never any mail text).")
@click.option("--quiet", is_flag=True, help="No pairing code and no words (for autostart).")
def command(port: int, *, demo: bool, verbose: bool, quiet: bool) -> None:
    """Start the service that the extension talks to, on this computer only."""
    heap.share_one_pool()
    start_logging(verbose=verbose)
    settings = load_settings()
    ledger = Ledger(
        months=whole(settings.reminder_months, 9), years=whole(settings.retention_years, 5)
    )
    shelf = load_shelf(own_folder())
    service = Service(settings, shelf, gmail_mailbox(settings), ledger=ledger)
    pairing = Pairing()
    invented = cache(lambda: demo_ledger(service.clock())) if demo else None
    triage = Triage(service, demo=demo)
    server = listen(create_app(service, pairing, port, invented, triage), port)
    code = "" if quiet else new_code()  # not later: the newest counts, and one may be asked for
    for wish in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wish, _stop)
    with contextlib.suppress(SystemExit):
        if demo:
            show_demo(service)
        if not quiet:
            show_ready(port, code, paired=bool(pairing.clients()), status=service.status())
        threading.Thread(target=warm_up, args=(service,), daemon=True).start()
        server.run()
    if not quiet:
        click.echo("\nBowout has stopped.")


def warm_up(service: Service) -> None:
    """Answer the demo mailbox to nobody: the first real answer then finds its patterns made.

    That costs a quarter of a second, which the start does not wait for.
    """
    mailbox = demo_mailbox()
    for thread_id in mailbox.threads():
        suggest(mailbox.fetch(thread_id), service.shelf, now=service.clock())
    heap.set_aside()
    heap.give_back()


def _stop(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signal's signature
    """End what is going on; the server closes its sockets on the way out."""
    sys.exit(0)
