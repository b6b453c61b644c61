"""``bowout lint FILE``: a second pair of eyes on a text before it is sent."""

from __future__ import annotations

import sys
from typing import TextIO

import click

from bowout.api.requests import ContextIn, LintIn
from bowout.api.service import Service
from bowout.cli.show import show_findings
from bowout.replies.model import Kind
from bowout.replies.shelf import load_shelf, own_folder
from bowout.settings import load_settings
from bowout.stage.model import Stage


@click.command()
@click.argument("file", type=click.File(encoding="utf-8"), default="-")
@click.option("--stage", type=click.Choice([one.value for one in Stage]), default="outreach")
@click.option("--kind", type=click.Choice([one.value for one in Kind]), default="decline")
@click.option("--channel", type=click.Choice(["email", "linkedin"]), default="email")
@click.option("--to", help="Whom it goes to, so that a wrong name is found.")
@click.option("--company", help="The company it is about.")
@click.option("--role", help="The role it is about.")
@click.option("--me", help="Who writes it.")
@click.option("--flag", "flags", multiple=True, help="What is known besides, such as after_call.")
@click.option("--rounds", type=click.IntRange(min=0), default=0, help="Interviews that took place.")
@click.option("--json", "as_json", is_flag=True, help="The findings as JSON (docs/api.md).")
def command(file: TextIO, *, as_json: bool, **options: str | int | tuple[str, ...] | None) -> None:
    """Check the text in FILE ('-' for standard input); exit 1 when a finding is an error."""
    context = ContextIn.model_validate(
        {key: options.pop(key) for key in ("to", "company", "role", "me", "rounds", "flags")}
    )
    request = LintIn.model_validate({"text": file.read(), "context": context, **options})
    answer = Service(load_settings(), load_shelf(own_folder())).lint(request)
    if as_json:
        click.echo(answer.model_dump_json(indent=2))
    else:
        show_findings(request.text, answer.findings)
    sys.exit(1 if any(one.severity == "error" for one in answer.findings) else 0)
