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

    /// Whether one of some phrases stands in the clause.
    func holds(_ phrases: Phrases) -> Bool {
        words.indices.contains { phrases.begin(words, at: $0) }
    }

    /// Whether one of some phrases begins at a word.
    func starts(with phrases: Phrases, at start: Int = 0) -> Bool {
        phrases.begin(words, at: start)
    }

    /// Whether the words from one on are one of some phrases of up to three words.
    func isOneOf(_ phrases: Set<String>, from start: Int = 0) -> Bool {
        words.count - start <= 3
            && phrases.contains(words[start...].map(\.lower).joined(separator: " "))
    }
}

extension Clause {
    /// The longest clause that a phrase of `FloorPhrases.floor` makes one about the floor, in words.
    private static let longestFloor = 12

    /// The kind that the words show; a name is any one, two or three capitalised words.
    var shownKind: Kind {
        if words.allSatisfy({ FloorPhrases.assents.contains($0.lower) })
            || isOneOf(FloorPhrases.assents)
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
        if isOneOf(FloorPhrases.assents, from: start) { return .assent }
        if isOneOf(FloorPhrases.wholeFloor, from: start) { return .floor }
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
