"""Interrupted copies lose no words and keep their pairs; the written transcripts are well formed.

    python Training/tests/test_dialogues.py
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "second"))
import dialogues  # noqa: E402

ANSWER = ("We read the harbour report on Monday and we think that it is right about the piers. The mayor has seen it. "
          "She will speak about it tomorrow, and I would rather not go before her.")
QUESTION = "Now that the harbour report is out and the piers are closed, will the mayor say whose fault it is?"


def annotated(name):
    """A transcript with an answer that goes on over an interruption, and a question over a listening word."""
    turns, labels, words = [], [], []

    def add(label, text, role, answers=None):
        turns.append(dict(role=role, answers=answers))
        labels.append(label)
        words.append(text)

    for _ in range(20):
        start = len(turns)
        add("Q", QUESTION, "question")
        add("MS. OKOYE", ANSWER, "answer", start)
        add("Q", "Okay.", "question")
        add("MS. OKOYE", ANSWER, "answer", start)
        add("Q", "And the second pier —", "question")
        add("MS. OKOYE", "Yeah.", "answer")
        add("Q", "— is that closed?", "question")
        add("MS. OKOYE", "It is.", "answer", start + 6)
    found = dialogues.Annotated.__new__(dialogues.Annotated)
    found.name, found.head, found.turns, found.labels, found.words = name, "", turns, labels, words
    return found


def plain(text):
    """Letters of the words, in order."""
    return "".join(c for c in text.lower() if c.isalnum())


def is_part(part, whole):
    rest = iter(whole)
    return all(c in rest for c in part)


def main():
    transcripts = [annotated("first"), annotated("second")]
    interrupter = dialogues.Interrupter(transcripts, 7)
    assert {words for _, words in interrupter.inside} == {"Okay."}, interrupter.inside
    assert {words for _, words in interrupter.listening} == {"Yeah."}, interrupter.listening
    cuts = 0
    for _ in range(20):
        copy = interrupter.copy(transcripts[0])
        said = [copy.text[slice(*turn["span"])] for turn in copy.turns]
        assert is_part(plain("".join(transcripts[0].words)), plain("".join(said)))
        for at, turn in enumerate(copy.turns):
            if turn["answers"] is not None:
                assert turn["role"] == "answer" and copy.turns[turn["answers"]]["role"] == "question"
                assert turn["answers"] < at
        # A long answer answers the same question with its last part as with its first.
        for at in copy.learn:
            before = copy.turns[at - 2] if at > 1 else None
            if said[at - 1] == "Okay." and before and before["role"] == "answer":
                cuts += 1
                assert copy.turns[at]["answers"] == before["answers"], (said[at - 2], said[at])
    assert cuts > 100, cuts
    written = dialogues.written()
    for transcript in written:
        for at, turn in enumerate(transcript.turns):
            question = turn["answers"]
            assert question is None or question < at and transcript.turns[question]["role"] == "question", (
                transcript.name, at)
    print(f"{cuts} cuts, {len(written)} written transcripts: right")


if __name__ == "__main__":
    main()
