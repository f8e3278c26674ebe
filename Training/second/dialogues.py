"""Writes transcripts to learn pairs from: those written for this project, and copies of annotated ones with interruptions put in.

    python dialogues.py DATA > dialogues.in.jsonl

A row is {"id", "text", "turns": [{"span", "role", "answers", "skip"}], "learn": [turn, ...]}; spans are code points of the text,
`learn` names the turns that were touched (null: all of them).

A reporter seldom breaks into an answer, and a reader must know when she does: of two hundred answer turns nine go on with an
answer over an interruption. In the copies many answers are cut, after a sentence or within one, what a reporter said in such a
place in another transcript is put in between, and the official goes on, with a dash, with her last words again or just so. Some
questions are cut likewise, with an official's "Yeah." in between. What was put in asks nothing or is passed over, so the pairs
are known.
"""
import json
import os
import random
import re
import sys

import passages

HERE = os.path.dirname(os.path.abspath(__file__))
WRITTEN = os.path.join(HERE, "..", "turns", "written.txt")
LINE = re.compile(r"(Q|A>(-|\d+)) ([^:]{1,60}): (.*)")
SENTENCE_END = re.compile(r"[.!?][\"”’)]?$")
SEED = 1
# The shares of the answers and the questions that are cut, of those that are long enough.
CUT_ANSWERS, CUT_QUESTIONS = 0.4, 0.1
# The words an answer and a question must have, those of an interruption and of a listening official at the most.
ANSWER_WORDS, QUESTION_WORDS, INTERRUPTION_WORDS, LISTENING_WORDS = (10, 400), 12, 14, 4
OPENINGS = ("No,", "Well,", "Yeah,", "Sure.", "So,", "Look,", "Let me finish.", "Right.")


class Transcript:
    """One that is put together turn by turn."""

    def __init__(self, name, head="", source=None):
        """`source` names the transcript that it is a copy of."""
        self.name, self.text, self.turns = name, head, []
        self.source, self.learn = source, [] if source else None

    def add(self, label, words, role, answers=None, skip=False):
        """Appends a turn; its number."""
        self.text += label + (" " if label == "Q" else ": ")
        span = [len(self.text), len(self.text) + len(words)]
        self.text += words + "\n\n"
        self.turns.append(dict(span=span, role=role, answers=answers, skip=skip))
        return len(self.turns) - 1

    def row(self):
        return dict(id=self.name, text=self.text, turns=self.turns, learn=self.learn)


def capitalized(words):
    return words[:1].upper() + words[1:]


def written():
    """The transcripts of written.txt."""
    found = []
    with open(WRITTEN, encoding="utf-8") as lines:
        for line in map(str.strip, lines):
            if line.startswith("@"):
                found.append(Transcript("written-" + line[2:]))
            elif line and line[0] != "#":
                kind, question, label, words = LINE.fullmatch(line).groups()
                if kind == "Q":
                    found[-1].add(label, capitalized(words), "question")
                else:
                    found[-1].add(label, words, "answer", None if question == "-" else int(question))
    return found


class Annotated:
    """One annotated transcript: the words of its turns and what they answer."""

    def __init__(self, row, data):
        self.name = os.path.basename(row["file"])
        with open(os.path.join(data, row["file"]), encoding="utf-8", newline="") as file:
            text = file.read()
        self.turns = row["turns"]
        self.head = text[: self.turns[0]["label"][0]]
        self.labels = [text[slice(*turn["label"])] for turn in self.turns]
        self.words = [text[slice(*turn["span"])] for turn in self.turns]

    def is_question(self, at):
        return self.turns[at]["role"] == "question"

    def answer(self, at):
        """The question turn of an answer turn, None if it answers nothing; False where nobody knows or it is no answer turn."""
        turn = self.turns[at]
        return False if turn["role"] != "answer" or turn.get("skip") else turn["answers"]

    def interruptions(self):
        """What reporters say inside of an answer that goes on afterwards."""
        for at in range(1, len(self.turns) - 1):
            before, after = self.answer(at - 1), self.answer(at + 1)
            if (self.is_question(at) and before is not False and before is not None and before == after
                    and len(self.words[at].split()) <= INTERRUPTION_WORDS):
                yield " ".join(self.words[at].split())

    def listening(self):
        """What officials say inside of a question that goes on afterwards."""
        for at in range(1, len(self.turns) - 1):
            if (self.answer(at) is None and self.is_question(at - 1) and self.is_question(at + 1)
                    and self.words[at - 1].rstrip().endswith(("—", "–", "-", ","))
                    and len(self.words[at].split()) <= LISTENING_WORDS):
                yield " ".join(self.words[at].split())


