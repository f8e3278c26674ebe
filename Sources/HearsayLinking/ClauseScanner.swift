internal import HearsayCore

/// The clauses of a turn, read byte by byte; what stands in brackets is left out.
struct ClauseScanner {
    private(set) var clauses: [Clause] = []
    private var words: [Clause.Word] = []
    private var word: [UInt8] = []
    private var isCapitalised = false

    /// - Complexity: O(n) in the bytes of `spans`.
    init(_ spans: [Span], in text: Text) {
        for span in spans {
            scan(span, text.utf8)
            endClause(endsSentence: true)
        }
    }

    private mutating func scan(_ span: Span, _ bytes: [UInt8]) {
        var at = span.start
        var depth = 0
        while at < span.end {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["):
                endWord()
                depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                depth = max(0, depth - 1)
            case _ where depth > 0: break
            case UInt8(ascii: "?"), UInt8(ascii: "!"), 0x0A:
                endClause(endsSentence: true, asks: byte == UInt8(ascii: "?"))
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
                let next = at + 1
                // "1.5", "2:30" and "J.J." go on.
                if next == span.end || !Self.isWord(bytes[next]) {
                    endClause(endsSentence: byte == UInt8(ascii: "."))
                } else {
                    append(byte)
                }
            case UInt8(ascii: "-"):
                if at + 1 < span.end, bytes[at + 1] == byte { endClause() } else { append(byte) }
            case 0xE2 where at + 2 < span.end && bytes[at + 1] == 0x80:
                switch bytes[at + 2] {
                case 0x93, 0x94: endClause()
                case 0x99: append(UInt8(ascii: "'"))
                default: endWord()
                }
                at += 2
            case _ where Self.isWord(byte) || byte == UInt8(ascii: "'"): append(byte)
            default: endWord()
            }
            at += 1
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
            || (byte >= 0x30 && byte <= 0x39)
    }

    private mutating func append(_ byte: UInt8) {
        let isUpper = byte >= 0x41 && byte <= 0x5A
        if word.isEmpty { isCapitalised = isUpper || byte >= 0xC3 }
        word.append(isUpper ? byte | 0x20 : byte)
    }

    private mutating func endWord() {
        guard word.contains(where: Self.isWord) else { return word.removeAll() }
        words.append(
            Clause.Word(
                lower: String(decoding: word, as: UTF8.self), isCapitalised: isCapitalised))
        word.removeAll(keepingCapacity: true)
    }

    private mutating func endClause(endsSentence: Bool = false, asks: Bool = false) {
        endWord()
        if !words.isEmpty {
            var clause = Clause(words: words, endsSentence: endsSentence, asks: asks)
            clause.kind = clause.shownKind
            clauses.append(clause)
            words.removeAll(keepingCapacity: true)
        } else if endsSentence, !clauses.isEmpty {
            clauses[clauses.count - 1].endsSentence = true
            if asks { clauses[clauses.count - 1].asks = true }
        }
    }
}
