#!/usr/bin/env python3
"""Scores the acts that the program gives to the attributions of Tests/Gold/acts.jsonl.

    score_acts.py DATA [--half tune|held|labels|written|sentences|spoken] [--rules | --thorough] [--tool PATH] [--errors]

DATA is the folder that holds attribution/polnear-train.jsonl and polnear-dev.jsonl. Beside the halves of the gold, `labels`
are the attributions of Training/acts/labels.jsonl, which are less reliable, and `written` the examples of
Training/acts/written.jsonl; `sentences` are sentences in officials' own words, which have no cue, from documents that are not
trained on (Tests/Gold/sentences.jsonl), and `spoken` documents that were written for this (Tests/Gold/spoken.jsonl). Of all of them the
acts alone are scored. The tool is the built `hearsay-features`; it is handed the gold's spans and says the act of each. Printed are precision, recall and F1 of every
act, their mean over all acts and over those with at least ten in the gold of that half, accuracy, how often the CAMEO
code is right at two digits and exactly, and the marks; then the same for the part that was drawn uniformly. `--rules`
scores the rules alone, without the second reader, `--thorough` has it read every act and the deep reader all
those in doubt and not only contested denials and demands, as the program's option does.

`--errors` prints the mistakes with their texts and is refused for the held-back half and for sentences, which nobody tunes on.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Training"))
import act_labels  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(HERE, "..", "..", ".build", "release", "hearsay-features")
ACTS = ["deny", "accuse", "demand", "evade", "criticize", "promise", "threaten", "support", "reject", "concede",
        "announce", "assert", "ask"]


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def labelled(rows):
    """Documents with labels of their acts, in the form of `documents`."""
    found, order = [], []
    for row in rows:
        found.append({"id": row["id"], "text": row["text"], "attributions": row["acts"]})
        order += [(dict(item, drawn=None), row["text"]) for item in row["acts"]]
    return found, order


def documents(rows, data):
    """The documents of the rows, each with its attributions in the order of the rows, and the rows in that order."""
    wanted = {}
    for row in rows:
        wanted.setdefault((row["file"], row["document"]), []).append(row)
    found, order = [], []
    for name in sorted({row["file"] for row in rows}):
        for document in read(os.path.join(data, name)):
            gold = wanted.get((name, document["id"]))
            if gold:
                spans = [{role: row[role] for role in ("source", "cue", "content")} for row in gold]
                found.append({"id": document["id"], "text": document["text"], "attributions": spans})
                order += [(row, document["text"]) for row in gold]
    return found, order


def predictions(tool, found, how):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as gold:
        for document in found:
            gold.write(json.dumps(document, ensure_ascii=False) + "\n")
        gold.flush()
        out = subprocess.run([tool, how, gold.name], check=True, capture_output=True, text=True).stdout
    return [act for line in out.splitlines() for act in json.loads(line)["acts"]]


def ratio(part, whole):
    return part / whole if whole else 0.0


def f1(right, found, gold):
    return ratio(2 * right, found + gold)


def marked(pairs, mark):
    right = sum(g[mark] and p[mark] for g, p in pairs)
    found, gold = sum(p[mark] for _, p in pairs), sum(g[mark] for g, _ in pairs)
    return f"{mark} F1 {f1(right, found, gold):.3f} ({gold} in the gold, {found} found, {right} right)"


def report(title, pairs):
    gold = Counter(g["act"] for g, _ in pairs)
    found = Counter(p["act"] for _, p in pairs)
    right = Counter(g["act"] for g, p in pairs if g["act"] == p["act"])
    print(f"{title}: {len(pairs)} attributions")
    print(f"  {'act':10} {'gold':>5} {'found':>5} {'P':>6} {'R':>6} {'F1':>6}")
    scores = {}
    for act in ACTS:
        if not gold[act] and not found[act]:
            continue
        scores[act] = f1(right[act], found[act], gold[act])
        print(f"  {act:10} {gold[act]:5} {found[act]:5} {ratio(right[act], found[act]):6.3f} "
              f"{ratio(right[act], gold[act]):6.3f} {scores[act]:6.3f}")
    often = [scores[act] for act in scores if gold[act] >= 10]
    coded = [(g["cameo"], p["cameo"]) for g, p in pairs if "cameo" in g]
    two = sum(g[:2] == p[:2] for g, p in coded)
    same = sum(g == p for g, p in coded)
    print(f"  macro F1 {ratio(sum(often), len(often)):.3f} over the {len(often)} acts with ten or more, "
          f"{ratio(sum(scores.values()), len(scores)):.3f} over all {len(scores)}")
    print(f"  accuracy {ratio(sum(right.values()), len(pairs)):.3f}")
    if coded:
        print(f"  CAMEO right at two digits {ratio(two, len(coded)):.3f}, exactly {ratio(same, len(coded)):.3f}")
        print(f"  {marked(pairs, 'negated')}; {marked(pairs, 'hypothetical')}")


def code(act):
    marks = ("-" if act["negated"] else "") + ("?" if act["hypothetical"] else "")
    return f"{act['act']} {act['cameo']}{marks}"


def print_errors(order, found):
    for (row, text), act in zip(order, found):
        said, wanted = (code(act), code(row)) if "cameo" in row else (act["act"], row["act"])
        if said != wanted:
            parts = [" … ".join(text[s:e] for s, e in row[role]) for role in ("source", "cue", "content")]
            print(f"{wanted} ≠ {said} [{act['reason']}] " + " | ".join(" ".join(p.split()) for p in parts))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data")
    parser.add_argument("--half", choices=["tune", "held", "labels", "written", "sentences", "spoken"], default="tune")
    parser.add_argument("--rules", action="store_const", dest="how", const="--acts-by-rules", default="--acts",
                        help="the rules alone")
    parser.add_argument("--thorough", action="store_const", dest="how", const="--acts-thorough",
                        help="every act read once more")
    parser.add_argument("--tool", default=TOOL)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.errors and options.half in ("held", "sentences", "spoken"):
        sys.exit("the errors of what is held back are not shown")
    if options.half == "written":
        found, order = labelled(act_labels.written())
    elif options.half == "sentences":
        found, order = labelled(act_labels.sentences(options.data, os.path.join(HERE, "sentences.jsonl")))
    elif options.half == "spoken":
        found, order = labelled(act_labels.spoken(os.path.join(HERE, "spoken.jsonl")))
    elif options.half == "labels":
        found, order = labelled(act_labels.every(options.data))
    else:
        rows = [row for row in read(os.path.join(HERE, "acts.jsonl")) if row["half"] == options.half]
        found, order = documents(rows, options.data)
    acts = predictions(options.tool, found, options.how)
    if len(acts) != len(order):
        sys.exit(f"{len(order)} attributions, but {len(acts)} acts")
    if options.errors:
        print_errors(order, acts)
    pairs = [(row, act) for (row, _), act in zip(order, acts)]
    report(options.half, pairs)
    if options.half in ("tune", "held"):
        report(f"{options.half}, drawn uniformly", [pair for pair in pairs if pair[0]["drawn"] == "uniform"])


if __name__ == "__main__":
    main()
