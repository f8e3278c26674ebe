"""The corpus of the project's own domain: passages and their annotation.

    python annotate.py sample DATA > annotations.jsonl            draws passages (seeded), nothing annotated
    python annotate.py texts DATA > texts.jsonl                   id and text of every passage, for `hearsay extract -`
    python annotate.py show DATA ID [RECORDS.jsonl]               prints a passage line by line; with records of
                                                                  the program, what it found as a draft
    python annotate.py compile DATA FOLDER > annotations.jsonl    FOLDER/ID.ann → positions
    python annotate.py gold DATA train|held|all > gold.jsonl      half of the corpus with its text

DATA is the data folder with transcripts/ and statements/; the project's own documents lie in documents/.
A line of annotations.jsonl is {"id", "file", "record"?, "span"?, "attributions"}: `span` in code points of the
file's text, or of the text of the JSONL record `record`; positions of the attributions count from the
passage's beginning; `within` is the place of the attribution whose content holds it.

An .ann file has one attribution a line:

    12 S: the ministry | C: said | T: that talks >> this week ++ and no more

line number; source, cue and content in the very words of that line. `>>` stands for words left out
between the first and last ones given, `++` parts the spans of a content, `-` is no source, `said@2` is
the second "said" of the line. Cues and what stands alone must be unambiguous; sources and contents
that occur twice mean the occurrence nearest to the cue.
"""
import json
import os
import random
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
WORDS = (550, 800)


def passages():
    return [json.loads(line) for line in open(os.path.join(HERE, "annotations.jsonl"), encoding="utf-8")]


class Texts:
    """The text of a passage, from the data folder or from documents/."""

    def __init__(self, data):
        self.data, self.records = data, {}

    def __call__(self, passage):
        name = passage["file"]
        root = HERE if name.startswith("documents/") else self.data
        if "record" in passage:
            if name not in self.records:
                lines = map(json.loads, open(os.path.join(root, name), encoding="utf-8"))
                self.records[name] = {d["id"]: d["text"] for d in lines}
            whole = self.records[name][passage["record"]]
        else:
            with open(os.path.join(root, name), encoding="utf-8", newline="") as file:
                whole = file.read()
        return whole[slice(*passage["span"])] if "span" in passage else whole


