"""Fits the confidence of an attribution on dev and prints the weights for Calibration.swift.

    hearsay-features --scores WEIGHTS dev.jsonl > scores.jsonl
    python calibrate.py dev.jsonl scores.jsonl

A logistic regression (Platt 1999) of strict correctness (word Jaccard of the contents ≥ 0.8 and a
compatible source, one to one) on the scores, with a small ridge; then, for the cuts of the grades,
precision and share of gold found at every threshold, by cross-validation over documents so that no
document is graded by weights that saw it.
"""
import json
import re
import sys

import numpy as np

WORD = re.compile(r"\w+(?:[-'’.]\w+)*")


def words(text, spans):
    return {m.start() for m in WORD.finditer(text)
            if any(m.start() < e and m.end() > s for s, e in spans)}


def load(gold_path, scores_path):
    """Features, correctness and document number of every predicted attribution; number of gold."""
    gold = [json.loads(line) for line in open(gold_path, encoding="utf-8")]
    predicted = {d["id"]: d for d in map(json.loads, open(scores_path, encoding="utf-8"))}
    features, right, document, total = [], [], [], 0
    for number, d in enumerate(gold):
        text = d["text"]
        targets = [(words(text, a["source"]), words(text, a["content"])) for a in d["attributions"]]
        total += len(targets)
        found = [(words(text, a["source"]), words(text, a["content"]), a["features"])
                 for a in predicted[d["id"]]["attributions"]]
        pairs = []
        for p, (source, content, _) in enumerate(found):
            for g, (gold_source, gold_content) in enumerate(targets):
                overlap = len(content & gold_content) / max(1, len(content | gold_content))
                if overlap >= 0.8 and (source & gold_source or not (source or gold_source)):
                    pairs.append((-overlap, p, g))
        hit_p, hit_g = set(), set()
        for _, p, g in sorted(pairs):
            if p not in hit_p and g not in hit_g:
                hit_p.add(p)
                hit_g.add(g)
        for p, (_, _, values) in enumerate(found):
            features.append(values + [1.0])
            right.append(p in hit_p)
            document.append(number)
    return np.array(features), np.array(right, float), np.array(document), total


def fit(x, y, ridge=1.0):
    """Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (y - p) - ridge * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(w))
        step = np.linalg.solve(hessian, gradient)
        w += step
        if np.abs(step).max() < 1e-8:
            break
    return w


def main():
    x, y, document, total = load(*sys.argv[1:3])
    folds = 10
    p = np.zeros(len(y))
    for k in range(folds):
        held = document % folds == k
        p[held] = 1 / (1 + np.exp(-x[held] @ fit(x[~held], y[~held])))
    print("weights:", ", ".join(f"{v:.4f}" for v in fit(x, y)))
    bins = np.clip((p * 10).astype(int), 0, 9)
    error = sum(abs(p[bins == b].sum() - y[bins == b].sum()) for b in range(10)) / len(y)
    print(f"expected calibration error, cross-validated: {error:.4f}")
    print("threshold  predictions  precision  share of gold")
    for t in np.arange(0.1, 0.96, 0.05):
        kept = p >= t
        if kept.any():
            print(f"{t:9.2f}  {kept.sum():11d}  {y[kept].mean():9.3f}  {y[kept].sum() / total:13.3f}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()
