"""How the second reader learns: a teacher learns from the threads, and a small student from it.

The student has a third of the teacher's layers, begins with them as they are (Sanh et al.,
"DistilBERT", 2019) and learns to say what the teacher says, with its doubts (Hinton et al.,
"Distilling the knowledge in a neural network", 2015), of the threads and of threads with parts left
out or taken from others (Jiao et al., "TinyBERT", 2020, enlarge their texts likewise). Three
teachers together were no better than one. Seeded.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from second_net import Lesson, Net, Read, Tensor, Wrong, batch, in_half, new_net, shorter, train
from training import SEED, STAGES, Example

TEACHERS_EPOCHS, TEACHERS_RATE = 4, 6e-5
LAYERS = (0, 3)  # those of the six that the student keeps
VARIANTS = 6  # of each thread: itself, and changed five times
EPOCHS, RATE = 12, 1.2e-4
SMOOTHED = 0.05
WRITTEN = 0.6  # weight of a thread of the corpus beside a real one
SOFT = 2.0  # temperature at which answers are compared: doubts count
VECTORS, LABELS = 10.0, 0.3  # weights of the teacher's vectors and of the labels
LONGEST = 176  # pieces of a thread; the service reads fewer of a long one (limits.SECOND_PIECES)
JOINED = 0.4  # share of the changed threads that hold a part of another
AT_ONCE = 32

torch: Any = import_module("torch")
F: Any = import_module("torch.nn.functional")


def learn(examples: Sequence[Example], read: Read, kept: Sequence[int]) -> Net:
    """Return a student; ``read`` are the numbers of the ``examples``, ``kept`` those of the pieces
    that it knows.
    """
    lesson = Lesson(read, _labels(examples))
    teacher = train(new_net(kept), [lesson], epochs=TEACHERS_EPOCHS, rate=TEACHERS_RATE)
    return train(shorter(teacher, LAYERS), _lessons(teacher, lesson), epochs=EPOCHS, rate=RATE)


def _labels(examples: Sequence[Example]) -> Wrong:
    """Return what is wrong with scores beside the labels; rare stages count more."""
    counts = [1 + sum(one.stage == stage for one in examples) for stage in range(len(STAGES))]
    rarity = torch.tensor([math.sqrt(len(examples) / len(STAGES) / n) for n in counts])
    cross = torch.nn.CrossEntropyLoss(weight=rarity, label_smoothing=SMOOTHED, reduction="none")
    truth = torch.tensor([one.stage for one in examples])
    weight = torch.tensor([WRITTEN if one.written else 1.0 for one in examples])

    def wrong(_: Tensor, scores: Tensor, rows: list[int]) -> Tensor:
        return (cross(scores, truth[rows]) * weight[rows]).mean()

    return wrong


def _lessons(teacher: Net, own: Lesson) -> list[Lesson]:
    """Return what the teacher says of the threads of its ``own`` lesson, and of each changed."""
    dice = random.Random(SEED)  # noqa: S311 - variety, no secret
    changed = ([_changed(row, own.read, dice) for row in own.read] for _ in range(VARIANTS - 1))
    return [_lesson(teacher, own.read, own.wrong), *(_lesson(teacher, it) for it in changed)]


def _lesson(teacher: Net, read: Read, labels: Wrong | None = None) -> Lesson:
    vectors = torch.zeros(len(read), teacher["head"].in_features)
    said = torch.zeros(len(read), len(STAGES))
    order = sorted(range(len(read)), key=lambda row: len(read[row]))
    with torch.no_grad():
        for start in range(0, len(order), AT_ONCE):
            rows = order[start : start + AT_ONCE]
            vectors[rows], scores = in_half(teacher, *batch([read[k] for k in rows]))
            said[rows] = torch.log_softmax(scores / SOFT, -1)

    def wrong(own: Tensor, scores: Tensor, rows: list[int]) -> Tensor:
        answer = torch.log_softmax(scores / SOFT, -1)
        unlike = F.kl_div(answer, said[rows], log_target=True, reduction="batchmean") * SOFT**2
        unlike = unlike + VECTORS * F.mse_loss(own, vectors[rows])
        return unlike + LABELS * labels(own, scores, rows) if labels else unlike

    return Lesson(read, wrong)


def _changed(row: list[int], read: Read, dice: random.Random) -> list[int]:
    """Return a thread without some of its parts, and maybe with a part of another."""
    inner = row[1:-1]
    for _ in range(dice.randint(1, 3)):
        length = dice.randint(1, max(1, len(inner) // 4))
        start = dice.randrange(max(1, len(inner) - length))
        del inner[start : start + length]
    if dice.random() < JOINED:
        other = dice.choice(read)[1:-1]
        length = dice.randint(1, max(1, len(other) // 2))
        start = dice.randrange(max(1, len(other) - length))
        place = dice.randint(0, len(inner))
        inner[place:place] = other[start : start + length]
    return [row[0], *inner, row[-1]][:LONGEST]
