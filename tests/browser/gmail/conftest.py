"""One paired browser for all tests of the Gmail adapter; as good as new for each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright

from browser.fake_service import FakeService
from browser.world import World
from pages.visit import (
    browser_with,
)


@pytest.fixture(scope="module")
def both(
    driver: Playwright, chromium: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[World, FakeService]]:
    with browser_with(driver, chromium, tmp_path_factory.mktemp("gmail")) as pair:
        yield pair


@pytest.fixture
def browser(both: tuple[World, FakeService]) -> Iterator[World]:
    world, fake = both
    usual = fake.suggestion
    fake.requests.clear()
    yield world
    fake.suggestion = usual
    fake.routes.clear()
    for page in world.context.pages[1:]:
        page.close()


@pytest.fixture
def told(both: tuple[World, FakeService]) -> FakeService:
    return both[1]
