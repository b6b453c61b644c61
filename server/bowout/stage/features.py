"""A thread as features: its acts with their order, its shape, and its words.

Order is what a bag of words lacks and what stages are made of (stage rules of requirements.md 3e):
an argument counts as one only after a no of mine, so everything the others did after that no gets
features of its own. Words are kept as n-grams; which of them count is the weights' affair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bowout.stage.acts import Act, Reading
from bowout.stage.model import STAGES, Stage
from bowout.thread.model import Thread

_DIGITS = re.compile(r"\d+")
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?|\?|!")
_LINK = re.compile(r"https?:[^ ]*|www\.[^ ]*|[^ @]{1,64}@[^ ]*")
_NO_PERSON = re.compile(
    r"no-?reply|do-?not-?reply|notification|newsletter|alerts?@|mailer|marketing"
)
_ANSWER = ("re:", "aw:", "sv:", "antw:", "fwd:", "fw:", "wg:")
_ANSWERS_A_NO = {"argues", "counters", "resents", "takes_no", "understands", "asks_names"}
_NO_JOB = "no_job_here"


def features(thread: Thread, reading: Reading) -> frozenset[str]:
    """Return the names of what is true of the thread: acts, their order, its shape."""
    return frozenset([*_acts(thread, reading), *_sums(reading), *_shape(thread, reading)])


def grams(reading: Reading) -> frozenset[str]:
    """Return the words and pairs of words of each side, as ``t:...`` (theirs) and ``m:...`` (mine).

    None after an answered no: what follows a no is told by its acts alone, because the words are
    those of every recruiting mail (measured: with words push-back falls to a third).
    """
    if reading.no_answered:
        return frozenset()
    return frozenset().union(*(grams_of(said.plain, mine=said.mine) for said in reading.said))


def grams_of(text: str, *, mine: bool) -> list[str]:
    """Return the n-grams of one plain sentence; numbers and links are made alike."""
    if "@" in text or "http" in text or "www." in text:
        text = _LINK.sub("link", text)
    words = _TOKEN.findall(_DIGITS.sub("0", text))
    side = "m:" if mine else "t:"
    found = [side + word for word in words]
    return found + [f"{first} {second}" for first, second in zip(found, words[1:], strict=False)]


def _acts(thread: Thread, reading: Reading) -> Iterator[str]:
    """Yield what was done by whom, and apart from it what came after my no."""
    answered = reading.no_answered
    if reading.no >= 0:
        yield "order:no-answered" if answered else "order:no-last"
    if thread.mine and not any(act.mine for act in reading.acts):
        yield "order:mine-says-nothing"
    for act in reading.acts:
        if answered or act.name not in _ANSWERS_A_NO:
            yield from _act(act, reading, alone=len(thread.messages) == 1)
    if answered:
        yield from _answer(reading.text_of(reading.last), reading.newest)


def _act(act: Act, reading: Reading, *, alone: bool) -> Iterator[str]:
    """Yield one act by whose it is and where it stands; ``alone``: the thread is one message."""
    answered = reading.no_answered
    if act.mine or not answered:
        yield f"act:{act.name}"
    elif act.message < reading.no:
        yield f"before-no:{act.name}"
    if act.place == "subject":
        yield f"subject:{act.name}"
    elif act.message == reading.last and not act.mine:
        yield f"{'after-no' if answered else 'last'}:{act.name}"
        if alone:
            yield f"only:{act.name}"


def _answer(text: str, done: frozenset[str]) -> Iterator[str]:
    """Yield what their answer to my no amounts to: pressing, asking, or taking it."""
    asks = "?" in text
    presses = bool(done & {"argues", "counters", "resents"})
    yield "answer:presses" if presses else "answer:asks" if asks else "answer:no-question"
    if "takes_no" in done and not presses and not asks:
        yield "answer:takes-no"
    if asks and not done & {"takes_no", "asks_feedback"}:
        yield "answer:only-asks"
    yield f"answer:words-{min(len(text.split()).bit_length(), 8)}"


def _sums(reading: Reading) -> Iterator[str]:
    """Yield, a stage, how many cues show it: what lets a rare cue count like its kin.

    A list of jobs or a course shows many cues of outreach: they count for nothing beside the words
    that tell what it is.
    """
    whole: dict[Stage, set[str]] = {stage: set() for stage in STAGES}
    newest: dict[Stage, set[str]] = {stage: set() for stage in STAGES}
    theirs = [act for act in reading.acts if not act.mine]
    if not reading.no_answered:
        theirs = [act for act in theirs if act.name not in _ANSWERS_A_NO]
    for act in theirs:
        for stage in act.cue.shows:
            whole[stage].add(act.name)
            if _is_newest_text(act, reading):
                newest[stage].add(act.name)
    if any(act.name == _NO_JOB for act in theirs):
        whole[Stage.OUTREACH] = newest[Stage.OUTREACH] = set()
    for name, shown in (("sum", whole), ("sum-last", newest)):
        for stage in STAGES:
            for n in range(1, min(len(shown[stage]), 4) + 1):
                yield f"{name}:{stage}>={n}"
    balance = len(whole[Stage.OUTREACH]) - len(whole[Stage.NOT_RECRUITING])
    yield f"balance:{max(-3, min(3, balance))}"


def _is_newest_text(act: Act, reading: Reading) -> bool:
    return act.place == "text" and act.message == reading.last


def _shape(thread: Thread, reading: Reading) -> Iterator[str]:
    """Yield the thread's form: length, turns, channel, kind of sender, calendar parts."""
    last = thread.last
    text = reading.text_of(last.index)
    yield f"shape:{thread.channel}"
    yield f"shape:theirs-{min(len(thread.theirs), 3)}"
    yield f"shape:mine-{min(len(thread.mine), 3)}"
    yield "shape:my-turn" if thread.my_turn else "shape:their-turn"
    yield f"shape:words-{min(len(text.split()).bit_length(), 9)}"
    sender = f"{last.sender.name or ''} {last.sender.email or ''}".lower()
    subject = (thread.subject or "").lower()
    told = {
        "ends-asking": text.endswith("?"),
        "answer": subject.startswith(_ANSWER),
        "no-person": bool(_NO_PERSON.search(sender[:200])),
        "bulk": any(message.bulk for message in thread.theirs),
        "calendar": any(message.calendar for message in thread.theirs),
    }
    yield from (f"shape:{name}" for name, true in told.items() if true)
