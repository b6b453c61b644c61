"""Where the person's words end and the signature begins."""

from __future__ import annotations

import pytest

from bowout.thread.signatures import below_mobile_footer, signature_start


def parts(mail: str) -> tuple[str, str]:
    lines = mail.split("\n")
    start = signature_start(lines)
    return "\n".join(lines[:start]).strip(), "\n".join(lines[start:]).strip()


@pytest.mark.parametrize(
    ("words", "signature"),
    [
        ("No.", "--\nSam\nInitech"),
        ("See you.\n\nBest,\nRita Solano", "Talent Partner | Initech\n+44 131 555 0100"),
        ("See you.\n\nBest,\n\nRita Solano", "Talent Partner\nInitech\nrita@talent.example"),
        ("See you.\n\nBest,\nRita Solano | Initech", "www.talent.example"),
        ("Bis dann.\n\nViele Grüße\nRita", "Personalberaterin\nTel.: +49 30 5550100"),
        ("À bientôt.\n\nCordialement,\nRita", "Responsable recrutement\nrita@talent.example"),
        ("See you there, all of you.", "Rita Solano\nrita@talent.example\n+44 131 555 0100"),
        ("No.", "Sent from my iPhone"),
        ("Nein.", "Von meinem iPhone gesendet"),
        ("No.\n\nSam", "This email and any attachments are confidential.\nDelete it at once."),
        ("We have a role.\n\nBest,\nRita", "If you no longer wish to hear from us, click here."),
        ("All the best,\n\nJim", "* * *\n\nInitech, makers of things"),
    ],
)
def test_the_signature_is_put_aside(words: str, signature: str) -> None:
    assert parts(f"{words}\n\n{signature}") == (words, signature)


@pytest.mark.parametrize(
    "mail",
    [
        "No, thank you.\n\nBest,\nSam",
        "No.\n\nThanks\nSam\n\nPS: greetings to Tom, call me on +44 131 555 0100",
        "Thanks for the mail.\n\nI have one question about the role, if you have a minute.",
        "Sent from my desk, which is easier than the phone.",
        "As regards the date, we are late.\n\nWith regards to money, we are not.",
        "Points\n----\n\n1. This is the first of the points that I would like to make.\n\n----",
        "Rita Solano\nrita@talent.example\n+44 131 555 0100",
        "Hello",
        "",
    ],
)
def test_words_are_not_mistaken_for_a_signature(mail: str) -> None:
    assert parts(mail) == (mail, "")


def test_below_the_footer_of_a_phone_begins_something_else() -> None:
    assert below_mobile_footer(["No.", "", "Sent from my iPhone", "", "Hi Sam"]) == 4
    assert below_mobile_footer(["Sent from my iPhone", "Hi Sam"]) == 2
    assert below_mobile_footer(["No.", "Sam"]) == 2
