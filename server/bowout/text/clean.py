"""Characters as a reader sees them: what is invisible goes, what was garbled is mended.

Invisible characters are dropped by their Unicode category, not by a list (a hand-made list catches
129 of the 163 format characters); the fillers that no category gives away are named. Words are
kept in NFC; ``fold`` is the form for matching (UAX 15). Mojibake is mended only where the bytes
prove it: UTF-8 read as windows-1252 ("â€™"), and quoted-printable nobody decoded (RFC 2045, 6.7).
"""

from __future__ import annotations

import html
import quopri
import re
import unicodedata
from typing import Literal

#: Accents stacked higher than this are decoration; sorting tall stacks takes quadratic time.
MAX_MARKS = 6

#: Characters that print nothing although their category says they do.
_FILLERS = frozenset(
    {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC}
    | set(range(0x180B, 0x1810))
    | set(range(0xFE00, 0xFE10))
    | set(range(0xE0100, 0xE01F0))
)
_LINE_ENDS = frozenset({0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029})


class _Visible(dict[int, str | None]):
    """What becomes of a character, found once per character (for ``str.translate``)."""

    def __missing__(self, code: int) -> str | None:
        shown = self[code] = self._shown(code)
        return shown

    @staticmethod
    def _shown(code: int) -> str | None:
        char = chr(code)
        category = unicodedata.category(char)
        if code in _LINE_ENDS:
            return "\n"
        if category == "Zs" or char == "\t":
            return " "
        if code in _FILLERS or category in {"Cf", "Cc", "Co", "Cs", "Cn"}:
            return None
        return char


_visible = _Visible()
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,12}[0-9]{0,2});")
#: UTF-8 shown as windows-1252: a lead byte (only those of Western letters, Polish and Czech ones,
#: punctuation and emoji: others also occur in honest French) and its continuation bytes.
_NEXT = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE = re.compile(f"[ÂÃÄÅ]{_NEXT}|â{_NEXT}{{2}}|ð{_NEXT}{{3}}|ï»¿|â€(?!{_NEXT})")
_QUOTED_PRINTABLE = re.compile(r"=20\n|=3D|=(?:C[23]|E2=80)=[89AB][0-9A-F]")
_BLANK_RUN = re.compile(r"\n{3,}")
_SPACES_BEFORE_END = re.compile(r"(?<! ) +$", re.MULTILINE)
_IN_ASCII = {
    **dict.fromkeys("‘’‚‛′´`ʼ＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
}
_TYPOGRAPHIC = re.compile(f"[{''.join(_IN_ASCII)}]")  # four times as fast as ``str.translate``


def clean(text: str) -> str:
    """Return ``text`` as its reader sees it.

    NFC, lines ended by ``\\n`` and without white space at their end, at most one blank line in a
    row, none at the ends; every space character is a plain space. Twice gives the same as once for
    any text without leftover entities.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _QUOTED_PRINTABLE.search(text):
        text = _from_quoted_printable(text)
    if not text.isascii():
        text = _MOJIBAKE.sub(_mended, text)
    text = _ENTITY.sub(lambda entity: html.unescape(entity.group()), text)
    if not (text.isascii() and text.replace("\n", "").isprintable()):
        text = _composed(text.translate(_visible), "NFC")
    if " \n" in text:
        text = _SPACES_BEFORE_END.sub("", text)
    if "\n\n\n" in text:
        text = _BLANK_RUN.sub("\n\n", text)
    return text.strip("\n ")


def fold(text: str) -> str:
    """Return ``text`` in the form for matching; its length may differ, so no offsets survive.

    NFKC, case folded, typographic quotes, dashes and dots in ASCII.
    """
    if text.isascii():
        return text.casefold().replace("`", "'")
    return _in_ascii(_composed(_in_ascii(text), "NFKC").casefold())


def _in_ascii(text: str) -> str:
    return _TYPOGRAPHIC.sub(lambda sign: _IN_ASCII[sign.group()], text)


def _composed(text: str, form: Literal["NFC", "NFKC"]) -> str:
    """Normalise, with stacks of combining marks cut to ``MAX_MARKS`` first."""
    if text.isascii():
        return text
    if not any(map(unicodedata.combining, set(text))):
        return unicodedata.normalize(form, text)
    marks = 0
    kept = []
    for char in text:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= MAX_MARKS:
            kept.append(char)
    return unicodedata.normalize(form, "".join(kept))


def _mended(garbled: re.Match[str]) -> str:
    if garbled.group() == "â€":  # its third byte, 0x9D, is a control character and got lost
        return "”"
    data = bytearray()
    for char in garbled.group():
        try:
            data += char.encode("cp1252")
        except UnicodeEncodeError:
            data.append(ord(char))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return garbled.group()


def _from_quoted_printable(text: str) -> str:
    try:
        return quopri.decodestring(text.encode("utf-8")).decode("utf-8")
    except UnicodeError:
        return text
