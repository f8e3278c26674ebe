"""Writes a second reader as the weights that are compiled into the program.

    python export_second.py NAME.pt [--gate GATE.npz] Sources/CWeights/acts.weights

The layout is the one that HearsayTagging/SecondReading/SecondReaderWeights.swift reads. Matrices of the layers are
7-bit integers as export.py packs them, those of the head float32.
"""
import argparse

import numpy as np
import torch

from network import MARKS, SecondReader
import export
from export import POSITIONS, Writer, numbers

MAGIC, VERSION = b"HEARSAYS", 1


def wide(table):
    """Rows of 16 columns."""
    table = numbers(table)
    out = np.zeros((table.shape[0], 16), np.float32)
    out[:, : table.shape[1]] = table
    return out


def write(net, gate, path):
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
    header = [VERSION, width, encoder.layers[0].inner.weight.shape[0], len(encoder.layers), POSITIONS, MARKS,
              net.inner.weight.shape[0], net.shape["answers"], net.shape["found"], states]
    out.save(path, MAGIC, header)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("--gate")
    parser.add_argument("weights")
    options = parser.parse_args()
    saved = torch.load(options.checkpoint, weights_only=False)
    net = SecondReader(**saved["shape"])
    net.load_state_dict(saved["average"])
    write(net, np.load(options.gate) if options.gate else None, options.weights)


if __name__ == "__main__":
    main()
