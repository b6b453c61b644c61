"""The bench measures what it says: fresh threads, every room once, honest verdicts."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from benches import page, rooms
from benches.figure import Figure, Report, Series
from benches.plot import plot
from benches.threads import Threads, raw_thread

import bowout.suggest as order


def test_threads_are_the_same_for_a_seed_and_never_twice() -> None:
    first, again = Threads(7).requests(40, messages=3), Threads(7).requests(40, messages=3)
    assert first == again
    assert len({json.dumps(one["messages"]) for one in first}) == 40
    assert first != Threads(8).requests(40, messages=3)


@pytest.mark.parametrize(("messages", "words"), [(1, 150), (5, 150), (30, 40), (1, 5_000)])
def test_a_thread_has_the_messages_and_words_that_were_asked_for(messages: int, words: int) -> None:
    body = Threads(1).request(messages, words)
    turns = body["messages"]
    assert len(turns) == messages
    assert turns[-1]["from"] == "them"
    assert all(words <= len(turn["text"].split()) <= words + 10 for turn in turns)
    assert len(raw_thread(body).messages) == messages


@pytest.mark.parametrize(
    ("value", "tail", "more", "verdict"),
    [
        (40, None, False, "goal"),
        (80, None, False, "bar"),
        (120, None, False, "missed"),
        (40, 120, False, "missed"),  # the slow ones are judged where they are known
        (120, None, True, "bar"),
        (20, None, True, "missed"),
    ],
)
def test_a_verdict_is_what_the_bars_say(
    value: float, tail: float | None, more: bool, verdict: str
) -> None:
    bar, goal = (100, 500) if more else (100, 50)
    assert Figure("k", "w", value, "ms", tail, bar, goal, more=more).verdict == verdict


def test_every_room_is_clocked_and_left_as_it_was() -> None:
    before = {name: getattr(order, name) for name in rooms.ROOMS}
    report = Report("here")
    rooms.rooms(report, count=2, warm_up=0)
    (figures,) = report.groups.values()
    found = {one.key: one.value for one in figures}
    assert all(found[name] > 0 for name in rooms.ROOMS)
    assert sum(found[name] for name in rooms.ROOMS) <= 1.5 * found["whole"]
    assert {name: getattr(order, name) for name in rooms.ROOMS} == before


def test_a_plot_has_a_point_for_each_size() -> None:
    drawn = plot("Cost & size", "words", [Series("one", ((1, 2.5), (10, 20), (1_000, 900)))])
    tree = ElementTree.fromstring(drawn)  # noqa: S314 - our own
    places = [
        (float(one.get("cx", 0)), float(one.get("cy", 0)))
        for one in tree.iter("{http://www.w3.org/2000/svg}circle")
    ]
    assert len(places) == 3
    assert places == sorted(places)
    assert [y for _, y in places] == sorted((y for _, y in places), reverse=True)


def test_figures_go_between_the_marks_of_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = page.PAGE.read_text(encoding="utf-8")
    copy = tmp_path / "performance.md"
    copy.write_text(written, encoding="utf-8")
    monkeypatch.setattr(page, "PAGE", copy)
    report = Report("a quiet machine")
    report.add("Start", Figure("ready", "start to ready", 0.456, "s", bar=1.5, goal=0.5))
    page.write_page(report)
    page.write_page(report)
    now = copy.read_text(encoding="utf-8")
    assert now.count("| start to ready | 0.46 s |  | ≤ 1.5 | ≤ 0.5 | goal |") == 1
    assert now.split(page.BEGIN)[0] == written.split(page.BEGIN)[0]
    assert now.split(page.END)[1] == written.split(page.END)[1]
