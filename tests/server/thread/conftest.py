"""What the tests of the thread room share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from harness.alarm import within

#: No honest machine needs this long for one hostile mail; a quadratic pattern needs minutes.
SECONDS = 20


@pytest.fixture
def hard_limit() -> Iterator[None]:
    """Stop the test after ``SECONDS`` (where the system has an alarm clock)."""
    with within(SECONDS):
        yield
