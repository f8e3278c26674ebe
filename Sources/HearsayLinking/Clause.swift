/// A few words of a turn between two marks of punctuation.
struct Clause {
    /// What a clause does in the running of a conversation.
    enum Kind {
        /// "Yes.", "Okay.", "Mm-hmm."
        case assent
        /// "So —", "Well,", "And": opens what follows.
        case filler
        /// "Thank you.", "Good afternoon, everyone."
        case courtesy
        /// "Go ahead.", "Next question.", "Hold on."
        case floor
        /// "Peter." where the transcript calls somebody so.
        case name
        /// Anything that says something.
        case matter
    }

    /// A word with ASCII letters lowered and typographic apostrophes made plain.
    struct Word {
        let lower: String
        let isCapitalised: Bool
    }

    var words: [Word]
    var kind: Kind = .matter
    /// Whether a full stop, a question mark, an exclamation mark or a line break ends it.
    var endsSentence = false
    /// Whether that mark is a question mark.
    var asks = false

    /// Whether one of some phrases of up to five words stands in the clause.
    func holds(_ phrases: Set<String>) -> Bool {
        words.indices.contains { starts(with: phrases, at: $0) }
    }

    /// Whether one of some phrases of up to five words begins at a word.
    func starts(with phrases: Set<String>, at start: Int = 0) -> Bool {
        var phrase = ""
        for word in words[start...].prefix(5) {
            if !phrase.isEmpty { phrase += " " }
            phrase += word.lower
            if phrases.contains(phrase) { return true }
        }
        return false
    }

    /// The words from one on, parted by blanks.
    func joined(from start: Int = 0) -> String {
        words[start...].map(\.lower).joined(separator: " ")
    }
}

extension Clause {
    /// The longest clause that a phrase of `FloorPhrases.floor` makes one about the floor, in words.
    private static let longestFloor = 12

    /// The kind that the words show; a name is any one, two or three capitalised words.
    var shownKind: Kind {
        if words.allSatisfy({ FloorPhrases.assents.contains($0.lower) })
            || FloorPhrases.assents.contains(joined())
        {
            return .assent
        }
        if words.allSatisfy({ FloorPhrases.fillers.contains($0.lower) }) {
            return words.contains { FloorPhrases.agreeing.contains($0.lower) } ? .assent : .filler
        }
        var start = 0
        while start < words.count - 1,
            FloorPhrases.fillers.contains(words[start].lower)
                || FloorPhrases.assents.contains(words[start].lower)
        {
            start += 1
        }
        let rest = joined(from: start)
        if FloorPhrases.assents.contains(rest) { return .assent }
        if FloorPhrases.wholeFloor.contains(rest) { return .floor }
        if starts(with: FloorPhrases.courtesies, at: start),
            !words.contains(where: { $0.lower.hasPrefix("question") })
        {
            return .courtesy
        }
        if words.count <= Self.longestFloor, holds(FloorPhrases.floor) { return .floor }
        return isName(from: start) ? .name : .matter
    }

    private func isName(from start: Int) -> Bool {
        let names = words[start...].filter { $0.lower != "and" && $0.lower != "then" }
        guard let first = names.first, names.count <= 3, names.allSatisfy(\.isCapitalised)
        else { return false }
        let stem = String(first.lower.prefix { $0 != "'" })
        return !FloorPhrases.notNames.contains(stem) && !stem.hasSuffix("ly")
    }

    /// Whether everybody is thanked or taken leave of.
    var bidsFarewell: Bool {
        guard kind == .courtesy else { return false }
        let lower = Set(words.map(\.lower))
        if lower.contains("bye") || lower.contains("see") && lower.contains("you") { return true }
        return !lower.isDisjoint(with: ["thank", "thanks"])
            && !lower.isDisjoint(with: Self.everybody)
    }

    /// Words that address all who are there.
    static let everybody: Set<String> = ["all", "everyone", "everybody", "guys", "folks"]
}
