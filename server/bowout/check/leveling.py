"""The level text: what phrases are matched against, with every place where it is in the text."""

from __future__ import annotations

#: Characters that mean the same to a reader and have the same length, so that offsets stay true.
_SAME = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "ʼ": "'",
        "´": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
        "\n": " ",
        "\r": " ",
        "\t": " ",
        "\u00a0": " ",
        "\u202f": " ",
    }
)


def level(text: str) -> str:
    """Return ``text`` in lower case with plain quotes, dashes and spaces, of the same length.

    Unlike ``bowout.text.clean.fold`` no character is added or dropped: a place found in the result
    is the same place in ``text``.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" and its like grow in lower case
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(_SAME)
