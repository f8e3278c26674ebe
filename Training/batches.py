"""Puts windows together into batches of tensors."""
from types import SimpleNamespace

import numpy as np
import torch

import corpus

CLS, SEP = 101, 102


# How much of a target is the teacher's where there is gold, too.
TRUST = 0.5


def soft(labels, probabilities, n):
    """Targets [n, labels]: the gold's labels mixed with a teacher's; zeros where there is padding."""
    out = np.zeros((n, probabilities.shape[1]), np.float32)
    if labels is None:
        out[: len(probabilities)] = probabilities
    else:
        out[np.arange(len(labels)), labels] = 1 - TRUST
        out[: len(labels)] += TRUST * probabilities
    return torch.from_numpy(out)


def make_lesson_batch(windows):
    """A batch whose tags and roles are distributions; windows without a lesson have their gold's."""
    n = max(len(w) for w in windows)
    batch = make_batch(windows)
    tags, cues, roles = [], [], []
    for k, w in enumerate(windows):
        lesson = w.lesson
        gold = w.tags() if lesson.is_annotated else None
        tags.append(soft(gold, lesson.tags, n))
        for i, (first, last, probabilities) in enumerate(lesson.cues):
            cues.append((k, first, last))
            labels = w.roles(w.attributions[i]) if lesson.is_annotated else None
            roles.append(soft(labels, probabilities, n))
    batch.tags, batch.cues = torch.stack(tags), torch.tensor(cues).reshape(-1, 3)
    batch.roles = torch.stack(roles) if roles else None
    return batch


def make_batch(windows):
    n = max(len(w) for w in windows)
    features = torch.zeros(len(windows), n, corpus.FEATURES, dtype=torch.long)
    # Padding points at the first row of every group; its states are never read.
    features[:] = torch.tensor([0, 0, 20000, 24000, 28000, 30000, 30640, 30648])
    tags = torch.full((len(windows), n), -1)
    cues, roles = [], []
    for k, w in enumerate(windows):
        features[k, : len(w)] = torch.from_numpy(w.features)
        tags[k, : len(w)] = torch.from_numpy(w.tags())
        for attribution in w.attributions:
            row = torch.full((n,), -1)
            row[: len(w)] = torch.from_numpy(w.roles(attribution))
            cues.append((k, min(attribution.cue), last_of_first_run(attribution.cue)))
            roles.append(row)
    batch = SimpleNamespace(
        features=features, tags=tags, lengths=torch.tensor([len(w) for w in windows]),
        cues=torch.tensor(cues).reshape(-1, 3), roles=torch.stack(roles) if roles else None)
    if windows[0].pieces is not None:
        add_pieces(batch, windows, n)
    return batch


def add_pieces(batch, windows, n):
    """What the transformer reads: pieces, the token of each, and the first piece of each token."""
    cut = [fitting(w.pieces) for w in windows]
    longest = max(sum(map(len, pieces)) + 2 for pieces in cut)
    batch.pieces = torch.zeros(len(windows), longest, dtype=torch.long)
    batch.piece_mask = torch.zeros(len(windows), longest, dtype=torch.bool)
    batch.piece_token = torch.zeros(len(windows), longest, dtype=torch.long)
    batch.first = torch.zeros(len(windows), n, dtype=torch.long)
    for k, w in enumerate(windows):
        ids, token, first = [CLS], [0], []
        for i, pieces in enumerate(cut[k]):
            first.append(len(ids))
            ids += pieces
            token += [i] * len(pieces)
        ids.append(SEP)
        token.append(len(w) - 1)
        batch.pieces[k, : len(ids)] = torch.tensor(ids)
        batch.piece_mask[k, : len(ids)] = True
        batch.piece_token[k, : len(ids)] = torch.tensor(token)
        batch.first[k, : len(w)] = torch.tensor(first)


def fitting(pieces, limit=512):
    """The first pieces of each token, so many that the window fits (TransformerEncoder.swift)."""
    allowed = 12
    while allowed > 1 and sum(min(len(p), allowed) for p in pieces) + 2 > limit:
        allowed -= 1
    return [p[:allowed] for p in pieces]


def last_of_first_run(tokens):
    tokens = sorted(tokens)
    last = tokens[0]
    for token in tokens[1:]:
        if token != last + 1:
            break
        last = token
    return last


def batches(windows, size, rng):
    """Windows of like length together, in random order."""
    order = list(windows)
    rng.shuffle(order)
    out = []
    for i in range(0, len(order), size * 24):
        group = sorted(order[i : i + size * 24], key=len)
        out += [group[j : j + size] for j in range(0, len(group), size)]
    rng.shuffle(out)
    return out
