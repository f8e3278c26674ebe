"""A report of one training: curves, the tables of the evaluations, errors in groups. Prints Markdown.

    python report.py WORK NAME

Reads NAME.log.jsonl, NAME.dev.txt, NAME.held.txt and the predictions beside them.
"""
import collections
import json
import os
import re
import sys

WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
BLOCKS = "▁▂▃▄▅▆▇█"


def words(text, spans):
    return {m.start() for m in WORD.finditer(text)
            if any(m.start() < e and m.end() > s for s, e in spans)}


def curve(values):
    low, high = min(values), max(values)
    return "".join(BLOCKS[round(7 * (v - low) / (high - low or 1))] for v in values)


def group(gold, found):
    """What is wrong with the nearest prediction of a gold attribution; None if it is strictly right."""
    cue = [p for p in found if p["cue"] & gold["cue"]]
    if not cue:
        return "no cue found"
    best = max(cue, key=lambda p: len(p["content"] & gold["content"]))
    union = len(best["content"] | gold["content"]) or 1
    if len(best["content"] & gold["content"]) / union < 0.8:
        if not best["content"] & gold["content"]:
            return "another content"
        if best["content"] > gold["content"]:
            return "content too long"
        if best["content"] < gold["content"]:
            return "content too short"
        return "content shifted"
    if not (best["source"] & gold["source"] or not (best["source"] or gold["source"])):
        if not best["source"]:
            return "source missed"
        return "source where there is none" if not gold["source"] else "another source"
    return None


def errors(gold_path, predicted_path):
    """Counts of groups of missed attributions, and of predictions that touch no gold cue."""
    counts = collections.Counter()
    predicted = {d["id"]: d for d in map(json.loads, open(predicted_path, encoding="utf-8"))}
    for document in map(json.loads, open(gold_path, encoding="utf-8")):
        def read(a):
            return {r: words(document["text"], a[r]) or set(map(tuple, a[r]))
                    for r in ("source", "cue", "content")}

        gold = [read(a) for a in document["attributions"] if a.get("within") is None]
        found = [read(a) for a in predicted[document["id"]]["attributions"]]
        for a in gold:
            counts[group(a, found) or "right"] += 1
        counts["(predicted where no gold cue is)"] += sum(
            not any(p["cue"] & a["cue"] for a in gold) for p in found)
    return counts


def main():
    work, name = sys.argv[1:3]
    path = lambda end: os.path.join(work, name + end)
    epochs = [json.loads(line) for line in open(path(".log.jsonl"))]
    print(f"# Training of {name}\n\n| epoch | seconds | tag loss | role loss | cue F1 | strict F1 |")
    print("|---|---|---|---|---|---|")
    for e in epochs:
        print(f"| {e['epoch']} | {e['seconds']} | {e['tag']} | {e['role']} | {e['cue']} | {e['strict']} |")
    print("\nStrict F1 over epochs: " + curve([e["strict"] for e in epochs]) + ", role loss: "
          + curve([e["role"] for e in epochs]) + "\n")
    for part in ("dev", "held"):
        print(f"## {part}\n\n```\n{open(path(f'.{part}.txt')).read().rstrip()}\n```\n")
        counts = errors(os.path.join(work, part + ".jsonl"), path(f".{part}.predictions.jsonl"))
        total = sum(n for k, n in counts.items() if not k.startswith("("))
        print("| gold attributions | number | share |\n|---|---|---|")
        for kind, n in counts.most_common():
            print(f"| {kind} | {n} | {100 * n / total:.1f} % |")
        print()


if __name__ == "__main__":
    main()
