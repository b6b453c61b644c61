"""The desk in two browsers: with the real service in its demo, and with one that can misbehave."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Playwright

from browser.desk.answers import everything
from browser.fake_service import FakeService
from browser.service import Service
from browser.world import World

DESK = "desk/desk.html"


@pytest.fixture(scope="module")
def demo(
    driver: Playwright, chromium: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    """A browser paired with the real service, which remembers nothing and shows the demo."""
    service = Service(tmp_path_factory.mktemp("demo") / "home", "--demo")
    browser = World(driver, chromium, tmp_path_factory.mktemp("desk"), service.port)
    browser.pair(service.code())
    yield browser
    browser.close()
    service.stop()


@pytest.fixture
def desk(steady: World, steady_fake: FakeService) -> World:
    """A paired browser; the service has something to say in every room."""
    everything(steady_fake)
    return steady


def room(world: World, name: str) -> Page:
    """The desk, opened in one of its rooms."""
    return world.own(f"{DESK}#{name}")
