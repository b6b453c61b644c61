"""What the tests of this room share: a ledger of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bowout.ledger.ledger import Ledger


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    """Return the ledger of this test's data folder."""
    opened = Ledger()
    yield opened
    opened.close()
