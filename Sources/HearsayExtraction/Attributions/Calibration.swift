package import HearsayCore
package import HearsayTagging

#if canImport(Glibc)
    import Glibc
#endif

/// Turns the tagger's scores into a probability per attribution, and that into a grade.
///
/// A logistic function over a few scores (Platt 1999) and a beta calibration of what it gives (Kull,
/// Silva Filho and Flach 2017), fitted on polnear-dev by Training/calibrate.py against strict
/// correctness: content word-Jaccard ≥ 0.8 and a compatible source.
package struct Calibration: Sendable {
    /// The numbers that calibrate.py prints.
    private struct Fitted {
        /// Weights in the order of `features(of:)`, the constant last.
        let weights: [Double]
        /// Weights of the logarithm of the probability, of that of its complement, and the constant.
        let beta: (Double, Double, Double)
    }

    private let fitted: Fitted

    /// Creates the calibration that belongs to a model.
    package init(for model: Model) {
        switch model {
        case .large: fitted = Self.large
        case .small: fitted = Self.small
        }
    }

    private static let large = Fitted(
        weights: [
            1.0826, 0.7391, 0.4125, 0.3560, 0.1454, 0.6429,
            -2.2097, -0.9662, -1.5781, 0.6563,
        ], beta: (0.4780, 1.3191, -0.6610))
    private static let small = Fitted(
        weights: [
            0.7137, 0.8495, 0.4356, 0.5198, 0.1571, 0.5633,
            -2.6219, -1.0668, -1.3397, 1.0096,
        ], beta: (0.5819, 1.3052, -0.5817))

    /// What the probability is computed from: whether there is a source, whether the content is
    /// direct, the logarithm of its length in tokens; then of each score how uncertain it is, as it
    /// is and as its root, since the first small doubt says more than the next.
    package static func features(of tagged: TaggedAttribution, mode: Mode) -> [Double] {
        let length = tagged.content.reduce(0) { $0 + $1.count }
        let doubts = [
            min(-tagged.scores.cue, 6), min(-tagged.scores.roles, 20),
            min(-tagged.scores.weakest, 6),
        ].map { Double(max($0, 0)) }
        return [tagged.source.isEmpty ? 0 : 1, mode == .direct ? 1 : 0, log(Double(length))]
            + doubts + doubts.map { $0.squareRoot() }
    }

    /// The probability that source and content are right, 0...1.
    package func confidence(of tagged: TaggedAttribution, mode: Mode) -> Double {
        let weights = fitted.weights
        let features = Self.features(of: tagged, mode: mode)
        let sum = zip(features, weights).reduce(weights[weights.count - 1]) { $0 + $1.0 * $1.1 }
        let first = min(max(1 / (1 + exp(-sum)), 1e-6), 1 - 1e-6)
        let (a, b, c) = fitted.beta
        return 1 / (1 + exp(-(a * log(first) - b * log(1 - first) + c)))
    }

    /// The grade of a confidence; the precision of each is in Models/README.md.
    package static func grade(_ confidence: Double) -> Grade {
        confidence >= highFrom ? .high : confidence >= mediumFrom ? .medium : .low
    }

    static let highFrom = 0.82
    static let mediumFrom = 0.42
}

extension Calibration {
    /// e to the power of a logarithmic probability.
    static func probability(_ logarithm: Float) -> Double { exp(Double(logarithm)) }
}
