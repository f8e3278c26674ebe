"""Fits how far the rules are believed beside the second reader of acts, and where it is worth asking.

    python rules.py NAME PART[:SHARE] …

- NAME.fitted.pt: the table of what the rules' act adds to the reader's scores is fitted on what was held back of the parts, and
  with it one factor for the scores.
- NAME.npz: the gate, a logistic regression over the tagger's states of cue and content and what the rules found: how likely does
  the rules' act look? It is fitted on what the reader, with that table, thinks of the documents that were not held back, of the
  parts with a SHARE: those of real text.

Prints what comes of it on the held-back items, cross-fitted by documents. PART as for train_second.py.
"""
import sys
import zlib

import numpy as np
import torch
from torch.nn import functional as F

import passages
from gate import doubts, fit_gate
from network import SecondReader
from train_second import held_back, scores

# Rare acts are favoured by this power of how rare they are: it is best for accuracy and mean F1 alike.
FAVOUR = 0.15
# What is added to the score of some acts: the best of a grid for accuracy and mean F1 of what was held back and of the half of the
# gold that is tuned on, where these acts were said too often.
ADDED = {"demand": -0.3, "assert": 0.4}
SHARES = (0, 0.05, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3, 1)
ANSWERS = len(passages.ACTS)


def fit_table(readers, truth, found):
    """A factor for the scores of each reader and the table [rules · acts, acts]; near the start where there is little to see."""
    start = torch.zeros(passages.RULES * ANSWERS, ANSWERS)
    for rule in range(passages.RULES):
        # Where nothing was found "assert" means little.
        start[rule * ANSWERS : (rule + 1) * ANSWERS] = torch.eye(ANSWERS) * (2.0 if rule else 0.5)
    table = start.clone().requires_grad_()
    common = torch.zeros(passages.RULES, ANSWERS, requires_grad=True)
    factors = torch.full((len(readers),), 1 / len(readers), requires_grad=True)
    optimizer = torch.optim.LBFGS([table, common, factors], max_iter=200)

    def closure():
        optimizer.zero_grad()
        logits = sum(own * factor for own, factor in zip(readers, factors)) + table[found] + common[found // ANSWERS]
        loss = F.cross_entropy(logits, truth)
        loss = loss + 0.02 * ((table - start) ** 2).sum() / len(start) + 0.002 * (common**2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return factors.tolist(), (table + common.repeat_interleave(ANSWERS, 0)).detach()


def favour(truth, added=ADDED):
    """What is added to the score of each act."""
    often = torch.bincount(truth, minlength=ANSWERS).float() / len(truth)
    return -FAVOUR * often.log() + torch.tensor([added.get(act, 0.0) for act in passages.ACTS])


def figures(answers, truth):
    """Accuracy and the mean F1 of acts with at least ten items."""
    f1 = [2 * int(((answers == a) & (truth == a)).sum()) / int((answers == a).sum() + (truth == a).sum())
          for a in range(ANSWERS) if (truth == a).sum() >= 10]
    return f"accuracy {(answers == truth).float().mean():.4f}, mean F1 {sum(f1) / len(f1):.4f}"


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    name = sys.argv[1]
    train, check = [], []
    for part in sys.argv[2:]:
        path, _, share = part.partition(":")
        found = passages.attributions(path)
        check += [p for p in found if share and held_back(p, int(share))]
        train += [p for p in found if share and not held_back(p, int(share))]

    saved = torch.load(name + ".pt", weights_only=False)
    net = SecondReader(**saved["shape"])
    net.load_state_dict(saved["average"])
    rows = scores(net, check)
    check = [row[0] for row in rows]
    own = torch.stack([row[1] for row in rows])
    truth, found = torch.tensor([p.truth for p in check]), torch.tensor([p.found for p in check])
    rules = torch.tensor([p.rules for p in check])
    (factor,), table = fit_table([own], truth, found)
    for passage, scored, _ in scores(net, train):
        passage.target = (scored * factor + table[passage.found] + favour(truth)).softmax(-1).tolist()
    gate = fit_gate(train)
    np.savez(name + ".npz", **{key: value.numpy() for key, value in gate.items()})
    both = torch.zeros_like(truth)
    half = torch.tensor([zlib.crc32(b"half" + p.document.encode()) % 2 for p in check])
    for side in (0, 1):
        (of,), beside = fit_table([own[half != side]], truth[half != side], found[half != side])
        both[half == side] = (own * of + beside[found] + favour(truth)).argmax(-1)[half == side]
    print("rules:", figures(rules, truth))
    print("reader alone:", figures(own.argmax(-1), truth))
    doubt = doubts(gate, check)
    order = doubt.argsort(descending=True)
    for share in SHARES:
        read = order[: round(share * len(check))]
        answers = rules.clone()
        answers[read] = both[read]
        least = f" (doubt above {doubt[read[-1]]:.2f})" if len(read) else ""
        print(f"{share:.2f} read{least}: {figures(answers, truth)}")

    average = saved["average"]
    average["outer.weight"] *= factor
    average["outer.bias"] *= factor
    average["rules.weight"] = table + favour(truth)
    torch.save(saved, name + ".fitted.pt")


if __name__ == "__main__":
    main()
