"""The application with a ledger in this process, and an extension that clicks in it."""

from __future__ import annotations

from typing import Any

from bowout.api.service import Service
from bowout.app import create_app
from bowout.ledger.ledger import Ledger
from bowout.pairing import Pairing, new_code
from bowout.replies.shelf import load_shelf
from bowout.settings import Settings
from harness.client import ORIGIN, Extension


class Remembering:
    """The application with a ledger, and an extension that clicks."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        pairing = Pairing()
        app = create_app(
            Service(Settings(name="Sam Rivera"), load_shelf(), ledger=self.ledger), pairing
        )
        grant = pairing.redeem(new_code(), "Chromium", ORIGIN)
        self.extension = Extension(app.test_client(), app, grant)

    def click(self, number: int) -> None:
        """A click in a recruiter's thread: it is answered, whatever the ledger is."""
        said = "Hi Sam, we are hiring a welder at Fernhill. Are you open to a call?"
        thread = {
            "messages": [{"from": "them", "name": f"Rita Solano {number}", "text": said}],
            "gmail": {"thread_id": f"19a0c0ffee{number:06x}", "account": "sam@example.com"},
        }
        answer = self.extension.post("/v1/suggest", thread)
        assert answer.status_code == 200, answer.get_data(as_text=True)
        assert answer.get_json()["replies"]

    def status(self) -> dict[str, Any]:
        found: dict[str, Any] = self.extension.get("/v1/status").get_json()["ledger"]
        return found
