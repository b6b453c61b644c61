"""The hostile mails of ``tests/attacks/mail``: files as they are, and recipes expanded."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "attacks" / "mail"
KB = 1024

_HEADS = {
    "text": "From: a@b.example\nSubject: x\n\n",
    "html": "From: a@b.example\nContent-Type: text/html; charset=utf-8\n\n",
    "calendar": "From: a@b.example\nContent-Type: text/calendar; charset=utf-8\n\n",
    "linkedin": "From: Rita <inmail-hit-reply@linkedin.com>\n\n",
    "head": "",
    "whole": "",
}


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one hostile mail is made: ``unit`` again and again, between a start and an end."""

    name: str
    kind: str
    unit: str
    times: int
    before: str = ""
    after: str = ""
    close: str = ""

    @property
    def is_body(self) -> bool:
        """True when the body is what is long, and not the header or the tree of parts."""
        return bool(_HEADS[self.kind])

    def body(self, factor: float = 1) -> str:
        """Return what is repeated, ``factor`` times as often as the recipe says."""
        times = int(self.times * factor)
        return self.before + self.unit * times + self.close * times + self.after

    def mail(self, factor: float = 1) -> bytes:
        """Return the bytes of the mail."""
        tail = "\n\nx" if self.kind == "head" else ""
        return (_HEADS[self.kind] + self.body(factor) + tail).encode()


def recipes() -> tuple[Recipe, ...]:
    """Return every recipe of ``recipes.toml``, in order."""
    families = tomllib.loads((FOLDER / "recipes.toml").read_text(encoding="utf-8"))["family"]
    return tuple(recipe for family in families for recipe in _expanded(family))


def _expanded(family: dict[str, Any]) -> Iterator[Recipe]:
    for number, entry in enumerate(family["repeat"], start=1):
        start, unit = ("", entry) if isinstance(entry, str) else entry
        yield Recipe(
            name=f"{family['name']}-{number:02}",
            kind=family["kind"],
            unit=unit,
            times=family.get("times") or family["size"] * KB // len(unit.encode()),
            before=start or family.get("before", "") * family.get("before_times", 1),
            after=family.get("after", ""),
            close=family.get("close", ""),
        )


def hostile_mails(factor: float = 1) -> dict[str, bytes]:
    """Return all hostile mails under their names: the files, then the recipes.

    ``factor`` makes the bodies shorter or longer; what must be over a limit stays as it is.
    """
    files = {path.stem: path.read_bytes() for path in sorted(FOLDER.glob("*.eml"))}
    made = {one.name: one.mail(factor if one.is_body else 1) for one in recipes()}
    return files | made
