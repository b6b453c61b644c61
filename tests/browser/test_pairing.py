"""Pairing, from the code on the terminal to the paired browser, against the real service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from browser.fake_service import FakeService
from browser.service import Service
from browser.world import World


@pytest.fixture
def fresh(driver: Playwright, chromium: str, tmp_path: Path, service: Service) -> Iterator[World]:
    """A browser that the real service has never seen."""
    browser = World(driver, chromium, tmp_path, service.port)
    yield browser
    browser.close()


def type_code(page: Page, code: str) -> None:
    page.get_by_label("Type it here").fill(code)
    page.get_by_label("Type it here").press("Enter")


def test_a_code_from_the_terminal_pairs_and_unpairing_forgets(
    fresh: World, service: Service
) -> None:
    page = fresh.own("ui/pairing.html")
    type_code(page, service.code())
    page.get_by_role("heading", name="This browser is paired").wait_for()
    assert fresh.ask({"verb": "status"})["state"] == "ready"

    page.get_by_role("button", name="Unpair this browser").click()
    page.get_by_label("Type it here").wait_for()
    assert fresh.ask({"verb": "status"})["state"] == "unpaired"


def test_a_code_is_taken_in_any_case_and_without_the_hyphen(fresh: World, service: Service) -> None:
    page = fresh.own("ui/pairing.html")
    type_code(page, f" {service.code().replace('-', ' ').lower()} ")
    page.get_by_role("heading", name="This browser is paired").wait_for()


def test_a_wrong_code_is_said_and_a_right_one_still_works(fresh: World, service: Service) -> None:
    code = service.code()
    page = fresh.own("ui/pairing.html")
    type_code(page, "AAAA-AAAA")
    page.get_by_role("alert").get_by_text("That did not work.").wait_for()
    type_code(page, code)
    page.get_by_role("heading", name="This browser is paired").wait_for()


def test_the_code_of_a_paired_browser_is_spent(fresh: World, service: Service) -> None:
    code = service.code()
    fresh.pair(code)
    fresh.ask({"verb": "unpair"})
    page = fresh.own("ui/pairing.html")
    type_code(page, code)
    page.get_by_role("alert").get_by_text("That did not work.").wait_for()


def test_a_code_of_the_wrong_length_is_said_without_asking_the_service(
    world: World, fake: FakeService
) -> None:
    page = world.own("ui/pairing.html")
    type_code(page, "K7QX")
    page.get_by_text("A code has eight letters or digits").wait_for()
    assert fake.calls("/v1/pair") == []


def test_pairing_while_the_service_is_off_says_how_to_start_it(
    world: World, fake: FakeService
) -> None:
    fake.stop()
    page = world.own("ui/pairing.html")
    page.get_by_role("status").get_by_text("The service is not running.").wait_for()
    type_code(page, "K7QX-2M9P")
    page.get_by_role("alert").get_by_text("The service is not running.").wait_for()
    page.get_by_role("alert").get_by_text("./scripts/start").wait_for()
