import ArgumentParser
import HearsayAnalysis
import HearsayCore
import HearsayExchange
import HearsayLedger
import HearsayReading

/// Reads documents into the ledger.
struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read documents into the ledger.",
        discussion: """
            Each document is stored whole or not at all: after a crash or Ctrl-C, run the same \
            command again and it goes on where it stopped. A file that is already there is left \
            alone; a changed file becomes a new version.

            Example:
              hearsay add articles/ letters/ feed.jsonl
            """)

    @OptionGroup var input: InputOptions

    @OptionGroup var model: ModelOptions
    @OptionGroup var ledger: LedgerOptions

    @Flag(name: .shortAndLong, help: "No progress and no summary on standard error.")
    var quiet = false

    /// Documents stored in one transaction.
    private static let batch = 64

    private enum Item: Sendable {
        case entry(Entry, Outcome)
        case known(Outcome)
        case failed(Outcome)
    }

    func run() async throws {
        let store = try ledger.open(.readWrite)
        let pipeline = input.pipeline(try model.analyzer()) { original in
            // A ledger that cannot be read is found out when the document is stored.
            (try? store.contains(contentHash: "sha256:" + sha256(original))) ?? false
        }
        let total = InputCount.files(in: input.paths)
        var complaints = Complaints()
        var progress = Progress("reading", quiet: quiet)
        var counts = (added: 0, known: 0, versions: 0, statements: 0)
        var waiting: [Entry] = []
        func flush() throws {
            if waiting.isEmpty { return }
            for (entry, outcome) in zip(waiting, try store.add(waiting)) {
                switch outcome.change {
                case .added: counts.added += 1
                case .unchanged:
                    counts.known += 1
                    continue
                case .newVersion: counts.versions += 1
                }
                counts.statements += entry.record.statements.count
            }
            waiting.removeAll(keepingCapacity: true)
        }
        do {
            try await pipeline.run(
                input.inputs, finish: Self.item,
                emit: { item in
                    switch item {
                    case .entry(let entry, let outcome):
                        complaints.note(outcome)
                        waiting.append(entry)
                        if waiting.count >= Self.batch { try flush() }
                    case .known(let outcome):
                        counts.known += 1
                        complaints.note(outcome)
                    case .failed(let outcome): complaints.note(outcome)
                    }
                    progress.update(
                        complaints.done + complaints.failures, of: total,
                        detail: "\(counts.statements) statements")
                    if Interruption.isRequested { try flush() }
                    try Interruption.check(
                        "\(counts.added + counts.versions) documents are stored; run the same "
                            + "command again to go on")
                })
            try flush()
            try store.close()
        } catch let error as LedgerError {
            throw CommandFailure(message: error.message)
        }
        progress.finish()
        if !quiet {
            StandardError.say(Self.summary(counts, failures: complaints.failures, ledger.path))
        }
        if complaints.failures > 0 { throw ExitCode(complaints.exitCode) }
    }

    @Sendable private static func item(_ outcome: Outcome) -> Item {
        if case .known = outcome { return .known(outcome) }
        guard case .record(let record, let original) = outcome, !outcome.isFailure else {
            return .failed(outcome.withoutContent)
        }
        var writer = RecordWriter(includeText: false)
        writer.write(record)
        return .entry(
            Entry(record: record, recordJSON: writer.bytes, original: original),
            outcome.withoutContent)
    }

    private static func summary(
        _ counts: (added: Int, known: Int, versions: Int, statements: Int), failures: Int,
        _ path: String
    ) -> String {
        var parts = ["\(counts.added) added"]
        if counts.versions > 0 { parts.append("\(counts.versions) new versions") }
        if counts.known > 0 { parts.append("\(counts.known) already there") }
        if failures > 0 { parts.append("\(failures) failed") }
        return "\(path): \(parts.joined(separator: ", ")); \(counts.statements) statements"
    }
}
