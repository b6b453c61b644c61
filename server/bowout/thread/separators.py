"""Lines that mailers draw between a reply and what it answers or forwards; a language a row."""

from __future__ import annotations

import re

from bowout.limits import PATTERN_LINE
from bowout.text.clean import fold

_ORIGINAL = (
    "original message|reply message|original appointment|original mail|previous message",  # en
    "ursprüngliche nachricht|originalnachricht",  # de
    "urspruengliche nachricht|ursprünglicher termin",
    "message d'origine|message original|message initial|message précédent",  # fr
    "mensaje original|mensaje anterior",  # es
    "messaggio originale|messaggio originario|messaggio precedente",  # it
    "mensagem original|mensagem anterior",  # pt
    "oorspronkelijk bericht|oorspronkelijke bericht|origineel bericht",  # nl
    "oprindelig meddelelse|oprindelig besked|original besked",  # da
    "opprinnelig melding|original melding",  # no
    "ursprungligt meddelande|originalmeddelande",  # sv
    "alkuperäinen viesti",  # fi
    "wiadomość oryginalna|oryginalna wiadomość|treść oryginalnej wiadomości",  # pl
    "původní zpráva|pôvodná správa",  # cs, sk
    "eredeti üzenet",  # hu
    "mesajul original|mesaj original",  # ro
    "исходное сообщение|оригинальное сообщение|пересилане повідомлення|оригінальне повідомлення",
    "αρχικό μήνυμα|πρωτότυπο μήνυμα",  # el
    "orijinal mesaj|özgün ileti|orjinal mesaj",  # tr
    "الرسالة الأصلية|رسالة أصلية",  # ar
    "הודעה מקורית",  # he
    "原始邮件|原始郵件|邮件原件|原邮件|元のメッセージ|원본 메시지|원본 메일",
)
_ABOVE = (
    "reply above this line|write above this line|type your reply above this line",
    "please type your reply above this line|please reply above this line",
    "do not write below this line|please do not write below this line",
    "antworten sie oberhalb dieser zeile|bitte antworten sie oberhalb dieser linie",  # de
    "bitte oberhalb dieser linie antworten|bitte geben sie ihre antwort oberhalb dieser zeile ein",
    "répondez au-dessus de cette ligne|veuillez répondre au-dessus de cette ligne",  # fr
    "responda por encima de esta línea|escriba su respuesta por encima de esta línea",  # es
    "rispondi sopra questa riga|responda acima desta linha|antwoord boven deze regel",  # it, pt, nl
    "skriv dit svar over denne linje|svara ovanför den här raden",  # da, sv
    "napisz odpowiedź powyżej tej linii",  # pl
)
_FORWARDED = (
    "forwarded message|forwarded by|begin forwarded message|forwarded mail|fwd message",  # en
    "weitergeleitete nachricht|anfang der weitergeleiteten nachricht|weitergeleitete mail",  # de
    "message transféré|début du message transféré",  # fr
    "début du message réexpédié|message réexpédié",
    "mensaje reenviado|inicio del mensaje reenviado|mensaje remitido",  # es
    "messaggio inoltrato|inizio messaggio inoltrato",  # it
    "mensagem encaminhada|início da mensagem reencaminhada|mensagem reencaminhada",  # pt
    "doorgestuurd bericht|begin doorgestuurd bericht|doorgestuurde bericht",  # nl
    "videresendt meddelelse|videresendt besked|start på videresendt besked",  # da
    "videresendt melding|begynnelse på videresendt melding",  # no
    "vidarebefordrat meddelande|vidarebefordrat brev|börja på vidarebefordrat meddelande",  # sv
    "välitetty viesti|edelleenlähetetty viesti|välitetty viesti alkaa",  # fi
    "przekazana wiadomość|wiadomość przekazana|początek przekazywanej wiadomości",  # pl
    "przesłana wiadomość|treść przekazanej wiadomości",  # pl
    "přeposlaná zpráva|preposlaná správa",  # cs, sk
    "továbbított üzenet",  # hu
    "mesaj redirecționat|mesaj redirectionat",  # ro
    "пересылаемое сообщение|пересланное сообщение|переслане повідомлення|начало пересылаемого",
    "προωθημένο μήνυμα|προωθούμενο μήνυμα",  # el
    "yönlendirilmiş ileti|iletilmiş mesaj",  # tr
    "رسالة مُعاد توجيهها|رسالة معاد توجيهها",  # ar
    "הודעה שהועברה",  # he
    "转发的邮件|轉寄的郵件|转发邮件|転送されたメッセージ|転送メッセージ|전달된 메시지|전달된 메일",
)


def _words(rows: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word) for row in rows for word in row.split("|"))


_original, _forwarded, _above = _words(_ORIGINAL), _words(_FORWARDED), _words(_ABOVE)
_rule = re.compile(r"\s{0,4}(?:[-_=*~—–─━]\s?){3,120}\Z")


def is_rule(line: str) -> bool:
    """Return True for a line drawn with dashes, underscores or stars and nothing else."""
    return len(line) <= PATTERN_LINE and bool(_rule.match(line))


def separator_kind(line: str) -> str | None:
    """Return what a line announces: ``original`` or ``forwarded``, another message; or ``above``.

    ``above`` is the line of help desks, "Please type your reply above this line".
    """
    stripped = line.strip()
    if not stripped or len(stripped) > PATTERN_LINE:
        return None
    framed = stripped[0] in "-_=*~" or stripped[-1] in ":-_=*~"
    words = fold(stripped).strip(' -_=*~>|":#.')
    if words in _above:
        return "above"
    if words in _forwarded or words.startswith("forwarded by "):
        return "forwarded" if framed else None
    return "original" if framed and words in _original else None
