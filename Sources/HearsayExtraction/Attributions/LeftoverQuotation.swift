package import HearsayCore
package import HearsayTagging

/// Gives a sentence that is all quotation, and that no attribution holds, to the one before it: “We stayed,”
/// she said. “Nobody left.”
package struct LeftoverQuotation {
    let text: Text
    let tokenized: TokenizedText

    /// The fewest words of such a sentence.
    private static let shortest = 5

    package init(text: Text, tokenized: TokenizedText) {
        self.text = text
        self.tokenized = tokenized
    }

    /// The attributions, some with the quotation that follows them.
    ///
    /// - Complexity: O(n log p) in tokens and attributions, O(q · k) in quotations and the attributions near them.
    package func joined(_ attributions: [Attribution]) -> [Attribution] {
        var joined = attributions
        let neighbours = Neighbours(attributions, tokenized)
        for passage in tokenized.passages where hasQuotation(passage) {
            let sentences = text.utf8.withUnsafeBufferPointer {
                SentenceSplitter().sentences(tokenized.tokens[passage], of: $0)
            }
            for (before, sentence) in zip(sentences, sentences.dropFirst())
            where isQuotation(sentence) {
                let span = tokenized.span(sentence)
                let near = neighbours.near(before.lowerBound..<sentence.upperBound)
                let taken = near.contains { place in
                    (joined[place].source + joined[place].cue + joined[place].content)
                        .contains { $0.overlaps(span) }
                }
                let previous = tokenized.span(before)
                guard !taken,
                    let owner = near.last(where: { place in
                        joined[place].mode != .indirect
                            && joined[place].content.contains { $0.overlaps(previous) }
                    })
                else { continue }
                joined[owner].content.append(span)
                joined[owner].reasons.append("with the quotation that follows")
            }
        }
        return joined
    }

    private func hasQuotation(_ passage: Range<Int>) -> Bool {
        passage.contains { tokenized.states[$0] == .opening }
    }

    /// Whether a sentence begins and ends with a quotation's marks and is quoted all through.
    private func isQuotation(_ sentence: Range<Int>) -> Bool {
        guard tokenized.states[sentence.lowerBound] == .opening,
            tokenized.states[sentence.upperBound - 1] == .closing
        else { return false }
        let inner = sentence.dropFirst().dropLast()
        return inner.allSatisfy { tokenized.states[$0] != .outside }
            && inner.count { tokenized.tokens[$0].kind == .word } >= Self.shortest
    }
}
