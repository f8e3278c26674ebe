"""Writes the annotated acts as documents that hearsay-features reads.

    python act_labels.py DATA > acts.jsonl

acts/labels.jsonl holds positions and acts only, one document a line; the texts are those of the data folder and of
corpus/documents. Each line written is {"id", "text", "acts": [{"source", "cue", "content", "act"}]}, positions in code points.
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def texts(data, file):
    """The texts of a file by the names that labels.jsonl gives their documents; one text for a file of one."""
    if file.startswith("Training/"):
        path = os.path.join(HERE, "..", file)
    else:
        path = os.path.join(data, file)
    with open(path, encoding="utf-8", newline="") as lines:
        if not file.endswith(".jsonl"):
            return lines.read()
        return {row["id"]: row["text"] for row in map(json.loads, lines)}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    known = {}
    with open(os.path.join(HERE, "acts", "labels.jsonl"), encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["file"] not in known:
                known[row["file"]] = texts(sys.argv[1], row["file"])
            text = known[row["file"]]
            if isinstance(text, dict):
                text = text[row["document"]]
            acts = [dict(source=source, cue=cue, content=content, act=act)
                    for source, cue, content, act, *_ in row["labels"]]
            print(json.dumps(dict(id=row["document"], text=text, acts=acts), ensure_ascii=False))


if __name__ == "__main__":
    main()
