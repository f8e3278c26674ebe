import HearsayCore
import HearsayEvaluation
import Testing

/// Predictions made from the gold, and what a measure must say of them.
struct ScoreCase: Sendable, CustomTestStringConvertible {
    let name: String
    let measures: [Measure]
    let precision: Double
    let recall: Double
    let change: @Sendable (inout [RoleSpans]) -> Void

    init(
        _ name: String, _ measures: Measure..., precision: Double, recall: Double,
        change: @escaping @Sendable (inout [RoleSpans]) -> Void
    ) {
        self.name = name
        self.measures = measures
        self.precision = precision
        self.recall = recall
        self.change = change
    }

    var testDescription: String { "\(name): \(measures.map(\.name))" }
}

@Suite("Scores")
struct ScorerTests {
    private static func leaveMarksOut(_ spans: inout [RoleSpans]) {
        spans[0].content = [Sample.span("We will stay")]
    }
    private static func shorten(_ spans: inout [RoleSpans]) {
        spans[1].content = [Sample.span("fares would fall")]
    }
    private static func swapSpeaker(_ spans: inout [RoleSpans]) {
        spans[0].source = [Sample.span("Okoye")]
    }
    private static func split(_ spans: inout [RoleSpans]) {
        spans[2].content = [Sample.span("\"an utter mess\"")]
        var rest = spans[2]
        rest.content = [Sample.span("for commuters")]
        spans.append(rest)
    }

    static let cases = [
        ScoreCase(
            "in another order", .strict, .cue, .contentRaw, precision: 1, recall: 1
        ) { $0.reverse() },
        ScoreCase(
            "nothing predicted", .strict, .cue, .contentPart, .contentToken, precision: 0,
            recall: 0
        ) { $0 = [] },
        ScoreCase(
            "half missed", .cue, .contentRaw, .contentExact, .contentPart, .strict, precision: 1,
            recall: 0.5
        ) { $0.removeLast(2) },
        ScoreCase(
            "all doubled", .cue, .contentExact, .contentMatch, .strict, precision: 0.5, recall: 1
        ) { $0 += $0 },
        ScoreCase(
            "all doubled", .contentToken, .attributedToken, precision: 1, recall: 1
        ) { $0 += $0 },
        ScoreCase(
            "marks left out", .contentRaw, precision: 0.75, recall: 0.75, change: leaveMarksOut),
        ScoreCase(
            "marks left out", .contentExact, .strict, precision: 1, recall: 1,
            change: leaveMarksOut),
        ScoreCase(
            "two of five words lost", .contentExact, .strict, precision: 0.75, recall: 0.75,
            change: shorten),
        ScoreCase(
            "two of five words lost", .contentMatch, precision: 1, recall: 1, change: shorten),
        ScoreCase(
            "two of five words lost", .contentPart, precision: 1, recall: 3.6 / 4, change: shorten),
        ScoreCase(
            "two of five words lost", .contentToken, precision: 1, recall: 16.0 / 18,
            change: shorten),
        ScoreCase(
            "wrong speaker", .strict, precision: 0.75, recall: 0.75, change: swapSpeaker),
        ScoreCase("wrong speaker", .contentExact, precision: 1, recall: 1, change: swapSpeaker),
        ScoreCase(
            "wrong speaker", .attributedToken, precision: 15.0 / 18, recall: 15.0 / 18,
            change: swapSpeaker),
        ScoreCase("invented speaker", .strict, precision: 0.75, recall: 0.75) {
            $0[3].source = [Sample.span("Okoye")]
        },
        ScoreCase("one wrong and one missing cue", .cue, precision: 0.75, recall: 0.75) {
            $0[0].cue = [Sample.span("called")]
            $0[1].cue = []
        },
        ScoreCase(
            "content split", .contentExact, precision: 3.0 / 5, recall: 3.0 / 4, change: split),
        ScoreCase("content split", .cue, precision: 4.0 / 5, recall: 1, change: split),
        ScoreCase(
            "content split", .attributedToken, precision: 1, recall: 16.0 / 18, change: split),
        ScoreCase("content missing", .cue, .strict, precision: 1, recall: 0.75) {
            $0[0].content = []
        },
    ]

    @Test("give the precision and recall that follow from what was changed", arguments: cases)
    func scores(of given: ScoreCase) {
        var predicted = Sample.gold
        given.change(&predicted)
        let summary = Sample.summary(predicted)
        for measure in given.measures {
            let score = summary.score(measure)
            #expect(close(score.precision, given.precision), "\(measure.name) \(score)")
            #expect(close(score.recall, given.recall), "\(measure.name) \(score)")
        }
    }

    @Test("are perfect for gold against gold, in every class", arguments: ScoreClass.allCases)
    func perfect(scoreClass: ScoreClass) {
        let summary = Sample.summary(Sample.gold)
        for measure in Measure.allCases {
            #expect(summary.score(measure, in: scoreClass).f1 == 1, "\(measure.name)")
        }
        for measure in SourceMeasure.allCases {
            #expect(summary.source(measure, in: scoreClass).share == 1)
        }
    }

    @Test("read the class off the text, for predictions as for gold")
    func classes() {
        let summary = Sample.summary(Sample.gold)
        let counts = ScoreClass.allCases.map { summary.gold(in: $0) }
        #expect(counts == [4, 1, 2, 1])
        var bare = Sample.gold
        Self.leaveMarksOut(&bare)
        #expect(Sample.summary(bare).predicted(in: .direct) == 1)
    }

    @Test(
        "of a source: part of the words, another part, nobody",
        arguments: [
            (0, ["Arden"], 0.75, 1.0, 1.0), (1, ["mayor"], 0.75, 1, 1),
            (1, ["Lindon"], 0.75, 0.75, 1), (0, ["Okoye"], 0.75, 0.75, 0.75),
            (3, ["Okoye"], 0.75, 0.75, 0.75), (2, [], 0.75, 0.75, 0.75),
        ])
    func source(place: Int, words: [String], exact: Double, head: Double, any: Double) {
        var predicted = Sample.gold
        predicted[place].source = words.map { Sample.span($0) }
        let summary = Sample.summary(predicted)
        #expect(summary.source(.exact).share == exact)
        #expect(summary.source(.head).share == head)
        #expect(summary.source(.any).share == any)
        #expect(summary.source(.any).pairs == 4)
        let named = summary.source(.any, named: true)
        #expect(named.pairs == 3)
        #expect(close(named.share, any == 1 || place == 3 ? 1 : 2.0 / 3))
    }

    @Test("use the threshold that was asked for")
    func threshold() {
        var predicted = Sample.gold
        Self.shorten(&predicted)
        var evaluation = Evaluation(threshold: 0.7)
        evaluation.add(
            text: Sample.text, gold: Sample.gold, predicted: predicted.map { Prediction($0) })
        #expect(evaluation.summary().score(.contentMatch).recall == 0.75)
    }

    @Test("are zero, not undefined, without documents or in an empty text")
    func empty() {
        var evaluation = Evaluation()
        #expect(evaluation.summary(resamples: 10).score(.strict).f1 == 0)
        evaluation.add(text: Text(""), gold: [], predicted: [])
        #expect(evaluation.summary().documents == 1)
        #expect(evaluation.summary().source(.any).share == 0)
    }
}
