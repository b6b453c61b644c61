"""What ``pipx install`` gets: the wheel holds all that the program reads, and works alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "server" / "bowout"
LEFT_OUT = {"__pycache__", ".DS_Store"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with what the lock holds; nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(
        [*command, "--directory", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    (made,) = folder.glob("bowout-*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the wheel's content and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as content:
        content.extractall(folder)
    return folder


def files(folder: Path, under: str) -> Iterator[str]:
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        if path.is_file() and not LEFT_OUT & {*inside.parts}:
            yield f"{under}/{inside.as_posix()}"


def bowout(installed: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed), "BOWOUT_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-P", "-m", "bowout", *arguments],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("folder", "under"),
    [
        (PACKAGE, "bowout"),
        (ROOT / "templates", "bowout/templates"),
        (ROOT / "extension", "bowout/extension"),
    ],
    ids=["rooms", "templates", "extension"],
)
def test_everything_that_is_read_is_in_the_wheel(wheel: Path, folder: Path, under: str) -> None:
    with zipfile.ZipFile(wheel) as content:
        assert {*files(folder, under)} <= {*content.namelist()}


def test_the_wheel_holds_no_test_and_no_mail_of_the_corpus(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as content:
        tops = {name.split("/")[0] for name in content.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"bowout"}


def test_what_was_installed_answers_a_mail(installed: Path, data_home: Path) -> None:
    mail = installed / "bowout" / "mailbox" / "demo" / "demo-outreach.eml"
    said = bowout(installed, data_home, "suggest", "--json", str(mail))
    assert said.returncode == 0, said.stderr
    answer = json.loads(said.stdout)
    assert answer["stage"]["label"] == "outreach"
    assert answer["replies"]


def test_what_was_installed_finds_its_own_templates_and_extension(
    installed: Path, data_home: Path
) -> None:
    places = (
        "from bowout.cli.show import extension_folder; from bowout.replies.shelf import our_folder;"
        "import bowout; print(bowout.__file__, our_folder(), extension_folder(), sep='\\n')"
    )
    environment = {**os.environ, "PYTHONPATH": str(installed), "BOWOUT_HOME": str(data_home)}
    said = subprocess.run(
        [sys.executable, "-P", "-c", places],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found = [Path(line) for line in said.stdout.splitlines()]
    assert all(installed in path.parents for path in found)
    assert all(path.exists() for path in found)
    looked = bowout(installed, data_home, "doctor", "--json")
    marks = {row["name"]: row["mark"] for row in json.loads(looked.stdout)}
    assert marks["Templates"] == "ok"
