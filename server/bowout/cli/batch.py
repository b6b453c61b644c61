"""``bowout batch suggest|lint|clean|parse IN.jsonl OUT.jsonl`` (docs/api.md).

An input line is a request body plus ``id``. Labelled sets carry further keys (the truth, notes,
where a text came from): those are ignored, and only those. A line that cannot be read becomes an
error in its place and the rest goes on.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import click
from rich.console import Console
from rich.progress import Progress

from bowout import log
from bowout.api.answers import ErrorBody, Outgoing
from bowout.api.requests import CleanIn, Incoming, LintIn, ParseIn, SuggestIn, parse
from bowout.api.service import Service
from bowout.errors import BowoutError
from bowout.replies.shelf import load_shelf, own_folder
from bowout.settings import load_settings

# Keys of labelled sets that are no part of a request (docs/api.md, 'as it comes in').
LABELS = frozenset(
    (
        "stage",
        "flags",
        "facts",
        "origin",
        "lang",
        "source",
        "ambiguous",
        "also_accepted",
        "expect",
        "note",
        "writer",
        "violations",
        "maybe",
        "match",
        "must",
        "must_not",
        "expected_reply",
        "expected_signature",
        "starts",
        "ends",
        "regex",
        "quoted",
        "signature",
        "task",
        "client",
        "html",
        "licence",
        "use",
    )
)

# Of these, what has the name of a part of a request and is the truth all the same: taken for a
# correction it would answer the question it is measured by.
TRUTH = frozenset({"facts"})


@click.command()
@click.argument("what", type=click.Choice(["suggest", "lint", "clean", "parse"]))
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("target", type=click.File("w", encoding="utf-8", lazy=False))
@click.pass_context
def command(ctx: click.Context, what: str, source: Path, target: TextIO) -> None:
    """Answer each line of SOURCE (JSON lines) with a line in TARGET; exit 0 when all got one."""
    service = Service(load_settings(), load_shelf(own_folder()))
    answer = _answerer(service, what)
    lines = [line for line in source.read_bytes().split(b"\n") if line.strip()]
    failed = 0
    with Progress(console=Console(stderr=True), transient=True) as bar:
        for line in bar.track(lines, description=what):
            given, good = answer(line)
            failed += not good
            target.write(given + "\n")
    click.echo(f"{len(lines)} lines, {failed} with an error: {target.name}", err=True)
    ctx.exit(1 if failed else 0)


def _answerer(service: Service, what: str) -> Callable[[bytes], tuple[str, bool]]:
    """Return what turns an input line into an output line, and whether that is an answer."""
    table: dict[str, tuple[type[Incoming], Callable[..., Outgoing]]] = {
        "suggest": (SuggestIn, service.suggest),
        "lint": (LintIn, service.lint),
        "clean": (CleanIn, service.clean),
        "parse": (ParseIn, service.parse),
    }
    question, ask = table[what]

    def answer(line: bytes) -> tuple[str, bool]:
        line_id: object = None
        try:
            body, line_id = _without_labels(line, question)
            return ask(parse(question, body)).model_dump_json(), True
        except BowoutError as error:
            return _error_line(line_id, error), False
        except Exception as error:  # one odd line must not end the others
            log.failure("batch", error)
            return _error_line(line_id, BowoutError()), False

    return answer


def _without_labels(line: bytes, model: type[Incoming]) -> tuple[bytes, object]:
    """Return the line as a request body, its labels dropped, and its id."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return line, None
    if not isinstance(row, dict):
        return line, None
    keys = {field.alias or name for name, field in model.model_fields.items()} - TRUTH
    body = {key: value for key, value in row.items() if key in keys or key not in LABELS}
    return json.dumps(body).encode(), row.get("id")


def _error_line(line_id: object, error: BowoutError) -> str:
    body = ErrorBody(code=error.code, message=error.say, hint=error.hint)
    return json.dumps({"id": line_id, "error": body.model_dump(exclude={"hint"})})
