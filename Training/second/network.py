"""The second reader: a transformer over one marked passage, and a head with a score for each answer."""
import os
import sys

import torch
from torch import nn
from torch.nn import functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import transformer  # noqa: E402
from transformer import CLS, MASK, SEP, WIDTH  # noqa: E402

MARKS = 12
# The marks whose means the head sees, beside the state of the passage's first piece.
POOLED = {"acts": (1, 2, 3), "sentences": (3,), "turns": (4, 5)}
HIDDEN = {"acts": 256, "sentences": 256, "turns": 192}


class SecondReader(nn.Module):
    """Scores of the answers, [b, answers], and what the rules add to them, [b, answers].

    The embedding of word pieces is the published one and stays: in the program it is the large tagger's.
    """

    def __init__(self, task, answers, found, inner=transformer.INNER, whole_layers=None):
        """`whole_layers`: how many read the whole passage, the others only what the head sees; all if `None`."""
        super().__init__()
        self.shape = dict(task=task, answers=answers, found=found, inner=inner, whole_layers=whole_layers)
        self.whole_layers = whole_layers
        self.encoder = transformer.Transformer(inner=inner)
        self.marks = nn.Embedding(MARKS, WIDTH)
        nn.init.normal_(self.marks.weight, std=0.02)
        self.pooled = POOLED[task]
        self.inner = nn.Linear(WIDTH * (1 + len(self.pooled)), HIDDEN[task])
        self.outer = nn.Linear(HIDDEN[task], answers)
        self.dropout = nn.Dropout(0.1 if task == "acts" else 0.15)
        self.rules = nn.Embedding(found, answers)
        with torch.no_grad():
            self.rules.weight.copy_(2 * torch.eye(answers).repeat(-(-found // answers), 1)[:found])

    def forward(self, batch):
        encoder, pieces, marks, mask = self.encoder, batch.pieces, batch.marks, batch.mask
        if self.training:
            hidden = (torch.rand(pieces.shape) < 0.1) & (pieces != CLS) & (pieces != SEP)
            pieces = pieces.masked_fill(hidden & mask, MASK)
        x = encoder.dropout(self.embed(batch, pieces))
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            for at, layer in enumerate(encoder.layers):
                if at == self.whole_layers:
                    x, marks, mask = seen(x, marks, mask, self.pooled)
                x = layer(x, mask[:, None, None, :])
        x = x.float()
        means = [x[:, 0]]
        for mark in self.pooled:
            of = ((marks == mark) & mask)[..., None].float()
            means.append((x * of).sum(1) / of.sum(1).clamp(min=1))
        hidden = F.gelu(self.inner(self.dropout(torch.cat(means, -1))), approximate="tanh")
        return self.outer(self.dropout(hidden)), self.rules(batch.found)

    def embed(self, batch, pieces):
        """The states before the first layer, [b, n, 384]."""
        x = self.encoder.words(pieces) + self.encoder.positions.weight[: pieces.shape[1]]
        return self.encoder.norm(x + self.encoder.kind + self.marks(batch.marks))


def load(path):
    """The second reader of a checkpoint."""
    saved = torch.load(path, weights_only=False)
    net = SecondReader(**saved["shape"])
    net.load_state_dict(saved["average"])
    net.eval()
    return net


def seen(x, marks, mask, pooled):
    """The states, marks and mask of each passage's first piece and of the marks that the head sees, moved together."""
    kept = (torch.isin(marks, torch.tensor(pooled)) & mask).index_fill(1, torch.tensor([0]), True)
    count = kept.sum(1)
    order = torch.argsort((~kept).long(), dim=1, stable=True)[:, : int(count.max())]
    states = torch.gather(x, 1, order[..., None].expand(-1, -1, x.shape[-1]))
    return states, torch.gather(marks, 1, order), torch.arange(order.shape[1]) < count[:, None]


class Batch:
    def __init__(self, passages):
        longest = max(len(p.pieces) for p in passages) + 2
        self.pieces = torch.zeros(len(passages), longest, dtype=torch.long)
        self.marks = torch.zeros_like(self.pieces)
        self.mask = torch.zeros(len(passages), longest, dtype=torch.bool)
        for row, p in enumerate(passages):
            # A passage of turns ends with the end of its last turn.
            pieces = [CLS] + p.pieces + ([] if p.pieces[-1:] == [SEP] else [SEP])
            self.pieces[row, : len(pieces)] = torch.tensor(pieces)
            self.marks[row, 1 : 1 + len(p.marks)] = torch.tensor(p.marks)
            self.mask[row, : len(pieces)] = True
        self.found = torch.tensor([p.found for p in passages])
        self.target = torch.tensor([p.target for p in passages])
