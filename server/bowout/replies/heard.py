"""What their words ask of ours: was it on the phone, are they hostile, did I say no before.

Small tables of plain phrases. A miss costs little: the usual texts are polite in any case, those
for a hostile recruiter are only shorter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from bowout.facts.safe import safe
from bowout.limits import JUDGED_TEXT, MAX_TOPIC
from bowout.stage.model import Judgement, Stage
from bowout.text.literals import clauses_of
from bowout.thread.model import Thread


class _Phrases:
    """Phrases in letters of any size, looked for only in a text that holds a piece of one."""

    def __init__(self, expression: str) -> None:
        self._pattern = re.compile(expression, re.I)
        self._pieces = tuple(clauses_of(expression)[0])

    def stand_in(self, text: str) -> bool:
        """Say whether one stands in the part of ``text`` that is looked at."""
        text = _plain(text)
        small = text.casefold()
        return any(piece in small for piece in self._pieces) and bool(self._pattern.search(text))


_BY_PHONE = _Phrases(
    r"\b(?:on the phone|by phone|our call|phone call|phoned|called you|rang you|when we spoke|"
    r"am telefon|telefonat|telefonisch|por teléfono|nuestra llamada|au téléphone|notre appel|"
    r"aan de telefoon|telefoongesprek|pelo telefone|por telefone|nossa chamada|nossa ligação)\b"
)
_WORK_WORDS = 8  # a longer run is a sentence, not the name of something
_VERY = "so|very|extremely|incredibly|really|quite|deeply"
_RUDE = _Phrases(
    r"\b(?:waste of (?:my |our )?time|wast(?:ed|ing) (?:my|our|everyone's|everybody's) time|"
    r"how dare you|shame on you|you(?:'ll| will) regret (?:this|it)|who do you think you are|"
    rf"(?:you(?:'re| are|r)|this is|that is|that's) (?:{_VERY}|just|simply|beyond|frankly)? ?"
    r"(?:rude|unprofessional|disrespectful|ungrateful|pathetic|ridiculous|a joke)|"
    r"black-?list(?:ed|ing)? you|never work (?:in|for|with)|grow up|lost your mind|"
    r"zeitverschwendung|unverschämt|respektlos|unprofessionell|frechheit|"
    r"pérdida de tiempo|perder (?:mi|nuestro|el) tiempo|falta de respeto|poco profesional|"
    r"perte de temps|perdre (?:mon|notre) temps|manque de respect|pas professionnel|"
    r"tijdverspilling|respectloos|onprofessioneel|onbeschoft|"
    r"perda de tempo|perder (?:o )?(?:meu|nosso) tempo|falta de respeito|pouco profissional)\b"
)


_TITLE = re.compile(
    r"^\W{0,3}(?:\w+ ){1,3}(?:mr|mrs|ms|miss|mx|dr|prof|madame|mme|monsieur|m|herrn?|frau|señora?|"
    r"sra?|do[nñ]a?|senhora?|mevrouw|mevr|de heer|dhr|heer)\.? [^\W\d_]",
    re.I,
)
_FINAL = re.compile(
    r"\b(?:(?:is|it's|stays) final|final decision|won't change my mind|endgültig|"
    r"définitive?|definitiva|"
    r"definitief)\b",
    re.I,
)
_VISIT = re.compile(
    r"\b(?:(?:thanks|thank you) (?:so much |again |both )?for (?:coming (?:in|by|over|"
    r"along|to)|visiting|"
    r"travelling|traveling|making the (?:trip|journey))|(?:great|good|lovely|nice|"
    r"pleasure) (?:to|having) "
    r"(?:have|having|welcome|see|you)\b.{0,20}\b(?:over|on site|on-site|in the office|"
    r"at our|round)|"
    r"(?:showed|showing|show) you (?:a)?round|your (?:visit|site visit|day with us)|"
    r"the tour of|came (?:in|over) to (?:see|meet|visit))\b",
    re.I,
)
_MOVED = re.compile(
    r"\b(?:i've|i have|i) (?:(?:just|recently|since|also|now) )?(?:joined|"
    r"moved (?:across |over )?to|"
    r"switched to|started (?:at|with)|taken on a new|landed at)\b|\bi'm now (?:at|with)\b|"
    r"\bmy new (?:company|firm|employer|role|job)\b",
    re.I,
)
_WORK = re.compile(
    r"\byour (?:\w+ )?(talk|article|paper|post|posts|presentation|keynote|lecture|piece|"
    r"essay|book|blog|"
    r"work|research|project|translation|thread|podcast|report|thesis|study|portfolio) "
    r"((?:on|about|in|at the) [^.,;:!?()\n–—]{3,60})",
    re.I,
)
_WORK_ENDS = re.compile(
    r"\s(?:is|was|were|are|has|have|had|and|which|that|really|caught|stood|looks?|impressed|shows?|"
    r"would|could|came|makes?|made|got|jumped|speaks?|resonated|last|this|when|while|because|"
    r"with|twice|once|again|recently|yesterday|did|does|do|suggests?|tells?|told|says?|said|reads?|"
    r"convinced|landed|struck|stuck|helped|went|kept|won|drew|sparked|inspired|taught|stays?|stayed|"
    r"so|but|to|who|where|aligns?|fits?|matches|seems?|gives?|i|we|my|our|you|your|us|"
    r"me)\b.*|\s[-–—|].*$",
    re.I,
)

_WORDS = re.compile(r"[^\W\d_]+")
_FIRM = re.compile(r"\s(?:at|for|with) [A-Z].*")  # where the user works is not theirs to praise


def by_title(thread: Thread) -> bool:
    """Say whether the newest of their messages begins with "Dear Ms ..."."""
    newest = next(iter(reversed(thread.theirs)), None)
    return newest is not None and bool(_TITLE.match(newest.text.lstrip()[:80]))


def said_final(thread: Thread) -> bool:
    """Say whether one of the user's messages calls the no final."""
    return any(_FINAL.search(_plain(message.text)) for message in thread.mine)


