"""Every sentence that Bowout can show when something is wrong, read out of the code.

The service's errors are calls of the classes of ``errors.py`` (sentence, then what to do); the
extension's states stand in ``extension/shared/states.js``. ``scripts/document`` puts them into
docs/troubleshooting.md, and a test compares.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bowout import errors

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "server" / "bowout"
STATES = ROOT / "extension" / "shared" / "states.js"
PAGE = ROOT / "docs" / "troubleshooting.md"
BEGIN, END = "<!-- sentences: scripts/document -->", "<!-- end of the sentences -->"

#: What to do where the sentence comes without a hint of its own, by the code of the error.
USUALLY = {
    "internal": "Run `bowout doctor`, then try again. If it stays: report the line in "
    "the service's window that names the place in the code (it holds no mail).",
    "bad_input": "The sentence names what is wrong: mend that, then try again. Where it comes from "
    "the extension the fault is ours: please report it.",
    "too_large": "Save the newest mail of the thread as a file and use `bowout suggest`, or "
    "shorten the text.",
    "unreadable": "Save the mail again, as a `.eml` file, or copy its text.",
    "broken_template": "Run `bowout template check`; it names file, line and mend.",
    "mailbox_unavailable": "Bowout goes on with the text on the page. Try again in a minute.",
    "gmail_setup": "Follow docs/gmail-setup.md, steps 2 and 3.",
    "bad_settings": "If it names a setting, mend that line of settings.toml (`bowout doctor` says "
    "where it is). If it names a file of Bowout's own, install Bowout again.",
}
_state = re.compile(r"^  (?P<name>\w+): \{\n(?P<body>.*?)^  \},\n", re.MULTILINE | re.DOTALL)
_part = re.compile(r'\b(?P<key>title|sentence|command|label):\s*\n?\s*"(?P<said>(?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """What is said, and what to do; ``…`` stands for what differs each time."""

    code: str
    said: str
    remedy: str


def classes() -> dict[str, type[errors.BowoutError]]:
    """Return the tree of errors by name."""
    found = [errors.BowoutError]
    for one in found:
        found.extend(one.__subclasses__())
    return {one.__name__: one for one in found if one.__module__ == errors.__name__}


def service_sentences(package: Path = PACKAGE) -> list[Sentence]:
    """Return what the service and the command line can say, each once, by code."""
    tree = classes()
    found = {_made(kind, kind.say, kind.hint) for kind in tree.values()}
    files = [ast.parse(file.read_text(encoding="utf-8")) for file in sorted(package.rglob("*.py"))]
    known: dict[str, str] = {}
    for file in files:
        known.update(_constants(file, tree, known))
    for file in files:
        for node in ast.walk(file):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                kind = tree.get(node.func.id)
                if kind and node.args:
                    found |= _of_call(kind, node, known)
    return sorted(found)


def _constants(
    file: ast.Module, tree: Mapping[str, type[errors.BowoutError]], known: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the texts that a module gives a name, such as a hint that two errors share."""
    for node in file.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            said = node.value
            if isinstance(said, ast.Attribute) and isinstance(said.value, ast.Name):
                hint = tree[said.value.id].hint if said.value.id in tree else None
                if hint:
                    yield node.targets[0].id, hint
            for text in _texts(said, known):
                yield node.targets[0].id, text


def _of_call(
    kind: type[errors.BowoutError], call: ast.Call, known: Mapping[str, str]
) -> set[Sentence]:
    """Return the sentences of one call: none where the words come from elsewhere."""
    says = list(_texts(call.args[0], known))
    hints: list[str | None] = list(_texts(call.args[1], known)) if len(call.args) > 1 else []
    return {_made(kind, said, hint) for said in says for hint in hints or [kind.hint]}


def _texts(node: ast.expr, known: Mapping[str, str]) -> Iterator[str]:
    """Yield the text of a literal, with ``…`` for what is filled in; both of an ``a if b else c``.

    ``known`` holds the texts that have a name.
    """
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in known:
        yield known[node.id]
    elif isinstance(node, ast.JoinedStr):
        text = "".join(_part_of(part, known) for part in node.values)
        if text.strip("… .:"):
            yield text
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, known)
        yield from _texts(node.orelse, known)


def _part_of(part: ast.expr, known: Mapping[str, str]) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    value = part.value if isinstance(part, ast.FormattedValue) else None
    name = value.id if isinstance(value, ast.Name) else ""
    hint = isinstance(value, ast.Attribute) and value.attr == "hint"
    return known.get(name, errors.NotConnectedError.hint or "" if hint else "…")


def _made(kind: type[errors.BowoutError], said: str, hint: str | None) -> Sentence:
    return Sentence(kind.code, said, hint or USUALLY.get(kind.code) or kind.hint or "")


def states(file: Path = STATES) -> dict[str, dict[str, str]]:
    """Return the extension's states: title, sentence and, where there are, command and label."""
    return {
        state["name"]: {part["key"]: part["said"] for part in _part.finditer(state["body"])}
        for state in _state.finditer(file.read_text(encoding="utf-8"))
    }


def section() -> str:
    """Return what belongs between the marks of the page."""
    lines = [
        BEGIN,
        "",
        "### In the browser",
        "",
        "| title | it says | what to do |",
        "|---|---|---|",
    ]
    for state in states().values():
        remedy = [f"`{state['command']}`"] if "command" in state else []
        remedy += [f"*{state['label']}*"] if "label" in state else []
        said = state["sentence"]
        lines.append(f"| {state['title']} | {said} | {', then '.join(remedy) or 'as it says'} |")
    lines += ["", "### In the terminal, and from the service", ""]
    lines += ["| code | it says | what to do |", "|---|---|---|"]
    for one in service_sentences():
        lines.append(f"| `{one.code}` | {_cell(one.said)} | {_cell(one.remedy)} |")
    return "\n".join([*lines, "", END])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def page() -> str:
    """Return the whole page: the words around the marks are a person's and stay."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return before + section() + rest.partition(END)[2]
