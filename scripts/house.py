"""The house as a picture, drawn from the imports: docs/images/house.svg (``scripts/document``).

Rooms stand above all that they import from. An arrow says 'imports from'; where a room is reached
by way of another, the direct arrow is left out (the transitive reduction; Aho, Garey and Ullman,
1972), so that the way through the house is seen. A test holds the picture to the code.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "server" / "bowout"

BOX_WIDTH, BOX_HEIGHT, ROW, LANE = 104, 30, 54, 122
LONGEST = 76  # characters of a sentence beside a box
STYLE = (
    "rect{fill:#e6f2ec;stroke:#1b6e4b;rx:7}.side rect{fill:#f1f3f4;stroke:#80868b}"
    "text{font:13px system-ui,sans-serif;fill:#202124}.name{text-anchor:middle;font-weight:600}"
    ".says{fill:#5f6368}.arrow{fill:none;stroke:#80868b;stroke-width:1.5}marker path{fill:#80868b}"
    "@media(prefers-color-scheme:dark){rect{fill:#17352a}.side rect{fill:#303134}"
    "text{fill:#e8eaed}.says{fill:#bdc1c6}}"
)
MARKER = (
    '<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
    'orient="auto"><path d="M0 0L8 4L0 8z"/></marker>'
)

Graph = Mapping[str, frozenset[str]]


@cache
def imports() -> Graph:
    """Return each room, a file or folder of the package, and the rooms it imports from."""
    found: dict[str, set[str]] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        here = _room(file)
        if here.startswith("__"):
            continue
        found.setdefault(here, set())
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            else:
                continue
            rooms = {name.split(".")[1] for name in names if name.startswith("bowout.")}
            found[here] |= {room for room in rooms if not room.startswith("__")} - {here}
    return {room: frozenset(others) for room, others in found.items()}


def _room(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def reachable(graph: Graph, room: str) -> frozenset[str]:
    """Return every room below this one."""
    below = graph.get(room, frozenset())
    return below.union(*(reachable(graph, other) for other in below))


def reduced(graph: Graph) -> Graph:
    """Return the arrows that are left when those with a way round are taken out."""
    return {
        room: frozenset(
            other
            for other in below
            if not any(other in reachable(graph, third) for third in below - {other})
        )
        for room, below in graph.items()
    }


def height(graph: Graph, room: str) -> int:
    """Return on which floor a room stands: one above the highest that it imports from."""
    return 1 + max((height(graph, other) for other in graph.get(room, ())), default=-1)


def chain(graph: Graph) -> list[str]:
    """Return the longest way down from the highest room."""
    way = [max(graph, key=lambda room: height(graph, room))]
    while below := graph[way[-1]]:
        way.append(max(sorted(below), key=lambda room: height(graph, room)))
    return way


def lanes(graph: Graph, beside: list[str]) -> dict[str, int]:
    """Return a lane for each room beside the chain; in a lane no arrow runs through a box."""
    taken: list[list[tuple[int, int]]] = []
    found: dict[str, int] = {}
    for room in sorted(beside, key=lambda one: (-height(graph, one), one)):
        low = height(graph, room)
        high = max((height(graph, one) for one in graph if room in graph[one]), default=low + 1)
        span = (low, high)
        lane = next((n for n, spans in enumerate(taken) if _fits(span, spans)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append(span)
        found[room] = lane
    return found


def _fits(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return all(span[1] <= bottom or span[0] >= top for bottom, top in spans)


def _says(room: str) -> str:
    """Return the first line of what a room says of itself."""
    single = PACKAGE / f"{room}.py"
    file = single if single.exists() else PACKAGE / room / "__init__.py"
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    line = said.splitlines()[0].rstrip(".").replace("*", "") if said else ""
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " ..."


def drawing() -> str:
    """Return the picture as SVG; each arrow names its ends in ``data-from`` and ``data-to``."""
    graph = reduced(imports())
    way = chain(graph)
    side = lanes(graph, [room for room in graph if room not in way])
    left = LANE * (max(side.values()) + 1)
    top = height(graph, way[0])

    def corner(room: str) -> tuple[int, int]:
        x = left - LANE * (side[room] + 1) if room in side else left
        return x + 10, 10 + ROW * (top - height(graph, room))

    wide, high = left + 640, ROW * (top + 1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">',
        "<title>The house: each room imports only from rooms below it</title>",
        f"<style>{STYLE}</style>",
        MARKER,
    ]
    for room, below in graph.items():
        parts += [_arrow(room, other, corner(room), corner(other)) for other in sorted(below)]
    for room in sorted(graph):
        x, y = corner(room)
        kind = "side" if room in side else "way"
        parts.append(
            f'<g class="{kind}"><title>{escape(_says(room))}</title>'
            f'<rect x="{x}" y="{y}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}"/>'
            f'<text class="name" x="{x + BOX_WIDTH // 2}" y="{y + 20}">{room}</text></g>'
        )
        if room not in side:
            parts.append(
                f'<text class="says" x="{x + BOX_WIDTH + 14}" y="{y + 20}">'
                f"{escape(_says(room))}</text>"
            )
    return "\n".join([*parts, "</svg>", ""])


def _arrow(room: str, other: str, start: tuple[int, int], end: tuple[int, int]) -> str:
    """Straight down in one column; else sideways out of the box and down the other's column."""
    middle = end[0] + BOX_WIDTH // 2
    if start[0] == end[0]:
        path = f"M{middle} {start[1] + BOX_HEIGHT}V{end[1] - 1}"
    else:
        out = start[0] if end[0] < start[0] else start[0] + BOX_WIDTH
        y = start[1] + BOX_HEIGHT // 2
        path = f"M{out} {y}Q{middle} {y} {middle} {min(y + 40, end[1] - 9)}V{end[1] - 1}"
    ends = f'data-from="{room}" data-to="{other}"'
    return f'<path class="arrow" marker-end="url(#tip)" {ends} d="{path}"/>'
