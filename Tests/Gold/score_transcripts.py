"""Scores the turns, roles and pairs of transcripts in many layouts against the documents of `layouts`.

    python3 Tests/Gold/score_transcripts.py [--half tune|held] [--program PATH] [--errors]

Each document of `layouts/tune` and `layouts/held` was invented to imitate how one kind of publisher
lays out a transcript; the file of the same name that ends with `.json` says what is to be read: label, role, first and
last words and the answered question of every turn. The rules were made on `tune`; of `held` nothing but the figures
may be seen (`--errors` refuses).

- boundaries: F1 of the turns whose first and last words are the gold's.
- labels: of the turns that begin where the gold's do, those whose label reads the same.
- roles: of the same turns, those that ask or answer as in the gold.
- speakers: of the answer turns found that have no label, those whose speaker is the one the document introduces, another, nobody.
- heads: of the short interviews of `layouts/heads-*.json`, written for who is introduced, those whose answers are given to the
  one who is meant, to another, to nobody; those that are to be nobody's, and those not read as interviews.
- pairing: of all answer turns of the gold, those whose turn is found and has the gold's question, or rightly none.

Words are compared without the punctuation at their edges, since labels and lines differ by format.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
EDGES = ".,:;!?“”\"‘’'()[]—–-*_"


def words(text):
    """Each word with where it begins and ends."""
    return [(m.group().strip(EDGES), m.start(), m.end()) for m in re.finditer(r"\S+", text)]


def find(phrase, among, at):
    """Where some words stand first, from the word `at` on: the first and the last word's index."""
    wanted = [word.strip(EDGES) for word in phrase.split()]
    for start in range(at, len(among) - len(wanted) + 1):
        if all(among[start + i][0] == word for i, word in enumerate(wanted)):
            return start, start + len(wanted) - 1
    return None


def read(program, path):
    """The record that the program makes of a document."""
    done = subprocess.run(
        [program, "extract", "--quiet", "--format", "jsonl", path],
        capture_output=True, encoding="utf-8", check=True)
    return json.loads(done.stdout.split("\n")[0])


def answered(record):
    """For each answer turn of a record, the turn it answers."""
    turn = {s["id"]: s.get("turn") for s in record.get("statements", [])}
    return {turn[l["from"]]: turn[l["to"]] for l in record.get("links", []) if l["kind"] == "answers"}


def score(gold, answerer, record, count, errors):
    """Adds one document to the counts."""
    names = {entity["id"]: entity["name"] for entity in record.get("entities", [])}
    text, turns = record["text"], record.get("turns", [])
    among, at = words(text), 0
    starts = {turn["spans"][0][0]: i for i, turn in enumerate(turns)}
    place = {}
    count["turns"] += len(gold)
    count["found"] += len(turns)
    for i, turn in enumerate(gold):
        first = find(turn["first"], among, at)
        last = first and find(turn["last"], among, first[0])
        if not last:
            if errors:
                print(f"  not in the text: {turn['first']}")
            continue
        at = last[1]
        begin, end = among[first[0]][1], among[last[1]][2]
        own = next((starts[p] for p in (begin, begin + 1, begin - 1) if p in starts), None)
        if own is None:
            if errors:
                print(f"  turn missed: {turn['label']}: {turn['first']}")
            continue
        place[own] = i
        count["begun"] += 1
        found = turns[own]
        label = text[slice(*found["label"])]
        right = {
            "bounds": abs(found["spans"][-1][1] - end) <= 2,
            "labels": label.strip(".: ") == (turn["label"] or "").strip(".: "),
            "roles": found["role"] == turn["role"],
        }
        if turn["role"] == "answer" and not turn["label"] and answerer:
            name = names.get(found.get("speaker"))
            count["named" if name and name.endswith(answerer) else "misnamed" if name else "unnamed"] += 1
        for name, is_right in right.items():
            count[name] += is_right
            if errors and not is_right:
                print(f"  {name}: {turn['label']}: {turn['first']} … {text[:found['spans'][-1][1]][-40:]!r}")
    links = {place.get(a): place.get(b, -1) for a, b in answered(record).items()}
    for i, turn in enumerate(gold):
        if turn["role"] == "answer":
            count["answers"] += 1
            is_right = i in place.values() and links.get(i) == turn["answers"]
            count["pairs"] += is_right
            if errors and not is_right and i in place.values():
                print(f"  pair: {turn['label']}: {turn['first']}: {links.get(i)}, gold {turn['answers']}")


def score_heads(program, path, errors):
    """Counts whose the answers of short interviews are."""
    with open(path, encoding="utf-8") as file:
        gold = json.load(file)
    count = dict.fromkeys(["right", "wrong", "open", "rightly nobody's", "unread"], 0)
    with tempfile.TemporaryDirectory() as folder:
        for i, head in enumerate(gold):
            with open(os.path.join(folder, f"{i:03}.md"), "w", encoding="utf-8") as file:
                file.write(head["text"])
        for i, head in enumerate(gold):
            record = read(program, os.path.join(folder, f"{i:03}.md"))
            names = {entity["id"]: entity["name"] for entity in record.get("entities", [])}
            found = {names.get(t.get("speaker")) for t in record["turns"] if t["role"] == "answer"}
            name = found.pop() if len(found) == 1 else ""
            kind = "unread"
            if record["turns"]:
                kind = "open" if name is None else "wrong"
                if name is None and not head["answerer"]:
                    kind = "rightly nobody's"
                elif name and head["answerer"] and name.endswith(head["answerer"]):
                    kind = "right"
            count[kind] += 1
            if errors and kind in ("wrong", "open"):
                print(f"  heads {i}: {kind}: {name}, gold {head['answerer']}")
    return ", ".join(f"{number} {kind}" for kind, number in count.items())


def rate(part, whole):
    return f"{part / whole if whole else 1:.3f} ({part}/{whole})"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--half", choices=["tune", "held"], default="tune")
    parser.add_argument("--program", default=os.path.join(HERE, "../../.build/release/hearsay"))
    parser.add_argument("--errors", action="store_true", help="list what is wrong, not of held")
    options = parser.parse_args()
    if options.errors and options.half != "tune":
        sys.exit("only errors of 'tune' may be looked at")
    folder = os.path.join(HERE, "layouts", options.half)
    count = dict.fromkeys(
        "turns found begun bounds labels roles answers pairs named misnamed unnamed".split(), 0)
    names = sorted(name for name in os.listdir(folder) if not name.endswith(".json"))
    for name in names:
        with open(os.path.join(folder, name.rsplit(".", 1)[0] + ".json"), encoding="utf-8") as file:
            gold = json.load(file)
        if options.errors:
            print(name)
        record = read(options.program, os.path.join(folder, name))
        score(gold["turns"], gold.get("answerer"), record, count, options.errors)
    heads = os.path.join(HERE, "layouts", f"heads-{options.half}.json")
    heads = score_heads(options.program, heads, options.errors)
    f1 = 2 * count["bounds"] / (count["turns"] + count["found"])
    print(f"documents   {len(names)} ({options.half})")
    print(f"boundaries  F1 {f1:.3f}  P {rate(count['bounds'], count['found'])}  R {rate(count['bounds'], count['turns'])}")
    print(f"labels      {rate(count['labels'], count['begun'])}")
    print(f"roles       {rate(count['roles'], count['begun'])}")
    print("speakers    {named} right, {misnamed} wrong, {unnamed} open".format(**count))
    print(f"heads       {heads}")
    print(f"pairing     {rate(count['pairs'], count['answers'])} of the answer turns")


if __name__ == "__main__":
    main()
