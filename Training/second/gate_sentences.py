"""Fits where it is worth reading a sentence without a cue: how likely the second reader of sentences changes the rules' act.

    python gate_sentences.py NAME.pt --rules SHARE --assert AMOUNT PART …

A logistic regression over the sentence's word pieces, summed, and the rules' act, fitted to what the reader says of the
PARTs (as for train_second.py); NAME.lexicon.npz receives it. SHARE and AMOUNT as for export_second.py.
"""
import argparse

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import passages
from network import SecondReader
from train_second import scores

PIECES = 30522
CONTENT = 3
# Steps over all passages, and how strongly weights are drawn to zero, per thousand of their squares.
STEPS, DRAWN = 60, 1.0


def changes(net, found, amount):
    """Passages in some order, and whether the reader's act is another than the rules'."""
    rows = scores(net, found)
    added = torch.zeros(len(passages.ACTS))
    added[passages.ACTS.index("assert")] = amount
    return [row[0] for row in rows], torch.tensor([
        float(int((own + rules + added).argmax()) != passage.rules) for passage, own, rules in rows])


def fit(found, changed):
    """The weight of each piece, and what each act of the rules adds."""
    sentences = [[piece for piece, mark in zip(p.pieces, p.marks) if mark == CONTENT] for p in found]
    starts = torch.tensor([0] + [len(s) for s in sentences[:-1]]).cumsum(0)
    pieces = torch.tensor([piece for s in sentences for piece in s])
    acts = torch.tensor([p.rules for p in found])
    weight = nn.EmbeddingBag(PIECES, 1, mode="sum")
    added = nn.Embedding(len(passages.ACTS), 1)
    for module in (weight, added):
        nn.init.zeros_(module.weight)
    optimizer = torch.optim.Adam([*weight.parameters(), *added.parameters()], lr=0.02)
    for _ in range(STEPS):
        logits = (weight(pieces, starts) + added(acts))[:, 0]
        loss = F.binary_cross_entropy_with_logits(logits, changed) + DRAWN * (weight.weight**2).sum() / 1000
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return weight.weight.detach()[:, 0].numpy(), added.weight.detach()[:, 0].numpy()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("parts", nargs="+")
    parser.add_argument("--rules", type=float, default=1.0)
    parser.add_argument("--assert", type=float, default=0.0, dest="amount")
    options = parser.parse_args()
    torch.manual_seed(1)
    saved = torch.load(options.name, weights_only=False)
    net = SecondReader(**saved["shape"])
    net.load_state_dict(saved["average"])
    with torch.no_grad():
        net.rules.weight *= options.rules
    found = [p for part in options.parts for p in passages.attributions(part.partition(":")[0])]
    found, changed = changes(net, found, options.amount)
    pieces, acts = fit(found, changed)
    np.savez(options.name.removesuffix(".pt") + ".lexicon.npz", pieces=pieces, acts=acts)
    print(f"{len(found)} sentences, the reader changes {changed.mean():.3f} of them")


if __name__ == "__main__":
    main()