def visited(thread: Thread) -> bool:
    """Say whether the others speak of a visit of the user's that has taken place."""
    return any(_VISIT.search(_plain(message.text)) for message in thread.theirs)


def moved(thread: Thread) -> bool:
    """Say whether the newest of their messages tells of a new job of the writer's own."""
    newest = next(iter(reversed(thread.theirs)), None)
    return newest is not None and bool(_MOVED.search(_plain(newest.text)))


def work_of_mine(thread: Thread) -> str | None:
    """Return what of the user's work a first message speaks of: "my talk on error budgets"."""
    if thread.language not in (None, "en"):
        return None
    for message in thread.theirs:
        for found in _WORK.finditer(_plain(message.text)):
            content = _FIRM.sub("", _WORK_ENDS.sub("", found[2])).strip()
            if " " in content and len(content.split()) <= _WORK_WORDS and safe(content, MAX_TOPIC):
                return f"my {found[1].lower()} {content}"
    return None


def praised(thread: Thread, yours: Set[str], nouns: Mapping[str, str]) -> str | None:
    """Return how to name the work of the user's that a first message speaks of.

    Two words are looked at after one of ``yours``: "Ihr Vortrag", "ton gros projet". There are none
    in a language whose praise is the topic.
    """
    if not yours:
        return None
    for message in thread.theirs:
        words = _WORDS.findall(_plain(message.text))
        for index, word in enumerate(words):
            if word in yours or word.lower() in yours:
                for noun in words[index + 1 : index + 3]:
                    if noun.lower() in nouns:
                        return nouns[noun.lower()]
    return None


def _plain(text: str) -> str:
    """Return the part that is looked at, with straight apostrophes."""
    return text[:JUDGED_TEXT].replace("’", "'")


def by_phone(thread: Thread) -> bool:
    """Say whether a phone call is spoken of in the thread."""
    return any(_BY_PHONE.stand_in(message.text) for message in thread.messages)


def is_rude(thread: Thread) -> bool:
    """Say whether the newest of their messages is hostile."""
    newest = next(iter(reversed(thread.theirs)), None)
    return newest is not None and _RUDE.stand_in(newest.text)


def said_no(judgement: Judgement) -> bool:
    """Say whether a thread that is over, or argued about, is so because the user said no."""
    return judgement.stage in (Stage.PUSHBACK, Stage.CLOSED) and judgement.no_answered
