"""Joins the labels of acts to the texts.

    python act_labels.py labels|own|written|contrast|sentences|spoken|unlabelled DATA [UNLABELLED.jsonl] > PART.in.jsonl

acts/labels.jsonl holds positions and acts only, one document a line; the texts are those of the data folder, of
corpus/documents and, for the part `unlabelled`, what unlabelled.py gathered. acts/written.jsonl holds passages written for
this project, acts/contrast.jsonl sentences written for it that stand in the place of others in those texts: the same
surroundings, another act. acts/sentences.jsonl holds sentences in a speaker's own words, which have no cue, and
acts/spoken.jsonl documents of such sentences that were written for this project; `own` are those of labels.jsonl that
sentences.jsonl lacks. One document a line is written, with "attributions": [{"source", "cue", "content", "act", "second"}],
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


def lookup(data):
    """What finds the text of a document by its file and its name; every file is read once."""
    known = {}

    def text(file, document):
        if file not in known:
            known[file] = texts(data, file)
        return known[file][document] if isinstance(known[file], dict) else known[file]

    return text


def item(source, cue, content, act, code, negated, hypothetical, second=None):
    found = dict(source=source, cue=cue, content=content, act=act)
    return dict(found, second=second) if second else found


def every(data):
    """The documents of labels.jsonl whose texts the data folder or this repository holds."""
    text = lookup(data)
    for row in rows():
        file, document = row["file"], row["document"]
        if file == UNLABELLED:
            continue
        yield dict(id=document, text=text(file, document), acts=[item(*label) for label in row["labels"]])


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


# What is left of a text before and after the sentence that is replaced, in code points.
BEFORE, AFTER = 700, 300


def replaced(data):
    """The examples of contrast.jsonl, each a piece of a text with one sentence replaced, a document of its own.

    Of what replaces it, "text" holds the words that are new, and positions in the document for a name or title kept from there.
    """
    found = lookup(data)
    with open(os.path.join(HERE, "acts", "contrast.jsonl"), encoding="utf-8") as lines:
        for number, row in enumerate(map(json.loads, lines)):
            document = row["document"]
            text = found(row["file"], document)
            start, end = row["at"]
            first = max(0, start - BEFORE)
            if first:
                # Not within a word.
                space = text.find(" ", first, start)
                first = space + 1 if space >= 0 else first
            label = {key: row[key] for key in ("source", "cue", "content", "act", "second") if key in row}
            for key in ("source", "cue", "content"):
                label[key] = [[a + start - first, b + start - first] for a, b in row[key]]
            words = "".join(part if isinstance(part, str) else text[slice(*part)] for part in row["text"])
            yield dict(id=f"contrast-{number}-{document}", text=text[first:start] + words + text[end : end + AFTER],
                       acts=[label])


def sentence(span, act, second=None):
    """The label of a sentence that its speaker says himself: all of it is content."""
    return item([], [], [span], act, None, 0, 0, second)


def sentences(data, path=os.path.join(HERE, "acts", "sentences.jsonl")):
    """The documents of sentences.jsonl, or of another file of its form."""
    text = lookup(data)
    with open(path, encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield dict(id=row["document"], text=text(row["file"], row["document"]),
                       acts=[sentence(*label) for label in row["sentences"]])


def own(data):
    """The sentences of labels.jsonl that have no cue, but those of sentences.jsonl and of documents with a sentence in the gold."""
    with open(os.path.join(HERE, "..", "Tests", "Gold", "sentences.jsonl"), encoding="utf-8") as lines:
        held = {json.loads(line)["document"] for line in lines}
    with open(os.path.join(HERE, "acts", "sentences.jsonl"), encoding="utf-8") as lines:
        known = {row["document"]: [[label[0]] for label in row["sentences"]] for row in map(json.loads, lines)}
    for row in every(data):
        row["acts"] = [item for item in row["acts"] if not item["source"] and not item["cue"]
                       and item["content"] not in known.get(row["id"], [])]
        if row["acts"] and row["id"] not in held:
            yield row


def spoken(path=os.path.join(HERE, "acts", "spoken.jsonl")):
    """The documents of spoken.jsonl, or of another file of its form, put together from their sentences.

    A sentence without an act is what a journalist asks; the speaker's answer follows in a paragraph of its own.
    """
    with open(path, encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text, acts = "", []
            for words, *label in row["sentences"]:
                if not label:
                    text += ("\n\n" if text else "") + words + "\n\n" + row["speaker"] + ": "
                    continue
                text += " " if text and text[-1] != " " else ""
                acts.append(sentence([len(text), len(text) + len(words)], *label))
                text += words
            yield dict(id="spoken-" + row["document"], text=text, acts=acts, genre=row["genre"],
                       speaker=row["speaker"])


def main():
    parts = {"labels": lambda data: every(data), "written": lambda data: written(), "contrast": replaced,
             "sentences": sentences, "own": own, "spoken": lambda data: spoken(), "unlabelled": lambda data, path: gathered(path)}
    if len(sys.argv) not in (3, 4) or sys.argv[1] not in parts:
        sys.exit(__doc__)
    for document in parts[sys.argv[1]](*sys.argv[2:]):
        document["attributions"] = document.pop("acts")
        print(json.dumps(document, ensure_ascii=False))


if __name__ == "__main__":
    main()
