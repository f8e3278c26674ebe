"""Trains the deep reader of acts; its words stay as published, its first layers as they are.

    python train_deep.py NAME --gate GATE.npz [--whole WHOLE.pt] PART[:SHARE] …

PART as for train_second.py; GATE.npz is what rules.py left of the second reader. It learns from the hard passages and some of the
others (gate.py). With WHOLE.pt, which an earlier run left, its layers are narrowed and training goes on from there; of the passages
that were written for it a fifth is read then. NAME.pt receives the average of the weights. It takes ten times as long for a
passage as the second reader.
"""
import argparse
import random
import time

import torch

import gate as gates
import passages
from deep import INNER, WHOLE, Deep
from narrow import narrow
from network import Batch
from train_second import batches, follow, held_back, learn, pace

BATCH, SMOOTHING = 32, 0.05
# Learning rates of the published weights, and of the others before and after narrowing.
RATE, OWN_RATE = 5e-5, {False: 5e-4, True: 1.2e-4}
EPOCHS = 1.4
# Layers, from the first on, that stay as they are.
FROZEN = 3
# The average is taken over every third step.
EVERY, DECAY = 3, 0.96
# Passages that choose the units and fit the outer matrices when layers are narrowed, and the share of written ones learned from then.
NARROWED_BY, WRITTEN = 300, 0.2


def learned(parts, gate, rng):
    """The passages that are learned from."""
    found = []
    for part in parts:
        path, _, share = part.partition(":")
        found += [p for p in passages.attributions(path) if not (share and held_back(p, int(share)))]
    return gates.hard_ones(gates.load(gate), found, rng)


def narrowed(path, found):
    """The network of a checkpoint, its layers narrowed by what some passages make of them."""
    net = load(path)
    inputs = [(net.embed(batch, batch.pieces).detach(), net.bias(batch.mask), batch.mask)
              for batch in map(Batch, batches(random.Random(5).sample(found, min(NARROWED_BY, len(found))), 32))]
    print("what narrowing changes of the states:", narrow(net.layers, inputs, INNER), flush=True)
    return net


def train(net, found, rate, epochs, rng, name):
    """Some epochs; the average of the weights goes into NAME.pt."""
    for layer in net.layers[:FROZEN]:
        layer.requires_grad_(False)
    own = net.own()
    known = {id(p) for p in own}
    published = [p for p in net.parameters() if p.requires_grad and id(p) not in known]
    optimizer = torch.optim.AdamW([dict(params=own, base=rate), dict(params=published, base=RATE)], weight_decay=0.01)
    average = {key: value.detach().clone() for key, value in net.state_dict().items()}
    groups = []
    while len(groups) < epochs * len(found) / BATCH:
        groups += batches(found, BATCH, rng)
    del groups[int(epochs * len(found) / BATCH) :]
    start, losses = time.time(), 0.0
    net.train()
    for step, group in enumerate(groups):
        pace(optimizer, step, len(groups))
        batch = Batch(group)
        losses += learn(net, optimizer, net(batch), batch.target, SMOOTHING)
        if step % EVERY == 0:
            follow(average, net, min(DECAY, (2 + step) / (11 + step)))
        if step % 25 == 24:
            print(f"{step + 1} of {len(groups)}, {time.time() - start:.0f} s, loss {losses / 25:.3f}", flush=True)
            losses = 0.0
        if step % 100 == 99:
            save(net, average, name + ".pt")
    save(net, average, name + ".pt")


def save(net, average, path, **more):
    """A checkpoint; words stay as published."""
    kept = {key: value for key, value in average.items() if not key.startswith("words")}
    torch.save(dict(inner=net.layers[0].inner.out_features, whole_layers=net.whole_layers, average=kept, **more), path)


def load(path):
    """The network of a checkpoint."""
    saved = torch.load(path, weights_only=False)
    net = Deep(inner=saved["inner"], whole_layers=saved.get("whole_layers"))
    left = net.load_state_dict(saved["average"], strict=False)
    if left.missing_keys != ["words.weight"] or left.unexpected_keys:
        raise SystemExit(f"{path} is no checkpoint of the deep reader: {left}")
    net.eval()
    return net


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("parts", nargs="+")
    parser.add_argument("--gate", required=True)
    parser.add_argument("--whole", help="a checkpoint to narrow and to go on from")
    parser.add_argument("--epochs", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    found = learned(options.parts, options.gate, rng)
    again = bool(options.whole)
    if again:
        made = ("written-", "contrast-")
        found = [p for p in found if not p.document.startswith(made) or rng.random() < WRITTEN]
    print(f"{len(found)} passages, {sum(len(p.pieces) for p in found) / len(found):.1f} pieces each", flush=True)
    net = narrowed(options.whole, found) if again else Deep(inner=WHOLE)
    train(net, found, OWN_RATE[again], options.epochs or EPOCHS, rng, options.name)


if __name__ == "__main__":
    main()
