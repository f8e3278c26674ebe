import ArgumentParser
import HearsayAnalysis
import HearsayCore
import HearsayExchange
import HearsayLedger

/// The ledger as records or rows.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the ledger's records (jsonl, json) or one row a statement (csv).",
        discussion: """
            Statements of grade high and medium unless '--grade low' asks for all. The precision of \
            each grade is published in Models/README.md.

            Example:
              hearsay export --format csv > statements.csv
            """)

    @OptionGroup var ledger: LedgerOptions

    @Option(help: "jsonl, json or csv.")
    var format: OutputFormat = .jsonl

    @Option(help: "At least this grade: high, medium or low.")
    var grade: Grade = .medium

    @Flag(help: "Leave the documents' text out of the records.")
    var noText = false

    func validate() throws {
        if format == .table { throw ValidationError("'--format' is jsonl, json or csv here") }
    }

    func run() throws {
        let store = try ledger.open()
        var output = RecordOutput(format)
        try output.begin()
        var documents = 0
        try LedgerCall.run {
            try store.export { row in
                let record = try record(row).keeping(atLeast: grade)
                documents += 1
                try output.write(
                    RecordOutput.rendered(.record(record, original: []), format, !noText))
                try Interruption.check("\(documents) documents were written")
            }
        }
        try output.end()
        if documents == 0 {
            throw CommandFailure(message: "'\(ledger.path)' holds no documents yet")
        }
    }

    private func record(_ row: ExportRow) throws -> Record {
        do {
            guard case .object(var members) = try JSON.parse(row.record) else {
                throw CommandFailure(message: "its record is no object")
            }
            members.append(JSON.Member("text", .string(row.text.string(row.text.span))))
            return try RecordReader.read(.object(members))
        } catch {
            throw CommandFailure(
                message: "document \(row.document.number) (\(row.document.name)) is damaged: "
                    + "\(error); run 'hearsay verify'")
        }
    }
}

extension Record {
    /// The record with statements of at least this grade; one whose outer statement is left out
    /// stands by itself.
    func keeping(atLeast grade: Grade) -> Record {
        let ranks: [Grade: Int] = [.high: 2, .medium: 1, .low: 0]
        var record = self
        record.statements = statements.filter { (ranks[$0.grade] ?? 0) >= (ranks[grade] ?? 0) }
        let kept = Set(record.statements.map(\.id))
        for i in record.statements.indices {
            if let within = record.statements[i].within, !kept.contains(within) {
                record.statements[i].within = nil
            }
        }
        record.links = links.filter { kept.contains($0.from) && kept.contains($0.to) }
        return record
    }
}
