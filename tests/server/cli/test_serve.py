"""The real program: it shows the main job, listens on loopback only, and ends when told to."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from bowout.api.service import Service
from bowout.cli.serve import warm_up
from bowout.mailbox.folder import demo_mailbox
from bowout.replies.shelf import load_shelf
from bowout.settings import Settings
from bowout.stage.cues import lexicon
from bowout.suggest import suggest


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number


@pytest.fixture
def service(port: int, data_home: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "bowout", "serve", "--demo", "--port", str(port)]
    environment = {**os.environ, "BOWOUT_HOME": str(data_home), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        yield process
        process.kill()


def said_until_ready(service: subprocess.Popen[str]) -> str:
    said = ""
    assert service.stdout is not None
    for line in service.stdout:
        said += line
        if "Listening on" in line:
            return said
    pytest.fail(f"the service ended:\n{said}")


def test_a_newcomer_sees_the_main_job_and_three_steps(
    service: subprocess.Popen[str], port: int
) -> None:
    said = said_until_ready(service)
    for part in ("Stage", "Cold outreach", "Advice", "chrome://extensions", f"127.0.0.1:{port}"):
        assert part in said
    assert re.search(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}\b", said)


def test_it_answers_on_loopback_to_its_own_name_only(
    service: subprocess.Popen[str], port: int
) -> None:
    said_until_ready(service)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/hello", timeout=5) as answer:
        assert json.load(answer)["name"] == "bowout"
    with socket.create_connection(("127.0.0.1", port), timeout=5) as rebound:
        rebound.sendall(f"GET /v1/hello HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n".encode())
        assert rebound.recv(200).startswith(b"HTTP/1.1 403")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are Unix's")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_when_told_to(service: subprocess.Popen[str], sent: signal.Signals) -> None:
    said_until_ready(service)
    service.send_signal(sent)
    rest, _ = service.communicate(timeout=20)
    assert service.returncode == 0
    assert "Bowout has stopped." in rest
    assert "Traceback" not in rest


def test_a_second_one_on_the_port_says_so(
    service: subprocess.Popen[str], port: int, data_home: Path
) -> None:
    said_until_ready(service)
    command = [sys.executable, "-m", "bowout", "serve", "--port", str(port)]
    second = subprocess.run(
        command,
        env={**os.environ, "BOWOUT_HOME": str(data_home)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert second.returncode == 1
    assert f"Port {port} is in use." in second.stderr


def test_patterns_are_made_before_the_first_request_needs_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lexicon.forget()
    service = Service(Settings(), load_shelf())
    warm_up(service)
    monkeypatch.setattr("bowout.stage.phrases.re.compile", None)
    mailbox = demo_mailbox()
    found = suggest(mailbox.fetch(mailbox.threads()[0]), service.shelf, now=service.clock())
    assert found.judgement.evidence


def test_quiet_makes_no_code_that_nobody_asked_for(port: int, data_home: Path) -> None:
    command = [sys.executable, "-m", "bowout", "serve", "--quiet", "--port", str(port)]
    environment = {**os.environ, "BOWOUT_HOME": str(data_home)}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        wait_until_listening(port, process)
        process.terminate()
        said, _ = process.communicate(timeout=20)
    assert said == ""
    assert not (data_home / "pairing.json").exists()


def wait_until_listening(port: int, process: subprocess.Popen[str]) -> None:
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("the service ended")
