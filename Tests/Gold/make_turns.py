"""Makes turns.jsonl: turns of 30 transcripts, proposed by their labels, then corrected by hand.

    python3 Tests/Gold/make_turns.py DATA

DATA is the folder that holds `transcripts`. The rules are section 3 of Documentation/guidelines.md;
the corrections, made after reading every turn, are in turn_corrections.txt. Nothing of the program
takes part, so that the gold owes nothing to what it scores.
"""

import glob
import json
import os
import random
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

LABEL = re.compile(r"(?m)^(?!END\b)(?:(Q)(?=[ \t\xa0])|([A-Z][A-Z0-9 .,’'\-]{1,50})(?=:))")
STAGE = re.compile(
    r"(?:END\s+)?\d{1,2}:\d\d [AP]\.M\. [A-Z]{2,4}$|END$|###$"
    r"|To view the COVID Press Briefing slides.*$|(?:\([^()]*\)\s*)+$"
)
NAME = r"(?:[A-Z][\w’'.\-]+(?: [A-Z][\w’'.\-]+)?)"
# Turns that look as if they only gave the floor; proposed as answers to nothing.
FLOOR = re.compile(
    r"(?:(?:Go ahead|Sure|Yes|Yeah|Yep|Okay|All right|Mm-hmm|Hi|Hey|Of course|Please|Oh|Uh-huh|Right"
    r"|So|Next question|Next|And|In the back|Thank you|Thanks|Sorry|Let’s go to|I’ll come back"
    r"|One (?:more|last|second|moment|at a time)|Hold on|Wait|Good afternoon|Good morning|Hello|again"
    r"|Ma’am|Sir|way|back|the|to|you|you’re|Got it|" + NAME + r")[ ,.—?!;-]*)+"
    r"(?:\((?:Laughs|Laughter|Inaudible)\.\))?$"
)
FACILITATORS = ("MODERATOR", "AIDE", "ANNOUNCER", "WHITE HOUSE AIDE")


def propose(text):
    """The turns of one transcript as its labels have them."""
    labels = list(LABEL.finditer(text))
    turns, last = [], None
    for k, label in enumerate(labels):
        begin, end = label.span()
        body = end + (1 if label.group(2) else 0)
        next_label = labels[k + 1].start() if k + 1 < len(labels) else len(text)
        lines = [
            (body + line.start(), body + line.end())
            for line in re.finditer(r"[^\n]+", text[body:next_label])
            if line.group().strip()
        ]
        while len(lines) > 1 and STAGE.match(text[slice(*lines[-1])].strip()):
            lines.pop()  # stage matter after the turn's last words
        start, stop = body, (lines[-1][1] if lines else body)
        while start < stop and text[start].isspace():
            start += 1
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        turn = {
            "label": [begin, end],
            "span": [start, stop],
            "role": "question" if label.group(1) else "answer",
            "speaker": text[begin:end],
            "answers": None,
        }
        words = text[start:stop]
        if label.group(1):
            last = k
        elif turn["speaker"] not in FACILITATORS and not (
            len(words) < 70 and FLOOR.fullmatch(words)
        ):
            turn["answers"] = last
        turns.append(turn)
    return turns


def corrections():
    """By the start of a file's name: turns that answer nothing, other pairs, other roles."""
    found, current = {}, None
    with open(os.path.join(HERE, "turn_corrections.txt"), encoding="utf-8") as lines:
        for line in map(str.strip, lines):
            if not line or line[0] == "#":
                continue
            if line[0] == "@":
                current = found.setdefault(line[2:], {"null": [], "pair": {}, "role": {}})
                continue
            kind, *words = line.split()
            for word in words:
                if kind == "null":
                    current["null"].append(int(word))
                elif kind == "pair":
                    answer, question = word.split(">")
                    current["pair"][int(answer)] = int(question)
                else:
                    turn, role = word.split("=")
                    current["role"][int(turn)] = role
    return found


def correct(turns, correction):
    """Applies the corrections of one transcript."""
    for i, role in correction["role"].items():
        turns[i] |= {"role": role, "note": "label wrong in the source", "answers": None}
    assert not set(correction["null"]) & set(correction["pair"])
    for i in correction["null"]:
        turns[i]["answers"] = None
    for i, question in correction["pair"].items():
        assert question < i and turns[question]["role"] == "question"
        turns[i]["answers"] = question
    for i, turn in enumerate(turns):
        assert turn["label"][0] < turn["label"][1] <= turn["span"][0] < turn["span"][1]
        assert not i or turns[i - 1]["span"][1] <= turn["label"][0]
        if turn["role"] == "question":
            assert turn["answers"] is None
        elif turn["answers"] is not None:
            assert turns[turn["answers"]]["role"] == "question"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    paths = sorted(glob.glob(os.path.join(sys.argv[1], "transcripts", "*.txt")))
    known = corrections()
    used = set()
    with open(os.path.join(HERE, "turns.jsonl"), "w", encoding="utf-8") as out:
        for path in random.Random(21).sample(paths, 30):
            name = os.path.basename(path)
            with open(path, encoding="utf-8", newline="") as file:
                turns = propose(file.read())
            keys = [key for key in known if name.startswith(key)]
            assert len(keys) == 1, (name, keys)
            used.add(keys[0])
            correct(turns, known[keys[0]])
            row = {"file": "transcripts/" + name, "turns": turns}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    assert used == set(known), set(known) - used


if __name__ == "__main__":
    main()
