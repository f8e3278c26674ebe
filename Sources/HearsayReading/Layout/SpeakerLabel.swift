/// Recognises what opens a turn: `Mao Ning:`, `MS. DOE:`, `Q:`, a bare `Q` before its question, `Mr. ROE.` in capitals, each with a
/// time before or after it, and lines that are a name alone (`SpeakerLine`).
enum SpeakerLabel {
    /// How the label tells that it is one.
    enum Kind {
        /// `Q` or `A`.
        case mark
        /// A colon ends it.
        case colon
        /// A full stop ends it; the name is in capitals.
        case stop
        /// It is the whole line, with the time it may have.
        case line
    }

    struct Found {
        /// The label without its colon, its full stop and its time.
        let range: Range<Int>
        /// Where the turn's words begin, or the line ends.
        let words: Int
        let kind: Kind

        /// Whether it is `Q` or `A`.
        var isQuestionMark: Bool { kind == .mark }
    }

    static let longest = 96

    /// The label that opens `line`, if any.
    @inline(__always)
    static func at(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let first = bytes[line.lowerBound]
        if first == UInt8(ascii: ">") { return changed(bytes, line) }
        if isMark(first), let bare = unmarked(bytes, line) { return bare }
        // Most lines of running text leave here or at the first lower-case word.
        guard ASCII.isUpper(first) || ASCII.isDigit(first) || first >= 0x80 || Clock.opens(first)
        else { return nil }
        if ASCII.isUpper(first) || first >= 0x80 {
            return isQuoted(bytes, line) ? nil : labelled(bytes, line)
        }
        if let start = Clock.end(bytes, line), start < line.upperBound {
            return labelled(bytes, start..<line.upperBound)
        }
        if ASCII.isDigit(first) {
            // "1. ADA ROE to the Minister: …"
            let rest = bytes.trimmed(line.drop { ASCII.isDigit(bytes[$0]) })
            if rest.count > 2, bytes[rest.lowerBound] == UInt8(ascii: "."),
                ASCII.isSpace(bytes[rest.lowerBound + 1])
            {
                return named(bytes, bytes.trimmed(rest.dropFirst()))
            }
            return named(bytes, line)
        }
        if bytes.has("[*]", at: line.lowerBound, before: line.upperBound), line.count > 4 {
            return labelled(bytes, line.lowerBound + 3..<line.upperBound)
        }
        return first == UInt8(ascii: "(") ? bracketed(bytes, line) : nil
    }

    /// Whether a line begins with a quotation mark: it quotes a dialogue.
    private static func isQuoted(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let marks: [StaticString] = ["\u{201C}", "\u{2018}", "\u{AB}", "\u{201E}"]
        return bytes[line.lowerBound] >= 0xC2
            && marks.contains { bytes.has($0, at: line.lowerBound, before: line.upperBound) }
    }

    /// `>>` of captions, where somebody else speaks, and the label that may follow it.
    private static func changed(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let marks = line.prefix { bytes[$0] == UInt8(ascii: ">") }
        let rest = bytes.trimmed(marks.endIndex..<line.upperBound)
        guard marks.count == 2 || marks.count == 3, !rest.isEmpty, rest.lowerBound > marks.endIndex
        else { return nil }
        if let label = labelled(bytes, rest), label.kind == .colon { return label }
        return Found(range: marks.startIndex..<marks.endIndex, words: rest.lowerBound, kind: .colon)
    }

    /// "(UNKNOWN): …".
    private static func bracketed(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let end = line.prefix { bytes[$0] != UInt8(ascii: ")") && $0 < line.lowerBound + 30 }
            .endIndex
        guard end + 1 < line.upperBound, bytes[end] == UInt8(ascii: ")"),
            bytes[end + 1] == UInt8(ascii: ":"),
            bytes[line.lowerBound + 1..<end].allSatisfy({ ASCII.isUpper($0) || ASCII.isSpace($0) })
        else { return nil }
        return Found(
            range: line.lowerBound..<end + 1, words: words(behind: end + 1, bytes, line),
            kind: .colon)
    }

    private static func labelled(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let first = bytes[line.lowerBound]
        if first == UInt8(ascii: "Q") || first == UInt8(ascii: "A"), let mark = mark(bytes, line) {
            return mark
        }
        guard ASCII.isUpper(first) || ASCII.isDigit(first) || first >= 0x80 else { return nil }
        return named(bytes, line)
    }

    /// Whether a byte sets type in bold or italics in plain text.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    }

    /// The label of `**Name:** …` and `__Name__: …`, without its marks.
    private static func unmarked(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let start = line.prefix { isMark(bytes[$0]) }.endIndex
        guard start - line.lowerBound <= 3, start < line.upperBound else { return nil }
        let rest = start..<line.upperBound
        let end = rest.first { bytes[$0] == UInt8(ascii: ":") || isMark(bytes[$0]) }
        guard let end, end - start <= longest else { return nil }
        let after = end..<min(end + 5, line.upperBound)
        // The marks close before or after the colon.
        guard after.contains(where: { bytes[$0] == UInt8(ascii: ":") }),
            after.contains(where: { isMark(bytes[$0]) })
        else { return nil }
        let label = bytes.trimmed(start..<end)
        guard !label.isEmpty else { return nil }
        let words = words(behind: label.upperBound, bytes, line)
        if label.count == 1, bytes[start] == UInt8(ascii: "Q") || bytes[start] == UInt8(ascii: "A")
        {
            return Found(range: label, words: words, kind: .mark)
        }
        guard LabelWords.split(bytes, label).allSatisfy({ LabelWords.accepts(bytes, $0) }),
            !LabelWords.isNever(bytes, label), !LabelWords.opensSentence(bytes, label)
        else { return nil }
        return Found(range: label, words: words, kind: .colon)
    }

    /// Where the words begin behind a label: after its colon, its time and the marks that set it in bold.
    private static func words(behind label: Int, _ bytes: Bytes, _ line: Range<Int>) -> Int {
        var at = label
        while at < line.upperBound {
            if bytes[at] == UInt8(ascii: ":") || isMark(bytes[at]) || ASCII.isSpace(bytes[at]) {
                at += 1
            } else if bytes.has("\u{A0}", at: at, before: line.upperBound) {
                at += 2
            } else if let end = Clock.bracketed(bytes, at..<line.upperBound) {
                at = end
            } else {
                break
            }
        }
        return at
    }

    private static func mark(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let start = line.lowerBound
        let isQuestion = bytes[start] == UInt8(ascii: "Q")
        let next = start + 1
        if let named = namedMark(bytes, line) { return named }
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

    /// A name that a colon ends, or a full stop if it is in capitals.
    private static func named(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
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
                        if bytes[at - 1] == UInt8(ascii: "."),
                            capitals || LabelWords.isSurname(bytes, word.dropLast())
                                || isTitled && words <= 3,
                            !LabelWords.isAbbreviation(bytes, word.dropLast())
                        {
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
        guard !LabelWords.isNever(bytes, label) else { return nil }
        return Found(range: label, words: rest.lowerBound, kind: .stop)
    }

    /// Whether white space or nothing follows the colon: no clock, no address.
    private static func endsLabel(_ bytes: Bytes, _ colon: Int, _ end: Int) -> Bool {
        let next = colon + 1
        if next >= end { return true }
        if ASCII.isSpace(bytes[next]) || bytes[next] == 0xC2 { return true }
        // Machine-made texts lose the space: "Reuters:The …".
        return ASCII.isUpper(bytes[next]) || bytes[next] == 0xE2
    }
}
