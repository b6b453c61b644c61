from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.mailbox.charset import decode_text, decode_words

BYTES = [
    ("grüße".encode(), "utf-8", "grüße"),
    ("grüße".encode(), "big5", "grüße"),  # the label lies, as it did in 134 of 134 Gmail parts
    ("grüße".encode(), None, "grüße"),
    ("grüße".encode("latin-1"), "iso-8859-1", "grüße"),
    ("grüße".encode("latin-1"), None, "grüße"),
    ("grüße".encode("latin-1"), "no-such-charset", "grüße"),
    ("‘so’".encode("cp1252"), None, "‘so’"),
    ("привет".encode("koi8-r"), "koi8-r", "привет"),
    (
        "こんにちは".encode("iso-2022-jp"),
        "iso-2022-jp",
        "こんにちは",
    ),  # valid as UTF-8
    ("héllo".encode("utf-16"), "utf-16", "héllo"),
    (b"\xef\xbb\xbfhello", "utf-8", "hello"),
    (b"hello", "punycode", "hello"),
    (b"\xff\\u0041", "unicode_escape", "ÿ\\u0041"),
    (b"\xffhello", "base64", "ÿhello"),
    (b"\x81", None, "\ufffd"),
    (b"", "utf-8", ""),
]


@pytest.mark.parametrize(("data", "declared", "text"), BYTES)
def test_bytes_become_text(data: bytes, declared: str | None, text: str) -> None:
    assert decode_text(data, declared) == text


@given(st.binary(max_size=200), st.none() | st.text(max_size=20))
def test_any_bytes_become_text(data: bytes, declared: str | None) -> None:
    assert isinstance(decode_text(data, declared), str)


@given(st.text(max_size=200).filter(lambda text: not {"\0", "\x1b"} & set(text)))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode_text(text.encode("utf-8", "ignore"), "big5") == text.encode(
        "utf-8", "ignore"
    ).decode().removeprefix("\ufeff")


WORDS = [
    ("=?UTF-8?B?R3LDvMOfZQ==?=", "Grüße"),
    ("=?ISO-8859-1?Q?Gr=FC=DFe_aus_Halle?=", "Grüße aus Halle"),
    ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
    ("Re: =?utf-8?q?caf=C3=A9?= at noon", "Re: café at noon"),
    ("=?no-such?q?plain?=", "plain"),
    ("=?utf-8?b?%%%?= pier", " pier"),
    ("=?utf-8?b?A?=", "=?utf-8?b?A?="),
    ("nothing encoded, = and ? apart", "nothing encoded, = and ? apart"),
    ("", ""),
]


@pytest.mark.parametrize(("value", "text"), WORDS)
def test_encoded_words_are_decoded_and_broken_ones_stay(value: str, text: str) -> None:
    assert decode_words(value) == text


@given(st.text(alphabet="=?utf-8QqBb _A\n\t<é", max_size=120))
def test_any_header_is_decoded_without_failing(value: str) -> None:
    assert isinstance(decode_words(value), str)
