#!/usr/bin/env python3
"""Scores through whose hands the program says that statements came, and whose they are.

    score_chains.py DATA [--half tune|held] [--only news|articles|official] [--tool PATH] [--errors]

Gold: `chains.jsonl`, articles of PolNeAR of which all statements with a hop that the words tell are marked (positions
only; DATA holds attribution/polnear-*.jsonl), here called *news*; and `chains/tune`, `chains/held`: invented *articles*,
and *official* statements and letters that rebut, of which all statements are marked, and what nobody says. Section 5 of
`Documentation/guidelines.md` says what a hop is. The rules were made on `tune`; of `held` nothing but the figures may be
seen (`--errors` refuses).

- statements: of the gold's, those found (the smallest content that holds eight tenths of the gold's words).
- speaker: of those found, right, another, left open though the text names one; right if rightly nobody. For a document's own
  speaker `also` has other right answers: who signs for an institution, the institution, its press office.
- acts: of those found in official documents, those whose act is the gold's.
- hops: of the gold's, those that the statement found has: a hop whose span touches the gold's; of these the right kind, the
  right owner.
- hops of the program, without those of the layout (document, turn, outlet) and the sources of outer statements, of which
  annotators do not mark attitudes: those whose words the gold has as a hop.
- nobody: of the pieces that nobody says, those that lie in the content of a statement with a cue.
"""

import argparse
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
TOOL = os.path.join(HERE, "..", "..", ".build", "release", "hearsay")
EMPTY = {"the", "of", "and", "for", "in", "mr", "ms", "mrs", "dr", "a", "an"}


def read(path):
    """The objects of a file, one a line."""
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def gold(data, half):
    """Every document of one half: its text, whether it is news, an article or official, what is marked in it."""
    texts = {}
    for name in glob.glob(os.path.join(data, "attribution", "polnear-*.jsonl")):
        texts |= {row["id"]: row["text"] for row in read(name)}
    for row in read(os.path.join(HERE, "chains.jsonl")):
        if row["half"] == half:
            yield {**row, "text": texts[row["id"]], "of": "news"}
    for name in sorted(glob.glob(os.path.join(HERE, "chains", half, "*.json"))):
        with open(name, encoding="utf-8") as file:
            row = json.load(file)
        with open(name[:-5] + ".txt", encoding="utf-8", newline="") as file:
            row["text"] = file.read()
        row["of"] = "articles" if row["genre"] == "article" else "official"
        yield row


def records(tool, rows, *options):
    """The program's record of each document, by its id."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps({"id": row["id"], "text": row["text"]}, ensure_ascii=False) + "\n")
        file.flush()
        out = subprocess.run([tool, "extract", "-q", *options, "--format", "jsonl", file.name], check=True,
                             capture_output=True, encoding="utf-8").stdout
    made = (json.loads(line) for line in out.splitlines())
    return {record["document"]["id"]: record for record in made}


def common(one, other):
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def size(spans):
    return sum(end - start for start, end in spans)


def words(name):
    return {word for word in re.findall(r"\w+", name.lower()) if word not in EMPTY}


def same(name, entity):
    """Whether a name and one of an entity's names are the same but for words that one of them leaves out."""
    for other in [entity["name"]] + entity.get("aliases", []):
        one, two = words(name), words(other)
        if one and two and (one <= two or two <= one):
            return True
    return False


def named(text, name):
    """A name of the gold: as it is, or as the characters that name it."""
    return text[name[0]:name[1]] if isinstance(name, list) else name


def owner(name, entity):
    """How an entity of the program stands to the gold's name: right, wrong or open."""
    if name is None or entity is None:
        return "right" if name is None and entity is None else "open" if entity is None else "wrong"
    return "right" if same(name, entity) else "wrong"


def told(statement, record):
    """The hops of a statement that words tell: not its document's, not its turn's."""
    layout = {"question", "answer", "outlet", "re-poster", "transcript"}
    speaker = record["document"].get("speaker")
    title = record["document"].get("title_span") or [0, 0]
    hops = [hop for hop in statement.get("chain", []) if hop["kind"] not in layout and hop.get("span")
            and not (record["document"]["genre"] == "transcript" and common([hop["span"]], [title]))]
    while hops and speaker and hops[-1].get("entity") == speaker and hops[-1]["kind"] in ("letter", "statement"):
        hops.pop()
    return hops


def sources(statement, record):
    """The sources of the statements that hold a statement."""
    by = {s["id"]: s for s in record["statements"]}
    spans = []
    while statement.get("within"):
        statement = by[statement["within"]]
        spans += statement["source"].get("spans") or []
    return spans


