package import HearsayCore
package import HearsayTagging

/// Parts a list of claims: "the article claims that the port is a base; the club is a front; …".
///
/// Each claim is a statement of its own, with the same source and cue, so that each can be answered.
package struct ClaimList: TokenReader {
    let text: Text
    let tokenized: TokenizedText

    /// The fewest words of a claim.
    private static let shortest = 4
    /// The most claims of a list: more semicolons are a text without full stops.
    private static let most = 10
    /// What a claim of a list is worth at least: its ends are marked.
    private static let confidence = 0.6
    private static let that = WordKey.of("that")
    private static let semicolon = WordKey.of(";")

    package init(text: Text, tokenized: TokenizedText) {
        self.text = text
        self.tokenized = tokenized
    }

    /// The attributions, those of a list parted; their order is kept.
    ///
    /// - Complexity: O(n log m) in attributions and tokens, and O(n) in the tokens of their sentences.
    package func parted(_ attributions: [Attribution]) -> [Attribution] {
        attributions.flatMap { attribution -> [Attribution] in
            guard let claims = claims(of: attribution) else { return [attribution] }
            return claims.map { claim in
                var one = attribution
                one.content = [claim]
                one.confidence = max(one.confidence, Self.confidence)
                one.reasons.append("one of \(claims.count) claims of a list")
                return one
            }
        }
    }

    /// The claims of an indirect content that follows its cue with "that", if its sentence goes on with
    /// two to nine semicolons; the last ends with the sentence.
    private func claims(of attribution: Attribution) -> [Span]? {
        guard attribution.mode == .indirect, attribution.content.count == 1,
            let cue = attribution.cue.last, attribution.content[0].start >= cue.end,
            let passage = tokenized.passage(at: attribution.content[0].start)
        else { return nil }
        let range = tokenized.passages[passage]
        let start = attribution.content[0].start
        guard let first = tokenized.tokens(in: Span(start, start + 1)).first,
            key(first) == Self.that
        else { return nil }
        let sentence = tokenized.sentence(of: first, in: range, text)
        var parts: [Range<Int>] = []
        var from = first
        for at in first..<sentence.upperBound
        where key(at) == Self.semicolon && tokenized.states[at] == .outside {
            parts.append(from..<at)
            from = at + 1
        }
        parts.append(from..<sentence.upperBound)
        guard (3...Self.most).contains(parts.count),
            parts.allSatisfy({ words(in: $0) >= Self.shortest })
        else {
            return nil
        }
        return parts.map { tokenized.span(withoutMarks($0)) }
    }

    private func words(in part: Range<Int>) -> Int {
        part.count { tokenized.tokens[$0].kind == .word }
    }

    /// Without the marks that end a sentence.
    private func withoutMarks(_ part: Range<Int>) -> Range<Int> {
        var end = part.upperBound
        while end - 1 > part.lowerBound, key(end - 1) == WordKey.sentenceEnd { end -= 1 }
        return part.lowerBound..<end
    }
}
