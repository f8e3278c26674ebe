"""Trains a larger network to read acts, for the second reader to learn from, and writes what it says.

    python teach.py NAME --gate GATE.npz PART[:SHARE] …

PART as for train_second.py; GATE.npz is what rules.py left of an earlier reader. The teacher sees the hard passages and some of the
others (gate.py), one epoch. NAME.pt receives the average of its weights, PART.teacher.npy its probabilities of the acts
[attributions, acts], zeros for those that it was not asked about. It takes six times as long for a passage as the reader.
"""
import argparse
import random
import time

import numpy as np
import torch

import gate as gates
import passages
from network import Batch
from teacher import Teacher
from train_second import batches, follow, held_back, learn, pace

ACTS = len(passages.ACTS)
BATCH, SMOOTHING = 32, 0.05
# The learning rate of the published weights and of the others.
RATE, OWN_RATE = 3e-5, 5e-4
# The average is taken over every fourth step.
EVERY, DECAY = 4, 0.96


def train(net, found, rng, name):
    """One epoch; the average of the weights goes into NAME.pt and into `net`."""
    own = net.own()
    known = {id(p) for p in own}
    published = [p for p in net.parameters() if p.requires_grad and id(p) not in known]
    optimizer = torch.optim.AdamW([dict(params=own, base=OWN_RATE), dict(params=published, base=RATE)], weight_decay=0.01)
    average = {key: value.detach().clone() for key, value in net.state_dict().items()}
    groups = batches(found, BATCH, rng)
    start = time.time()
    net.train()
    for step, group in enumerate(groups):
        pace(optimizer, step, len(groups))
        batch = Batch(group)
        loss = learn(net, optimizer, net(batch), batch.target, SMOOTHING)
        if step % EVERY == 0:
            follow(average, net, min(DECAY, (2 + step) / (11 + step)))
        if step % 25 == 24:
            print(f"{step + 1} of {len(groups)}, {time.time() - start:.0f} s, loss {loss:.3f}", flush=True)
    torch.save(average, name + ".pt")
    net.load_state_dict(average)


@torch.no_grad()
def probabilities(net, found):
    """[n, acts] of n passages, in their order."""
    net.eval()
    place = {id(passage): at for at, passage in enumerate(found)}
    said = torch.zeros(len(found), ACTS)
    for group in batches(found, BATCH):
        said[[place[id(passage)] for passage in group]] = net(Batch(group)).softmax(-1)
    return said


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("parts", nargs="+")
    parser.add_argument("--gate", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    gate = gates.load(options.gate)
    found = {}
    learned, check = [], []
    for part in options.parts:
        path, _, share = part.partition(":")
        found[path] = passages.attributions(path)
        learned += [p for p in found[path] if not (share and held_back(p, int(share)))]
        check += [p for p in found[path] if share and held_back(p, int(share))]
    learned = gates.hard_ones(gate, learned, rng)
    print(f"{len(learned)} passages, {sum(len(p.pieces) for p in learned) / len(learned):.1f} pieces each", flush=True)
    net = Teacher("acts", ACTS)
    train(net, learned, rng, options.name)
    hard = [passage for passage, is_hard in zip(check, gates.is_hard(gate, check)) if is_hard]
    if hard:
        answers = probabilities(net, hard).argmax(-1).tolist()
        right = sum(answer == passage.truth for passage, answer in zip(hard, answers))
        print(f"{right / len(hard):.4f} of {len(hard)} hard passages held back are right")
    for path, all_of in found.items():
        asked = [at for at, is_hard in enumerate(gates.is_hard(gate, all_of)) if is_hard]
        said = torch.zeros(len(all_of), ACTS)
        said[asked] = probabilities(net, [all_of[at] for at in asked])
        np.save(path + ".teacher.npy", said.numpy())
        print(f"{path}: {len(asked)} of {len(all_of)} read", flush=True)


if __name__ == "__main__":
    main()
