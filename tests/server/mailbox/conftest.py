"""The sign-in of a test is kept in a file: no test looks into the keyring of the person."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _secrets_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOWOUT_SECRETS", "file")
