"""Fits the weights by which "he", "the senator" and "the bank" are given to those named before, and writes them as Swift.

    python fit.py DATA [--tool hearsay-features] [--check tune|held] > AntecedentWeights.swift

DATA is the folder that holds attribution/polnear-train.jsonl and polnear-dev.jsonl; sources.jsonl beside this file says of
sources in the first whom they mean, Tests/Gold/sources.jsonl of sources in the second. The tool says who may be meant. The
model is a conditional logit; the weights of nouns are held near those of pronouns, of which there are more to learn from. It
speaks with the weights that it was built with, which decide who spoke before: fit, build and fit once more.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "Tests", "Gold"))
from score_sources import half, read, same  # noqa: E402

SIGNS = 37
KINDS = ("pronouns", "persons", "groups")
# Strength of the prior that holds weights at zero, or at those of pronouns, chosen by the tune half.
PRIOR = 2.0
# What signs of nouns alone, of which there are few to learn from, are held near: called so; another is;
# the name before the noun stands beside a mention.
NOUNS = {31: 1.5, 33: -1.5, 36: 1.0}
STEPS = 600
# Below these probabilities the program names nobody (AntecedentRanker): of pronouns; of nouns that are part of name or
# role; of others.
BOUND, CALLED, OTHERS = 0.6, 0.5, 0.7


def candidates(tool, texts):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for document, text in texts.items():
            file.write(json.dumps({"id": document, "text": text}, ensure_ascii=False) + "\n")
        file.flush()
        out = subprocess.run([tool, "--antecedents", file.name], check=True, capture_output=True, text=True).stdout
    return {row["id"]: row["sources"] for row in map(json.loads, out.splitlines())}


def examples(gold, texts, tool):
    """For each kind (signs of each candidate, which of them are right) of each source; of pronouns those that mean somebody."""
    found = [[] for _ in KINDS]
    said = candidates(tool, {row["document"]: texts[row["document"]] for row in gold})
    for row in gold:
        meant = {tuple(item["source"][0]): item["persons"] for item in row["sources"]}
        for source in said[row["document"]]:
            persons = meant.get(tuple(source["source"]))
            if persons is None or not persons and source["kind"] == 0:
                continue
            # The last row is nobody of them.
            signs = np.zeros((len(source["candidates"]) + 1, SIGNS + 1))
            right = np.zeros(len(signs), bool)
            signs[-1, SIGNS] = 1
            for at, candidate in enumerate(source["candidates"]):
                signs[at, candidate["signs"]] = 1
                right[at] = any(same(place, name) for place in candidate["names"] for person in persons for name in person)
            right[-1] = not right.any()
            found[source["kind"]].append((signs, right))
    return found


def fit(found, prior, start):
    """Gradient ascent, with momentum, on the likelihood of the right candidates."""
    weights, speed = start, np.zeros(SIGNS + 1)
    for _ in range(STEPS):
        slope = -prior * (weights - start)
        for signs, right in found:
            odds = np.exp(signs @ weights - (signs @ weights).max())
            odds /= odds.sum()
            hit = odds * right / (odds @ right)
            slope += (hit - odds) @ signs
        speed = 0.9 * speed + slope / len(found)
        weights = weights + 0.5 * speed
    return weights


def report(found, weights, kind):
    said = right = 0
    for signs, of in found:
        scores = np.exp(signs @ weights - (signs @ weights).max())
        best = int(np.argmax(scores[:-1])) if len(of) > 1 else -1
        bound = BOUND if kind == 0 else CALLED if best >= 0 and signs[best, [31, 34]].any() else OTHERS
        if best >= 0 and scores[best] / scores.sum() >= bound:
            said += 1
            right += bool(of[best])
    possible = sum(not of[-1] for _, of in found)
    return f"{right} right of {said} given of {len(found)}, {possible} among the candidates"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--tool", default=os.path.join(HERE, "..", "..", ".build", "release", "hearsay-features"))
    parser.add_argument("--check", nargs="*", default=["tune"], choices=("tune", "held"))
    options = parser.parse_args()
    texts = {row["id"]: row["text"] for part in ("train", "dev")
             for row in read(os.path.join(options.data, "attribution", f"polnear-{part}.jsonl"))}
    found = examples(read(os.path.join(HERE, "sources.jsonl")), texts, options.tool)
    pronouns = fit(found[0], PRIOR, np.zeros(SIGNS + 1))
    nouns = pronouns.copy()
    nouns[list(NOUNS)] = list(NOUNS.values())
    weights = [pronouns] + [fit(of, PRIOR, nouns) for of in found[1:]]
    dev = read(os.path.join(HERE, "..", "..", "Tests", "Gold", "sources.jsonl"))
    check = {part: examples([row for row in dev if half(row["document"]) == part], texts, options.tool)
             for part in options.check}
    for kind, name in enumerate(KINDS):
        print(f"{name}, learned from: {report(found[kind], weights[kind], kind)}", file=sys.stderr)
        for part, of in check.items():
            print(f"{name}, {part}: {report(of[kind], weights[kind], kind)}", file=sys.stderr)
    print("extension AntecedentRanker {\n    /// For each kind a weight for each `AntecedentSign`, in their order.")
    print("    static let weights: [[Double]] = [")
    for of in weights:
        print("        [")
        for start in range(0, SIGNS, 8):
            row = of[start : min(start + 8, SIGNS)]
            print("            " + ", ".join(f"{weight:.2f}" for weight in row) + ",")
        print("        ],")
    print("    ]\n\n    /// For each kind the weight of none of the candidates.")
    print("    static let nobody: [Double] = [" + ", ".join(f"{of[SIGNS]:.2f}" for of in weights) + "]\n}")


if __name__ == "__main__":
    main()
