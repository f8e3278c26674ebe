/// Recognises lines that may be a speaker's name alone, over what he says.
///
/// `Jane Roe`, `JANE ROE`, `Jane Roe (Norvik) (Ind)`, `Jane Roe - Chief Executive`, `Jane Roe  0:12`, `Operator`. Whether they are
/// depends on the other lines (`LabelChoice`).
enum SpeakerLine {
    private static let longest = 100
    private static let mostWords = 8
    /// Who took a picture or wrote a text comes again too, and speaks nowhere.
    private static let never: [StaticString] = [
        "getty", "reuters", "afp", "epa", "ap", "associated press", "alamy", "shutterstock",
        "pa media",
        "image source", "advertisement", "related", "read", "more", "share", "back", "next",
        "previous",
        "chapter", "section", "part", "table", "figure", "page", "annex", "appendix", "contents",
    ]

    /// The name that is the line; `nil` if the line is anything else.
    static func at(_ bytes: Bytes, _ line: Range<Int>) -> SpeakerLabel.Found? {
        guard line.count <= longest,
            ASCII.isUpper(bytes[line.lowerBound]) || bytes[line.lowerBound] >= 0xC3
        else { return nil }
        let label = Clock.removed(from: line, bytes)
        let last = bytes[label.upperBound - 1]
        guard
            ASCII.isLetter(last) || last >= 0x80 || last == UInt8(ascii: ")") || ASCII.isDigit(last)
        else { return nil }
        if bytes[label].contains(UInt8(ascii: ":")) { return nil }
        let name = name(bytes, label)
        var words = 0
        for word in LabelWords.split(bytes, name) {
            guard isPart(bytes, word, isFirst: words == 0) else { return nil }
            words += 1
        }
        guard isOffice(bytes, name.upperBound..<label.upperBound) else { return nil }
        guard (1...mostWords).contains(words), !bytes.startsWithWord(of: never, in: label),
            !LabelWords.isNever(bytes, label), !LabelWords.opensSentence(bytes, label)
        else { return nil }
        return SpeakerLabel.Found(range: label, words: line.upperBound, kind: .line)
    }

    /// The name at the start of a label, without what brackets, a comma or a dash sets apart: by it a speaker is known again.
    static func name(_ bytes: Bytes, _ label: Range<Int>) -> Range<Int> {
        var at = label.lowerBound
        while at < label.upperBound {
            let byte = bytes[at]
            let isDash =
                byte == UInt8(ascii: "-") || bytes.has("\u{2013}", at: at, before: label.upperBound)
                || bytes.has("\u{2014}", at: at, before: label.upperBound)
            if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[")
                || isDash && at > label.lowerBound && ASCII.isSpace(bytes[at - 1])
            {
                let name = bytes.trimmed(label.lowerBound..<at)
                return name.isEmpty ? label : name
            }
            at += 1
        }
        return label
    }

    /// Whether what follows a name, brackets aside, has no number and no small words: an office or an outlet, not "Right, but in the
    /// end".
    private static func isOffice(_ bytes: Bytes, _ rest: Range<Int>) -> Bool {
        var depth = 0
        for word in LabelWords.split(bytes, rest) {
            if bytes[word.lowerBound] == UInt8(ascii: "(") { depth += 1 }
            if depth == 0,
                bytes[word].contains(where: ASCII.isDigit) || !LabelWords.accepts(bytes, word)
            {
                return false
            }
            if bytes[word.upperBound - 1] == UInt8(ascii: ")") { depth -= 1 }
        }
        return true
    }

    /// Whether a word may be part of a name: with a capital, or small between others.
    private static func isPart(_ bytes: Bytes, _ word: Range<Int>, isFirst: Bool) -> Bool {
        let first = bytes[word.lowerBound]
        for byte in bytes[word]
        where byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "/")
            || byte == 0x22 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "@")
        {
            return false
        }
        if ASCII.isUpper(first) || first >= 0xC3 && first != 0xE2 {
            return !bytes[word].contains(where: ASCII.isDigit)
                && !LabelWords.isFunctionWord(bytes, word)
        }
        if isFirst { return false }
        // "Chief Executive & Director".
        if word.count == 1, first == UInt8(ascii: "&") { return true }
        // "Speaker 2", "Reporter 1".
        if ASCII.isDigit(first) { return word.count <= 2 }
        return ASCII.isLetter(first) && LabelWords.accepts(bytes, word)
    }
}
