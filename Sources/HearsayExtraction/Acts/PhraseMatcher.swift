import HearsayCore
import HearsayTagging

/// Finds the first phrase of the table in a run of tokens, by hashes of lower-case words.
struct PhraseMatcher: Sendable {
    private struct Phrase {
        /// Hash of each word; 0 stands for up to three words.
        let keys: [UInt64]
        let rank: Int
    }

    private let phrases: [UInt64: [Phrase]]
    private let acts: [Act]
    private static let gap: UInt64 = 0

    init(_ table: [(words: [String], act: Act)]) {
        var phrases: [UInt64: [Phrase]] = [:]
        for (rank, entry) in table.enumerated() {
            let keys = entry.words.flatMap(Self.keys)
            if let first = keys.first {
                phrases[first, default: []].append(Phrase(keys: keys, rank: rank))
            }
        }
        self.phrases = phrases
        acts = table.map(\.act)
    }

    /// The act of the matching phrase that comes first in the table, with the tokens it matched.
    ///
    /// - Parameter keys: hashes of the tokens in order.
    /// - Complexity: O(n) in tokens.
    func match(_ keys: ArraySlice<UInt64>) -> (act: Act, tokens: Range<Int>)? {
        var best: (rank: Int, tokens: Range<Int>)?
        for i in keys.indices {
            guard let candidates = phrases[keys[i]] else { continue }
            for phrase in candidates where phrase.rank < best?.rank ?? Int.max {
                if let end = end(of: phrase.keys, at: i, in: keys) {
                    best = (phrase.rank, i..<end)
                }
            }
        }
        return best.map { (acts[$0.rank], $0.tokens) }
    }

    private func end(of phrase: [UInt64], at start: Int, in keys: ArraySlice<UInt64>) -> Int? {
        var at = start
        var next = 0
        while next < phrase.count {
            if phrase[next] == Self.gap {
                next += 1
                guard next < phrase.count else { return at }
                let limit = min(keys.endIndex, at + 4)
                guard at < limit, let found = keys[at..<limit].firstIndex(of: phrase[next]) else {
                    return nil
                }
                at = found
            }
            guard at < keys.endIndex, keys[at] == phrase[next] else { return nil }
            at += 1
            next += 1
        }
        return at
    }

    private static func keys(_ word: String) -> [UInt64] {
        if word == "*" { return [gap] }
        let text = Text(word)
        return text.utf8.withUnsafeBufferPointer { bytes in
            var tokens: [Token] = []
            Tokenizer().append(text.span, of: bytes, to: &tokens)
            return tokens.map { WordKey.of($0, in: bytes) }
        }
    }
}

/// The hash by which words are compared: lower case, apostrophes alike.
enum WordKey {
    static func of(_ word: String) -> UInt64 {
        let bytes = Array(word.utf8)
        return bytes.withUnsafeBufferPointer { of(0, bytes.count, in: $0) }
    }

    static func of(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        of(Int(token.start), Int(token.end), in: bytes)
    }

    private static func of(_ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64
    {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var at = start
        while at < end {
            var byte = bytes[at]
            if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
            if byte == 0xE2, at + 2 < end, bytes[at + 1] == 0x80,
                bytes[at + 2] == 0x99 || bytes[at + 2] == 0x98
            {
                byte = UInt8(ascii: "'")
                at += 2
            }
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            at += 1
        }
        return hash
    }
}
