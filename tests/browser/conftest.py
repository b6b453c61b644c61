"""Fixtures for the browser tests: Chromium, the extension in it, a service to talk to.

``world`` is a fresh browser with a fake service, not paired; ``paired`` the same, paired.
``steady`` is one paired browser a test file, as good as new for each test, with ``steady_fake``.
``real`` is one browser a test file, paired with the real service.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from browser.fake_service import CODE, FakeService
from browser.service import Service
from browser.world import World


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks everything in this folder, so that ``-m "not browser"`` leaves it out."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def fake() -> Iterator[FakeService]:
    service = FakeService()
    yield service
    if service.is_running:
        service.stop()


@pytest.fixture
def world(driver: Playwright, chromium: str, tmp_path: Path, fake: FakeService) -> Iterator[World]:
    browser = World(driver, chromium, tmp_path, fake.port)
    yield browser
    browser.close()


@pytest.fixture
def paired(world: World) -> World:
    world.pair(CODE)
    return world


@pytest.fixture(scope="module")
def steady_service() -> Iterator[FakeService]:
    service = FakeService()
    yield service
    service.stop()


@pytest.fixture(scope="module")
def steady_world(
    driver: Playwright,
    chromium: str,
    tmp_path_factory: pytest.TempPathFactory,
    steady_service: FakeService,
) -> Iterator[World]:
    browser = World(driver, chromium, tmp_path_factory.mktemp("steady"), steady_service.port)
    browser.pair(CODE)
    yield browser
    browser.close()


@pytest.fixture
def steady_fake(steady_service: FakeService) -> FakeService:
    steady_service.reset()
    return steady_service


@pytest.fixture
def steady(steady_world: World, steady_fake: FakeService) -> World:
    """The browser of this file with only a blank tab, and a background that knows nothing yet."""
    steady_world.close_tabs()
    steady_world.restart_worker()
    steady_fake.requests.clear()
    return steady_world


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    home = tmp_path_factory.mktemp("service") / "home"
    running = Service(home)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def real(
    driver: Playwright, chromium: str, tmp_path_factory: pytest.TempPathFactory, service: Service
) -> Iterator[World]:
    browser = World(driver, chromium, tmp_path_factory.mktemp("real"), service.port)
    browser.pair(service.code())
    yield browser
    browser.close()
