"""The word pieces and character tables of the reference tokenizer, as the program reads them.

Everything is asked of the tokenizer itself, so that the two cannot disagree: what it makes of every
character, and which characters it parts words at.
"""
import os
import sys

import numpy as np
from tokenizers import Tokenizer

from transformer import folder

SLOTS = 1 << 16
BEGIN_BASIS, INSIDE_BASIS = 0x811C9DC5, 0x2C1B3C6D
REMOVED, SPACE, MARK = 0, 1, 2


def reference():
    tokenizer = Tokenizer.from_file(os.path.join(folder(), "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def fnv(data, basis):
    value = basis
    for byte in data:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def pieces(tokenizer):
    """Hash slots, first byte of every piece, the bytes of all, and the length of the longest."""
    words = [p.encode() for p, _ in sorted(tokenizer.get_vocab().items(), key=lambda x: x[1])]
    starts = np.cumsum([0] + [len(w) for w in words]).astype(np.int32)
    slots = np.full(SLOTS, -1, np.int32)
    longest = 0
    for number, word in enumerate(words):
        inside = word.startswith(b"##") and len(word) > 2
        text = word[2:] if inside else word
        longest = max(longest, len(text))
        value = fnv(text, INSIDE_BASIS if inside else BEGIN_BASIS)
        slot = (value ^ value >> 16) & (SLOTS - 1)
        while slots[slot] >= 0:
            slot = (slot + 1) % SLOTS
        slots[slot] = number
    return slots, starts, np.frombuffer(b"".join(words), np.uint8), longest


def characters(tokenizer):
    """Rows (from, to, to, to) of characters that become others; rows (first, end, class, 0)."""
    folds, classes = [], {}
    for code in range(0x80, 0x110000):
        if 0xD800 <= code < 0xE000:
            continue
        became = tokenizer.normalizer.normalize_str(chr(code))
        if became == "":
            classes[code] = REMOVED
        elif became.isspace():
            classes[code] = SPACE
        else:
            # Ideographs come with spaces around them: each is a word of its own, as a mark is.
            if became.strip() != chr(code):
                parts = [ord(c) for c in became.strip()]
                assert len(parts) <= 3, (code, became)
                folds.append([code] + parts + [0] * (3 - len(parts)))
            for c in became.strip():
                if ord(c) >= 0x80 and ord(c) not in classes:
                    alone = became.startswith(" ") or len(
                        tokenizer.pre_tokenizer.pre_tokenize_str("a" + c + "a")) == 3
                    if alone:
                        classes[ord(c)] = MARK
    ranges = []
    for code in sorted(classes):
        if ranges and ranges[-1][1] == code and ranges[-1][2] == classes[code]:
            ranges[-1][1] = code + 1
        else:
            ranges.append([code, code + 1, classes[code], 0])
    return np.array(folds, np.int32), np.array(ranges, np.int32)


if __name__ == "__main__":
    # vocabulary.py LINES > IDS: the reference's pieces of every line, for Training/tests.
    tokenizer = reference()
    for line in open(sys.argv[1], encoding="utf-8", newline="\n"):
        ids = tokenizer.encode(line.rstrip("\n"), add_special_tokens=False).ids
        print(*ids)
