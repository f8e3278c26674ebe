"""Scores the turns of transcripts and the speakers of documents against the gold of this folder.

    python3 Tests/Gold/score_layout.py DATA [--half tune|held|all|read|fresh] [--small] [--program PATH] [--errors]

DATA is the folder that holds `transcripts` and `statements`. The built program reads the transcripts
as text files and the statements as JSON lines, with the fields that the data has. Every second
document of each file, from the first on, belongs to the half `tune`, which may be looked at; the
others to the half `held`, of which nothing but the figures may be seen (`--errors` refuses). `read` and
`fresh` are neither: the transcripts of turns_read.txt, which may be looked at, and those of
turns_fresh.txt, of which again only the figures may be seen. Both have pairs that were read; their
turns and labels are what make_turns.py finds.

- turns: right if start and end of its words and its label are the gold's.
- speakers: right if its words start where the gold's do and its label reads the same.
- roles: of the turns whose start is right.
- pairing: the answer turn's link to a question turn. Accuracy over all answer turns of the gold, those
  that answer nothing among them; precision and recall over the pairs; then, for each reason of a link
  and each score, how many of the links are right.
- document speakers: right if the name is the gold's or among `accept`, or one mention of the speaker
  is the gold's span, or both are nobody; of several speakers one is enough. Second readings
  (`alternative`) count neither as right nor as wrong.

Positions are compared by the number of visible characters before them, so that a reader may change
blanks and line breaks; a text whose visible characters differ is an error.
"""

import argparse
import json
import os
import subprocess
import sys

import make_turns

HERE = os.path.dirname(os.path.abspath(__file__))


