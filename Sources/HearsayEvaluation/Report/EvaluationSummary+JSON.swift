public import HearsayCore

extension EvaluationSummary {
    /// The figures as JSON: for each class the counts, `[P, R, F1]` of each measure, and for each
    /// source measure `[accuracy, accuracy where gold has a source, pairs, such pairs]`; shares are
    /// rounded to four digits.
    public func json() -> JSON {
        var members = [JSON.Member("documents", .number(Double(documents)))]
        for scoreClass in ScoreClass.allCases {
            members.append(JSON.Member(scoreClass.name, json(scoreClass)))
        }
        if !intervals.isEmpty {
            let listed = Measure.allCases.compactMap { measure in
                intervals[measure].map {
                    JSON.Member(measure.name, Self.shares([$0.lowerBound, $0.upperBound]))
                }
            }
            members.append(JSON.Member("ci95_f1_all", .object(listed)))
        }
        if grades.contains(where: { $0.predictions > 0 }) {
            let listed = grades.map { score in
                JSON.Member(
                    score.grade.rawValue,
                    .object([
                        JSON.Member("pred", .number(Double(score.predictions))),
                        JSON.Member("precision", Self.share(score.precision)),
                        JSON.Member("recall", Self.share(score.recall)),
                    ]))
            }
            members.append(JSON.Member("grades", .object(listed)))
        }
        if let calibrationError {
            let bins = calibration.map { bin in
                JSON.object([
                    JSON.Member("pred", .number(Double(bin.predictions))),
                    JSON.Member("confidence", Self.share(bin.confidence)),
                    JSON.Member("precision", Self.share(bin.precision)),
                ])
            }
            members.append(
                JSON.Member(
                    "calibration",
                    .object([
                        JSON.Member("error", Self.share(calibrationError)),
                        JSON.Member("bins", .array(bins)),
                    ])))
        }
        return .object(members)
    }

    private func json(_ scoreClass: ScoreClass) -> JSON {
        var members = [
            JSON.Member("gold", .number(Double(gold(in: scoreClass)))),
            JSON.Member("pred", .number(Double(predicted(in: scoreClass)))),
        ]
        for measure in Measure.allCases {
            let score = score(measure, in: scoreClass)
            members.append(
                JSON.Member(
                    measure.name, Self.shares([score.precision, score.recall, score.f1])))
        }
        for measure in SourceMeasure.allCases {
            let all = source(measure, in: scoreClass)
            let named = source(measure, in: scoreClass, named: true)
            members.append(
                JSON.Member(
                    measure.name,
                    .array([
                        Self.share(all.share), Self.share(named.share),
                        .number(Double(all.pairs)), .number(Double(named.pairs)),
                    ])))
        }
        return .object(members)
    }

    private static func shares(_ values: [Double]) -> JSON { .array(values.map(share)) }

    private static func share(_ value: Double) -> JSON {
        .number((value * 10_000).rounded() / 10_000)
    }
}
