from __future__ import annotations

from bowout.mailbox.query import TERMS, explained, query_for


def test_the_query_names_the_days_and_leaves_out_what_is_no_letter() -> None:
    query = query_for(14)
    assert query.startswith("newer_than:14d ")
    for term in ("-from:me", "-in:chats", "-category:promotions", "-category:forums"):
        assert term in query


def test_the_query_searches_for_no_words() -> None:
    assert all(":" in term for term in query_for(30).split())


def test_every_term_is_explained_in_words_with_the_days_filled_in() -> None:
    told = explained(7)
    assert " ".join(term.query for term in told) == query_for(7)
    assert len(told) == len(TERMS)
    assert all("{" not in term.why and term.why for term in told)
