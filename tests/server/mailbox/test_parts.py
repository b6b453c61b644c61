from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import limits
from bowout.mailbox.parts import decode_base64url, headers_of, walk_parts


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("aGVsbG8=", b"hello"),
        ("aGVsbG8", b"hello"),
        ("_-8=", b"\xff\xef"),
        ("aGVs\r\nbG8", b"hello"),
        ("", b""),
        ("...", None),
        ("a", None),
        ("aGVsbG8é", None),
        ("aGVs!bG8", None),
    ],
)
def test_base64url_is_read_with_and_without_padding(text: str, content: bytes | None) -> None:
    assert decode_base64url(text) == content


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["mimeType", "filename", "body", "data", "size", "parts", "headers"])
            | st.sampled_from(["attachmentId", "name", "value"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["mimeType", "parts", "body", "headers"]), JSON))
def test_any_json_is_walked_without_failing(node: dict[str, object]) -> None:
    for part, _ in walk_parts(node):
        assert part.size >= 0
        assert isinstance(part.text(), str | None)


def test_a_tree_deeper_than_the_limit_is_left_at_the_limit() -> None:
    node: dict[str, object] = {"mimeType": "text/plain", "filename": "deep"}
    for _ in range(5_000):
        node = {"mimeType": "multipart/mixed", "parts": [node]}
    assert list(walk_parts(node)) == []


def test_a_flat_tree_is_read_up_to_the_limit() -> None:
    node = {"mimeType": "multipart/mixed", "parts": [{"mimeType": "text/plain"}] * 50_000}
    assert len(list(walk_parts(node))) == limits.MAX_PARTS - 1  # the node itself is one


def test_the_first_header_of_a_name_counts_and_is_cut() -> None:
    given_headers = [
        {"name": "Subject", "value": "first"},
        {"name": "SUBJECT", "value": "second"},
        {"name": "To", "value": "x" * 99_999},
        {"name": "No-Value"},
        "not an object",
    ]
    found = headers_of({"headers": given_headers})
    assert found["subject"] == "first"
    assert len(found["to"]) == limits.MAX_HEADER_VALUE
    assert found["no-value"] == ""
