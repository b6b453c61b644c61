"""Pages and pictures that are made from the code are in step with it."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import house
import sentences

from bowout import errors

PICTURE = house.ROOT / "docs" / "images" / "house.svg"
WRITE_ANEW = "run ./scripts/document"


def test_troubleshooting_holds_every_sentence() -> None:
    assert sentences.PAGE.read_text(encoding="utf-8") == sentences.page(), WRITE_ANEW


def test_every_sentence_has_a_remedy() -> None:
    found = sentences.service_sentences()
    assert len(found) > 80
    assert [one for one in found if len(one.remedy) < 8] == []
    assert {one.code for one in found} == {one.code for one in sentences.classes().values()}


def test_sentences_are_read_with_their_gaps_and_both_ways_of_a_choice() -> None:
    said = {one.said for one in sentences.service_sentences()}
    assert "Port … is in use." in said
    remedies = [
        one.remedy
        for one in sentences.service_sentences()
        if one.said.startswith("settings.toml has a setting that Bowout does not know")
    ]
    assert remedies == ["Did you mean …?", "There are: …."]
    assert errors.GmailBusyError.say in said


def test_every_state_of_the_extension_is_found_whole() -> None:
    found = sentences.states()
    script = sentences.STATES.read_text(encoding="utf-8")
    assert len(found) == len(re.findall(r"^    title:", script, re.M)) > 15
    assert all({"title", "sentence"} <= state.keys() for state in found.values())
    assert found["down"]["command"] == "./scripts/start"
    assert found["unpaired"]["label"] == "Enter the code"


def test_the_picture_of_the_house_is_the_house() -> None:
    assert PICTURE.read_text(encoding="utf-8") == house.drawing(), WRITE_ANEW


def test_the_picture_s_arrows_lead_everywhere_that_imports_do_and_nowhere_else() -> None:
    drawn: dict[str, frozenset[str]] = {room: frozenset() for room in house.imports()}
    for path in ElementTree.fromstring(PICTURE.read_text(encoding="utf-8")).iter():  # noqa: S314
        if start := path.get("data-from"):
            drawn[start] |= {str(path.get("data-to"))}
    for room, below in house.imports().items():
        assert drawn[room] <= below, room
        assert house.reachable(drawn, room) == house.reachable(house.imports(), room), room


def test_an_arrow_with_a_way_round_is_left_out() -> None:
    graph = {"a": frozenset("bc"), "b": frozenset("c"), "c": frozenset[str]()}
    assert house.reduced(graph) == graph | {"a": frozenset("b")}
    assert house.chain(house.reduced(graph)) == ["a", "b", "c"]


def test_no_arrow_runs_through_a_box_of_its_lane() -> None:
    graph = {"a": frozenset("bs"), "b": frozenset("ct"), "c": frozenset("s")}
    graph |= {"s": frozenset[str](), "t": frozenset("s")}
    assert house.lanes(graph, ["s", "t"]) == {"t": 0, "s": 1}
