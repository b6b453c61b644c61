"""``bowout template new|check|show``: for people who write replies (templates/README.md).

Their files lie in the folder ``templates`` of the data folder. ``check`` says of each what the
service would say at start, and what the linter says of it when all is known and when nothing is.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

from bowout.check.model import Context, Draft, Finding
from bowout.check.review import review
from bowout.errors import InputError
from bowout.mailbox.model import Channel
from bowout.replies.language import Language
from bowout.replies.preview import SAMPLE, matters, preview
from bowout.replies.shelf import (
    Shelf,
    Template,
    load_shelf,
    our_folder,
    own_folder,
    read_template,
    read_text,
)

REASON = {  # a reason to show, where a template says one
    "en": "I'm settled in my present team.",
    "de": "Ich bleibe bei meinem jetzigen Team.",
    "es": "He decidido seguir con mi equipo.",
    "fr": "Je reste avec mon équipe.",
    "nl": "Ik blijf bij mijn huidige team.",
    "pt": "Vou continuar com a minha equipe.",
}
_SKELETON = """+++
title = "A name for the one who picks it"
kind = "decline"
tone = "warm"
channels = ["email"]
source = "my own"
+++
Thank you for your message.
I've decided not to pursue {{ this_role }}.
{{ reason }}

I'd be glad to stay in touch.
"""


@click.group()
def command() -> None:
    """Write a reply template of your own, check it, see how it reads."""


@command.command()
@click.argument("path")
def new(path: str) -> None:
    """Begin a file at PATH (en/outreach/mine.md); a copy of ours where there is one."""
    ours, own = our_folder() / path, own_folder() / path
    text = read_text(ours, path) if ours.is_file() else _SKELETON
    read_template(path, text)  # refuses a path that is no place for a template
    if own.exists():
        raise InputError(f"You have {path} already.", f"It is {own}.")
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(text, encoding="utf-8")
    click.echo(f"Now write: {own}")
    click.echo(f"Then run:  bowout template check {path}")


@command.command()
@click.argument("path", required=False)
@click.pass_context
def check(ctx: click.Context, path: str | None) -> None:
    """Check your own templates, or the one at PATH; exit 1 when something is to be mended."""
    shelf = load_shelf(own_folder())
    templates = [_named(shelf, path)] if path else [one for one in shelf.templates if one.own]
    faulty = False
    for template in templates:
        found = dict.fromkeys(_findings(template, shelf.languages[template.language]))
        faulty |= bool(found)
        click.echo(f"{template.path}: {'good' if not found else ''}".rstrip())
        for said in found:
            click.echo(f"  {said}")
    if not templates:
        click.echo(f"There are no templates of your own in {own_folder()}.")
    ctx.exit(1 if faulty else 0)


@command.command()
@click.argument("path", required=False)
def show(path: str | None) -> None:
    """Show how the template at PATH reads with invented people; without PATH, list them all."""
    shelf = load_shelf(own_folder())
    if not path:
        for each in shelf.templates:
            click.echo(f"{'*' if each.own else ' '} {each.path:44} {each.title}")
        return
    template = _named(shelf, path)
    for heading, text in _both(template, shelf.languages[template.language]):
        click.echo(click.style(f"-- {heading}", dim=True))
        click.echo(f"{text}\n")


def _named(shelf: Shelf, path: str) -> Template:
    for template in shelf.templates:
        if template.path == path:
            return template
    raise InputError("There is no template of this name.", "Run: bowout template show")


def _both(template: Template, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the text where all is known, and where nothing is."""
    facts = matters(template, language) & SAMPLE.keys()
    known = facts | {"name", "me", "called"}
    yield "all is known", preview(template, language, known, REASON.get(language.code, ""))
    yield "nothing is known", preview(template, language, frozenset())


def _findings(template: Template, language: Language) -> Iterator[str]:
    for _, text in _both(template, language):
        context = Context(
            to=SAMPLE["name"], company=SAMPLE["company"], role=SAMPLE["role"], me=SAMPLE["me"]
        )
        channel: Channel = "email" if "email" in template.channels else "linkedin"
        draft = Draft(text, template.stage, channel, template.kind, context)
        for finding in review(draft):
            if finding.severity != "hint":
                yield _line(finding)


def _line(finding: Finding) -> str:
    return f"{finding.severity}: {finding.message} {finding.hint}"
