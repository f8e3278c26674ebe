"""Writes the deep reader as the weights that are compiled into the program.

    python export_deep.py NAME.fitted.pt Sources/CWeights/deep.weights

The layout is the one that HearsayTagging/SecondReading/DeepReaderWeights.swift reads: matrices are 7-bit integers as export.py
packs them, but the last, and word pieces 8-bit with one scale a row, in the numbers of BERT's vocabulary.
"""
import sys

import torch

from deep import HEADS, distances, own_pieces
import export
from export import Writer, numbers, rows8
from export_second import wide
from network import MARKS
from train_deep import load

MAGIC, VERSION = b"HEARSAYD", 2
# Positions that the program may ask for, and how far apart two pieces may be: HEARSAY_FARTHEST.
POSITIONS = REACH = 256
# Word pieces of BERT's vocabulary.
PIECES = 30522


def by_distance(table):
    """What each head adds for pieces -REACH … REACH - 1 places after, [heads, 2 · REACH]."""
    buckets = distances(REACH + 1)
    before = buckets[REACH, :REACH]
    after = buckets[0, :REACH]
    return table[torch.cat([before, after])].T.contiguous()


def write(net, rules, share, path):
    out = Writer(True)
    width = net.positions.shape[1]
    out.add(*rows8(numbers(net.words.weight[own_pieces(torch.arange(PIECES))])))
    out.add(torch.cat([net.positions[:POSITIONS], net.marks.weight, torch.zeros(1, width)]))
    out.add(net.norm.weight, net.norm.bias)
    out.add(by_distance(net.distances))
    export.layers(net, out, width // HEADS)
    out.matrix(net.inner.weight.T, net.inner.bias)
    out.float_matrix(net.outer.weight.T, net.outer.bias)
    out.add(wide(rules))
    out.add(torch.tensor([share]))
    header = [VERSION, width, net.layers[0].inner.weight.shape[0], len(net.layers), POSITIONS, MARKS, PIECES,
              net.inner.weight.shape[0],
              len(net.layers) if net.whole_layers is None else net.whole_layers]
    out.save(path, MAGIC, header)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    saved = torch.load(sys.argv[1], weights_only=False)
    write(load(sys.argv[1]), saved["rules"], saved["share"], sys.argv[2])


if __name__ == "__main__":
    main()
