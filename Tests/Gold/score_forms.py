#!/usr/bin/env python3
"""Scores whom the program takes for the speaker where he is called in one of many ways.

    score_forms.py [--half tune|held] [--tool PATH] [--errors]

Gold: `forms/tune.jsonl` and `forms/held.jsonl`, short invented passages with 2 to 4 statements each, written to show how
differently speakers are called: by name and office in any order, by a noun with the name behind a comma, by what they were
called before, several together, people without a name. The rules were made on `tune`; of `held` nothing but the figures may
be seen (`--errors` refuses).

- statements: of the gold's, those found (the smallest content that holds eight tenths of the gold's words).
- speaker: of those found, right (the gold's name, one of those that are right as well, or rightly nobody), another, or left
  open though the text tells; and how often somebody was named where the text names nobody.
"""

import argparse
import os
import re
import sys
from collections import Counter

import score_chains

HERE = os.path.dirname(os.path.abspath(__file__))


def gold(half):
    """The passages of one half, with the positions of their statements."""
    for row in score_chains.read(os.path.join(HERE, "forms", half + ".jsonl")):
        for statement in row["statements"]:
            start = row["text"].index(statement["content"])
            statement["span"] = [start, start + len(statement["content"])]
        yield row


def whole(name):
    """A name as it is written in comparisons: without article and possessive."""
    return re.sub(r"^(the|a|an) |['’]s?$", "", name.lower())


def judge(statement, entity):
    """What is to be said of the speaker that the program gives a statement."""
    if statement["speaker"] is None:
        # An unnamed spokesman may be given to his institution.
        ok = entity is None or any(score_chains.same(name, entity) for name in statement["also"])
        return "nobody" if ok else "invented"
    if entity is None:
        return "open"
    for name in [statement["speaker"]] + statement["also"]:
        names = [entity["name"]] + entity.get("aliases", [])
        if score_chains.same(name, entity) or whole(name) in map(whole, names):
            return "right"
    return "another"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("tune", "held"), default="tune")
    parser.add_argument("--tool", default=score_chains.TOOL)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.errors and options.half == "held":
        sys.exit("the held half's errors are not for looking at")
    rows = list(gold(options.half))
    made = score_chains.records(options.tool, rows)
    count = Counter()
    for row in rows:
        record = made[row["id"]]
        entities = {entity["id"]: entity for entity in record["entities"]}
        for statement in row["statements"]:
            content = [statement["span"]]
            count["statements"] += 1
            found = [s for s in record["statements"]
                     if score_chains.common(s["content"]["spans"], content) >= 0.8 * score_chains.size(content)]
            if not found:
                if options.errors:
                    print("MISSED", row["id"], "|", statement["speaker"], "|", statement["content"])
                continue
            best = min(found, key=lambda s: score_chains.size(s["content"]["spans"]))
            entity = entities.get(best["source"].get("entity"))
            what = judge(statement, entity)
            count[what] += 1
            if options.errors and what in ("another", "open", "invented"):
                reason = next((r[9:] for r in best["reasons"] if r.startswith("speaker: ")), "")
                print(what.upper(), row["id"], "|", statement["speaker"], "| got", entity and entity["name"], "|",
                      best["source"].get("text"), "|", statement["content"], "|", reason)
    found = sum(count[what] for what in ("right", "another", "open", "nobody", "invented"))
    named = count["right"] + count["another"] + count["open"]
    print(f"passages            {len(rows)} ({options.half})")
    print(f"statements found    {found / count['statements']:.3f} ({found}/{count['statements']})")
    print(f"speaker right       {count['right'] / named:.3f} ({count['right']}/{named}), another {count['another']}, "
          f"open {count['open']}")
    print(f"nobody named        {count['nobody']} rightly nobody, {count['invented']} given somebody")


if __name__ == "__main__":
    main()
