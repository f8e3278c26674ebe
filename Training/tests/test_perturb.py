"""Perturbed copies keep their annotations in place.

    python Training/tests/test_perturb.py
"""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import perturb  # noqa: E402

TEXT = ("“The re-opened pier is safe,” Minister Ada Okoye told reporters on Friday. Organizers said: \"We will not "
        "wait.\" The Harbour Board – which has denied the report – declined to comment. It's 'closed'.\n\n" * 8)


def document(number):
    spans = [[m.start(), m.end()] for m in re.finditer(r"Ada Okoye|told reporters|Harbour Board|declined", TEXT)]
    whole = [m.span() for m in re.finditer(r"“[^”]*”|\"[^\"]*\"", TEXT)]
    return dict(id=f"d{number}", text=TEXT, attributions=[
        dict(source=[spans[i]], cue=[spans[i + 1]], content=[list(whole[i])]) for i in range(12)])


def letters(text):
    return [c for c in text.lower() if c.isalnum()]


def distance(a, b):
    """Edits from one list to the other."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def main():
    for kind in perturb.KINDS:
        for number in range(20):
            before = document(number)
            after = perturb.perturb(before, 1, kind)
            assert after == perturb.perturb(before, 1, kind), "not the same twice"
            assert after["perturbed"] == kind and after["text"] != TEXT, (kind, number)
            assert len(after["attributions"]) == 12, (kind, number)
            for old, new in zip(before["attributions"], after["attributions"]):
                for role in ("source", "cue", "content"):
                    (s, e), (a, b) = old[role][0], new[role][0]
                    was, now = letters(TEXT[s:e]), letters(after["text"][a:b])
                    assert distance(was, now) <= 2 + len(was) // 2, (kind, role, was, now)
                    assert after["text"][a:b].strip() == after["text"][a:b], (kind, role)
    print(f"{len(perturb.KINDS)} kinds, 20 documents each: annotations in place")


if __name__ == "__main__":
    main()
