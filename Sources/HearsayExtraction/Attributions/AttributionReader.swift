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
    ///   - judge: of their acts; is told the tagger's states of those that are not within others.
    /// - Complexity: O(n) in tokens: the text is read once, and every content once more.
    func read(
        _ text: Text, _ tokenized: TokenizedText, in workspace: Extractor.Workspace,
        judge: inout ActJudge?
    ) -> [Attribution] {
        let calibration = Calibration(for: tagger.model)
        var found: [Attribution] = []
        for tagged in tagger.tag(
            text, tokenized, in: workspace.outer, keepingStates: judge != nil)
        {
            let outer = attribution(tagged, tokenized, text, calibration)
            if Postposed.isCue(of: outer, in: text) { continue }
            found.append(outer)
            judge?.keep(tagged.states, of: outer)
        }
        found = QuotationContinuation().extended(found, tokenized, text)
        found = LeftoverQuotation(text: text, tokenized: tokenized).joined(found)
        found = Series(text: text, tokenized: tokenized).joined(found)
        found = SemicolonClauses(text: text, tokenized: tokenized).whole(found)
        found = ClaimList(text: text, tokenized: tokenized).parted(found)
        let quoted = QuotedAs(text: text, tokenized: tokenized)
        found = quoted.mended(found)
        let inner = nested(in: found, text, workspace.inner)
        found += inner + quoted.read(in: found, besides: inner)
        return found + FixedPhrases(text: text, tokenized: tokenized).read(besides: found)
    }

    /// Inner attributions below this confidence are not worth the noise.
    private static let innerConfidence = 0.5

    private func nested(
        in outer: [Attribution], _ text: Text, _ workspace: Tagger.Workspace
    ) -> [Attribution] {
        let passages = Passages.inner(of: outer.map(\.content), in: text)
        if passages.isEmpty { return [] }
        let tokenized = TokenizedText(text, passages: passages.map(\.span))
        var found: [Attribution] = []
        var passage = 0
        let calibration = Calibration(for: innerTagger.model)
        let series = Series(text: text, tokenized: tokenized)
        for tagged in innerTagger.tag(text, tokenized, in: workspace) {
            while passage + 1 < tokenized.passages.count,
                tokenized.passages[passage].upperBound <= tagged.cue.lowerBound
            {
                passage += 1
            }
            var inner = attribution(tagged, tokenized, text, calibration)
            // What nobody says is worth keeping where it is passed on: "that they were told to leave".
            guard inner.confidence >= Self.innerConfidence,
                inner.source.first.map({ !FirstPerson.isPronoun(text, $0) })
                    ?? PassedOn.isCue(inner.cue, text),
                !Postposed.isCue(of: inner, in: text), !series.isAsked(inner)
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
        let repair = SpanRepair(text: text, tokenized: tokenized)
        let (source, cue) = OwnPronoun.restored(
            repair.source(of: tagged).map(tokenized.span), tokenized.span(tagged.cue), text)
        let content = repair.content(of: tagged).map(tokenized.span)
        let mode = text.utf8.withUnsafeBufferPointer { modes.mode(of: content, in: $0) }
        let confidence = calibration.confidence(of: tagged, mode: mode)
        var reasons = ["cue tagged with \(percent(tagged.scores.cue))"]
        if tagged.scores.weakest < -0.7 {
            reasons.append("edge of the content uncertain, \(percent(tagged.scores.weakest))")
        }
        if source.isEmpty { reasons.append("no source named") }
        return Attribution(
            source: source, cue: [cue], content: content, mode: mode, confidence: confidence,
            reasons: reasons)
    }

    private func percent(_ logarithm: Float) -> String {
        "p \(Int((Calibration.probability(logarithm) * 100).rounded())) %"
    }
}
