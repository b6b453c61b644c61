"""Hidden text is dropped, whatever hides it; what a reader sees stays."""

from __future__ import annotations

import pytest

from bowout.thread.hidden import hidden_selectors
from bowout.thread.html import read_html


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
        *("position:absolute;left:-5000px", "opacity:0.01"),
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
    ],
)
def test_what_is_seen_stays(html: str) -> None:
    assert read_html(html).text == "seen"


def test_rules_of_a_media_query_are_not_read() -> None:
    sheet = "@media print{.a{display:none}} .b , .c d{display:none} div.e{display:none} }}{"
    assert hidden_selectors(sheet) == {".b", ".e"}
