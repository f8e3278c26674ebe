import HearsayCore
import HearsayEvaluation
import Testing

@Suite("Grades, calibration and intervals")
struct CertaintyTests {
    private static var graded: [Prediction] {
        var predicted = Sample.gold.map { Prediction($0, grade: .high, confidence: 0.9) }
        predicted[0].spans.source = [Sample.span("Okoye")]
        predicted[0].grade = .low
        predicted[0].confidence = 0.15
        return predicted
    }

    @Test("a grade has the precision of its predictions and its share of the gold found")
    func grades() {
        var evaluation = Evaluation()
        evaluation.add(text: Sample.text, gold: Sample.gold, predicted: Self.graded)
        let grades = evaluation.summary().grades
        #expect(grades.map(\.grade) == [.high, .medium, .low])
        #expect(grades.map(\.predictions) == [3, 0, 1])
        #expect(grades.map(\.precision) == [1, 0, 0])
        #expect(grades.map(\.recall) == [0.75, 0, 0])
    }

    @Test("the calibration error weighs each band by its predictions")
    func calibration() throws {
        var evaluation = Evaluation()
        evaluation.add(text: Sample.text, gold: Sample.gold, predicted: Self.graded)
        let summary = evaluation.summary()
        let error = try #require(summary.calibrationError)
        #expect(close(error, (3 * 0.1 + 0.15) / 4))
        #expect(summary.calibration.map(\.predictions) == [0, 1, 0, 0, 0, 0, 0, 0, 0, 3])
    }

    @Test("confidences at and beyond the ends fall into the outer bands", arguments: [1, 1.5, -3])
    func extremes(confidence: Double) {
        var evaluation = Evaluation()
        let predicted = [Prediction(Sample.gold[0], confidence: confidence)]
        evaluation.add(text: Sample.text, gold: Sample.gold, predicted: predicted)
        let bins = evaluation.summary().calibration.map(\.predictions)
        #expect(bins[confidence < 0 ? 0 : 9] == 1)
    }

    @Test("predictions without grade and confidence give no such figures")
    func none() {
        let summary = Sample.summary(Sample.gold)
        #expect(summary.calibrationError == nil)
        #expect(summary.grades.allSatisfy { $0.predictions == 0 })
        #expect(summary.json()["grades"] == nil)
        #expect(summary.json()["calibration"] == nil)
    }

    @Test("intervals are the same for the same seed and lie around the figure")
    func intervals() throws {
        var evaluation = Evaluation()
        for missing in 0..<40 {
            let predicted = Sample.gold.dropLast(missing % 4).map { Prediction($0) }
            evaluation.add(text: Sample.text, gold: Sample.gold, predicted: predicted)
        }
        let summary = evaluation.summary(resamples: 200, seed: 3)
        #expect(summary.intervals == evaluation.summary(resamples: 200, seed: 3).intervals)
        let interval = try #require(summary.intervals[.strict])
        #expect(interval.contains(summary.score(.strict).f1))
        #expect(interval.upperBound - interval.lowerBound > 0.01)
        #expect(interval.upperBound - interval.lowerBound < 0.2)
        #expect(evaluation.summary().intervals.isEmpty)
    }

    @Test("the report shows counts, measures, grades and calibration")
    func report() {
        var evaluation = Evaluation()
        evaluation.add(text: Sample.text, gold: Sample.gold, predicted: Self.graded)
        let text = evaluation.summary(resamples: 5).text()
        let lines = text.split(separator: "\n")
        #expect(lines.contains("all: gold 4, predicted 4"))
        #expect(lines.contains("strict          75.0   75.0   75.0"))
        #expect(
            lines.contains {
                $0.hasSuffix("of 4 content-match pairs (66.7 of 3 with a gold source)")
            })
        #expect(lines.contains("high            3     100.0        75.0"))
        #expect(lines.contains { $0.hasPrefix("expected calibration error 11.") })
    }

    @Test("the JSON report holds the same figures, rounded to four digits")
    func json() {
        var evaluation = Evaluation()
        evaluation.add(text: Sample.text, gold: Sample.gold, predicted: Self.graded)
        let json = evaluation.summary(resamples: 5).json()
        #expect(json["all"]?["strict"] == .array([.number(0.75), .number(0.75), .number(0.75)]))
        #expect(
            json["all"]?["src-any"]
                == .array([.number(0.75), .number(0.6667), .number(4), .number(3)]))
        #expect(json["grades"]?["high"]?["recall"] == .number(0.75))
        #expect(json["calibration"]?["error"] == .number(0.1125))
        #expect(json["ci95_f1_all"]?["strict"]?.array?.count == 2)
    }
}
