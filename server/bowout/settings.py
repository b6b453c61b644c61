"""The settings, a table with a sentence each, and the one folder that Bowout writes to.

A value comes from the environment (``BOWOUT_NAME``), else from ``settings.toml`` in the data
folder, else from the table. Files are private: the folder is 0700, each file 0600, written beside
and moved into place, never through a link (OWASP, 'Insecure Temporary File').
"""

from __future__ import annotations

import contextlib
import difflib
import os
import stat
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from bowout.errors import SettingsError

SETTINGS_FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table; ``sentence`` says what it is for."""

    name: str
    default: str
    sentence: str


SETTINGS = (
    Setting("name", "", "Your name as you sign a mail; replies end with it."),
    Setting("email", "", "Your mail address, so that your own messages are told from theirs."),
    Setting("role", "", "What you do now; never said in a reply unless a template asks for it."),
    Setting(
        "direction", "", "The work you look for ('platform work'); used in the stay-in-touch line."
    ),
    Setting("reason", "", "The reason used when you pick none: a preset, or a phrase of your own."),
    Setting("reason_outreach", "", "The same for a first message only."),
    Setting("reason_screening", "", "The same for first talks only."),
    Setting("reason_interviewing", "", "The same after interviews only."),
    Setting("reason_offer", "", "The same for an offer only."),
    Setting("would_consider", "", "What you would look at in future; empty says nothing of it."),
    Setting(
        "offer_referral",
        "",
        "Your sentence about people you might know, said as you write it; empty says nothing.",
    ),
    Setting("tone", "", "The tone that comes first: 'brief', 'warm' or 'formal'; empty: as fits."),
    Setting("signoff", "", "How you sign off ('Cheers,'); empty: as fits the tone."),
    Setting("linkedin", "", "The address of your profile, under a mail that asks to connect."),
    Setting("language", "en", "The language that your own phrases above are in, as a code ('en')."),
    Setting(
        "languages", "", "The languages you answer in, as codes ('en de'); empty: all there are."
    ),
    Setting(
        "mailbox", "auto", "Where threads are read: 'auto', 'gmail', or 'page' for page text only."
    ),
    Setting("secrets", "auto", "Where the Gmail sign-in is kept: 'auto', 'keyring' or 'file'."),
    Setting("ledger", "on", "Whether Bowout remembers whom you declined: 'on' or 'off'."),
    Setting("reminder_months", "9", "Months after a decline until a note is due: 6 to 12."),
    Setting("retention_years", "5", "Years until an entry is forgotten; 0 keeps it for good."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, filled in."""

    name: str = ""
    email: str = ""
    role: str = ""
    direction: str = ""
    reason: str = ""
    reason_outreach: str = ""
    reason_screening: str = ""
    reason_interviewing: str = ""
    reason_offer: str = ""
    would_consider: str = ""
    offer_referral: str = ""
    tone: str = ""
    signoff: str = ""
    linkedin: str = ""
    language: str = "en"
    languages: str = ""
    mailbox: str = "auto"
    secrets: str = "auto"
    ledger: str = "on"
    reminder_months: str = "9"
    retention_years: str = "5"


def data_folder() -> Path:
    """Return the folder of our files, made with mode 0700 when it is not there.

    ``BOWOUT_HOME`` moves it. Raises SettingsError when others can read it or it is not ours.
    """
    folder = Path(
        os.environ.get("BOWOUT_HOME") or platformdirs.user_data_path("bowout", appauthor=False)
    )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"The data folder cannot be made ({error.strerror}).",
            "Set BOWOUT_HOME to a folder that you may write to.",
        ) from error
    _refuse_if_open_to_others(folder)
    return folder


def _refuse_if_open_to_others(path: Path) -> None:
    if sys.platform == "win32":  # user profiles are private there; modes mean nothing
        return
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode):
        raise SettingsError(f"{path.name} is a link.", "Replace it by a real file or folder.")
    if found.st_uid != os.getuid():
        raise SettingsError(f"{path.name} belongs to another user.", "Remove it and start again.")
    if found.st_mode & 0o077:
        mode = "700" if path.is_dir() else "600"
        raise SettingsError(
            f"{path.name} in the data folder is open to other users of this computer.",
            f"Run: chmod {mode} '{path}'",
        )


def read_private(name: str) -> bytes | None:
    """Return the bytes of a file in the data folder, None when it is not there."""
    path = data_folder() / name
    if not path.exists() and not path.is_symlink():
        return None
    _refuse_if_open_to_others(path)
    return path.read_bytes()


def write_private(name: str, content: bytes) -> Path:
    """Write a file in the data folder with mode 0600, whole or not at all; return its path.

    Raises SettingsError where the folder is full or read-only.
    """
    folder = data_folder()
    try:
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}.")  # O_EXCL, 0600
    except OSError as error:
        raise _unwritable(name, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(folder / name)
    except OSError as error:
        raise _unwritable(name, error) from error
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(temporary).unlink()
    return folder / name


def private_file(name: str) -> Path:
    """Return the path of a file that another library opens, made with mode 0600 when not there.

    Raises SettingsError for a link, for a file of others or open to them, on a read-only folder.
    """
    path = data_folder() / name
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        _refuse_if_open_to_others(path)
    except OSError as error:
        raise _unwritable(name, error) from error
    return path


def append_private(name: str, content: bytes) -> None:
    """Add to the end of a file in the data folder, made with mode 0600 when it is not there."""
    path = private_file(name)
    try:
        with path.open("ab", buffering=0) as file:
            file.write(content)
    except OSError as error:
        raise _unwritable(name, error) from error


def _unwritable(name: str, error: OSError) -> SettingsError:
    return SettingsError(
        f"{name} cannot be written to the data folder ({error.strerror}).",
        "Is the disk full, or the folder read-only?",
    )


def remove_private(name: str) -> None:
    """Remove a file of the data folder; nothing happens when it is not there."""
    (data_folder() / name).unlink(missing_ok=True)


def read_settings_file() -> dict[str, str]:
    """Return what settings.toml sets; raises SettingsError that names an unknown key."""
    try:
        table = tomllib.loads((read_private(SETTINGS_FILE) or b"").decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            "settings.toml cannot be read.", f"Mend it or remove it: {type(error).__name__}."
        ) from error
    known = [setting.name for setting in SETTINGS]
    for key, value in table.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            raise SettingsError(
                f"settings.toml has a setting that Bowout does not know: {key}.",
                f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}.",
            )
        if not isinstance(value, str):
            raise SettingsError(f"The setting {key} must be a text in quotation marks.")
    return table


def set_by_environment() -> dict[str, str]:
    """Return what the environment sets."""
    found = {setting.name: os.environ.get(f"BOWOUT_{setting.name.upper()}") for setting in SETTINGS}
    return {name: value for name, value in found.items() if value is not None}


def load_settings() -> Settings:
    """Return the settings of this user; raises SettingsError that names what is wrong."""
    return Settings(**{**read_settings_file(), **set_by_environment()})
