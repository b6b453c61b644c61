"""Hidden text is dropped, whatever hides it; what a reader sees stays."""

from __future__ import annotations

import pytest

from bowout.mailbox.model import Address, RawMessage, RawThread
from bowout.thread.hidden import hidden_selectors
from bowout.thread.html import read_html
from bowout.thread.read import read


@pytest.mark.parametrize(
    "style",
    [
        *(
            "display:none",
            "display: NONE !important",
            "visibility:hidden",
            "opacity:0",
            "mso-hide:all",
        ),
        *("font-size:0", "font-size:1px", "font-size:0px;line-height:0", "color:transparent"),
        *(
            "color:#fff",
            "color:#FFFFFF",
            "color:white",
            "color:rgb(255, 255, 255)",
            "color:#fefefe",
        ),
        *("background:#000", "background-color:#333;color:#333333", "text-indent:-9999px"),
        *("max-height:0;overflow:hidden", "height:0px;overflow:hidden", "width:0;overflow:hidden"),
        *("position:absolute;left:-5000px", "position:absolute;top:-5000px", "opacity:0.01"),
        *("color:rgba(0,0,0,0)", "color:rgba(9, 9, 9, 0.0)", "color:#0000", "color:#12345600"),
        *("color:hsl(0, 0%, 100%)", "color:hsla(120,50%,50%,0)", "font:0/0 a", "font:bold 0px a"),
        *("clip:rect(0,0,0,0)", "clip: rect(1px, 1px, 1px, 1px)", "clip-path:inset(100%)"),
        *("transform:scale(0)", "filter:opacity(0)", "content-visibility:hidden"),
    ],
)
def test_a_style_that_hides_drops_the_words(style: str) -> None:
    assert read_html(f'Hi<div style="{style}">secret</div>').text == "Hi"


@pytest.mark.parametrize(
    "html",
    [
        "<div hidden>secret</div>",
        '<font color="white">secret</font>',
        '<table bgcolor="#0000ff"><tr><td><font color="#0000ff">secret</font></td></tr></table>',
        "<style>.pre{display:none}</style><div class='pre'>secret</div>",
        "<style>#pre , p.x {opacity:0; color:red}</style><div id='pre'>secret</div>",
        "<template>secret</template>",
        "<!-- secret -->",
        "<noscript>secret</noscript>",
        "<div style='display:none'><div style='display:block'>secret</div></div>",
    ],
)
def test_other_ways_of_hiding_drop_the_words(html: str) -> None:
    assert "secret" not in read_html(f"Hi {html} Sam").text


@pytest.mark.parametrize(
    "html",
    [
        "<div style='color:#fff;background:#000'>seen</div>",
        "<td bgcolor=black><font color=white>seen</font></td>",
        "<div style='font-size:0'><span style='font-size:14px'>seen</span></div>",
        "<div style='visibility:hidden'><b style='visibility:visible'>seen</b></div>",
        "<div style='background:url(x.png)'><b style='color:white'>seen</b></div>",
        "<style>@media (max-width:600px){.wide{display:none}}</style><b class=wide>seen</b>",
        "<div style='height:0'>seen</div>",
        "<div style='display:block;margin:0'>seen</div>",
        "<div style='font-size:0.9em'>seen</div>",
        "<div style='color:inherit;opacity:1'>seen</div>",
        "<div style='color:rgba(0,0,0,0.9)'>seen</div>",
        "<div style='color:#000000ff;background:#fff8'>seen</div>",
        "<div style='color:hsl(0,0%,20%)'>seen</div>",
        "<div style='font:400 12px/1.5 Arial'>seen</div>",
        "<div style='font:italic bold 12px Arial'>seen</div>",
        "<div style='clip:auto;clip-path:none;transform:scale(1);filter:opacity(1)'>seen</div>",
    ],
)
def test_what_is_seen_stays(html: str) -> None:
    assert read_html(html).text == "seen"


def test_rules_of_a_media_query_are_not_read() -> None:
    sheet = "@media print{.a{display:none}} .b , .c d{display:none} div.e{display:none} }}{"
    assert hidden_selectors(sheet) == {".b", ".e"}


#: The kinds of hiding that mails use, each around words that a machine might obey.
KINDS = {
    "not displayed": "<div style='display:none'>secret</div>",
    "invisible": "<div style='visibility:hidden'>secret</div>",
    "see-through": "<div style='opacity:0'>secret</div>",
    "without size": "<div style='font-size:0'>secret</div>",
    "in the colour of the page": "<div style='color:#fff'>secret</div>",
    "in a box without height": "<div style='max-height:0;overflow:hidden'>secret</div>",
    "off the page": "<div style='position:absolute;left:-9999px'>secret</div>",
    "hidden by a style sheet": "<style>.p{display:none}</style><div class=p>secret</div>",
}
PLACES = {
    "in the words": "<p>Hi Sam, we have a role.</p>HIDDEN<p>Best,<br>Rita</p>",
    "in a quotation": "<p>Hi Sam</p><blockquote type=cite><p>old words</p>HIDDEN</blockquote>",
    "in the signature": "<p>Hi Sam</p><div class=gmail_signature>Rita, Northwind HIDDEN</div>",
    "in a forward": "See<br>--- Forwarded message ---<br>From: R<br>Date: 1 May<br>HIDDEN ok",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_hidden_words_are_neither_text_nor_quotation_nor_signature(kind: str, place: str) -> None:
    raw = RawMessage(Address("Rita"), html=place.replace("HIDDEN", kind))
    message = read(RawThread("t", "email", (raw,))).messages[0]
    assert message.text
    assert "secret" not in message.text + message.quoted + message.signature
