from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bowout.errors import InputError
from bowout.mailbox.client_file import read_client_file

GOOD = {
    "client_id": "pier.apps.googleusercontent.com",
    "client_secret": "not-much-of-a-secret",
    "auth_uri": "https://accounts.google.com/o/oauth2/auth",
    "token_uri": "https://oauth2.googleapis.com/token",
}


def save(tmp_path: Path, content: Any) -> Path:
    path = tmp_path / "client.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_a_desktop_client_is_read_and_never_shown(tmp_path: Path) -> None:
    client = read_client_file(save(tmp_path, {"installed": {**GOOD, "project_id": "pier"}}))
    assert client.as_config() == GOOD
    assert "secret" not in repr(client)


WRONG = [
    ({"web": GOOD}, "Web application"),
    ({"type": "service_account", "private_key": "x"}, "service account"),
    ({"refresh_token": "x", "client_id": "y"}, "saved sign-in"),
    ({"other": GOOD}, "Desktop app"),
    (["installed"], "not JSON"),
    ("{", "not JSON"),
    ("[" * 9_000, "not JSON"),
    (" " * 20_000 + "{}", "not JSON"),
    ({"installed": None}, "lacks client_id"),
    ({"installed": {**GOOD, "client_secret": ""}}, "lacks client_secret"),
    ({"installed": {**GOOD, "token_uri": 7}}, "lacks token_uri"),
    ({"installed": {**GOOD, "token_uri": "https://tokens.example/"}}, "token_uri"),
    ({"installed": {**GOOD, "token_uri": "http://oauth2.googleapis.com/token"}}, "token_uri"),
    ({"installed": {**GOOD, "auth_uri": "https://accounts.google.com.evil.example/"}}, "auth_uri"),
    ({"installed": {**GOOD, "auth_uri": "https://x@accounts.google.com/"}}, "auth_uri"),
    ({"installed": {**GOOD, "auth_uri": "https://[broken/"}}, "auth_uri"),
]


@pytest.mark.parametrize(("content", "said"), WRONG)
def test_a_wrong_client_file_is_explained(tmp_path: Path, content: Any, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read_client_file(save(tmp_path, content))
    assert "gmail-setup.md" in (caught.value.hint or "") or "Do not use" in (
        caught.value.hint or ""
    )


def test_a_client_file_that_is_not_there_is_named_by_its_trouble(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        read_client_file(tmp_path / "gone.json")
