"""The line above a quotation: "On 3 May 2026 at 10:15, Rita <rita@talent.example> wrote:".

A language a row, collected from what Gmail, Apple Mail, Outlook, Thunderbird, Yahoo and Zoho write
(knowledge of email_reply_trimmer and talon, put down afresh). No pattern decides alone: a line is
an attribution when evidence adds up - an opening word or a date at its start, a date or an address
in it, a verb of writing, a colon at its end. Mailers wrap it, so up to five lines are joined.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bowout.limits import ATTRIBUTION_LINES, ATTRIBUTION_TEXT, PATTERN_LINE
from bowout.text.clean import fold


@dataclass(frozen=True, slots=True)
class Language:
    """How one language opens an attribution, and its verbs of writing; case folded."""

    openers: tuple[str, ...]
    verbs: tuple[str, ...]


LANGUAGES = {
    "ar": Language(("في", "بتاريخ"), ("كتب", "كتبت", "كتب ما يلي", "تمت كتابة ما يلي بواسطة")),
    "bg": Language(("на",), ("написа", "пише")),
    "ca": Language(("el", "missatge de"), ("va escriure", "ha escrit")),
    "cs": Language(("dne",), ("napsal", "napsala", "napsal(a)", "odesílatel")),
    "da": Language(("den", "d."), ("skrev", "følgende")),
    "de": Language(("am",), ("schrieb", "schrieben", "geschrieben", "folgendes")),
    "el": Language(("στις", "την"), ("έγραψε", "εγραψε")),
    "en": Language(("on", "at"), ("wrote", "writes", "sent", "said")),
    "es": Language(("el", "con fecha"), ("escribió", "escribio")),
    "et": Language(("kuupäeval",), ("kirjutas",)),
    "eu": Language((), ("idatzi du",)),
    "fa": Language(("در تاریخ", "در"), ("نوشت",)),
    "fi": Language(("käyttäjä",), ("kirjoitti",)),
    "fr": Language(("le", "en date du"), ("a écrit", "a ecrit", "écrivait")),
    "he": Language(("בתאריך", "ב-", "ביום"), ("כתב", "כתבה", "מאת")),
    "hi": Language((), ("ने लिखा",)),
    "hr": Language(("dana",), ("napisao je", "napisala je", "je napisao", "je napisao/la")),
    "hu": Language(("ekkor",), ("írta", "ezt írta", "ezt irta")),
    "id": Language(("pada",), ("menulis",)),
    "it": Language(("il", "in data", "il giorno"), ("ha scritto", "scrisse")),
    "ja": Language(("於",), ("のメール", "が書きました", "は書きました", "wrote")),
    "ko": Language((), ("작성", "썼습니다", "님이 작성")),
    "lt": Language((), ("rašė", "parašė")),
    "lv": Language((), ("rakstīja",)),
    "nl": Language(("op",), ("schreef", "geschreven", "het volgende geschreven")),
    "no": Language(("den", "på"), ("skrev",)),
    "pl": Language(("dnia", "w dniu"), ("napisał", "napisała", "napisał(a)", "pisze")),
    "pt": Language(("em", "no dia", "a"), ("escreveu",)),
    "ro": Language(("în", "in", "pe", "la"), ("a scris",)),
    "ru": Language(("от",), ("написал", "написала", "написал(а)", "пишет", "писал", "писал(а)")),
    "sk": Language(("dňa",), ("napísal", "napísala", "napísal(a)")),
    "sl": Language(("dne",), ("je napisal", "je napisala", "je oseba")),
    "sv": Language(("den",), ("skrev", "följande")),
    "th": Language(("เมื่อ",), ("เขียนว่า",)),
    "tr": Language((), ("yazdı", "şunu yazdı", "yazmış")),
    "uk": Language(("від",), ("пише", "написав", "написала", "написав(-ла)")),
    "vi": Language(("vào",), ("đã viết", "viết")),
    "zh": Language(("在", "于"), ("写道", "寫道", "撰写")),
}


def _one_of(words: set[str]) -> str:
    return "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True))


_OPENERS = _one_of({word for row in LANGUAGES.values() for word in row.openers})
_VERBS = _one_of({word for row in LANGUAGES.values() for word in row.verbs})
_CJK_VERBS = "写道|寫道|撰写|のメール|書きました|작성|เขียนว่า"
_VERB = rf"(?:(?<!\w)(?:{_VERBS})(?!\w)|{_CJK_VERBS})"

#: No date and no address is without one of these.
_evidence = re.compile("[0-9@]")
_opens = re.compile(rf"[\W_]{{0,6}}(?:{_OPENERS})(?!\w)|[\W_]{{0,6}}[在于於]")
_has_verb = re.compile(_VERB)
_ends_in_verb = re.compile(rf"{_VERB}[^\w:]{{0,6}}:?[^\w]{{0,6}}\Z")
_starts_with_date = re.compile(r"\W{0,4}(?:\w{1,12}[.,]{0,2} ){0,2}[0-9]{1,4}(?:\W|年|년)")
_starts_with_numbers = re.compile(r"\W{0,4}[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}\W")
_has_date = re.compile(
    r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|(?<![0-9])[0-9]{1,2}[:.h][0-9]{2}(?![0-9])|[0-9]年"
)
#: In English the verb stands at the end, unless "Rita wrote on 3 May:".
_english = re.compile("wrote|writes|sent|said")
_clock = re.compile(r"(?<![0-9])[0-9]{1,2}[:.][0-9]{2}(?![0-9])")
_of_somebody = re.compile(r"\b(?:i|you|he|she|we|they) (?:wrote|writes|sent|said)\b")
_has_address = re.compile(r"[^\s@<>()]@[^\s@<>()]")
_starts_with_person = re.compile(r"[\"'\w][^:<>]{0,80}<[^<>\s@]{1,80}@[^<>\s@]{1,80}>")
_ends_in_address = re.compile(r"@[^\s@]{1,120}\W{0,4}\Z")
_glued_start = re.compile(r"(?<=\w)\s{0,2}-{2,4} ?(?=On [A-Z0-9])|(?<=[.!?]) (?=On [A-Z0-9])")
_glued_end = re.compile(rf"{_VERB} ?: ?(?=\S)")


def attribution_length(lines: Sequence[str], start: int, *, quote_follows: bool) -> int:
    """Return how many lines from ``start`` on are one attribution; 0 when none is.

    ``quote_follows`` says that marked quotation stands below the first line: then less is asked.
    """
    line = lines[start][:ATTRIBUTION_TEXT]
    if not quote_follows and _is_without_evidence(line):
        return 0
    first = fold(line).strip()
    if _is_attribution(first, quote_follows=quote_follows):
        return 1 if first.endswith(":") or not _names_person_below(lines, start) else 2
    if not _may_go_on(first):
        return 0
    joined = first
    for count in range(1, min(ATTRIBUTION_LINES, len(lines) - start)):
        line = lines[start + count].strip()
        joined = f"{joined} {fold(line[:ATTRIBUTION_TEXT])}"
        if len(joined) > ATTRIBUTION_TEXT:
            return 0
        if line and _is_attribution(joined, quote_follows=False):
            return count + 1
    return 0


def _is_without_evidence(line: str) -> bool:
    """Say whether a line can hold no date and no address; other digits than ASCII's may fold so."""
    return line.isascii() and not _evidence.search(line)


