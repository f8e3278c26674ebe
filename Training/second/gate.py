"""The gate of the second reader of acts: how likely the rules' act looks by the tagger's states and what the rules found."""
import numpy as np
import torch
from torch.nn import functional as F

import passages

ANSWERS = len(passages.ACTS)
# The deep reader learns from passages of more doubt and from all that were written, and is asked about them when it teaches; of the
# others it learns from this share.
HARD, EASY = 0.25, 0.3


def fit_gate(found):
    """Weight [768, acts], bias [acts] and the rules' table [rules · acts, acts]."""
    states = torch.tensor(np.stack([p.states for p in found]))
    target, rows = torch.tensor([p.target for p in found]), torch.tensor([p.found for p in found])
    mean, deviation = states.mean(0), states.std(0) + 1e-3
    x = (states - mean) / deviation
    weight = torch.zeros(x.shape[1], ANSWERS, requires_grad=True)
    rules = torch.zeros(passages.RULES * ANSWERS, ANSWERS, requires_grad=True)
    bias = torch.zeros(ANSWERS, requires_grad=True)
    optimizer = torch.optim.LBFGS([weight, rules, bias], max_iter=150, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        loss = -(target * F.log_softmax(x @ weight + rules[rows] + bias, -1)).sum(-1).mean()
        loss = loss + 5e-4 * (weight**2).sum() + 1e-4 * (rules**2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    weight = weight.detach() / deviation[:, None]
    return dict(weight=weight, bias=bias.detach() - mean @ weight, rules=rules.detach())


def doubts(gate, found):
    """Minus the logarithm of how likely the rules' act looks."""
    states = torch.tensor(np.stack([p.states for p in found]))
    rows = torch.tensor([p.found for p in found])
    likely = F.log_softmax(states @ gate["weight"] + gate["rules"][rows] + gate["bias"], -1)
    return -likely[torch.arange(len(found)), torch.tensor([p.rules for p in found])]


def load(path):
    """A gate that rules.py wrote."""
    with np.load(path) as saved:
        return {key: torch.tensor(saved[key]) for key in saved}


def is_hard(gate, found):
    """Of each passage whether the deep reader learns from it or teaches it."""
    return [doubt > HARD or passage.document.startswith(("written-", "contrast-"))
            for passage, doubt in zip(found, doubts(gate, found).tolist())]


def hard_ones(gate, found, rng):
    """The hard passages and a share of the others."""
    return [passage for passage, hard in zip(found, is_hard(gate, found)) if hard or rng.random() < EASY]
