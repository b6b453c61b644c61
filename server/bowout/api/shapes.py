"""From the nouns of the rooms to the shapes of the wire: nothing is decided here."""

from __future__ import annotations

from bowout.api.answers import (
    AdviceOut,
    AttachmentOut,
    ClockOut,
    EvidenceOut,
    FactOut,
    FactsOut,
    FindingOut,
    ParsedMessageOut,
    PastOut,
    RememberedOut,
    ReplyOut,
    StageOut,
    SuggestOut,
)
from bowout.check.model import Finding
from bowout.facts.model import Fact, Facts
from bowout.mailbox.model import RawMessage
from bowout.stage.model import NO_PAST, STAGE_NAMES, Judgement, Past
from bowout.suggest import CheckedReply, Suggestion
from bowout.thread.html import read_html


def suggestion_out(
    request_id: str | int, suggestion: Suggestion, past: Past = NO_PAST
) -> SuggestOut:
    """Return the ``suggest`` shape of docs/api.md."""
    advice = suggestion.advice
    return SuggestOut(
        id=request_id,
        stage=_stage_out(suggestion.judgement),
        facts=_facts_out(suggestion.facts),
        advice=AdviceOut(
            medium=advice.medium,
            why=advice.why,
            decline_by=advice.decline_by,
            steps=list(advice.steps),
            clock=ClockOut.model_validate(advice.clock) if advice.clock else None,
        ),
        replies=[_reply_out(one) for one in suggestion.replies],
        notice=suggestion.notice,
        source=suggestion.thread.source,
        past=_past_out(past),
        remembered=RememberedOut.model_validate(past) if past.known_thread else None,
    )


def _past_out(past: Past) -> PastOut | None:
    if not past.declines:
        return None
    newest = past.declines[0]
    return PastOut(
        declined_at=newest.at,
        role=newest.role,
        company=newest.company,
        same_thread=newest.same_thread,
    )


def _stage_out(judgement: Judgement) -> StageOut:
    return StageOut(
        label=judgement.stage,
        name=STAGE_NAMES[judgement.stage],
        confidence=round(judgement.confidence, 4),
        abstained=judgement.abstained,
        flags=sorted(flag.value for flag in judgement.flags),
        rounds=judgement.rounds,
        evidence=[
            EvidenceOut(
                message=one.span.message,
                start=one.span.start,
                end=one.span.end,
                quote=one.span.quote,
                why=one.why,
            )
            for one in judgement.evidence
        ],
    )


def _fact_out(fact: Fact | None) -> FactOut | None:
    return FactOut.model_validate(fact) if fact else None


def _facts_out(facts: Facts) -> FactsOut:
    return FactsOut(
        recruiter=_fact_out(facts.recruiter),
        company=_fact_out(facts.company),
        agency=_fact_out(facts.agency),
        role=_fact_out(facts.role),
        hiring_manager=_fact_out(facts.hiring_manager),
        referrer=_fact_out(facts.referrer),
        interviewers=[FactOut.model_validate(one) for one in facts.interviewers],
        topics=[FactOut.model_validate(one) for one in facts.topics],
        projects=[FactOut.model_validate(one) for one in facts.projects],
        deadline=_fact_out(facts.deadline),
        rounds=[FactOut.model_validate(one) for one in facts.rounds],
        offer_made_by=_fact_out(facts.offer_made_by),
        call_attempted=_fact_out(facts.call_attempted),
        address=facts.address,
    )


def _reply_out(checked: CheckedReply) -> ReplyOut:
    reply = checked.reply
    return ReplyOut(
        kind=reply.kind,
        channel=reply.channel,
        language=reply.language,
        tone=reply.tone,
        reason=reply.reason,
        subject=reply.subject,
        text=reply.text,
        findings=[finding_out(one) for one in checked.findings],
    )


def finding_out(finding: Finding) -> FindingOut:
    """Return one finding as it goes over the wire."""
    return FindingOut.model_validate(finding)


def parsed_message_out(message: RawMessage) -> ParsedMessageOut:
    """Return the ``parse`` shape of docs/api.md for one message."""
    text, html_used = _text(message)
    return ParsedMessageOut(
        from_name=message.sender.name,
        from_email=message.sender.email,
        reply_to=message.reply_to,
        date=message.date,
        subject=message.subject,
        text=text,
        html_used=html_used,
        attachments=[AttachmentOut.model_validate(one) for one in message.attachments],
        labels=list(message.labels),
    )


def _text(message: RawMessage) -> tuple[str, bool]:
    """The plain part when it says anything, else the HTML as a reader sees it (then True)."""
    if message.plain and message.plain.strip():
        return message.plain, False
    return (read_html(message.html).text, True) if message.html else ("", False)