def lines(text):
    """(start, end) of every line that is not blank."""
    return [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def cut(text, rng):
    """A run of whole lines of some 550 to 800 words, or all of a shorter text."""
    rows = lines(text)
    counts = [len(text[s:e].split()) for s, e in rows]
    if sum(counts) <= WORDS[1]:
        return [0, len(text)]
    starts = [i for i in range(len(rows)) if sum(counts[i:]) >= WORDS[0]]
    first = rng.choice(starts)
    last, total = first, counts[first]
    while last + 1 < len(rows) and total < WORDS[0]:
        last += 1
        total += counts[last]
    return [rows[first][0], rows[last][1]]


def sample(data, each=56, seed=7):
    rng = random.Random(seed)
    files = sorted(f for f in os.listdir(os.path.join(data, "transcripts")) if f.endswith(".txt"))
    for i, name in enumerate(sorted(rng.sample(files, each))):
        with open(os.path.join(data, "transcripts", name), encoding="utf-8", newline="") as file:
            text = file.read()
        yield dict(id=f"t{i + 1:02}", file="transcripts/" + name, span=cut(text, rng))
    name = "statements/singapore-mfa.jsonl"
    records = [json.loads(line) for line in open(os.path.join(data, name), encoding="utf-8")]
    records = [r for r in records if len(r["text"].split()) >= 150]
    for i, record in enumerate(sorted(rng.sample(records, each), key=lambda r: r["id"])):
        yield dict(id=f"s{i + 1:02}", file=name, record=record["id"], span=cut(record["text"], rng))


def find(line, words, near=None, unique=False):
    """Span of `words` (with `>>` and `@n`) in a line."""
    words, _, number = words.partition("@") if re.search(r"@\d+$", words) else (words, "", "")
    parts = [p.strip() for p in words.split(">>")]
    if not all(parts):
        raise ValueError("empty words")
    found = []
    for m in re.finditer(re.escape(parts[0]), line):
        s, e = m.span()
        if len(parts) == 2:
            at = line.find(parts[1], e)
            if at < 0:
                continue
            e = at + len(parts[1])
        elif len(parts) > 2:
            raise ValueError("more than one >>")
        inside = lambda i: 0 < i < len(line) and line[i - 1].isalnum() and line[i].isalnum()
        if not inside(s) and not inside(e):
            found.append((s, e))
    if not found:
        raise ValueError(f"not in the line: {words!r}")
    if number:
        return found[int(number) - 1]
    if near is None:
        if len(found) > 1 and unique:
            raise ValueError(f"{len(found)} times in the line, say which by @n: {words!r}")
        return found[0]
    return min(found, key=lambda f: max(f[0] - near[1], near[0] - f[1], 0))


def parse(row, text, rows):
    m = re.match(r"\s*(\d+)\s+S:\s*(.*?)\s*\|\s*C:\s*(.*?)\s*\|\s*T:\s*(.*?)\s*$", row)
    if not m:
        raise ValueError("not of the form `N S: … | C: … | T: …`")
    number, source, cue, content = m.groups()
    start, end = rows[int(number) - 1]
    line = text[start:end]
    cues = [find(line, w.strip(), unique=True) for w in cue.split("++")]
    near = cues[0]
    out = dict(source=[] if source == "-" else [find(line, w.strip(), near) for w in source.split("++")],
               cue=cues, content=[find(line, w.strip(), near) for w in content.split("++")])
    for cs in out["cue"]:
        for ts in out["content"]:
            if cs[0] < ts[1] and ts[0] < cs[1]:
                raise ValueError("the content overlaps its own cue")
    return {role: [[s + start, e + start] for s, e in sorted(spans)] for role, spans in out.items()}


def nest(attributions):
    """Adds `within`: the smallest other content that holds the cue."""
    for i, a in enumerate(attributions):
        s, e = a["cue"][0][0], a["cue"][-1][1]
        holders = [(sum(y - x for x, y in b["content"]), k) for k, b in enumerate(attributions)
                   if k != i and any(x <= s and e <= y for x, y in b["content"])]
        a["within"] = min(holders)[1] if holders else None


def compile_(data, folder):
    texts, errors = Texts(data), 0
    for passage in passages():
        path = os.path.join(folder, passage["id"] + ".ann")
        if not os.path.exists(path):
            continue
        text = texts(passage)
        rows, found = lines(text), []
        for n, row in enumerate(open(path, encoding="utf-8"), 1):
            if not row.strip() or row.startswith("#"):
                continue
            try:
                found.append(parse(row, text, rows))
            except (ValueError, IndexError) as problem:
                errors += 1
                print(f"{path}:{n}: {problem}\n    {row.rstrip()}", file=sys.stderr)
        found.sort(key=lambda a: a["cue"])
        for a, b in zip(found, found[1:]):
            if a["cue"] == b["cue"]:
                errors += 1
                print(f"{path}: two attributions with the cue at {a['cue']}: "
                      f"{text[a['cue'][0][0]:a['cue'][0][1]]!r}", file=sys.stderr)
        nest(found)
        passage.pop("attributions", None)
        print(json.dumps(dict(passage, attributions=found), ensure_ascii=False))
    return errors


def halves(seed=7):
    """The ids of the half that trains: whole documents, alternating within each kind of passage."""
    kinds = {}
    for passage in passages():
        kinds.setdefault(passage["id"][0], []).append(passage["id"])
    train = set()
    for ids in kinds.values():
        random.Random(seed).shuffle(ids)
        train.update(ids[::2])
    return train


def gold(data, part):
    texts, train = Texts(data), halves()
    for passage in passages():
        if part == "all" or (passage["id"] in train) == (part == "train"):
            print(json.dumps(dict(id=passage["id"], text=texts(passage),
                                  attributions=passage["attributions"]), ensure_ascii=False))


def show(data, identifier, records=None):
    passage = next(p for p in passages() if p["id"] == identifier)
    text = Texts(data)(passage)
    drafts = []
    if records:
        for line in open(records, encoding="utf-8"):
            record = json.loads(line)
            if record["document"]["id"] == identifier:
                drafts = [s for s in record["statements"] if s.get("cue", {}).get("spans")]
    print(f"# {identifier} {passage['file']} {passage.get('record', '')}")
    for n, (s, e) in enumerate(lines(text), 1):
        print(f"{n}| {text[s:e]}")
        for d in drafts:
            if not s <= d["cue"]["spans"][0][0] < e:
                continue

            def part(role):
                spans = [(a, b) for a, b in d.get(role, {}).get("spans", []) if s <= a and b <= e]
                pieces = []
                for a, b in spans:
                    w = text[a:b].split()
                    pieces.append(" ".join(w[:4] + [">>"] + w[-3:]) if len(w) > 9 else text[a:b])
                return " ++ ".join(pieces) or "-"

            print(f"    {n} S: {part('source')} | C: {part('cue')} | T: {part('content')}")


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or [""]
    if command == "sample":
        for passage in sample(*rest):
            print(json.dumps(passage))
    elif command == "texts":
        texts = Texts(rest[0])
        for passage in passages():
            print(json.dumps(dict(id=passage["id"], text=texts(passage)), ensure_ascii=False))
    elif command == "gold":
        gold(*rest)
    elif command == "show":
        show(*rest)
    elif command == "compile":
        sys.exit(1 if compile_(*rest) else 0)
    else:
        sys.exit(__doc__)
