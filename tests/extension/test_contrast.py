"""Every pair of text and ground that the styles use can be read (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "extension" / "ui" / "base.css"
COLOUR = re.compile(r"--([\w-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\);")
SCHEMES = ("light", "dark")

TEXT = 4.5  # contrast of text
SHAPE = 3.0  # contrast of borders of controls and of the focus ring

PAIRS = [
    *[("ink", ground, TEXT) for ground in ("ground", "raised", "accent-wash", "bad-wash")],
    *[("muted", ground, TEXT) for ground in ("ground", "raised", "accent-wash")],
    *[("accent", ground, TEXT) for ground in ("ground", "raised", "accent-wash")],
    ("accent-ink", "accent", TEXT),
    ("accent-ink", "accent-hover", TEXT),
    ("warn", "warn-wash", TEXT),
    ("warn", "ground", TEXT),
    ("bad", "bad-wash", TEXT),
    ("edge", "ground", SHAPE),
    ("ring", "ground", SHAPE),
]


def colours(scheme: str) -> dict[str, str]:
    found = COLOUR.findall(STYLES.read_text())
    return {name: light if scheme == "light" else dark for name, light, dark in found}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_a_pair_of_colours_has_the_contrast_it_needs(
    scheme: str, front: str, ground: str, least: float
) -> None:
    known = colours(scheme)
    darker, lighter = sorted(luminance(known[name]) for name in (front, ground))
    assert (lighter + 0.05) / (darker + 0.05) >= least


def test_every_colour_has_a_light_and_a_dark_side() -> None:
    assert len(re.findall(r"^  --[\w-]+:", STYLES.read_text(), re.MULTILINE)) == len(
        colours("dark")
    )
