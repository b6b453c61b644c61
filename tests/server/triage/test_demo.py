from __future__ import annotations

from bowout.mailbox.model import User
from bowout.stage.model import Stage
from bowout.triage.cache import MemoryCache
from bowout.triage.demo import DemoSource
from bowout.triage.order import age_days, in_order
from bowout.triage.run import Look


def test_the_demo_shows_every_stage_that_waits_and_stays_young() -> None:
    demo = DemoSource()
    look = Look(demo, MemoryCache(), User(), demo.now, lambda _: None)
    judged = [step.judged for step in look.over(1, 500) if step.judged]
    waiting = [one.waiting for one in in_order(judged, demo.now())]
    assert {one.stage for one in waiting} == {
        Stage.OUTREACH,
        Stage.SCREENING,
        Stage.INTERVIEWING,
        Stage.OFFER,
        Stage.PUSHBACK,
    }
    assert waiting[0].stage is Stage.OFFER
    assert min(age_days(one, demo.now()) or 0 for one in waiting) <= 1
