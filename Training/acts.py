"""What the rules add to the reader of acts: fitted on documents whose acts the network has not seen."""
import dataclasses

import torch
from torch.nn import functional as F

from batches import make_batch

# Every so manieth document's acts are held back: on the others the network knows the answers.
HELD = 8
# Parts that would say little of how far the rules are to be trusted: copies, and examples written to be hard for them.
UNLIKE = ("perturbed", "written")


def hold_back(windows):
    """Takes the acts of some documents away; returns copies of their windows that have them.

    windows: lists of windows by the name of their part. Windows without tags and acts are dropped from them.
    """
    held = []
    for part, read in windows.items():
        for window in read:
            if window.items and window.document % HELD == 0:
                if part not in UNLIKE:
                    held.append(dataclasses.replace(window))
                window.items = []
        windows[part] = [w for w in read if w.is_annotated or w.items]
    return held


def judged(net, windows, size=24):
    """Scores of the acts without the rules, rows of the rules, and acts of all items of some windows."""
    scores, rows, acts = [], [], []
    order = sorted(windows, key=len)
    with torch.no_grad():
        for start in range(0, len(order), size):
            batch = make_batch(order[start : start + size])
            net.encoder(batch)
            scores.append(net.acts.scores(batch))
            rows.append(net.acts.rows(batch.items))
            acts += [item.act for _, item in batch.items]
    return torch.cat(scores), torch.cat(rows), torch.tensor(acts)


def fit(net, windows, trust=0.02):
    """Fits what the rules add; `trust` holds it to what it was. Returns figures without the rules, and with them
    after a fit on the other half of the windows."""
    scores, rows, acts = judged(net, windows)
    before = net.acts.rule.weight.detach().clone()
    every = torch.arange(len(acts))
    found = torch.zeros(len(acts), dtype=torch.long)
    for half in (0, 1):
        train(net.acts, *(x[every % 2 != half] for x in (scores, rows, acts)), before, trust)
        with torch.no_grad():
            found[every % 2 == half] = (scores + net.acts.rule(rows)).argmax(-1)[every % 2 == half]
    train(net.acts, scores, rows, acts, before, trust)
    return dict(acts=figures(scores.argmax(-1), acts), acts_with_rules=figures(found, acts),
                acts_of_rules=figures(rows[:, : -net.acts.rules].argmax(-1) % net.acts.acts, acts))


def train(reader, scores, rows, acts, before, trust):
    """Fits what the rules add to some scores; it stays near `before`."""
    with torch.no_grad():
        reader.rule.weight.copy_(before)
    optimiser = torch.optim.LBFGS([reader.rule.weight], max_iter=200)

    def step():
        optimiser.zero_grad()
        loss = F.cross_entropy(scores + reader.rule(rows), acts)
        loss = loss + trust * ((reader.rule.weight - before) ** 2).sum() / len(before)
        loss.backward()
        return loss

    optimiser.step(step)


def figures(found, acts):
    """Accuracy, and the mean F1 of acts with ten or more."""
    f1 = []
    for act in range(int(acts.max()) + 1):
        gold, given = acts == act, found == act
        if gold.sum() >= 10:
            f1.append(float(2 * (gold & given).sum() / (gold.sum() + given.sum())))
    return round(float((found == acts).float().mean()), 4), round(sum(f1) / len(f1), 4)
