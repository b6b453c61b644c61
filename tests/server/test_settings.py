"""Settings are a table; files are private or refused."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from bowout.errors import SettingsError
from bowout.settings import (
    SETTINGS,
    Settings,
    data_folder,
    load_settings,
    read_private,
    remove_private,
    write_private,
)

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="file modes are Unix's")


def test_the_table_and_the_fields_are_the_same() -> None:
    defaults = Settings()
    assert {row.name: row.default for row in SETTINGS} == {
        name: getattr(defaults, name) for name in Settings.__dataclass_fields__
    }
    assert all(row.sentence.endswith(".") for row in SETTINGS)


def test_a_file_beats_the_table_and_the_environment_beats_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_private("settings.toml", b'name = "Sam Rivera"\nreason = "timing"\n')
    monkeypatch.setenv("BOWOUT_REASON", "happy_in_role")
    settings = load_settings()
    assert (settings.name, settings.reason, settings.mailbox) == (
        "Sam Rivera",
        "happy_in_role",
        "auto",
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'nmae = "Sam"', "Did you mean name"),
        (b"name = 3", "must be a text"),
        (b"name = ", "cannot be read"),
        (b"\xff\xfe", "cannot be read"),
    ],
)
def test_a_broken_file_is_named_with_what_to_do(content: bytes, said: str) -> None:
    write_private("settings.toml", content)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert said in f"{caught.value.say} {caught.value.hint}"


def test_a_missing_file_reads_as_none_and_a_removed_one_too() -> None:
    assert read_private("a") is None
    write_private("a", b"1")
    assert read_private("a") == b"1"
    remove_private("a")
    remove_private("a")
    assert read_private("a") is None


def test_nothing_is_left_beside_a_written_file(data_home: Path) -> None:
    write_private("a", b"1")
    write_private("a", b"2")
    assert [path.name for path in data_home.iterdir()] == ["a"]


@unix_only
def test_files_and_folder_are_private_under_an_open_umask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOWOUT_HOME", str(tmp_path / "new" / "home"))
    before = os.umask(0)
    try:
        written = write_private("a", b"1")
    finally:
        os.umask(before)
    assert written.stat().st_mode & 0o777 == 0o600
    assert data_folder().stat().st_mode & 0o777 == 0o700


@unix_only
def test_an_open_folder_is_refused_with_the_command_that_mends_it(data_home: Path) -> None:
    data_home.chmod(0o755)
    with pytest.raises(SettingsError, match="open to other users") as caught:
        data_folder()
    assert "chmod 700" in str(caught.value.hint)


@unix_only
def test_an_open_file_is_refused(data_home: Path) -> None:
    write_private("a", b"1").chmod(0o644)
    with pytest.raises(SettingsError, match="open to other users"):
        read_private("a")
    assert data_home.exists()


@unix_only
def test_a_link_is_neither_read_nor_written_through(data_home: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"theirs")
    (data_home / "a").symlink_to(elsewhere)
    with pytest.raises(SettingsError, match="link"):
        read_private("a")
    write_private("a", b"ours")
    assert elsewhere.read_bytes() == b"theirs"
    assert not (data_home / "a").is_symlink()


@unix_only
@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_named(data_home: Path) -> None:
    data_home.chmod(0o500)
    with pytest.raises(SettingsError):
        write_private("a", b"1")
