"""The program's word pieces against the reference tokenizer's, on 100,000 lines.

    python Training/tests/test_pieces.py WEIGHTS [TEXT …]

Half of the lines are cut from the texts (UTF-8 files, .jsonl with a member "text"), the rest are random:
characters of all planes, long words, white space, accents, ideographs. Needs hearsay-features built and the
packages of requirements.txt; exits 1 at the first difference.
"""
import json
import os
import random
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import vocabulary  # noqa: E402

LINES = 100_000
RANGES = [(0x20, 0x7F), (0xA0, 0x250), (0x300, 0x370), (0x370, 0x530), (0x590, 0x700), (0x900, 0xE80),
          (0x1E00, 0x2070), (0x20A0, 0x2400), (0x3000, 0x3100), (0x4E00, 0x4F00), (0xAC00, 0xAD00),
          (0xF900, 0xFB00), (0xFE00, 0x10000), (0x1F300, 0x1F700), (0x20000, 0x20100)]


def texts(paths):
    for path in paths:
        with open(path, encoding="utf-8", newline="\n") as file:
            for line in file:
                line = json.loads(line)["text"] if path.endswith(".jsonl") else line
                yield from line.split("\n")


def made(rng):
    out = []
    for _ in range(rng.randrange(1, 12)):
        low, high = rng.choice(RANGES)
        length = rng.choice((1, 2, 4, 9, 30, 120)) if rng.random() < 0.1 else rng.randrange(1, 9)
        out.append("".join(chr(rng.randrange(low, high)) for _ in range(length)))
    return rng.choice((" ", "", "  ", "\t")).join(out)


def main():
    rng, lines = random.Random(5), []
    for line in texts(sys.argv[2:]):
        if len(lines) < LINES // 2 and line.strip():
            lines.append(line.replace("\r", " ")[:2000])
    while len(lines) < LINES:
        lines.append(made(rng).replace("\n", " ").replace("\r", " "))
    # Names of special pieces are pieces for the reference and text for the program.
    lines = [line.replace("[", "(") for line in lines]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        tool = os.path.join(HERE, "../../.build/release/hearsay-features")
        out = subprocess.run([tool, "--pieces", sys.argv[1], file.name], check=True, capture_output=True)
    found = out.stdout.decode().split("\n")[:-1]
    tokenizer = vocabulary.reference()
    expected = [e.ids for e in tokenizer.encode_batch(lines, add_special_tokens=False)]
    assert len(found) == len(expected), (len(found), len(expected))
    for line, a, b in zip(lines, found, expected):
        if a != " ".join(map(str, b)):
            sys.exit(f"differs: {line!r}\n  program   {a}\n  reference {b}")
    print(f"{len(lines)} lines, {sum(map(len, expected))} pieces: equal")


if __name__ == "__main__":
    main()
