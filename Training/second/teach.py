"""Writes what the deep reader, not yet narrowed, thinks of acts, for the second reader to learn from.

    python teach.py WHOLE.pt --gate GATE.npz PART …

PART as for train_second.py; WHOLE.pt is what train_deep.py left, GATE.npz what rules.py left of the second reader.
PART.teacher.npy receives its probabilities of the acts [attributions, acts], zeros where the passage is not hard (gate.py).
"""
import argparse

import numpy as np
import torch

import gate as gates
import passages
from network import Batch
from train_deep import load
from train_second import batches

ACTS = len(passages.ACTS)


@torch.no_grad()
def probabilities(net, found):
    """[n, acts] of n passages, in their order."""
    place = {id(passage): at for at, passage in enumerate(found)}
    said = torch.zeros(len(found), ACTS)
    for group in batches(found, 32):
        said[[place[id(passage)] for passage in group]] = net(Batch(group)).softmax(-1)
    return said


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("whole")
    parser.add_argument("parts", nargs="+")
    parser.add_argument("--gate", required=True)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    gate, net = gates.load(options.gate), load(options.whole)
    for path in (part.partition(":")[0] for part in options.parts):
        found = passages.attributions(path)
        asked = [at for at, is_hard in enumerate(gates.is_hard(gate, found)) if is_hard]
        said = torch.zeros(len(found), ACTS)
        said[asked] = probabilities(net, [found[at] for at in asked])
        np.save(path + ".teacher.npy", said.numpy())
        print(f"{path}: {len(asked)} of {len(found)} read", flush=True)


if __name__ == "__main__":
    main()
