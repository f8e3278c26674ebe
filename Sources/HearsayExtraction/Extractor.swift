public import HearsayCore
public import HearsayTagging

/// What extraction found in one document, before anybody is named.
public struct Extraction: Sendable {
    /// The attributions in the order of the text; `within` points into this list.
    public var attributions: [Attribution]
    /// The act of each attribution, with what led to it.
    public var acts: [(act: Act, reason: String)]
    /// The turns of a transcript.
    public var turns: [Turn]
    /// The document's own speaker.
    public var speaker: DocumentSpeaker?
    /// The parts that have another speaker, in the order of the text.
    public var appended: [AppendedPart]
    /// The passages whose quotation is left open and not taken up by the next one, in UTF-8 bytes.
    public var unpaired: [Span]
}

/// Turns the labels of the tagger and the layout of the document into attributions with their acts.
public struct Extractor: Sendable {
    /// The memory one worker extracts in; never shared between threads.
    public final class Workspace {
        let outer: Tagger.Workspace
        let inner: Tagger.Workspace
        /// Reads acts once more; `nil` with the small model, which it would make many times slower.
        let actReader: SecondReader?
        /// Reads what the sentences do that a speaker says in his own words; `nil` with the small model.
        let sentenceReader: SecondReader?
        /// Reads once more what the turns of a transcript answer; `nil` with the small model.
        package let turnReader: SecondReader?

        init(_ reader: AttributionReader, thorough: Bool) {
            outer = reader.tagger.makeWorkspace()
            inner = reader.innerTagger.makeWorkspace()
            actReader = reader.tagger.makeSecondReader(
                .acts, depth: ActJudge.depth(thorough: thorough))
            sentenceReader = reader.tagger.makeSecondReader(.sentences)
            turnReader = reader.tagger.makeSecondReader(.turns)
        }

        /// A judge of the acts of one document.
        func makeJudge(_ tagger: Tagger, thorough: Bool) -> ActJudge? {
            guard let actReader, let marker = tagger.attributionMarker() else { return nil }
            return ActJudge(
                reader: actReader, sentences: sentenceReader, marker: marker, thorough: thorough)
        }
    }

    private let reader: AttributionReader
    private let thorough: Bool

    /// Creates an extractor.
    ///
    /// - Parameters:
    ///   - tagger: reads the text.
    ///   - innerTagger: reads what was found once more, for statements within others.
    ///   - thorough: whether every act is read once more and not only the doubtful ones, and by a deep reader wherever that is
    ///     in doubt and not only over a denial or demand.
    public init(tagger: Tagger, innerTagger: Tagger, thorough: Bool = false) {
        reader = AttributionReader(tagger: tagger, innerTagger: innerTagger)
        self.thorough = thorough
    }

    /// A new workspace for one worker.
    public func makeWorkspace() -> Workspace { Workspace(reader, thorough: thorough) }

    /// What marks the turns of a transcript for a second reader; `nil` if the model has none.
    package func turnMarker(_ turns: [Turn], in text: Text) -> TurnMarker? {
        reader.tagger.turnMarker(turns, in: text)
    }

    /// The attributions, acts and turns of a document.
    ///
    /// - Parameters:
    ///   - document: any document in a supported language.
    ///   - workspace: one that `makeWorkspace` returned.
    /// - Complexity: O(n) in the document's bytes.
    public func extract(_ document: Document, in workspace: Workspace) -> Extraction {
        let passages = Passages.outer(of: document)
        let tokenized = TokenizedText(document.text, passages: passages)
        let turns = TurnReader().turns(of: document)
        let speaker = DocumentSpeakerReader().speaker(of: document)
        let appended = speaker.map { AppendedParts().parts(of: document, speaker: $0) } ?? []
        var judge = workspace.makeJudge(reader.tagger, thorough: thorough)
        var cued = reader.read(document.text, tokenized, in: workspace, judge: &judge)
        if speaker != nil {
            cued = QuotedTitle().merged(cued, document)
            cued = ClaimLines(document).merged(cued)
        }
        let merged = LayoutReader().merged(
            cued, document: document, turns: turns, speaker: speaker, appended: appended)
        let attributions = ordered(merged)
        let acts = ActReader().acts(
            of: attributions, turns: turns, speaker: speaker, in: document.text, judge: &judge)
        return Extraction(
            attributions: attributions, acts: acts, turns: turns, speaker: speaker,
            appended: appended, unpaired: unpaired(tokenized))
    }

    private func unpaired(_ tokenized: TokenizedText) -> [Span] {
        tokenized.unpaired.compactMap { passage in
            let next = passage + 1
            if next < tokenized.passages.count, let first = tokenized.passages[next].first,
                tokenized.states[first] == .opening
            {
                return nil
            }
            return tokenized.span(tokenized.passages[passage])
        }
    }

    /// Sorted by content, cue and extent; `within` follows.
    private func ordered(_ attributions: [Attribution]) -> [Attribution] {
        let order = attributions.indices.sorted { a, b in
            let first = attributions[a].content[0]
            let second = attributions[b].content[0]
            if first.start != second.start { return first.start < second.start }
            if first.end != second.end { return first.end > second.end }
            return a < b
        }
        var place = [Int](repeating: 0, count: attributions.count)
        for (new, old) in order.enumerated() { place[old] = new }
        return order.map { old in
            var attribution = attributions[old]
            // What is said within a turn's statement is said in that turn.
            if attribution.turn == nil, let outer = attribution.within {
                attribution.turn = attributions[outer].turn
            }
            attribution.within = attribution.within.map { place[$0] }
            return attribution
        }
    }
}
