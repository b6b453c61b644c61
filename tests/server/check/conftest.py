"""One fixture for all rules: the names of the rules that a text breaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bowout.check.model import Context, Draft
from bowout.check.review import review
from bowout.replies.model import Kind
from bowout.stage.model import Stage

Broken = Callable[..., set[str]]


@pytest.fixture
def broken() -> Broken:
    """Return a function from a text (and stage, kind, channel, context) to the rules it breaks."""

    def of(
        text: str,
        stage: str = "outreach",
        kind: str = "decline",
        channel: str = "email",
        **context: Any,
    ) -> set[str]:
        context["flags"] = frozenset(context.get("flags", ()))
        draft = Draft(
            text,
            Stage(stage),
            "linkedin" if channel == "linkedin" else "email",
            Kind(kind),
            Context(**context),
        )
        return {finding.rule for finding in review(draft)}

    return of
