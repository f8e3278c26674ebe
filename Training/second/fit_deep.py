"""Fits how the deep reader of acts, the second reader and the rules are heard together.

    python fit_deep.py NAME READER.fitted.pt PART:SHARE …

READER.fitted.pt is the second reader as rules.py left it. On what was held back of the parts a factor for the scores of either
and the table of what the rules' act adds are fitted; NAME.fitted.pt receives them. Prints what comes of it there, cross-fitted by
documents, and what if only those passages are read by both where the second reader's best act leads the next by less.
"""
import sys
import zlib

import torch
from torch.nn import functional as F

import network
import passages
from network import Batch
from rules import favour, figures, fit_table
from train_deep import load, save
from train_second import batches, held_back

LEADS = (0.2, 0.4, 0.6, 0.8)
# By default the deep reader reads only where one of these is the second reader's best answer or the next (ActJudge.swift).
CONTESTED = ("deny", "demand")
# What is added to the scores of some acts where both read; chosen as for the second reader alone (rules.py).
ADDED = {"deny": 0.3, "demand": -1.0, "assert": 0.6}


def read(second, net, found):
    """The passages in another order, and both readers' scores of them."""
    groups = batches(found, 64)
    with torch.no_grad():
        return ([p for group in groups for p in group], torch.cat([second(Batch(group))[0] for group in groups]),
                torch.cat([net(Batch(group)) for group in groups]))


def cross_fitted(readers, truth, found, half):
    """The scores that the readers and the table come to, each half fitted on the other."""
    scores = torch.zeros_like(readers[0])
    for side in (0, 1):
        factors, table = fit_table([own[half != side] for own in readers], truth[half != side], found[half != side])
        summed = sum(own * factor for own, factor in zip(readers, factors)) + table[found]
        scores[half == side] = summed[half == side]
    return scores


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    name, reader, parts = sys.argv[1], sys.argv[2], sys.argv[3:]
    check = []
    for part in parts:
        path, _, share = part.partition(":")
        check += [p for p in passages.attributions(path) if held_back(p, int(share))]
    second = network.load(reader)
    net = load(name + ".pt")
    check, own, deep = read(second, net, check)
    truth, found = torch.tensor([p.truth for p in check]), torch.tensor([p.found for p in check])
    half = torch.tensor([zlib.crc32(b"half" + p.document.encode()) % 2 for p in check])
    answers = {}
    for title, readers in (("second", [own]), ("deep", [deep]), ("both", [own, deep])):
        scores = cross_fitted(readers, truth, found, half)
        favoured = scores + (favour(truth) if title == "second" else favour(truth, ADDED))
        answers[title] = favoured.argmax(-1)
        loss = F.cross_entropy(scores, truth)
        print(f"{title}: {figures(answers[title], truth)}, mean negative logarithm {loss:.4f}")
        if title == "second":
            best, likeliest = favoured.softmax(-1).topk(2, -1)
    contested = torch.isin(likeliest, torch.tensor([passages.ACTS.index(act) for act in CONTESTED])).any(-1)
    for bound in LEADS:
        unsure = best[:, 0] - best[:, 1] < bound
        for title, asked in (("", unsure), (" and " + " or ".join(CONTESTED) + " is contested", unsure & contested)):
            print(f"both where the lead is below {bound}{title}, {asked.float().mean():.3f} of all: "
                  + figures(torch.where(asked, answers["both"], answers["second"]), truth))
    (share, factor), table = fit_table([own, deep], truth, found)
    average = net.state_dict()
    for part in ("weight", "bias"):
        average["outer." + part] *= factor
    save(net, average, name + ".fitted.pt", rules=table + favour(truth, ADDED), share=share)


if __name__ == "__main__":
    main()
