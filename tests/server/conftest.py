"""The real application with a paired extension, in one process."""

from __future__ import annotations

import pytest

from bowout.api.service import Service
from bowout.app import create_app
from bowout.pairing import Pairing, new_code
from bowout.replies.shelf import Shelf, load_shelf
from bowout.settings import Settings
from harness.client import ORIGIN, Extension


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return load_shelf()


@pytest.fixture
def service(shelf: Shelf) -> Service:
    return Service(Settings(name="Sam Rivera", email="sam@example.com"), shelf)


@pytest.fixture
def extension(service: Service) -> Extension:
    pairing = Pairing()
    app = create_app(service, pairing)
    return Extension(app.test_client(), app, pairing.redeem(new_code(), "Chromium", ORIGIN))