class Score:
    def __init__(self, errors):
        self.count = Counter()
        self.errors = errors

    def tell(self, what, row, *more):
        if self.errors:
            print(what, row["id"], "|", *more)

    def document(self, row, record):
        text, count = row["text"], self.count
        entities = {entity["id"]: entity for entity in record["entities"]}
        marked = [hop["span"] for way in row["ways"] for hop in way["hops"]] + row.get("open", [])
        for way in row["ways"]:
            content = [way["content"]]
            count["statements"] += 1
            found = [s for s in record["statements"]
                     if common(s["content"]["spans"], content) >= 0.8 * size(content)]
            if not found:
                count["hops"] += len(way["hops"])
                self.tell("MISSED", row, named(text, way["speaker"]), "|", text[slice(*way["content"])])
                continue
            statement = min(found, key=lambda s: size(s["content"]["spans"]))
            count["found"] += 1
            entity = entities.get(statement["source"].get("entity"))
            name = named(text, way["speaker"])
            state = "right" if way.get("open") else owner(name, entity)
            if state == "wrong" and name == row.get("speaker"):
                # Whoever may as well be said to speak in the document.
                if any(same(other, entity) for other in row.get("also", [])):
                    state = "right"
            count["speaker " + state] += 1
            if state != "right":
                self.tell("SPEAKER", row, state, name, "| got", entity and entity["name"], "|",
                          statement["source"].get("text"), "|", text[slice(*way["content"])])
            if "act" in way and row["of"] == "official":
                count["acts"] += 1
                count["acts right"] += way["act"] == statement["act"]["name"]
                if way["act"] != statement["act"]["name"]:
                    self.tell("ACT", row, way["act"], "| got", statement["act"]["name"], "|", text[slice(*way["content"])])
            for hop in way["hops"]:
                count["hops"] += 1
                near = [h for h in statement.get("chain", []) if h.get("span") and common([h["span"]], [hop["span"]])]
                if not near:
                    self.tell("NO HOP", row, hop["kind"], text[slice(*hop["span"])], "|", named(text, hop["whose"]),
                              "|", text[slice(*way["content"])])
                    continue
                # A statement by "it was said" within another has two hops there.
                best = next((h for h in near if h["kind"] in hop["kind"]), near[0])
                count["hops found"] += 1
                count["kind right"] += best["kind"] in hop["kind"]
                whose = owner(named(text, hop["whose"]), entities.get(best.get("entity")))
                whose = "right" if hop.get("open") else whose
                count["owner " + whose] += 1
                if best["kind"] not in hop["kind"] or whose != "right":
                    self.tell("HOP", row, hop["kind"], named(text, hop["whose"]), "| got", best["kind"],
                              best.get("entity") and entities[best["entity"]]["name"], "|",
                              text[slice(*hop["span"])], "|", text[slice(*way["content"])])
        for statement in record["statements"]:
            if not statement.get("cue", {}).get("spans"):
                continue
            outer = sources(statement, record)
            for hop in told(statement, record):
                if hop["span"] in outer:
                    continue
                count["given"] += 1
                right = any(common([hop["span"]], [span]) for span in marked)
                count["given right"] += right
                if not right:
                    self.tell("EXTRA", row, hop["kind"], text[slice(*hop["span"])], "|",
                              text[statement["content"]["spans"][0][0]:][:100].replace("\n", " "))
        for piece in row.get("nobody", []):
            count["nobody"] += 1
            held = next((s for s in record["statements"] if s.get("cue", {}).get("spans")
                         and common(s["content"]["spans"], [piece]) >= 0.5 * size([piece])), None)
            count["nobody said"] += held is not None
            if held:
                self.tell("NOBODY", row, held["source"].get("text"), "|", text[slice(*piece)])


def share(count, part, whole):
    return f"{count[part]}/{count[whole]} {count[part] / max(1, count[whole]):.3f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--half", choices=("tune", "held"), default="tune")
    parser.add_argument("--only", choices=("news", "articles", "official"))
    parser.add_argument("--tool", default=TOOL)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.errors and options.half == "held":
        sys.exit("the held half's errors are not for looking at")
    rows = [row for row in gold(options.data, options.half) if options.only in (None, row["of"])]
    made = records(options.tool, rows)
    for of in ("news", "articles", "official"):
        score = Score(options.errors)
        here = [row for row in rows if row["of"] == of]
        for row in here:
            score.document(row, made[row["id"]])
        c = score.count
        if not here:
            continue
        print(f"{of}: {len(here)} documents")
        print(f"  statements found {share(c, 'found', 'statements')}; speaker right {share(c, 'speaker right', 'found')}, "
              f"another {c['speaker wrong']}, open {c['speaker open']}")
        if c["acts"]:
            print(f"  acts right {share(c, 'acts right', 'acts')}")
        print(f"  hops found {share(c, 'hops found', 'hops')}; kind right {share(c, 'kind right', 'hops found')}; "
              f"owner right {share(c, 'owner right', 'hops found')}, another {c['owner wrong']}, open {c['owner open']}")
        print(f"  of the program's hops {share(c, 'given right', 'given')} are the gold's")
        if c["nobody"]:
            print(f"  nobody's, but said {share(c, 'nobody said', 'nobody')}")


if __name__ == "__main__":
    main()
