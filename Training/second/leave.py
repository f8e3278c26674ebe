"""Teaches a reader of acts to leave what stands around an attribution behind after its second layer.

    python leave.py second NAME READER.fitted.pt PART:SHARE …
    python leave.py deep NAME DEEP.fitted.pt --beside READER.fitted.pt PART:SHARE …

PART as for train_second.py. The reader, as rules.py or fit_deep.py left it, goes on with its own answers for targets, in which the
rules are heard and, with the deep one, the second reader's scores; it stays in the mode of evaluation, so that nothing is dropped or
masked. NAME.pt receives the average of its weights; what is heard beside it is to be fitted once more. Prints how many answers are
right on what is held back: whole, before it learns to leave, and after.
"""
import argparse
import random
import time

import torch

import network
import passages
from deep import Deep
from network import Batch
from train_deep import load, save
from train_second import batches, follow, held_back, learn, pace, scores

# Layers that read the whole passage.
WHOLE_LAYERS = 2
SETTINGS = {"second": dict(batch=32, steps=320, rate=5e-5), "deep": dict(batch=24, steps=880, rate=4e-5)}
# The deep reader learns from passages of which the second one is less sure than this.
LEAD = 0.85
DECAY = 0.98


@torch.no_grad()
def add_beside(found, second, share=1.0, rules=None):
    """Sets what is added to a reader's own scores of each passage, and how far the second reader's best answer leads."""
    for passage, own, heard in scores(second, found):
        best = (own + heard).softmax(-1).topk(2).values
        passage.lead = float(best[0] - best[1])
        passage.beside = heard if rules is None else share * own + rules[passage.found]


def summed(net, group):
    """The scores of some passages with what is heard beside them, [b, answers]."""
    own = net(Batch(group))
    return (own[0] if isinstance(own, tuple) else own) + torch.stack([passage.beside for passage in group])


@torch.no_grad()
def said(net, found):
    """Sets the reader's answers as the targets."""
    for group in batches(found, 64):
        for passage, row in zip(group, summed(net, group).softmax(-1)):
            passage.target = row.tolist()


@torch.no_grad()
def right(net, found):
    """The share of the answers that are right, as text."""
    answers = [(passage.truth, int(row.argmax())) for group in batches(found, 64) for passage, row in zip(group, summed(net, group))]
    return f"{sum(truth == answer for truth, answer in answers) / max(1, len(answers)):.4f} of {len(answers)}"


def teach(net, found, batch, steps, rate, rng):
    """Some steps towards the targets; returns the average of the weights, which the reader has then."""
    learned = [p for name, p in net.named_parameters() if p.requires_grad and not name.startswith("rules")]
    optimizer = torch.optim.AdamW([dict(params=learned, base=rate)], weight_decay=0.01)
    average = {key: value.detach().clone() for key, value in net.state_dict().items()}
    groups, start = [], time.time()
    while len(groups) < steps:
        groups += batches(found, batch, rng)
    for step, group in enumerate(groups[:steps]):
        pace(optimizer, step, steps)
        learn(net, optimizer, summed(net, group), torch.tensor([p.target for p in group]), 0.0)
        follow(average, net, min(DECAY, (2 + step) / (11 + step)))
        if step % 50 == 49:
            print(f"{step + 1} of {steps}, {time.time() - start:.0f} s", flush=True)
    net.load_state_dict(average)
    return average


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", choices=SETTINGS)
    parser.add_argument("name")
    parser.add_argument("start")
    parser.add_argument("parts", nargs="+")
    parser.add_argument("--beside", help="deep: the second reader, which is heard with it")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    if options.reader == "deep" and not options.beside:
        parser.error("deep needs --beside")
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    train, check = [], []
    for part in options.parts:
        path, _, share = part.partition(":")
        for passage in passages.attributions(path):
            (check if share and held_back(passage, int(share)) else train).append(passage)
    saved = torch.load(options.start, weights_only=False)
    if options.reader == "second":
        net = network.load(options.start)
        add_beside(train + check, net)
    else:
        net = load(options.start)
        add_beside(train + check, network.load(options.beside), saved["share"], saved["rules"])
        train = [passage for passage in train if passage.lead < LEAD]
    if not train:
        parser.error("nothing to learn from")
    net.eval()
    print("whole:", right(net, check), flush=True)
    said(net, train)
    net.whole_layers = WHOLE_LAYERS
    print("before:", right(net, check), flush=True)
    settings = SETTINGS[options.reader]
    average = teach(net, train, settings["batch"], options.steps or settings["steps"], settings["rate"],
                    random.Random(options.seed))
    print("after:", right(net, check), flush=True)
    if isinstance(net, Deep):
        save(net, average, options.name + ".pt", rules=saved["rules"], share=saved["share"])
    else:
        torch.save(dict(shape={**net.shape, "whole_layers": WHOLE_LAYERS}, average=average), options.name + ".pt")


if __name__ == "__main__":
    main()
