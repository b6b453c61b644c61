"""``bowout suggest FILE.eml``: the same answer as the extension gets, in the terminal."""

from __future__ import annotations

from pathlib import Path

import click

from bowout.api.requests import SuggestIn
from bowout.api.service import Service
from bowout.cli.show import show_suggestion
from bowout.errors import UnreadableError
from bowout.mailbox.folder import FolderMailbox
from bowout.replies.shelf import load_shelf, own_folder
from bowout.settings import load_settings
from bowout.stage.model import Stage


@click.command()
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option("--reason", help="A preset (happy_in_role, timing, ...) or a phrase of your own.")
@click.option("--stage", type=click.Choice([stage.value for stage in Stage]), help="Your word.")
@click.option("--json", "as_json", is_flag=True, help="The answer as JSON (docs/api.md).")
def command(file: Path, reason: str | None, stage: str | None, *, as_json: bool) -> None:
    """Suggest replies to the thread in FILE: a .eml or .mbox file, or a folder of them."""
    settings = load_settings()
    mailbox = FolderMailbox(file, settings.email or None)
    service = Service(settings, load_shelf(own_folder()))
    if not mailbox.threads():
        raise UnreadableError("There is no mail in this file.", "Give a .eml or .mbox file.")
    for thread_id in mailbox.threads():
        request = SuggestIn(id=thread_id, reason=reason, as_stage=Stage(stage) if stage else None)
        answer = service.suggest_raw(mailbox.fetch(thread_id), request)
        if as_json:
            click.echo(answer.model_dump_json(indent=2))
        else:
            show_suggestion(answer)
