"""The command line: one command a module, imported only when it is called."""

from __future__ import annotations

import importlib

import click

from bowout import __version__
from bowout.errors import BowoutError

COMMANDS = {
    "serve": "Start the service that the extension talks to.",
    "connect": "Connect Gmail (read only), or disconnect it.",
    "pair": "Print a code that pairs the browser extension; list or revoke.",
    "triage": "List the recruiter threads that wait for your answer.",
    "suggest": "Suggest replies to a thread in a .eml file.",
    "lint": "Check a text of your own before you send it.",
    "template": "Write a reply template of your own, check it, see how it reads.",
    "ledger": "Show, export or forget what Bowout remembers.",
    "reminders": "List the notes that are due after months; a calendar file.",
    "stats": "Threads by stage and week, answered within 48 hours, by whom.",
    "batch": "Answer a file of JSON lines (contract: docs/api.md).",
    "doctor": "Look at everything Bowout needs and say what is missing.",
    "autostart": "Start the service when you log in, or no longer.",
    "uninstall": "Remove everything that Bowout has put on this computer.",
}


class _Commands(click.Group):
    """Finds a command in the module of its name; turns our errors into one sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"bowout.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BowoutError as error:
            raise _failure(error) from None


def _failure(error: BowoutError) -> click.ClickException:
    return click.ClickException(f"{error.say} {error.hint}" if error.hint else error.say)


@click.command(
    cls=_Commands,
    help="The right no to a recruiter, for this stage, in words you would sign.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="bowout")
def main() -> None:
    """Run the command line."""
