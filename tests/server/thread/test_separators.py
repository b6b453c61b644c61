"""Lines that mailers draw above what they quote or forward."""

from __future__ import annotations

import pytest

from bowout.thread.separators import is_rule, separator_kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("-----Original Message-----", "original"),
        ("-------- Ursprüngliche Nachricht --------", "original"),
        ("---- Message d'origine ----", "original"),
        ("-----Mensaje original-----", "original"),
        ("----- Oorspronkelijk bericht -----", "original"),
        ("----- Исходное сообщение -----", "original"),
        ("------------------ 原始邮件 ------------------", "original"),
        ("---------- Forwarded message ---------", "forwarded"),
        ("Begin forwarded message:", "forwarded"),
        ("---------- Weitergeleitete Nachricht ---------", "forwarded"),
        ("---------- Message transféré ---------", "forwarded"),
        ("Início da mensagem reencaminhada:", "forwarded"),
        ("----- Forwarded by Rita Solano/Initech on 03/05/2026 -----", "forwarded"),
        ("##- Please type your reply above this line -##", "above"),
        ("--- Bitte antworten Sie oberhalb dieser Linie ---", "above"),
        ("Please reply above this line of thought.", None),
        ("Original message", None),
        ("This is the original message from Rita.", None),
        ("----", None),
        ("", None),
    ],
)
def test_a_separator_says_what_follows(line: str, kind: str | None) -> None:
    assert separator_kind(line) == kind


@pytest.mark.parametrize("line", ["----", "______", "* * *", "=====", "— — —", "─────"])
def test_a_drawn_line_is_a_rule(line: str) -> None:
    assert is_rule(line)


@pytest.mark.parametrize("line", ["--", "", "- a", "-----x-----", "-" * 300])
def test_other_lines_are_none(line: str) -> None:
    assert not is_rule(line)
