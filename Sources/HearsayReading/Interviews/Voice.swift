internal import HearsayCore

/// In which person a line speaks.
enum Voice {
    private static let second: Set<String> = [
        "you", "your", "yours", "yourself", "yourselves", "you're", "you've", "you'd", "you'll",
        "sir", "madam",
    ]
    private static let singular: Set<String> = [
        "i", "i'm", "i've", "i'd", "i'll", "my", "me", "myself",
    ]
    private static let plural: Set<String> = [
        "we", "we're", "we've", "we'd", "we'll", "our", "us", "ours", "ourselves",
    ]
    private static let any = singular.union(plural)
    private static let titles: [StaticString] = [
        "minister,", "governor,", "president,", "professor,", "ambassador,", "general,", "mayor,",
        "secretary,", "commissioner,", "chancellor,", "doctor,", "admiral,", "director,",
        "chairman,",
    ]

    /// Whether it speaks to somebody: "you", or his office before a comma.
    static func addresses(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let opening = line.lowerBound..<min(line.upperBound, line.lowerBound + 40)
        return holds(second, bytes, line, quoted: true) || bytes.holds(anyOf: titles, in: opening)
    }

    /// Whether somebody speaks of himself in it, alone or with others, outside quotations.
    static func speaks(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        holds(any, bytes, line, quoted: false)
    }

    /// Whether somebody speaks of himself alone in it, outside quotations.
    static func speaksAlone(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        holds(singular, bytes, line, quoted: false)
    }

    /// Whether it reports what somebody said whom it names: "said Ada Roe", "Roe said".
    static func reports(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        var from = line.lowerBound
        while let at = bytes.first(" said", in: from..<line.upperBound) {
            from = at + 5
            let next = from + 1
            let named =
                next + 1 < line.upperBound && bytes[from] == ASCII.space
                && ASCII.isUpper(bytes[next]) && ASCII.isLetter(bytes[next + 1])
            var start = at
            while start > line.lowerBound, ASCII.isWord(bytes[start - 1]) { start -= 1 }
            let isName =
                at - start > 4 && ASCII.isUpper(bytes[start]) && start > line.lowerBound
                && bytes[start - 1] == ASCII.space
            if named || isName { return true }
        }
        return false
    }

    private static func holds(
        _ words: Set<String>, _ bytes: Bytes, _ line: Range<Int>, quoted: Bool
    ) -> Bool {
        var word: [UInt8] = []
        var start = line.lowerBound
        // The mark that closes the quotation.
        var closing: UInt8?
        // A number behind a name is none of oneself: "World War I".
        var isName = false
        for at in line.lowerBound...line.upperBound {
            let byte = at < line.upperBound ? bytes[at] : ASCII.space
            if ASCII.isLetter(byte) || byte == UInt8(ascii: "'") {
                if word.isEmpty { start = at }
                word.append(ASCII.lower(byte))
                continue
            }
            let mark = byte == 0xE2 && at + 2 < line.upperBound && bytes[at + 1] == 0x80
            let sign = mark ? bytes[at + 2] : 0
            // "’" within a word is an apostrophe.
            if sign == 0x99, !word.isEmpty, at + 3 < line.upperBound, ASCII.isLetter(bytes[at + 3])
            {
                word.append(UInt8(ascii: "'"))
                continue
            }
            if byte >= 0x80, !mark { continue }
            if !word.isEmpty {
                let isCapitals =
                    word.count > 1 && !bytes[start..<start + 2].contains { !ASCII.isUpper($0) }
                if closing == nil || quoted, !isCapitals, !(isName && word == [UInt8(ascii: "i")]),
                    words.contains(String(decoding: word, as: UTF8.self))
                {
                    return true
                }
                isName = word.count > 2 && ASCII.isUpper(bytes[start]) && start > line.lowerBound
            }
            if byte != ASCII.space { isName = false }
            word.removeAll(keepingCapacity: true)
            if let open = closing {
                if open == (mark ? sign : byte) { closing = nil }
            } else if byte == 0x22 {
                closing = 0x22
            } else if sign == 0x9C {
                closing = 0x9D
            } else if sign == 0x98 {
                closing = 0x99
            }
        }
        return false
    }
}
