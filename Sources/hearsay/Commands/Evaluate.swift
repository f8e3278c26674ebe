import ArgumentParser
import HearsayAnalysis
import HearsayCore
import HearsayEvaluation
import HearsayExchange
import HearsayReading
import HearsayTagging

/// Scores the program against annotated documents.
struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score against gold, per role, mode and grade.",
        discussion: """
            GOLD holds one document a line: {"id", "text", "attributions": [{"source": [[s, e]], \
            "cue": …, "content": …}]}, positions in code points, "within" where one lies in the content \
            of another. Statements within others are left out on both sides; '--nested' counts them \
            too. Statements that only the layout attributes have no cue and are never counted.

            Example:
              hearsay evaluate gold.jsonl --bootstrap 1000 --predictions predicted.jsonl
            """)

    @Argument(help: "Annotated documents, JSONL.")
    var gold: String

    @Option(help: "Write the predictions for another scorer: {\"id\", \"attributions\"} a line.")
    var predictions: String?

    @Option(help: "Resample the documents this often for 95 % intervals.")
    var bootstrap = 0

    @Option(help: "table or json.")
    var format: OutputFormat = .table

    @Flag(help: "Count statements within others too.")
    var nested = false

    @Option(name: .shortAndLong, help: "Documents analysed at the same time (default: all cores).")
    var jobs: Int?

    @OptionGroup var model: ModelOptions

    @Option(help: ArgumentHelp("Use the weights in this file.", visibility: .hidden))
    var weights: String?

    func validate() throws {
        if format != .table, format != .json {
            throw ValidationError("'--format' is table or json here, not \(format.rawValue)")
        }
        if bootstrap < 0 { throw ValidationError("'--bootstrap' must not be negative") }
    }

    func run() async throws {
        let documents = try readGold()
        var evaluation = Evaluation()
        var writer = PredictionWriter()
        var options = InputOptions()
        options.paths = [gold]
        options.inputFormat = .jsonl
        options.jobs = jobs
        options.maxBytes = 64 << 20
        var next = 0
        var progress = Progress("documents")
        let nested = nested
        try await options.pipeline(try analyzer()).run(
            options.inputs,
            finish: { outcome -> [Prediction] in
                guard case .record(let record, _) = outcome else { return [] }
                return record.cuedStatements(nested: nested).map { Prediction($0) }
            },
            emit: { predicted in
                guard next < documents.count else { return }
                let document = documents[next]
                next += 1
                evaluation.add(
                    text: document.text,
                    gold: nested ? document.attributions : document.outermost, predicted: predicted)
                writer.write(
                    id: document.id, text: document.text, attributions: predicted.map(\.spans))
                progress.update(next, of: documents.count)
                try Interruption.check("nothing was scored")
            })
        progress.finish()
        if let predictions { try Files.write(writer.bytes, to: predictions) }
        let summary = evaluation.summary(resamples: bootstrap)
        if format == .json {
            var json = JSONWriter()
            json.value(summary.json())
            try StandardOutput.write(json.bytes + [0x0A])
        } else {
            try StandardOutput.write(summary.text())
        }
    }

    private func readGold() throws -> [GoldDocument] {
        let bytes = try Files.read(gold)
        do {
            return try GoldDocument.readLines(bytes)
        } catch {
            throw CommandFailure(message: "\(gold): \(error)", code: 2)
        }
    }

    private func analyzer() throws -> Analyzer {
        guard let weights else { return try model.analyzer() }
        return try Analyzer(tagger: try Tagger(weights: try Files.read(weights)))
    }
}

extension Record {
    /// The statements that have a cue; those within another's content only if `nested`.
    ///
    /// What lies within a sentence that only the layout attributes is not nested: the layout has no
    /// cue.
    fileprivate func cuedStatements(nested: Bool) -> [Statement] {
        let known = Dictionary(
            statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return statements.filter { statement in
            if statement.attribution.cue.isEmpty { return false }
            if nested { return true }
            var outer = statement.within
            while let id = outer, let holder = known[id] {
                if !holder.attribution.cue.isEmpty { return false }
                outer = holder.within
            }
            return true
        }
    }
}