def _names_person_below(lines: Sequence[str], start: int) -> bool:
    """Say whether "Am ... schrieb" goes on with "Rita <rita@talent.example>:" on the next line."""
    below = fold(lines[start + 1][:ATTRIBUTION_TEXT]).strip() if start + 1 < len(lines) else ""
    return len(below) <= PATTERN_LINE // 2 and below.endswith(">:")


def unglued(line: str) -> tuple[str, ...]:
    """Cut a line on which an attribution shares its line with text before or after it."""
    if len(line) > ATTRIBUTION_TEXT:
        return (line,)
    if _is_without_evidence(line):
        return (line,)
    folded = fold(line)
    if not _evidence.search(folded) or not _has_verb.search(folded):
        return (line,)
    start = _glued_start.search(line)
    for begin, cut in ((start.end(), start.start()) if start else (0, 0), (0, 0)):
        end = _glued_end.search(line, begin)
        stop = end.end() if end else len(line)
        told = fold(line[begin:stop]).strip()
        if _is_attribution(told, quote_follows=False) and (stop == len(line) or _is_evident(told)):
            pieces = (line[:cut], line[begin:stop].strip(), line[stop:])
            return tuple(piece for piece in pieces if piece)
    return (line,)


def _is_evident(told: str) -> bool:
    """Say whether words before others on a line tell of a mail: "she wrote: come" is a sentence."""
    if _has_address.search(told):
        return True
    return bool(_opens.match(told) and _clock.search(told) and not _of_somebody.search(told))


def _may_go_on(first: str) -> bool:
    """Say whether a wrapped attribution may begin with this line."""
    if _opens.match(first):
        return any(char.isdigit() for char in first)
    if _starts_with_date.match(first) and _has_date.search(first):
        return True
    return bool(_starts_with_person.match(first) and _has_verb.search(first))


def _is_attribution(text: str, *, quote_follows: bool) -> bool:
    """Weigh the evidence in ``text``, one line, folded."""
    if not text or len(text) > ATTRIBUTION_TEXT:
        return False
    if not quote_follows and not _evidence.search(text):
        return False
    colon = text.rstrip(" *_").endswith(":")
    verb = _has_verb.search(text)
    if not colon and not verb:
        return bool(_starts_with_numbers.match(text) and _ends_in_address.search(text))
    date = _has_date.search(text)
    address = _has_address.search(text)
    opens = _opens.match(text)
    if verb and _ends_in_verb.search(text[-60:]):
        evident = bool(date or address) and (colon or bool(opens))
        return evident or (quote_follows and colon)
    if not colon:
        return False
    if verb and (address or date):
        if _english.fullmatch(verb.group()) and not (address or quote_follows):
            return bool(_clock.search(text))  # "On 4 May we wrote a letter:" is a sentence
        return bool(address or opens or verb.start() < (date.start() if date else 0))
    dated = bool(date and (opens or _starts_with_date.match(text)))
    return dated and bool(address)
