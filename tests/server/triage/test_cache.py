"""What is kept of earlier looks: a few fields, for me alone, whole or not at all (R80)."""

from __future__ import annotations

import json
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bowout import limits
from bowout.errors import SettingsError
from bowout.mailbox.model import Listed
from bowout.stage.model import Flag, Stage
from bowout.triage.cache import FILE, FileCache, MemoryCache, forget
from bowout.triage.model import Judged, Recruiting
from harness.triage import NOW

ME = "sam@example.com"
WAITS = Judged(
    Listed("a", "1"),
    Recruiting(
        stage=Stage.OFFER,
        confidence=0.93,
        abstained=False,
        medium="call",
        flags=frozenset({Flag.MISSED_CALL}),
        company="Fernhill",
        recruiter="André",
        received=NOW,
        deadline=NOW + timedelta(days=3),
    ),
)
DONE = Judged(Listed("b", "1"))


def test_what_was_put_is_there_for_the_next_program() -> None:
    cache = FileCache(NOW)
    cache.put(ME, WAITS, NOW)
    cache.put(ME, DONE, NOW)
    for other in (cache, FileCache(NOW)):
        assert other.get(ME, WAITS.thread) == WAITS
        assert other.get(ME, DONE.thread) == DONE
        assert dict(other.all()) == {ME: DONE}


def test_another_version_another_mailbox_and_another_thread_are_not_known() -> None:
    cache = FileCache(NOW)
    cache.put(ME, WAITS, NOW)
    assert cache.get(ME, Listed("a", "2")) is None
    assert cache.get("olu@example.com", WAITS.thread) is None
    assert cache.get(ME, Listed("z", "1")) is None


def test_the_file_is_for_me_alone(data_home: Path) -> None:
    FileCache(NOW).put(ME, WAITS, NOW)
    assert stat.S_IMODE((data_home / FILE).stat().st_mode) == 0o600
    (data_home / FILE).chmod(0o644)
    with pytest.raises(SettingsError, match="open to other users"):
        FileCache(NOW)


def test_of_a_thread_that_does_not_wait_only_its_name_is_kept(data_home: Path) -> None:
    FileCache(NOW).put(ME, DONE, NOW)
    (line,) = (data_home / FILE).read_text(encoding="utf-8").splitlines()
    assert set(json.loads(line)) == {"bowout", "day", "key", "thread_id", "version"}


def test_a_line_that_was_cut_off_costs_that_thread_only(data_home: Path) -> None:
    cache = FileCache(NOW)
    cache.put(ME, WAITS, NOW)
    cache.put(ME, DONE, NOW)
    path = data_home / FILE
    whole = path.read_bytes()
    first = whole.index(b"\n")
    for cut in (0, 1, first // 2, first - 1, first, first + 1, len(whole) - 1):
        path.write_bytes(whole[:cut])
        again = FileCache(NOW)
        assert (again.get(ME, WAITS.thread) is None) == (cut < first)
        again.put(ME, DONE, NOW)
        assert FileCache(NOW).get(ME, DONE.thread) == DONE


def test_an_older_judgement_of_the_same_thread_goes(data_home: Path) -> None:
    cache = FileCache(NOW)
    newer = Judged(Listed("a", "2"))
    cache.put(ME, WAITS, NOW)
    cache.put(ME, newer, NOW)
    assert FileCache(NOW).get(ME, newer.thread) == newer
    assert len((data_home / FILE).read_bytes().splitlines()) == 1
    assert b"Fernhill" not in (data_home / FILE).read_bytes()


def test_what_nobody_asked_for_again_is_forgotten(data_home: Path) -> None:
    FileCache(NOW).put(ME, WAITS, NOW)
    later = NOW + timedelta(days=limits.TRIAGE_KEPT_DAYS + 1)
    assert FileCache(later).get(ME, WAITS.thread) is None
    assert (data_home / FILE).read_bytes() == b""


def test_judgements_of_another_bowout_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    FileCache(NOW).put(ME, WAITS, NOW)
    monkeypatch.setattr("bowout.triage.cache.__version__", "99")
    assert FileCache(NOW).get(ME, WAITS.thread) is None


def test_forgetting_leaves_nothing(data_home: Path) -> None:
    cache = FileCache(NOW)
    cache.put(ME, WAITS, NOW)
    cache.forget()
    assert list(cache.all()) == []
    assert not (data_home / FILE).exists()
    forget()  # once more does no harm


def test_two_programs_may_write_at_the_same_time() -> None:
    first, second = FileCache(NOW), FileCache(NOW)
    for number in range(50):
        first.put(ME, Judged(Listed(f"a{number}", "1")), NOW)
        second.put(ME, Judged(Listed(f"b{number}", "1")), NOW)
    assert len(list(FileCache(NOW).all())) == 100


def test_memory_forgets() -> None:
    cache = MemoryCache()
    cache.put(ME, WAITS, NOW)
    assert cache.get(ME, WAITS.thread) == WAITS
    cache.forget()
    assert cache.get(ME, WAITS.thread) is None


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=25,
)
@given(st.lists(st.one_of(st.binary(max_size=60), st.sampled_from([b"[]", b"{}", b"null", b"9"]))))
def test_whatever_is_in_the_file_is_no_error(data_home: Path, lines: list[bytes]) -> None:
    (data_home / FILE).write_bytes(b"\n".join(lines))
    (data_home / FILE).chmod(0o600)
    assert list(FileCache(NOW).all()) == []
