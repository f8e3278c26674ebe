extension TokenizedText {
    /// Prepositions, relative pronouns and conjunctions, which end the noun phrase of the head.
    private static let stops: Set<String> = [
        "of", "in", "for", "from", "at", "with", "on", "by", "to", "about", "under", "near",
        "among", "against", "between", "who", "whom", "whose", "which", "that", "where", "when",
        "while", "as", "and", "or", "but", "including", "a.k.a",
    ]
    /// Words that cannot be a head unless they stand alone before a stop ("one of", "both of").
    private static let determiners: Set<String> = [
        "the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our",
        "my", "your", "some", "many", "several", "all", "both", "other",
    ]

    /// The head word of a source by a surface rule: the last word before the first comma, bracket,
    /// dash, preposition or relative pronoun; the last token if there is no such word.
    package func head(of tokens: Set<Int>) -> Int? {
        let order = tokens.sorted()
        var phrase: [Int] = []
        var last = -1
        for token in order {
            let word = string(token)
            if !isWord[token] {
                if isInsideName(word, after: phrase.last) {
                    if !phrase.isEmpty { last = token }
                    continue
                }
                if phrase.isEmpty { continue }
                break
            }
            let lower = word.lowercased()
            if Self.stops.contains(lower) {
                if phrase.contains(where: { !isDeterminer($0) }) { break }
                let mayBegin = lower == "that" || lower == "who" || lower == "which"
                if phrase.isEmpty && !mayBegin { continue }
            }
            if let previous = phrase.last, token != last + 1, token != previous + 1 { break }
            last = token
            if lower != "s" || phrase.isEmpty { phrase.append(token) }
        }
        return phrase.last ?? order.last
    }

    private func isDeterminer(_ token: Int) -> Bool {
        Self.determiners.contains(string(token).lowercased())
    }

    /// Whether punctuation belongs to a name: an apostrophe, or the full stop of an abbreviation.
    private func isInsideName(_ mark: String, after previous: Int?) -> Bool {
        if mark == "'" || mark == "’" { return true }
        guard mark == ".", let previous else { return false }
        return tokens[previous].count <= 4
    }
}
