"""What the second reader learns from: marked passages as hearsay-features wrote them, with what annotators said."""
import dataclasses
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
GOLD = os.path.join(HERE, "..", "..", "Tests", "Gold")
ACTS = ("deny accuse demand evade criticize promise threaten support reject concede announce assert ask").split()
# How the rules come to an act, and what ties an answer to its question (0: nothing does).
RULES, TIES = 5, 9
# What a turn answers: nothing, the last question turn before it, the one before that, an earlier one.
ANSWERS = 4


@dataclasses.dataclass
class Passage:
    pieces: list
    marks: list
    target: list  # a probability for each answer
    found: int  # what the rules found: a row of the table
    rules: int  # the answer that the rules give
    document: str
    truth: object = None  # of turns: the place of the question turn
    choices: list = None  # of turns: the places of the question turns before, the last first
    ruled: object = None  # of turns: the place that the rules give
    states: object = None  # of attributions: the tagger's states
    beside: object = None  # what is heard beside a reader that learns to leave (leave.py)
    lead: float = 0.0  # how far the second reader's best answer is ahead of the next, as probability (leave.py)


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def attributions(path):
    """The attributions of PATH.in.jsonl, whose act is known, as PATH.jsonl and PATH.f32 mark them."""
    import numpy as np

    states = np.fromfile(path + ".f32", np.float32).reshape(-1, 768)
    found = []
    for gold, marked in zip(lines(path + ".in.jsonl"), lines(path + ".jsonl"), strict=True):
        for label, item in zip(gold["attributions"], marked["acts"], strict=True):
            target = [0.0] * len(ACTS)
            target[ACTS.index(label["act"])] = 1.0
            if label.get("second"):
                target[ACTS.index(label["act"])] = 0.72
                target[ACTS.index(label["second"])] += 0.28
            act = ACTS.index(item["act"])
            found.append(Passage(item["pieces"], item["marks"], target, item["rule"] * len(ACTS) + act, act,
                                 gold["id"], truth=ACTS.index(label["act"])))
    for passage, state in zip(found, states, strict=True):
        passage.states = state
    return found


def read_pairs(half, data):
    """The annotated turns of turns.jsonl (tune, held), turns_read.txt or turns_fresh.txt."""
    sys.path.insert(0, GOLD)
    import score_layout

    if half in ("tune", "held"):
        return score_layout.gold("turns.jsonl", half)
    return score_layout.read(data, half)


def visible(text):
    return "".join(text.split())


# A turn that the program does not see is looked for among so many that follow, lest "Okay." be found far below.
REACH = 5


def turns(path, data, half):
    """The answer turns of one part of the gold, as PATH (written by hearsay-features --turns) marks them."""
    marked = {row["id"]: row["turns"] for row in lines(path)}
    found = []
    for row in read_pairs(half, data):
        name = os.path.basename(row["file"])
        with open(os.path.join(data, row["file"]), encoding="utf-8", newline="") as file:
            found += answer_turns(name, file.read(), row["turns"], marked[name])
    return found


def dialogues(path):
    """The answer turns of PATH.in.jsonl, which dialogues.py wrote, as PATH.jsonl marks them; of copies those that were touched."""
    found = []
    for row, marked in zip(lines(path + ".in.jsonl"), lines(path + ".jsonl"), strict=True):
        found += answer_turns(row["id"], row["text"], row["turns"], marked["turns"], row["learn"])
    return found


def answer_turns(name, text, annotated, ours, learn=None):
    """The annotated answer turns of a text (those of `learn`, or all) with what the program marks in them.

    Turns are matched by their first visible characters, in order; what has no match is left out.
    """
    place, next_turn = {}, 0
    keys = [visible(turn["text"])[:40] for turn in ours]
    for at, turn in enumerate(annotated):
        key = visible(text[slice(*turn["span"])])[:40]
        if key in keys[next_turn : next_turn + REACH]:
            place[at] = keys.index(key, next_turn)
            next_turn = place[at] + 1
    found = []
    for at, turn in enumerate(annotated):
        if turn["role"] != "answer" or turn.get("skip") or at not in place or not (learn is None or at in learn):
            continue
        item = ours[place[at]]
        truth = turn["answers"] if turn["answers"] is None else place.get(turn["answers"], -1)
        if item["role"] != "answer" or truth == -1:
            continue
        choices = [k for k in range(place[at] - 1, -1, -1) if ours[k]["role"] == "question"]

        def answer(question):
            if question is None:
                return 0
            return min(1 + choices.index(question), 3) if question in choices else 3

        target = [0.0] * ANSWERS
        target[answer(truth)] = 1.0
        rules = answer(item["question"])
        found.append(Passage(item["pieces"], item["marks"], target, item["tie"] * ANSWERS + rules, rules, name, truth,
                             choices, item["question"]))
    return found


def question(passage, answer):
    """The place of the question turn that an answer (0–3) means; the rules' where they say the same.

    An earlier one (3) is the third before; the program knows the answers between and looks for the one that is gone on with.
    """
    if answer == passage.rules:
        return passage.ruled
    if answer == 0:
        return None
    if answer < 3:
        return passage.choices[answer - 1] if answer <= len(passage.choices) else passage.ruled
    return passage.choices[2] if len(passage.choices) > 2 else passage.ruled
