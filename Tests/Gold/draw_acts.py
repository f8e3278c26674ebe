#!/usr/bin/env python3
"""Draws the attributions whose acts are labelled by hand (Tests/Gold/acts.jsonl), and prints them for the annotator.

    draw_acts.py draw  DATA DRAWN             writes the drawn list (JSONL: file, document, spans, and why it was drawn)
    draw_acts.py show  DATA DRAWN FROM TO     prints items FROM..TO-1
    draw_acts.py emit  DRAWN LABELS ACTS      joins the labels (index, act, cameo, negated, hypothetical; tab-separated) to the spans
    draw_acts.py second DATA DRAWN            prints 100 items at random, without labels, for a second annotator

DATA is the folder that holds polnear-train.jsonl and polnear-dev.jsonl. Everything is seeded, so the same data give the same draw:
420 attributions uniformly at random over both files, then for each of six rarer acts a number of attributions at random among those
whose cue matches its pattern, and a second round for the three acts that were still short of sixty after labelling. The patterns only find
candidates: the act of each is read from the text, and an attribution whose act turns out to be another one is kept with that act. Only the
uniform part shows how frequent the acts are. Positions are code points.
"""

import hashlib
import json
import random
import re
import sys

FILES = ["polnear-train.jsonl", "polnear-dev.jsonl"]
SEED, SECOND_SEED = 11, 12
UNIFORM = 420
SECOND = 100

# Finds candidates for the rarer acts by their cue.
PATTERNS = {
    "deny": r"\b(den(y|ies|ied|ying|ial)|dismiss\w*|disput\w*|refut\w*|rebuff\w*)\b",
    "accuse": r"\b(accus\w*|alleg\w*|blam(e|es|ed|ing)|charg(e|es|ed|ing)|implicat\w*|indict\w*)\b",
    "demand":
        r"\b(demand\w*|urg(e|es|ed|ing)|call(s|ed|ing)?( \w+)? (on|for|upon)|request\w*|appeal(ed|s|ing)?|ask(ed|s|ing)? (\w+ )?for|"
        r"beg(s|ged|ging)?|plead\w*|order(s|ed|ing)?|insist\w*|push(es|ed|ing)? for)\b",
    "evade":
        r"\b(declin\w*|no comment|not (immediately )?(respond|return|reply|answer|comment|say)\w*|n['’]t (immediately )?(respond|"
        r"return|say|answer|comment|discuss|specify)\w*|refus\w* to (say|comment|answer|discuss|speak|talk|disclose|reveal)|dodg\w*|"
        r"sidestep\w*|evad\w*|unclear|referred)\b",
    "criticize":
        r"\b(critici[sz]\w*|slam(s|med|ming)?|blast(s|ed|ing)?|condemn\w*|denounc\w*|attack(s|ed|ing)?|mock(s|ed|ing)?|assail\w*|"
        r"rip(s|ped)?|lambast\w*|decr(y|ies|ied|ying)|complain\w*|hit|hammer\w*|knock\w*|rebuk\w*|deride\w*|chid(e|ed|es|ing))\b",
    "promise":
        r"\b(promis\w*|vow(s|ed|ing)?|pledg\w*|guarantee\w*|commit(s|ted|ting|ment)?|swear(s|ing)?|swore|assur\w*|agree(s|d)? to|"
        r"offer(s|ed)? to)\b",
}
# How many of them are drawn, in this order, none twice: the first round, and the second.
TOP_UP = [("deny", 60), ("accuse", 60), ("demand", 45), ("evade", 70), ("criticize", 55), ("promise", 60),
          ("deny", 16), ("demand", 18), ("evade", 12)]


def documents(data):
    for name in FILES:
        with open(f"{data}/{name}", encoding="utf-8") as lines:
            for line in lines:
                yield name, json.loads(line)


def words(text, spans):
    return " ".join(text[start:end] for start, end in spans)


def draw(data, drawn):
    pool = []
    for name, document in documents(data):
        for a in document["attributions"]:
            pool.append((
                {"file": f"attribution/{name}", "document": document["id"],
                 "source": a["source"], "cue": a["cue"], "content": a["content"]},
                words(document["text"], a["cue"])))
    generator = random.Random(SEED)
    chosen = generator.sample(range(len(pool)), UNIFORM)
    rows = [dict(pool[i][0], drawn="uniform") for i in chosen]
    taken = set(chosen)
    for act, count in TOP_UP:
        generator = random.Random(f"{SEED} {act}")
        matches = [i for i, (_, cue) in enumerate(pool) if re.search(PATTERNS[act], cue, re.I)]
        generator.shuffle(matches)
        fresh = [i for i in matches if i not in taken][:count]
        taken.update(fresh)
        rows += [dict(pool[i][0], drawn=act) for i in fresh]
        print(f"{act}: {len(matches)} match, {len(fresh)} drawn", file=sys.stderr)
    with open(drawn, "w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row) + "\n")
    print(f"{len(rows)} drawn", file=sys.stderr)


def sentence_bounds(text, start, end):
    """The stretch from the start of the sentence (or line) that holds `start` to the end of the one that holds `end`."""
    boundary = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(A-Z0-9])|\n")
    first = 0
    for found in boundary.finditer(text, max(0, start - 1000), start):
        first = found.end()
    found = boundary.search(text, max(end - 1, 0))
    return first, found.end() if found else len(text)


def marked(text, row):
    part = {}
    for letter, key in (("T", "content"), ("S", "source"), ("C", "cue")):
        for start, end in row[key]:
            for position in range(start, end):
                part[position] = letter
    first, last = sentence_bounds(text, min(part), max(part) + 1)
    pieces, current = [], None
    for position in range(first, last):
        letter = part.get(position)
        if letter != current:
            if current:
                pieces.append("}")
            if letter:
                pieces.append("{" + letter + ":")
            current = letter
        pieces.append(text[position])
    if current:
        pieces.append("}")
    return text[max(0, first - 150):first] + "‖" + "".join(pieces) + "‖" + text[last:last + 80]


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def show(data, drawn, indices):
    rows = read(drawn)
    texts = {document["id"]: document["text"] for _, document in documents(data)}
    for i in indices:
        print(f"[{i}] " + " ".join(marked(texts[rows[i]["document"]], rows[i]).split()))


def half(document):
    """Whole documents go to one half, by a hash of their id."""
    return "tune" if hashlib.sha256(f"{SEED} {document}".encode()).digest()[0] % 2 else "held"


def emit(drawn, labels, acts):
    rows = read(drawn)
    with open(labels, encoding="utf-8") as lines:
        labelled = [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]
    with open(acts, "w", encoding="utf-8") as out:
        for index, act, cameo, negated, hypothetical in labelled:
            row = dict(rows[int(index)])
            how = row.pop("drawn")
            row.update(act=act, cameo=cameo, negated=negated == "1", hypothetical=hypothetical == "1",
                       half=half(row["document"]), drawn=how)
            out.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    command, arguments = (sys.argv[1] if len(sys.argv) > 1 else ""), sys.argv[2:]
    if command == "draw" and len(arguments) == 2:
        draw(*arguments)
    elif command == "show" and len(arguments) == 4:
        show(arguments[0], arguments[1], range(int(arguments[2]), int(arguments[3])))
    elif command == "emit" and len(arguments) == 3:
        emit(*arguments)
    elif command == "second" and len(arguments) == 2:
        show(*arguments, sorted(random.Random(SECOND_SEED).sample(range(len(read(arguments[1]))), SECOND)))
    else:
        sys.exit(__doc__)
