"""Writes the transcripts of the data folder as documents, one a line.

    python transcripts.py DATA > turns.in.jsonl
"""
import json
import os
import sys


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = os.path.join(sys.argv[1], "transcripts")
    for name in sorted(os.listdir(folder)):
        if name.endswith(".txt"):
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                print(json.dumps(dict(id=name, text=file.read()), ensure_ascii=False))


if __name__ == "__main__":
    main()
