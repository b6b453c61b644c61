"""Random bytes into everything that reads what strangers send, led by coverage where that is there.

``python -m harness.fuzzing TARGET SECONDS`` runs one target: by atheris (libFuzzer) when it is
installed, else by mutating the seeds at random. What may come out is an answer or one of our
errors; anything else is a finding and becomes a file in ``tests/attacks/found/TARGET``.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from bowout.errors import BowoutError

ROOT = Path(__file__).parents[2]
FOUND = ROOT / "tests" / "attacks" / "found"
DEMO = ROOT / "server" / "bowout" / "mailbox" / "demo"
SLOW = 2.0  # seconds of processor time for one input; the limits allow some tenths
MAX_INPUT = 64 * 1024
Target = Callable[[bytes], object]

THREAD = (
    b'{"channel":"email","subject":"Re: role","from":"Rita <r@a.example>","messages":[{"from":'
    b'"them","name":"Rita","date":"2026-11-20T09:12","text":"Hi Sam, we are hiring. Open?"'
    b'}],"reason":"timing","as_stage":"offer","facts":{"company":"Fernhill"}}'
)
DRAFT = (
    b'{"text":"Hi Rita, no, thank you.","stage":"offer","kind":"decline","channel":"email",'
    b'"context":{"to":"Rita","rounds":2,"flags":["agency"]}}'
)
PAYLOAD = (
    b'{"payload":{"messages":[{"id":"1","internalDate":"1767600000000","labelIds":["INBOX"],'
    b'"payload":{"mimeType":"multipart/mixed","headers":[{"name":"From","value":"a@b.example"}],'
    b'"parts":[{"mimeType":"text/html","body":{"data":"PGI-SGk8L2I-"}}]}}]}}'
)
REQUEST = b"POST\n/v1/lint\nHost: 127.0.0.1:8613\nSec-Fetch-Site: none\nContent-Type: text/plain"


def _service() -> Any:
    from bowout.api.service import Service
    from bowout.replies.shelf import load_shelf
    from bowout.settings import Settings

    return Service(Settings(name="Sam Rivera"), load_shelf())


def _eml() -> Target:
    from bowout.mailbox.folder import read_eml
    from bowout.mailbox.model import RawThread
    from bowout.thread.read import read

    return lambda content: read(RawThread("t", "email", (read_eml(content),)))


def _payload() -> Target:
    from bowout.api.requests import ParseIn, parse

    service = _service()
    return lambda content: service.parse(parse(ParseIn, content))


def _clean() -> Target:
    from bowout.thread.clean_mail import clean_mail

    kinds: tuple[Literal["text", "html", "eml"], ...] = ("text", "html", "eml")

    def clean(content: bytes) -> object:  # the first byte chooses the kind
        kind = kinds[content[0] % 3 if content else 0]
        return clean_mail(kind, content[1:].decode("utf-8", "replace"), None)

    return clean


def _suggest() -> Target:
    from bowout.api.requests import SuggestIn, parse

    service = _service()
    return lambda content: service.suggest(parse(SuggestIn, content))


def _lint() -> Target:
    from bowout.api.requests import LintIn, parse

    service = _service()
    return lambda content: service.lint(parse(LintIn, content))


def _wire() -> Target:
    """A request made of the bytes: without a token nothing but the open routes may answer."""
    from werkzeug.test import EnvironBuilder

    from bowout.app import create_app
    from bowout.pairing import Pairing

    client = create_app(_service(), Pairing()).test_client()

    def ask(content: bytes) -> None:
        method, path, *lines = [*content.decode("latin-1").split("\n")[:40], "", ""]
        pairs = [line.partition(":") for line in lines if ":" in line]
        headers = [(name.strip(), value.strip()) for name, _, value in pairs]
        with suppress(ValueError, UnicodeError):  # what no server would hand on
            asked = EnvironBuilder(path=path or "/", method=method or "GET", headers=headers)
            answer = client.open(asked)
            assert answer.status_code < 500, answer.status_code
            open_to_all = asked.path in {"/", "/v1/hello"} or answer.status_code >= 400
            assert open_to_all, f"{method} {path} was answered {answer.status_code}"

    return ask


TARGETS: dict[str, tuple[Callable[[], Target], tuple[bytes, ...]]] = {
    "eml": (_eml, tuple(path.read_bytes() for path in sorted(DEMO.glob("*.eml")))),
    "payload": (_payload, (PAYLOAD,)),
    "clean": (_clean, (b"\0On Monday Rita wrote:\n> Hi", b"\1<p>Hi</p><blockquote>x</blockquote>")),
    "suggest": (_suggest, (THREAD,)),
    "lint": (_lint, (DRAFT,)),
    "wire": (_wire, (REQUEST,)),
}


def run(target: Target, content: bytes) -> None:
    """Give a target one input; raises what is a finding."""
    start = time.process_time()
    with suppress(BowoutError):
        target(content)
    assert time.process_time() - start < SLOW, "an input took too long"


def mutated(dice: random.Random, seed: bytes) -> bytes:
    """Return a seed with a few of the changes that break parsers."""
    made = bytearray(seed)
    for _ in range(dice.randint(1, 6)):
        at, to = sorted((dice.randint(0, len(made)), dice.randint(0, len(made))))
        match dice.randint(0, 5):
            case 0:
                made[at:at] = bytes([dice.randint(0, 255)]) * dice.choice((1, 2, 60, 2_000))
            case 1:
                del made[at:to]
            case 2:
                made[at:at] = made[at:to] * dice.choice((1, 3, 40))
            case 3 if made:
                made[min(at, len(made) - 1)] ^= 1 << dice.randint(0, 7)
            case 4:
                made[at:at] = dice.choice(TOKENS)
            case _:
                made[at:to] = bytes(dice.randbytes(min(to - at, 32)))
        del made[MAX_INPUT:]
    return bytes(made)


TOKENS = (
    b"\xe2\x80\xae", b"\xf0\x9f\x92\xa9", b"\\ud800", b"{{7*7}}", b"</", b"<!--", b'"', b"null",
    b"1e999", b"\r\n", b"\n\n", b"=?utf-8?b?", b"> ", b"On ", b"wrote:", b"multipart/mixed",
)  # fmt: skip


def keep(name: str, content: bytes) -> Path:
    """Write a finding into the corpus."""
    folder = FOUND / name
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(content).hexdigest()[:16]}.bin"
    path.write_bytes(content)
    return path


def at_random(name: str, seconds: float) -> tuple[int, int]:
    """Mutate the seeds for so long; return how many inputs were tried and how many broke it."""
    make, seeds = TARGETS[name]
    target, dice = make(), random.Random()  # noqa: S311 - inputs, not secrets
    tried, kinds = 0, set[str]()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        content = mutated(dice, dice.choice(seeds))
        tried += 1
        try:
            run(target, content)
        except Exception as error:
            kind = traceback.format_tb(error.__traceback__)[-1]
            if kind not in kinds:
                kinds.add(kind)
                print(f"{name}: {type(error).__name__} {keep(name, content)}", flush=True)  # noqa: T201
    return tried, len(kinds)


def by_coverage(name: str, seconds: float) -> None:
    """Let atheris look for inputs that reach new code; it ends this process by itself."""
    atheris = importlib.import_module("atheris")
    make, seeds = TARGETS[name]
    with atheris.instrument_imports(include=["bowout"]):
        target = make()
    folder = FOUND / name
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds):
            (Path(corpus) / f"{number}").write_bytes(seed)
        options = [f"-max_total_time={int(seconds)}", f"-max_len={MAX_INPUT}", "-verbosity=0"]
        options += ["-print_final_stats=1", "-report_slow_units=60", f"-artifact_prefix={folder}/"]
        atheris.Setup([name, *options, corpus], lambda content: run(target, content))
        atheris.Fuzz()


def main() -> None:
    """Run one target; the status is not 0 when something was found."""
    name, seconds = sys.argv[1], float(sys.argv[2])
    os.environ["BOWOUT_HOME"] = tempfile.mkdtemp()
    if importlib.util.find_spec("atheris"):
        by_coverage(name, seconds)
        return
    tried, found = at_random(name, seconds)
    print(f"{name}: {tried} inputs, {found} findings", flush=True)  # noqa: T201 - the report
    sys.exit(found)


if __name__ == "__main__":
    main()
