import HearsayCore
import HearsayTagging

/// Finds the phrases of a table in a run of words, by hashes of lower-case words.
///
/// A phrase is a row of elements parted by spaces: a word, `deny~` for a verb in any form, `a/b` or
/// `a/b~` for one of several, `*` for up to three words that do not end a sentence, and `^` for the beginning of
/// a sentence, which only the first element may be.
struct PhraseMatcher<Value: Sendable>: Sendable {
    /// A phrase that was found.
    struct Match {
        /// What the table says of the phrase.
        let value: Value
        /// The place of the phrase in the table.
        let rank: Int
        /// The words it covers.
        let words: Range<Int>
    }

    private struct Phrase {
        /// Hashes of the words that each element may be; none stands for up to three words.
        let elements: [[UInt64]]
        let opens: Bool
        let rank: Int
    }

    private let phrases: [Phrase]
    private let byFirst: [UInt64: [Int]]
    /// One bit for each first word by its last twelve bits: most words begin no phrase, and need not be looked up.
    private let firsts: [UInt64]
    private let values: [Value]

    /// Compiles a table.
    ///
    /// - Parameter table: phrases parted by commas, with their value; earlier ones have a lower rank.
    init(_ table: [(phrases: String, value: Value)]) {
        var phrases: [Phrase] = []
        var byFirst: [UInt64: [Int]] = [:]
        var values: [Value] = []
        for (list, value) in table {
            for text in list.split(separator: ",") {
                var words = text.split { $0 == " " || $0 == "\n" }
                let opens = words.first == "^"
                if opens { words.removeFirst() }
                let elements = words.flatMap(Self.elements)
                guard let first = elements.first else { continue }
                for key in Set(first) { byFirst[key, default: []].append(phrases.count) }
                phrases.append(Phrase(elements: elements, opens: opens, rank: values.count))
                values.append(value)
            }
        }
        self.phrases = phrases
        self.byFirst = byFirst
        var firsts = [UInt64](repeating: 0, count: 64)
        for key in byFirst.keys { firsts[Int(key >> 6) & 63] |= 1 << (key & 63) }
        self.firsts = firsts
        self.values = values
    }

    /// The phrases in a run of words, by their first words and then by their rank.
    ///
    /// - Parameter words: hashes in order, with `WordKey.sentenceEnd` where a sentence ends.
    /// - Complexity: O(n) in words.
    func matches(in words: ArraySlice<UInt64>) -> [Match] {
        var found: [Match] = []
        var opens = true
        for i in words.indices {
            let word = words[i]
            if firsts[Int(word >> 6) & 63] & 1 << (word & 63) != 0, let candidates = byFirst[word] {
                for candidate in candidates {
                    let phrase = phrases[candidate]
                    if phrase.opens, !opens { continue }
                    if let end = end(of: phrase.elements, at: i, in: words) {
                        found.append(
                            Match(value: values[phrase.rank], rank: phrase.rank, words: i..<end))
                    }
                }
            }
            if word == WordKey.sentenceEnd {
                opens = true
            } else if opens, !WordKey.opening.contains(word) {
                opens = false
            }
        }
        return found
    }

    private func end(of elements: [[UInt64]], at start: Int, in words: ArraySlice<UInt64>) -> Int? {
        var at = start
        var next = 0
        while next < elements.count {
            if elements[next].isEmpty {
                next += 1
                guard next < elements.count else { return at }
                let limit = min(words.endIndex, at + 4)
                guard
                    let found = words[min(at, limit)..<limit].firstIndex(where: {
                        elements[next].contains($0) || $0 == WordKey.sentenceEnd
                    })
                else { return nil }
                at = found
            }
            guard at < words.endIndex, elements[next].contains(words[at]) else { return nil }
            at += 1
            next += 1
        }
        return at
    }

    /// The elements of a word as it is written in the table: one, or as many as it has tokens.
    private static func elements(_ word: Substring) -> [[UInt64]] {
        if word == "*" { return [[]] }
        if word.contains("/") || word.hasSuffix("~") {
            return [
                word.split { $0 == "/" || $0 == "~" }.flatMap { choice -> [UInt64] in
                    let verb = String(choice)
                    return (word.hasSuffix("~") ? Inflection.forms(of: verb) : [verb])
                        .map(WordKey.of)
                }
            ]
        }
        let text = Text(String(word))
        return text.utf8.withUnsafeBufferPointer { bytes in
            var tokens: [Token] = []
            Tokenizer().append(text.span, of: bytes, to: &tokens)
            let words = tokens.filter { bytes[Int($0.start)] != UInt8(ascii: "-") }
            return words.map { [WordKey.of($0, in: bytes)] }
        }
    }
}
