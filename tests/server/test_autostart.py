"""The entry that each system is given, word for word; nothing is switched on for real."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bowout.autostart import Entry, Place, entry
from bowout.errors import SettingsError

COMMAND = ["/opt/bow out/python", "-m", "bowout", "serve", "--quiet"]
UNIT = """\
[Unit]
Description=Bowout, on this computer only

[Service]
ExecStart=:"/opt/bow out/python" "-m" "bowout" "serve" "--quiet"
Environment="BOWOUT_HOME=/data"
Restart=on-failure
RestartSec=5
NoNewPrivileges=yes
UMask=0077

[Install]
WantedBy=default.target
"""


def made(platform: str, environment: dict[str, str] | None = None) -> Entry:
    place = Place(platform, Path("/home/sam/conf"), Path("/home/sam/data"), user=501)
    return entry(place, COMMAND, environment or {})


def test_linux_gets_a_user_unit() -> None:
    own = made("linux", {"BOWOUT_HOME": "/data"})
    assert own.path == Path("/home/sam/conf/systemd/user/bowout.service")
    assert own.text == UNIT
    assert own.on[-1] == ("systemctl", "--user", "enable", "--now", "bowout.service")
    assert own.off == (("systemctl", "--user", "disable", "--now", "bowout.service"),)


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/x/100%", '"/x/100%%"'),
        ('/x/"y"', r'"/x/\"y\""'),
        ("/x\\y", r'"/x\\y"'),
        ("/x\nExecStartPre=/bin/evil", r'"/x\nExecStartPre=/bin/evil"'),
        ("/x/$HOME", '"/x/$HOME"'),
    ],
)
def test_no_word_of_a_path_means_anything_to_systemd(word: str, written: str) -> None:
    own = entry(Place("linux", Path("/c"), Path("/d")), [word], {})
    assert f"ExecStart=:{written}\n" in own.text


ANALYZE = shutil.which("systemd-analyze")


@pytest.mark.skipif(not ANALYZE, reason="needs systemd-analyze")
def test_systemd_itself_finds_no_fault_with_the_unit(tmp_path: Path) -> None:
    place = Place("linux", tmp_path, tmp_path)
    own = entry(place, [sys.executable, "-m", "bowout"], {"BOWOUT_HOME": "/a b/%$"})
    file = tmp_path / "bowout.service"
    file.write_bytes(own.content)
    looked = subprocess.run(
        [str(ANALYZE), "--user", "verify", str(file)],
        capture_output=True,
        text=True,
        check=False,
        env={"XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )
    assert "bowout.service" not in looked.stderr


def test_macos_gets_an_agent() -> None:
    own = made("darwin", {"BOWOUT_HOME": "/data"})
    assert own.path == Path("/home/sam/conf/LaunchAgents/bowout.plist")
    assert plistlib.loads(own.content) == {
        "Label": "bowout",
        "ProgramArguments": COMMAND,
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ProcessType": "Interactive",
        "Umask": 0o077,
        "EnvironmentVariables": {"BOWOUT_HOME": "/data"},
    }
    assert own.on == (("launchctl", "bootstrap", "gui/501", str(own.path)),)
    assert own.off == (("launchctl", "bootout", "gui/501/bowout"),)


def test_windows_gets_a_task_that_opens_no_window() -> None:
    place = Place("win32", Path("conf"), Path("data"))
    own = entry(place, ["/b & c/python.exe", "-m", "bowout"], {})
    names = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    task = ElementTree.fromstring(own.content)  # noqa: S314 - our own
    assert task.findtext(".//t:Exec/t:Command", namespaces=names) == "/b & c/pythonw.exe"
    assert task.findtext(".//t:Exec/t:Arguments", namespaces=names) == "-m bowout"
    assert task.findtext(".//t:RunLevel", namespaces=names) == "LeastPrivilege"
    assert ("schtasks", "/Delete", "/TN", "bowout", "/F") in own.off


def test_what_cannot_be_done_is_said() -> None:
    with pytest.raises(SettingsError, match="does not know how this system"):
        made("plan9")
    with pytest.raises(SettingsError, match="data folder of its own"):
        made("win32", {"BOWOUT_HOME": "/data"})
