"""Reads what hearsay-features wrote: windows of tokens with features, tags and roles."""
import json
from dataclasses import dataclass, field

import numpy as np

FEATURES = 8
# Tags of the cue layer: one layer for all attributions of a window.
TAGS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
# Roles of a token for one cue.
ROLES = ["O", "B-source", "I-source", "B-content", "I-content"]


@dataclass
class Attribution:
    source: list
    cue: list
    content: list


@dataclass
class Lesson:
    """A teacher's probabilities for one window (distillation: Hinton et al. 2015)."""

    tags: np.ndarray  # tokens × 7
    cues: list  # (first token, last token, tokens × 5 of roles) of each cue
    is_annotated: bool  # whether the cues are those of the window's attributions, in their order


@dataclass
class Window:
    document: int
    features: np.ndarray  # tokens × 8, row numbers of the embedding table
    kinds: np.ndarray  # tokens: 0 word, 1 number, 2 mark
    attributions: list = field(default_factory=list)
    pieces: list = None  # word pieces of each token, for the large encoder
    lesson: "Lesson" = None  # what a teacher says of it

    def __len__(self):
        return len(self.features)

    def tags(self):
        """One tag per token; where attributions overlap, cues win over contents over sources."""
        tags = np.zeros(len(self), dtype=np.int64)
        for role, begin in (("source", 1), ("content", 5), ("cue", 3)):
            for attribution in self.attributions:
                label(tags, getattr(attribution, role), begin)
        return tags

    def roles(self, attribution):
        """The role of each token for one attribution; its own cue tokens are O."""
        roles = np.zeros(len(self), dtype=np.int64)
        label(roles, attribution.source, 1)
        label(roles, attribution.content, 3)
        roles[attribution.cue] = 0
        return roles


def label(tags, tokens, begin):
    last = -2
    for token in sorted(tokens):
        tags[token] = begin if token != last + 1 else begin + 1
        last = token


def add_pieces(windows, prefix, pieces):
    """Gives every window the word pieces of its tokens, cut from the texts of the gold file."""
    texts = [json.loads(line)["text"].encode() for line in open(prefix + ".jsonl", encoding="utf-8")]
    spans = np.fromfile(prefix + ".spans.i32", dtype="<i4").reshape(-1, 2)
    at = 0
    for window in windows:
        text = texts[window.document]
        window.pieces = [pieces(text[s:e].decode()) for s, e in spans[at : at + len(window)]]
        at += len(window)


def add_lessons(windows, prefix):
    """Gives every window what hearsay-features wrote of a teacher."""
    tags = np.exp(np.fromfile(prefix + ".lesson-tags.f16", dtype="<f2").reshape(-1, len(TAGS))
                  .astype(np.float32))
    cues = np.fromfile(prefix + ".lesson-cues.i32", dtype="<i4").reshape(-1, 3)
    roles = np.fromfile(prefix + ".lesson-roles.f16", dtype="<f2").reshape(-1, len(ROLES))
    annotated = any(w.attributions for w in windows)
    at = 0
    for window in windows:
        window.lesson = Lesson(tags[at : at + len(window)], [], annotated)
        at += len(window)
    at = 0
    for index, first, last in cues.tolist():
        n = len(windows[index])
        windows[index].lesson.cues.append((first, last, np.exp(roles[at : at + n].astype(np.float32))))
        at += n


def read(prefix):
    """All windows of one part of the corpus, in order."""
    features = np.fromfile(prefix + ".features.u16", dtype="<u2").reshape(-1, FEATURES)
    kinds = np.fromfile(prefix + ".kinds.u8", dtype="u1")
    rows = np.fromfile(prefix + ".windows.i32", dtype="<i4").reshape(-1, 3)
    windows = [
        Window(int(d), features[s : s + n].astype(np.int64), kinds[s : s + n]) for d, s, n in rows
    ]
    flat = np.fromfile(prefix + ".roles.i32", dtype="<i4").tolist()
    at = 0
    while at < len(flat):
        window = windows[flat[at]]
        at += 1
        lists = []
        for _ in range(3):
            count = flat[at]
            lists.append(flat[at + 1 : at + 1 + count])
            at += 1 + count
        window.attributions.append(Attribution(*lists))
    return windows
