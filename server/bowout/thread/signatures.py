"""Where a person's own words end and the signature begins.

Works on the last lines of what the person wrote, after the quotation is gone. In order of trust:
the delimiter "-- " (RFC 3676, section 4.3), programs' footers at the bottom, a drawn line, the
lines below sign-off and name, a block of contact details with no sign-off above it. The name below
a sign-off stays with the words; a postscript does, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.limits import PATTERN_LINE, SIGNATURE_LINES
from bowout.text.clean import fold
from bowout.thread.footers import is_footer, is_mobile_footer
from bowout.thread.separators import is_rule
from bowout.thread.signoffs import is_signoff

_DELIMITERS = frozenset({"--", "—", "– –", "-- --"})
#: A line of prose: as long as this and ended like a sentence.
_PROSE = 45
_NAME_WORDS = 5

_contact = re.compile(
    r"@[\w-]{1,60}\.|https?://|www\.|linkedin|(?<!\w)\+?\(?[0-9][0-9 ().\-/]{6,20}[0-9]|"
    r"(?<!\w)(?:tel|phone|mobile|mob|cell|fax|skype|email|e-mail|web|t|m|p|e|w|f|ph)\.?\s?[:.]\s?\S"
)
_title = re.compile(
    r"(?<!\w)(?:recruit|talent|sourc|partner|manager|director|head of|lead|consultant|specialist|"
    r"founder|ceo|cto|cfo|coo|vp|president|coordinator|associate|hr|human resources|people|"
    r"engineer|developer|officer|executive|berater|leiter|personal|chargé|responsable|gerente|"
    r"inc|ltd|gmbh|llc|plc|group|headhunter|researcher|acquisition|staffing)"
)
_link_alone = re.compile(r"\s{0,4}[<(\[]?https?://\S{1,180}\s{0,4}\Z")
_postscript = re.compile(r"\s{0,4}p\.?\s?s\b", re.IGNORECASE)


def signature_start(lines: Sequence[str], *, whole: bool = True) -> int:
    """Return the number of the first signature line, ``len(lines)`` when there is none.

    ``lines`` are one run of a person's own lines; ``whole`` says that the person wrote no others.
    Then something stays before the signature, unless every line is a footer: a mail that is nothing
    but a signature is the person's words.
    """
    end = _without_footers(lines, len(lines))
    for find in (_after_delimiter, _after_rule, _after_signoff, _contact_block):
        start = find(lines[:end])
        if start is not None and (not whole or any(line.strip() for line in lines[:start])):
            return _without_footers(lines, start)
    return end


def below_mobile_footer(lines: Sequence[str]) -> int:
    """Return the number of the first line below a phone's footer, ``len(lines)`` without one.

    Nobody writes below that footer: what stands there is an older mail without any mark.
    """
    below = len(lines)
    for number, line in enumerate(lines[:-1]):
        if is_mobile_footer(line) and any(before.strip() for before in lines[:number]):
            below = number + 1
            break
    while below < len(lines) and (not lines[below].strip() or is_mobile_footer(lines[below])):
        below += 1
    return below


def _filled(lines: Sequence[str], limit: int = SIGNATURE_LINES) -> list[int]:
    """Return the numbers of the last ``limit`` lines with something on them, in order."""
    found: list[int] = []
    for number in range(len(lines) - 1, -1, -1):
        if lines[number].strip():
            found.append(number)
            if len(found) == limit:
                break
    return found[::-1]


def _without_footers(lines: Sequence[str], end: int) -> int:
    """Move ``end`` up over the paragraphs of footers above it."""
    while end:
        last = end - 1
        while last >= 0 and not lines[last].strip():
            last -= 1
        if last >= 0 and is_mobile_footer(lines[last]):
            end = last
            continue
        first = last
        while first > 0 and lines[first - 1].strip() and not is_footer(lines[first]):
            first -= 1
        if last < 0 or not is_footer(lines[first]):
            return end
        end = first
        while end > 1 and _link_alone.match(lines[end - 1]):
            end -= 1  # the link of the footer's picture
    return end


def _after_delimiter(lines: Sequence[str]) -> int | None:
    numbers = _filled(lines, 3 * SIGNATURE_LINES)
    for place, number in enumerate(numbers):
        if lines[number].strip() == "--":
            return number
        if lines[number].strip() not in _DELIMITERS:
            continue
        below = [lines[number] for number in numbers[place + 1 :]]
        if len(below) < SIGNATURE_LINES and not any(map(_is_prose, below)):
            return number
    return None


def _after_rule(lines: Sequence[str]) -> int | None:
    for number in _filled(lines):
        if not is_rule(lines[number]):
            continue
        rest = [line for line in lines[number + 1 :] if line.strip()]
        if rest and not any(map(_is_prose, rest)):
            return number
    return None


def _after_signoff(lines: Sequence[str]) -> int | None:
    """Find the line after sign-off and name when a block of details stands there."""
    numbers = _filled(lines)
    for place in range(len(numbers) - 1, -1, -1):
        if is_signoff(lines[numbers[place]]):
            break
    else:
        return None
    below = numbers[place + 1 :]
    if below and _is_name(lines[below[0]]):
        below = below[1:]
    details = []
    for number in below:
        if _postscript.match(lines[number]):
            return None
        if _is_prose(lines[number]):
            break  # after the details that is a slogan, before them the mail goes on
        details.append(number)
    return below[0] if any(_is_detail(lines[number]) for number in details) else None


def _contact_block(lines: Sequence[str]) -> int | None:
    """Find a last block of short lines, two of them details, below a blank line."""
    numbers = _filled(lines)
    start = None
    for number in reversed(numbers):
        line = lines[number]
        if _is_prose(line) or len(line) > 2 * _PROSE or line.rstrip()[-1] in ":,;?!":
            break
        if line.rstrip()[-1] == "." and not _is_detail(line):
            break
        if number == 0 or not lines[number - 1].strip():
            start = number
    if start is None:
        return None
    block = [line for line in lines[start:] if line.strip()]
    strong = sum(bool(_contact.search(fold(line[:PATTERN_LINE]))) for line in block)
    if len(block) < 2 or not strong or sum(map(_is_detail, block)) < 2:
        return None
    return start if _is_name(block[0]) or strong * 2 >= len(block) else None


def _is_prose(line: str) -> bool:
    text = line.strip()
    return (
        len(text) >= _PROSE
        and (text[-1] in ".?!:" or len(text) > 2 * _PROSE)
        and (len(text.split()) > 14 or not _contact.search(fold(text[:PATTERN_LINE])))
    )


def _is_detail(line: str) -> bool:
    text = fold(line[:PATTERN_LINE])
    return bool(_contact.search(text) or _title.search(text)) and not _is_prose(line)


def _is_name(line: str) -> bool:
    """Say whether a line may be a name, alone or with a title behind a bar."""
    name = line.partition("|")[0].strip(" ,.*-–—~")
    words = name.split()
    if not words or len(words) > _NAME_WORDS or len(line) > 2 * _PROSE:
        return False
    if any(char.isdigit() for char in line) or "@" in line:
        return False
    return any(word[0].isupper() or not word[0].isascii() for word in words)
