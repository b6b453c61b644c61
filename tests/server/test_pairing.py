"""A code becomes a token once, a token can be taken back, and the service proves itself."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bowout import limits, pairing
from bowout.errors import PairingError, SettingsError
from bowout.pairing import ALPHABET, Grant, Pairing, new_code

ORIGIN = "chrome-extension://" + "abcdefghijklmnop" * 2


def paired() -> tuple[Pairing, Grant]:
    door = Pairing()
    return door, door.redeem(new_code(), "Chromium", ORIGIN)


def test_a_code_is_two_groups_of_four_easy_letters() -> None:
    code = new_code()
    assert len(code) == 9
    assert code[4] == "-"
    assert set(code.replace("-", "")) <= set(ALPHABET)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(lambda code: code, id="as printed"),
        pytest.param(lambda code: code.lower(), id="lower case"),
        pytest.param(lambda code: code.replace("-", ""), id="no dash"),
        pytest.param(lambda code: f"  {code[:4]} {code[5:]} ", id="spaces"),
    ],
)
def test_a_right_code_is_taken_as_people_type_it(typed: Callable[[str], str]) -> None:
    grant = Pairing().redeem(typed(new_code()), "Chromium", ORIGIN)
    assert len(grant.token) == 43


def test_a_code_works_once() -> None:
    code = new_code()
    door = Pairing()
    door.redeem(code, "first", ORIGIN)
    with pytest.raises(PairingError):
        door.redeem(code, "second", ORIGIN)


def test_a_newer_code_makes_the_older_one_void() -> None:
    old = new_code()
    new_code()
    with pytest.raises(PairingError):
        Pairing().redeem(old, "late", ORIGIN)


def test_after_five_wrong_codes_the_right_one_is_void() -> None:
    code = new_code()
    door = Pairing()
    for _ in range(limits.CODE_TRIES):
        with pytest.raises(PairingError):
            door.redeem("AAAA-AAAA", "guess", ORIGIN)
    with pytest.raises(PairingError):
        door.redeem(code, "right", ORIGIN)


def test_four_wrong_codes_leave_the_right_one_valid() -> None:
    code = new_code()
    door = Pairing()
    for _ in range(limits.CODE_TRIES - 1):
        with pytest.raises(PairingError):
            door.redeem("AAAA-AAAA", "guess", ORIGIN)
    assert door.redeem(code, "right", ORIGIN).token


def test_a_code_ends_after_its_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    code = new_code()
    later = time.time() + 60 * limits.CODE_MINUTES + 1
    monkeypatch.setattr(time, "time", lambda: later)
    with pytest.raises(PairingError):
        Pairing().redeem(code, "late", ORIGIN)


def test_without_a_code_nothing_is_handed_out() -> None:
    with pytest.raises(PairingError):
        Pairing().redeem("AAAA-AAAA", "guess", ORIGIN)


def test_fifty_at_once_with_the_right_code_get_one_token() -> None:
    code = new_code()
    door = Pairing()
    grants: list[Grant] = []

    def race() -> None:
        with contextlib.suppress(PairingError):
            grants.append(door.redeem(code, "racer", ORIGIN))

    racers = [threading.Thread(target=race) for _ in range(50)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    assert len(grants) == 1
    assert len(door.clients()) == 1


def test_neither_code_nor_token_is_kept(data_home: Path) -> None:
    code = new_code()
    kept = (data_home / pairing.CODE_FILE).read_text()
    assert code not in kept
    assert code.replace("-", "") not in kept
    grant = Pairing().redeem(code, "Chromium", ORIGIN)
    assert grant.token not in (data_home / pairing.CLIENTS_FILE).read_text()


def test_the_holder_of_a_token_is_found_and_of_a_near_miss_not() -> None:
    door, grant = paired()
    holder = door.holder(grant.token)
    assert holder is not None
    assert holder.id == grant.client
    for wrong in ("", grant.token[:-1], grant.token + "A", grant.token.swapcase(), "é\udcff"):
        assert door.holder(wrong) is None


def test_the_proof_is_an_hmac_that_only_the_digest_can_make() -> None:
    door, grant = paired()
    challenge = bytes(range(32))
    key = hashlib.sha256(grant.token.encode()).digest()
    expected = hmac.new(key, challenge, hashlib.sha256).hexdigest()
    assert door.prove(grant.client, challenge) == expected
    assert door.prove("000000000000", challenge) is None


def test_a_client_revoked_by_another_process_is_refused_at_once() -> None:
    door, grant = paired()
    assert Pairing().revoke(grant.client)
    assert door.holder(grant.token) is None
    assert door.origins() == frozenset()
    assert not Pairing().revoke(grant.client)


def test_a_damaged_list_of_clients_is_named_not_guessed_at(data_home: Path) -> None:
    door, _ = paired()
    (data_home / pairing.CLIENTS_FILE).write_text('[{"id": 1}]')
    with pytest.raises(SettingsError, match="damaged"):
        door.clients()


def test_files_are_private_whatever_the_umask(data_home: Path) -> None:
    paired()
    new_code()
    for name in (pairing.CODE_FILE, pairing.CLIENTS_FILE):
        assert (data_home / name).stat().st_mode & 0o777 == 0o600
        json.loads((data_home / name).read_text())
