"""How much a rule adds to a stage beside what was learned: natural logarithms of odds."""

from __future__ import annotations

SURE = 4.0  # outweighs anything learned short of the plainest words
LIKELY = 1.5
