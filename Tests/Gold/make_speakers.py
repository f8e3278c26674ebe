"""Makes speakers.jsonl: the speakers of 60 documents, decided by reading.

    python3 Tests/Gold/make_speakers.py DATA

DATA is the folder that holds `statements`. The rules are section 4 of Documentation/guidelines.md. Each
call of `decide` names, for some records of the drawn sample by their number: who speaks, why, the
words that name the speaker in the text, and second readings.
"""

import json
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

MIN = ("Ministry of Foreign Affairs",["MINISTRY OF FOREIGN AFFAIRS","Ministry of Foreign Affairs, Singapore","Ministry of Foreign Affairs of Singapore","Singapore Ministry of Foreign Affairs","MFA"])
PMO = ("Prime Minister's Office",["PRIME MINISTER'S OFFICE","PRIME MINISTER’S OFFICE","Prime Minister’s Office","Prime Minister's Office, Singapore","PMO"])
VB = ("Dr Vivian Balakrishnan",["Vivian Balakrishnan","Minister for Foreign Affairs Dr Vivian Balakrishnan","Minister for Foreign Affairs","the Minister for Foreign Affairs","Minister Balakrishnan"])
SP = ("MFA Spokesperson",["the MFA Spokesperson","Spokesperson of the Ministry of Foreign Affairs","Ministry of Foreign Affairs Spokesperson"])
MO = ("Dr Mohamad Maliki Bin Osman",["Dr Maliki Bin Osman","Mohamad Maliki Bin Osman","Maliki Bin Osman","Dr Mohamad Maliki Osman","Minister Maliki"])
LHL = ("Lee Hsien Loong",["LEE HSIEN LOONG","Prime Minister Lee Hsien Loong","PM Lee Hsien Loong","Prime Minister Lee"])
HY = ("Halimah Yacob",["HALIMAH YACOB","President Halimah Yacob","President Halimah"])
TS = ("Tharman Shanmugaratnam",["THARMAN SHANMUGARATNAM","President Tharman Shanmugaratnam","President Tharman"])
LW = ("Lawrence Wong",["LAWRENCE WONG","Deputy Prime Minister and Minister for Finance Lawrence Wong","DPM Lawrence Wong"])
HSK = ("Heng Swee Keat",["HENG SWEE KEAT","Deputy Prime Minister and Coordinating Minister for Economic Policies Heng Swee Keat","DPM Heng Swee Keat"])
DECIDED = {}


def decide(numbers, who, why, words=None, second=(), last=False):
    """Names the speakers of some records; with `last` the words are found from the end."""
    for n in numbers:
        assert n not in DECIDED
        DECIDED[n] = (who, why, words, list(second), last)


# the ministry's own releases, notices and advice; a text appended to a release that itself reports stays an appendix
decide([0,4,5,8,9,10,11,12,14,15,16,22,23,26,28,29,33,35,39,40,45,47,52,53,55,56],[MIN],'letterhead',["MINISTRY OF FOREIGN AFFAIRS"])
decide([17],[MIN],'letterhead',["MINISTRY OF FOREIGN AFFAIRS"],["Tharman Shanmugaratnam","Dmitry Chernyshenko"])
decide([30],[MIN],'letterhead',["MINISTRY OF FOREIGN AFFAIRS"],["Ambassador Umej Bhatia"])
decide([46,57],[MIN],'letterhead',["MINISTRY OF FOREIGN AFFAIRS"],["Dr Mohamad Maliki Bin Osman"])
decide([51],[MIN],'letterhead',["MINISTRY OF FOREIGN AFFAIRS"],["Dr Vivian Balakrishnan","Dato’ Seri Hishammuddin Tun Hussein"])
decide([3],[PMO],'letterhead',["PRIME MINISTER'S OFFICE"]); decide([21,50],[PMO],'letterhead',["PRIME MINISTER’S OFFICE"])
decide([24],None,'none',None,["Ministry of Foreign Affairs"])
# joint press statement of two ministries
decide([49],[MIN,("Ministry of Finance",["MINISTRY OF FINANCE","MOF"])],'letterhead',["MINISTRY OF FOREIGN AFFAIRS","MINISTRY OF FINANCE"],(),True)
# spokesperson
decide([2,20],[SP],'title',None,["Ministry of Foreign Affairs"]); decide([43],[SP],'byline',["MFA Spokesperson"],["Ministry of Foreign Affairs"])
# written replies to parliamentary questions: the minister who was asked
decide([7,13,18,25,32,36,38,48,54],[VB],'title',["Minister for Foreign Affairs"],["Ministry of Foreign Affairs"])
# speeches
decide([31],[MO],'title'); decide([41],[MO],'title',["Dr Mohamad Maliki Bin Osman"])
decide([42],[VB],'title',["Dr Vivian Balakrishnan"]); decide([59],[VB],'title')
# letters under a covering note that only announces them
A=["Ministry of Foreign Affairs"]
decide([34,44],[HY],'signature',["HALIMAH YACOB"],A,True); decide([37,58],[LHL],'signature',["LEE HSIEN LOONG"],A,True); decide([6],[LHL],'signature',["Lee Hsien Loong"],A,True)
decide([1],[HY,LHL],'signature',["HALIMAH YACOB","LEE HSIEN LOONG"],A,True)
decide([19],[TS,LHL],'signature',["THARMAN SHANMUGARATNAM","LEE HSIEN LOONG"],A,True)
decide([27],[LW,HSK],'signature',["Lawrence Wong","HENG SWEE KEAT"],A,True)
assert sorted(DECIDED) == list(range(60))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    name = "statements/singapore-mfa.jsonl"
    with open(os.path.join(sys.argv[1], name), encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    with open(os.path.join(HERE, "speakers.jsonl"), "w", encoding="utf-8") as out:
        for n, record in enumerate(random.Random(22).sample(records, 60)):
            who, why, words, second, last = DECIDED[n]
            spans = []
            for word in words or []:
                start = record["text"].rfind(word) if last else record["text"].find(word)
                assert start >= 0, (n, word)
                spans.append([start, start + len(word)])
            one = who[0] if who and len(who) == 1 else None
            row = {
                "file": name,
                "record": record["id"],
                "speaker": one[0] if one else [w[0] for w in who] if who else None,
                "accept": one[1] if one else [w[1] for w in who or []],
                "span": spans[0] if spans else None,
                "why": why,
            }
            if len(spans) > 1:
                row["spans"] = spans
            if second:
                row["alternative"] = second
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
