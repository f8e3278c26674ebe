package import HearsayCore
package import HearsayTagging

/// Lets what is told "according to" somebody go on behind a semicolon: "according to the port, the pier is safe; the town will
/// pay" is all the port's.
///
/// Of the 22,024 attributions of PolNeAR's train and dev (Newell et al. 2018) four with this cue have a semicolon behind the
/// beginning of the content, and all four contents go on. Where another "according to" or a quotation follows they do not here.
package struct SemicolonClauses: TokenReader {
    let text: Text
    let tokenized: TokenizedText

    private static let according = WordKey.of("according")
    private static let semicolon = WordKey.of(";")

    package init(text: Text, tokenized: TokenizedText) {
        self.text = text
        self.tokenized = tokenized
    }

    /// The attributions in the order of their cues, those contents to the end of their sentences; who speaks behind the semicolon
    /// is left to the reading of contents.
    ///
    /// - Parameter attributions: in the order of their cues.
    /// - Complexity: O(n log m) in attributions and tokens, and O(n) for each content that is extended.
    package func whole(_ attributions: [Attribution]) -> [Attribution] {
        var whole: [Attribution] = []
        whole.reserveCapacity(attributions.count)
        var added: Span?
        for var attribution in attributions {
            if let added, isInside(attribution, added) == true { continue }
            if let rest = restBehindSemicolon(attribution),
                attributions.allSatisfy({ isInside($0, rest) != nil })
            {
                let last = attribution.content.count - 1
                attribution.content[last] = Span(attribution.content[last].start, rest.end)
                attribution.reasons.append("to the end of the sentence")
                added = rest
            }
            whole.append(attribution)
        }
        return whole
    }

    /// Whether an attribution lies within a span or outside it; `nil` if it lies across its edge.
    private func isInside(_ attribution: Attribution, _ span: Span) -> Bool? {
        let all = attribution.source + attribution.cue + attribution.content
        if all.allSatisfy({ span.contains($0) }) { return true }
        return all.contains(where: span.overlaps) ? nil : false
    }

    /// What is left of a sentence behind the semicolon at which a content "according to" somebody ends; `nil` if it does not.
    private func restBehindSemicolon(_ attribution: Attribution) -> Span? {
        guard let cue = attribution.cue.first, let content = attribution.content.last,
            attribution.mode == .indirect, cue.end <= content.start,
            key(tokenized.tokens(in: cue).lowerBound) == Self.according,
            let last = tokenized.tokens(in: content).last,
            let stop = [last, last + 1].first(where: isSemicolon),
            let passage = tokenized.passage(at: content.start)
        else { return nil }
        let end = tokenized.lastWord(
            of: tokenized.sentence(of: last, in: tokenized.passages[passage], text))
        guard stop + 1 < end,
            (stop + 1..<end).allSatisfy({
                tokenized.states[$0] == .outside && key($0) != Self.according
            })
        else { return nil }
        return tokenized.span(stop + 1..<end)
    }

    private func isSemicolon(_ token: Int) -> Bool {
        token < tokenized.tokens.count && tokenized.states[token] == .outside
            && key(token) == Self.semicolon
    }
}
