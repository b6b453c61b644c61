"""Mail HTML as its reader sees it: plain lines, and what the mail program marked them as.

beautifulsoup on lxml only (Python's own parser takes quadratic time on hostile pages), cut before
parsing, walked with a stack and not by recursion (nested elements end in RecursionError). Links
become their words, lists lines with a dash, tables of layout are flattened, hidden text is dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bowout.limits import MAX_HTML, MAX_MESSAGE_TEXT, MAX_TAGS, MAX_TEXT_LINES
from bowout.text.clean import clean
from bowout.thread.hidden import Look, hidden_selectors, look_of
from bowout.thread.structure import elements_around_quotes, mark_of

if TYPE_CHECKING:
    from bs4.element import PageElement, Tag

_SILENT = frozenset(
    (
        *("head", "title", "style", "script", "noscript", "template", "svg", "math", "object"),
        *("iframe", "select", "textarea", "img", "map", "audio", "video", "canvas", "meta", "link"),
    )
)
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt"),
        *("fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *("hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody"),
        *("tfoot", "thead", "tr", "ul"),
    )
)
_APART = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre"})
_RULE = "_" * 32
_white = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, and one letter a line of it (see ``structure.mark_of``)."""

    text: str
    marks: str


@dataclass(frozen=True, slots=True)
class _Place:
    """What an element inherits from those around it."""

    look: Look = field(default_factory=Look)
    mark: str = " "
    preformatted: bool = False


def read_html(html: str) -> Page:
    """Return the visible text of ``html``: of its first ``MAX_HTML`` characters the first words.

    The text is cut at ``MAX_MESSAGE_TEXT`` characters and ``MAX_TEXT_LINES`` lines.
    Never raises: whatever the characters are, lxml makes a page of them.
    """
    from bs4 import BeautifulSoup, Tag  # 0.1 s: not before the first mail with HTML

    # Outlook's "<?xml:namespace ...>" makes bs4 warn of XML, and text without a tag of a file name.
    whole = _cut(html).encode("utf-8", "ignore").decode()  # half a surrogate pair stops lxml
    markup = whole.replace("\x00", "").replace("<?", "<!") + "\n<br>"
    page = BeautifulSoup(markup, "lxml")
    hidden = hidden_selectors("".join(style.get_text() for style in page.find_all("style")))
    around_quotes = elements_around_quotes(page)
    lines = _Lines()
    todo: list[tuple[PageElement, _Place] | str] = [(page, _Place())]
    while todo:
        step = todo.pop()
        if isinstance(step, str):
            lines.close(step)
            continue
        node, place = step
        if isinstance(node, Tag):
            inside = _open(node, place, lines, hidden, around_quotes)
            if inside is not None:
                todo.append(node.name)
                todo.extend((child, inside) for child in reversed(node.contents))
        elif _is_words(node) and not place.look.hides_text:
            lines.write(str(node), place)
    return lines.page()


def _cut(html: str) -> str:
    """Return the first ``MAX_HTML`` characters, with at most ``MAX_TAGS`` tags in them."""
    page = html[:MAX_HTML]
    if page.count("<") <= MAX_TAGS:
        return page
    return "<".join(page.split("<", MAX_TAGS + 1)[: MAX_TAGS + 1])


def _is_words(node: PageElement) -> bool:
    """Say whether a node is text, and no comment, declaration or script."""
    from bs4.element import NavigableString, PreformattedString

    return isinstance(node, NavigableString) and not isinstance(node, PreformattedString)


def _open(
    tag: Tag, around: _Place, lines: _Lines, hidden: frozenset[str], around_quotes: frozenset[int]
) -> _Place | None:
    """Write what the start of ``tag`` shows; return what it hands to its children, or None."""
    if tag.name in _SILENT:
        return None
    look = look_of(tag, around.look, hidden)
    if look is None:
        return None
    inherited = around.mark if around.mark in "qg" else mark_of(tag, around_quotes)
    if inherited == " ":
        inherited = around.mark
    lines.open(tag, inherited)
    return _Place(
        look, " " if inherited == "o" else inherited, around.preformatted or tag.name == "pre"
    )


class _Lines:
    """Writes lines the way a browser lays out blocks: few rules, enough for mail."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._marks: list[str] = []
        self._line = ""
        self._mark = " "

    def write(self, text: str, place: _Place) -> None:
        """Add visible text to the line."""
        if place.preformatted:
            first, *more = text.split("\n")
            self._add(first, place.mark)
            for line in more:
                self._end_line()
                self._add(line, place.mark)
            return
        self._add(_white.sub(" ", text), place.mark)

    def open(self, tag: Tag, mark: str) -> None:
        """Write what stands at the start of an element."""
        name = tag.name
        if name == "br":
            self._end_line()
        elif name in {"td", "th"}:
            self._add(" ", " ")
        elif name in _BLOCKS:
            self.close(name)
        if mark == "o":
            self._end_line(mark="o")
        elif name == "hr":
            self._add(_RULE, mark)
            self._end_line()
        elif name == "li":
            self._add("- ", mark)
        if name == "p" and "MsoNormal" not in tag.get_attribute_list("class"):
            self._blank()

    def close(self, name: str) -> None:
        """Write what stands at the end of an element."""
        if name not in _BLOCKS:
            return
        if self._line.strip():
            self._end_line()
        if name in _APART - {"p"}:
            self._blank()

    def page(self) -> Page:
        """Return what was written, cleaned line by line so that each keeps its letter."""
        self._end_line()
        lines: list[str] = []
        marks: list[str] = []
        left = MAX_MESSAGE_TEXT
        for line, mark in zip(self._done, self._marks, strict=True):
            text = clean(line).replace("\n", " ")[:left]
            left -= len(text) + 1
            if left <= 0 or len(lines) == MAX_TEXT_LINES:
                break
            if text or mark == "o" or (lines and lines[-1]):
                lines.append(text)
                marks.append(mark)
        while lines and not lines[-1]:
            lines.pop()
        return Page("\n".join(lines), "".join(marks[: len(lines)]))

    def _add(self, text: str, mark: str) -> None:
        if not self._line or self._line[-1] == " ":
            text = text.lstrip(" ") if not self._line.strip() else text
        if not self._line.strip() and text.strip():
            self._mark = mark
        self._line += text

    def _blank(self) -> None:
        if self._done and self._done[-1].strip():
            self._end_line()

    def _end_line(self, mark: str | None = None) -> None:
        self._done.append(self._line)
        self._marks.append(mark or self._mark)
        self._line = ""
        self._mark = " "
