"""The tests bite: what they should find is put in their way, and they find it.

The locks one by one: ``tests/server/test_guard.py::test_each_lock_is_needed``. Here each lock is
taken out of the running application and the corpus of the wire sent again, and a route and a
dependency that nobody entered anywhere are put in.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from attacks.test_combinations import faults, rights, wrong
from bowout import guard
from bowout.api.openapi import ROUTES
from bowout.guard import LOCKS
from harness import routes
from harness.client import Extension
from harness.routes import unguarded
from harness.wire import Target
from harness.witness import Witness
from test_dependencies import rows_and_declared


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


def _back_door() -> str:
    return "mail"


def test_a_route_that_nobody_entered_in_the_table_is_found(extension: Extension) -> None:
    extension.app.add_url_rule("/v1/back/<int:thread>", view_func=_back_door)
    assert unguarded(extension.app) == ["/v1/back/<int:thread> is in no table"]


def test_a_route_that_the_guard_lets_pass_is_found(
    extension: Extension, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entered in the table, and among the open paths by mistake."""
    entered = (*ROUTES, replace(ROUTES[0], path="/v1/back"))
    monkeypatch.setattr(routes, "ROUTES", entered)
    monkeypatch.setattr(guard, "OPEN_PATHS", guard.OPEN_PATHS | {"/v1/back"})
    extension.app.add_url_rule("/v1/back", view_func=_back_door)
    assert "GET /v1/back answers 200" in unguarded(extension.app)


def test_a_route_before_which_no_guard_stands_is_found(extension: Extension) -> None:
    """The whole guard is out: every route but the open ones is reported."""
    extension.app.before_request_funcs.clear()
    found = unguarded(extension.app)
    shut = [route for route in ROUTES if not route.open]
    assert shut
    for route in shut:
        assert any(f" {route.path} answers" in line for line in found), route.path


@pytest.mark.parametrize("name", [lock.__name__ for lock in LOCKS])
def test_the_walk_over_the_routes_needs_the_lock_of_the_token(
    extension: Extension, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """With all else right in the request, of the six only that lock keeps a stranger out."""
    left = tuple(lock for lock in LOCKS if lock.__name__ != name)
    monkeypatch.setattr(guard, "LOCKS", left)
    is_open = any("/v1/status answers" in line for line in unguarded(extension.app))
    assert is_open == (name == "token")


def test_a_dependency_without_a_row_is_found() -> None:
    rows, declared = rows_and_declared()
    assert rows == declared
    assert rows != sorted([*declared, "left-pad"])
