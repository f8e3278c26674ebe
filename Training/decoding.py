"""Decodes tags and roles into attributions and scores them, for the curves of the training.

The program decodes by the same rules in Swift (HearsayTagging/Decoding) and `hearsay evaluate` gives
the figures that count; this one compares sets of tokens instead of the text's words and differs
from it by a few tenths of a point.
"""
import numpy as np
import torch
from torch.nn import functional as F

from batches import make_batch

CUE_BIAS = -0.25
TAG_EVIDENCE = 0.4
IMPOSSIBLE = -1e4


def transitions(tags):
    """A tag I-x (even) may follow only B-x or I-x."""
    allowed = np.zeros((tags, tags))
    for after in range(2, tags, 2):
        for before in range(tags):
            if before not in (after, after - 1):
                allowed[before, after] = IMPOSSIBLE
    start = np.array([IMPOSSIBLE if t and t % 2 == 0 else 0.0 for t in range(tags)])
    return allowed, start


def viterbi(scores, allowed, start):
    best = scores[0] + start
    back = np.zeros(scores.shape, dtype=int)
    for t in range(1, len(scores)):
        ways = best[:, None] + allowed
        back[t] = ways.argmax(0)
        best = ways.max(0) + scores[t]
    path = [int(best.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]


def spans(path):
    """(kind, start, end) of each run; kind is the B tag."""
    out = []
    for i, tag in enumerate(path):
        if tag == 0:
            continue
        begin = tag if tag % 2 else tag - 1
        if tag % 2 or not out or out[-1][2] != i or out[-1][0] != begin:
            out.append([begin, i, i + 1])
        else:
            out[-1][2] = i + 1
    return out


TAG_RULES = transitions(7)
ROLE_RULES = transitions(5)


def attributions(net, window):
    """The attributions of one window: dictionaries of token sets."""
    with torch.no_grad():
        batch = make_batch([window])
        lengths = batch.lengths
        states = net.encoder(batch)
        tags = F.log_softmax(net.tags(states)[0], -1).numpy()
        scores = tags.copy()
        scores[:, 3:5] += CUE_BIAS
        cues = [(s, e) for kind, s, e in spans(viterbi(scores, *TAG_RULES)) if kind == 3]
        if not cues:
            return []
        rows = torch.tensor([(0, s, e - 1) for s, e in cues])
        roles = F.log_softmax(net.roles(states, lengths, rows), -1).numpy()
    none = np.logaddexp(tags[:, 0], np.logaddexp(tags[:, 3], tags[:, 4]))
    evidence = TAG_EVIDENCE * np.stack(
        [np.zeros(len(tags))] + [tags[:, k] - none for k in (1, 2, 5, 6)], 1)
    taken = np.zeros(len(tags), dtype=bool)
    for s, e in cues:
        taken[s:e] = True
    candidates, out = [], []
    for i, (s, e) in enumerate(cues):
        out.append(dict(source=set(), cue=set(range(s, e)), content=set()))
        scores = roles[i] + evidence
        scores[taken, 1:] -= 20
        path = viterbi(scores, *ROLE_RULES)
        for kind, a, b in spans(path):
            margin = sum(scores[t, path[t]] - scores[t, 0] for t in range(a, b))
            near = min(abs(a - e + 1), abs(b - 1 - s))
            candidates.append((kind != 1, near if kind == 1 else -margin, i, kind, a, b))
    # Sources first, nearest first, and may be shared; then contents by score, each token once.
    owner = {}
    for content, _, i, kind, a, b in sorted(candidates):
        free = [t for t in range(a, b) if t not in owner or (not content and owner[t] == 1)]
        if len(free) * 2 <= b - a:
            continue
        for t in free:
            owner[t] = kind
        out[i]["content" if content else "source"].update(free)
    return [a for a in out if a["content"]]


def score(net, windows):
    """Cue F1 and strict F1 over windows, in points."""
    gold = found = cue_hits = hits = 0
    for window in windows:
        words = {i for i in range(len(window)) if window.kinds[i] != 2}
        predicted = attributions(net, window)
        gold += len(window.attributions)
        found += len(predicted)
        free = list(predicted)
        pairs = []
        for g, target in enumerate(window.attributions):
            cue = set(target.cue)
            match = next((p for p in free if p["cue"] & cue), None)
            if match is not None:
                free.remove(match)
                cue_hits += 1
            content = set(target.content) & words or set(target.content)
            for p, candidate in enumerate(predicted):
                other = candidate["content"] & words or candidate["content"]
                overlap = len(content & other) / len(content | other)
                same = (bool(set(target.source) & candidate["source"]) if target.source
                        else not candidate["source"])
                if overlap >= 0.8 and same:
                    pairs.append((-overlap, g, p))
        used_g, used_p = set(), set()
        for _, g, p in sorted(pairs):
            if g not in used_g and p not in used_p:
                used_g.add(g)
                used_p.add(p)
                hits += 1
    f1 = lambda n: round(200 * n / max(1, gold + found), 2)
    return dict(cue=f1(cue_hits), strict=f1(hits), predicted=found, gold=gold)
