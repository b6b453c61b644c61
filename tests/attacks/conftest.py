"""The started program, attacked by all the tests of this folder, and a client paired with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bowout.api.service import Service as Answers
from bowout.app import create_app
from bowout.pairing import Pairing, new_code
from bowout.replies.shelf import load_shelf
from bowout.settings import Settings
from browser.service import Service
from harness.client import ORIGIN, Extension
from harness.wire import Target, paired_with


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    service = Service(tmp_path_factory.mktemp("wire") / "home")
    yield paired_with(service)
    service.stop()


@pytest.fixture
def service() -> Answers:
    return Answers(Settings(name="Sam Rivera", email="sam@example.com"), load_shelf())


@pytest.fixture
def extension(service: Answers) -> Extension:
    """A paired extension of the real application, in this process."""
    pairing = Pairing()
    app = create_app(service, pairing)
    return Extension(app.test_client(), app, pairing.redeem(new_code(), "Chromium", ORIGIN))
