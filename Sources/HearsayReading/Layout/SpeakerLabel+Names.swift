extension SpeakerLabel {
    /// A name that a colon ends, or a full stop if it is in capitals.
    static func named(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let end = min(line.upperBound, line.lowerBound + longest)
        var at = line.lowerBound
        var wordStart = at
        var words = 0
        var depth = 0
        var hasLetter = false
        var capitals = false
        var most = 6
        let isTitled = LabelWords.opensWithTitle(bytes, line)
        while at < end {
            let byte = bytes[at]
            if byte == UInt8(ascii: ":"), depth == 0 {
                guard hasLetter, endsLabel(bytes, at, line.upperBound) else {
                    return nil
                }
                if at > wordStart {
                    guard LabelWords.accepts(bytes, wordStart..<at) else { return nil }
                    words += 1
                }
                guard words >= 1, words <= most else { return nil }
                let range = bytes.trimmed(line.lowerBound..<at)
                if LabelWords.opensSentence(bytes, range) || LabelWords.isNever(bytes, range) {
                    return nil
                }
                return Found(
                    range: Clock.removed(from: range, bytes),
                    words: self.words(behind: at, bytes, line), kind: .colon)
            }
            if byte == ASCII.space || byte == 0xC2 && at + 1 < end && bytes[at + 1] == 0xA0 {
                if at > wordStart {
                    if depth == 0 {
                        let word = wordStart..<at
                        guard LabelWords.accepts(bytes, word) else { return nil }
                        if bytes[at - 1] == UInt8(ascii: "."), opensWithDash(bytes, at, line) {
                            return stopped(bytes, line, at)
                        }
                        if bytes[at - 1] == UInt8(ascii: "."),
                            capitals || LabelWords.isSurname(bytes, word.dropLast())
                                || isTitled && words <= 3,
                            !LabelWords.isAbbreviation(bytes, word.dropLast())
                        {
                            // "USEC. ROE: …" goes on.
                            let rest = bytes.trimmed(at..<end)
                            if !rest.isEmpty, let more = named(bytes, rest), more.kind == .colon {
                                return Found(
                                    range: line.lowerBound..<more.range.upperBound,
                                    words: more.words, kind: .colon)
                            }
                            return stopped(bytes, line, at)
                        }
                        if LabelWords.isSurname(bytes, word) { capitals = true }
                        words += 1
                        // "ADA ROE to the Minister of Health".
                        if capitals { most = 12 }
                        if words > most { return nil }
                    }
                }
                at += byte == ASCII.space ? 1 : 2
                wordStart = at
                continue
            }
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["):
                // "Ada Roe [00:12] Good morning."
                if depth == 0, words > 0, at == wordStart,
                    let end = Clock.bracketed(bytes, at..<line.upperBound),
                    end < line.upperBound, ASCII.isSpace(bytes[end])
                {
                    let range = bytes.trimmed(line.lowerBound..<at)
                    return LabelWords.isNever(bytes, range)
                        ? nil
                        : Found(
                            range: range, words: self.words(behind: at, bytes, line), kind: .colon)
                }
                depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { wordStart = at + 1 }
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), 0x22, UInt8(ascii: "="),
                UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "|"):
                return nil
            default:
                if ASCII.isLetter(byte) || byte >= 0x80 { hasLetter = true }
                if byte == UInt8(ascii: ",") { most = max(most, 8) }
            }
            at += 1
        }
        return nil
    }

    /// `Mr. ROE.`, `The CHAIRMAN.`, `Ms. ROE of Norvik.` before a sentence.
    private static func stopped(_ bytes: Bytes, _ line: Range<Int>, _ end: Int) -> Found? {
        let rest = bytes.trimmed(end..<line.upperBound)
        guard !rest.isEmpty else { return nil }
        let first = bytes[rest.lowerBound]
        if ASCII.isDigit(bytes[line.lowerBound]) { return nil }
        // A section's number or a sentence that goes on is no turn.
        if ASCII.isDigit(first) && line.count - (end - line.lowerBound) < 40 { return nil }
        if ASCII.isLetter(first), !ASCII.isUpper(first) { return nil }
        let label = line.lowerBound..<end - 1
        guard !LabelWords.isNever(bytes, label), !LabelWords.opensSentence(bytes, label) else {
            return nil
        }
        let dash = opensWithDash(bytes, end, line) ? 3 : 0
        let words = bytes.trimmed(rest.lowerBound + dash..<line.upperBound)
        return Found(range: label, words: words.lowerBound, kind: .stop)
    }

    /// Whether white space or nothing follows the colon: no clock, no address.
    private static func endsLabel(_ bytes: Bytes, _ colon: Int, _ end: Int) -> Bool {
        let next = colon + 1
        if next >= end { return true }
        if ASCII.isSpace(bytes[next]) || bytes[next] == 0xC2 { return true }
        // Machine-made texts lose the space: "Reuters:The …".
        return ASCII.isUpper(bytes[next]) || bytes[next] == 0xE2
    }

    /// Whether a dash parts the name and its full stop from the words.
    private static func opensWithDash(_ bytes: Bytes, _ at: Int, _ line: Range<Int>) -> Bool {
        let rest = bytes.trimmed(at..<line.upperBound)
        return bytes.has("\u{2013} ", at: rest.lowerBound, before: line.upperBound)
            || bytes.has("\u{2014} ", at: rest.lowerBound, before: line.upperBound)
    }
}
