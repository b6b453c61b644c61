"""What programs and lawyers put under a mail: phone footers, disclaimers, ways to unsubscribe.

Nobody wrote these for this reader, so they are no part of what the person said. A language a row,
case folded; matched at the start of a line or paragraph only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout.limits import PATTERN_LINE
from bowout.text.clean import fold

#: A footer of a phone is not longer than this; "Sent from my desk, which ..." is a sentence.
_MOBILE_WORDS = 10
#: The longest warning seen has 5 lines.
_BANNER_LINES = 8

_MOBILE = (
    "sent from my|sent from|sent via|sent with|sent using|sent on the go|get outlook for",
    "download outlook for|composed on my|typed on my|written on my|please excuse typos",
    "please excuse any typos|please excuse brevity|excuse my brevity|from my phone",
    "yahoo mail: search|powered by cloudmagic",
    "von meinem|gesendet von|gesendet mit|gesendet über|diese nachricht wurde von meinem",  # de
    "outlook für|holen sie sich outlook|von unterwegs gesendet|mit freundlichem gruß von meinem",
    "envoyé de mon|envoyé de|envoyé depuis",  # fr
    "envoyé à partir|obtenez outlook|télécharger outlook",
    "enviado desde mi|enviado desde|enviado con|obtener outlook|descargar outlook",  # es
    "enviado do meu|enviado do|enviado de|enviado a partir|enviado via|obtenha o outlook",  # pt
    "inviato da|inviato dal|inviato con|scarica outlook|ottieni outlook",  # it
    "verzonden vanaf|verstuurd vanaf|verstuurd met|verzonden met|verzonden via|outlook voor",  # nl
    "sendt fra|sendt via|hent outlook",  # da, no
    "skickat från|skickades från|hämta outlook",  # sv
    "lähetetty|hanki outlook",  # fi
    "wysłane z|wysłano z|pobierz outlook|pobierz aplikację outlook",  # pl
    "odesláno z|odoslané z|získat outlook|získajte outlook",  # cs, sk
    "elküldve|az iphone-omról küldve",  # hu
    "trimis de pe|trimis din|obțineți outlook",  # ro
    "изпратено от|отправлено с|отправлено из|отправлено со|надіслано з|надіслано зі",  # bg, ru, uk
    "στάλθηκε από|εστάλη από|αποστολή από",  # el
    "iphone'umdan gönderildi|android'den gönderildi|ipad'imden gönderildi",  # tr
    "أرسلت من|مرسل من|تم الإرسال من",  # ar
    "נשלח מה|נשלח מ-|נשלח מ",  # he
    "发自我的|從我的|发送自|寄自我的",  # zh
    "iphoneから送信|androidから送信|나의 iphone에서 보냄|내 iphone에서 보냄",  # ja, ko
    "dikirim dari|được gửi từ|đã gửi từ|poslano iz|poslano s mog",  # id, vi, sl, hr
)
_LEGAL = (
    "this email and any|this e-mail and any",
    "this message and any|this email, including|this message is intended",
    "this email is confidential|this e-mail is confidential|this message is confidential",
    "this email is intended|this e-mail is intended",
    "the information contained in this|the information in this e",
    "the contents of this|this communication is|this transmission|this message may contain",
    "this email may contain|this e-mail may contain",
    "this message contains|this email contains confidential",
    "confidentiality notice|confidentiality:|disclaimer|legal notice|privileged and confidential",
    "if you are not the intended|if you have received this|important notice:|notice: this",
    "please consider the environment|p please consider the environment|think before you print",
    "before printing|save paper",
    "registered in england|registered office|company registration|company number|vat number",
    "virus-free|this email has been scanned|this email was scanned|scanned by|avast",
    "we are an equal opportunity|equal opportunity employer|privacy policy|privacy notice",
    "diese e-mail enthält|diese e-mail kann",  # de
    "diese nachricht enthält|diese mail enthält|der inhalt dieser",
    "vertraulichkeitshinweis|sitz der gesellschaft|geschäftsführer:|handelsregister|amtsgericht",
    "ce message et|ce courriel",  # fr
    "cet e-mail et|ce message est confidentiel|avis de confidentialité",
    "pensez à l'environnement|merci de penser à l'environnement|avant d'imprimer",
    "este mensaje y|este correo electrónico",  # es
    "este mensaje puede|aviso de confidencialidad|aviso legal",
    "antes de imprimir|esta mensagem",  # pt
    "este e-mail é|este e-mail contém|aviso de confidencialidade",
    "questo messaggio e'|questo messaggio è",
    "questo messaggio contiene|questa e-mail|le informazioni contenute",
    "dit bericht is|dit bericht kan|deze e-mail|de informatie in dit|denk aan het milieu",  # nl
    "denne e-mail|denne mail kan",  # da, no, sv
    "denne e-posten|detta meddelande|detta e-postmeddelande",
    "niniejsza wiadomość|ta wiadomość|treść tej wiadomości|wiadomość ta",  # pl
)
_LISTS = (
    "unsubscribe|to unsubscribe|click here to unsubscribe|you received this|you are receiving this",
    "you're receiving this|you have received this|this email was sent to|this message was sent to",
    "if you no longer wish|if you do not wish",
    "if you don't want to receive|if you prefer not to receive",
    "if you would like to unsubscribe|if you'd like to unsubscribe",
    "if you wish to unsubscribe|to stop receiving|to opt out",
    "opt out|opt-out|manage your|manage preferences",
    "update your preferences|update your email",
    "email preferences|notification settings|view in browser",
    "view this email in|mailing list",
    "reply to this email directly or|to respond, reply|to view this discussion",
    "this email was intended for|learn why we included this",
    "© 20|linkedin corporation|linkedin ireland",
    "abmelden|vom newsletter|sie erhalten diese",  # de
    "falls sie keine|wenn sie keine|newsletter abbestellen",
    "se désabonner|se désinscrire|si vous ne souhaitez plus|vous recevez cet|vous recevez ce",  # fr
    "darse de baja|cancelar suscripción|si no desea",  # es
    "si no deseas|has recibido este|ha recibido este",
    "cancelar inscrição|cancelar assinatura",  # pt
    "se não deseja|você recebeu este|você está recebendo",
    "annulla iscrizione|cancella iscrizione|se non desideri|hai ricevuto questa|disiscriviti",  # it
    "afmelden|uitschrijven|je ontvangt deze|u ontvangt deze",  # nl
    "afmeld|avmeld|avregistrera|avsluta prenumeration|du modtager denne|du får detta",  # da, no, sv
    "wypisz się|zrezygnuj z|otrzymujesz tę|otrzymałeś tę",  # pl
)

_BANNERS = (
    "caution: this email|caution: this message|caution: external|[external]|external email",
    "warning: this email|this email originated from outside|this message originated from outside",
    "this email is from an external|this message came from outside|external sender",
    "you don't often get email from|you don’t often get email from",
    "achtung: diese e-mail|achtung: externe|externe e-mail|diese e-mail stammt von außerhalb",  # de
    "sie erhalten nicht oft e-mails von|vorsicht: diese e-mail",
    "attention : ce message|attention: ce message|courriel externe|e-mail externe",  # fr
    "ce message provient de l'extérieur|vous n'obtenez pas souvent d'e-mail",
    "precaución: este correo|atención: este correo|correo externo",  # es
    "attenzione: questa e-mail|cuidado: este e-mail|let op: deze e-mail",  # it, pt, nl
)


def _starts(rows: tuple[str, ...]) -> re.Pattern[str]:
    words = sorted({fold(word) for row in rows for word in row.split("|")}, key=len, reverse=True)
    return re.compile(r"[\s\-_*~>|\"(\[]{0,8}(?:" + "|".join(map(re.escape, words)) + r")")


_mobile, _legal, _lists = _starts(_MOBILE), _starts(_LEGAL), _starts(_LISTS)
_banner = _starts(_BANNERS)
_link = re.compile(r"[<(\[]?https?://[^\s<>]{1,180}[>)\]]?")
_device = re.compile(
    r"i-?phone|i-?pad|android|samsung|galaxy|blackberry|outlook|mail|mobile|handy|"
    r"telefon|téléphone|smartphone|huawei|xiaomi|pixel|gmail|spark|superhuman|app"
)


def is_mobile_footer(line: str) -> bool:
    """Return True for "Sent from my iPhone" and its kin in many languages."""
    text = line[:PATTERN_LINE]
    if "://" in text:
        text = _link.sub("", text)
    text = fold(text).strip(" .<>[]()")
    if not _mobile.match(text) or len(text.split()) > _MOBILE_WORDS or "?" in text:
        return False
    return bool(_device.search(text)) or ("," not in text and len(text.split()) <= 6)


def banner_length(lines: Sequence[str]) -> int:
    """Return how many lines at the top are the warning of a company's mail gate, 0 without one.

    The warning ends with its paragraph; a banner that runs on into the words has no end, is none.
    """
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    if first == len(lines) or not _banner.match(fold(lines[first][:PATTERN_LINE])):
        return 0
    for number in range(first + 1, min(first + _BANNER_LINES, len(lines))):
        if not lines[number].strip():
            return number
    return 0


def is_footer(line: str) -> bool:
    """Return True when a disclaimer or a mailing-list footer begins with this line."""
    text = fold(line[:PATTERN_LINE])
    return bool(_legal.match(text) or _lists.match(text))
