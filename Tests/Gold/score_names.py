"""Scores where names begin and end, against names.jsonl of this folder.

    python3 Tests/Gold/score_names.py DATA [--half tune|held] [--program PATH] [--errors]

DATA is the folder with `attribution`, `statements` and `transcripts`. Of 40 documents a stretch of some 2,400
characters each was marked; every second document, from the first on, belongs to the half `tune`, which may be looked
at; of the others nothing but the figures may be seen. The guideline is in Documentation/guidelines.md.

- right: a mention with the very characters of a person, institution, place or other name.
- missing: a name without such a mention; false: a mention that is no name. Offices count for neither, nor what lies over
  characters that were left open; a piece of an office is false unless it is a name itself.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def texts(data):
    """The texts of the documents by part and id."""
    found = {}
    for part, path in (("polnear-train", "attribution/polnear-train.jsonl"), ("statements", "statements/singapore-mfa.jsonl")):
        for row in lines(os.path.join(data, path)):
            found[part, str(row["id"])] = row["text"]
    folder = os.path.join(data, "transcripts")
    for name in os.listdir(folder):
        if name.endswith(".txt"):
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                found["transcripts", name] = file.read()
    return found


def mentions(program, wanted):
    """The spans of the capitalised mentions of each text."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for at, text in enumerate(wanted):
            file.write(json.dumps({"id": str(at), "text": text}) + "\n")
        file.flush()
        done = subprocess.run(
            [program, "extract", "--quiet", "--format", "jsonl", "--model", "small", file.name],
            capture_output=True, encoding="utf-8", check=True)
    records = [json.loads(line) for line in done.stdout.split("\n") if line]
    for text, record in zip(wanted, records, strict=True):
        if record["text"] != text:
            sys.exit("the program changed a text")
    return [[tuple(m["span"]) for m in record["mentions"] if not record["text"][m["span"][0]].islower()]
            for record in records]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--half", choices=["tune", "held"], default="tune")
    parser.add_argument("--program", default=os.path.join(HERE, "../../.build/release/hearsay"))
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.errors and options.half == "held":
        sys.exit("only errors of 'tune' may be looked at")
    rows = lines(os.path.join(HERE, "names.jsonl"))[0 if options.half == "tune" else 1 :: 2]
    all_texts = texts(options.data)
    wanted = [all_texts[row["part"], row["id"]] for row in rows]
    count = {}
    right = names = given = 0
    for row, text, found in zip(rows, wanted, mentions(options.program, wanted), strict=True):
        free = [tuple(span) for span in row["open"]]
        offices = {(a, b) for a, b, kind in row["names"] if kind == "office"}
        gold = {(a, b): kind for a, b, kind in row["names"] if kind != "office"}
        found = {s for s in found if row["start"] <= s[0] and s[1] <= row["end"]}
        for span, kind in gold.items():
            tally = count.setdefault(kind, [0, 0])
            tally[0] += span in found
            tally[1] += 1
            if options.errors and span not in found:
                near = [text[a:b] for a, b in sorted(found) if a < span[1] and b > span[0]]
                print(f"missing {kind}: {text[slice(*span)]!r} {near}")
        for span in found:
            if span in gold:
                right += 1
            elif span in offices or any(a < span[1] and b > span[0] for a, b in free):
                continue
            elif options.errors:
                print(f"false: {text[slice(*span)]!r} in {text[max(0, span[0] - 30):span[1] + 20]!r}")
            given += 1
        names += len(gold)
    for kind, (some, all_) in sorted(count.items()):
        print(f"{kind:<13} {some / all_:.3f} ({some}/{all_}) found")
    print(f"names         precision {right / max(1, given):.3f} ({right}/{given})  recall {right / names:.3f} ({right}/{names})"
          f"  F1 {2 * right / max(1, given + names):.3f}")


if __name__ == "__main__":
    main()