def gold(name, half):
    """The gold of one file, of one half or both."""
    with open(os.path.join(HERE, name), encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return rows if half == "all" else rows[0 if half == "tune" else 1 :: 2]


def read(data, half):
    """The transcripts of turns_read.txt or turns_fresh.txt, in the form of turns.jsonl; what is open is `skip`."""
    rows = []
    with open(os.path.join(HERE, f"turns_{half}.txt"), encoding="utf-8") as lines:
        for line in map(str.strip, lines):
            if line.startswith("@"):
                name = f"transcripts/{line[2:]}.txt"
                with open(os.path.join(data, name), encoding="utf-8", newline="") as file:
                    rows.append({"file": name, "turns": make_turns.propose(file.read())})
            elif line.startswith("role"):
                for word in line.split()[1:]:
                    turn, role = word.split("=")
                    rows[-1]["turns"][int(turn)] |= {"role": role, "answers": None}
            elif line and line[0] != "#":
                for word in line.split():
                    turn, question = word.split(">")
                    rows[-1]["turns"][int(turn)] |= {
                        "answers": int(question) if question.isdigit() else None,
                        "skip": question == "?",
                    }
    return rows


def extract(program, arguments, text=None):
    """The records the program (its path and options) writes for some inputs."""
    done = subprocess.run(
        [program[0], "extract", "--quiet", "--format", "jsonl", *program[1:], *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def visible(text):
    """For each position of a text, how many visible characters stand before it."""
    count = [0]
    for character in text:
        count.append(count[-1] + (not character.isspace()))
    return count


def rate(part, whole):
    return f"{part / whole if whole else 1:.4f} ({part}/{whole})"


def f1(right, predicted, wanted):
    value = 2 * right / (predicted + wanted) if predicted + wanted else 1
    return f"F1 {value:.4f}  P {rate(right, predicted)}  R {rate(right, wanted)}"


def pairs(record):
    """For each answer turn of a record, the turn it answers, and reason and score of the link."""
    turn = {s["id"]: s.get("turn") for s in record.get("statements", [])}
    return {
        turn[link["from"]]: (turn[link["to"]], link["reasons"][0], link["score"])
        for link in record.get("links", [])
        if link["kind"] == "answers"
    }


def show(turns, text, at):
    """One turn in a line, for the list of errors."""
    if at is None:
        return "-"
    start, end = turns[at]["span"]
    return f"{at} {turns[at]['speaker']}: {text[start:end][:90]!r}"


def score_turns(data, half, program, errors):
    rows = read(data, half) if half in ("read", "fresh") else gold("turns.jsonl", half)
    ties = {}
    records = extract(program, [os.path.join(data, row["file"]) for row in rows])
    count = dict.fromkeys(
        "turns predicted boundary speaker started role answers pairing nulls silent "
        "wanted given paired".split(),
        0,
    )
    for row, record in zip(rows, records, strict=True):
        with open(os.path.join(data, row["file"]), encoding="utf-8", newline="") as file:
            text = file.read()
        source, target = visible(text), visible(record["text"])
        assert "".join(text.split()) == "".join(record["text"].split()), row["file"]
        turns = record.get("turns", [])
        starts, bounds = {}, {}
        for at, turn in enumerate(turns):
            start, end = turn["spans"][0][0], turn["spans"][-1][1]
            label = tuple(target[x] for x in turn["label"])
            words = record["text"][slice(*turn["label"])]
            starts[target[start]] = (at, words)
            bounds[target[start], target[end], *label] = at
        answers = pairs(record)
        place = {}
        count["turns"] += len(row["turns"])
        count["predicted"] += len(turns)
        for i, turn in enumerate(row["turns"]):
            start, end = (source[x] for x in turn["span"])
            exact = (start, end, *(source[x] for x in turn["label"])) in bounds
            count["boundary"] += exact
            at, words = starts.get(start, (None, None))
            count["speaker"] += words == turn["speaker"]
            if errors and (not exact or words != turn["speaker"]):
                print(f"{row['file']}: boundary {show(row['turns'], text, i)} ({words})")
            if at is None:
                continue
            place[at] = i
            count["started"] += 1
            same = turns[at]["role"] == turn["role"]
            count["role"] += same
            if errors and not same:
                print(f"{row['file']}: role {show(row['turns'], text, i)}")
        given = {place.get(a): place.get(b, -1) for a, (b, _, _) in answers.items()}
        tie = {place.get(a): reason for a, (_, *reason) in answers.items()}
        places = [place.get(a) for a in answers]
        count["given"] += sum(i is None or not row["turns"][i].get("skip") for i in places)
        for i, turn in enumerate(row["turns"]):
            if turn["role"] != "answer" or turn.get("skip"):
                continue
            count["answers"] += 1
            same = given.get(i) == turn["answers"]
            count["pairing"] += same
            count["nulls"] += turn["answers"] is None
            count["silent"] += same and turn["answers"] is None
            count["wanted"] += turn["answers"] is not None
            count["paired"] += same and turn["answers"] is not None
            if i in given:
                ties.setdefault(tuple(tie[i]), []).append(same)
            if errors and not same:
                print(f"{row['file']}: pairing {show(row['turns'], text, i)}")
                print(f"    gold  {show(row['turns'], text, turn['answers'])}")
                found = given.get(i)
                print(f"    found {show(row['turns'], text, found)}")
    print(f"transcripts        {len(rows)} ({half})")
    print(f"turn boundaries    {f1(count['boundary'], count['predicted'], count['turns'])}")
    print(f"turn speakers      {f1(count['speaker'], count['predicted'], count['turns'])}")
    print(f"turn roles         {rate(count['role'], count['started'])}")
    print(f"pairing            {rate(count['pairing'], count['answers'])} of the answer turns")
    print(f"  that answer none {rate(count['silent'], count['nulls'])}")
    print(f"  pairs            {f1(count['paired'], count['given'], count['wanted'])}")
    for (reason, score), right in sorted(ties.items(), key=lambda tie: -len(tie[1])):
        print(f"    {score:<14} {rate(sum(right), len(right))} {reason}")


def judge(row, record):
    """What is to be said of one document's speaker: right, wrong, abstained or second reading."""
    names = {entity["id"]: entity["name"] for entity in record.get("entities", [])}
    speaker = record["document"].get("speaker")
    wanted = row["speaker"]
    if speaker is None:
        return ("right" if wanted is None else "abstained"), None
    name = names[speaker]
    accept = [] if wanted is None else wanted if isinstance(wanted, list) else [wanted]
    for word in row["accept"]:
        accept = accept + (word if isinstance(word, list) else [word])
    folded = name.casefold()
    spans = row.get("spans") or ([row["span"]] if row["span"] else [])
    mentions = [m["span"] for m in record.get("mentions", []) if m["entity"] == speaker]
    if folded in (word.casefold() for word in accept) or any(s in mentions for s in spans):
        return "right", name
    if folded in (word.casefold() for word in row.get("alternative", [])):
        return "second reading", name
    return "wrong", name


def score_speakers(data, half, program, errors):
    rows = gold("speakers.jsonl", half)
    texts = {}
    for path in sorted({row["file"] for row in rows}):
        with open(os.path.join(data, path), encoding="utf-8") as lines:
            texts |= {json.loads(line)["id"]: line.rstrip("\n") for line in lines}
    records = extract(
        program, ["--input-format", "jsonl", "-"], "\n".join(texts[r["record"]] for r in rows)
    )
    count = {}
    for row, record in zip(rows, records, strict=True):
        verdict, name = judge(row, record)
        count[verdict] = count.get(verdict, 0) + 1
        if errors and verdict != "right":
            genre = record["document"]["genre"]
            print(f"{row['record']}: {verdict} {name!r} gold {row['speaker']!r} {genre}")
    print(f"documents          {len(rows)} ({half})")
    for verdict in ("right", "abstained", "second reading", "wrong"):
        print(f"  {verdict:<16} {rate(count.get(verdict, 0), len(rows))}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", metavar="DATA", help="folder with transcripts and statements")
    parser.add_argument("--half", choices=["tune", "held", "all", "read", "fresh"], default="all")
    parser.add_argument("--program", default=os.path.join(HERE, "../../.build/release/hearsay"))
    parser.add_argument("--small", action="store_const", dest="how", const=["--model", "small"], default=[],
                        help="with the small model, by rules alone")
    parser.add_argument("--errors", action="store_true", help="list what is wrong, not of held")
    options = parser.parse_args()
    if options.errors and options.half not in ("tune", "read"):
        sys.exit("only errors of 'tune' and 'read' may be looked at")
    program = [options.program, *options.how]
    score_turns(options.data, options.half, program, options.errors)
    if options.half not in ("read", "fresh"):
        score_speakers(options.data, options.half, program, options.errors)


if __name__ == "__main__":
    main()
