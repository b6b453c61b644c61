"""The browser lets the extension reach the service no longer: what works, and what is said.

Chromium's extensions page has the switch ('site access: on click'), Firefox a permission that the
person may take back. Without it a request of ours is a cross-site one: the service names the origin
it was paired with (CORS) and is answered as before; from whoever else the extension hears nothing,
and says that the permission is missing.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from browser.fake_service import CODE, FakeService
from browser.fox import Fox
from browser.gmail.opened import open_thread
from browser.service import Service
from browser.world import World, until
from pages.visit import box_with, click_button

THREAD = {
    "channel": "email",
    "messages": [
        {
            "from": "them",
            "name": "Rita Solano",
            "text": "Hi Sam, we are hiring a welder at Fernhill. Are you open to a call next week?",
        }
    ],
}
ORIGINS = {"origins": ["http://127.0.0.1/*"]}
SWITCH = """async ([id, access, sites]) => {
  const ours = chrome.developerPrivate;
  await ours.updateExtensionConfiguration({extensionId: id, hostAccess: access});
  for (const site of sites) await ours.addHostPermission(id, site);
}"""


def take_away(world: World) -> None:
    """What the person does on the browser's extensions page: Gmail, and no other site."""
    _switch(world, "ON_SPECIFIC_SITES", ["https://mail.google.com/*"])
    until(lambda: not may_reach(world) or None, "the permission to be gone")
    world.restart_worker()


def give_back(world: World) -> None:
    _switch(world, "ON_ALL_SITES", [])
    until(lambda: may_reach(world) or None, "the permission to be there")
    world.restart_worker()


def _switch(world: World, access: str, sites: list[str]) -> None:
    page = world.open("chrome://extensions")
    page.evaluate(SWITCH, [world.id, access, sites])
    page.close()


def may_reach(world: World) -> bool:
    found: bool = world.worker.evaluate("o => chrome.permissions.contains(o)", ORIGINS)
    return found


def status(world: World) -> dict[str, Any]:
    return world.ask({"verb": "status"})


def test_without_the_permission_the_paired_service_still_answers_and_fills_the_box(
    driver: Playwright, chromium: str, tmp_path: Path, service: Service
) -> None:
    world = World(driver, chromium, tmp_path, service.port)
    world.pair(service.code())
    take_away(world)
    assert status(world)["state"] == "ready"
    outcome = world.ask({"verb": "suggest", "thread": THREAD})
    assert outcome["state"] == "ready", outcome
    page = open_thread(world, "gmail-open-signature")
    click_button(page)
    world.wait_shown(page, "The reply was inserted")
    box_with(page, "Brackwater Forecasting")
    world.close()


def test_without_the_permission_a_service_that_does_not_know_us_is_a_missing_permission(
    driver: Playwright, chromium: str, tmp_path: Path
) -> None:
    """It names no origin that it has not paired: the browser lets us read nothing."""
    service = Service(tmp_path / "service")
    world = World(driver, chromium, tmp_path, service.port)
    take_away(world)
    assert status(world)["state"] == "no_permission"
    give_back(world)
    assert status(world)["state"] == "unpaired"
    world.close()
    service.stop()


def test_a_permission_taken_back_between_two_calls_is_said_and_given_again_it_works(
    paired: World, fake: FakeService
) -> None:
    """The stand-in names no origins."""
    assert status(paired)["state"] == "ready"
    take_away(paired)
    page = open_thread(paired, "gmail-open-signature")
    click_button(page)
    paired.wait_shown(page, "Permission is missing")
    assert fake.calls("/v1/suggest") == []
    give_back(paired)
    assert status(paired)["state"] == "ready"


@pytest.fixture
def firefox() -> str:
    found = (
        os.environ.get("BOWOUT_FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    )
    if not found:
        pytest.skip("Firefox is not installed. Run: sudo apt-get install firefox-esr")
    return found


def take_back(fox: Fox) -> None:
    fox.look(fox.own, "browser.permissions.remove({origins: ['http://127.0.0.1/*']})")
    gone = "browser.permissions.contains({origins: ['http://127.0.0.1/*']}).then(has => !has)"
    until(lambda: fox.look(fox.own, gone), "the permission to be gone")


def test_in_firefox_without_the_permission_the_paired_service_still_answers(
    firefox: str, tmp_path: Path, service: Service
) -> None:
    fox = Fox(firefox, tmp_path, service.port)
    fox.pair(service.code())
    take_back(fox)
    outcome = fox.ask({"verb": "suggest", "thread": THREAD})
    assert outcome["state"] == "ready", outcome
    fox.close()


def test_in_firefox_without_the_permission_a_stranger_is_a_missing_permission(
    firefox: str, tmp_path: Path, fake: FakeService
) -> None:
    fox = Fox(firefox, tmp_path, fake.port)
    fox.pair(CODE)
    assert fox.ask({"verb": "status"})["state"] == "ready"
    take_back(fox)
    assert fox.ask({"verb": "status"})["state"] == "no_permission"
    fox.close()
