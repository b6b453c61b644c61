"""What Gmail is asked for when the whole mailbox is looked over: a query, each term with its why.

The words of Gmail's own search box (support.google.com/mail, 'Refine searches in Gmail'). Spam and
bin are left out by Gmail itself. No words are searched for ('role', 'interview'): a first message
may have none of them, and there are six languages.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the query; ``why`` completes 'only threads ...'."""

    query: str
    why: str


TERMS = (
    Term("newer_than:{days}d", "with a message of the last {days} days"),
    Term("-from:me", "in which somebody else wrote"),
    Term("-in:chats", "of mail, not of chats"),
    Term("-category:promotions", "that Gmail does not hold for advertising"),
    Term("-category:forums", "that did not come through a mailing list"),
)


def query_for(days: int) -> str:
    """Return the query for the threads of the last ``days`` days."""
    return " ".join(term.query for term in TERMS).format(days=days)


def explained(days: int) -> tuple[Term, ...]:
    """Return the terms of that query, filled in, for a person who wants to know what is read."""
    return tuple(Term(term.query.format(days=days), term.why.format(days=days)) for term in TERMS)
