"""Writes a checkpoint as the weights that are compiled into the program.

    python export.py CHECKPOINT Sources/CWeights/tagger.weights

The layout is the one that HearsayTagging/Network/Weights.swift reads: a header of 64 int32, then the
tensors in a fixed order, each at a multiple of 64 bytes, little-endian. Matrices are transposed to
k × n, padded to 16 columns and packed in panels [n / 16][k][16]; the embedding is int8 with one
scale a row, everything else float32.
"""
import struct
import sys

import numpy as np
import torch

from model import DISTANCE_BUCKETS, Tagger

MAGIC = b"HEARSAY1"


def panels(matrix):
    """k × n → [n / 16][k][16], n padded with zeros."""
    k, n = matrix.shape
    padded = np.zeros((k, -(-n // 16) * 16), np.float32)
    padded[:, :n] = matrix
    return padded.reshape(k, -1, 16).transpose(1, 0, 2)


def padded(vector):
    out = np.zeros(-(-len(vector) // 16) * 16, np.float32)
    out[: len(vector)] = vector
    return out


def quantised(table):
    """int8 rows and the scale of each."""
    scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
    return np.round(table / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def tensors(net):
    g = lambda t: t.detach().numpy().astype(np.float32)
    table, bias = net.encoder.embedding.folded()
    rows, scales = quantised(g(table))
    yield rows
    yield scales
    yield g(bias)
    yield g(net.encoder.embedding.norm.weight)
    yield g(net.encoder.embedding.norm.bias)
    r = net.encoder.recurrent
    for layer in range(net.shape["layers"]):
        for direction in ("", "_reverse"):
            name = f"l{layer}{direction}"
            yield panels(g(getattr(r, "weight_ih_" + name)).T)
            yield g(getattr(r, "bias_ih_" + name)) + g(getattr(r, "bias_hh_" + name))
            yield panels(g(getattr(r, "weight_hh_" + name)).T)
    for linear in (net.tag_in, net.tag_out, net.role_token, net.role_cue):
        yield panels(g(linear.weight).T)
        yield padded(g(linear.bias))
    yield g(net.role_distance.weight)
    for convolution in net.role_convolutions:
        weight = g(convolution.weight)  # out × in × 3
        yield panels(weight.transpose(2, 1, 0).reshape(-1, weight.shape[0]))
        yield padded(g(convolution.bias))
    yield panels(g(net.role_out.weight).T)
    yield padded(g(net.role_out.bias))


def write(net, path):
    table, _ = net.encoder.embedding.folded()
    s = net.shape
    header = [1, table.shape[0], s["width"], s["hidden"], s["layers"], 128, s["role"],
              s["convolutions"], DISTANCE_BUCKETS]
    with open(path, "wb") as out:
        out.write(MAGIC + struct.pack("<62i", *(header + [0] * (62 - len(header)))))
        for tensor in tensors(net):
            out.write(b"\0" * (-out.tell() % 64))
            out.write(np.ascontiguousarray(tensor).tobytes())
        out.write(b"\0" * (-out.tell() % 64))


def load(path):
    saved = torch.load(path, weights_only=False)
    net = Tagger(**saved["shape"])
    net.load_state_dict(saved["average"])
    net.eval()
    return net


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write(load(sys.argv[1]), sys.argv[2])
