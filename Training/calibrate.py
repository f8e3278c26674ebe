"""Fits the confidence of an attribution on dev and prints the numbers for Calibration.swift.

    hearsay-features --scores WEIGHTS dev.jsonl > scores.jsonl
    python calibrate.py dev.jsonl scores.jsonl [DIAGRAM.svg]

A logistic regression of strict correctness (word Jaccard of the contents ≥ 0.8 and a compatible source,
one to one) on the scores, with a small ridge, and on its result a beta calibration (Kull, Silva Filho and
Flach 2017), which bends it where the logistic curve is too shy. Then, for the cuts of the grades, precision
and share of gold found at every threshold: by cross-validation over documents, so that no document is
graded by numbers that saw it. The reliability diagram is of that cross-validation, too.
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


def logistic(x, w):
    return 1 / (1 + np.exp(-x @ w))


def bent(p):
    """What the beta calibration is linear in."""
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.stack([np.log(p), -np.log(1 - p), np.ones_like(p)], 1)


def fit_both(x, y):
    w = fit(x, y)
    columns = bent(logistic(x, w))
    beta = fit(columns, y, ridge=0.1)
    # With a weight below zero the curve would rise again towards zero: that one is left out.
    if min(beta[:2]) < 0:
        kept = [1, 2] if beta[0] < 0 else [0, 2]
        beta = np.zeros(3)
        beta[kept] = fit(columns[:, kept], y, ridge=0.1)
    return w, beta


def probability(x, both):
    return logistic(bent(logistic(x, both[0])), both[1])


def bands(p, y, count=10):
    """For each tenth of confidence: number, mean confidence, share right."""
    band = np.clip((p * count).astype(int), 0, count - 1)
    return [(int((band == b).sum()), p[band == b].mean(), y[band == b].mean())
            for b in range(count) if (band == b).any()]


def diagram(rows):
    """The reliability diagram as SVG: share right over confidence, a point for each tenth."""
    x = lambda v: 40 + 320 * v
    y = lambda v: 360 - 320 * v
    most = max(n for n, _, _ in rows)
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" font-family="sans-serif" '
           'font-size="11">', '<rect width="400" height="400" fill="white"/>']
    for v in (0, 0.25, 0.5, 0.75, 1):
        out += [f'<path d="M{x(v)} {y(0)}V{y(1)}M{x(0)} {y(v)}H{x(1)}" stroke="#ddd"/>',
                f'<text x="{x(v)}" y="376" text-anchor="middle">{v}</text>',
                f'<text x="34" y="{y(v) + 4}" text-anchor="end">{v}</text>']
    out.append(f'<path d="M{x(0)} {y(0)}L{x(1)} {y(1)}" stroke="#999" stroke-dasharray="4"/>')
    for n, p, right in rows:
        out.append(f'<circle cx="{x(p):.1f}" cy="{y(right):.1f}" r="{3 + 9 * (n / most) ** 0.5:.1f}" '
                   f'fill="#2563a8" fill-opacity="0.7"><title>{n}</title></circle>')
    out += ['<text x="200" y="394" text-anchor="middle">confidence</text>',
            '<text x="12" y="200" text-anchor="middle" transform="rotate(-90 12 200)">share right</text>',
            "</svg>"]
    return "\n".join(out) + "\n"


def main():
    x, y, document, total = load(*sys.argv[1:3])
    folds = 10
    p = np.zeros(len(y))
    for k in range(folds):
        held = document % folds == k
        p[held] = probability(x[held], fit_both(x[~held], y[~held]))
    weights, beta = fit_both(x, y)
    print("weights:", ", ".join(f"{v:.4f}" for v in weights))
    print("beta:", ", ".join(f"{v:.4f}" for v in beta))
    rows = bands(p, y)
    error = sum(n * abs(a - b) for n, a, b in rows) / len(y)
    print(f"expected calibration error, cross-validated: {error:.4f}")
    print("predictions  confidence  share right")
    for n, confidence, right in rows:
        print(f"{n:11d}  {confidence:10.3f}  {right:11.3f}")
    print("threshold  predictions  precision  share of gold")
    for t in np.arange(0.1, 0.96, 0.02):
        kept = p >= t
        if kept.any():
            print(f"{t:9.2f}  {kept.sum():11d}  {y[kept].mean():9.3f}  {y[kept].sum() / total:13.3f}")
    if len(sys.argv) > 3:
        with open(sys.argv[3], "w", encoding="utf-8") as file:
            file.write(diagram(rows))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main()
