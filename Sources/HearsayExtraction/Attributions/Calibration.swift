package import HearsayCore
package import HearsayTagging

#if canImport(Glibc)
    import Glibc
#endif

/// Turns the tagger's scores into a probability per attribution, and that into a grade.
///
/// Platt scaling (Platt 1999): a logistic function over a few scores, its weights fitted on
/// polnear-dev by Training/calibrate.py against strict correctness (content word-Jaccard ≥ 0.8 and a
/// compatible source).
package struct Calibration: Sendable {
    /// Weights in the order of `features(of:)`, the constant last.
    private let weights: [Double]

    /// Creates the calibration that belongs to the weights compiled in.
    package init() { weights = Self.fitted }

    private static let fitted: [Double] = [
        1.9999, 0.1322, 0.0091, 1.4649, 1.1149, 0.5221, -1.3393,
    ]

    /// What the probability is computed from: the cue's mean and the roles' sum of logarithmic
    /// probabilities, the weakest token at the content, whether there is a source, whether the
    /// content is direct, the logarithm of its length in tokens.
    package static func features(of tagged: TaggedAttribution, mode: Mode) -> [Double] {
        let length = tagged.content.reduce(0) { $0 + $1.count }
        return [
            Double(max(tagged.scores.cue, -6)), Double(max(tagged.scores.roles, -20)),
            Double(max(tagged.scores.weakest, -6)), tagged.source.isEmpty ? 0 : 1,
            mode == .direct ? 1 : 0, log(Double(length)),
        ]
    }

    /// The probability that source and content are right, 0...1.
    package func confidence(of tagged: TaggedAttribution, mode: Mode) -> Double {
        let features = Self.features(of: tagged, mode: mode)
        let sum = zip(features, weights).reduce(weights[weights.count - 1]) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-sum))
    }

    /// The grade of a confidence; the precision of each is in Models/README.md.
    package static func grade(_ confidence: Double) -> Grade {
        confidence >= highFrom ? .high : confidence >= mediumFrom ? .medium : .low
    }

    static let highFrom = 0.77
    static let mediumFrom = 0.5
}

extension Calibration {
    /// e to the power of a logarithmic probability.
    static func probability(_ logarithm: Float) -> Double { exp(Double(logarithm)) }
}
