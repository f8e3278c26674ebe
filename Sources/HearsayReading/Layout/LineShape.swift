internal import HearsayCore

/// What one short line looks like by itself.
enum LineShape {
    private static let furnitureStarts: [StaticString] = [
        "share", "subscribe", "print", "advertisement", "read more", "read also", "also read",
        "related", "photo", "image", "sign up", "follow us", "copyright", "\u{A9}", "click here",
        "watch", "listen", "loading", "skip to", "comments", "leave a comment", "tags", "menu",
        "most read", "back to top", "source:", "suggest to a friend", "e-mail this", "email this",
        "download", "tweet", "published", "updated", "last updated", "posted", "filed under",
        "more on this", "see also", "home >", "this article", "all rights reserved", "play video",
        "cookie", "log in", "sign in", "next article", "previous article", "recommended", "caption",
        "picture:", "video:", "credit:", "getty images", "file photo", "continue reading", "save",
    ]
    /// Words that stand beside a date on a line that tells nothing else.
    private static let dateCompany: Set<String> = [
        "date", "published", "updated", "posted", "on", "at", "last", "first", "created",
        "modified",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
        "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "am", "pm", "a", "p", "m",
        "est", "cst", "cdt", "mst", "mdt",
        "edt", "gmt", "utc", "cet", "cest", "pst", "pdt", "bst", "ist", "z", "t", "time", "local",
        "release", "issued", "of", "et", "hrs", "noon",
    ]

    /// Whether the line is navigation, a button, a caption, a byline or a date by itself.
    static func isFurniture(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let last = bytes[line.upperBound - 1]
        if line.count <= 60, bytes[line.lowerBound] == UInt8(ascii: "["), last == UInt8(ascii: "]")
        {
            return true
        }
        if line.count <= 60, bytes[line.lowerBound] == UInt8(ascii: "("), last == UInt8(ascii: ")")
        {
            return true
        }
        if line.count <= 60, isTimed(bytes, line) { return true }
        if isDateLine(bytes, line) || isByline(bytes, line) || isEndMark(bytes, line) {
            return true
        }
        if isEnding(last), !isCopyright(bytes, line) { return startsAsReference(bytes, line) }
        if bytes.first(" > ", in: line) != nil || bytes.first(" \u{BB} ", in: line) != nil
            || bytes.first("\u{A0}>\u{A0}", in: line) != nil
            || bytes.first(" \u{203A} ", in: line) != nil
        {
            return true
        }
        return isCopyright(bytes, line)
            || line.count <= 100 && bytes.startsWithWord(of: furnitureStarts, in: line)
                && wordCount(bytes, line) <= 8
            || startsAsReference(bytes, line)
    }

    /// "[00:02:52] (music)", "12:07:45 Trade": a time to the second over nothing that is said.
    private static func isTimed(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let first = bytes[line.lowerBound]
        guard Clock.opens(first) || ASCII.isDigit(first), let start = Clock.end(bytes, line) else {
            return false
        }
        guard start < line.upperBound else { return true }
        let last = bytes[line.upperBound - 1]
        if Clock.opens(bytes[start]) {
            return last == UInt8(ascii: ")") || last == UInt8(ascii: "]")
        }
        let hasSeconds = bytes[line.lowerBound..<start].count { $0 == UInt8(ascii: ":") } == 2
        return hasSeconds && ASCII.isUpper(bytes[start])
            && (ASCII.isLetter(last) || ASCII.isDigit(last))
            && SpeakerLabel.at(bytes, line) == nil
    }

    /// Whether the line only says that the text is over: `###`, `* * *`, `END`, `END 6:45 P.M.`.
    private static func isEndMark(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        // A rule of dashes or dots, however long.
        if !bytes[line].contains(where: { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 >= 0x80 }) {
            return true
        }
        if line.count > 40 { return false }
        if bytes.has("<\u{2026}>", at: line.lowerBound, before: line.upperBound) {
            return true
        }
        guard bytes.hasWord("end", at: line.lowerBound, before: line.upperBound) else {
            return false
        }
        let rest = bytes.trimmed(line.lowerBound + 3..<line.upperBound)
        return rest.isEmpty || isDateLine(bytes, rest)
            || bytes.has("of transcript", at: rest.lowerBound, before: rest.upperBound)
            || bytes.has("transcript", at: rest.lowerBound, before: rest.upperBound)
    }

    private static func isCopyright(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        bytes.first("all rights reserved", in: line) != nil
            || bytes.has("copyright", at: line.lowerBound, before: line.upperBound)
            || bytes.has("\u{A9}", at: line.lowerBound, before: line.upperBound)
    }

    private static let captions: [StaticString] = [
        "photo:", "photos:", "photo credit:", "photo credits:", "photos credit:",
        "photos credits:", "photo by:",
        "photo caption:", "photo captions:", "photos caption:", "image:", "image credit:",
        "image caption:", "picture:", "caption:", "photograph:", "photographs:", "illustration:",
    ]
    private static let pointers: [StaticString] = [
        "read more:", "read also:", "also read:", "related:", "see also:", "tags:", "watch:",
        "listen:",
    ]

