#!/usr/bin/env python3
"""Scores whom the program takes the sources without a name for: "he", "the senator", "Smith and Jones".

    score_sources.py DATA [--half tune|held|all] [--records RECORDS] [--tool PATH] [--errors]

DATA is the folder that holds attribution/polnear-dev.jsonl; Tests/Gold/sources.jsonl says of sources in it whom they mean,
as spans where the articles name them. The tool is the built `hearsay`; RECORDS are what it made of the articles before.
Of the sources that the program finds are printed: how many have a speaker, and the right one; of those that nobody named
stands behind, how many have one all the same. Where several speak together one of them is right, and counted apart.

`--errors` prints the mistakes and is refused for the held half, which nobody tunes on.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import zlib
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(HERE, "..", "..", ".build", "release", "hearsay")


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def half(document):
    return "held" if zlib.crc32(document.encode()) % 2 else "tune"


def records(tool, texts):
    """The program's record of each text, by its number."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for document, text in texts.items():
            file.write(json.dumps({"id": document, "text": text}, ensure_ascii=False) + "\n")
        file.flush()
        out = subprocess.run([tool, "extract", "-q", "--format", "jsonl", file.name], check=True,
                             capture_output=True, text=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def overlap(one, other):
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def found(record, source):
    """The statement whose source shares most with the given one, or None: half of both at least."""
    def size(spans):
        return sum(end - start for start, end in spans)

    best = (0, None)
    for statement in record["statements"]:
        spans = statement.get("source", {}).get("spans") or []
        common = overlap(spans, source)
        if common * 2 >= max(size(spans), size(source)) and common > best[0]:
            best = (common, statement)
    return best[1]


def same(mention, name):
    """Whether two spans are the same name: each shares at least half of itself with the other."""
    return 2 * overlap([mention], [name]) >= max(mention[1] - mention[0], name[1] - name[0])


def kind(words):
    """What kind of source some words are."""
    word = words.lower()
    if " and " in word:
        return "several"
    for of in ("he she him her his", "they them their", "it its", "who which that", "i we me us my our you"):
        if word in of.split():
            return of.split()[0]
    return "a noun"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--half", choices=("tune", "held", "all"), default="tune")
    parser.add_argument("--records")
    parser.add_argument("--tool", default=TOOL)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.errors and options.half != "tune":
        sys.exit("the held half's errors are not for looking at")
    gold = [row for row in read(os.path.join(HERE, "sources.jsonl"))
            if options.half in ("all", half(row["document"]))]
    texts = {row["id"]: row["text"] for row in read(os.path.join(options.data, "attribution", "polnear-dev.jsonl"))}
    texts = {row["document"]: texts[row["document"]] for row in gold}
    made = read(options.records) if options.records else records(options.tool, texts)
    made = {record["document"]["id"]: record for record in made}
    counts = {}
    for row in gold:
        record, text = made[row["document"]], texts[row["document"]]
        mentions = {}
        for mention in record["mentions"]:
            mentions.setdefault(mention["entity"], []).append(mention["span"])
        names = {entity["id"]: entity["name"] for entity in record["entities"]}
        for item in row["sources"]:
            words = " ".join(text[a:b] for a, b in item["source"])
            count = counts.setdefault(kind(words), Counter())
            persons = item["persons"]
            count["named" if persons else "nobody"] += 1
            statement = found(record, item["source"])
            if statement is None:
                continue
            entity = statement["source"].get("entity")
            count["named found" if persons else "nobody found"] += 1
            if not entity:
                if persons and options.errors:
                    print("MISSED", tell(row, text, words, item, None))
                continue
            count["named given" if persons else "nobody given"] += 1
            right = any(same(mention, name) for mention in mentions.get(entity, [])
                        for person in persons for name in person)
            count["right"] += right
            count["right of several"] += right and len(persons) > 1
            if not right and options.errors:
                print("WRONG ", tell(row, text, words, item, names[entity]))
    total = Counter()
    for count in counts.values():
        total.update(count)
    print(f"{'source':10} {'named':>6} {'found':>6} {'given':>6} {'right':>6} {'of several':>11} | "
          f"{'nobody':>6} {'found':>6} {'given':>6} | right of given, of found")
    for name, count in sorted(counts.items(), key=lambda item: -item[1]["named"]) + [("all", total)]:
        given = count["named given"] + count["nobody given"]
        print(f"{name:10} {count['named']:6} {count['named found']:6} {count['named given']:6} {count['right']:6} "
              f"{count['right of several']:11} | {count['nobody']:6} {count['nobody found']:6} "
              f"{count['nobody given']:6} | {count['right'] / max(1, given):.3f} "
              f"{count['right'] / max(1, count['named found']):.3f}")


def tell(row, text, words, item, given):
    start, end = item["source"][0][0], item["source"][-1][1]
    means = " + ".join(text[person[0][0] : person[0][1]] for person in item["persons"]) or "-"
    around = " ".join(text[max(0, start - 200) : start].split()) + f" [[{words}]] " + \
        " ".join(text[end : end + 80].split())
    return f"{row['document'][:24]} '{words}' is {means}, given {given}\n    {around}"


if __name__ == "__main__":
    main()
