package import HearsayCore

/// The lines of a rebuttal that state what others claim, each before its answer: "Claim: …", "Fact: …".
package struct ClaimLines {
    private static let claiming: Set<String> = [
        "claim", "rumour", "rumor", "myth", "allegation", "false claim", "fiction", "they say",
        "what they say", "what is said", "fake", "lie",
    ]
    private static let answering: Set<String> = [
        "fact", "facts", "truth", "reality", "the truth", "the facts", "in fact", "response",
        "our response", "answer", "reply", "correct", "what is true",
    ]
    /// Not calibrated: what the layout shows seldom errs.
    private static let confidence = 0.8
    /// Of a label in UTF-8 bytes, with its number.
    private static let longestLabel = 24

    /// A line with its label and what stands behind it, in UTF-8 bytes.
    package struct Line {
        let label: Span
        let rest: Span
    }

    /// What others claim and what answers it, in the order of the text; nothing where the document is no such list.
    let claims: [Line]
    let answers: [Line]
    private let text: Text

    /// - Complexity: O(n) in blocks.
    package init(_ document: Document) {
        text = document.text
        var claims: [Line] = []
        var answers: [Line] = []
        for block in document.blocks where block.kind == .paragraph || block.kind == .heading {
            guard let (label, word) = Self.label(of: block.span, text) else { continue }
            let rest = text.trimmed(Span(label.end + 1, block.span.end))
            if rest.isEmpty { continue }
            if Self.claiming.contains(word) { claims.append(Line(label: label, rest: rest)) }
            if Self.answering.contains(word) { answers.append(Line(label: label, rest: rest)) }
        }
        // A "Fact:" alone is no rebuttal.
        let isRebuttal = claims.count > 1 || claims.count == 1 && !answers.isEmpty
        self.claims = isRebuttal ? claims : []
        self.answers = isRebuttal ? answers : []
    }

    /// Whether a block is a claim.
    func isClaim(_ block: Span) -> Bool { Self.line(of: block, claims) != nil }

    /// What answers in a block, without its label; `nil` where it is no answer.
    func answer(in block: Span) -> Span? { Self.line(of: block, answers)?.rest }

    private static func line(of block: Span, _ lines: [Line]) -> Line? {
        let at = lines.partitioningIndex { $0.label.start >= block.start }
        return at < lines.count && lines[at].label.start == block.start ? lines[at] : nil
    }

    /// "Claim" of "Claim 3: …", with the word in lower case.
    private static func label(of line: Span, _ text: Text) -> (Span, String)? {
        let bytes = text.utf8[line.start..<min(line.end, line.start + longestLabel)]
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let word = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
            .split(whereSeparator: { $0 == " " || $0 == "\t" })
            .filter { !$0.allSatisfy { $0.isNumber || "#.)(".contains($0) } }.joined(separator: " ")
        return (Span(line.start, colon), word)
    }

    /// The attributions with what the claims say, without source unless the tagger found one.
    ///
    /// - Complexity: O(n log n) in claims and attributions.
    package func merged(_ attributions: [Attribution]) -> [Attribution] {
        if claims.isEmpty { return attributions }
        // "Claim:" as a cue is the label.
        let kept = attributions.kept { attribution in
            !(attribution.source.isEmpty && attribution.cue.contains(where: isLabel))
                && !attribution.source.contains(where: isLabel)
        }
        let places = kept.filter { $0.within == nil }.flatMap { $0.cue + $0.source }.sorted()
        return kept
            + claims.filter { claim in
                let next = places.partitioningIndex { $0.start >= claim.rest.start }
                return next == places.count || !claim.rest.contains(places[next])
            }.map { claim in
                Attribution(
                    source: [], cue: [claim.label], content: [withoutOrigin(claim.rest)],
                    mode: .direct, confidence: Self.confidence,
                    reasons: ["a claim that the document answers"])
            }
    }

    private func isLabel(_ cue: Span) -> Bool {
        let next = claims.partitioningIndex { $0.label.end > cue.start }
        return next < claims.count && claims[next].label.overlaps(cue)
    }

    /// A claim without the bracket that ends it: "… (Posted on the page Coast Watch.)".
    private func withoutOrigin(_ claim: Span) -> Span {
        let end = text.utf8[claim.end - 1] == UInt8(ascii: ".") ? claim.end - 1 : claim.end
        guard end > claim.start, text.utf8[end - 1] == UInt8(ascii: ")"),
            let open = text.utf8[claim.start..<end].lastIndex(of: UInt8(ascii: "(")),
            open > claim.start + 8
        else { return claim }
        return text.trimmed(Span(claim.start, open))
    }
}
