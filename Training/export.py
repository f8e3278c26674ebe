"""Writes a checkpoint as the weights that are compiled into the program.

    python export.py [--float] CHECKPOINT Sources/CWeights/small.weights

The layout is the one that HearsayTagging/Network reads: a header of 64 int32, then the tensors in a
fixed order, each at a multiple of 64 bytes, little-endian. The embedding is int8 with one scale a row.
The encoder's matrices are 7-bit integers with one scale a column, packed in panels [n / 16][k / 4][16][4]
(with --float they stay float32, to measure what that loses); the heads' are float32, in panels
[n / 16][k][16], n padded to 16 columns.
"""
import argparse
import struct

import numpy as np
import torch

from model import Tagger

MAGIC, VERSION = b"HEARSAY2", 2
POSITIONS = 512
HEAD = 32


def panels(matrix):
    """k × n → [n / 16][k][16], n padded with zeros."""
    k, n = matrix.shape
    out = np.zeros((k, -(-n // 16) * 16), np.float32)
    out[:, :n] = matrix
    return out.reshape(k, -1, 16).transpose(1, 0, 2)


def panels8(matrix):
    """k × n int8 → [n / 16][k / 4][16][4]."""
    k, n = matrix.shape
    return matrix.reshape(k // 4, 4, n // 16, 16).transpose(2, 0, 3, 1)


def padded(vector):
    out = np.zeros(-(-len(vector) // 16) * 16, np.float32)
    out[: len(vector)] = vector
    return out


def rows8(table):
    """int8 rows and the scale of each."""
    scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
    return np.round(table / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def columns7(weight):
    """7-bit integers and the scale of each column: the one that rounds the column best, since cutting
    off a few extremes may pay for finer steps."""
    most = np.maximum(np.abs(weight).max(0), 1e-8)
    best = None
    for cut in np.arange(1, 0.6, -0.05):
        scale = cut * most / 63
        q = np.clip(np.round(weight / scale), -63, 63)
        error = ((q * scale - weight) ** 2).sum(0)
        if best is None:
            best = error, q, scale
        else:
            better = error < best[0]
            best = (np.where(better, error, best[0]), np.where(better, q, best[1]),
                    np.where(better, scale, best[2]))
    return best[1].astype(np.int8), best[2]


class Writer:
    """The tensors in the order in which the program reads them."""

    def __init__(self, quantised):
        self.quantised = quantised
        self.tensors = []

    def add(self, *tensors):
        self.tensors += [numbers(t) for t in tensors]

    def float_matrix(self, weight, bias):
        """weight: k × n."""
        self.add(panels(numbers(weight)), padded(numbers(bias)))

    def matrix(self, weight, bias):
        if not self.quantised:
            return self.float_matrix(weight, bias)
        q, scale = columns7(numbers(weight))
        self.add(panels8(q), scale.astype(np.float32), q.astype(np.int32).sum(0, dtype=np.int32), bias)

    def save(self, path, magic, header):
        """The header, 8 bytes and 62 int32, then the tensors, each at a multiple of 64 bytes."""
        with open(path, "wb") as file:
            file.write(magic + struct.pack("<62i", *(header + [0] * (62 - len(header)))))
            for tensor in self.tensors:
                file.write(b"\0" * (-file.tell() % 64))
                file.write(np.ascontiguousarray(tensor).tobytes())
            file.write(b"\0" * (-file.tell() % 64))


def numbers(t):
    if isinstance(t, torch.Tensor):
        t = t.detach().numpy()
    return t.astype(np.float32) if t.dtype == np.float64 else t


def recurrent(encoder, layers, out):
    table, bias = encoder.embedding.folded()
    out.add(*rows8(numbers(table)), bias, encoder.embedding.norm.weight, encoder.embedding.norm.bias)
    r = encoder.recurrent
    for layer in range(layers):
        for direction in ("", "_reverse"):
            name = f"l{layer}{direction}"
            bias = getattr(r, "bias_ih_" + name) + getattr(r, "bias_hh_" + name)
            out.matrix(getattr(r, "weight_ih_" + name).T, bias)
            out.matrix(getattr(r, "weight_hh_" + name).T, torch.zeros_like(bias))


def transformer(encoder, out):
    """Adds the tensors; returns what the header says of the vocabulary."""
    import vocabulary

    reference = vocabulary.reference()
    slots, starts, data, longest = vocabulary.pieces(reference)
    folds, ranges = vocabulary.characters(reference)
    out.add(slots, starts, data, folds, ranges)
    out.add(*rows8(numbers(encoder.words.weight)))
    places = torch.cat([encoder.positions.weight[:POSITIONS] + encoder.kind,
                        encoder.capitals.weight, encoder.quotation.weight])
    out.add(places, encoder.norm.weight, encoder.norm.bias)
    layers(encoder, out)
    return [POSITIONS, len(data), longest, len(folds), len(ranges)]


def layers(encoder, out, head=HEAD):
    """Adds the tensors of an encoder's layers, whose heads are `head` wide."""
    for layer in encoder.layers:
        # Queries are divided by the root of a head's width here, once and for all.
        scale = torch.ones(layer.qkv.weight.shape[0])
        scale[: len(scale) // 3] = head**-0.5
        out.matrix((layer.qkv.weight * scale[:, None]).T, layer.qkv.bias * scale)
        out.matrix(layer.out.weight.T, layer.out.bias)
        out.add(layer.norm1.weight, layer.norm1.bias)
        out.matrix(layer.inner.weight.T, layer.inner.bias)
        out.matrix(layer.outer.weight.T, layer.outer.bias)
        out.add(layer.norm2.weight, layer.norm2.bias)


def heads(net, out):
    out.matrix(net.tag_in.weight.T, net.tag_in.bias)
    out.float_matrix(net.tag_out.weight.T, net.tag_out.bias)
    out.matrix(net.role_token.weight.T, net.role_token.bias)
    out.float_matrix(net.role_cue.weight.T, net.role_cue.bias)
    out.add(net.role_distance.weight)
    for convolution in net.role_convolutions:
        weight = convolution.weight  # out × in × 3
        out.matrix(weight.permute(2, 1, 0).reshape(-1, weight.shape[0]), convolution.bias)
    out.float_matrix(net.role_out.weight.T, net.role_out.bias)


def write(net, path, quantised=True):
    s, out = net.shape, Writer(quantised)
    if s["encoder"] == "large":
        vocabulary = transformer(net.encoder, out)
        layer = net.encoder.layers[0]
        encoder = [1, net.encoder.words.weight.shape[0], net.encoder.width, len(net.encoder.layers),
                   layer.inner.weight.shape[0]]
    else:
        recurrent(net.encoder, s["layers"], out)
        vocabulary = [0] * 5
        encoder = [0, out.tensors[0].shape[0], s["width"], s["layers"], s["hidden"]]
    heads(net, out)
    header = [VERSION] + encoder + [net.encoder.width, net.tag_in.weight.shape[0], s["role"],
                                    s["convolutions"], int(quantised)] + vocabulary
    out.save(path, MAGIC, header)


def load(path):
    saved = torch.load(path, weights_only=False)
    net = Tagger(**saved["shape"])
    net.load_state_dict(saved["average"])
    net.eval()
    return net


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--float", action="store_true", dest="real")
    parser.add_argument("checkpoint")
    parser.add_argument("weights")
    options = parser.parse_args()
    write(load(options.checkpoint), options.weights, not options.real)
