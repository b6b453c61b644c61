"""The labelled threads of ``corpus/``: read, checked, and handed on as rows of docs/api.md.

A *hand* is one authoring style with a file of its own (corpus/README.md says what a file holds).
Every check is exact and seedless: labels, turns, openings used twice, and near-duplicates by the
words two texts share (Jaccard of three-word shingles; Broder, 1997).
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bowout.stage.cues import LANGUAGES
from bowout.stage.model import Stage

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "corpus" / "threads"

MINE = "me: "
HARD_SHARE = 0.4  # issue of the stage: hard negatives and ugly real-life outreach
OPENING_WORDS = 5
ALIKE = 0.5  # share of three-word runs that makes two texts the same
SHORTEST = 8  # words; shorter texts ("no problem") are alike by chance

_HAND_KEYS = {"hand", "about", "channel", "language", "held_aside", "thread"}
_THREAD_KEYS = {"stage", "hard", "subject", "from", "channel", "turns"}
_WORD = re.compile(r"\w+")

Row = dict[str, Any]


def rows(folder: Path = FOLDER) -> Iterator[Row]:
    """Yield every thread as a row; ``held_aside`` says that no model may be trained on it."""
    for file in sorted(folder.glob("*.toml")):
        hand = tomllib.loads(file.read_text(encoding="utf-8"))
        for number, thread in enumerate(hand["thread"], start=1):
            yield _row(f"{file.stem}-{number:02d}", hand, thread)


def _row(name: str, hand: Mapping[str, Any], thread: Mapping[str, Any]) -> Row:
    messages = [
        {"from": "me" if turn.startswith(MINE) else "them", "text": turn.removeprefix(MINE)}
        for turn in thread["turns"]
    ]
    return {
        "id": name,
        "origin": "corpus",
        "channel": thread.get("channel", hand["channel"]),
        "lang": hand["language"],
        "subject": thread.get("subject"),
        "from": thread.get("from"),
        "messages": messages,
        "stage": thread["stage"],
        "writer": f"hand:{hand['hand']}",
        "hard": "hard" in thread,
        "held_aside": hand.get("held_aside", False),
    }


def faults(folder: Path = FOLDER) -> list[str]:
    """Return what is wrong with the corpus, a sentence each; empty when nothing is."""
    found = [fault for file in sorted(folder.glob("*.toml")) for fault in _keys(file)]
    if found:
        return found
    every = list(rows(folder))
    hard = sum(row["hard"] for row in every)
    if hard < HARD_SHARE * len(every):
        found.append(f"Only {hard} of {len(every)} threads are hard; {HARD_SHARE:.0%} must be.")
    firsts = [(row["id"], _words(row["messages"][0]["text"])) for row in every]
    return [*found, *_stock_openings(firsts), *_near_duplicates(_last_words(every))]


def _keys(file: Path) -> Iterator[str]:
    """Yield what the keys and labels of one file break."""
    hand = tomllib.loads(file.read_text(encoding="utf-8"))
    if wrong := set(hand) - _HAND_KEYS:
        yield f"{file.name}: unknown keys {sorted(wrong)}."
    if not {"hand", "about", "channel", "thread"} <= set(hand):
        yield f"{file.name}: hand, about, channel and threads are needed."
    if hand.get("language") not in LANGUAGES:
        yield f"{file.name}: 'language' must be one of {', '.join(LANGUAGES)}."
    for number, thread in enumerate(hand.get("thread", []), start=1):
        place = f"{file.name}, thread {number}"
        if wrong := set(thread) - _THREAD_KEYS:
            yield f"{place}: unknown keys {sorted(wrong)}."
        if thread.get("stage") not in set(Stage):
            yield f"{place}: 'stage' must be one of {', '.join(Stage)}."
        turns = thread.get("turns") or [MINE]
        if turns[-1].startswith(MINE) and thread.get("stage") == Stage.PUSHBACK:
            yield f"{place}: push-back is what they answer to a no."
        if all(turn.startswith(MINE) for turn in turns):
            yield f"{place}: somebody else must have written."


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _last_words(every: Sequence[Row]) -> Iterator[tuple[str, list[str]]]:
    """Yield the newest message of each thread: two threads may share what came before it."""
    for row in every:
        yield row["id"], _words(row["messages"][-1]["text"])


def _stock_openings(firsts: Sequence[tuple[str, list[str]]]) -> Iterator[str]:
    """Yield openings of the others that more than two threads begin with."""
    seen: dict[str, list[str]] = defaultdict(list)
    for name, words in firsts:
        if len(words) >= SHORTEST:
            seen[" ".join(words[:OPENING_WORDS])].append(name)
    for opening, names in seen.items():
        hands = {name.rsplit("-", 1)[0] for name in names}
        if len(hands) > 1:
            yield f"The opening '{opening}' is used by more than one hand: {', '.join(names)}."


def _near_duplicates(texts: Iterator[tuple[str, list[str]]]) -> Iterator[str]:
    """Yield pairs of texts that share too many runs of three words."""
    having: dict[tuple[str, ...], list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    for name, words in texts:
        if len(words) < SHORTEST:
            continue
        runs = set(zip(words, words[1:], words[2:], strict=False))
        sizes[name] = len(runs)
        for run in runs:
            having[run].append(name)
    shared = Counter(
        (a, b) for names in having.values() for k, a in enumerate(names) for b in names[k + 1 :]
    )
    for (a, b), common in shared.items():
        if common > ALIKE * (sizes[a] + sizes[b] - common):
            yield f"{a} and {b} are nearly the same text."


def main() -> int:
    """Print the faults and what the corpus holds; return 1 when there is a fault."""
    found = faults()
    print("\n".join(found) if found else "No fault found.")
    every = list(rows())
    print(f"{len(every)} threads, {sum(len(row['messages']) for row in every)} messages")
    print(f"{sum(row['hard'] for row in every)} hard, ", end="")
    print(f"{sum(row['held_aside'] for row in every)} held aside")
    for key in ("stage", "lang", "channel", "writer"):
        counts = Counter(row[key] for row in every)
        print(", ".join(f"{name} {count}" for name, count in counts.most_common()))
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
