"""Changing settings: what may stand there, comments kept, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bowout.errors import InputError, SettingsError
from bowout.settings import SETTINGS, load_settings, read_private, write_private
from bowout.settings_edit import CHOICES, MAX_VALUE, change_settings

FILE = "settings.toml"


def text() -> str:
    return (read_private(FILE) or b"").decode()


def test_a_changed_line_leaves_the_others_and_the_comments() -> None:
    write_private(FILE, b'# mine\nname = "Sam"  # short\ntone = "warm"\n')
    change_settings({"tone": "brief", "signoff": "Cheers,"})
    assert text() == '# mine\nname = "Sam"  # short\ntone = "brief"\nsignoff = "Cheers,"\n'


def test_null_goes_back_to_the_default() -> None:
    change_settings({"tone": "brief", "name": "Sam"})
    change_settings({"tone": None, "role": None})
    assert text() == 'name = "Sam"\n'
    assert load_settings().tone == ""


def test_a_value_over_several_lines_is_replaced_whole() -> None:
    write_private(FILE, b'direction = """one\ntone = "no setting"\n"""\nname = "Sam"\n')
    change_settings({"direction": "platform work"})
    assert load_settings().direction == "platform work"
    assert load_settings().name == "Sam"
    assert load_settings().tone == ""


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=50,
)
@given(
    st.dictionaries(
        st.sampled_from(["name", "role", "direction", "signoff", "reason"]),
        st.none() | st.text(max_size=60).filter(str.isprintable),
    )
)
def test_what_is_written_is_what_is_read(changes: dict[str, str | None]) -> None:
    change_settings(changes)
    found = load_settings()
    for name, value in changes.items():
        assert getattr(found, name) == (value or "")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("nmae", "Sam", "no setting nmae"),
        ("tone", "loud", "brief, warm, formal"),
        ("reminder_months", "5", "6, 7, 8"),
        ("reminder_months", "13", "6, 7, 8"),
        ("retention_years", "-1", "0, 1, 2"),
        ("ledger", "yes", "on, off"),
        ("languages", "english", "two letters"),
        ("name", "a\nb", "one line"),
        ("name", "x" * (MAX_VALUE + 1), "one line"),
        ("secrets", "file", "settings.toml only"),
    ],
)
def test_a_wrong_value_is_named_and_nothing_is_written(
    name: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BOWOUT_SECRETS")
    with pytest.raises(InputError) as caught:
        change_settings({"direction": "platform work", name: value})
    assert said in f"{caught.value.say} {caught.value.hint}"
    assert text() == ""


def test_what_the_environment_sets_is_not_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOWOUT_TONE", "warm")
    with pytest.raises(InputError, match="environment") as caught:
        change_settings({"tone": "brief"})
    assert "BOWOUT_TONE" in str(caught.value.hint)


def test_a_broken_file_is_not_overwritten(data_home: Path) -> None:
    write_private(FILE, b"name = ")
    with pytest.raises(SettingsError):
        change_settings({"tone": "warm"})
    assert (data_home / FILE).read_bytes() == b"name = "


def test_every_default_is_among_its_choices() -> None:
    """R76, R80: the defaults are what the table allows."""
    defaults = {setting.name: setting.default for setting in SETTINGS}
    assert all(defaults[name] in choices for name, choices in CHOICES.items())
