"""Trains the second reader for one of its tasks and writes a checkpoint after every epoch.

    python train_second.py acts  NAME --train PART … --check PART … [--whole WHOLE.pt --inner 768] [--teacher GATE.npz]
    python train_second.py sentences NAME --train PART … --check PART … --whole ACTS.pt
    python train_second.py turns NAME --data DATA --turns TURNS.jsonl [--train DIALOGUES] [--whole WHOLE.pt --inner 768]

A PART of acts is the path that `passages.attributions` takes, with the share of its documents that is held back
(labels:6 holds back a sixth) or without. Turns are trained on the read and the tune half of the gold and on what dialogues.py
wrote, and checked on the fresh and the held half. NAME.pt receives the average of the weights over the last steps. With
WHOLE.pt, which an earlier run left, training goes on from its weights, the layers narrowed to --inner units each (narrow.py). With
GATE.npz, acts are learned from the hard passages, four tenths from annotators, six from a teacher (teach.py, PART.teacher.npy), and
from some of the others. Sentences start from a reader of acts.
"""
import argparse
import random
import time
import zlib

import numpy as np
import torch
from torch.nn import functional as F

import gate
import passages
from network import Batch, SecondReader
from narrow import narrow

SETTINGS = {"acts": dict(batch=32, rate=1.5e-4, smoothing=0.1, rules=0.0, epochs=3),
            "sentences": dict(batch=32, rate=1e-4, smoothing=0.08, rules=0.6, epochs=3),
            "turns": dict(batch=24, rate=1.5e-4, smoothing=0.05, rules=0.6, epochs=6)}


# The learning rate of weights that are not the published ones; that of weights which were trained already.
OWN_RATE = {False: 1e-3, True: 4e-4}
# How much of a target is the teacher's.
TAUGHT = 0.6
# Passages whose rows choose the units and fit the outer matrices of a network that is narrowed.
NARROWED_BY = 700


def held_back(passage, share):
    """Whether the passage's document is in the share that is not trained on."""
    return zlib.crc32(passage.document.encode()) % share == 1


def taught(found, said):
    """Mixes into the targets of the passages what a teacher said of them; where it was not asked a row is zero."""
    for passage, row in zip(found, said.tolist(), strict=True):
        if any(row):
            passage.target = [(1 - TAUGHT) * of + TAUGHT * by for of, by in zip(passage.target, row)]


def parts(options):
    """What is trained on, and what is checked, by name."""
    if options.task == "turns":
        of = {half: passages.turns(options.turns, options.data, half) for half in ("read", "tune", "fresh", "held")}
        train = of["read"] + of["tune"]
        for path in options.train:
            train += passages.dialogues(path)
        return train, {name: of[name] for name in ("fresh", "held", "tune")}
    train, check = [], {}
    for part in options.train:
        path, _, share = part.partition(":")
        found = passages.attributions(path)
        if options.teacher:
            taught(found, np.load(path + ".teacher.npy"))
        if share:
            check["held back of " + path] = [p for p in found if held_back(p, int(share))]
            found = [p for p in found if not held_back(p, int(share))]
        train += found
    if options.teacher:
        train = gate.hard_ones(gate.load(options.teacher), train, random.Random(options.seed))
    for part in options.check:
        check[part] = passages.attributions(part)
    return train, check


def batches(found, size, rng=None):
    """Passages of like lengths together, in any order; without `rng` the shortest first."""
    found = list(found)
    if rng is None:
        found.sort(key=lambda p: len(p.pieces))
        return [found[k : k + size] for k in range(0, len(found), size)]
    rng.shuffle(found)
    out = []
    for start in range(0, len(found), 20 * size):
        chunk = sorted(found[start : start + 20 * size], key=lambda p: len(p.pieces))
        out += [chunk[k : k + size] for k in range(0, len(chunk), size)]
    rng.shuffle(out)
    return out


def pace(optimizer, step, steps):
    """Sets the learning rates for a step: warm-up over 7 % of the steps, then a linear fall from each group's `base`."""
    for part in optimizer.param_groups:
        part["lr"] = part["base"] * min(1, (step + 1) / (0.07 * steps)) * max(0.02, 1 - step / steps)


def learn(net, optimizer, scores, target, smoothing):
    """One step towards the targets, [b, answers], smoothed; the loss before it."""
    target = target * (1 - smoothing) + smoothing / target.shape[1]
    loss = -(target * F.log_softmax(scores, -1)).sum(-1).mean()
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    optimizer.step()
    return loss.item()


@torch.no_grad()
def follow(average, net, decay):
    """Moves the exponential average of the weights towards them."""
    for key, value in net.state_dict().items():
        if value.is_floating_point():
            average[key].lerp_(value, 1 - decay)


