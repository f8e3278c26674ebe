"""Teaches a trained large tagger acts, without letting it forget what it tags.

    python train_acts.py --work DIR --start NAME.best --name NEW [--epochs 4] …

DIR holds `acts.*` (act_labels.py and hearsay-features with the tagger itself as teacher). The whole network goes on learning: the
acts of the items, and the tags and roles that it gave itself before, so that those stay as they were
("learning without forgetting", Li and Hoiem 2016). Every seventh document is held back; on those the table of what the
rules' acts add is fitted last, since on the others the network knows the answers.
"""
import argparse
import os
import random
import time

import torch
from torch.nn import functional as F

import corpus
from batches import batches, make_lesson_batch
from model import Tagger, entropy

# Every so manieth document is held back.
HELD = 7


def items(group):
    return [(row, item) for row, window in enumerate(group) for item in window.items]


def targets(chosen):
    return torch.tensor([item.act for _, item in chosen])


def judged(net, windows, size=24):
    """Evidence, rows of rules and acts of all items of some windows."""
    evidence, rows, acts = [], [], []
    net.eval()
    with torch.no_grad():
        order = sorted((w for w in windows if w.items), key=len)
        for start in range(0, len(order), size):
            group = order[start : start + size]
            chosen = items(group)
            states = net.encoder(make_lesson_batch(group))
            evidence.append(net.acts.evidence(states, chosen))
            rows.append(net.acts.rows(chosen))
            acts.append(targets(chosen))
    return torch.cat(evidence), torch.cat(rows), torch.cat(acts)


def scores(logits, acts):
    """Accuracy, and the mean F1 of acts with ten or more."""
    found = logits.argmax(-1)
    f1 = []
    for act in range(logits.shape[1]):
        gold, given = acts == act, found == act
        if gold.sum() >= 10:
            f1.append(float(2 * (gold & given).sum() / (gold.sum() + given.sum())))
    return dict(accuracy=round(float((found == acts).float().mean()), 4), macro=round(sum(f1) / len(f1), 4),
                items=len(acts))


def fit_rules(head, evidence, rows, acts, trust=0.02):
    """Fits the table of the rules to the evidence; `trust` holds it to what it was."""
    before = head.rule.weight.detach().clone()
    optimiser = torch.optim.LBFGS([head.rule.weight], max_iter=200)

    def step():
        optimiser.zero_grad()
        loss = F.cross_entropy(evidence + head.rule(rows), acts)
        loss = loss + trust * ((head.rule.weight - before) ** 2).sum() / len(before)
        loss.backward()
        return loss

    optimiser.step(step)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", required=True)
    parser.add_argument("--start", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--extra", type=float, default=0.3, help="windows without items, for each with some")
    parser.add_argument("--rule-dropout", type=float, default=0.2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)

    from transformer import Pieces

    prefix = os.path.join(options.work, "acts")
    windows = corpus.read(prefix)
    corpus.add_pieces(windows, prefix, Pieces())
    corpus.add_lessons(windows, prefix)
    corpus.add_acts(windows, prefix)
    held = [w for w in windows if w.items and w.document % HELD == 0]
    train = [w for w in windows if w.items and w.document % HELD]
    extra = [w for w in windows if not w.items and w.document % HELD]
    print(f"{len(train)} windows with items, {len(held)} held back, {len(extra)} without", flush=True)

    saved = torch.load(options.start, weights_only=False)
    net = Tagger(**dict(saved["shape"], acts=options.width))
    net.load_state_dict(saved["average"], strict=False)
    average = {k: v.detach().clone() for k, v in net.state_dict().items()}
    own = list(net.acts.parameters())
    known = set(map(id, own))
    rest = [p for p in net.parameters() if id(p) not in known and p.requires_grad]
    optimiser = torch.optim.AdamW([
        dict(params=own, base=options.rate, weight_decay=1e-4),
        dict(params=rest, base=options.encoder_rate, weight_decay=1e-2)])
    count = round(options.extra * len(train))
    each = len(batches(train + extra[:count], options.batch, random.Random(0)))
    step, total, began = 0, options.epochs * each, time.time()
    for epoch in range(options.epochs):
        net.train()
        for group in batches(train + rng.sample(extra, min(count, len(extra))), options.batch, rng):
            warm = min(1.0, (step + 1) / (0.06 * total))
            for settings in optimiser.param_groups:
                settings["lr"] = settings["base"] * warm * max(0.02, 1 - step / total)
            batch = make_lesson_batch(group)
            states = net.encoder(batch)
            loss = entropy(net.tags(states), batch.tags)
            if len(batch.cues):
                loss = loss + entropy(net.roles(states, batch.lengths, batch.cues), batch.roles)
            chosen = items(group)
            if chosen:
                rows = net.acts.rows(chosen)
                rows = rows * (torch.rand(len(rows), 1) >= options.rule_dropout)
                logits = net.acts.evidence(states, chosen) + net.acts.rule(rows)
                loss = loss + F.cross_entropy(logits, targets(chosen), label_smoothing=0.05)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(rest, 1.0)
            optimiser.step()
            step += 1
            decay = min(0.995, (1 + step) / (10 + step))
            with torch.no_grad():
                for key, value in net.state_dict().items():
                    average[key].lerp_(value, 1 - decay)
            if step % 100 == 0:
                print(f"step {step} of {total}, {time.time() - began:.0f} s", flush=True)
        scored = Tagger(**net.shape)
        scored.load_state_dict(average)
        evidence, rows, acts = judged(scored, held)
        with torch.no_grad():
            print(dict(epoch=epoch + 1, **scores(evidence + scored.acts.rule(rows), acts)), flush=True)
    fit_rules(scored.acts, evidence, rows, acts)
    torch.save(dict(average=scored.state_dict(), shape=net.shape, options=vars(options)),
               os.path.join(options.work, options.name + ".best"))


if __name__ == "__main__":
    main()
