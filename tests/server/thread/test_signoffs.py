"""The words with which people end a mail."""

from __future__ import annotations

import pytest

from bowout.thread.signoffs import is_signoff


@pytest.mark.parametrize(
    "line",
    [
        *("Best,", "Kind regards", "Thanks!", "Cheers 🎉", "All the best,", "Thanks & Regards,"),
        *("Best, Rita", "Thanks, Rita Solano", "Viele Grüße", "Mit freundlichen Grüßen"),
        *("Cordialement,", "Un saludo,", "Atenciosamente,", "Cordiali saluti", "Groetjes,"),
        *("Med venlig hilsen", "Vänliga hälsningar", "Pozdrawiam", "С уважением,", "Saygılarımla"),
    ],
)
def test_a_signoff_is_known(line: str) -> None:
    assert is_signoff(line)


@pytest.mark.parametrize(
    "line",
    [
        "Thanks for the mail",
        "Best of all, we pay",
        "As regards money",
        "Thanks, that works?",
        "",
        "Hi",
    ],
)
def test_a_sentence_is_no_signoff(line: str) -> None:
    assert not is_signoff(line)
