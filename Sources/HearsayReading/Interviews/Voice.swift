internal import HearsayCore

/// In which person a line speaks.
enum Voice {
    private static let second: Set<String> = [
        "you", "your", "yours", "yourself", "yourselves", "you're", "you've", "you'd", "you'll",
        "sir",
        "madam",
    ]
    private static let singular: Set<String> = [
        "i", "i'm", "i've", "i'd", "i'll", "my", "me", "myself", "mine",
    ]
    private static let plural: Set<String> = [
        "we", "we're", "we've", "we'd", "we'll", "our", "us", "ours", "ourselves",
    ]

    private static let titles: [StaticString] = [
        "minister,", "governor,", "president,", "professor,", "ambassador,", "general,", "mayor,",
        "secretary,", "commissioner,", "chancellor,", "doctor,", "admiral,", "director,",
        "chairman,",
    ]

    /// Whether it speaks to somebody: "you", or his office before a comma.
    static func addresses(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        holds(second, bytes, line, quoted: true)
            || bytes.holds(
                anyOf: titles, in: line.lowerBound..<min(line.upperBound, line.lowerBound + 40))
    }

    /// Whether somebody speaks of himself in it, alone or with others, outside quotations.
    static func speaks(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        holds(singular.union(plural), bytes, line, quoted: false)
    }

    /// Whether somebody speaks of himself alone in it, outside quotations.
    static func speaksAlone(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        holds(singular, bytes, line, quoted: false)
    }

    private static func holds(
        _ words: Set<String>, _ bytes: Bytes, _ line: Range<Int>, quoted: Bool
    ) -> Bool {
        var word: [UInt8] = []
        var isQuoted = false
        for at in line.lowerBound...line.upperBound {
            let byte = at < line.upperBound ? bytes[at] : ASCII.space
            if ASCII.isLetter(byte) || byte == UInt8(ascii: "'") {
                word.append(ASCII.lower(byte))
                continue
            }
            // "’" is an apostrophe here, “ and ” are quotation marks.
            let mark = byte == 0xE2 && at + 2 < line.upperBound && bytes[at + 1] == 0x80
            if mark, bytes[at + 2] == 0x99 {
                word.append(UInt8(ascii: "'"))
                continue
            }
            if byte >= 0x80, !mark { continue }
            if !word.isEmpty, !isQuoted || quoted,
                words.contains(String(decoding: word, as: UTF8.self))
            {
                return true
            }
            word.removeAll(keepingCapacity: true)
            if byte == 0x22 { isQuoted.toggle() }
            if mark, bytes[at + 2] == 0x9C { isQuoted = true }
            if mark, bytes[at + 2] == 0x9D { isQuoted = false }
        }
        return false
    }
}
