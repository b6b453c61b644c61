"""Header blocks that mailers write above a quoted or forwarded message (Outlook, Apple, Gmail).

From / Sent / To / Subject in the words of many languages, a language a row. A block needs two
different headers, the sender's among them, or three without it: "Date: ... Address: ..." in an
invitation is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bowout.limits import PATTERN_LINE
from bowout.text.clean import fold

#: Language: sender, date, recipients, subject; case folded, synonyms apart by "|".
_WORDS = {
    "ar": ("من", "تم الإرسال|التاريخ|أرسلت", "إلى|نسخة", "الموضوع"),
    "bg": ("от", "изпратено|дата", "до|копие", "относно"),
    "ca": ("de", "enviat|data", "per a|a", "assumpte"),
    "cs": ("od", "odesláno|datum", "komu|kopie", "předmět"),
    "da": ("fra", "sendt|dato", "til|cc", "emne"),
    "de": ("von", "gesendet|datum|gesendet am", "an|kopie|cc", "betreff"),
    "el": ("από", "ημερομηνία|στάλθηκε", "προς|κοιν.", "θέμα"),
    "en": ("from", "sent|date|sent at", "to|cc|bcc|reply-to", "subject"),
    "es": ("de", "enviado|enviado el|fecha", "para|cc", "asunto"),
    "et": ("saatja", "saadetud|kuupäev", "adressaat|saaja", "teema"),
    "fa": ("از", "تاریخ|ارسال", "به", "موضوع"),
    "fi": ("lähettäjä", "lähetetty|päiväys", "vastaanottaja|kopio", "aihe"),
    "fr": ("de|expéditeur", "envoyé|date|envoyé le", "à|a|cc|destinataire", "objet|sujet"),
    "he": ("מאת", "נשלח|תאריך", "אל|עותק", "נושא"),
    "hr": ("od|šalje|pošiljatelj", "poslano|datum", "za|prima|kopija", "predmet"),
    "hu": ("feladó", "elküldve|dátum", "címzett|másolatot kap", "tárgy"),
    "id": ("dari", "dikirim|tanggal", "kepada|ke", "subjek|perihal"),
    "it": ("da", "inviato|data", "a|cc|risposta", "oggetto"),
    "ja": ("差出人|from", "送信日時|日付|日時", "宛先|cc", "件名"),
    "ko": ("보낸 사람|보낸사람", "보낸 날짜|날짜", "받는 사람|받는사람|참조", "제목"),
    "lt": ("nuo", "išsiųsta|data", "kam|iki", "tema"),
    "nl": ("van", "verzonden|datum", "aan|cc", "onderwerp"),
    "no": ("fra", "sendt|dato", "til|kopi", "emne"),
    "pl": ("od", "wysłano|data|wysłane", "do|dw", "temat"),
    "pt": ("de", "enviado|enviada em|enviado em|data", "para|cc", "assunto"),
    "ro": ("de la|de la:", "trimis|data", "către|catre", "subiect"),
    "ru": ("от|от кого", "отправлено|дата", "кому|копия", "тема"),
    "sk": ("od", "odoslané|dátum", "komu|kópia", "predmet"),
    "sl": ("od", "poslano|datum", "za", "zadeva"),
    "sv": ("från", "skickat|datum", "till|kopia", "ämne"),
    "th": ("จาก", "ส่ง|วันที่", "ถึง", "เรื่อง"),
    "tr": ("kimden|gönderen", "gönderildi|tarih", "kime|bilgi", "konu"),
    "uk": ("від", "надіслано|дата", "кому|копія", "тема"),
    "vi": ("từ", "đã gửi|gửi|ngày", "đến|tới", "chủ đề"),
    "zh": (
        "发件人|寄件者|發件人",
        "发送时间|日期|傳送時間|时间",
        "收件人|抄送|收件者",
        "主题|主旨|主題",
    ),
}
_KINDS = ("from", "date", "to", "subject")
_KIND_OF = {
    fold(word): kind
    for row in _WORDS.values()
    for kind, words in zip(_KINDS, row, strict=True)
    for word in words.split("|")
}
_NAME = "|".join(re.escape(word) for word in sorted(_KIND_OF, key=len, reverse=True))
_header = re.compile(rf"[>|*_\s]{{0,8}}({_NAME})[*_]{{0,2}} ?:(?=[\s*_]|\Z|\S)")
_more_headers = re.compile(rf"\s[*_]{{0,2}}({_NAME})[*_]{{0,2}} ?:")

#: A block is not longer than this, lines that a header needed twice for included.
_REACH = 10


def header_kind(line: str) -> str | None:
    """Return ``from``, ``date``, ``to`` or ``subject`` when the line is such a header."""
    line = line[:PATTERN_LINE]
    if ":" not in line and line.isascii():
        return None  # other colons fold to this one
    found = _header.match(fold(line))
    return _KIND_OF[found.group(1)] if found else None


def header_block(lines: Sequence[str], start: int) -> int:
    """Return how many lines from ``start`` on are a header block; 0 when none begins there."""
    if header_kind(lines[start]) is None:
        return 0
    kinds: set[str] = set()
    length = strangers = 0
    for offset in range(min(_REACH, len(lines) - start)):
        found = _kinds_in(lines[start + offset][:PATTERN_LINE])
        if "from" in found & kinds:
            break  # another block begins
        kinds |= found
        if found:
            length, strangers = offset + 1, 0
        elif lines[start + offset].strip(" >"):
            strangers += 1  # the second line of a long header
            if strangers > 1 or {"from", "date", "subject"} <= kinds:
                break
    enough = len(kinds) >= 2 if "from" in kinds else len(kinds) >= 3
    return length if enough and kinds != {"from", "to"} else 0


@lru_cache(maxsize=2 * _REACH)  # blocks may begin on each of ten lines: each is looked at once
def _kinds_in(line: str) -> frozenset[str]:
    folded = fold(line)
    first = _header.match(folded)
    if not first:
        return frozenset()
    more = (found.group(1) for found in _more_headers.finditer(folded))
    return frozenset(_KIND_OF[name] for name in (first.group(1), *more))
