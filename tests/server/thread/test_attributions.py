"""The line above a quotation, as mailers write it in many languages: a table that may grow."""

from __future__ import annotations

import pytest

from bowout.thread.attributions import LANGUAGES, attribution_length, unglued

ATTRIBUTIONS = {
    "en": "On Tue, May 3, 2026 at 10:15 AM Rita Solano <rita@talent.example> wrote:",
    "en Apple": "On 3 May 2026, at 10:15, Rita Solano <rita@talent.example> wrote:",
    "en Thunderbird": "On 03/05/2026 10:15, Rita Solano wrote:",
    "en Zoho": "---- On Tue, 03 May 2026 10:15:00 +0100 Rita Solano <rita@x.example> wrote ----",
    "en sent": "On 3-May-2026, at 6:54 PM, Rita Solano <rita@talent.example> sent:",
    "en old Gmail": "2026/5/3 Rita Solano <rita@talent.example>",
    "en old Gmail 2": "2026-05-03 10:15 GMT+02:00 Rita Solano <rita@talent.example>:",
    "en address": "rita@talent.example wrote:",
    "de": "Am Di., 3. Mai 2026 um 10:15 Uhr schrieb Rita Solano <rita@talent.example>:",
    "de Apple": "Am 03.05.2026 um 10:15 schrieb Rita Solano:",
    "de name": "Rita Solano <rita@talent.example> schrieb am Di., 3. Mai 2026, 10:15:",
    "fr": "Le mar. 3 mai 2026 à 10:15, Rita Solano <rita@talent.example> a écrit :",
    "es": "El mar, 3 may 2026 a las 10:15, Rita Solano (<rita@talent.example>) escribió:",
    "pt": "Em ter., 3 de mai. de 2026 às 10:15, Rita Solano <rita@talent.example> escreveu:",
    "it": "Il giorno mar 3 mag 2026 alle ore 10:15 Rita Solano <rita@x.example> ha scritto:",
    "nl": "Op di 3 mei 2026 om 10:15 schreef Rita Solano <rita@talent.example>:",
    "nl Apple": "Op 3 mei 2026, om 10:15 heeft Rita Solano <r@x.example> het volgende geschreven:",
    "da": "Den tirs. 3. maj 2026 kl. 10.15 skrev Rita Solano <rita@talent.example>:",
    "no": "tir. 3. mai 2026 kl. 10:15 skrev Rita Solano <rita@talent.example>:",
    "sv": "Den tis 3 maj 2026 kl 10:15 skrev Rita Solano <rita@talent.example>:",
    "fi": "ti 3. toukok. 2026 klo 10.15 Rita Solano (rita@talent.example) kirjoitti:",
    "pl": "wt., 3 maj 2026 o 10:15 Rita Solano <rita@talent.example> napisał(a):",
    "pl Apple": "W dniu 03.05.2026 o 10:15, Rita Solano pisze:",
    "cs": "út 3. 5. 2026 v 10:15 odesílatel Rita Solano <rita@talent.example> napsal:",
    "sk": "ut 3. 5. 2026 o 10:15 Rita Solano <rita@talent.example> napísal(a):",
    "sl": "V V tor., 3. maj 2026 ob 10:15 je oseba Rita Solano <rita@x.example> napisala:",
    "hr": "uto, 3. svi 2026. u 10:15 Rita Solano <rita@talent.example> napisao je:",
    "hu": "Rita Solano <rita@talent.example> ezt írta (időpont: 2026. máj. 3., K, 10:15):",
    "ro": "În mar., 3 mai 2026 la 10:15, Rita Solano <rita@talent.example> a scris:",
    "ru": "вт, 3 мая 2026 г. в 10:15, Rita Solano <rita@talent.example>:",
    "ru Apple": "3 мая 2026 г., в 10:15, Rita Solano <rita@talent.example> написал(а):",
    "uk": "вт, 3 трав. 2026 р. о 10:15 Rita Solano <rita@talent.example> пише:",
    "bg": "На вт, 3.05.2026 г. в 10:15 Rita Solano <rita@talent.example> написа:",
    "el": "Στις Τρί, 3 Μαΐ 2026 στις 10:15 π.μ., ο χρήστης Rita <rita@x.example> έγραψε:",
    "tr": "Rita Solano <rita@talent.example>, 3 May 2026 Sal, 10:15 tarihinde şunu yazdı:",
    "ca": "Missatge de Rita Solano <rita@x.example> del dia dt., 3 de maig 2026 a les 10:15:",
    "lt": "2026-05-03, an, 10:15 Rita Solano <rita@talent.example> rašė:",
    "et": "Kuupäeval T, 3. mai 2026 kell 10:15 kirjutas Rita Solano <rita@talent.example>:",
    "id": "Pada tanggal Sel, 3 Mei 2026 pukul 10.15 Rita Solano <rita@x.example> menulis:",
    "vi": "Vào Th 3, 3 thg 5, 2026 vào lúc 10:15 Rita Solano <rita@x.example> đã viết:",
    "ja": "2026年5月3日(火) 10:15 Rita Solano <rita@talent.example>:",
    "ko": "2026년 5월 3일 (화) 오전 10:15, Rita Solano <rita@talent.example>님이 작성:",
    "zh": "Rita Solano <rita@talent.example> 于2026年5月3日周二 10:15写道：",
    "zh Apple": "在 2026年5月3日，上午10:15，Rita Solano <rita@talent.example> 写道：",
    "he": "בתאריך יום ג׳, 3 במאי 2026 ב-10:15 מאת Rita Solano <rita@talent.example>:",
    "ar": "في الثلاثاء، 3 مايو 2026 في 10:15 ص تمت كتابة ما يلي بواسطة Rita <rita@x.example>:",
}


