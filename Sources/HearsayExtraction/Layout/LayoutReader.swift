package import HearsayCore
import HearsayTagging

/// Attributes the sentences that no cue attributes: those of a turn to the turn's label, those of a
/// statement or letter to the document's own speaker.
package struct LayoutReader {
    /// What one sentence belongs to.
    private struct Part {
        let source: Span?
        let turn: Int?
        let sentences: [Span]
        let basis: String
        var isLabelled = true
    }

    private let modes = ModeClassifier()
    private let splitter = SentenceSplitter()
    private let classifier = ActClassifier()

    package init() {}

    /// The attributions of a document: those found by cue together with one for each sentence whose
    /// speaker the layout names.
    ///
    /// A sentence in which the speaker attributes something to himself ("We urge …") keeps that one
    /// attribution; where it attributes to others, theirs lie within the sentence's own.
    ///
    /// - Parameter appended: the parts that have another speaker than the document.
    /// - Complexity: O(n log n) in sentences and attributions, and O(n) in paragraphs for each of at most 40 parts.
    package func merged(
        _ cued: [Attribution], document: Document, turns: [Turn], speaker: DocumentSpeaker?,
        appended: [AppendedPart] = []
    ) -> [Attribution] {
        let parts = parts(document, turns, speaker, appended)
        if parts.isEmpty { return cued }
        var cued = turns.isEmpty ? cued : TurnConfinement(turns).confined(cued)
        ReportedQuestions(
            parts.filter { $0.turn.map { turns[$0].role == .question } ?? false }
                .map(\.sentences)
        ).cut(&cued, document.text)
        var found = cued
        // Attributions inside others keep their place: only the outermost are laid over sentences.
        let outer = cued.indices.filter { cued[$0].within == nil }
            .sorted { extent(cued[$0]) < extent(cued[$1]) }
        var next = 0
        for part in parts {
            for sentence in part.sentences {
                while next < outer.count, extent(cued[outer[next]]).end <= sentence.start {
                    next += 1
                }
                var inside: [Int] = []
                var at = next
                while at < outer.count, extent(cued[outer[at]]).start < sentence.end {
                    if sentence.overlaps(extent(cued[outer[at]])) { inside.append(outer[at]) }
                    at += 1
                }
                for index in inside { found[index].turn = part.turn }
                if inside.contains(where: {
                    speaksForItself(cued[$0], sentence, document.text)
                        || isQuoted(sentence, in: cued[$0], document.text)
                }) {
                    continue
                }
                let own = withoutClause(sentence, inside.map { cued[$0] }, document.text)
                for index in inside where own.contains(extent(cued[index])) {
                    found[index].within = found.count
                }
                found.append(
                    Attribution(
                        source: part.source.map { [$0] } ?? [], cue: [], content: [own],
                        mode: .direct,
                        evidence: .layout, turn: part.turn,
                        confidence: confidence(of: part),
                        reasons: [part.basis]))
            }
        }
        return found
    }

    /// A label is surest; where type or words tell whose a turn is, less is sure than where a title does.
    private func confidence(of part: Part) -> Double {
        guard part.turn != nil else { return 0.9 }
        return part.isLabelled ? 0.97 : 0.85
    }

    private func parts(
        _ document: Document, _ turns: [Turn], _ speaker: DocumentSpeaker?,
        _ appended: [AppendedPart]
    ) -> [Part] {
        var parts: [Part] = []
        if let speaker {
            let own = OwnParagraphs.spans(of: document, before: turns.first?.label.start)
            // In the order of the text, each run of paragraphs with its speaker.
            var rest = own[...]
            while let first = rest.first {
                let owner = appended.first { $0.span.contains(first) }
                let run = rest.prefix { span in
                    owner == appended.first { $0.span.contains(span) }
                }
                rest = rest.dropFirst(run.count)
                parts.append(
                    Part(
                        source: owner?.speaker ?? speaker.span, turn: nil,
                        sentences: sentences(Array(run), document.text),
                        basis: "sentence of a document whose \(owner?.basis ?? speaker.basis) "
                            + "names its speaker"))
            }
        }
        parts += turns.enumerated().map { index, turn in
            Part(
                source: turn.label.isEmpty ? nil : turn.label, turn: index,
                sentences: sentences(turn.spans, document.text),
                basis: turn.label.isEmpty
                    ? "sentence of a turn that has no label" : "sentence of the turn labelled so",
                isLabelled: !turn.label.isEmpty)
        }
        return parts
    }

    /// Source, cue and content together.
    private func extent(_ attribution: Attribution) -> Span {
        (attribution.source + attribution.cue + attribution.content).hull ?? Span(0, 0)
    }

    /// Whether the attribution is the sentence's own: the source is the speaker's "we" or "I", or an
    /// impersonal "it", and the content most of the sentence.
    private func speaksForItself(
        _ attribution: Attribution, _ sentence: Span, _ text: Text
    ) -> Bool {
        guard FirstPerson.speaks(in: attribution, text) else { return false }
        let covered = attribution.content.reduce(0) { sum, span in
            sum + max(0, min(span.end, sentence.end) - max(span.start, sentence.start))
        }
        return covered * 2 >= sentence.count
    }

    /// Whether a sentence goes on with a quotation of somebody else, whose source and cue stand in another: “We stayed,” she
    /// said. “[Nobody left.]”
    private func isQuoted(_ sentence: Span, in attribution: Attribution, _ text: Text) -> Bool {
        guard attribution.mode != .indirect, !attribution.source.isEmpty,
            !FirstPerson.speaks(in: attribution, text),
            !(attribution.source + attribution.cue).contains(where: sentence.overlaps)
        else { return false }
        let covered = attribution.content.reduce(0) { sum, span in
            sum + max(0, min(span.end, sentence.end) - max(span.start, sentence.start))
        }
        // The marks at its ends may be left out.
        return sentence.count - covered <= 4
    }

    /// The fewest bytes that a sentence keeps when a relative clause is cut off.
    private static let shortestOwn = 24

    /// A sentence without the relative clause that ends it, if that tells what somebody else says: of "We took note
    /// of an article, which claims that we spy" the speaker's own is the note.
    private func withoutClause(_ sentence: Span, _ others: [Attribution], _ text: Text) -> Span {
        let clauses = others.filter { attribution in
            guard let source = attribution.source.first, attribution.source.count == 1,
                Self.relatives.contains(text.string(source).lowercased())
            else { return false }
            // Only marks are left behind it.
            return sentence.end - extent(attribution).end <= 2
                && !classifier.reported(by: attribution, in: text).isEmpty
        }
        guard let start = clauses.map({ extent($0).start }).min() else { return sentence }
        var end = start
        while end > sentence.start, Self.gaps.contains(text.utf8[end - 1]) { end -= 1 }
        return end - sentence.start >= Self.shortestOwn ? Span(sentence.start, end) : sentence
    }

    private static let relatives: Set<String> = ["which", "who"]
    private static let gaps = Set(" ,;-".utf8)

    /// The sentences of some paragraphs, in UTF-8 bytes, those without a word left out.
    private func sentences(_ spans: [Span], _ text: Text) -> [Span] {
        let tokenized = TokenizedText(text, passages: spans)
        return text.utf8.withUnsafeBufferPointer { bytes in
            tokenized.passages.flatMap { passage in
                splitter.sentences(tokenized.tokens[passage], of: bytes).compactMap { sentence in
                    tokenized.tokens[sentence].contains { $0.kind == .word }
                        ? tokenized.span(sentence) : nil
                }
            }
        }
    }
}
