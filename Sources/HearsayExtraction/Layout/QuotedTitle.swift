package import HearsayCore

/// Reads what the title of an institution's own text quotes in order to answer it: "Statement on
/// “Suspected Harbour Espionage”" is no claim of who signs it.
package struct QuotedTitle {
    /// The fewest bytes between the marks: shorter ones set off a single word.
    private static let shortest = 12
    /// Not calibrated: what the layout shows seldom errs.
    private static let confidence = 0.8
    private static let marks: [(open: [UInt8], close: [UInt8])] = [
        (Array("“".utf8), Array("”".utf8)), (Array("\"".utf8), Array("\"".utf8)),
        (Array("«".utf8), Array("»".utf8)), (Array("‘".utf8), Array("’".utf8)),
    ]

    private let classifier = ActClassifier()

    package init() {}

    /// The attributions with what the headings of a document quote of others, without source and cue; what
    /// the tagger read in such a quotation is left out.
    ///
    /// Only a quotation that accuses or judges is somebody's claim; others are names.
    ///
    /// - Parameter document: one whose own speaker is known.
    /// - Complexity: O(n) in bytes of its headings and O(n) in attributions.
    package func merged(_ attributions: [Attribution], _ document: Document) -> [Attribution] {
        let claims = document.blocks.filter { $0.kind == .heading }
            .flatMap { quoted(in: $0.span, document.text) }
            .map { span in
                Attribution(
                    source: [], cue: [], content: [span], mode: .direct,
                    confidence: Self.confidence,
                    reasons: ["quoted in the title of a text that answers it"])
            }
            .filter { claim in
                let act = classifier.finding(of: claim, isQuestion: false, in: document.text).act
                return act.name == .accuse || act.name == .criticize
            }
        if claims.isEmpty { return attributions }
        return attributions.kept { attribution in
            !attribution.content.contains { span in
                claims.contains { $0.content[0].overlaps(span) }
            }
        } + claims
    }

    private func quoted(in heading: Span, _ text: Text) -> [Span] {
        let bytes = Array(text.utf8[heading.start..<heading.end])
        for (open, close) in Self.marks {
            guard let first = Self.place(of: open, in: bytes, from: 0) else { continue }
            let start = first + open.count
            guard let end = Self.place(of: close, in: bytes, from: start),
                end - start >= Self.shortest
            else { continue }
            return [Span(heading.start + start, heading.start + end)]
        }
        return []
    }

    private static func place(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= start + mark.count else { return nil }
        return (start...bytes.count - mark.count).first { at in
            bytes[at..<at + mark.count].elementsEqual(mark)
        }
    }
}
