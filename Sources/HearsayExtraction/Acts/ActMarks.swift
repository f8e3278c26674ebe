/// Reads whether an act is not done ("never denied") or only imagined ("may deny").
struct ActMarks: Sendable {
    private static let negations = WordKey.set(
        """
        not never no without none nor neither nobody didn't doesn't don't isn't aren't wasn't weren't
        hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't mustn't n't
        """)
    private static let negativeSources = WordKey.set("none nobody neither no")
    // "Not only said", "can't help but worry", "could not resist taking": it was done.
    private static let excepted = WordKey.set("only just help resist merely longer stop like")
    private static let modals = WordKey.set(
        "would could might may will shall should 'll they'll he'll she'll we'll i'll it'll")
    private static let conditions = WordKey.set(
        "if whether unless should let let's could may will would")
    private static let conditionsBeforeSource = WordKey.set("if whether unless let until")

    /// Whether words of the cue or its source say that it was not done.
    ///
    /// - Parameter phrase: words of the cue that make the act, as "did not buy" does: their "not" is no
    ///   negation of it.
    func isNegated(_ words: ActWords, without phrase: Range<Int> = 0..<0) -> Bool {
        for (i, word) in words.cue.enumerated()
        where Self.negations.contains(word) && !phrase.contains(i) {
            let next = words.cue.dropFirst(i + 1).first
            if next.map(Self.excepted.contains) != true { return true }
        }
        return words.source.first.map(Self.negativeSources.contains) ?? false
    }

    /// Whether words of the cue, or those right before it, say that it is only imagined.
    func isHypothetical(_ words: ActWords) -> Bool {
        if words.cue.first.map(Self.conditionsBeforeSource.contains) ?? false { return true }
        for (i, word) in words.cue.enumerated() where Self.modals.contains(word) {
            let next = words.cue.dropFirst(i + 1).prefix(2)
            if !next.contains(where: Self.excepted.contains) { return true }
        }
        guard let last = words.before.last else { return false }
        return words.source.isEmpty
            ? Self.conditions.contains(last) : Self.conditionsBeforeSource.contains(last)
    }
}
