"""Every rendering of every template goes through the linter (scripts/renderings, scripts/check).

R27-R35, R109-R114: "own templates: all renderings pass the linter, 100 %". Each file is rendered
with every subset of the facts and conditions it uses, with and without reason and aside; and with
every reason (eleven presets, one of the user's own), with all facts and with none. The linter is
asked by parts: its rules look at sentences, at the first two, at how sentences follow one
another, and at the whole for what is too much or missing. So a rendering goes to the linter when
it begins in a new way, holds a pair of neighbours not seen before, or is the longest or shortest.
"""

from __future__ import annotations

import itertools
import multiprocessing
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bowout.check.model import Context, Draft, Finding
from bowout.check.review import review
from bowout.mailbox.model import Channel
from bowout.replies.fill import fill
from bowout.replies.preview import SAMPLE, matters, values_for
from bowout.replies.reasons import PRESETS, wordings_for
from bowout.replies.render import render
from bowout.replies.shelf import Template, load_shelf
from bowout.replies.situation import Values
from bowout.stage.model import Flag, Stage

SHELF = load_shelf()
PROCESSES = 2
OWN = {
    "en": "I'm settled in my present team.",
    "de": "Ich bleibe bei meinem jetzigen Team.",
    "es": "He decidido seguir con mi equipo.",
    "fr": "Je reste avec mon équipe.",
    "nl": "Ik blijf bij mijn huidige team.",
    "pt": "Vou ficar com a minha equipa.",
}
THEIRS = "I know two people from my old team who may be interested."  # R75, in the user's words


@cache
def reasons_of(folder: str, stage: Stage) -> list[str]:
    """Return the sentences that may stand as the reason in this folder's language."""
    language = SHELF.languages[folder]
    presets = [
        render(wording, {"direction": direction})
        for preset in PRESETS
        for wording in wordings_for(preset, stage, language.reasons)
        for direction in ("platform work", None)
    ]
    return list(dict.fromkeys([*presets, OWN[language.code]]))


@cache
def aside_of(folder: str, *, directed: bool) -> str:
    """All that may be added (R59, R75); who gives a direction is not asked what they consider."""
    language = SHELF.languages[folder]
    theirs = THEIRS if language.code == "en" else language.aside["offer_referral"]
    considered = {"would_consider": "roles in research"}
    future = render(language.aside["would_consider"], dict(considered))
    return theirs if directed else f"{future} {theirs}"


def cases(template: Template) -> Iterator[tuple[Channel, Values]]:
    """Yield every channel and set of values that ``template`` can be filled with."""
    language = SHELF.languages[template.language]
    slots = sorted(matters(template, language))
    reasons = (
        reasons_of(template.language, template.stage)
        if template.uses & {"reason", "reason_after_colon"}
        else []
    )
    subsets = [
        frozenset(present)
        for size in range(len(slots) + 1)
        for present in itertools.combinations(slots, size)
    ]
    plain = [(present, "", False) for present in subsets]
    full = [(present, "".join(reasons[:1]), True) for present in subsets]
    ends = itertools.product((subsets[0], subsets[-1]), ["", *reasons], (False, True))
    for channel, (present, reason, adds) in itertools.product(
        sorted(template.channels), [*plain, *full, *ends]
    ):
        aside = aside_of(template.language, directed="direction" in present) if adds else ""
        yield (
            channel,
            values_for(
                template,
                language,
                present,
                reason=reason,
                aside=aside if "aside" in template.uses else "",
                linkedin=channel == "linkedin",
            ),
        )


_SENTENCE = re.compile(r"(?<=[.?!:])\s+|\n+")


class Parts:
    """What the linter has seen of one template on one channel."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, ...]] = set()
        self.longest = 0
        self.shortest = 10_000

    def are_new(self, text: str) -> bool:
        """True when the linter could say something of this text that it has not said before."""
        sentences = ["", *_SENTENCE.split(text)]
        parts = {tuple(sentences[:4]), *itertools.pairwise(sentences)}
        extreme = not self.shortest <= len(text) <= self.longest
        self.longest, self.shortest = max(self.longest, len(text)), min(self.shortest, len(text))
        new = extreme or not parts <= self.seen
        self.seen |= parts
        return new


@dataclass(frozen=True, slots=True)
class Review:
    """What came out for one template: how many texts there are, were read, and what is wrong."""

    template: str
    renderings: int
    reviewed: int
    faults: tuple[str, ...]


def review_of(template: Template) -> Review:
    """Render ``template`` in every way and ask the linter; a hint is no fault."""
    parts = {channel: Parts() for channel in template.channels}
    seen: set[str] = set()
    reviewed = 0
    faults = []
    for channel, values in cases(template):
        text = fill(template, values, SHELF.languages[template.language])
        if text in seen:
            continue
        seen.add(text)
        if parts[channel].are_new(text):
            reviewed += 1
            faults += [
                f"{finding.severity} {finding.rule}: {finding.message}\n{text}"
                for finding in findings_in(text, template, channel, values)
                if finding.severity != "hint"
            ]
    return Review(template.path, len(seen), reviewed, tuple(faults))


def findings_in(
    text: str, template: Template, channel: Channel, values: Values
) -> tuple[Finding, ...]:
    """Return what the linter finds in a rendering, given the names it was made with."""
    name, company, role = (values[slot] for slot in ("name", "company", "role"))
    context = Context(
        to=name if isinstance(name, str) else None,
        company=company if isinstance(company, str) else None,
        role=role if isinstance(role, str) else None,
        me=SAMPLE["me"],
        flags=frozenset(flag.value for flag in Flag if values.get(flag.value)),
    )
    return review(Draft(text, template.stage, channel, template.kind, context))


def _review_number(number: int) -> Review:
    return review_of(SHELF.templates[number])


def main() -> int:
    """Review all templates; print the counts and the worst; return 1 where one has a fault."""
    started = time.monotonic()
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        reviews = pool.map(_review_number, range(len(SHELF.templates)), chunksize=4)
    renderings = sum(each.renderings for each in reviews)
    reviewed = sum(each.reviewed for each in reviews)
    faulty = [each for each in reviews if each.faults]
    print(
        f"{len(reviews)} templates, {renderings:,} different renderings, {reviewed:,} read by the "
        f"linter, {time.monotonic() - started:.0f} s: {len(faulty)} templates with a fault"
    )
    if not faulty:
        return 0
    worst = min(faulty, key=lambda each: (not each.faults[0].startswith("error"), each.template))
    print(f"{worst.template}\n{worst.faults[0]}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
