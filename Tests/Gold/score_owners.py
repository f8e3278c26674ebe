#!/usr/bin/env python3
"""Scores whether the program tells somebody's own texts (statements, letters) from texts about them, and whose they are.

    score_owners.py [--half tune|held] [--tool PATH] [--errors] [--data DATA]

Gold: `owners/tune.jsonl`, `owners/held.jsonl`: invented documents that show whose they are in as many ways as in real
life, and look-alikes; `also` has other right answers. The rules were made on `tune`; of `held` nothing but the figures may
be seen (`--errors` refuses). With DATA (attribution/polnear-*.jsonl) also how many articles of real news are taken for
somebody's own text.

- genre: of somebody's own texts, those that are a statement or a letter (either will do), and of exactly the gold's kind.
- speaker: of somebody's own texts, right, another, nobody.
- look-alikes taken for somebody's own.
"""

import argparse
import json
import os
import sys
from collections import Counter

from score_chains import TOOL, records, same

HERE = os.path.dirname(os.path.abspath(__file__))


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("tune", "held"), default="tune")
    parser.add_argument("--tool", default=TOOL)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--data")
    options = parser.parse_args()
    if options.errors and options.half == "held":
        sys.exit("the held half's errors are not for looking at")
    rows = read(os.path.join(HERE, "owners", options.half + ".jsonl"))
    made = records(options.tool, rows, "--model", "small")
    count = Counter()
    for row in rows:
        record = made[row["id"]]
        document = record["document"]
        entities = {entity["id"]: entity for entity in record["entities"]}
        speaker = entities.get(document.get("speaker"))
        own = document["genre"] in ("statement", "letter")
        if row["genre"] == "article":
            count["look-alikes"] += 1
            count["taken"] += own
            if own and options.errors:
                print("TAKEN", row["id"], document["genre"], document["genre_reason"], speaker and speaker["name"])
            continue
        count["own"] += 1
        count["found"] += own
        count["exact"] += document["genre"] == row["genre"]
        answers = [row["speaker"]] + row.get("also", [])
        state = "nobody" if not speaker else "right" if any(same(a, speaker) for a in answers) else "another"
        count[state] += 1
        if options.errors and (state != "right" or not own):
            print("OWNER", row["id"], row["genre"], "got", document["genre"], document.get("genre_reason"), "|",
                  answers, "|", speaker and speaker["name"])

    def share(part, whole):
        return f"{count[part]}/{count[whole]} {count[part] / max(1, count[whole]):.3f}"

    print(f"somebody's own {share('found', 'own')}, of exactly this kind {share('exact', 'own')}; "
          f"speaker right {share('right', 'own')}, another {count['another']}, nobody {count['nobody']}; "
          f"look-alikes taken {share('taken', 'look-alikes')}")
    if options.data:
        news = [row for half in ("train", "dev")
                for row in read(os.path.join(options.data, "attribution", f"polnear-{half}.jsonl"))]
        made = records(options.tool, news, "--model", "small")
        taken = [d["document"] for d in made.values() if d["document"]["genre"] in ("statement", "letter")]
        print(f"articles of news taken {len(taken)}/{len(news)}")
        if options.errors:
            for document in taken:
                print("NEWS", document["id"], document["genre"], document["genre_reason"])


if __name__ == "__main__":
    main()
