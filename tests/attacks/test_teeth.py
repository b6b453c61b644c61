"""The tests bite: what they should find is put in their way, and they find it.

The locks one by one: ``tests/server/test_guard.py::test_each_lock_is_needed``. Here each lock is
taken out of the running application and the corpus of the wire sent again, and a route and a
dependency that nobody entered anywhere are put in.
"""

from __future__ import annotations

import pytest
from flask import Flask

from attacks.test_combinations import faults, rights, wrong
from bowout import guard
from bowout.api.openapi import ROUTES
from bowout.guard import LOCKS
from harness.client import Extension
from harness.wire import ORIGIN, Target
from harness.witness import Witness
from test_dependencies import rows_and_declared

UNPAIRED = {"/v1/hello", "/v1/pair"}


@pytest.mark.parametrize("lock", [*LOCKS], ids=lambda lock: lock.__name__)
def test_without_a_lock_a_wrong_request_gets_past_the_others(lock: guard.Lock) -> None:
    witness = Witness([lock.__name__])
    try:
        target = Target(witness.port, witness.token)
        for right in rights():
            for request in wrong(right, 1):
                request.send_to(target)
        assert witness.passed, f"nothing in the corpus needs the lock {lock.__name__}"
    finally:
        witness.stop()


def test_with_all_locks_in_the_same_requests_do_not_get_past() -> None:
    witness = Witness()
    try:
        target = Target(witness.port, witness.token)
        for right in rights():
            for request in wrong(right, 1):
                request.send_to(target)
        assert witness.seen
        assert witness.passed == []
    finally:
        witness.stop()


def test_every_axis_of_the_corpus_has_faults() -> None:
    axes = {lock.__name__ for lock in LOCKS}
    found = {axis for axis in axes for right in rights() if [*faults(axis, right)]}
    assert found == axes, "a new lock needs a line in wire/axes.toml"


def test_a_route_that_nobody_entered_in_the_table_is_found(extension: Extension) -> None:
    """The guard stands before it all the same, and the table of routes does not match any more."""
    app: Flask = extension.app

    def back_door() -> str:
        return "mail"

    app.add_url_rule("/v1/back", view_func=back_door)
    paths = {str(rule) for rule in app.url_map.iter_rules()}
    assert paths != {"/", *(route.path for route in ROUTES)}
    extension.headers = {"Authorization": ""}
    assert extension.get("/v1/back").status_code == 403
    assert ORIGIN.startswith("chrome-extension://")


def test_a_dependency_without_a_row_is_found() -> None:
    rows, declared = rows_and_declared()
    assert rows == declared
    assert rows != sorted([*declared, "left-pad"])
