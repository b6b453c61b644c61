"""Conversations copied out of a page: whose line is whose, without the page's own words.

LinkedIn writes "Rita Solano sent the following message at 10:14 AM" for screen readers and in
exports, then "View Rita's profile", the name again, a time; between days a date. Text selected on
the page has only "Rita Solano  10:14 AM", or the name and the time on a line each: two such lines
make a conversation, one does not. A language a row.
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
_SENT = (
    "sent the following messages? at",
    "hat um",  # de: its verb stands below the time
    "a envoyé (?:le message suivant|les messages suivants) à",
    "envió (?:el siguiente mensaje|los siguientes mensajes) a las?",
    "enviou (?:a seguinte mensagem|as seguintes mensagens) às?",
    "ha inviato (?:il seguente messaggio|i seguenti messaggi) alle",
    "heeft (?:het volgende bericht|de volgende berichten) verzonden om",
)
_speaker = re.compile(
    rf"\s{{0,4}}{_NAME} (?:{'|'.join(_SENT)}) {_TIME}"
    r"(?: die folgenden? nachricht(?:en)? gesendet)?:?\s{0,4}\Z",
    re.IGNORECASE,
)
_name_and_time = re.compile(
    rf"\s{{0,4}}{_NAME}(?:\s\([^()]{{2,20}}\))?\s{{1,4}}(?:•\s)?{_TIME}\s{{0,4}}\Z"
)
_time_alone = re.compile(rf"\s{{0,4}}{_TIME}\s{{0,4}}\Z")
#: First and last name, all in capitals at the start: "Rita van der Berg" and no sentence.
_full_name = re.compile(
    r"[^\W\d_a-zß-ÿ][\w.'’-]{0,30}(?: [\w.'’-]{1,30}){0,3} [^\W\d_a-zß-ÿ][\w.'’-]{0,30}\Z"
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
    lines = text.split("\n")
    named = _announced(lines) or _headed(lines)
    turns: list[tuple[str | None, list[str]]] = [(None, [])]
    for number, line in enumerate(lines):
        if number in named:
            turns.append((named[number], []))
        else:
            turns[-1][1].append(line)
    if len(turns) == 1:
        return ((None, text),)
    said = ((name, without_page_words("\n".join(lines), name)) for name, lines in turns)
    return tuple((name, words) for name, words in said if words)


def _announced(lines: list[str]) -> dict[int, str]:
    """Return the lines that announce a speaker in a sentence, with the speaker's name."""
    found = {
        number: _speaker.match(line)
        for number, line in enumerate(lines)
        if len(line) <= PATTERN_LINE
    }
    return {number: match.group("name").strip() for number, match in found.items() if match}


def _headed(lines: list[str]) -> dict[int, str]:
    """Return the lines with a name above a time, or before it; none when there is only one."""
    named: dict[int, str] = {}
    for number, line in enumerate(lines):
        if len(line) > PATTERN_LINE:
            continue
        found = _name_and_time.match(line)
        below = lines[number + 1] if number + 1 < len(lines) else ""
        name = found.group("name") if found else line
        if (found or _time_alone.match(below[:PATTERN_LINE])) and _full_name.match(name.strip()):
            named[number] = name.strip()
    return named if len(named) > 1 else {}


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
