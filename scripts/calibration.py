"""The picture of calibration: how sure the answers were against how often they were right (SVG)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from figures import TENTHS, Answer, tenths

SIZE, LEFT, TOP = 300, 46, 14
WIDTH, HEIGHT = LEFT + SIZE + 14, TOP + SIZE + 44
BAR = SIZE / TENTHS
INK, BAR_COLOUR, LINE = "#3c4043", "#7a9bd4", "#9aa0a6"
STYLE = (  # readable on a light page and on a dark one
    "text{font:12px system-ui,sans-serif;fill:" + INK + "}.axis{stroke:" + LINE + "}"
    "@media (prefers-color-scheme: dark){text{fill:#e8eaed}}"
)


def draw(answers: Sequence[Answer]) -> str:
    """Return the picture: a bar a tenth of confidence, as high as its share of right answers.

    Under a perfectly calibrated judge the bars end on the diagonal.
    """
    parts = tenths(answers)
    told = "; ".join(f"{low / TENTHS:.1f}: {_share(part):.2f}" for low, part in parts.items())
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
            f'width="{WIDTH}" height="{HEIGHT}" role="img" aria-labelledby="title">',
            f'<title id="title">Share of right answers by tenth of confidence: {told}</title>',
            f"<style>{STYLE}</style>",
            *_bars(parts),
            *_axes(),
            "</svg>",
            "",
        ]
    )


def _share(part: Sequence[Answer]) -> float:
    return sum(answer.right for answer in part) / len(part)


def _bars(parts: dict[int, list[Answer]]) -> Iterator[str]:
    for low, part in parts.items():
        high = SIZE * _share(part)
        x, y = LEFT + low * BAR, TOP + SIZE - high
        yield (
            f'<rect x="{x + 2:.1f}" y="{y:.1f}" width="{BAR - 4:.1f}" height="{high:.1f}" '
            f'fill="{BAR_COLOUR}"/>'
        )
        yield (
            f'<text x="{x + BAR / 2:.1f}" y="{max(y - 3, 11):.1f}" text-anchor="middle">'
            f"{len(part)}</text>"
        )


def _axes() -> Iterator[str]:
    foot, end = TOP + SIZE, LEFT + SIZE
    yield f'<path class="axis" d="M{LEFT} {TOP}V{foot}H{end}" fill="none"/>'
    yield f'<path class="axis" d="M{LEFT} {foot}L{end} {TOP}" stroke-dasharray="4 4"/>'
    for tenth in range(0, TENTHS + 1, 2):
        along = SIZE * tenth / TENTHS
        yield (
            f'<text x="{LEFT + along:.0f}" y="{foot + 16}" text-anchor="middle">'
            f"{tenth / TENTHS:.1f}</text>"
        )
        yield (
            f'<text x="{LEFT - 6}" y="{foot - along + 4:.0f}" text-anchor="end">'
            f"{tenth / TENTHS:.1f}</text>"
        )
    middle = TOP + SIZE / 2
    yield (
        f'<text x="{LEFT + SIZE / 2:.0f}" y="{HEIGHT - 8}" text-anchor="middle">'
        "how sure it was</text>"
    )
    yield (
        f'<text transform="translate(12 {middle:.0f}) rotate(-90)" text-anchor="middle">'
        "how often it was right</text>"
    )
