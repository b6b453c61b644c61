"""The small language of the templates: text, ``{{ slot }}`` and ``{% if slot %}``, nothing else.

Jinja2 parses it and does no more: a template is never run as a program. The tree of each is checked
when it is loaded: no loops, calls, filters, attributes or includes (security.md, section 7: a name
pasted into template source ran a shell command; here values never become source, and the source
could not do anything with them). ``render.py`` walks the tree.
"""

from __future__ import annotations

from typing import NoReturn

from jinja2 import Environment, TemplateSyntaxError, nodes

from bowout.errors import TemplateError
from bowout.limits import MAX_TEMPLATE
from bowout.replies.slots import ALWAYS, KNOWN, VALUES

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.If,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
#: Plain text comes out of the trees, so nothing is escaped.
_environment = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=False)  # noqa: S701


def parse(source: str) -> nodes.Template:
    """Return the tree of a template; raises TemplateSyntaxError."""
    return _environment.parse(source)


def check(source: str, where: str, *, first_line: int = 1, needs: frozenset[str]) -> frozenset[str]:
    """Return the slots a template uses; raises TemplateError with ``where``, line and mend.

    ``first_line`` is the line of the file that ``source`` begins on.
    """
    if len(source.encode()) > MAX_TEMPLATE:
        raise TemplateError(f"{where} is over {MAX_TEMPLATE} bytes.", "Make it shorter.")
    try:
        tree = parse(source)
    except TemplateSyntaxError as error:
        line = error.lineno + first_line - 1
        raise TemplateError(
            f"{where}, line {line}: a {{{{ slot }}}} or {{% if %}} is not written as it must be.",
            "Does every {% if %} have its {% endif %}, every brace its partner?",
        ) from error
    used: set[str] = set()
    _Checker(where, first_line, used).visit(tree.body, frozenset(needs) | ALWAYS)
    return frozenset(used)


class _Checker:
    """Walks a tree; ``sure`` holds the slots that cannot be missing at this place."""

    def __init__(self, where: str, first_line: int, used: set[str]) -> None:
        self.where = where
        self.first_line = first_line
        self.used = used

    def visit(self, body: list[nodes.Node], sure: frozenset[str]) -> None:
        for node in body:
            if isinstance(node, nodes.Output):
                for part in node.nodes:
                    self.output(part, sure)
            elif isinstance(node, nodes.If):
                self.branch(node, sure)
            else:
                self.refuse(node, "this cannot be used in a template")

    def output(self, node: nodes.Expr, sure: frozenset[str]) -> None:
        if isinstance(node, nodes.TemplateData):
            return
        if not isinstance(node, nodes.Name):
            self.refuse(node, "only a slot may stand between {{ and }}")
        self.name(node)
        if node.name not in VALUES:
            self.refuse(node, f"{node.name} can be asked with {{% if %}}, not said")
        if node.name not in sure:
            self.refuse(node, f"{node.name} may be missing", f"{{% if {node.name} %}}")

    def branch(self, node: nodes.If, sure: frozenset[str]) -> None:
        self.condition(node.test)
        self.visit(node.body, sure | _surely(node.test, truth=True))
        sure |= _surely(node.test, truth=False)
        for other in node.elif_:
            self.condition(other.test)
            self.visit(other.body, sure | _surely(other.test, truth=True))
            sure |= _surely(other.test, truth=False)
        self.visit(node.else_, sure)

    def condition(self, test: nodes.Node) -> None:
        for node in (test, *test.find_all(nodes.Node)):
            if not isinstance(node, _ALLOWED):
                self.refuse(node, "a condition is made of slots, and, or, not")
            if isinstance(node, nodes.Name):
                self.name(node)

    def name(self, node: nodes.Name) -> None:
        if node.name not in KNOWN:
            self.refuse(node, f"there is no slot {node.name[:40]}")
        self.used.add(node.name)

    def refuse(self, node: nodes.Node, what: str, inside: str | None = None) -> NoReturn:
        hint = f"Put it inside {inside}." if inside else "templates/README.md lists what there is."
        raise TemplateError(
            f"{self.where}, line {node.lineno + self.first_line - 1}: {what}.", hint
        )


def _surely(test: nodes.Node, *, truth: bool) -> frozenset[str]:
    """Return the slots that must have a value when ``test`` comes out as ``truth``."""
    if isinstance(test, nodes.Name):
        return frozenset({test.name}) if truth else frozenset()
    if isinstance(test, nodes.Not):
        return _surely(test.node, truth=not truth)
    if isinstance(test, nodes.And if truth else nodes.Or):
        return _surely(test.left, truth=truth) | _surely(test.right, truth=truth)
    return frozenset()
