// hearsay-features GOLD.jsonl OUTPUT-PREFIX [TEACHER]
// hearsay-features --scores WEIGHTS GOLD.jsonl > SCORES.jsonl
// hearsay-features --pieces WEIGHTS LINES > IDS
// hearsay-features --acts|--acts-thorough|--acts-by-rules GOLD.jsonl > ACTS.jsonl
// hearsay-features --attributions GOLD.jsonl STATES > PASSAGES.jsonl
// hearsay-features --answers PASSAGES.jsonl SCORES
// hearsay-features --turns DOCUMENTS.jsonl > PASSAGES.jsonl
// hearsay-features --antecedents DOCUMENTS.jsonl > CANDIDATES.jsonl
//
// Writes the tagger's own features of annotated documents for the training in Python, so that the
// two never disagree on a token. Little-endian, no headers:
//   PREFIX.features.u16   one row of eight feature ids per token
//   PREFIX.kinds.u8       per token: 0 word, 1 number, 2 mark
//   PREFIX.spans.i32      per token: first UTF-8 byte and first byte after it in the document's text
//   PREFIX.windows.i32    per window: document, first token, number of tokens
//   PREFIX.roles.i32      per attribution: window, then three lists (source, cue, content), each as
//                         its length and its token indices within the window
// With the weights of a teacher also what it says of every window:
//   PREFIX.lesson-tags.f16, .lesson-cues.i32, .lesson-roles.f16   see Lessons.swift
// With --scores it writes what the tagger finds with these weights instead, one document a line, each
// attribution with the scores that its confidence is computed from (see Scores.swift); with --pieces
// the word pieces of every line of a text (see Pieces.swift); with --acts the act of every attribution
// of the gold, one document a line (see Acts.swift); with --attributions and --turns what the second
// reader is given of them (see Second.swift), with --answers what it and the deep one say of the
// former; with --antecedents whom each "he", "she" and
// definite noun may mean (see Antecedents.swift).

import HearsayCore
import HearsayReading
import HearsayTagging

#if canImport(Glibc)
    import Glibc
#endif

func store<T>(_ values: [T], to path: String) {
    guard let file = fopen(path, "wb") else {
        complain("cannot write \(path)\n")
        exit(1)
    }
    _ = values.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
}

let arguments = CommandLine.arguments
if arguments.count == 4, arguments[1] == "--scores" {
    Scores.write(weights: arguments[2], gold: arguments[3])
    exit(0)
}
if arguments.count == 4, arguments[1] == "--pieces" {
    Pieces.write(weights: arguments[2], lines: arguments[3])
    exit(0)
}
if arguments.count == 3, ["--acts", "--acts-thorough", "--acts-by-rules"].contains(arguments[1]) {
    do {
        Acts.write(
            gold: arguments[2],
            tagger: arguments[1] == "--acts-by-rules" ? nil : try Tagger(.large),
            thorough: arguments[1] == "--acts-thorough")
    } catch {
        complain("\(error)\n")
        exit(1)
    }
    exit(0)
}
if arguments.count == 4, arguments[1] == "--attributions" {
    Second.attributions(gold: arguments[2], states: arguments[3])
    exit(0)
}
if arguments.count == 4, arguments[1] == "--answers" {
    Second.answers(to: arguments[2], into: arguments[3])
    exit(0)
}
if arguments.count == 3, arguments[1] == "--turns" {
    Second.turns(documents: arguments[2])
    exit(0)
}
if arguments.count == 3, arguments[1] == "--antecedents" {
    Antecedents.write(documents: arguments[2])
    exit(0)
}
guard (3...4).contains(arguments.count), let gold = readFile(arguments[1]) else {
    complain("usage: hearsay-features GOLD.jsonl OUTPUT-PREFIX [TEACHER]\n")
    exit(64)
}
var teacher: Tagger?
if arguments.count == 4 {
    do { teacher = try Tagger(weights: readFile(arguments[3]) ?? []) } catch {
        complain("\(arguments[3]): \(error)\n")
        exit(1)
    }
}

var windows = Windows(teacher: teacher)
for (number, line) in gold.split(separator: 0x0A).enumerated() {
    let json: JSON
    do {
        json = try JSON.parse(line)
    } catch {
        complain("line \(number + 1): \(error)\n")
        exit(1)
    }
    guard case .document(let document, _) = Reader().read(line: Array(line), number: number + 1)
    else {
        complain("line \(number + 1): is no document\n")
        exit(1)
    }
    let points = CodePoints(document.text)
    let attributions = json["attributions"]?.array ?? []
    windows.append(
        document, number: number,
        gold: attributions.map { attribution in
            Windows.Gold(
                roles: ["source", "cue", "content"].map { spans(attribution[$0], points) },
                within: attribution["within"]?.integer)
        }, isAnnotated: json["attributions"] != nil,
        marksNested: attributions.contains { $0["within"] != nil })
}

let prefix = arguments[2]
store(windows.features, to: prefix + ".features.u16")
store(windows.kinds, to: prefix + ".kinds.u8")
store(windows.spans, to: prefix + ".spans.i32")
store(windows.windows, to: prefix + ".windows.i32")
store(windows.roles, to: prefix + ".roles.i32")
if teacher != nil {
    store(windows.lessons.tags, to: prefix + ".lesson-tags.f16")
    store(windows.lessons.cues, to: prefix + ".lesson-cues.i32")
    store(windows.lessons.roles, to: prefix + ".lesson-roles.f16")
}
print(
    "\(windows.count) windows, \(windows.features.count) tokens, "
        + "rows \(FeatureExtractor.Layout.rows)")
