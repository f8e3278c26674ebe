package import HearsayCore
import HearsayTagging

/// Names the acts of all attributions of a document.
///
/// Of a sentence of the speaker's own, what it reports of others and what it quotes at length is left out:
/// who writes "an article claims that the port spies" accuses nobody.
package struct ActReader {
    private let classifier = ActClassifier()
    /// The fewest words of a quotation that is taken for somebody else's.
    private static let longQuotation = 5

    package init() {}

    /// The act of each attribution, with what led to it, by the rules alone.
    ///
    /// - Parameters:
    ///   - attributions: of one document, in any order; `within` points into the list.
    ///   - turns: the document's turns.
    ///   - speaker: the document's own speaker.
    /// - Complexity: O(n) in tokens of cues and contents.
    package func acts(
        of attributions: [Attribution], turns: [Turn], speaker: DocumentSpeaker? = nil,
        in text: Text
    ) -> [(act: Act, reason: String)] {
        var nobody: ActJudge?
        return acts(of: attributions, turns: turns, speaker: speaker, in: text, judge: &nobody)
    }

    /// The act of each attribution, with what led to it.
    ///
    /// - Parameters:
    ///   - attributions: of one document, in any order; `within` points into the list.
    ///   - turns: the document's turns.
    ///   - speaker: the document's own speaker.
    ///   - judge: who is asked where the rules are in doubt.
    /// - Complexity: O(n) in tokens of cues and contents, and what the judge takes.
    package func acts(
        of attributions: [Attribution], turns: [Turn], speaker: DocumentSpeaker?, in text: Text,
        judge: inout ActJudge?
    ) -> [(act: Act, reason: String)] {
        let side = OwnSide(attributions, turns: turns, speaker: speaker, in: text)
        let reports = reports(in: attributions, text)
        var found = attributions.enumerated().map { at, attribution in
            let asks = attribution.turn.map { turns[$0].role == .question } ?? false
            var own = attribution
            if attribution.evidence == .layout {
                own.content = withoutOthers(attribution.content, reports[at] ?? [], text)
            }
            return classifier.finding(of: own, isQuestion: asks, side: side, in: text)
        }
        for (at, name) in judge?.corrections(
            of: found, attributions, turns: turns, in: text) ?? [:]
        {
            let rules = found[at]
            found[at].act = classifier.recoded(rules.act, as: name, attributions[at], in: text)
            found[at].reason =
                "the passage reads as \(name.rawValue); by its words \(rules.act.name.rawValue): "
                + rules.reason
        }
        if speaker != nil { markReplies(&found, attributions, text) }
        return found.map { ($0.act, $0.reason) }
    }

    /// Makes denials of the own sentences that negate what others claim right before.
    private func markReplies(
        _ found: inout [ActFinding], _ attributions: [Attribution], _ text: Text
    ) {
        let replies = RepliedDenial(attributions, in: text) {
            isOwn($0, text) && !$0.source.isEmpty
        }
        for at in found.indices
        where found[at].act.name == .assert && replies.denies(attributions[at]) {
            found[at].act = classifier.recoded(found[at].act, as: .deny, attributions[at], in: text)
            found[at].reason = "a negation right behind what others claim"
        }
    }

    /// What each sentence of the layout reports of others, in UTF-8 bytes.
    private func reports(in attributions: [Attribution], _ text: Text) -> [Int: [Span]] {
        var reports: [Int: [Span]] = [:]
        for attribution in attributions {
            guard let outer = attribution.within, attributions[outer].evidence == .layout,
                !isOwn(attribution, text)
            else { continue }
            reports[outer, default: []] += classifier.reported(by: attribution, in: text)
        }
        return reports
    }

    /// Whether the speaker may mean his own side: "we", or a bare name such as his country's.
    private func isOwn(_ attribution: Attribution, _ text: Text) -> Bool {
        guard let source = attribution.source.first else { return true }
        if FirstPerson.speaks(in: attribution, text) { return true }
        let name = text.string(source)
        return !name.contains(" ") && name.first?.isUppercase == true
            && !["They", "He", "She", "It", "That", "This", "Who", "Some", "Many", "Others"]
                .contains(name)
    }

    /// The content without the spans of others and without long quotations; all of it where nothing with
    /// a word would be left.
    private func withoutOthers(_ content: [Span], _ others: [Span], _ text: Text) -> [Span] {
        let left = content.flatMap { span -> [Span] in
            let cut = (others + quotations(in: span, text)).sorted()
            var left: [Span] = []
            var from = span.start
            for other in cut {
                if other.start > from { left.append(Span(from, min(other.start, span.end))) }
                from = max(from, min(other.end, span.end))
            }
            if from < span.end { left.append(Span(from, span.end)) }
            return left.map(text.trimmed).filter { $0.count > 1 }
        }
        return left.isEmpty ? content : left
    }

    private func quotations(in span: Span, _ text: Text) -> [Span] {
        // Every mark but the straight one begins with one of two bytes.
        let mayQuote = text.utf8[span.start..<span.end].contains {
            $0 == UInt8(ascii: "\"") || $0 == 0xE2 || $0 == 0xC2 || $0 == UInt8(ascii: "'")
        }
        if !mayQuote { return [] }
        let tokenized = TokenizedText(text, passages: [span])
        var found: [Span] = []
        var start: Int?
        for at in 0...tokenized.tokens.count {
            let isQuoted = at < tokenized.tokens.count && tokenized.states[at].isQuoted
            if isQuoted, start == nil { start = at }
            if !isQuoted, let from = start {
                if at - from >= Self.longQuotation { found.append(tokenized.span(from..<at)) }
                start = nil
            }
        }
        // A sentence that is all quotation is the speaker's nevertheless.
        return found.filter { $0.count * 4 < span.count * 3 }
    }
}
