"""Makes a perturbed copy of annotated documents, with the annotations moved along.

    python perturb.py [--seed N] [--kind KIND] GOLD.jsonl > PERTURBED.jsonl

Every document gets one kind of damage, drawn from its id and the seed:

    translated   machine-translated look: missing spaces after full stops, odd capitals, garbled names,
                 " -" for hyphens and dashes, stray commas, dropped articles
    british      single quotation marks, closing mark before the comma or full stop
    straight     straight quotation marks and apostrophes, '' for the double ones here and there
    capitals     everything in capitals
    bare         no quotation marks, commas, semicolons or colons, no capitals at sentences' beginnings
    ocr          letters mistaken, words broken or run together, stray marks

The kind is written to the document as "perturbed". Same input and seed, same output.
"""
import argparse
import json
import random
import re
import sys

KINDS = ("translated", "british", "straight", "capitals", "bare", "ocr")
VOWELS = {"a": "eo", "e": "ai", "i": "ey", "o": "ua", "u": "ow"}
CONSONANTS = {"b": "p", "d": "t", "g": "k", "k": "c", "l": "r", "r": "l", "s": "sh", "t": "d", "v": "w", "z": "s"}
MISTAKEN = {"l": "1I", "o": "0", "O": "0", "I": "l1", "e": "c", "m": "rn", "h": "b", "S": "5", "B": "8", "i": "j"}


class Editor:
    """Replacements in a text, and where its positions went."""

    def __init__(self, text):
        self.text, self.edits = text, {}

    def replace(self, start, end, new):
        if not any(i in self.edits for i in range(start, max(end, start + 1))):
            self.edits[start] = (end, new)

    def result(self):
        out, places, at, length = [], [0] * (len(self.text) + 1), 0, 0
        while at < len(self.text):
            end, new = self.edits.get(at, (at + 1, self.text[at]))
            if end == at:  # an insertion before a character that stays
                new, end = new + self.text[at], at + 1
                places[at] = length + len(new) - 1
            else:
                for i in range(at, end):
                    places[i] = min(length + i - at, length + len(new))
            out.append(new)
            length += len(new)
            at = end
        places[-1] = length
        return "".join(out), places


def garbled(name, rng):
    """A name as another language's sounds give it back."""
    out = list(name)
    for i in range(1, len(out)):
        if rng.random() < 0.35:
            out[i] = rng.choice(list((VOWELS | CONSONANTS).get(out[i], out[i])) or [out[i]])
    return "".join(out)


def translated(edit, rng):
    text, names = edit.text, {}
    for m in re.finditer(r"(?<=[a-z”\"’])([.!?]”?) (?=[A-Z“])", text):
        if rng.random() < 0.3:
            edit.replace(m.end() - 1, m.end(), "")
    for m in re.finditer(r"(?<=[a-z])-(?=[a-z])| [–—-]+ |(?<=\w)—(?=\w)", text):
        if rng.random() < 0.5:
            edit.replace(m.start(), m.end(), " -" if len(m.group()) == 1 else " - ")
    for m in re.finditer(r"[A-Za-z]+", text):
        word, roll = m.group(), rng.random()
        begins = m.start() < 2 or text[m.start() - 2] in ".!?\n" or text[m.start() - 1] in "“\"\n"
        if word[0].isupper() and len(word) > 4 and not word.isupper() and not begins:
            if word not in names:
                names[word] = rng.random() < 0.3
            if names[word]:
                edit.replace(m.start(), m.end(), garbled(word, rng))
        elif word.islower() and len(word) > 4 and roll < 0.02:
            edit.replace(m.start(), m.end(), word.capitalize())
        elif word in ("the", "a", "an") and roll < 0.12 and text[m.end() : m.end() + 1] == " ":
            edit.replace(m.start(), m.end() + 1, "")
        elif roll > 0.985 and text[m.end() : m.end() + 1] == " ":
            edit.replace(m.end(), m.end() + 1, ", ")


def british(edit, rng):
    text = edit.text
    for m in re.finditer(r"([,.]?)(”|(?<=\S)\"(?!\w)|'')|“|\"(?=\w)|''(?=\w)", text):
        if m.group(2):
            edit.replace(m.start(), m.end(), "’" + m.group(1))
        else:
            edit.replace(m.start(), m.end(), "‘")
    for m in re.finditer(r"(?<=\w)iz(?=(e|ed|es|ing|ation)\b)", text):
        edit.replace(m.start(), m.end(), "is")


def straight(edit, rng):
    double = rng.choice(['"', '"', "''"])
    for m in re.finditer(r"[“”]|\"|''|[‘’]", edit.text):
        edit.replace(m.start(), m.end(), "'" if m.group() in "‘’" else double)


def capitals(edit, rng):
    for m in re.finditer(r"[a-z]+", edit.text):
        edit.replace(m.start(), m.end(), m.group().upper())


def bare(edit, rng):
    for m in re.finditer(r"[“”\",;:]|''|(?<!\w)['‘’]|['‘’](?!\w)", edit.text):
        edit.replace(m.start(), m.end(), "")
    for m in re.finditer(r"(?:(?<=[.!?] )|(?<=[“\"])|(?<=\n))[A-Z](?=[a-z])", edit.text):
        edit.replace(m.start(), m.end(), m.group().lower())


def ocr(edit, rng):
    for m in re.finditer(r"\w+", edit.text):
        word, roll = m.group(), rng.random()
        if roll < 0.05:
            spots = [i for i, c in enumerate(word) if c in MISTAKEN]
            if spots:
                i = m.start() + rng.choice(spots)
                edit.replace(i, i + 1, rng.choice(MISTAKEN[edit.text[i]]
                                                  if edit.text[i] != "m" else ["rn"]))
        elif roll < 0.06 and len(word) > 5:
            i = m.start() + rng.randrange(2, len(word) - 1)
            edit.replace(i, i, rng.choice([" ", "- ", "-"]))
        elif roll < 0.07 and edit.text[m.end() : m.end() + 1] == " ":
            edit.replace(m.end(), m.end() + 1, rng.choice(["", "", " . ", " | ", " ~ "]))


def perturb(document, seed, kind=None):
    rng = random.Random(f"{seed}/{document['id']}")
    drawn = rng.choice(KINDS)
    kind = kind or drawn
    edit = Editor(document["text"])
    globals()[kind](edit, rng)
    text, places = edit.result()

    def moved(spans):
        out = []
        for start, end in spans:
            a, b = places[start], places[end]
            while a < b and text[a].isspace():
                a += 1
            while a < b and text[b - 1].isspace():
                b -= 1
            if a < b:
                out.append([a, b])
        return out

    attributions = []
    for a in document["attributions"]:
        new = dict(a, **{role: moved(a[role]) for role in ("source", "cue", "content")})
        if new["cue"] and new["content"]:
            attributions.append(new)
    return dict(document, text=text, attributions=attributions, perturbed=kind)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS)
    options = parser.parse_args()
    for line in open(options.gold, encoding="utf-8"):
        print(json.dumps(perturb(json.loads(line), options.seed, options.kind), ensure_ascii=False))


if __name__ == "__main__":
    main()
