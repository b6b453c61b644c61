"""The second reader: a small transformer that is asked where the first judgement is unsure.

Two of the six layers of MiniLM (Wang et al., 2020; English, Apache-2.0), in whole numbers of eight
bits (``second.onnx``): ``scripts/train --second`` has all six learn from the same threads as the
weights, and the two from them. It reads what words mean where the first reader counts acts and
words; together they are right more often than either (docs/quality.md). It needs onnxruntime, which
is an optional extra: without it the first reader's answer stands.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib import resources
from importlib.util import find_spec
from typing import Any

from bowout import heap, limits, log
from bowout.errors import SettingsError
from bowout.stage.acts import Reading
from bowout.stage.model import Stage
from bowout.stage.weights import softmax
from bowout.stage.wordpiece import END, START, Wordpiece
from bowout.text.once import made_once
from bowout.thread.model import Message, Thread

LANGUAGES = ("en", None)  # None: too short to tell
EXTRA = "onnxruntime"
MODEL, VOCABULARY = "second.onnx", "vocabulary.txt"
SHARE, TEMPERATURE = "share", "temperature"  # what the model's file says beside its weights

# One thread runs the model whoever asks: from eight at once it took 200 MB instead of 80.
_ONE = ThreadPoolExecutor(max_workers=1, thread_name_prefix="second")

#: onnxruntime joins an addition and a normalization to one step, which takes a sixth of a reading
#: longer than the two.
_SLOW = "SkipLayerNormFusion"

_HEAD = 24  # pieces for the channel and the subject
_NEWEST, _EARLIER = 0.6, 0.3  # shares of the room for the newest message and for each other
_LEAST = 12  # pieces; less than this of a message says nothing
_FLOOR = -6.0  # log-probability; one reader alone cannot rule a stage out


@dataclass(frozen=True, slots=True)
class SecondReader:
    """The loaded model: pieces in, a log-probability a stage out."""

    session: Any
    array: Callable[[list[list[int]]], Any]
    pieces: Wordpiece
    share: float
    temperature: float

    def opinion(self, thread: Thread, reading: Reading) -> list[float]:
        """Return a log-probability a stage, in the order of Stage."""
        numbers = sequence(thread, reading, self.pieces)
        (scores,) = _ONE.submit(self.session.run, None, {"pieces": self.array([numbers])}).result()
        return log_softmax([float(score) for score in scores[0]])

    def weigh(
        self, likely: Mapping[Stage, float], thread: Thread, reading: Reading
    ) -> dict[Stage, float]:
        """Return the first reader's probabilities and this one's, taken together."""
        opinion = self.opinion(thread, reading)
        mixed = mix([likely[stage] for stage in Stage], opinion, self.share)
        return dict(zip(Stage, softmax(mixed, self.temperature), strict=True))


def mix(first: Sequence[float], second: Sequence[float], share: float) -> list[float]:
    """Return the weighted sum of log-probabilities; ``first`` holds probabilities.

    A product of experts (Hinton, 2002): what either holds for impossible stays unlikely.
    """
    return [
        (1 - share) * max(_FLOOR, math.log(max(a, 1e-9))) + share * max(_FLOOR, b)
        for a, b in zip(first, second, strict=True)
    ]


def log_softmax(scores: list[float]) -> list[float]:
    """Return log-probabilities for scores."""
    top = max(scores)
    total = top + math.log(math.fsum(math.exp(score - top) for score in scores))
    return [score - total for score in scores]


def reads(thread: Thread) -> bool:
    """Say whether the second reader knows the thread's language; it was made from English text."""
    return thread.language in LANGUAGES


def sequence(
    thread: Thread, reading: Reading, pieces: Wordpiece, most: int = limits.SECOND_PIECES
) -> list[int]:
    """Return the thread as numbers: channel and subject, then the messages, newest first.

    At most ``most``; of a long message the beginning and the end. Only what
    ``reading`` holds is read: words that speak to a program are in neither reader's ears.
    """
    subject = (thread.subject or "")[: limits.PATTERN_LINE]
    head = pieces.numbers(f"{thread.channel}. {subject}")[:_HEAD]
    numbers = [pieces.number(START), *head]
    room = most - len(numbers) - 1
    quoted = _quoted(thread, reading)
    for message in reversed(thread.messages):
        share = _NEWEST if message is thread.last else _EARLIER
        if len(thread.messages) == 1 and not quoted:
            share = 1.0
        cap = min(room - 1, max(int(room * share), _LEAST))
        part = _middle_out(pieces.numbers(_said(message, reading)), cap)
        numbers += [pieces.number(END), *part]
        room -= len(part) + 1
        if room <= _LEAST:
            break
    if quoted and room > _LEAST:
        numbers += [pieces.number(END), *pieces.numbers(f"earlier: {quoted}")[: room - 1]]
    return [*numbers, pieces.number(END)]


def _said(message: Message, reading: Reading) -> str:
    words = reading.text_of(message.index)[: limits.SECOND_TEXT]
    return f"{'me' if message.mine else 'them'}: {words}"


def _quoted(thread: Thread, reading: Reading) -> str:
    """Return what a lone message quotes: there it is the history."""
    if len(thread.messages) > 1:
        return ""
    quoted = " ".join(said.plain for said in reading.said if said.place == "quoted")
    return quoted[: limits.SECOND_TEXT]


def _middle_out(numbers: list[int], cap: int) -> list[int]:
    """Return at most ``cap`` numbers: the first two thirds of them from the front, the rest from
    the end."""
    if len(numbers) <= cap:
        return numbers
    front = cap * 2 // 3
    return numbers[:front] + numbers[front - cap :]


def is_installed() -> bool:
    """Say whether the second reader can be asked: its library and its model are here."""
    return find_spec(EXTRA) is not None and (resources.files(__package__) / MODEL).is_file()


@made_once
def second_reader() -> SecondReader | None:
    """Return the second reader, loaded once, or None where its library is missing.

    Raises SettingsError when the model is broken.
    """
    if not is_installed():
        log.event("second_reader", loaded=False)
        return None
    import numpy as np
    import onnxruntime as runtime

    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # each length of a text would keep a plan of its own
    folder = resources.files(__package__)
    try:
        with resources.as_file(folder / MODEL) as path:
            session = runtime.InferenceSession(
                path, options, providers=["CPUExecutionProvider"], disabled_optimizers=[_SLOW]
            )
        said = session.get_modelmeta().custom_metadata_map
        lines = (folder / VOCABULARY).read_text(encoding="utf-8").splitlines()
        pieces = Wordpiece({piece: number for number, piece in enumerate(lines)})
        array = partial(np.array, dtype=np.int64)
        heap.give_back()
        return SecondReader(session, array, pieces, float(said[SHARE]), float(said[TEMPERATURE]))
    except Exception as error:
        raise SettingsError(
            "The second reader's model is broken.", "Install Bowout again, or run scripts/train."
        ) from error
