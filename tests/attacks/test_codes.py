"""Pairing under fire: a thousand guesses, guesses while the right code is typed, forged clients."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable

import pytest

from bowout import limits
from bowout.errors import PairingError
from bowout.pairing import ALPHABET, CODE_LENGTH, Grant, Pairing, new_code
from harness.tally import Tally

ORIGIN = "chrome-extension://" + "abcdefghijklmnop" * 2


def guess(dice: random.Random) -> str:
    return "".join(dice.choice(ALPHABET) for _ in range(CODE_LENGTH))


def test_a_thousand_guesses_hand_out_nothing(tally: Tally) -> None:
    door, dice, grants = Pairing(), random.Random(8613), list[Grant]()  # noqa: S311 - guesses
    codes = 1000 // limits.CODE_TRIES
    for _ in range(codes):
        new_code()
        for _ in range(limits.CODE_TRIES):
            try:
                grants.append(door.redeem(guess(dice), "guess", ORIGIN))
            except PairingError:
                continue
    tally.judge("pairing: guesses", tried=codes * limits.CODE_TRIES, let_in=grants)
    assert door.clients() == ()


@pytest.mark.parametrize("tries", [limits.CODE_TRIES, limits.CODE_TRIES + 20])
def test_guesses_at_once_are_counted_one_by_one(tally: Tally, tries: int) -> None:
    code, door, grants = new_code(), Pairing(), list[Grant]()

    def attack() -> None:
        try:
            grants.append(door.redeem("AAAA-AAAA", "guess", ORIGIN))
        except PairingError:
            return

    attackers = [threading.Thread(target=attack) for _ in range(tries)]
    for one in attackers:
        one.start()
    for one in attackers:
        one.join()
    tally.judge("pairing: guesses at once", tried=tries, let_in=grants)
    with pytest.raises(PairingError):
        door.redeem(code, "late", ORIGIN)


def test_what_is_close_to_a_code_is_no_code(tally: Tally) -> None:
    through = []
    near: list[Callable[[str], str]] = [
        lambda code: code[:-1],
        lambda code: code + "A",
        lambda code: code[::-1],
        lambda code: code[:4] + "-" + code[:4],
        lambda code: code.replace(code[0], "*"),
        lambda code: code[:0],
        lambda code: code * 4,
    ]
    for change in near:
        typed = change(new_code())
        try:
            through.append(Pairing().redeem(typed, "near", ORIGIN))
        except PairingError:
            continue
    tally.judge("pairing: near misses", tried=len(near), let_in=through)
