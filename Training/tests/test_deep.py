"""What the deep reader is given and says is put together as meant; its weights are not read.

    python Training/tests/test_deep.py
"""
import os
import random
import sys

import numpy as np
import torch

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "second"))
import deep  # noqa: E402
import export_deep  # noqa: E402
import fit_deep  # noqa: E402,F401
import gate  # noqa: E402
import network  # noqa: E402
import passages  # noqa: E402
import teach  # noqa: E402,F401
import train_second  # noqa: E402


def passage(document, state=0.0):
    return passages.Passage([7, 8], [1, 2], [1.0] + [0.0] * 12, 0, 0, document, states=np.full(768, state, np.float32))


def test_pieces():
    found = deep.own_pieces(torch.tensor([[101, 2000, 103, 102, 0]]))
    assert found.tolist() == [[0, 2004, 30526, 2, 1]], found


def test_seen():
    marks = torch.tensor([[0, 0, 1, 0, 3, 3], [0, 2, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]])
    mask = torch.tensor([[True] * 6, [True] * 4 + [False] * 2, [True] * 2 + [False] * 4])
    states, kept, there = network.seen(torch.arange(18.0).view(3, 6, 1), marks, mask, (1, 2, 3))
    assert there.tolist() == [[True] * 4, [True, True, False, False], [True, False, False, False]], there
    assert states[..., 0][there].tolist() == [0, 2, 4, 5, 6, 7, 12], states
    assert kept[there].tolist() == [0, 1, 3, 3, 0, 2, 0], kept


def test_distances():
    found = deep.distances(300)
    assert found[5, 5] == 0 and found[5, 4] == 1 and found[5, 6] == deep.BUCKETS // 2 + 1
    assert found[299, 0] == deep.BUCKETS // 2 - 1 and found[0, 299] == deep.BUCKETS - 1
    assert (found[0, 1:] - found[0, :-1] >= 0).all(), "farther is never a smaller bucket"


def test_by_distance():
    table = torch.arange(deep.BUCKETS * deep.HEADS).float().view(deep.BUCKETS, deep.HEADS)
    found = export_deep.by_distance(table)
    assert found.shape == (deep.HEADS, 2 * export_deep.REACH)
    for row, other in ((0, 0), (9, 4), (4, 9), (200, 3), (3, 200)):
        wanted = table[deep.distances(201)[row, other]]
        assert (found[:, export_deep.REACH + other - row] == wanted).all(), (row, other)


def test_targets():
    asked, left = passage("a"), passage("b")
    train_second.taught([asked, left], np.array([[0.0, 1.0] + [0.0] * 11, [0.0] * 13]))
    assert abs(asked.target[0] - 0.4) < 1e-9 and abs(asked.target[1] - 0.6) < 1e-9
    assert left.target == [1.0] + [0.0] * 12


def test_hard_ones():
    # By this gate the rules' act is certain where the states are zero and unlikely where they are one.
    weight = torch.zeros(768, gate.ANSWERS)
    weight[:, 0] = -1.0
    rules = torch.zeros(passages.RULES * gate.ANSWERS, gate.ANSWERS)
    certain = dict(weight=weight, rules=rules, bias=torch.tensor([9.0] + [0.0] * (gate.ANSWERS - 1)))
    found = [passage("sure"), passage("unsure", 1.0), passage("written-3")]
    assert gate.is_hard(certain, found) == [False, True, True]
    many = [passage("sure") for _ in range(1000)]
    kept = len(gate.hard_ones(certain, many, random.Random(1)))
    assert 250 < kept < 350, "a share of the easy ones"


def test_steps():
    net = torch.nn.Linear(1, 13, bias=False)
    optimizer = torch.optim.AdamW([dict(params=net.parameters(), base=0.1)])
    average = {key: value.detach().clone() for key, value in net.state_dict().items()}
    target = torch.zeros(1, 13)
    target[0, 3] = 1
    losses = []
    for step in range(50):
        train_second.pace(optimizer, step, 50)
        losses.append(train_second.learn(net, optimizer, net(torch.ones(1, 1)), target, 0.1))
        train_second.follow(average, net, 0.5)
    assert losses[-1] < losses[0] / 2, losses
    assert average["weight"].argmax() == 3 and (average["weight"] != net.weight).any()


if __name__ == "__main__":
    test_pieces()
    test_seen()
    test_distances()
    test_by_distance()
    test_targets()
    test_hard_ones()
    test_steps()
    print("what the deep reader reads and says is put together as meant")
