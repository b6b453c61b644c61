"""The real application with a paired extension, in this process."""

from __future__ import annotations

import pytest

from bowout.api.service import Service
from bowout.app import create_app
from bowout.pairing import Pairing, new_code
from bowout.replies.shelf import load_shelf
from bowout.settings import Settings
from harness.client import ORIGIN, Extension


@pytest.fixture
def extension() -> Extension:
    pairing = Pairing()
    app = create_app(Service(Settings(name="Sam Rivera"), load_shelf()), pairing)
    return Extension(app.test_client(), app, pairing.redeem(new_code(), "Chromium", ORIGIN))
