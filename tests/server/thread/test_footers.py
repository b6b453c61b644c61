"""What programs and lawyers put under a mail, in many languages."""

from __future__ import annotations

import pytest

from bowout.thread.footers import banner_length, is_footer, is_mobile_footer


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Sent from my Verizon Wireless BlackBerry",
        "Sent from Outlook for iOS<https://a.example/x>",
        "Get Outlook for Android",
        "(sent from my phone)",
        "Von meinem iPhone gesendet",
        "Gesendet mit der Telekom Mail App",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Enviado do meu iPhone",
        "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone",
        "Sendt fra min iPhone",
        "Skickat från min iPhone",
        "Lähetetty iPhonesta",
        "Wysłane z iPhone'a",
        "Odesláno z iPhonu",
        "Odoslané z iPhonu",
        "Trimis de pe iPhone-ul meu",
        "Отправлено с iPhone",
        "Надіслано з iPhone",
        "Изпратено от моя iPhone",
        "Στάλθηκε από το iPhone μου",
        "iPhone'umdan gönderildi",
        "أرسلت من iPhone",
        "נשלח מה-iPhone שלי",
        "发自我的iPhone",
        "iPhoneから送信",
        "나의 iPhone에서 보냄",
        "Poslano iz mojega iPhona",
        "Dikirim dari iPhone saya",
    ],
)
def test_a_phone_footer_is_known(line: str) -> None:
    assert is_mobile_footer(line)


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my desk, which is easier than my mobile phone and quieter.",
        "Sent from the heart, truly",
        "Did you get it? Sent from my iPhone?",
        "I sent it from my iPhone",
        "",
    ],
)
def test_a_sentence_is_no_phone_footer(line: str) -> None:
    assert not is_mobile_footer(line)


@pytest.mark.parametrize(
    "line",
    [
        "CONFIDENTIALITY NOTICE: this email is for its addressee",
        "This e-mail and any attachments are confidential",
        "Diese E-Mail enthält vertrauliche Informationen",
        "Ce message et toutes les pièces jointes sont confidentiels",
        "Este mensaje puede contener información confidencial",
        "If you no longer wish to receive these emails",
        "Unsubscribe | Privacy",
        "To unsubscribe, reply STOP",
        "Se désabonner",
        "© 2026 Initech",
    ],
)
def test_a_disclaimer_or_list_footer_is_known(line: str) -> None:
    assert is_footer(line)


def test_the_warning_of_a_mail_gate_is_its_paragraph_at_the_top() -> None:
    gate = "CAUTION: This email originated from outside.\nDo not click links."
    assert banner_length(f"\n{gate}\n\nHi Sam".split("\n")) == 3
    assert banner_length(["[EXTERNAL]", "", "Hi Sam"]) == 1


@pytest.mark.parametrize(
    "text", ["", "Hi Sam\n\nCAUTION: this email is long", "Caution: this email is one paragraph"]
)
def test_words_of_a_person_are_no_warning(text: str) -> None:
    assert banner_length(text.split("\n")) == 0


@pytest.mark.parametrize("line", ["This email is about a role", "If you wish, call me", "Dear Sam"])
def test_a_sentence_is_no_footer(line: str) -> None:
    assert not is_footer(line)
