import ArgumentParser
import HearsayAnalysis
import HearsayCore
import HearsayExchange
import HearsayReading

/// The analysis as a filter: documents in, records out, no ledger.
struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Analyse documents and write records, without a ledger.",
        discussion: """
            One record per document in the order of the inputs. For JSONL, one record per line, its \
            id and text unchanged; a line that cannot be read gives a record with its diagnostic.

            Example:
              hearsay extract articles/ --format jsonl > records.jsonl
              cat feed.jsonl | hearsay extract - --no-text
            """)

    @OptionGroup var input: InputOptions

    @OptionGroup var model: ModelOptions

    @Option(help: "jsonl (records), json (an array of them), csv or table (one row a statement).")
    var format: OutputFormat = .jsonl

    @Flag(help: "Leave the document's text out of the records.")
    var noText = false

    @Flag(name: .shortAndLong, help: "No progress on standard error.")
    var quiet = false

    func run() async throws {
        let pipeline = input.pipeline(try model.analyzer())
        let format = format
        let includeText = !noText
        var complaints = Complaints()
        var progress = Progress("documents", quiet: quiet || StandardOutput.isTerminal)
        var output = RecordOutput(format)
        try output.begin()
        try await pipeline.run(
            input.inputs,
            finish: { outcome in
                (outcome.withoutContent, RecordOutput.rendered(outcome, format, includeText))
            },
            emit: { outcome, bytes in
                complaints.note(outcome)
                try output.write(bytes)
                progress.update(complaints.done + complaints.failures)
                try Interruption.check("\(complaints.done) documents were written")
            })
        progress.finish()
        try output.end()
        if complaints.failures > 0 { throw ExitCode(complaints.exitCode) }
    }
}

extension Outcome {
    /// The outcome with nothing but what is said of it, so that texts are not kept until written.
    var withoutContent: Outcome {
        guard case .record(let record, _) = self else { return self }
        var document = Document(id: record.document.id, text: Text(""))
        document.path = record.document.path
        document.diagnostics = record.diagnostics
        return .record(Record(document: document), original: [])
    }

    /// The record to be written: that of the document, or of a JSONL line that is none.
    var written: Record? {
        switch self {
        case .record(let record, _): return record
        case .known: return nil
        case .failure(let path, let line, let diagnostic):
            guard let line else { return nil }
            let id = DocumentID(rawValue: "\(path ?? "-"):\(line)")
            return Record(
                document: Document(
                    id: id, path: path, text: Text(""),
                    genre: Located(.article, basis: "not read"), diagnostics: [diagnostic]))
        }
    }
}
