"""Where Chromium is and what drives it, for every test that needs a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium; ``BOWOUT_CHROMIUM`` names another one."""
    named = os.environ.get("BOWOUT_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.skip("Chromium is not installed. Run: sudo apt-get install chromium")
    return found


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright
