"""Joins the labels of acts to the texts.

    python act_labels.py labels|written|unlabelled DATA [UNLABELLED.jsonl] > PART.in.jsonl

acts/labels.jsonl holds positions and acts only, one document a line; the texts are those of the data folder, of
corpus/documents and, for the part `unlabelled`, what unlabelled.py gathered. acts/written.jsonl holds passages written for
this project. One document a line is written, with "attributions": [{"source", "cue", "content", "act", "second"}],
positions in code points; "second" is there where an annotator wavered or two disagreed.
"""
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
# What labels.jsonl calls the texts that unlabelled.py gathered.
UNLABELLED = "unlabelled"


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
    """The documents of labels.jsonl whose texts the data folder or this repository holds."""
    known = {}
    for row in rows():
        file, document = row["file"], row["document"]
        if file == UNLABELLED:
            continue
        if file not in known:
            known[file] = texts(data, file)
        text = known[file][document] if isinstance(known[file], dict) else known[file]
        yield dict(id=document, text=text, acts=[item(*label) for label in row["labels"]])


def gathered(path):
    """The documents of labels.jsonl that unlabelled.py gathered; those whose text has changed since are left out."""
    known = texts("", path)
    for row in rows():
        text = known.get(row["document"]) if row["file"] == UNLABELLED else None
        if text is None:
            continue
        if hashlib.sha256(text.encode()).hexdigest() == row["text"]:
            yield dict(id=row["document"], text=text, acts=[item(*label) for label in row["labels"]])
        else:
            print(f"{row['document']}: another text than the one that was labelled", file=sys.stderr)


def rows():
    with open(os.path.join(HERE, "acts", "labels.jsonl"), encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def written():
    """The examples of written.jsonl, each a document of its own."""
    with open(os.path.join(HERE, "acts", "written.jsonl"), encoding="utf-8") as lines:
        for number, row in enumerate(map(json.loads, lines)):
            yield dict(id=f"written-{number}", text=row.pop("text"), acts=[row])


def main():
    parts = {"labels": lambda data: every(data), "written": lambda data: written(),
             "unlabelled": lambda data, path: gathered(path)}
    if len(sys.argv) not in (3, 4) or sys.argv[1] not in parts:
        sys.exit(__doc__)
    for document in parts[sys.argv[1]](*sys.argv[2:]):
        document["attributions"] = document.pop("acts")
        print(json.dumps(document, ensure_ascii=False))


if __name__ == "__main__":
    main()
