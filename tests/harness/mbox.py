"""An mbox as Google Takeout gives it, of any size: threads of ``corpus/``, other names and dates.

Everything is drawn from one seed, so that the same numbers give the same bytes. Written mail by
mail: 50,000 take no more memory than one.
"""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import BinaryIO

import corpus

ME = "sam@example.com"
NEWEST = datetime(2026, 11, 20, 12, tzinfo=UTC)
YEARS = 2  # over which the threads are spread
_HARDLY_EVER = 0.02
_LARGE = 300_000  # bytes of an attachment

_FIRST = ("Ada", "Bram", "Chidi", "Dora", "Emil", "Farah", "Goran", "Hana", "Ines", "Jori")
_LAST = ("Abel", "Brandt", "Castro", "Duval", "Egede", "Fuchs", "Gallo", "Hofer", "Iman", "Juhl")
_FIRMS = ("alder", "birch", "cedar", "dogwood", "elm", "fir", "ginkgo", "hazel", "ivy", "juniper")
_LINE = "A sentence of everyday mail that asks for nothing at all. "


def write(path: Path, mails: int, seed: int = 7) -> int:
    """Write an mbox of at least ``mails`` mails; return how many threads it holds."""
    rows = list(corpus.rows())
    chance = random.Random(seed)  # noqa: S311
    written = threads = 0
    with path.open("wb") as file:
        while written < mails:
            row = chance.choice(rows)
            threads += 1
            for mail in _mails(row, threads, chance):
                _append(file, mail)
                written += 1
    return threads


def _mails(row: corpus.Row, number: int, chance: random.Random) -> Iterator[bytes]:
    person = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    address = f"{person.lower().replace(' ', '.')}@{chance.choice(_FIRMS)}.example"
    when = NEWEST - timedelta(minutes=chance.randrange(YEARS * 365 * 24 * 60))
    ids = [f"<{number}.{turn}@made.example>" for turn in range(len(row["messages"]))]
    for turn, said in enumerate(row["messages"]):
        mine = said["from"] == "me"
        head = {
            "X-GM-THRID": str((0x18 << 56) + number),
            "X-Gmail-Labels": "Sent,Archived" if mine else "Inbox,Opened,Category Personal",
            "Delivered-To": ME,
            "From": f"Sam Rivera <{ME}>" if mine else f"{person} <{address}>",
            "To": address if mine else ME,
            "Subject": ("Re: " if turn else "") + " ".join((row["subject"] or "Hello").split()),
            "Date": format_datetime(min(NEWEST, when + timedelta(hours=5 * turn))),
            "Message-ID": ids[turn],
            "In-Reply-To": ids[turn - 1] if turn else "",
            "References": " ".join(ids[:turn]),
            "MIME-Version": "1.0",
        }
        filling = _LINE * chance.randrange(20) if row["stage"] == "not_recruiting" else ""
        text = f"Content-Type: text/plain; charset=utf-8\n\n{said['text']}\n\n{filling}\n"
        if chance.random() < _HARDLY_EVER:
            text = _with_attachment(text, chance.randbytes(_LARGE))
        yield "".join(
            [*(f"{name}: {value}\n" for name, value in head.items() if value), text]
        ).encode()


def _with_attachment(text: str, content: bytes) -> str:
    file = base64.encodebytes(content).decode()
    return (
        'Content-Type: multipart/mixed; boundary="b"\n\n'
        f"--b\n{text}\n--b\n"
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\n'
        f"Content-Transfer-Encoding: base64\n\n{file}\n--b--\n"
    )


def _append(file: BinaryIO, mail: bytes) -> None:
    quoted = mail.replace(b"\nFrom ", b"\n>From ")
    content = b"From 1@xxx Fri Nov 20 12:00:00 +0000 2026\n" + quoted + b"\n"
    file.write(content.replace(b"\n", b"\r\n"))
