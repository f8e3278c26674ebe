import HearsayCore
import HearsayEvaluation

/// A short text with one attribution of each kind: direct, indirect, mixed, and one without source.
enum Sample {
    static let string =
        "\"We will stay,\" Ms. Arden said. The mayor of Port Lindon told residents that fares would "
        + "fall soon. Okoye called the timetable \"an utter mess\" for commuters. "
        + "It was rumoured that snow fell."
    static let text = Text(string)

    static let gold = [
        RoleSpans(source: ["Ms. Arden"], cue: ["said"], content: ["\"We will stay,\""]),
        RoleSpans(
            source: ["The mayor of Port Lindon"], cue: ["told"],
            content: ["that fares would fall soon"]),
        RoleSpans(
            source: ["Okoye"], cue: ["called"],
            content: ["the timetable \"an utter mess\" for commuters"]),
        RoleSpans(source: [], cue: ["was rumoured"], content: ["that snow fell"]),
    ]

    /// The first place of `words` in `text`, in UTF-8 bytes.
    static func span(_ words: String, in text: String = string) -> Span {
        let bytes = Array(text.utf8)
        let needle = Array(words.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? 0
        return Span(start, start + needle.count)
    }

    /// The figures of predictions for this text.
    static func summary(_ predicted: [RoleSpans]) -> EvaluationSummary {
        var evaluation = Evaluation()
        evaluation.add(text: text, gold: gold, predicted: predicted.map { Prediction($0) })
        return evaluation.summary()
    }
}

extension RoleSpans {
    /// Spans given by their words in the sample text.
    init(source: [String], cue: [String], content: [String]) {
        self.init(
            source: source.map { Sample.span($0) }, cue: cue.map { Sample.span($0) },
            content: content.map { Sample.span($0) })
    }
}

/// Whether two shares are the same but for rounding.
func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 }
