"""Writes the mean of the weights of checkpoints that one of them started from.

    python mean.py OUT.pt IN.pt IN.pt …
"""
import sys

import torch


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    saved = [torch.load(path, weights_only=False) for path in sys.argv[2:]]
    if any({"whole_layers": None, **of["shape"]} != {"whole_layers": None, **saved[0]["shape"]} for of in saved):
        sys.exit("the checkpoints have different shapes")
    for key, value in saved[0]["average"].items():
        if value.is_floating_point():
            saved[0]["average"][key] = sum(of["average"][key] for of in saved) / len(saved)
    torch.save(saved[0], sys.argv[1])


if __name__ == "__main__":
    main()
