"""Trains a tagger and writes a checkpoint after every epoch; resumes where it stopped.

    python train.py --work DIR [--train PART[:WEIGHT] …] [--seed 1] [--epochs 7] …

DIR holds, for each part (and for dev), the gold PART.jsonl and what hearsay-features made of it. A part
with weight 3 comes three times an epoch, one with weight 0.25 gives another quarter of its windows each
time. The average of the weights over the last
steps (exponential, 0.999) is what is scored; the epoch with the best strict F1 on dev is kept as
NAME.best, which export.py reads.

With --whole WHOLE.best the layers of that large tagger are narrowed (narrow.py), and what is left learns from the
lessons and from the whole tagger's states.
"""
import argparse
import json
import os
import random
import time

import numpy as np
import torch

import corpus
import decoding
import narrow_tagger
from batches import batches, make_batch, make_lesson_batch
from model import Tagger


def drawn(parts, windows, rng):
    """The windows of one epoch."""
    out = []
    for part, weight in parts:
        out += windows[part] * int(weight)
        rest = weight - int(weight)
        if rest:
            out += rng.sample(windows[part], round(rest * len(windows[part])))
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", required=True)
    parser.add_argument("--name", default="tagger")
    parser.add_argument("--encoder", choices=("small", "large"), default="small")
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4,
                        help="learning rate of the published weights of the large encoder")
    parser.add_argument("--train", nargs="+", default=["train"], metavar="PART[:WEIGHT]")
    parser.add_argument("--lessons", action="store_true",
                        help="learn from what hearsay-features wrote of a teacher, too")
    parser.add_argument("--whole", help="NAME.best of a large tagger whose layers are narrowed")
    parser.add_argument("--inner", type=int, default=768, help="units that are left in each of its layers")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--dropout", type=float, default=0.4)
    parser.add_argument("--word-dropout", type=float, default=0.2)
    parser.add_argument("--hidden", type=int, default=128)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--convolutions", type=int, default=2)
    parser.add_argument("--role", type=int, default=96, help="width of the role head")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)

    parts = [(part, float(weight or 1)) for part, _, weight in
             (p.partition(":") for p in options.train)]
    windows = {part: corpus.read(os.path.join(options.work, part))
               for part in [p for p, _ in parts] + ["dev"]}
    if options.encoder == "large":
        from transformer import Pieces

        pieces = Pieces()
        for part, read in windows.items():
            corpus.add_pieces(read, os.path.join(options.work, part), pieces)
    if options.lessons:
        for part, _ in parts:
            corpus.add_lessons(windows[part], os.path.join(options.work, part))
    to_batch = make_lesson_batch if options.lessons else make_batch
    dev = windows["dev"]
    if options.whole:
        whole = narrow_tagger.teacher(options.whole)
        net = narrow_tagger.narrowed(options.whole, drawn(parts, windows, rng), options.inner)
    else:
        whole = None
        net = Tagger(encoder=options.encoder, hidden=options.hidden, layers=options.layers, dropout=options.dropout,
                     word_dropout=options.word_dropout, convolutions=options.convolutions,
                     role=options.role)
    average = {k: v.detach().clone() for k, v in net.state_dict().items()}
    published = [p for n, p in net.named_parameters()
                 if options.encoder == "large" and n.startswith("encoder.") and p.requires_grad]
    known = set(map(id, published))
    own = [p for p in net.parameters() if id(p) not in known and p.requires_grad]
    optimiser = torch.optim.AdamW([
        dict(params=own, base=options.rate, weight_decay=1e-4),
        dict(params=published, base=options.encoder_rate, weight_decay=1e-2)])
    path = os.path.join(options.work, options.name + ".checkpoint")
    log = os.path.join(options.work, options.name + ".log.jsonl")
    first, step, best = 0, 0, 0.0
    if os.path.exists(path):
        saved = torch.load(path, weights_only=False)
        net.load_state_dict(saved["net"])
        optimiser.load_state_dict(saved["optimiser"])
        average, first, step = saved["average"], saved["epoch"], saved["step"]
        best = saved["best"]
        rng.setstate(saved["rng"])
        torch.set_rng_state(saved["torch_rng"])
        print(f"resuming after epoch {first}", flush=True)
    each = len(batches(drawn(parts, windows, random.Random(0)), options.batch, random.Random(0)))
    total = options.epochs * each
    began = time.time()
    for epoch in range(first, options.epochs):
        net.train()
        # Tags, roles and, where there is a whole tagger to follow, states.
        sums, count = np.zeros(3 if whole else 2), 0
        for group in batches(drawn(parts, windows, rng), options.batch, rng):
            warm = min(1.0, (step + 1) / (0.05 * total))
            for settings in optimiser.param_groups:
                settings["lr"] = settings["base"] * warm * max(0.02, 1 - step / total)
            batch = to_batch(group)
            parted = narrow_tagger.losses(net, whole, batch) if whole else net.loss(batch)
            optimiser.zero_grad()
            sum(parted).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            step += 1
            decay = min(0.999, (1 + step) / (10 + step))
            with torch.no_grad():
                for key, value in net.state_dict().items():
                    average[key].lerp_(value, 1 - decay)
            sums += [float(loss.detach()) for loss in parted]
            count += 1
            if count % 100 == 0:
                print(f"epoch {epoch + 1} step {count} tag {sums[0] / count:.4f} "
                      f"role {sums[1] / count:.4f} {time.time() - began:.0f}s", flush=True)
        scored = Tagger(**net.shape)
        scored.load_state_dict(average)
        scored.eval()
        figures = decoding.score(scored, dev)
        line = dict(epoch=epoch + 1, seconds=round(time.time() - began), tag=round(sums[0] / count, 4),
                    role=round(sums[1] / count, 4), **figures)
        print(line, flush=True)
        with open(log, "a") as out:
            out.write(json.dumps(line) + "\n")
        temporary = path + ".new"
        best = max(best, figures["strict"])
        if figures["strict"] == best:
            torch.save(dict(average=average, shape=net.shape, options=vars(options),
                            figures=dict(line)), os.path.join(options.work, options.name + ".best"))
        torch.save(dict(net=net.state_dict(), average=average, optimiser=optimiser.state_dict(),
                        epoch=epoch + 1, step=step, shape=net.shape, options=vars(options),
                        rng=rng.getstate(), torch_rng=torch.get_rng_state(), best=best), temporary)
        os.replace(temporary, path)


if __name__ == "__main__":
    main()
