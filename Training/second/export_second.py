"""Writes a second reader as the weights that are compiled into the program.

    python export_second.py NAME.pt [--gate GATE.npz] [--lexicon LEXICON.npz] [--rules SHARE] [--assert AMOUNT] Sources/CWeights/acts.weights

The layout is the one that HearsayTagging/SecondReading/SecondReaderWeights.swift reads. Matrices of the layers are
7-bit integers as export.py packs them, those of the head float32. LEXICON.npz is what gate_sentences.py left, SHARE how much of the table of the rules is heard, AMOUNT what is added to the score of assert.
"""
import argparse

import numpy as np
import torch

import network
from network import MARKS
import export
import passages
from export import POSITIONS, Writer, numbers

MAGIC, VERSION = b"HEARSAYS", 2


def wide(table):
    """Rows of 16 columns."""
    table = numbers(table)
    out = np.zeros((table.shape[0], 16), np.float32)
    out[:, : table.shape[1]] = table
    return out


def write(net, gate, lexicon, path):
    out = Writer(True)
    encoder = net.encoder
    width = encoder.width
    out.add(torch.cat([encoder.positions.weight[:POSITIONS] + encoder.kind, net.marks.weight,
                       torch.zeros(1, width)]))
    out.add(encoder.norm.weight, encoder.norm.bias)
    export.layers(encoder, out)
    out.float_matrix(net.inner.weight.T, net.inner.bias)
    out.float_matrix(net.outer.weight.T, net.outer.bias)
    out.add(wide(net.rules.weight))
    states = 0
    if gate:
        out.float_matrix(gate["weight"], gate["bias"])
        out.add(wide(gate["rules"]))
        states = gate["weight"].shape[0]
    pieces = 0
    if lexicon:
        pieces = len(lexicon["pieces"])
        out.add(lexicon["pieces"], wide(lexicon["acts"][None]))
    header = [VERSION, width, encoder.layers[0].inner.weight.shape[0], len(encoder.layers), POSITIONS, MARKS,
              net.inner.weight.shape[0], net.shape["answers"], net.shape["found"], states, pieces,
              len(encoder.layers) if net.whole_layers is None else net.whole_layers]
    out.save(path, MAGIC, header)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("--gate")
    parser.add_argument("--lexicon")
    parser.add_argument("--rules", type=float, default=1.0)
    parser.add_argument("--assert", type=float, default=0.0, dest="amount")
    parser.add_argument("weights")
    options = parser.parse_args()
    net = network.load(options.checkpoint)
    with torch.no_grad():
        net.rules.weight *= options.rules
        if options.amount:
            net.outer.bias[passages.ACTS.index("assert")] += options.amount
    gate, lexicon = (np.load(path) if path else None for path in (options.gate, options.lexicon))
    write(net, gate, lexicon, options.weights)


if __name__ == "__main__":
    main()
