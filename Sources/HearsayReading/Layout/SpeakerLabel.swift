/// Recognises what opens a turn: `Mao Ning:`, `MS. DOE:`, `Q:`, a bare `Q` before its question, `Mr. ROE.`, each with a time before or
/// after it.
///
/// One line is looked at by itself: lines that are a name alone are `SpeakerLine`'s, and which of all count `LabelChoice` decides.
enum SpeakerLabel {
    /// How the label tells that it is one.
    enum Kind {
        /// `Q` or `A`.
        case mark
        /// A colon ends it.
        case colon
        /// A full stop ends it; the name is in capitals, has a title, or a dash follows.
        case stop
        /// It is the whole line, with the time it may have.
        case line
    }

    struct Found {
        /// The label without its colon, its full stop and its time.
        let range: Range<Int>
        /// Where the turn's words begin; the line's end where it has none.
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
        if first == UInt8(ascii: "Q") || first == UInt8(ascii: "A") {
            // "Q41  Chair: …" is the chair's.
            if let number = number(behind: line.lowerBound, bytes, line) {
                let rest = bytes.trimmed(number..<line.upperBound)
                if rest.lowerBound > number, let label = named(bytes, rest), label.kind == .colon {
                    return label
                }
            }
            if let mark = mark(bytes, line) { return mark }
        }
        if let initials = initials(bytes, line) { return initials }
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
    static func words(behind label: Int, _ bytes: Bytes, _ line: Range<Int>) -> Int {
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
}
