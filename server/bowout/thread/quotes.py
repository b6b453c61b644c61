"""Quotation apart from what one person wrote: the heart of the room.

Each line becomes a letter (``lines.py``), and the decision is made on the letters: marked lines are
quotation wherever they stand; an attribution, a header block or a separator with unmarked lines
below it takes the rest of the mail; what stands between marked quotations is an answer. A mail that
is nothing but a forward is read as what it forwards. Four of nine libraries measured need over 8 s
for 20 KB of hostile mail; here each line is looked at a fixed number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bowout.text.clean import clean
from bowout.thread.footers import banner_length
from bowout.thread.lines import letters, pieces
from bowout.thread.signatures import below_mobile_footer, signature_start

#: Letters that ``html.py`` gives: quotation, signature, separator, attribution.
_MARKS = "qgoa"

_blank_run = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Split:
    """One mail apart; each of ``MAX_TEXT_LINES`` lines stands in one of the first three parts.

    ``reply`` is empty when the person wrote nothing of their own. ``forwarded`` is the forwarded
    mail with its header lines, when the mail forwards one: it then stands in ``quoted``, or in
    ``reply`` when the person added no word.
    """

    reply: str
    quoted: str = ""
    signature: str = ""
    forwarded: str = ""


def split(text: str, *, marks: str = "", forward: bool = False) -> Split:
    """Split the plain text of a mail.

    ``marks`` has one letter a line of ``text`` where the structure is known (``html.py``): ``q``
    quotation, ``g`` signature, ``o`` separator, ``a`` attribution, a blank for not known. Without
    ``marks`` the text is cleaned first; with them it must be clean already. ``forward`` says that
    the subject announces a forward: a header block then opens the forwarded mail, no quotation.
    """
    lines = text.split("\n") if marks else pieces(clean(text))
    kinds = letters(lines)
    if marks:
        kinds = _marked(kinds, marks)
    top = banner_length(lines)
    places = "x" * top + _places(kinds[top:], forward=forward)
    places = _with_signatures(lines, places)
    parts = {place: _joined(lines, places, place) for place in "rxgF"}
    if parts["F"] and not parts["r"]:
        return Split(parts["F"], parts["x"], parts["g"], parts["F"])
    quoted = "\n\n".join(part for part in (parts["x"], parts["F"]) if part)
    return Split(parts["r"], quoted, parts["g"], parts["F"])


def _places(kinds: str, *, forward: bool) -> str:
    """Return where each line goes: ``r`` reply, ``x`` quotation, ``g`` signature, ``F`` forward.

    Empty lines go with the line before them.
    """
    places: list[str] = []
    opened = False  # a splitter was seen and nothing below it yet
    for number, kind in enumerate(kinds):
        if kind == "e":
            places.append(places[-1] if places else "e")
        elif kind == "f" or (kind in "ho" and (forward or "r" not in places) and not opened):
            return "".join(places) + "F" * (len(kinds) - number)
        elif kind in "ahob":
            opened = kind != "b" or "r" in places  # above all words it belongs to the mail itself
            places.append("x")
        elif kind == "q":
            opened = False
            places.append("x")
        elif opened:
            return "".join(places) + "x" * (len(kinds) - number)
        else:
            places.append("g" if kind == "g" else "r")
    return "".join(places)


def _marked(kinds: str, marks: str) -> str:
    """Let a known structure overrule what the words look like, but for a forward's first line."""
    found: list[str] = []
    for kind, mark in zip(kinds, marks, strict=True):
        forwarded = kind == "f" and not set(found) & set("aohq")
        known = mark in _MARKS and not forwarded and not (mark == "a" and kind in "fh")
        found.append(mark if known else kind)
    return "".join(found)


def _with_signatures(lines: Sequence[str], places: str) -> str:
    runs = list(re.finditer("r+", places))
    for run in runs:
        below = run.start() + below_mobile_footer(lines[run.start() : run.end()])
        cut = run.start() + signature_start(lines[run.start() : below], whole=len(runs) == 1)
        places = (
            places[:cut] + "g" * (below - cut) + "x" * (run.end() - below) + places[run.end() :]
        )
    return places


def _joined(lines: Sequence[str], places: str, place: str) -> str:
    text = "\n".join(_lines_of(lines, places, place))
    if "\n\n\n" in text:
        text = _blank_run.sub("\n\n", text)
    return text.strip("\n ")


def _lines_of(lines: Sequence[str], places: str, place: str) -> Iterator[str]:
    """Yield the lines of one part, one blank line where something else stood between."""
    last = None
    for number, line in enumerate(lines):
        if places[number] != place:
            continue
        if last is not None and last != number - 1:
            yield ""
        last = number
        yield line
