"""Header blocks in many languages, with and without a line drawn above them."""

from __future__ import annotations

import pytest

from bowout.thread.headers import header_block, header_kind

BLOCKS = {
    "en": ["From: Rita", "Sent: Monday, 3 May 2026 10:15", "To: Sam", "Subject: Role"],
    "en bold": ["*From:* Rita", "*Date:* 3 May 2026", "*To:* Sam", "*Subject:* Role"],
    "en Hotmail": ["Date: Thu, 3 May 2026 10:15:00 +0100", "Subject: Role", "From: r@x.example"],
    "de": ["Von: Rita", "Gesendet: Montag, 3. Mai 2026", "An: Sam", "Betreff: Stelle"],
    "fr": ["De : Rita", "Envoyé : lundi 3 mai 2026", "À : Sam", "Objet : Poste"],
    "es": ["De: Rita", "Enviado el: lunes, 3 de mayo", "Para: Sam", "Asunto: Puesto"],
    "pt": ["De: Rita", "Enviada em: segunda-feira", "Para: Sam", "Assunto: Vaga"],
    "it": ["Da: Rita", "Inviato: lunedì 3 maggio", "A: Sam", "Oggetto: Ruolo"],
    "nl": ["Van: Rita", "Verzonden: maandag 3 mei", "Aan: Sam", "Onderwerp: Rol"],
    "da": ["Fra: Rita", "Sendt: 3. maj 2026", "Til: Sam", "Emne: Job"],
    "sv": ["Från: Rita", "Skickat: den 3 maj 2026", "Till: Sam", "Ämne: Jobb"],
    "fi": ["Lähettäjä: Rita", "Lähetetty: 3. toukokuuta", "Vastaanottaja: Sam", "Aihe: Työ"],
    "pl": ["Od: Rita", "Wysłano: 3 maja 2026", "Do: Sam", "Temat: Praca"],
    "cs": ["Od: Rita", "Odesláno: pondělí 3. května", "Komu: Sam", "Předmět: Práce"],
    "hu": ["Feladó: Rita", "Elküldve: 2026. május 3.", "Címzett: Sam", "Tárgy: Állás"],
    "ru": ["От: Rita", "Отправлено: 3 мая 2026 г.", "Кому: Sam", "Тема: Вакансия"],
    "uk": ["Від: Rita", "Надіслано: 3 травня", "Кому: Sam", "Тема: Вакансія"],
    "el": ["Από: Rita", "Στάλθηκε: Δευτέρα 3 Μαΐου", "Προς: Sam", "Θέμα: Θέση"],
    "tr": ["Kimden: Rita", "Gönderildi: 3 Mayıs 2026", "Kime: Sam", "Konu: İş"],
    "zh": ["发件人: Rita", "发送时间: 2026年5月3日", "收件人: Sam", "主题: 职位"],
    "ja": ["差出人: Rita", "送信日時: 2026年5月3日", "宛先: Sam", "件名: 求人"],
    "ar": ["من: Rita", "تم الإرسال: 3 May 2026", "إلى: Sam", "الموضوع: Role"],
}


@pytest.mark.parametrize("lines", BLOCKS.values(), ids=BLOCKS.keys())
def test_a_block_is_known_in_this_language(lines: list[str]) -> None:
    assert header_block([*lines, "", "Hi Sam"], 0) == len(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["Date: Wednesday 3 October", "Time: 7:00", "Address: 130 Fox Street"],
        ["From: 50,000", "To: 60,000"],
        ["Subject: to change"],
        ["To: everyone"],
        ["From now on:"],
        ["Da: qui"],
    ],
)
def test_two_words_with_colons_are_no_block(lines: list[str]) -> None:
    assert header_block([*lines, "", "Please bring your ID."], 0) == 0


def test_headers_on_one_line_are_a_block() -> None:
    assert header_block(["From: r@x.example Date: Thu, 24 Mar 2026 08:07", "Hi"], 0) == 1


def test_a_long_recipient_list_may_take_a_second_line() -> None:
    lines = [
        "From: Rita",
        "To: Sam <sam@x.example>;",
        "  Tom <tom@x.example>",
        "Subject: Role",
        "Hi",
    ]
    assert header_block(lines, 0) == 4


@pytest.mark.parametrize(
    ("line", "kind"), [("> Von: Rita", "from"), ("Betreff : x", "subject"), ("Hi: x", None)]
)
def test_each_header_has_a_kind(line: str, kind: str | None) -> None:
    assert header_kind(line) == kind
