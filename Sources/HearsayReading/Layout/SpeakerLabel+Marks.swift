extension SpeakerLabel {
    /// `Q` and `A`, with what may follow them.
    static func mark(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let start = line.lowerBound
        let isQuestion = bytes[start] == UInt8(ascii: "Q")
        let next = start + 1
        if let named = namedMark(bytes, line) ?? numberedMark(bytes, line) { return named }
        if next == line.upperBound {
            return isQuestion ? Found(range: start..<next, words: next, kind: .mark) : nil
        }
        let isStop = bytes[next] == UInt8(ascii: ".")
        let found = Found(
            range: start..<next, words: words(behind: next + (isStop ? 1 : 0), bytes, line),
            kind: .mark)
        switch bytes[next] {
        case UInt8(ascii: ":"): return found
        case UInt8(ascii: "."):
            return next + 1 < line.upperBound && ASCII.isSpace(bytes[next + 1])
                && next + 2 < line.upperBound && !isInitial(bytes, next + 2, line.upperBound)
                ? found : nil
        case 0x20, 0x09, 0xC2:
            guard isQuestion else { return nil }
            let rest = bytes.trimmed(next..<line.upperBound)
            guard !rest.isEmpty, rest.lowerBound > next else { return nil }
            let byte = bytes[rest.lowerBound]
            // "Q and A" is no question; "Q   and then?" is one that goes on.
            let lower = ASCII.isLetter(byte) && !ASCII.isUpper(byte)
            return lower && rest.lowerBound - next < 2 ? nil : found
        default: return nil
        }
    }

    /// A mark with a name in brackets: "A (Roe): …".
    private static func namedMark(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        guard bytes.has("(", at: line.lowerBound + 2, before: line.upperBound),
            let close = line.prefix(40).first(where: { bytes[$0] == UInt8(ascii: ")") }),
            close + 1 < line.upperBound,
            bytes[close + 1] == UInt8(ascii: ".") || bytes[close + 1] == UInt8(ascii: ":")
        else { return nil }
        return Found(
            range: line.lowerBound..<close + 1, words: words(behind: close + 2, bytes, line),
            kind: .mark)
    }

    /// Whether `A. Smith`-like initials continue: a name, not a mark.
    private static func isInitial(_ bytes: Bytes, _ at: Int, _ end: Int) -> Bool {
        at + 1 < end && ASCII.isUpper(bytes[at]) && bytes[at + 1] == UInt8(ascii: ".")
    }

    /// Where the number behind `Q` or `A` ends.
    static func number(behind mark: Int, _ bytes: Bytes, _ line: Range<Int>) -> Int? {
        let digits = (mark + 1..<line.upperBound).prefix { ASCII.isDigit(bytes[$0]) }
        return digits.isEmpty || digits.count > 3 ? nil : digits.endIndex
    }

    /// A mark with a number: `Q4.`, `A12:`.
    private static func numberedMark(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        guard var end = number(behind: line.lowerBound, bytes, line) else { return nil }
        // "Q4b."
        if end < line.upperBound, ASCII.isLetter(bytes[end]) { end += 1 }
        guard end + 1 < line.upperBound,
            bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ":"),
            ASCII.isSpace(bytes[end + 1])
        else { return nil }
        // "Q1. [901234] What …" is a number under the asker's name.
        let words = bytes.trimmed(end + 1..<line.upperBound)
        if words.isEmpty || bytes[words.lowerBound] == UInt8(ascii: "[") { return nil }
        return Found(
            range: line.lowerBound..<end, words: words.lowerBound, kind: .mark)
    }

    /// Two or three capitals that a gap or a tab parts from the words: "HB   Good day".
    static func initials(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let letters = line.prefix(4).prefix { ASCII.isUpper(bytes[$0]) }
        guard (2...3).contains(letters.count), letters.endIndex + 2 < line.upperBound else {
            return nil
        }
        let gap = (letters.endIndex..<line.upperBound).prefix { ASCII.isSpace(bytes[$0]) }
        guard gap.count > 1 || gap.first.map({ bytes[$0] == 0x09 }) ?? false,
            gap.endIndex < line.upperBound
        else { return nil }
        return Found(
            range: letters.startIndex..<letters.endIndex, words: gap.endIndex, kind: .colon)
    }
}
