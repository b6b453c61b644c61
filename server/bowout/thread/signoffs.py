"""The words with which people end a mail: "Kind regards", "Viele Grüße"; a language a row.

The sign-off and the name below it belong to what the person wrote; the block of title, company and
telephone below the name is the signature.
"""

from __future__ import annotations

import re

from bowout.text.clean import fold

#: No sign-off with its name on the same line is longer than this.
_LENGTH = 48
#: Words that may follow on the same line: "Thanks, Rita Solano", "Best from sunny Leith".
_MORE_WORDS = 4

_SIGNOFFS = (
    "best|best regards|best wishes|all the best|kind regards|kindest regards|warm regards",
    "warmest regards|regards|many regards|rgds|br|kr|warmly|sincerely|yours sincerely|yours truly",
    "sincerely yours|yours faithfully|yours|respectfully|cheers|thanks|thank you|many thanks",
    "thanks again|thanks in advance|thank you in advance|thanks so much|thanks and regards",
    "thanks & regards|thank you and best regards|with best regards|with kind regards|take care",
    "talk soon|speak soon|looking forward|ciao|bye|have a great day|have a good day|cordially",
    "mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|viele grüße|beste grüße",  # de
    "liebe grüße|herzliche grüße|schöne grüße|grüße|gruß|lg|vg|mfg|bg|vielen dank|danke",
    "besten dank|mit besten grüßen|mit herzlichen grüßen|freundlicher gruss|freundliche grüsse",
    "cordialement|bien cordialement|bien à vous",  # fr
    "bien à toi|salutations|meilleures salutations",
    "sincères salutations|merci|merci d'avance|merci beaucoup|à bientôt|amicalement|bonne journée",
    "respectueusement|belle journée|cdt|cdlt|au revoir|bises",
    "saludos|un saludo|saludos cordiales",  # es
    "un cordial saludo|atentamente|gracias|muchas gracias",
    "un abrazo|cordialmente|reciba un cordial saludo|quedo atento|quedo atenta",
    "atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|abraços",  # pt
    "abraço|obrigado|obrigada|att|um abraço|muito obrigado|muito obrigada|adeus",
    "cordiali saluti|distinti saluti|saluti|un saluto|un caro saluto|grazie|grazie mille",  # it
    "a presto|cordialmente|buona giornata",
    "met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten",  # nl
    "groet|groeten|groetjes|mvg",
    "hartelijke groet|bedankt|dank je|alvast bedankt|met hartelijke groet",
    "med venlig hilsen|venlig hilsen|de bedste hilsner|bedste hilsner|mange hilsner|hilsen|mvh|tak",
    "mange tak|på forhånd tak|vh|med vennlig hilsen",
    "vennlig hilsen|beste hilsen|takk|på forhånd takk",
    "med vänliga hälsningar|vänliga hälsningar|vänlig hälsning|bästa hälsningar|hälsningar|tack",
    "tack på förhand|med vänlig hälsning|allt gott",  # sv, fi
    "ystävällisin terveisin|terveisin|kiitos",
    "pozdrawiam|z poważaniem|serdecznie pozdrawiam|pozdrowienia|dziękuję|z wyrazami szacunku",  # pl
    "s pozdravem|s pozdravom|üdvözlettel|cu stima|cu respect|multumesc|mulțumesc",  # cs sk hu ro
    "с уважением|с наилучшими пожеланиями|спасибо|з повагою|дякую|поздрави",  # ru uk bg
    "με εκτίμηση|με φιλικούς χαιρετισμούς|ευχαριστώ",  # el tr
    "saygılarımla|teşekkürler|iyi çalışmalar",
    "cu stimă|mulțumesc frumos|cu drag|toate cele bune",  # ro
    "srdačan pozdrav|lijep pozdrav|lep pozdrav|s poštovanjem|pozdrav|hvala|с поштовањем",  # hr
    "pagarbiai|ar cieņu|lugupidamisega|parimate soovidega|tervitades",  # lt lv et
    "salutacions|atentament|una salutació|agur bero bat|saúdos",  # ca eu gl
    "مع أطيب التحيات|مع خالص التحيات|تحياتي|مع تحياتي|شكرا|شكرا لك|با احترام|با تشکر",  # ar fa
    "בברכה|בכבוד רב|תודה|תודה רבה|ברכות",  # he
    "よろしくお願いいたします|よろしくお願いします|何卒よろしくお願いいたします|敬具",  # ja
    "宜しくお願い致します|どうぞよろしくお願いいたします",  # ja
    "此致|敬礼|敬禮|祝好|谢谢|謝謝|顺祝商祺|敬上|祝工作顺利",  # zh
    "감사합니다|고맙습니다|안녕히 계세요",  # ko
    "trân trọng|thân mến|cảm ơn|salam|hormat saya|terima kasih|ขอแสดงความนับถือ|ขอบคุณ",  # vi id th
)
_WORDS = {fold(word) for row in _SIGNOFFS for word in row.split("|")}
_LONGEST = max(len(word.split()) for word in _WORDS)
_EDGES = " ,.!-–—~*_:;)(。、，！"
_apart = re.compile(r"[,.!\-–—~:]")


def is_signoff(line: str) -> bool:
    """Return True when the line is a sign-off, alone or with the name after it."""
    text = line.strip(_EDGES)
    if not text or len(line) > _LENGTH:
        return False
    words = text.split()
    for count in range(min(_LONGEST, len(words)), 0, -1):
        head = " ".join(words[:count])
        rest = words[count:]
        if fold(head.strip(_EDGES)) in _WORDS:
            return not rest or _is_name_after(head, rest)
    return False


def _is_name_after(head: str, rest: list[str]) -> bool:
    """Say whether the words ``rest`` after a sign-off are a name or a place, not a sentence."""
    if len(rest) > _MORE_WORDS or rest[-1][-1] in "?":
        return False
    return (bool(_apart.search(head[-1])) and rest[0][0].isupper()) or not rest[0][0].isalnum()
