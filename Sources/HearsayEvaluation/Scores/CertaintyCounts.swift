import HearsayCore

/// How often predictions of each grade and each band of confidence are strictly right.
struct CertaintyCounts: Sendable {
    struct Group: Sendable {
        var predictions = 0
        var right = 0
        var confidence = 0.0
    }

    static let binCount = 10

    /// By place of the grade in `Grade.allCases`.
    private(set) var grades = [Group](repeating: Group(), count: Grade.allCases.count)
    /// By confidence: bin i holds [i / 10, (i + 1) / 10), the last one also 1.
    private(set) var bins = [Group](repeating: Group(), count: binCount)

    mutating func add(_ prediction: ScoredAttribution, isRight: Bool) {
        let right = isRight ? 1 : 0
        if let grade = prediction.grade, let place = Grade.allCases.firstIndex(of: grade) {
            grades[place].predictions += 1
            grades[place].right += right
        }
        if let confidence = prediction.confidence {
            let bounded = confidence.isFinite ? min(max(confidence, 0), 1) : 0
            let bin = min(Int(bounded * Double(Self.binCount)), Self.binCount - 1)
            bins[bin].predictions += 1
            bins[bin].right += right
            bins[bin].confidence += bounded
        }
    }

    static func += (sum: inout CertaintyCounts, other: CertaintyCounts) {
        for (place, group) in other.grades.enumerated() { sum.grades[place].add(group) }
        for (place, group) in other.bins.enumerated() { sum.bins[place].add(group) }
    }
}

extension CertaintyCounts.Group {
    fileprivate mutating func add(_ other: Self) {
        predictions += other.predictions
        right += other.right
        confidence += other.confidence
    }
}
