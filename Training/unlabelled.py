"""Gathers text without annotation, for a student to learn from its teacher.

    python unlabelled.py DATA PROGRAM > unlabelled.jsonl

DATA is the data folder: transcripts, statements, entities, time and web pages, of which PROGRAM (hearsay)
takes the main text. Documents that the corpus holds back are left out, and so is all that is not English.
"""
import gzip
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "corpus"))
import annotate  # noqa: E402


def held():
    """File and record of every passage that is held back."""
    train = annotate.halves()
    return {(p["file"], p.get("record")) for p in annotate.passages() if p["id"] not in train}


def pages(folder, program):
    """The main text of gzipped web pages."""
    with tempfile.TemporaryDirectory() as work:
        for root, _, names in os.walk(folder):
            for name in names:
                if name.endswith(".gz"):
                    with gzip.open(os.path.join(root, name)) as page:
                        open(os.path.join(work, name[:-3]), "wb").write(page.read())
        out = subprocess.run([program, "extract", work, "--quiet", "--model", "small"], stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL)
        for line in out.stdout.decode().splitlines():
            record = json.loads(line)
            if not any(d["severity"] == "error" for d in record.get("diagnostics", [])):
                yield os.path.basename(record["document"]["path"]), record["text"]


def main():
    data, program = sys.argv[1:3]
    left_out = held()

    def emit(name, text):
        if len(text.split()) >= 40:
            print(json.dumps(dict(id=name, text=text), ensure_ascii=False))

    folder = os.path.join(data, "transcripts")
    for name in sorted(os.listdir(folder)):
        if name.endswith(".txt") and ("transcripts/" + name, None) not in left_out:
            emit(name, open(os.path.join(folder, name), encoding="utf-8", newline="").read())
    for name in ("statements/singapore-mfa.jsonl", "entities/gum-dev.jsonl", "time/wikiwars.jsonl"):
        for i, line in enumerate(open(os.path.join(data, name), encoding="utf-8")):
            record = json.loads(line)
            if (name, record.get("id")) not in left_out:
                emit(f"{name}:{i}", record["text"])
    for name, text in sorted(pages(os.path.join(data, "html"), program)):
        emit(name, text)


if __name__ == "__main__":
    main()
