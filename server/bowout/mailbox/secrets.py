"""Where the Gmail sign-in is kept: the system's keyring when there is one, else a file, mode 0600.

The setting ``secrets`` (``BOWOUT_SECRETS``) chooses: ``auto`` takes the keyring if it works and the
file if not; ``keyring`` and ``file`` take nothing else. Tests set ``file``. An entry's name holds
the data folder, so that a second data folder (``BOWOUT_HOME``) is a second sign-in and never
touches the first one. Linux without a desktop has no keyring: the library then answers with its
``fail`` backend, of priority 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout import log
from bowout.errors import NotConnectedError, SettingsError
from bowout.settings import (
    data_folder,
    load_settings,
    read_private,
    remove_private,
    write_private,
)

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

FILE = "gmail-sign-in.json"
_SERVICE = "bowout"
_RECOMMENDED = 1  # keyring's own word for 'a real one': priority 1 and above


def write(secret: str) -> str:
    """Keep ``secret`` in place of the one before; return where it is, as ``where`` says it.

    Raises SettingsError when the place that the settings ask for cannot be written.
    """
    from keyring.errors import KeyringError

    backend = _keyring()
    if backend is not None:
        try:
            backend.set_password(_SERVICE, _entry(), secret)
        except KeyringError as error:
            if load_settings().secrets == "keyring":
                raise SettingsError(
                    "The system's keyring does not take the sign-in.",
                    "Unlock it, or set BOWOUT_SECRETS=file.",
                ) from error
        else:
            remove_private(FILE)
            return where()
    write_private(FILE, secret.encode())
    return where()


def read() -> str | None:
    """Return the secret, None when there is none.

    Raises NotConnectedError when it is out of reach: a locked keyring, settings that cannot be
    read, a file open to others. A click then goes on with the text on the page.
    """
    try:
        return _read()
    except SettingsError as error:
        raise NotConnectedError(error.say, error.hint or "Mend it, then click again.") from error


def _read() -> str | None:
    from keyring.errors import KeyringError

    in_file = read_private(FILE)
    if in_file is not None:
        return in_file.decode("utf-8", "replace")  # what is damaged is said by who reads it
    backend = _keyring()
    if backend is None:
        return None
    try:
        return backend.get_password(_SERVICE, _entry())
    except KeyringError as error:
        raise NotConnectedError(
            "The system's keyring, where the Gmail sign-in is kept, is locked.",
            "Unlock the keyring, then click again.",
        ) from error
    except Exception as error:  # what lies below a keyring raises errors of its own
        log.failure("keyring", error)
        raise NotConnectedError(
            "The system's keyring, where the Gmail sign-in is kept, does not answer.",
            "Log out and in again, or run ./scripts/bowout connect with BOWOUT_SECRETS=file.",
        ) from error


def remove() -> None:
    """Forget the secret, wherever it is; nothing happens when there is none."""
    from keyring.errors import KeyringError, PasswordDeleteError

    remove_private(FILE)
    backend = _keyring()
    if backend is None:
        return
    try:
        backend.delete_password(_SERVICE, _entry())
    except PasswordDeleteError:
        return  # there was none
    except KeyringError as error:
        raise SettingsError(
            "The sign-in cannot be removed from the system's keyring.",
            "Unlock the keyring and try again.",
        ) from error


def where() -> str:
    """Return where the secret is kept, or would be: a phrase for 'kept in ...'."""
    backend = _keyring()
    if read_private(FILE) is not None or backend is None:
        return f"the file {FILE} in the data folder, readable by you alone"
    return f"the system's keyring ({backend.name})"


def _entry() -> str:
    return f"gmail {data_folder()}"


def _keyring() -> KeyringBackend | None:
    """Return the system's keyring, None when there is none or the settings say 'file'."""
    wanted = load_settings().secrets
    if wanted not in ("auto", "keyring", "file"):
        raise SettingsError(
            "The setting secrets is none of auto, keyring, file.", "Mend it in settings.toml."
        )
    if wanted == "file":
        return None
    import keyring

    backend = keyring.get_keyring()
    if backend.priority >= _RECOMMENDED:
        return backend
    if wanted == "keyring":
        raise SettingsError(
            "This computer has no keyring that Bowout can use.", "Set BOWOUT_SECRETS=file."
        )
    return None
