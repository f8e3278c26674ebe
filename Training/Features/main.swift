// hearsay-features GOLD.jsonl OUTPUT-PREFIX
// hearsay-features --scores WEIGHTS GOLD.jsonl > SCORES.jsonl
//
// Writes the tagger's own features of annotated documents for the training in Python, so that the
// two never disagree on a token. Little-endian, no headers:
//   PREFIX.features.u16   one row of eight feature ids per token
//   PREFIX.kinds.u8       per token: 0 word, 1 number, 2 mark
//   PREFIX.spans.i32      per token: first UTF-8 byte and first byte after it in the document's text
//   PREFIX.windows.i32    per window: document, first token, number of tokens
//   PREFIX.roles.i32      per attribution: window, then three lists (source, cue, content), each as
//                         its length and its token indices within the window
// With --scores it writes what the tagger finds with these weights instead, one document a line, each
// attribution with the scores that its confidence is computed from (see Scores.swift).

import HearsayCore
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

if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "--scores" {
    Scores.write(weights: CommandLine.arguments[2], gold: CommandLine.arguments[3])
    exit(0)
}

guard CommandLine.arguments.count == 3, let gold = readFile(CommandLine.arguments[1]) else {
    complain("usage: hearsay-features GOLD.jsonl OUTPUT-PREFIX\n")
    exit(64)
}

var features: [FeatureRow] = []
var kinds: [UInt8] = []
var tokenSpans: [Int32] = []
var windows: [Int32] = []
var roles: [Int32] = []
let extractor = FeatureExtractor()

for (number, line) in gold.split(separator: 0x0A).enumerated() {
    let document: JSON
    do {
        document = try JSON.parse(line)
    } catch {
        complain("line \(number + 1): \(error)\n")
        exit(1)
    }
    let text = Text(document["text"]?.string ?? "")
    let points = CodePoints(text)
    let tokenized = TokenizedText(text, passages: lines(of: text))
    let cut = tokenized.windows(of: text)
    let attributions = (document["attributions"]?.array ?? []).map { attribution in
        ["source", "cue", "content"].map { spans(attribution[$0], points) }
    }
    for window in cut {
        let index = Int32(windows.count / 3)
        windows += [Int32(number), Int32(features.count), Int32(window.count)]
        kinds += tokenized.tokens[window].map(\.kind.rawValue)
        for token in tokenized.tokens[window] { tokenSpans += [token.start, token.end] }
        text.utf8.withUnsafeBufferPointer { bytes in
            extractor.append(
                tokenized.tokens[window], states: tokenized.states[window], of: bytes,
                to: &features)
        }
        func members(_ spans: [Span]) -> [Int32] {
            window.filter { i in
                let token = tokenized.tokens[i]
                return spans.contains { Int(token.start) < $0.end && Int(token.end) > $0.start }
            }.map { Int32($0 - window.lowerBound) }
        }
        let whole = tokenized.span(window)
        for attribution in attributions
        where attribution[1].first.map({ $0.start >= whole.start && $0.start < whole.end }) ?? false
        {
            let lists = attribution.map(members)
            if lists[1].isEmpty || lists[2].isEmpty { continue }
            roles.append(index)
            for list in lists { roles += [Int32(list.count)] + list }
        }
    }
}

let prefix = CommandLine.arguments[2]
store(features, to: prefix + ".features.u16")
store(kinds, to: prefix + ".kinds.u8")
store(tokenSpans, to: prefix + ".spans.i32")
store(windows, to: prefix + ".windows.i32")
store(roles, to: prefix + ".roles.i32")
print(
    "\(windows.count / 3) windows, \(features.count) tokens, rows \(FeatureExtractor.Layout.rows)")
