"""Joins the labels of acts to the texts.

    python act_labels.py DATA > ACTS.jsonl

acts/labels.jsonl holds positions and acts only, one document a line; the texts are those of the data folder and of
corpus/documents. acts/written.jsonl holds passages written for this project. One document a line is written, with "acts":
[{"source", "cue", "content", "act", "second"}], positions in code points; "second" is there where the annotator wavered.
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


def item(source, cue, content, act, code, negated, hypothetical, second=None):
    found = dict(source=source, cue=cue, content=content, act=act)
    return dict(found, second=second) if second else found


def every(data):
    """The documents of labels.jsonl."""
    known = {}
    with open(os.path.join(HERE, "acts", "labels.jsonl"), encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            file, document = row["file"], row["document"]
            if file not in known:
                known[file] = texts(data, file)
            text = known[file][document] if isinstance(known[file], dict) else known[file]
            yield dict(id=document, text=text, acts=[item(*label) for label in row["labels"]])


def written():
    """The examples of written.jsonl, each a document of its own."""
    with open(os.path.join(HERE, "acts", "written.jsonl"), encoding="utf-8") as lines:
        for number, row in enumerate(map(json.loads, lines)):
            yield dict(id=f"written-{number}", text=row.pop("text"), acts=[row])


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for document in [*every(sys.argv[1]), *written()]:
        print(json.dumps(document, ensure_ascii=False))


if __name__ == "__main__":
    main()
