"""Conversations copied out of a page: whose line is whose, without the page's own words.

LinkedIn writes "Rita Solano sent the following message at 10:14 AM" for screen readers and in
exports, then "View Rita's profile", the name again, a time; between days a date.
"""

from __future__ import annotations

import re

from bowout.limits import MAX_NAME, PATTERN_LINE

_TIME = r"[0-9]{1,2}[:.][0-9]{2}(?:\s?[AaPp]\.?[Mm]\.?)?"
_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|"
    r"heute|gestern|aujourd['’]hui|hier|hoy|ayer"
)
_NAME = rf"(?P<name>\S[^\n:]{{0,{MAX_NAME}}}?)"
_speaker = re.compile(rf"\s{{0,4}}{_NAME} sent the following messages? at {_TIME}\s{{0,4}}\Z")
_name_and_time = re.compile(
    rf"\s{{0,4}}{_NAME}(?:\s\([^()]{{2,20}}\))?\s{{1,4}}(?:•\s)?{_TIME}\s{{0,4}}\Z"
)
_page_words = re.compile(
    r"\s{0,4}(?:view\s.{0,80}['’]s profile.{0,80}|view profile|view full profile|view job|"
    rf"{_DAY}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}} [0-9]{{1,2}}"
    r"(?:, [0-9]{4})?|inmail|sponsored|• ?(?:1st|2nd|3rd)(?: degree connection)?|"
    rf"(?:1st|2nd|3rd) degree connection|{_TIME}|seen by .{{1,80}}|reply|message|"
    r"you have a new message|open to work|status is (?:online|offline|reachable)|"
    r"press enter to open .{0,80}|mobile • .{0,20}|edited|\(edited\))\s{0,4}\Z",
    re.IGNORECASE,
)


def speakers(text: str) -> tuple[tuple[str | None, str], ...]:
    """Return who says what in a pasted conversation, in order, as (name, words).

    A text in which no line names a speaker comes back whole, with None for the name.
    """
    turns: list[tuple[str | None, list[str]]] = [(None, [])]
    for line in text.split("\n"):
        found = _speaker.match(line) if len(line) <= PATTERN_LINE else None
        if found:
            turns.append((found.group("name").strip(), []))
        else:
            turns[-1][1].append(line)
    if len(turns) == 1:
        return ((None, text),)
    said = ((name, without_page_words("\n".join(lines), name)) for name, lines in turns)
    return tuple((name, words) for name, words in said if words)


def without_page_words(text: str, name: str | None = None) -> str:
    """Return ``text`` without the lines that the page and not the person wrote.

    ``name`` is the speaker's, where it is known: lines that only repeat it go as well, at the top.
    """
    lines = text.split("\n")
    kept = [line for line in lines if not _is_page_word(line)]
    first = 0
    while first < len(kept) and (not kept[first].strip() or _names_speaker(kept[first], name)):
        first += 1
    return "\n".join(kept[first:]).strip("\n ")


def _is_page_word(line: str) -> bool:
    return len(line) <= PATTERN_LINE and bool(_page_words.match(line))


def _names_speaker(line: str, name: str | None) -> bool:
    if not name or len(line) > PATTERN_LINE:
        return False
    found = _name_and_time.match(line)
    said = found.group("name") if found else line
    return said.strip().casefold() == name.strip().casefold()
