public import HearsayCore

/// The figures of an evaluation.
public struct EvaluationSummary: Sendable {
    /// How many documents were scored.
    public let documents: Int
    /// The 95 % interval of F1 over all attributions, of each measure; empty if none was asked for.
    public let intervals: [Measure: ClosedRange<Double>]
    private let counts: ScoreCounts
    private let certainty: CertaintyCounts

    init(
        documents: Int, counts: ScoreCounts, certainty: CertaintyCounts,
        intervals: [Measure: ClosedRange<Double>]
    ) {
        self.documents = documents
        self.counts = counts
        self.certainty = certainty
        self.intervals = intervals
    }

    /// How right sources are among the content-match pairs.
    public struct SourceAccuracy: Hashable, Sendable {
        /// The share that is right, 0...1.
        public let share: Double
        /// How many pairs there are.
        public let pairs: Int
    }

    /// How good the predictions of one grade are.
    public struct GradeScore: Hashable, Sendable {
        /// The grade.
        public let grade: Grade
        /// How many predictions have it.
        public let predictions: Int
        /// How many of them are strictly right.
        public let right: Int
        /// The share of them that is strictly right, 0...1.
        public let precision: Double
        /// The share of all gold attributions they find strictly, 0...1.
        public let recall: Double
    }

    /// One band of confidence.
    public struct CalibrationBin: Hashable, Sendable {
        /// How many predictions fall into it.
        public let predictions: Int
        /// Their mean confidence, 0...1.
        public let confidence: Double
        /// The share of them that is strictly right, 0...1.
        public let precision: Double
    }

    /// The number of gold attributions of a class.
    public func gold(in scoreClass: ScoreClass = .all) -> Int {
        Int(counts[.attributions(.gold), scoreClass])
    }

    /// The number of predicted attributions of a class.
    public func predicted(in scoreClass: ScoreClass = .all) -> Int {
        Int(counts[.attributions(.predicted), scoreClass])
    }

    /// Precision and recall of a measure; recall of a class is over its gold, precision over its
    /// predictions.
    public func score(_ measure: Measure, in scoreClass: ScoreClass = .all) -> Score {
        counts.score(measure, in: scoreClass)
    }

    /// The accuracy of sources over the content-match pairs of a class.
    ///
    /// - Parameter named: whether only pairs whose gold has a source count.
    public func source(
        _ measure: SourceMeasure, in scoreClass: ScoreClass = .all, named: Bool = false
    ) -> SourceAccuracy {
        let pairs = counts[.pairs(named: named), scoreClass]
        let right = counts[.source(measure, named: named), scoreClass]
        return SourceAccuracy(share: pairs > 0 ? right / pairs : 0, pairs: Int(pairs))
    }

    /// The grades, from high to low; without predictions if none was graded.
    public var grades: [GradeScore] {
        let all = gold()
        return zip(Grade.allCases, certainty.grades).map { grade, group in
            GradeScore(
                grade: grade, predictions: group.predictions, right: group.right,
                precision: group.precision, recall: all > 0 ? Double(group.right) / Double(all) : 0)
        }
    }

    /// Ten bands of confidence of equal width, from 0 to 1.
    public var calibration: [CalibrationBin] {
        certainty.bins.map { group in
            CalibrationBin(
                predictions: group.predictions,
                confidence: group.predictions > 0
                    ? group.confidence / Double(group.predictions) : 0,
                precision: group.precision)
        }
    }

    /// The expected calibration error: how far confidence and precision lie apart, averaged over
    /// predictions by band; `nil` if no prediction has a confidence.
    public var calibrationError: Double? {
        let bins = calibration
        let all = bins.reduce(0) { $0 + $1.predictions }
        if all == 0 { return nil }
        return bins.reduce(0) {
            $0 + abs($1.confidence - $1.precision) * Double($1.predictions) / Double(all)
        }
    }
}

extension CertaintyCounts.Group {
    fileprivate var precision: Double {
        predictions > 0 ? Double(right) / Double(predictions) : 0
    }
}
