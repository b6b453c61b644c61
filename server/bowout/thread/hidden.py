"""What HTML hides from the reader: hidden words are dropped and never used.

Senders hide preview texts, tracking words and instructions to machines in a dozen ways:
display:none, visibility, opacity 0, size 0, a box of no height, mso-hide, text in the background's
colour or in none, moved off the page, clipped or shrunk away, the ``hidden`` attribute, and a class
that a style sheet hides. Inline styles and
``<style>`` rules outside media queries are read; CSS is not evaluated further.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag

Colour = tuple[int, int, int]

#: Colours closer than this in every channel cannot be told apart.
_CONTRAST = 12
#: Style attributes are read up to here; honest ones are under 1,000 characters.
_STYLE_LENGTH = 2_000
_STYLE_SHEET_LENGTH = 64 * 1024

_NAMED: dict[str, Colour] = {
    "white": (255, 255, 255),
    "black": (0, 0, 0),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "red": (255, 0, 0),
    "blue": (0, 0, 255),
    "green": (0, 128, 0),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "navy": (0, 0, 128),
}
_rgb = re.compile(r"rgba?\(\s{0,4}(\d{1,3})[\s,]{1,4}(\d{1,3})[\s,]{1,4}(\d{1,3})")
_hex = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-f])")
_grey = re.compile(r"hsla?\([^,%]{0,12}[\s,]\s?([0-9]{1,3})%[\s,]{1,4}([0-9]{1,3})%")
_clear = re.compile(
    r"transparent|#(?:[0-9a-f]{3}0|[0-9a-f]{6}0[0-3])(?![0-9a-f])|"
    r"(?:rgb|hsl)a\((?:[^,()]{1,12},){3}\s{0,4}0?\.?0{0,4}\s{0,4}\)"
)
_nothing_left = re.compile(r"inset\(\s?(?:100|[5-9][0-9])%|circle\(\s?0|polygon\(\s?\)")
_no_box = re.compile(
    r"rect\((?:\s{0,2}0(?:px)?[\s,]{0,3}){4}\)|rect\((?:\s{0,2}1px[\s,]{0,3}){4}\)"
)
_length = re.compile(r"(-?[0-9]{0,6}\.?[0-9]{0,4})\s?(px|pt|em|rem|%|)")
_simple_selector = re.compile(r"(?:[a-z0-9]{0,12})([.#][\w-]{1,60})\Z")


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks at a place of the page, inherited from the elements around it."""

    colour: Colour = (0, 0, 0)
    background: Colour | None = (255, 255, 255)
    tiny: bool = False
    invisible: bool = False

    @property
    def hides_text(self) -> bool:
        """True when words written here cannot be seen."""
        if self.tiny or self.invisible:
            return True
        if self.background is None:
            return False
        pairs = zip(self.colour, self.background, strict=True)
        return all(abs(one - other) < _CONTRAST for one, other in pairs)


def hidden_selectors(sheet: str) -> frozenset[str]:
    """Return the classes and ids (".preheader", "#x") that a style sheet never shows."""
    found: set[str] = set()
    depth = start = 0
    selectors = ""
    sheet = sheet[:_STYLE_SHEET_LENGTH].lower()
    for brace in re.finditer("[{}]", sheet):
        if brace.group() == "{":
            selectors = sheet[start : brace.start()] if depth == 0 else ""
            depth += 1
        else:
            depth = max(0, depth - 1)
            if depth == 0 and selectors and _hides_all(_declared(sheet[start : brace.start()])):
                found |= _simple(selectors)
        start = brace.end()
    return frozenset(found)


def look_of(tag: Tag, around: Look, hidden: frozenset[str]) -> Look | None:
    """Return how text looks inside ``tag``; None when nothing in it is ever shown."""
    if not tag.attrs:
        return around
    if tag.has_attr("hidden") or _is_selected(tag, hidden):
        return None
    style = _declared(str(tag.get("style") or ""))
    if style and _hides_all(style):
        return None
    look = around
    background = style.get("background-color") or style.get("background") or _text(tag, "bgcolor")
    if background:
        look = replace(look, background=_colour(background, look.background))
    colour = style.get("color") or (_text(tag, "color") if tag.name == "font" else "")
    if colour:
        invisible = bool(_clear.match(colour))
        look = replace(look, colour=_colour(colour, None) or (1, 2, 3), invisible=invisible)
    size = style.get("font-size") or _size_of(style.get("font", ""))
    if size:
        look = replace(look, tiny=_is_nothing(size, at_most=1))
    if "visibility" in style:
        look = replace(look, invisible=style["visibility"].startswith(("hidden", "collapse")))
    return look


