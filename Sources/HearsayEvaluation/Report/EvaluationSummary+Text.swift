import HearsayCore
import HearsayExchange

extension EvaluationSummary {
    /// The figures as aligned tables for a person, in per cent: one a class, then the intervals, the
    /// grades and the calibration as far as there are any.
    public func text() -> String {
        var text = ScoreClass.allCases.map(text).joined(separator: "\n")
        if !intervals.isEmpty { text += "\n" + intervalText() }
        if grades.contains(where: { $0.predictions > 0 }) { text += "\n" + gradeText() }
        if let calibrationError { text += "\n" + calibrationText(calibrationError) }
        return text
    }

    private func text(_ scoreClass: ScoreClass) -> String {
        var table = TableWriter(columns: Self.columns("", "P", "R", "F1") + [.init("")])
        for measure in Measure.allCases {
            let score = score(measure, in: scoreClass)
            table.append(
                [measure.name] + [score.precision, score.recall, score.f1].map(Self.percent))
        }
        for measure in SourceMeasure.allCases {
            let all = source(measure, in: scoreClass)
            let named = source(measure, in: scoreClass, named: true)
            let note =
                "of \(all.pairs) content-match pairs"
                + " (\(Self.percent(named.share)) of \(named.pairs) with a gold source)"
            table.append([measure.name, Self.percent(all.share), "", "", note])
        }
        let counts = "gold \(gold(in: scoreClass)), predicted \(predicted(in: scoreClass))"
        return "\(scoreClass.name): \(counts)\n" + table.text()
    }

    private func intervalText() -> String {
        var table = TableWriter(columns: Self.columns("", "from", "to"))
        for measure in Measure.allCases {
            guard let interval = intervals[measure] else { continue }
            table.append(
                [measure.name] + [interval.lowerBound, interval.upperBound].map(Self.percent))
        }
        return "95 % intervals of F1 (all), documents resampled\n" + table.text()
    }

    private func gradeText() -> String {
        var table = TableWriter(
            columns: Self.columns("", "predicted", "strict P", "gold found"))
        for score in grades {
            table.append([
                score.grade.rawValue, "\(score.predictions)", Self.percent(score.precision),
                Self.percent(score.recall),
            ])
        }
        return "grades\n" + table.text()
    }

    private func calibrationText(_ error: Double) -> String {
        var table = TableWriter(
            columns: Self.columns("confidence", "predicted", "mean", "strict P"))
        for (place, bin) in calibration.enumerated() where bin.predictions > 0 {
            table.append([
                "\(place * 10)–\(place * 10 + 10)", "\(bin.predictions)",
                Self.percent(bin.confidence), Self.percent(bin.precision),
            ])
        }
        return "expected calibration error \(Self.percent(error))\n" + table.text()
    }

    private static func columns(_ first: String, _ others: String...) -> [TableWriter.Column] {
        [.init(first)] + others.map { .init($0, alignsRight: true) }
    }

    /// A share in per cent with one digit after the point.
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
