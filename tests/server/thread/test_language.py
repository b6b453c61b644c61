"""The language of a message, and silence where it cannot be told."""

from __future__ import annotations

import pytest

from bowout.thread.language import language_of

MAILS = {
    "en": "Hi Sam, I came across your profile and would like to talk about a role we have open.",
    "de": "Hallo Sam, ich bin auf Ihr Profil gestoßen und würde gerne über eine Stelle reden.",
    "fr": "Bonjour Sam, votre profil nous a plu et je voudrais vous parler d'un poste à Lyon.",
    "es": "Hola Sam, he visto tu perfil y me gustaría hablar contigo de una oferta en Madrid.",
    "nl": "Hoi Sam, ik zag je profiel en zou graag met je willen praten over een functie.",
    "pt": "Olá Sam, vi o seu perfil e gostaria de falar com você sobre uma vaga que temos aqui.",
    "it": "Ciao Sam, ho visto il tuo profilo e vorrei parlarti di una posizione aperta.",
    "da": "Hej Sam, jeg så din profil og vil gerne tale med dig om et job hos os, hvis du har tid.",
    "no": "Hei Sam, jeg så profilen din og vil gjerne snakke med deg om en jobb. Hva sier du?",
    "sv": "Hej Sam, jag såg din profil och vill gärna prata med dig om ett jobb hos oss.",
    "pl": "Dzień dobry, widziałem pana profil i chciałbym porozmawiać o pracy dla pana.",
    "fi": "Hei Sam, näin profiilisi ja haluaisin jutella sinun kanssasi, jos sopii, kiitos.",
    "ru": "Добрый день, я увидел ваш профиль и хотел бы обсудить вакансию.",
    "uk": "Добрий день, я побачила ваш профіль і хотіла б обговорити вакансію в нашій компанії.",
    "ja": "プロフィールを拝見しました。ぜひお話ししたいです。",
    "zh": "您好，我看到了您的简历，想和您谈谈一个职位。",
    "ko": "안녕하세요, 프로필을 보고 연락드립니다.",
    "el": "Καλημέρα, είδα το προφίλ σας και θα ήθελα να μιλήσουμε.",
}


@pytest.mark.parametrize(("code", "mail"), MAILS.items(), ids=MAILS.keys())
def test_the_language_of_a_mail_is_told(code: str, mail: str) -> None:
    assert language_of(mail) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ok",
        "Hi Sam",
        "Senior Java Developer",
        "https://the.example/and/of/the",
        "12345 67890 !",
    ],
)
def test_a_text_too_short_to_tell_is_none(text: str) -> None:
    assert language_of(text) is None
