package import HearsayCore
package import HearsayTagging

/// Puts a series together that the tagger parts: "we urge the port to stop dredging, and offer a report" offers nothing,
/// the port is to.
///
/// The long sentences in which a speaker tells his own views ("we hope", "we have noted") are rare in news, from which the
/// tagger learned, so that it takes a verb of what is asked for the speaker's, or leaves the last part out.
package struct Series: TokenReader {
    let text: Text
    let tokenized: TokenizedText

    private static let joints = WordKey.set(", and or")
    // "Strong dissatisfaction and resolute opposition": what precedes a noun is no cue.
    private static let adjectives = WordKey.set(
        "resolute firm strong deep deepest sincere heartfelt grave serious profound utmost full")
    // What is asked, hoped for or expected comes with one of these.
    private static let infinitives = WordKey.set("to will would should can could must may")
    private static let conjunctions = WordKey.set("and or")
    // A clause of its own begins so, the first ones at once, the others behind "and".
    private static let contrasts = WordKey.set("but so yet")
    private static let subjects = WordKey.set(
        "i we he she it they you this that that's there so i'm we're it's they're he's she's you're"
    )
    // With these the speaker goes on for himself.
    private static let own = WordKey.set(
        """
        hope wish urge call ask demand request thank welcome support oppose condemn reject deny believe
        think say stress reiterate emphasize emphasise note expect know want look regret reserve stand
        express congratulate appreciate invite remain see agree
        """)

    package init(text: Text, tokenized: TokenizedText) {
        self.text = text
        self.tokenized = tokenized
    }

    /// The attributions in the order of their cues, those of a series as one, and what a speaker says in his own person to
    /// the end of its series.
    ///
    /// - Parameter attributions: in the order of their cues.
    /// - Complexity: O(n log m) in attributions and tokens, and O(n) in the tokens of the sentences of those in the first
    ///   person.
    package func joined(_ attributions: [Attribution]) -> [Attribution] {
        var joined: [Attribution] = []
        joined.reserveCapacity(attributions.count)
        for attribution in attributions {
            if let last = joined.last, goesOn(attribution, last) {
                extend(&joined[joined.count - 1], to: attribution.content[0].end)
            } else {
                joined.append(attribution)
            }
        }
        for at in joined.indices {
            let next = at + 1 < joined.count ? joined[at + 1] : nil
            if let end = endOfSeries(joined[at], before: next) { extend(&joined[at], to: end) }
        }
        return joined
    }

    /// Whether the cue is but what its source is asked to do, within a series: "the port to stop, and ⟨offer⟩ a report".
    ///
    /// - Complexity: O(log n) in tokens.
    package func isAsked(_ attribution: Attribution) -> Bool {
        guard let source = attribution.source.first, let cue = attribution.cue.first else {
            return false
        }
        let verb = tokenized.tokens(in: cue)
        let next = tokenized.tokens(in: source).upperBound
        return verb.count == 1 && next + 1 < verb.lowerBound && isBare(verb.lowerBound)
            && Self.infinitives.contains(key(next))
            && Self.joints.contains(key(verb.lowerBound - 1))
    }

    private func extend(_ attribution: inout Attribution, to end: Int) {
        let last = attribution.content.count - 1
        attribution.content[last] = Span(attribution.content[last].start, end)
        attribution.reasons.append("to the end of the series")
    }

    /// Whether an attribution with the same source goes on with the content of the one before.
    private func goesOn(_ next: Attribution, _ first: Attribution) -> Bool {
        guard !next.source.isEmpty, next.source == first.source, next.content.count == 1,
            let content = first.content.last, let cue = next.cue.first, content.end < cue.start,
            cue.end <= next.content[0].start, first.cue.allSatisfy({ $0.end <= content.start })
        else { return false }
        let verb = tokenized.tokens(in: cue)
        let gap = tokenized.tokens(in: content).upperBound..<verb.lowerBound
        guard verb.count == 1, gap.count <= 2, gap.allSatisfy({ Self.joints.contains(key($0)) })
        else { return false }
        if Self.adjectives.contains(key(verb.lowerBound)) { return true }
        return FirstPerson.speaks(in: first, text) && isBare(verb.lowerBound)
            && !Self.own.contains(key(verb.lowerBound))
            && tokenized.tokens(in: content).dropFirst().contains {
                Self.infinitives.contains(key($0))
            }
    }

    /// Whether a word has the form of an infinitive, as far as its letters tell.
    private func isBare(_ token: Int) -> Bool {
        let span = tokenized.span(token..<token + 1)
        let word = text.string(span)
        return word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
            && !["ed", "s", "ing"].contains(where: word.hasSuffix)
    }

    /// Where the content of a speaker's own "we note that …" ends if the tagger stops it behind a comma or an "and" and the
    /// rest of its sentence is nobody else's; `nil` if it is whole.
    private func endOfSeries(_ attribution: Attribution, before next: Attribution?) -> Int? {
        guard attribution.mode == .indirect, attribution.content.count == 1,
            FirstPerson.speaks(in: attribution, text),
            attribution.cue.allSatisfy({ $0.end <= attribution.content[0].start }),
            let last = tokenized.tokens(in: attribution.content[0]).last,
            Self.joints.contains(key(last)), tokenized.states[last] == .outside,
            let passage = tokenized.passage(at: attribution.content[0].start)
        else { return nil }
        let end = tokenized.lastWord(
            of: tokenized.sentence(of: last, in: tokenized.passages[passage], text))
        guard last + 1 < end, tokenized.states[last + 1] == .outside,
            !opensClause(last + 1, after: last), end > last + 2 || isConjunction(last)
        else { return nil }
        let rest = tokenized.span(last + 1..<end)
        if let next, (next.source + next.cue).contains(where: { $0.overlaps(rest) }) { return nil }
        return rest.end
    }

    /// Whether a clause with a subject of its own begins at a token: "but", "and we".
    private func opensClause(_ token: Int, after last: Int) -> Bool {
        if Self.contrasts.contains(key(token)) { return true }
        if isConjunction(last) { return Self.subjects.contains(key(token)) }
        return isConjunction(token) && token + 1 < tokenized.tokens.count
            && Self.subjects.contains(key(token + 1))
    }

    private func isConjunction(_ token: Int) -> Bool { Self.conjunctions.contains(key(token)) }
}