class Interrupter:
    """Cuts turns and puts in what others said in such places."""

    def __init__(self, transcripts, seed):
        self.rng = random.Random(seed)
        self.inside = [(t.name, words) for t in transcripts for words in t.interruptions()]
        self.brief = [(name, words) for name, words in self.inside if len(words.split()) <= 3]
        self.listening = [(t.name, words) for t in transcripts for words in t.listening()]

    def picked(self, bank, name):
        """One of a bank that comes from another transcript."""
        while True:
            origin, words = self.rng.choice(bank)
            if origin != name:
                return words

    def within_sentence(self, words, low, high):
        """A place between two words of one sentence."""
        places = [at for at in range(low, high)
                  if not SENTENCE_END.search(words[at - 1]) and not words[at - 1].endswith(("—", ":"))]
        return self.rng.choice(places) if places else None

    def parted(self, words):
        """The words before and after an interruption and whether it fell between two sentences, or None."""
        rng = self.rng
        if rng.random() < 0.3:
            ends = [at for at in range(3, min(len(words) - 2, 70)) if SENTENCE_END.search(words[at - 1])]
            if not ends:
                return None
            at = rng.choice(ends)
            return words[:at], words[at:], True
        at = self.within_sentence(words, 1, min(len(words) - 3, rng.choice((8, 20, 60))))
        if at is None:
            return None
        first, rest = words[:at] + ["—"], words[at:]
        if rng.random() < 0.4:
            rest = words[at - min(at, rng.choice((1, 2, 2, 3, 4, 5))) :]
            if rng.random() < 0.5:
                rest = [capitalized(rest[0])] + rest[1:]
            elif rng.random() < 0.3:
                rest = ["—"] + rest
        elif rng.random() < 0.7:
            rest = ["—"] + rest
        return first, rest, False

    def cut_answer(self, copy, label, words, answers):
        """Adds an answer in several turns; the number of the last, or None if it was left whole."""
        rng, rest = self.rng, words.split()
        start = len(copy.turns)
        for _ in range(1 if rng.random() < 0.7 else 3):
            parts = self.parted(rest) if len(rest) >= 8 else None
            if not parts:
                break
            first, rest, between = parts
            bank = self.brief if between or rng.random() < 0.3 else self.inside
            copy.add(label, " ".join(first), "answer", answers)
            copy.add("Q", capitalized(self.picked(bank, copy.source)), "question")
            if rng.random() < 0.06:
                rest = [rng.choice(OPENINGS)] + rest
        if len(copy.turns) == start:
            return None
        last = copy.add(label, " ".join(rest), "answer", answers)
        copy.learn += range(start, last + 1)
        return last

    def cut_question(self, copy, official, words):
        """Adds a question in two turns; the number of the second, or None if it was left whole."""
        words = words.split()
        at = self.within_sentence(words, 4, len(words) - 4)
        if at is None:
            return None
        copy.add("Q", " ".join(words[:at]) + " —", "question")
        heard = copy.add(official, self.picked(self.listening, copy.source), "answer")
        rest = " ".join(words[at:])
        last = copy.add("Q", "— " + rest if self.rng.random() < 0.6 else capitalized(rest), "question")
        copy.learn += (heard, last + 1)
        return last

    def copy(self, transcript):
        """A copy of an annotated transcript with turns cut."""
        copy = Transcript("interrupted-" + transcript.name, transcript.head, transcript.name)
        place, rng = {}, self.rng
        for at, turn in enumerate(transcript.turns):
            label, words = transcript.labels[at], transcript.words[at]
            length, last = len(words.split()), len(copy.turns) - 1
            answers = place.get(turn.get("answers"))
            skip = bool(turn.get("skip")) or (turn.get("answers") is not None and answers is None)
            added = None
            if transcript.is_question(at):
                if label == "Q" and length >= QUESTION_WORDS and rng.random() < CUT_QUESTIONS:
                    official = next((transcript.labels[k] for k in range(at, len(transcript.turns))
                                     if not transcript.is_question(k)), None)
                    added = official and self.cut_question(copy, official, words)
            elif (not skip and answers is not None and answers == last and not words.startswith("(")
                    and ANSWER_WORDS[0] <= length <= ANSWER_WORDS[1] and rng.random() < CUT_ANSWERS):
                added = self.cut_answer(copy, label, words, answers)
            place[at] = copy.add(label, words, turn["role"], answers, skip) if added is None else added
        copy.learn = [at for at in copy.learn if at < len(copy.turns)]
        return copy


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    annotated = [Annotated(row, sys.argv[1]) for half in ("read", "tune")
                 for row in passages.read_pairs(half, sys.argv[1])]
    interrupter = Interrupter(annotated, SEED)
    for transcript in written() + [interrupter.copy(transcript) for transcript in annotated]:
        print(json.dumps(transcript.row(), ensure_ascii=False))


if __name__ == "__main__":
    main()
