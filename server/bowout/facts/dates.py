"""By when they want an answer: the words, never a computed date (R-rules on time use the words).

Only the newest messages of the others count, and only sentences that ask for an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout import limits
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.sieved import Sieved

_DAY = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|thurs|fri|"
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|"
    "mercredi|jeudi|vendredi|"
    "samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    "segunda-feira|terça-feira|"
    "quarta-feira|quinta-feira|sexta-feira|segunda|terça|quarta|quinta|sexta|maandag|dinsdag|"
    "woensdag|donderdag|vrijdag"
)
_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|"
    "dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    "janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|"
    "januari|februari|maart|mei|augustus"
)
_NUMBER = "[0-9]{1,2}(?:st|nd|rd|th|er|º|\\.)?"
_CLOCK = r"(?:[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:am|pm|uhr|h)?|noon|midnight)"
_DATE = (
    rf"(?:(?:{_DAY})(?:,? (?:the |den |le |el )?{_NUMBER}(?: (?:of |"
    rf"de )?(?:{_MONTH}))?|,? (?:{_MONTH}) {_NUMBER})?"
    rf"|{_NUMBER} (?:of |de )?(?:{_MONTH})|(?:{_MONTH}) {_NUMBER}|the {_NUMBER}|"
    r"[0-9]{1,2}[./][0-9]{1,2}(?:[./][0-9]{2,4})?)(?: 20[0-9]{2})?"
)
_SOON = (
    r"(?:tomorrow|tonight|today|morgen|demain|mañana|amanhã|cob|eod|eow|"
    r"(?:the |this |next |end of |close of |of |day |business |week |month ){1,6})"
)
_WHEN = (
    rf"(?:(?:the )?(?:end of|close of|cob|eod)(?: the)?(?: business)?(?: day| week|"
    rf" month)?(?:,? (?:on )?(?:this |next )?(?:{_DATE}|tomorrow|today))?|(?:this |"
    rf"next |diesen |kommenden |ce |este |próximo )?{_DATE}|"
    rf"{_CLOCK} (?:on )?(?:{_DATE}|tomorrow|today)|tomorrow(?: {_CLOCK})?|"
    rf"{_CLOCK}(?: tomorrow| today)|today|tonight|morgen|demain|mañana|amanhã)"
)
_DEADLINE = Sieved(
    rf"\b(?:no later than|by|before|until|till|on or before|deadline (?:is|of|"
    rf"for [\w ]{{2,20}} is)|bis(?: zum)?|spätestens|avant(?: le)?|jusqu'au|"
    rf"d'ici(?: le)?|antes del?|hasta(?: el)?|até|vóór|uiterlijk|tot|"
    rf"senast) (?P<when>{_WHEN})(?![\w-])"
    r"|\bdue (?P<due>in an? (?:week|few days|day)|in [a-z0-9]{1,6} (?:days|weeks|"
    r"hours)|tomorrow|(?:on )?"
    rf"{_DATE})(?![\w-])"
    r"|\b(?:within|in) (?:the next )?(?P<span>[0-9]{1,3} (?:hours|days)|(?:two|"
    r"three|five|seven|ten) (?:working |business )?days)\b",
)
_ASKED = re.compile(
    r"\b(?:let (?:us|me) know|respond|response|reply|answer|decision|decide|confirm|sign|accept|"
    r"acceptance|valid|expires?|stands|deadline|due|submit|complete|return|"
    r"hear (?:back )?from you|"
    r"(?:i|we) have until|open until|hold|held|keep|back to (?:me|us)|get back|yes|"
    r"antwort|rückmeldung|entscheid|bescheid|zusage|bestätig|réponse|répondre|confirmer|décision|"
    r"retour|respuesta|respon|confirm|decis|resposta|retorno|antwoord|laat|bevestig|beslis|svar)"
)


def deadline(lines: Sequence[Line]) -> Fact | None:
    """Return by when an answer is wanted, as written in the newest message that says so."""
    told = [line for line in _DEADLINE.among(lines) if not line.mine and line.message is not None]
    for number in sorted({line.message or 0 for line in told}, reverse=True):
        for line in told:
            if line.message == number and (fact := _in_line(line)):
                return fact
    return None


def _in_line(line: Line) -> Fact | None:
    match = _DEADLINE.first(line)
    if match is None or not _ASKED.search(line.folded):
        return None
    group = next(name for name in ("when", "due", "span") if match.group(name))
    value = line.text[match.start(group) : match.end(group)].strip(" ,.")
    return Fact(value, line.message, line.text) if len(value) <= limits.MAX_NAME else None