@pytest.mark.parametrize("line", ATTRIBUTIONS.values(), ids=ATTRIBUTIONS.keys())
def test_an_attribution_is_known_in_this_language(line: str) -> None:
    assert attribution_length([line, "text"], 0, quote_follows=False) == 1


def test_the_table_has_twenty_languages_and_more() -> None:
    assert len(LANGUAGES) >= 20


@pytest.mark.parametrize(
    "line",
    [
        "On Monday I wrote:",
        "One outstanding question I had:",
        "Please send your CV to rita@talent.example by 12.05.2026:",
        "She wrote that the offer stands.",
        "Here are three times that work for me on 3 May 2026:",
        "I said no.",
        "In 2026 the team wrote some more text",
        "Le salaire est de 60 000 euros",
        "Date: Wednesday 3 October 2026",
        "",
    ],
)
def test_a_sentence_is_no_attribution(line: str) -> None:
    assert attribution_length([line, "", "text"], 0, quote_follows=False) == 0


@pytest.mark.parametrize(
    "lines",
    [
        ["On Tue, May 3, 2026 at 10:15 AM Rita Solano <", "rita@talent.example> wrote:"],
        ["Am Di., 3. Mai 2026 um 10:15 Uhr schrieb", "Rita Solano <rita@talent.example>:"],
        ["On Nov 30, 2026, at 12:47 PM, Rita <", "a-very-long-one@talent.example>", "wrote:"],
        ["On Thu, 31 Mar 2026 at 11:16 Rita", "", "<", "mailto:Rita <rita@x.example>", "> wrote:"],
        ["Rita Solano <rita@talent.example> schrieb am Di., 3.", "Mai 2026 um 10:15 Uhr:"],
    ],
)
def test_a_wrapped_attribution_is_joined(lines: list[str]) -> None:
    assert attribution_length([*lines, "text"], 0, quote_follows=False) == len(lines)


def test_without_a_date_it_counts_only_above_a_marked_quotation() -> None:
    assert attribution_length(["Rita wrote:"], 0, quote_follows=True) == 1
    assert attribution_length(["Rita wrote:"], 0, quote_follows=False) == 0


def test_an_attribution_that_shares_its_line_is_cut_free() -> None:
    line = "No thanks --- On Wed, Apr 4, 2026 at 3:59 PM, rita@talent.example wrote: > Hi"
    assert unglued(line) == (
        "No thanks",
        "On Wed, Apr 4, 2026 at 3:59 PM, rita@talent.example wrote:",
        "> Hi",
    )
    assert unglued("I wrote: yes. On Monday.") == ("I wrote: yes. On Monday.",)


@pytest.mark.parametrize(
    "line",
    [
        "I met Rita on Tuesday, 3 March 2026, and she wrote: come back. I won't.",
        "On 3 March 2026 at 10:12 she wrote: come back.",
        "Seit dem 3. März 2026 steht fest, was er schrieb: nichts.",
    ],
)
def test_a_sentence_that_goes_on_after_its_colon_is_not_cut(line: str) -> None:
    assert unglued(line) == (line,)
