package import HearsayCore
package import HearsayTagging

/// Follows a quotation over several paragraphs: a content whose paragraph ends with a quotation left
/// open goes on in the next paragraph if that one begins with an opening mark.
package struct QuotationContinuation {
    /// The most paragraphs that one quotation is followed over.
    private static let reach = 20

    package init() {}

    /// The attributions with their contents extended.
    ///
    /// - Complexity: O(n log m) in attributions and passages.
    package func extended(
        _ attributions: [Attribution], _ tokenized: TokenizedText, _ text: Text
    ) -> [Attribution] {
        if tokenized.unpaired.isEmpty { return attributions }
        let open = Set(tokenized.unpaired)
        let starts = Set(attributions.flatMap { $0.content.map(\.start) })
        return attributions.map { attribution in
            guard let last = attribution.content.last,
                let passage = tokenized.passage(at: last.start), open.contains(passage),
                endsPassage(last, passage, tokenized)
            else { return attribution }
            var longer = attribution
            var current = passage
            while open.contains(current), current + 1 < tokenized.passages.count,
                current - passage < Self.reach
            {
                let next = tokenized.passages[current + 1]
                guard let first = next.first, tokenized.states[first] == .opening,
                    !starts.contains(tokenized.span(next).start)
                else { break }
                longer.content.append(tokenized.span(quoted(next, tokenized)))
                current += 1
            }
            if current > passage {
                longer.reasons.append("the quotation runs over \(current - passage + 1) paragraphs")
            }
            return longer
        }
    }

    private func endsPassage(_ span: Span, _ passage: Int, _ tokenized: TokenizedText) -> Bool {
        tokenized.span(tokenized.passages[passage]).end - span.end <= 4
    }

    /// The tokens from the opening mark to its partner or to the paragraph's end.
    private func quoted(_ passage: Range<Int>, _ tokenized: TokenizedText) -> Range<Int> {
        for i in passage.dropFirst()
        where tokenized.states[i] == .closing
            && (i + 1 == passage.upperBound || tokenized.states[i + 1] == .outside)
        {
            return passage.lowerBound..<i + 1
        }
        return passage
    }
}
