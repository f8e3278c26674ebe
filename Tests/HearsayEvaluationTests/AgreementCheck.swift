import Foundation
import HearsayCore
import HearsayEvaluation
import Testing

/// Scores two files given in the environment, so that the figures can be laid beside those of
/// another scorer: `HEARSAY_GOLD` and `HEARSAY_PREDICTIONS`, report to `HEARSAY_SCORES`.
@Test(
    "scores the files given in the environment",
    .enabled(if: ProcessInfo.processInfo.environment["HEARSAY_GOLD"] != nil))
func scoresGivenFiles() throws {
    let environment = ProcessInfo.processInfo.environment
    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: try #require(environment[name]))))
    }
    let gold = try GoldDocument.readLines(bytes("HEARSAY_GOLD"))
    let texts = Dictionary(uniqueKeysWithValues: gold.map { ($0.id, $0.text) })
    var predictions: [String: [RoleSpans]] = [:]
    var rewritten = PredictionWriter()
    for line in try bytes("HEARSAY_PREDICTIONS").split(separator: 0x0A) {
        let json = try JSON.parse(line)
        let id = try #require(json["id"]?.string)
        let document = try GoldDocument.read(json, text: texts[id])
        predictions[id] = document.attributions
        rewritten.write(id: id, text: document.text, attributions: document.attributions)
    }
    var evaluation = Evaluation()
    for document in gold {
        let predicted = (predictions[document.id] ?? []).map { Prediction($0) }
        evaluation.add(text: document.text, gold: document.attributions, predicted: predicted)
    }
    let summary = evaluation.summary(resamples: 1000)
    var writer = JSONWriter()
    writer.value(summary.json())
    let output = try #require(environment["HEARSAY_SCORES"])
    try Data(writer.bytes).write(to: URL(filePath: output))
    try Data(rewritten.bytes).write(to: URL(filePath: output + ".predictions"))
    try Data(summary.text().utf8).write(to: URL(filePath: output + ".txt"))
}
