"""A hostile page in real browsers: over two hundred ways to send something, with the right token.

Three pages (another site, another port of this computer under either name), a page whose name is
bound anew to the service, links and typed addresses. Nothing may get past the locks, and no page
may read a word. With the locks out the same pages get in, so that the silence means something.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Page, Playwright

from harness.attacker import Attacker, Rebinding
from harness.firefox import Firefox
from harness.tally import FULL, Tally
from harness.witness import Witness, free_port

OURS = ("bowout", "findings", "version")  # words of any answer of ours but a refusal
full_only = pytest.mark.skipif(not FULL, reason="the long run: ./scripts/attack --full")
pytestmark = pytest.mark.browser


class Browser(Protocol):
    """What an attack needs of a browser."""

    def run(self, url: str) -> list[list[str]]: ...
    def go(self, url: str) -> None: ...
    def follow_link(self) -> None: ...


class Chromium:
    """A page in the Chromium of the system; names under ``.test`` lead to this computer."""

    rebound_at = "127.0.0.2"

    def __init__(self, page: Page) -> None:
        self._page = page

    def run(self, url: str) -> list[list[str]]:
        self._page.goto(url)
        self._page.wait_for_function("document.title === 'done'", timeout=60_000)
        result: list[list[str]] = self._page.evaluate("window.RESULT")
        return result

    def go(self, url: str) -> None:
        self._page.goto(url)

    def follow_link(self) -> None:
        self._page.click("#link")
        time.sleep(0.3)


@pytest.fixture(params=["chromium", pytest.param("firefox", marks=full_only)])
def browser(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Browser]:
    if request.param == "chromium":
        driver: Playwright = request.getfixturevalue("driver")
        rules = f"MAP rebind.test {Chromium.rebound_at},MAP *.test 127.0.0.1"
        started = driver.chromium.launch(
            executable_path=request.getfixturevalue("chromium"),
            args=["--no-sandbox", "--no-proxy-server", f"--host-resolver-rules={rules}"],
        )
        yield Chromium(started.new_page())
        started.close()
        return
    program = shutil.which("firefox") or shutil.which("firefox-esr")
    if not program:
        pytest.skip("Firefox is not installed.")
    names = ["evil.test", "rebind.test", "127.0.0.1.evil.test", "localhost.evil.test"]
    fox = Firefox(program, tmp_path / "profile", free_port(), names)
    yield fox
    fox.close()


@contextmanager
def witnessed(*without: str) -> Iterator[Witness]:
    witness = Witness(without)
    yield witness
    witness.stop()


def judge(tally: Tally, kind: str, witness: Witness, said: list[list[str]]) -> None:
    """Nothing passed the locks, and nothing of ours was read."""
    readable = [entry for entry in said if any(word in entry[1] for word in OURS)]
    tally.judge(f"page: {kind}", tried=len(witness.seen), let_in=[*witness.passed, *readable])


ORIGINS = [
    "evil.test",
    pytest.param("127.0.0.1", marks=full_only),
    pytest.param("localhost", marks=full_only),
]


@pytest.mark.parametrize("name", ORIGINS)
def test_a_hostile_page_gets_nothing(browser: Browser, tally: Tally, name: str) -> None:
    with witnessed() as witness:
        attacker = Attacker(target=witness.port, token=witness.token)
        said = browser.run(f"http://{name}:{attacker.port}/attack")
        attacker.stop()
        assert len(said) > 200
        assert len(witness.seen) > 150
        judge(tally, "hostile", witness, said)


@pytest.mark.parametrize("without", [(), ("host",)], ids=["all locks", "without the host lock"])
def test_a_page_whose_name_is_bound_anew_gets_nothing(
    browser: Browser, tally: Tally, without: tuple[str, ...]
) -> None:
    """Without the host lock the same page reads our answers: the lock is what holds."""
    with witnessed(*without) as witness:
        at = Chromium.rebound_at if isinstance(browser, Chromium) else "127.0.0.1"
        port = witness.port if isinstance(browser, Chromium) else 0
        try:
            rebinding = Rebinding(at, port, target=witness.port, token=witness.token)
        except OSError:
            pytest.skip("this system has one loopback address only")
        said = browser.run(f"http://rebind.test:{rebinding.port}/page")
        rebinding.stop()
        assert len(witness.seen) > 8
        if not without:
            judge(tally, "bound anew", witness, said)
        else:
            assert any(entry[1].startswith("200") for entry in said)


def test_links_and_typed_addresses_get_nothing(browser: Browser, tally: Tally) -> None:
    with witnessed() as witness:
        attacker = Attacker(target=witness.port, token=witness.token)
        for name in ("evil.test", "127.0.0.1", "localhost") if FULL else ("evil.test",):
            for path in ("/v1/hello", "/v1/status"):
                address = f"http://127.0.0.1:{witness.port}{path}"
                browser.go(f"http://{name}:{attacker.port}/link?to={address}")
                browser.follow_link()
                browser.go(address)
        attacker.stop()
        assert len(witness.seen) >= 4
        judge(tally, "links and addresses", witness, [])


@full_only
@pytest.mark.parametrize(
    ("without", "at_least"),
    [
        (("host", "target", "site", "origin", "shape", "token"), 150),
        (("site",), 10),
    ],
    ids=["no locks", "without the site lock"],
)
def test_the_hostile_page_has_teeth(
    browser: Browser, without: tuple[str, ...], at_least: int
) -> None:
    with witnessed(*without) as witness:
        attacker = Attacker(target=witness.port, token=witness.token)
        browser.run(f"http://evil.test:{attacker.port}/attack")
        attacker.stop()
        assert len(witness.passed) >= at_least
