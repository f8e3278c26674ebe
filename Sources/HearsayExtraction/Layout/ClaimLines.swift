package import HearsayCore

/// The lines of a rebuttal that state what others claim, each before its answer: "Claim: …", "Fact: …".
package struct ClaimLines {
    private static let claims = [
        "claim", "rumour", "rumor", "myth", "allegation", "false claim", "fiction", "they say",
        "what they say", "what is said", "fake", "lie",
    ]
    private static let answers = [
        "fact", "facts", "truth", "reality", "the truth", "the facts", "in fact", "response",
        "our response", "answer", "reply", "correct", "what is true",
    ]
    /// Not calibrated: what the layout shows seldom errs.
    private static let confidence = 0.8
    /// Of a label in UTF-8 bytes, with its number.
    private static let longestLabel = 24

    private let document: Document

    package init(_ document: Document) { self.document = document }

    /// The labels of the lines that open with one, with what stands behind each, in UTF-8 bytes.
    private func lines(_ labels: [String]) -> [(label: Span, rest: Span)] {
        document.blocks.compactMap { block in
            guard block.kind == .paragraph || block.kind == .heading,
                let label = label(of: block.span, labels)
            else { return nil }
            let rest = document.text.trimmed(Span(label.end + 1, block.span.end))
            return rest.isEmpty ? nil : (label, rest)
        }
    }

    /// "Claim" of "Claim 3: …".
    private func label(of line: Span, _ labels: [String]) -> Span? {
        let bytes = document.text.utf8[line.start..<min(line.end, line.start + Self.longestLabel)]
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let word = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
            .split(whereSeparator: { $0 == " " || $0 == "\t" })
            .filter { !$0.allSatisfy { $0.isNumber || "#.)(".contains($0) } }.joined(separator: " ")
        return labels.contains(word) ? Span(line.start, colon) : nil
    }

    /// Whether the document has claims and answers in turn; a "Fact:" alone is no rebuttal.
    private var isRebuttal: Bool {
        let claims = lines(Self.claims)
        return claims.count > 1 || claims.count == 1 && !lines(Self.answers).isEmpty
    }

    /// What stands behind the labels of claims and of answers, in UTF-8 bytes; nothing where the document is no such list.
    func parts() -> (claims: [(label: Span, rest: Span)], answers: [(label: Span, rest: Span)]) {
        isRebuttal ? (lines(Self.claims), lines(Self.answers)) : ([], [])
    }

    /// The attributions with what the claims say, without source unless the tagger found one.
    ///
    /// - Parameter claims: those of ``parts()``.
    /// - Complexity: O(n) in claims and attributions.
    func merged(_ attributions: [Attribution], _ claims: [(label: Span, rest: Span)])
        -> [Attribution]
    {
        let labels = claims.map(\.label)
        // "Claim:" as a cue is the label.
        let kept = attributions.kept { attribution in
            !(attribution.source.isEmpty
                && attribution.cue.contains { cue in labels.contains { $0.overlaps(cue) } })
        }
        return kept
            + claims.filter { claim in
                !kept.contains { attribution in
                    attribution.within == nil
                        && (attribution.cue + attribution.source).contains(
                            where: claim.rest.contains)
                }
            }.map { label, rest in
                Attribution(
                    source: [], cue: [label], content: [withoutOrigin(rest)], mode: .direct,
                    confidence: Self.confidence, reasons: ["a claim that the document answers"])
            }
    }

    /// A claim without the bracket that ends it: "… (Posted on the page Coast Watch.)".
    private func withoutOrigin(_ claim: Span) -> Span {
        let text = document.text
        guard text.utf8[claim.end - 1] == UInt8(ascii: ")"),
            let open = text.utf8[claim.start..<claim.end].lastIndex(of: UInt8(ascii: "(")),
            open > claim.start + 8
        else { return claim }
        return text.trimmed(Span(claim.start, open))
    }
}
