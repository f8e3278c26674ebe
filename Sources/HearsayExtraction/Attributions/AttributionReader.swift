import HearsayCore
import HearsayTagging

/// Finds the attributions of the running text: what the tagger found, as characters, with mode and
/// confidence, and then once more inside what it found.
struct AttributionReader {
    /// Reads the text.
    let tagger: Tagger
    /// Reads what was found once more.
    let innerTagger: Tagger
    private let modes = ModeClassifier()

    /// Attributions in the order of their cues; those found inside a content name the outer one in
    /// `within`.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - tokenized: its passages.
    ///   - workspace: one of the extractor's.
    /// - Complexity: O(n) in tokens: the text is read once, and every content once more.
    func read(
        _ text: Text, _ tokenized: TokenizedText, in workspace: Extractor.Workspace
    ) -> [Attribution] {
        let calibration = Calibration(for: tagger.model)
        var found = tagger.tag(text, tokenized, in: workspace.outer).map {
            attribution($0, tokenized, text, calibration)
        }
        found = QuotationContinuation().extended(found, tokenized, text)
        return found + nested(in: found, text, workspace.inner)
    }

    /// Inner attributions below this confidence are not worth the noise.
    private static let innerConfidence = 0.5

    private func nested(
        in outer: [Attribution], _ text: Text, _ workspace: Tagger.Workspace
    ) -> [Attribution] {
        let passages = Passages.inner(of: outer.map(\.content))
        if passages.isEmpty { return [] }
        let tokenized = TokenizedText(text, passages: passages.map(\.span))
        var found: [Attribution] = []
        var passage = 0
        let calibration = Calibration(for: innerTagger.model)
        for tagged in innerTagger.tag(text, tokenized, in: workspace) {
            while passage + 1 < tokenized.passages.count,
                tokenized.passages[passage].upperBound <= tagged.cue.lowerBound
            {
                passage += 1
            }
            var inner = attribution(tagged, tokenized, text, calibration)
            guard inner.confidence >= Self.innerConfidence, let source = inner.source.first,
                !FirstPerson.isPronoun(text, source)
            else { continue }
            inner.within = passages[passage].owner
            inner.reasons.append("found inside the content of another")
            found.append(inner)
        }
        return found
    }

    private func attribution(
        _ tagged: TaggedAttribution, _ tokenized: TokenizedText, _ text: Text,
        _ calibration: Calibration
    ) -> Attribution {
        let content = tagged.content.map(tokenized.span)
        let mode = text.utf8.withUnsafeBufferPointer { modes.mode(of: content, in: $0) }
        let confidence = calibration.confidence(of: tagged, mode: mode)
        var reasons = ["cue tagged with \(percent(tagged.scores.cue))"]
        if tagged.scores.weakest < -0.7 {
            reasons.append("edge of the content uncertain, \(percent(tagged.scores.weakest))")
        }
        if tagged.source.isEmpty { reasons.append("no source named") }
        return Attribution(
            source: oneSource(of: tagged, tokenized, text), cue: [tokenized.span(tagged.cue)],
            content: content, mode: mode, confidence: confidence, reasons: reasons)
    }

    /// The runs of the source that belong together: of runs in several sentences, those of the one
    /// nearest to the cue, so that two speakers are never glued into one.
    private func oneSource(
        of tagged: TaggedAttribution, _ tokenized: TokenizedText, _ text: Text
    ) -> [Span] {
        if tagged.source.count < 2 { return tagged.source.map(tokenized.span) }
        let nearest = tagged.source.min { distance($0, tagged.cue) < distance($1, tagged.cue) }
        guard let nearest else { return [] }
        return tagged.source.filter { run in
            let between =
                run.lowerBound < nearest.lowerBound
                ? run.upperBound..<nearest.lowerBound
                : nearest.upperBound..<max(nearest.upperBound, run.lowerBound)
            return !between.contains { endsSentence(tokenized.tokens[$0], text) }
        }.map(tokenized.span)
    }

    private func distance(_ run: Range<Int>, _ cue: Range<Int>) -> Int {
        max(run.lowerBound - cue.upperBound, cue.lowerBound - run.upperBound)
    }

    private func endsSentence(_ token: Token, _ text: Text) -> Bool {
        let byte = text.utf8[Int(token.start)]
        return token.kind == .mark && (byte == 0x2E || byte == 0x21 || byte == 0x3F)
    }

    private func percent(_ logarithm: Float) -> String {
        "p \(Int((Calibration.probability(logarithm) * 100).rounded())) %"
    }
}
