"""Mail HTML as its reader sees it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.limits import MAX_HTML, MAX_MESSAGE_TEXT, MAX_TAGS, MAX_TEXT_LINES
from bowout.thread.html import read_html
from bowout.thread.quotes import split


def reply(html: str) -> str:
    page = read_html(html)
    return split(page.text, marks=page.marks).reply


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Hi<br>Sam", "Hi\nSam"),
        ("<div>Hi</div><div>Sam</div>", "Hi\nSam"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p class=MsoNormal>One</p><p class=MsoNormal>Two</p>", "One\nTwo"),
        ("a <b>bold</b>\n word", "a bold word"),
        ('See <a href="https://a.example/x?y=1">our page</a>.', "See our page."),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("<table><tr><td>Role</td><td>Nurse</td></tr><tr><td>x</td></tr></table>", "Role Nurse\nx"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("Fish &amp; chips&nbsp;now", "Fish & chips now"),
        ("<title>t</title><style>p{}</style><script>x()</script>Hi<!-- no -->", "Hi"),
        ("<?xml version='1.0'?><html><body>Hi<o:p></o:p></body></html>", "Hi"),
        ("plain.txt", "plain.txt"),
        ("", ""),
    ],
)
def test_a_page_becomes_lines(html: str, text: str) -> None:
    assert read_html(html).text.strip() == text


QUOTED = {
    "Gmail": 'No.<div class="gmail_quote"><div class="gmail_attr">On 3 May 2026, Rita wrote:<br>'
    '</div><blockquote class="gmail_quote">Hi Sam</blockquote></div>',
    "Gmail, old": 'No.<div class="gmail_quote">On 3 May 2026 10:15 R wrote:<div>Hi Sam</div></div>',
    "Gmail through Outlook": 'No.<div class="x_gmail_quote">Hi Sam</div>',
    "Apple": 'No.<blockquote type="cite">Hi Sam</blockquote>',
    "Thunderbird": 'No.<div class="moz-cite-prefix">Rita wrote:</div><blockquote cite="mid:1">Hi'
    " Sam</blockquote>",
    "Yahoo": 'No.<div class="ydp9b1yahoo_quoted"><div>Rita wrote:</div>Hi<ul><li>Sam</ul></div>',
    "Proton": 'No.<div class="protonmail_quote">Rita wrote<br>Hi Sam</div>',
    "Tutanota": 'No.<blockquote class="tutanota_quote">Hi Sam</blockquote>',
    "Zoho": 'No.<div class="zmail_extra">Hi Sam</div>',
    "Outlook on the web": 'No.<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">'
    "<b>From:</b> Rita</div><div>Hi Sam</div>",
    "Outlook": '<p class=MsoNormal>No.</p><div style="border-top:solid #E1E1E1 1.0pt">'
    "<p class=MsoNormal><b>From:</b> Rita<br><b>Sent:</b> Monday<br><b>To:</b> Sam<br>"
    "<b>Subject:</b> Role</p></div><p class=MsoNormal>Hi Sam</p>",
    "Outlook Express": 'No.<div class="OutlookMessageHeader">From: Rita</div>',
    "Hotmail": 'No.<hr id="stopSpelling">Date: Monday<br>Subject: x<br>From: Rita<br>Hi Sam',
    "Outlook for Mac": 'No.<span id="OLK_SRC_BODY_SECTION"><div>Hi Sam</div></span>',
}


@pytest.mark.parametrize("html", QUOTED.values(), ids=QUOTED.keys())
def test_the_quotation_of_this_program_is_cut(html: str) -> None:
    assert reply(html) == "No."


def test_answers_between_blockquotes_are_kept() -> None:
    html = (
        'Hi Rita,<div class="gmail_quote"><div class="gmail_attr">On 3 May 2026, R wrote:</div>'
        '<blockquote class="gmail_quote">Monday?</blockquote><div>No.</div>'
        '<blockquote class="gmail_quote">Tuesday?</blockquote><div>Neither.</div></div>'
    )
    assert reply(html) == "Hi Rita,\n\nNo.\n\nNeither."


def test_a_forward_is_not_cut() -> None:
    html = (
        '<div><br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message '
        "---------<br>From: Rita<br>Date: 3 May 2026<br>Subject: Role</div><br>Hi Sam</div></div>"
    )
    assert reply(html).endswith("Hi Sam")


def test_a_quotation_made_by_the_writer_is_text() -> None:
    assert reply("As they say:<blockquote>No is a full sentence.</blockquote>").endswith(
        "sentence."
    )


def test_the_signature_is_known_by_its_class() -> None:
    page = read_html('No.<div class="gmail_signature">Rita<br>Initech</div>')
    assert split(page.text, marks=page.marks).signature == "Rita\nInitech"


@given(st.text(alphabet="<>/ abdivpq=\"'&;:#!-", max_size=300))
def test_no_page_is_refused_and_each_line_has_a_letter(html: str) -> None:
    page = read_html(html)
    assert len(page.marks) == len(page.text.split("\n")) or not page.marks


BAIT = [
    *(
        "<a ",
        "<a href='",
        "<!--",
        "<b>x",
        "<div>",
        "<div class=gmail_quote>",
        "<td>",
        "<li>",
        "<hr>",
    ),
    *(
        "<blockquote type=cite>",
        "<style>a{",
        "<div style='color:#fff;",
        "<pre>\n",
        "<?xml ",
        "&lt;",
    ),
]


@pytest.mark.parametrize("bait", BAIT)
@pytest.mark.usefixtures("hard_limit")
def test_hostile_html_of_full_size_comes_to_an_end(bait: str) -> None:
    page = read_html(bait * (MAX_HTML // len(bait) + 1))
    assert len(page.text) <= MAX_MESSAGE_TEXT


def test_of_a_page_of_too_many_tags_the_first_are_read() -> None:
    page = read_html("<p>first</p>" + "<b>" * MAX_TAGS + "last")
    assert page.text == "first"
    assert "last" in read_html("<p>first</p>" + "<b></b>" * 1_000 + "last").text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<html><body>Hi Sam</body></html><p>Sent from a list</p>", "Hi Sam\n\nSent from a list"),
        ("<html><body>Hi</body></html><!-- x --><html><body>Sam</body></html>", "Hi\nSam"),
        ("Hi<!-- and no end", "Hi"),
        ("<!-- nothing but an endless comment", ""),
        ("Hi \ud800Sam", "Hi Sam"),
        ("<style>.a{}</style><div class=gmail_quote><style>b</style>Hi</div>", "Hi"),
        ('<?xml version="1.0" encoding="utf-16"?><p>Grüße</p>', "Grüße"),
        ('<meta charset="utf-16"><p>Grüße</p>', "Grüße"),
    ],
)
def test_what_is_broken_is_read_as_far_as_it_goes(html: str, text: str) -> None:
    assert read_html(html).text.strip() == text


def test_of_elements_nested_without_end_the_outer_ones_are_read() -> None:
    page = read_html("<p>first</p>" + "<div>x" * 5_000)
    assert page.text.startswith("first\nx\nx\n")


def test_of_a_page_of_too_many_lines_the_first_are_read() -> None:
    page = read_html("<pre>" + "a\n" * (2 * MAX_TEXT_LINES))
    assert page.text.count("\n") + 1 == len(page.marks) == MAX_TEXT_LINES
