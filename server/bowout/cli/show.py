"""What a person sees in the terminal: a suggestion, findings, the service that is ready."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.box import ROUNDED
from rich.console import Console, Group
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bowout import limits
from bowout.api.answers import FindingOut, ReplyOut, StatusOut, SuggestOut
from bowout.api.requests import SuggestIn
from bowout.api.service import Service
from bowout.commands import as_typed_here
from bowout.mailbox.folder import demo_mailbox

WIDTH = 84  # wide enough for a mail's line, narrow enough for half a screen
WRAPPED = 60  # a longer line goes on in the next: mail programs wrap at 72
QUOTE = 40  # characters of the words that a finding is about
ACCENT = "green"
MARKS = {"error": ("error", "red"), "warn": ("warning", "yellow"), "hint": ("hint", "dim")}
KINDS = {
    "decline": "Reply",
    "call_request": "Ask for a call",
    "call_script": "What to say on the call",
    "voicemail": "If nobody answers",
    "confirmation": "After the call",
    "one_liner": "One line",
    "pushback_answer": "Final answer",
    "ack": "Acknowledgement",
    "followup": "Keeping in touch",
}


def console(*, wide: bool = False) -> Console:
    """Return where to print to, no wider than is read with ease, but for a ``wide`` table."""
    made = Console(highlight=False, markup=False)
    if not wide:
        made.width = min(made.width, WIDTH)
    return made


def show_demo(service: Service) -> None:
    """Answer the first thread of the demo mailbox as any request is answered, and show it."""
    mailbox = demo_mailbox()
    first = mailbox.threads()[0]
    raw = mailbox.fetch(first)
    answer = service.suggest_raw(raw, SuggestIn(id=first))
    out = console()
    out.print()
    out.print(Text(" Bowout ", "reverse bold"), Text("A mail from the demo mailbox:", "dim"))
    last = raw.messages[-1]
    words = _flowed((last.plain or "").strip())
    sender = last.sender.name or ""
    out.print(
        Panel(
            Text(words),
            title=Text(f"{sender}: {raw.subject or ''}", "bold"),
            title_align="left",
            box=ROUNDED,
            border_style="dim",
            padding=(1, 2),
        )
    )
    show_suggestion(answer)
    said = as_typed_here("./scripts/bowout ledger list --demo")
    said = f"What Bowout remembers looks like this: {said}"
    out.print(Padding(Text(said, "dim"), (1, 2)))


def _flowed(text: str) -> str:
    """Return text with the lines of a paragraph joined that a mail program wrapped."""
    out = ""
    for line in text.splitlines():
        wrapped = out.rsplit("\n", 1)[-1]
        out += (" " if line and len(wrapped) > WRAPPED else "\n") + line
    return out.strip()


def show_suggestion(answer: SuggestOut) -> None:
    """Show stage, evidence, advice and the first reply."""
    out = console()
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="dim", justify="right", min_width=8)
    rows.add_column()
    rows.add_row("Stage", _stage(answer))
    for one in answer.stage.evidence:
        rows.add_row(
            "", Text.assemble((f"“{_one_line(one.quote)}”", "italic"), (f"  {one.why}", "dim"))
        )
    rows.add_row("Advice", Text(answer.advice.why))
    if answer.notice:
        rows.add_row("Note", Text(answer.notice, "yellow"))
    out.print(Padding(rows, (1, 0)))
    if answer.replies:
        out.print(_reply(answer.replies[0]))
        more = len(answer.replies) - 1
        if more:
            others = "one more text" if more == 1 else f"{more} more texts"
            out.print(Padding(Text(f"and {others} to choose from", "dim"), (0, 2)))


def _stage(answer: SuggestOut) -> Text:
    sure = f"  {answer.stage.confidence:.0%} sure"
    name = f"probably {answer.stage.name}" if answer.stage.abstained else answer.stage.name
    return Text.assemble((name, f"bold {ACCENT}"), (sure, "dim"))


def _one_line(quote: str) -> str:
    flat = " ".join(quote.split())
    return flat if len(flat) <= 120 else flat[:117].rsplit(" ", 1)[0] + " ..."


def _reply(reply: ReplyOut) -> Panel:
    inside: list[Text] = [Text(reply.text)]
    inside += [_finding(one) for one in reply.findings if one.severity != "hint"]
    return Panel(
        Group(*inside),
        title=Text(KINDS.get(reply.kind, reply.kind), f"bold {ACCENT}"),
        title_align="left",
        box=ROUNDED,
        border_style=ACCENT,
        padding=(1, 2),
    )


def _finding(finding: FindingOut) -> Text:
    word, colour = MARKS[finding.severity]
    return Text.assemble((f"{word:8}", colour), finding.message, (f"  {finding.hint}", "dim"))


def show_findings(text: str, findings: Sequence[FindingOut]) -> None:
    """Show the text with the words marked, and what is said of them, by line and column.

    The words are quoted too, so that nothing is lost where there are no colours.
    """
    out = console()
    marked = Text(text.rstrip())
    for one in sorted(findings, key=lambda one: -list(MARKS).index(one.severity)):
        if one.start is not None and one.end is not None:
            marked.stylize(f"underline {MARKS[one.severity][1]}", one.start, one.end)
    out.print(Panel(marked, box=ROUNDED, border_style="dim", padding=(1, 2)))
    rows = Table.grid(padding=(0, 2))
    rows.add_column(min_width=7)
    rows.add_column(justify="right", style="dim")
    rows.add_column()
    for one in findings:
        word, colour = MARKS[one.severity]
        said = Text.assemble(one.message, (f"  {one.hint}", "dim"))
        place, words = _place(text, one)
        rows.add_row(Text(word, colour), place, Text.assemble(words, said))
    out.print(rows if findings else Text("Nothing to find fault with.", ACCENT))


def _place(text: str, finding: FindingOut) -> tuple[str, Text]:
    """Return line and column of a finding and its words in quotes; empty where one is missing."""
    if finding.start is None or finding.end is None:
        return "", Text()
    before = text[: finding.start]
    column = finding.start - before.rfind("\n")
    quote = _one_line(text[finding.start : finding.end])
    shown = quote if len(quote) <= QUOTE else quote[: QUOTE - 3].rsplit(" ", 1)[0] + " ..."
    return f"{before.count(chr(10)) + 1}:{column}", Text(f"“{shown}” ", "italic")


def extension_folder() -> Path:
    """Return the extension's folder: beside the rooms in a wheel, the root's in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "extension"
    return inside if inside.is_dir() else package.parents[1] / "extension"


def show_ready(port: int, code: str, *, paired: bool, status: StatusOut) -> None:
    """Show that the service listens, and how to bring the extension to it."""
    out = console()
    steps = Table.grid(padding=(0, 2))
    steps.add_column(style=f"bold {ACCENT}", justify="right")
    steps.add_column()
    steps.add_row("1", "Open chrome://extensions and switch on Developer mode.")
    step = f"Choose “Load unpacked” and take the folder\n{extension_folder()}"
    steps.add_row("2", Text(step, overflow="fold"))
    steps.add_row("3", Text.assemble("On the page that opens, type the code ", (code, "bold"), "."))
    out.print()
    if paired:
        out.print(Text("The extension is paired already. For another browser:", "dim"))
    out.print(Padding(steps, (0, 0, 1, 0)))
    valid = f"The code is valid for {limits.CODE_MINUTES} minutes"
    out.print(Text(as_typed_here(f"{valid}; ./scripts/bowout pair prints a new one."), "dim"))
    gmail = "connected" if status.gmail.connected else "not connected, the page's text is read"
    out.print(Text(f"Gmail is {gmail}. Ctrl+C stops the service.", "dim"))
    out.print(Text.assemble("Listening on ", (f"http://127.0.0.1:{port}", "bold")))
