"""A line in an SVG: two logarithmic axes, readable on light and dark pages, no library."""

from __future__ import annotations

import math
from collections.abc import Sequence
from xml.sax.saxutils import escape

from benches.figure import Series

WIDTH, HEIGHT = 680, 320
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 40, 48
COLOURS = ("#1b6e4b", "#8a5a00", "#3b5bdb")
STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#3c4043}.grid{stroke:#dadce0}.line{fill:none;"
    "stroke-width:2.5}.title{font-weight:600;font-size:15px}"
    "@media(prefers-color-scheme:dark){text{fill:#e8eaed}.grid{stroke:#5f6368}}"
)


def plot(title: str, across: str, lines: Sequence[Series]) -> str:
    """Return the drawing; sizes go across, milliseconds up."""
    sizes = [size for line in lines for size, _ in line.points]
    times = [took for line in lines for _, took in line.points]
    wide, high = _Axis(sizes, LEFT, WIDTH - RIGHT), _Axis(times, HEIGHT - BOTTOM, TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
        f"<style>{STYLE}</style>",
        f'<text class="title" x="{LEFT}" y="22">{escape(title)}</text>',
        f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 8}" text-anchor="end">{escape(across)}</text>',
    ]
    for mark in high.marks:
        y = high.at(mark)
        parts.append(f'<path class="grid" d="M{LEFT} {y:.0f}H{WIDTH - RIGHT}"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.0f}" text-anchor="end">{mark:g} ms</text>')
    for mark in wide.marks:
        x = wide.at(mark)
        parts.append(f'<path class="grid" d="M{x:.0f} {TOP}V{HEIGHT - BOTTOM}"/>')
        parts.append(
            f'<text x="{x:.0f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{mark:,.0f}</text>'
        )
    for line, colour in zip(lines, COLOURS, strict=False):
        places = [(wide.at(size), high.at(took)) for size, took in line.points]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        parts.append(f'<path class="line" stroke="{colour}" d="M{path}"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places]
    return "\n".join([*parts, "</svg>", ""])


class _Axis:
    """A logarithmic axis with a mark at 1, 2 and 5 of each power of ten, the ends included."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        powers = range(math.floor(math.log10(min(values))), math.ceil(math.log10(max(values))) + 1)
        steps = [number * 10.0**power for power in powers for number in (1, 2, 5)]
        low = max(step for step in steps if step <= min(values) * 1.0001)
        high = min(step for step in steps if step >= max(values) * 0.9999)
        self.marks = [step for step in steps if low <= step <= high]
        if len(self.marks) > 8:
            self.marks = [step for step in self.marks if math.log10(step).is_integer()]
        self._low, self._span = math.log10(low), math.log10(high) - math.log10(low) or 1
        self._start, self._reach = start, end - start

    def at(self, value: float) -> float:
        """Return where a value stands."""
        return self._start + self._reach * (math.log10(value) - self._low) / self._span
