internal import HearsayCore

/// Finds the questions without a label that a line announces: "The following question was raised after the press conference: …".
struct AnnouncedQuestions {
    private static let openings: [StaticString] = [
        "the following question", "the following written question", "a question was raised after",
        "a question raised after", "question raised after",
    ]
    /// In bytes.
    private static let longestAnnouncement = 160

    /// Whether the line before announced a question and ended.
    private var isNext = false

    /// Where the words of an announced question begin on a line, `nil` where none does; to be asked of each line in turn.
    mutating func words(_ line: Layout.Line, isLabelled: Bool, _ bytes: Bytes) -> Int? {
        let wasNext = isNext
        isNext = false
        if isLabelled { return nil }
        let range = line.range
        if wasNext { return range.lowerBound }
        guard
            Self.openings.contains(where: {
                bytes.has($0, at: range.lowerBound, before: range.upperBound)
            }),
            let colon = bytes[range.prefix(Self.longestAnnouncement)]
                .firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let words = bytes.trimmed(colon + 1..<range.upperBound)
        isNext = words.isEmpty
        return isNext ? nil : words.lowerBound
    }
}
