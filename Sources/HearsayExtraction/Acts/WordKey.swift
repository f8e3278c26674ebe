import HearsayTagging

/// The hash by which words are compared: lower case, apostrophes alike.
enum WordKey {
    /// The key of every mark that ends a sentence.
    static let sentenceEnd: UInt64 = 1
    /// What may stand before the first word of a sentence: quotation marks, "that", "look".
    static let opening = Set(
        ["\"", "“", "”", "‘", "''", "'", "that", "but", "and", "so", "well", ",", ":"].map(of))

    /// The hash of a word.
    ///
    /// - Complexity: O(n) in bytes.
    static func of(_ word: String) -> UInt64 {
        let bytes = Array(word.utf8)
        return bytes.withUnsafeBufferPointer { of(0, bytes.count, in: $0) }
    }

    /// The hash of a token; `sentenceEnd` where it is a full stop, or an exclamation or question mark.
    ///
    /// - Complexity: O(n) in bytes.
    static func of(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let first = bytes[Int(token.start)]
        if token.kind == .mark, first == 0x2E || first == 0x21 || first == 0x3F {
            return sentenceEnd
        }
        return of(Int(token.start), Int(token.end), in: bytes)
    }

    /// The set of the hashes of words parted by white space.
    static func set(_ words: String) -> Set<UInt64> {
        Set(words.split { $0 == " " || $0 == "\n" }.map { of(String($0)) })
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
