"""What the fuzzers found once stays mended; a short run of each target on the way."""

from __future__ import annotations

import random

import pytest

from harness.alarm import within
from harness.fuzzing import FOUND, TARGETS, mutated, run
from harness.tally import Tally

FINDINGS = sorted(path for path in FOUND.rglob("*") if path.is_file() and path.suffix != ".md")


@pytest.mark.parametrize("path", FINDINGS, ids=[f"{p.parent.name}-{p.stem}" for p in FINDINGS])
def test_a_finding_stays_mended(path: object) -> None:
    file = next(one for one in FINDINGS if one == path)
    run(TARGETS[file.parent.name][0](), file.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_changed_seeds_are_read_or_refused(name: str, tally: Tally) -> None:
    make, seeds = TARGETS[name]
    target, dice = make(), random.Random(8613)  # noqa: S311 - inputs, not secrets
    with within(120):
        for _ in range(40):
            run(target, mutated(dice, dice.choice(seeds)))
    tally.add(f"fuzz: {name}", tried=40)
