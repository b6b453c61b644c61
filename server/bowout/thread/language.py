"""Which language a message is written in: by its little words, its letters, its script.

Function words make up a third of any text and differ between languages (Grefenstette, 1995); a
word that several languages share counts for each of them by its share. Names, job titles and
product words, so often English, are in no list. A text too short to tell is None.
"""

from __future__ import annotations

import re

#: So much of a text is looked at.
_LENGTH = 4_000
#: Fewer words than this, or fewer known ones, say nothing.
_WORDS = 5
_HITS = 2.0
#: Of all words, the known ones must be this share: a text in an unknown language hits by chance.
_SHARE = 0.06
#: The best language must be ahead of the second by this factor.
_AHEAD = 1.25
#: Words that only one language has weigh more than letters that several have.
_LETTER_WEIGHT = 0.5

_FUNCTION_WORDS = {
    "en": "the and of to a in is you that it for on with as are be this have from or we your "
    "our at "
    "will can would i my me not but if they what about has been there was were do any all "
    "out just like know let hope thanks hi",
    "de": "der die das und ist ich nicht sie ein eine einen mit für auf wir zu den dem von bei es "
    "auch als an sich ihr ihre ihnen uns haben wird sind über oder aber wie noch nach zur zum "
    "im am bin würde gerne wenn dass du dich dein hallo vielen dank",
    "fr": "le la les et est je nous vous de des du un une pour dans que qui sur avec ne pas au aux "
    "votre vos notre ce cette il elle sont être plus par mais ou où si bonjour merci j'ai c'est "
    "suis avons avez très bien à en se mon",
    "es": "el la los las y es de que en un una por para con no se su sus al lo como más pero muy "
    "este esta ha he hemos usted te tu nos me mi si o ya está estamos gracias hola también del",
    "nl": "de het een en is van ik je jij niet met voor op aan dat die zijn ons onze wij we bij om "
    "te ook als maar naar er heeft hebben wordt zou graag jouw uw deze dit dan nog wel hoi bedankt",
    "pt": "o a os as e é de que em um uma para com não se por sua seu como mais mas muito na "
    "no nas "
    "nos do da dos das ao você nós eu me está estamos obrigado olá também pela pelo foi tem ou",
    "it": "il lo la i gli le e è di che in un una per con non si su come più ma molto del "
    "della dei "
    "delle al alla nel nella sono siamo abbiamo ho ha mi ti ci vi anche questo questa grazie ciao "
    "tuo tua se o da",
    "da": "og er jeg det at en et til på for med ikke af den som har vi du kan være om dig mig os "
    "jer hvad efter også meget noget nogle blev vil skal hvis din dit hej tak men eller fra "
    "vores dine mine når blevet bliver ved nu ud igen mere flere gerne venlig hilsen samt kunne",
    "no": "og er jeg det at en et til på for med ikke av den som har vi du kan være om deg meg oss "
    "dere hva etter også mye noe noen ble vil skal hvis din ditt hei takk men eller fra nå "
    "vår våre dine mine når blitt blir ved ut igjen mer flere gjerne vennlig hilsen samt kunne",
    "sv": "och är jag det att en ett till på för med inte av den som har vi du kan vara om dig mig "
    "oss er vad efter också mycket något några blev vill ska om din ditt hej tack men eller "
    "från nu",
    "pl": "i w z na do nie się jest że to jak o dla od po za ale czy przez oraz są był była będzie "
    "mam mamy masz pan pani nas mnie ci cię jestem tak już także dzień dobry dziękuję",
    "fi": "ja on ei se että en olen olet mutta myös tai jos kuin niin hän me te minä sinä "
    "kiitos hei "
    "tämä joka ovat voi sinun teidän meidän oli",
    "cs": "a je se na v že s z do to jsem jste pro by ale jako za si nebo jsme máme vám vás děkuji "
    "dobrý den při tak",
    "ro": "și este de la cu pentru nu că în un o pe care sunt dar mai din sau am ați noi "
    "vă mulțumesc "
    "bună ziua",
    "vi": "anh em của và là có cho không được chị với cảm ơn trong này một các gửi hẹn mời nhé",
    "tr": "ve bir bu için ile de da çok ne var mı ben biz siz gibi daha olarak değil teşekkürler "
    "merhaba",
}
_LETTERS = {
    "ß": ("de",),
    "ñ": ("es",),
    "¿": ("es",),
    "ã": ("pt",),
    "õ": ("pt",),
    "ł": ("pl",),
    "ż": ("pl",),
    "ę": ("pl",),
    "å": ("da", "no", "sv"),
    "æ": ("da", "no"),
    "ø": ("da", "no"),
    "ů": ("cs",),
    "ř": ("cs",),
    "ț": ("ro",),
    "ș": ("ro",),
    "ğ": ("tr",),
    "ı": ("tr",),
}
#: The scripts that tell by themselves, the more telling first, and what share of letters they need.
_SCRIPTS = (
    ("ja", re.compile("[ぁ-ヿ]"), 0.1),
    ("ko", re.compile("[가-힣]"), 0.2),
    ("zh", re.compile("[一-鿿]"), 0.2),
    ("uk", re.compile("[іїєґІЇЄҐ]"), 0.03),
    ("ru", re.compile("[а-яА-ЯёЁ]"), 0.3),
    ("el", re.compile("[α-ωΑ-Ωά-ώ]"), 0.3),
    ("ar", re.compile("[ء-ي]"), 0.3),
    ("he", re.compile("[א-ת]"), 0.3),
)
_SCRIPT_LETTERS = 4
#: No text without one of these holds an address.
_ADDRESS = ("@", "://", "www.")
_word = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")

_KNOWN: dict[str, list[str]] = {}
for _language, _words in _FUNCTION_WORDS.items():
    for _one in set(_words.split()):
        _KNOWN.setdefault(_one, []).append(_language)


def language_of(text: str) -> str | None:
    """Return the two-letter code of the language ``text`` is written in, None when not plain."""
    text = " ".join(_without_addresses(text[:_LENGTH]))
    if not text.isascii() and (language := _by_script(text)):
        return language
    words = _word.findall(text.lower().replace("’", "'"))
    if len(words) < _WORDS:
        return None
    ranked = sorted(((score, name) for name, score in _scores(words, text).items()), reverse=True)
    (most, best), (second, _) = ranked[:2]
    enough = most >= max(_HITS, len(words) * _SHARE)
    return best if enough and most >= second * _AHEAD else None


def _by_script(text: str) -> str | None:
    letters = sum(map(str.isalpha, text))
    for language, script, share in _SCRIPTS:
        if len(script.findall(text)) >= max(_SCRIPT_LETTERS, letters * share):
            return language
    return None


def _without_addresses(text: str) -> list[str]:
    words = text.split()
    if not any(sign in text for sign in _ADDRESS):
        return words
    return [w for w in words if "@" not in w and "://" not in w and not w.startswith("www.")]


def _scores(words: list[str], text: str) -> dict[str, float]:
    """Add up what each word and each telling letter says for each language."""
    scores = dict.fromkeys(_FUNCTION_WORDS, 0.0)
    for known in filter(None, map(_KNOWN.get, words)):
        share = 1 / len(known)
        for language in known:
            scores[language] += share
    for letter, languages in _LETTERS.items() if not text.isascii() else ():
        for language in languages:
            scores[language] += _LETTER_WEIGHT * text.count(letter) / len(languages)
    return scores
