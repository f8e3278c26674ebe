import HearsayCore

/// The features of one token: row numbers of the tagger's one embedding table.
package struct FeatureRow {
    package static let width = 8
    var word: UInt16
    var wordAgain: UInt16
    var prefix: UInt16
    var suffix: UInt16
    var shape: UInt16
    var lemma: UInt16
    var capitals: UInt16
    var quotation: UInt16
}

/// Turns tokens into rows of hashed features.
///
/// The hashing is that of Weinberger and others (2009). The features are the word (two hashes, so that two words rarely share both), its first and last three
/// letters, its shape, its lemma if it reports, its capitals and its state of quotation.
///
/// Nothing here depends on a vocabulary file or on another parser.
package struct FeatureExtractor: Sendable {
    /// First row of each feature in the table, and the number of rows in all.
    package enum Layout {
        static let words = 20_000
        static let affixes = 4_000
        static let shapes = 2_000
        static let prefix = words
        static let suffix = prefix + affixes
        static let shape = suffix + affixes
        static let lemma = shape + shapes
        static let lemmas = 640
        static let capitals = lemma + lemmas
        static let quotation = capitals + 8
        package static let rows = quotation + 8
    }

    private let lexicon = ReportingLexicon.shared

    package init() {
        precondition(lexicon.lemmas.count <= Layout.lemmas, "the lexicon outgrew its rows")
    }

    /// Appends one row per token.
    ///
    /// - Parameters:
    ///   - tokens: tokens of `bytes`.
    ///   - states: their states of quotation, one per token from index 0.
    /// - Complexity: O(n) in bytes of the tokens.
    package func append(
        _ tokens: ArraySlice<Token>, states: ArraySlice<QuotationState>,
        of bytes: UnsafeBufferPointer<UInt8>, to rows: inout [FeatureRow]
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { lowered in
            for (token, state) in zip(tokens, states) {
                rows.append(row(of: token, state: state, in: bytes, lowered: lowered))
            }
        }
    }

    private func row(
        of token: Token, state: QuotationState, in bytes: UnsafeBufferPointer<UInt8>,
        lowered: UnsafeMutableBufferPointer<UInt8>
    ) -> FeatureRow {
        let start = Int(token.start)
        // Words beyond 64 bytes are addresses or noise: their first 64 bytes tell enough.
        let length = min(token.count, lowered.count)
        var upper = 0
        var lower = 0
        var digits = 0
        var firstIsUpper = false
        var shapeHash: UInt32 = 0x811C_9DC5
        var lastShape: UInt8 = 0
        var run = 0
        var count = 0
        for i in 0..<length {
            var byte = bytes[start + i]
            var shape: UInt8
            switch byte {
            case 0x41...0x5A:
                if count == 0 && upper == 0 && lower == 0 { firstIsUpper = true }
                upper += 1
                byte |= 0x20
                shape = UInt8(ascii: "X")
            case 0x61...0x7A:
                lower += 1
                shape = UInt8(ascii: "x")
            case 0x30...0x39:
                digits += 1
                shape = UInt8(ascii: "d")
            case 0x80...:
                // Latin capitals of the C3 block lower as ASCII does; a curly apostrophe becomes '.
                if i > 0, bytes[start + i - 1] == 0xC3, byte >= 0x80, byte <= 0x9E {
                    if i == 1 { firstIsUpper = true }
                    upper += 1
                    byte |= 0x20
                } else if byte >= 0xC0, token.kind == .word {
                    lower += byte == 0xC3 ? 0 : 1
                }
                shape = UInt8(ascii: "u")
            default:
                shape = byte
            }
            lowered[i] = byte
            count += 1
            run = shape == lastShape ? run + 1 : 1
            lastShape = shape
            if run <= 2, i < 12 { shapeHash = (shapeHash ^ UInt32(shape)) &* 0x0100_0193 }
        }
        let word = UnsafeBufferPointer(rebasing: lowered[0..<length])
        let hash = ReportingLexicon.key(word)
        let second = hash &* 0x9E37_79B9_7F4A_7C15
        let lemma = token.kind == .word ? lexicon.lemma(key: hash) : 0
        return FeatureRow(
            word: UInt16((hash >> 20) % UInt64(Layout.words)),
            wordAgain: UInt16((second >> 20) % UInt64(Layout.words)),
            prefix: UInt16(Layout.prefix) + affix(word[0..<min(3, length)]),
            suffix: UInt16(Layout.suffix) + affix(word[max(0, length - 3)..<length]),
            shape: UInt16(Layout.shape) + UInt16(shapeHash >> 4 & 0xFFFF) % UInt16(Layout.shapes),
            lemma: UInt16(Layout.lemma + lemma),
            capitals: UInt16(Layout.capitals)
                + capitals(
                    upper: upper, lower: lower, digits: digits, first: firstIsUpper, of: token),
            quotation: UInt16(Layout.quotation) + UInt16(state.rawValue))
    }

    private func affix(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16 {
        UInt16((ReportingLexicon.key(bytes) >> 24) % UInt64(Layout.affixes))
    }

    private func capitals(
        upper: Int, lower: Int, digits: Int, first: Bool, of token: Token
    ) -> UInt16 {
        if token.kind == .number { return 1 }
        if token.kind == .mark { return 0 }
        if upper == 0 { return 2 }
        if lower == 0 { return upper > 1 ? 4 : 5 }
        return first && upper == 1 ? 3 : 6
    }
}
