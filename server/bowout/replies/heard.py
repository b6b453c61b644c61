"""What their words ask of ours: was it on the phone, are they hostile, did I say no before.

Small tables of plain phrases. A miss costs little: the usual texts are polite in any case, those
for a hostile recruiter are only shorter.
"""

from __future__ import annotations

import re

from bowout.limits import JUDGED_TEXT
from bowout.stage.model import Judgement, Stage
from bowout.thread.model import Thread

_BY_PHONE = re.compile(
    r"\b(?:on the phone|by phone|our call|phone call|phoned|called you|rang you|when we spoke|"
    r"am telefon|telefonat|telefonisch|por teléfono|nuestra llamada|au téléphone|notre appel|"
    r"aan de telefoon|telefoongesprek|pelo telefone|por telefone|nossa chamada|nossa ligação)\b",
    re.I,
)
_VERY = "so|very|extremely|incredibly|really|quite|deeply"
_RUDE = re.compile(
    r"\b(?:waste of (?:my |our )?time|wast(?:ed|ing) (?:my|our|everyone's|everybody's) time|"
    r"how dare you|shame on you|you(?:'ll| will) regret (?:this|it)|who do you think you are|"
    rf"(?:you(?:'re| are|r)|this is|that is|that's) (?:{_VERY}|just|simply|beyond|frankly)? ?"
    r"(?:rude|unprofessional|disrespectful|ungrateful|pathetic|ridiculous|a joke)|"
    r"black-?list(?:ed|ing)? you|never work (?:in|for|with)|grow up|lost your mind|"
    r"zeitverschwendung|unverschämt|respektlos|unprofessionell|frechheit|"
    r"pérdida de tiempo|perder (?:mi|nuestro|el) tiempo|falta de respeto|poco profesional|"
    r"perte de temps|perdre (?:mon|notre) temps|manque de respect|pas professionnel|"
    r"tijdverspilling|respectloos|onprofessioneel|onbeschoft|"
    r"perda de tempo|perder (?:o )?(?:meu|nosso) tempo|falta de respeito|pouco profissional)\b",
    re.I,
)


def by_phone(thread: Thread) -> bool:
    """Say whether a phone call is spoken of in the thread."""
    return any(_BY_PHONE.search(message.text[:JUDGED_TEXT]) for message in thread.messages)


def is_rude(thread: Thread) -> bool:
    """Say whether the newest of their messages is hostile."""
    newest = next(iter(reversed(thread.theirs)), None)
    return newest is not None and bool(_RUDE.search(newest.text[:JUDGED_TEXT].replace("’", "'")))


def said_no(judgement: Judgement) -> bool:
    """Say whether a thread that is over, or argued about, is so because the user said no."""
    return judgement.stage in (Stage.PUSHBACK, Stage.CLOSED) and judgement.no_answered