    /// Whether the line begins as a caption or a credit does: `Photo: …`, `[Photo credit: …`.
    static func startsAsCaption(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let isBracketed = bytes[line.lowerBound] == UInt8(ascii: "[")
        let start = line.lowerBound + (isBracketed ? 1 : 0)
        return captions.contains { bytes.has($0, at: start, before: line.upperBound) }
    }

    private static func startsAsReference(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        startsAsCaption(bytes, line)
            || pointers.contains { bytes.has($0, at: line.lowerBound, before: line.upperBound) }
    }

    /// Whether the line names its author, as `By Jane Doe and John Roe` does.
    private static func isByline(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard bytes.hasWord("by", at: line.lowerBound, before: line.upperBound), line.count <= 80,
            !isEnding(bytes[line.upperBound - 1])
        else { return false }
        var words = 0
        for word in bytes[line.dropFirst(2)].split(separator: ASCII.space) {
            guard let first = word.first else { continue }
            words += 1
            if !ASCII.isUpper(first), first < 0x80, word.count > 3 { return false }
        }
        return (2...8).contains(words)
    }

    /// Whether the line holds a date or a time of day and nothing else of substance.
    static func isDateLine(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        if line.count > 80 || !bytes[line].contains(where: { ASCII.isDigit($0) }) { return false }
        let found = DateScanner.first(in: bytes, line)
        if found == nil, !holdsClock(bytes, line) { return false }
        var rest = Array(bytes[line])
        if let found {
            for at in found.range { rest[at - line.lowerBound] = ASCII.space }
        }
        for word in rest.split(whereSeparator: { !ASCII.isLetter($0) && $0 < 0x80 }) {
            if !dateCompany.contains(String(decoding: word.map(ASCII.lower), as: UTF8.self)) {
                return false
            }
        }
        return true
    }

    /// "11:45", "11.45 am".
    private static func holdsClock(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let hasHalf = bytes[line].last.map(ASCII.lower) == UInt8(ascii: "m")
        let mark = bytes[line].firstIndex {
            $0 == UInt8(ascii: ":") || hasHalf && $0 == UInt8(ascii: ".")
        }
        guard let colon = mark else { return false }
        return colon > line.lowerBound && colon + 2 < line.upperBound
            && ASCII.isDigit(bytes[colon - 1]) && ASCII.isDigit(bytes[colon + 1])
            && ASCII.isDigit(bytes[colon + 2])
    }

    /// The last byte before closing quotation marks and brackets; a full stop for an ellipsis.
    static func ending(_ range: Range<Int>, _ bytes: Bytes) -> UInt8 {
        var end = range.upperBound
        while end > range.lowerBound {
            let byte = bytes[end - 1]
            switch byte {
            case 0x22, 0x27, UInt8(ascii: ")"), UInt8(ascii: "]"), ASCII.space: end -= 1
            case 0x80...:
                guard end - 3 >= range.lowerBound, bytes[end - 3] == 0xE2 else { return byte }
                if byte == 0xA6 { return UInt8(ascii: ".") }
                guard byte == 0x99 || byte == 0x9D else { return byte }
                end -= 3
            default: return byte
            }
        }
        return ASCII.space
    }

    /// Whether a line whose `ending` is a byte ends a sentence.
    static func endsSentence(_ ending: UInt8) -> Bool {
        [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(ending)
    }

    /// Whether a line that ends with `byte` reads as a finished sentence or an opened list.
    static func isEnding(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }

    static func wordCount(_ bytes: Bytes, _ line: Range<Int>) -> Int {
        var count = 0
        var inWord = false
        for byte in bytes[line] {
            let space = ASCII.isSpace(byte)
            if !space, !inWord { count += 1 }
            inWord = !space
        }
        return count
    }

    /// Whether the line could be a heading: short, with a letter, without a sentence's end.
    static func isHeading(_ bytes: Bytes, _ line: Range<Int>, limit: Int) -> Bool {
        guard line.count <= limit,
            bytes[line].contains(where: { ASCII.isLetter($0) || $0 >= 0x80 }),
            let last = lastSign(bytes, line)
        else { return false }
        let first = bytes[line.lowerBound]
        if ASCII.isLetter(first), !ASCII.isUpper(first) { return false }
        return !isEnding(last)
    }

    /// The last byte before closing quotation marks and brackets.
    private static func lastSign(_ bytes: Bytes, _ line: Range<Int>) -> UInt8? {
        var end = line.upperBound
        while end > line.lowerBound {
            let byte = bytes[end - 1]
            if byte == 0x22 || byte == 0x27 || byte == UInt8(ascii: ")") {
                end -= 1
            } else if end - 3 >= line.lowerBound, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
                byte == 0x9D || byte == 0x99
            {
                end -= 3
            } else {
                return byte
            }
        }
        return nil
    }
}
