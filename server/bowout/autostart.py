"""Starting with the computer: the file that each system wants, and the programs that switch it.

systemd's user units (systemd.service(5)), launchd's agents (launchd.plist(5)) and Windows' task
scheduler (its XML schema 1.2). Nothing here is written or run: the entry says what
would be, so that a person sees it first and a test compares it (``cli/autostart.py`` does it).
"""

from __future__ import annotations

import plistlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from xml.sax.saxutils import escape

from bowout.errors import SettingsError

NAME = "bowout"
TASK_FILE = "autostart.xml"  # in the data folder: Windows keeps a copy of its own


@dataclass(frozen=True, slots=True)
class Entry:
    """What is written where, and what is run: after writing, before and after removing."""

    path: Path
    content: bytes
    on: tuple[tuple[str, ...], ...]
    off: tuple[tuple[str, ...], ...]
    forget: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        """The content as a person reads it."""
        return self.content.decode("utf-16" if self.content.startswith(b"\xff\xfe") else "utf-8")


@dataclass(frozen=True, slots=True)
class Place:
    """The system and the person's folders on it; ``user`` is the number of the user on macOS."""

    platform: str
    config: Path
    data: Path
    user: int = 0


def entry(place: Place, command: Sequence[str], environment: Mapping[str, str]) -> Entry:
    """Return the entry that runs ``command`` at log-in, with ``environment`` added.

    Raises SettingsError on a system that Bowout knows no way for.
    """
    if place.platform == "linux":
        return _systemd(place, command, environment)
    if place.platform == "darwin":
        return _launchd(place, command, environment)
    if place.platform == "win32":
        return _windows(place, command, environment)
    raise SettingsError(
        "Bowout does not know how this system starts programs.",
        "Let your desktop run `bowout serve --quiet` at log-in.",
    )


def _systemd(place: Place, command: Sequence[str], environment: Mapping[str, str]) -> Entry:
    unit = f"{NAME}.service"
    settings = "".join(
        f"Environment={_systemd_word(f'{key}={value}')}\n" for key, value in environment.items()
    )
    content = f"""\
[Unit]
Description=Bowout, on this computer only

[Service]
ExecStart=:{" ".join(map(_systemd_word, command))}
{settings}Restart=on-failure
RestartSec=5
NoNewPrivileges=yes
UMask=0077

[Install]
WantedBy=default.target
"""
    control = ("systemctl", "--user")
    return Entry(
        path=place.config / "systemd" / "user" / unit,
        content=content.encode(),
        on=((*control, "daemon-reload"), (*control, "enable", "--now", unit)),
        off=((*control, "disable", "--now", unit),),
        forget=((*control, "daemon-reload"),),
    )


def _systemd_word(word: str) -> str:
    """Return one word in quotation marks; ``%`` is escaped, and ``$`` means nothing after ``:``."""
    for special, plain in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("%", "%%")):
        word = word.replace(special, plain)
    return f'"{word}"'


def _launchd(place: Place, command: Sequence[str], environment: Mapping[str, str]) -> Entry:
    path = place.config / "LaunchAgents" / f"{NAME}.plist"
    agent: dict[str, object] = {
        "Label": NAME,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ProcessType": "Interactive",
        "Umask": 0o077,
    }
    if environment:
        agent["EnvironmentVariables"] = dict(environment)
    domain = f"gui/{place.user}"
    return Entry(
        path=path,
        content=plistlib.dumps(agent, sort_keys=False),
        on=(("launchctl", "bootstrap", domain, str(path)),),
        off=(("launchctl", "bootout", f"{domain}/{NAME}"),),
    )


def _windows(place: Place, command: Sequence[str], environment: Mapping[str, str]) -> Entry:
    if environment:
        raise SettingsError(
            "A Windows task cannot be given a data folder of its own.",
            "Set BOWOUT_HOME for your user (setx BOWOUT_HOME ...) and run this in a new window.",
        )
    program, *arguments = command
    # pythonw opens no window
    python = PurePath(program)
    program = str(python.with_name(python.name.replace("python.exe", "pythonw.exe")))
    path = place.data / TASK_FILE
    said = " ".join(f'"{one}"' if " " in one else one for one in arguments)
    content = f"""\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>Bowout, on this computer only</Description></RegistrationInfo>
  <Triggers><LogonTrigger><Enabled>true</Enabled></LogonTrigger></Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec><Command>{escape(program)}</Command><Arguments>{escape(said)}</Arguments></Exec>
  </Actions>
</Task>
"""
    return Entry(
        path=path,
        content=b"\xff\xfe" + content.replace("\n", "\r\n").encode("utf-16-le"),
        on=(
            ("schtasks", "/Create", "/TN", NAME, "/XML", str(path), "/F"),
            ("schtasks", "/Run", "/TN", NAME),
        ),
        off=(
            ("schtasks", "/End", "/TN", NAME),
            ("schtasks", "/Delete", "/TN", NAME, "/F"),
        ),
    )