def _text(tag: Tag, name: str) -> str:
    return str(tag.get(name) or "").lower()


def _declared(style: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in style[:_STYLE_LENGTH].lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if value}


def _hides_all(style: Mapping[str, str]) -> bool:
    """Say whether nothing inside an element of this style is shown, whatever it contains."""
    if style.get("display", "").startswith("none") or style.get("mso-hide", "").startswith("all"):
        return True
    if _is_nothing(style.get("opacity", ""), at_most=0.05) or _is_cut_away(style):
        return True
    clipped = style.get("overflow", "").startswith("hidden")
    sizes = ("max-height", "height", "max-width", "width")
    if clipped and any(_is_nothing(style.get(name, ""), at_most=1) for name in sizes):
        return True
    away = ("left", "top", "right", "text-indent", "margin-left", "margin-top")
    return any(_number(style.get(name, "")) < -900 for name in away)


def _size_of(font: str) -> str:
    """Return the size in a ``font`` shorthand: of its numbers the last, without the line height."""
    numbers = [word for word in font.split() if word[0] in "0123456789."]
    return numbers[-1].partition("/")[0] if numbers else ""


def _is_cut_away(style: Mapping[str, str]) -> bool:
    """Say whether clipping, scaling or a filter leaves nothing to see."""
    return bool(
        style.get("content-visibility", "").startswith("hidden")
        or _no_box.match(style.get("clip", ""))
        or _nothing_left.match(style.get("clip-path", ""))
        or style.get("transform", "").startswith(("scale(0)", "scale(0,", "scale3d(0"))
        or style.get("filter", "").startswith(("opacity(0)", "opacity(0%"))
    )


def _number(value: str) -> float:
    """Return the number a CSS length begins with; a large one when there is none."""
    found = _length.match(value)
    try:
        return float(found.group(1)) if found else 9_999.0
    except ValueError:
        return 9_999.0


def _is_nothing(value: str, *, at_most: float) -> bool:
    found = _length.match(value)
    if not found:
        return False
    absolute = found.group(2) in {"px", "pt", ""}
    return _number(value) <= (at_most if absolute else 0)


def _colour(value: str, otherwise: Colour | None) -> Colour | None:
    """Return a CSS colour; ``otherwise`` for no colour, None where a picture lies below."""
    if "url(" in value or "gradient" in value:
        return None
    if found := _hex.search(value):
        digits = found.group(1)
        short = len(digits) < 6
        pairs = [d * 2 for d in digits] if short else [digits[i : i + 2] for i in (0, 2, 4)]
        return int(pairs[0], 16), int(pairs[1], 16), int(pairs[2], 16)
    if found := _rgb.search(value):
        return int(found.group(1)), int(found.group(2)), int(found.group(3))
    if found := _grey.search(value):
        return _from_lightness(int(found.group(1)), int(found.group(2)), otherwise)
    return _NAMED.get(value.split()[0] if value.split() else "", otherwise)


def _from_lightness(saturation: int, lightness: int, otherwise: Colour | None) -> Colour | None:
    """Return the colour of ``hsl()`` where the hue does not matter: white, black and greys."""
    if saturation and 0 < lightness < 100:
        return otherwise
    level = 255 * min(lightness, 100) // 100
    return level, level, level


def _simple(selectors: str) -> set[str]:
    found = (_simple_selector.match(selector.strip()) for selector in selectors.split(","))
    return {match.group(1) for match in found if match}


def _is_selected(tag: Tag, hidden: frozenset[str]) -> bool:
    if not hidden:
        return False
    names = {f".{name.lower()}" for name in tag.get_attribute_list("class") if name}
    names.add(f"#{_text(tag, 'id')}")
    return bool(names & hidden)