@torch.no_grad()
def scores(net, found):
    """(passage, own scores, what the rules add) of each."""
    net.eval()
    return [row for group in batches(found, 64) for row in zip(group, *net(Batch(group)))]


@torch.no_grad()
def narrowed(path, inner, found):
    """The network of a checkpoint, its layers narrowed by what passages they read."""
    saved = torch.load(path, weights_only=False)
    net = SecondReader(**saved["shape"])
    net.load_state_dict(saved["average"])
    net.eval()
    if net.shape["inner"] == inner:
        return net
    sample = random.Random(5).sample(found, NARROWED_BY)
    inputs = [(net.embed(batch, batch.pieces), batch.mask[:, None, None, :], batch.mask)
              for batch in map(Batch, batches(sample, 32))]
    print("what narrowing changes of the states:", narrow(net.encoder.layers, inputs, inner), flush=True)
    net.shape["inner"] = inner
    return net


def of_acts(path, net):
    """The reader of sentences with the weights of a reader of acts: its head sees the first piece and the content alone."""
    average = dict(torch.load(path, weights_only=False)["average"])
    width = average["inner.weight"].shape[1] // 4
    average["inner.weight"] = torch.cat([average["inner.weight"][:, :width], average["inner.weight"][:, 3 * width :]], 1)
    average["rules.weight"] = net.rules.weight.detach() / 2
    net.load_state_dict(average)
    return net


def report(task, rows):
    def share(of):
        return sum(of(*row) for row in rows) / len(rows)

    def right(passage, answer):
        if task == "turns":
            return passages.question(passage, answer) == passage.truth
        return answer == passage.truth

    return "alone %.4f, with the rules %.4f, rules %.4f of %d" % (
        share(lambda p, own, rules: right(p, int(own.argmax()))),
        share(lambda p, own, rules: right(p, int((own + rules).argmax()))),
        share(lambda p, own, rules: right(p, p.rules)), len(rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=SETTINGS)
    parser.add_argument("name")
    parser.add_argument("--train", nargs="*", default=[])
    parser.add_argument("--check", nargs="*", default=[])
    parser.add_argument("--data")
    parser.add_argument("--turns")
    parser.add_argument("--whole", help="a checkpoint to go on from")
    parser.add_argument("--inner", type=int, default=768, help="units of its layers that are kept")
    parser.add_argument("--teacher", help="acts: the gate of the reader before; PART.teacher.npy is what a teacher said")
    parser.add_argument("--rate", type=float, help="learning rate of the published weights")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    if options.teacher and options.task != "acts":
        parser.error("--teacher is for acts")
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    settings = SETTINGS[options.task]
    epochs = options.epochs or settings["epochs"]
    train, check = parts(options)
    answers = len(train[0].target)
    found = (passages.TIES if options.task == "turns" else passages.RULES) * answers
    if options.task == "sentences":
        net = of_acts(options.whole, SecondReader(options.task, answers, found, options.inner))
    elif options.whole:
        net = narrowed(options.whole, options.inner, train)
    else:
        net = SecondReader(options.task, answers, found)
    published = [p for p in net.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in published}
    own = [p for p in net.parameters() if p.requires_grad and id(p) not in known]
    optimizer = torch.optim.AdamW([dict(params=own, base=OWN_RATE[bool(options.whole)]),
                                   dict(params=published, base=options.rate or settings["rate"])],
                                  lr=1e-3, weight_decay=0.01)
    steps = epochs * len(batches(train, settings["batch"], random.Random(0)))
    print(f"{len(train)} passages, {sum(len(p.pieces) for p in train) / len(train):.1f} pieces each, {steps} steps",
          flush=True)
    average = {k: v.detach().clone() for k, v in net.state_dict().items()}
    step, start = 0, time.time()
    for epoch in range(epochs):
        net.train()
        for group in batches(train, settings["batch"], rng):
            pace(optimizer, step, steps)
            batch = Batch(group)
            own_scores, rules = net(batch)
            # Now and then it must do without the rules, or it would learn nothing else.
            heard = (torch.rand(len(group), 1) < settings["rules"]).float()
            learn(net, optimizer, own_scores + rules * heard, batch.target, settings["smoothing"])
            step += 1
            follow(average, net, min(0.99, (1 + step) / (10 + step)))
            if step % 100 == 0:
                print(f"{step} of {steps}, {time.time() - start:.0f} s", flush=True)
        torch.save(dict(shape=net.shape, average=average), options.name + ".pt")
        averaged = SecondReader(**net.shape)
        averaged.load_state_dict(average)
        for name, of in check.items():
            print(f"epoch {epoch + 1}, {name}: {report(options.task, scores(averaged, of))}", flush=True)


if __name__ == "__main__":
    main()
