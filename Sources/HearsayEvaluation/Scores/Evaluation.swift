public import HearsayCore

/// Scores predicted attributions against gold, document by document.
///
/// Comparisons are of the words covered, so that no side is punished for putting a comma or a
/// quotation mark on the other side of an edge. Matching is one-to-one, optimal and the same every
/// time.
public struct Evaluation: Sendable {
    /// The content overlap from which on `content-match` counts a pair, 0...1.
    public let threshold: Double
    private var documents: [ScoreCounts] = []
    private var certainty = CertaintyCounts()

    /// Creates an evaluation without documents.
    ///
    /// - Parameter threshold: least Jaccard overlap of words for `content-match`.
    public init(threshold: Double = 0.5) {
        self.threshold = threshold
    }

    /// Adds one document.
    ///
    /// - Parameters:
    ///   - text: the text both sides' spans point into.
    ///   - gold: the annotated attributions.
    ///   - predicted: the program's attributions; none counts as everything missed.
    /// - Complexity: O(p · g) comparisons, and O(n³) in the largest group of overlapping ones.
    public mutating func add(text: Text, gold: [RoleSpans], predicted: [Prediction]) {
        let scorer = DocumentScorer(
            text: text, gold: gold, predicted: predicted, threshold: threshold)
        documents.append(scorer.counts)
        certainty += scorer.certainty
    }

    /// The figures over all documents added so far.
    ///
    /// - Parameters:
    ///   - resamples: how often documents are drawn anew, with replacement, for the 95 % intervals
    ///     of F1; 0 for no intervals.
    ///   - seed: where the drawing starts; the same seed gives the same intervals.
    /// - Complexity: O(documents · (resamples + 1)).
    public func summary(resamples: Int = 0, seed: UInt64 = 1) -> EvaluationSummary {
        var counts = ScoreCounts()
        for document in documents { counts += document }
        return EvaluationSummary(
            documents: documents.count, counts: counts, certainty: certainty,
            intervals: Bootstrap.intervals(documents, resamples: resamples, seed: seed))
    }
}
