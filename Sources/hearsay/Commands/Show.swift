import ArgumentParser
import HearsayCore
import HearsayExchange
import HearsayLedger

/// One statement in its passage.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show one statement in its passage, with its chain, reasons and links.",
        discussion: """
            The id is the one that 'search' prints: document and statement.

            Example:
              hearsay show 12.s3
            """)

    @Argument(help: "The statement's id, as 12.s3.")
    var id: String

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if StatementReference(id) == nil {
            throw ValidationError("'\(id)' is no statement's id: it looks like 12.s3")
        }
    }

    func run() throws {
        let store = try ledger.open()
        guard let reference = StatementReference(id),
            let detail = try LedgerCall.run({ try store.statement(reference) })
        else { throw CommandFailure(message: "there is no statement \(id) in '\(ledger.path)'") }
        if output.format == .table {
            try StandardOutput.write(StatementView(detail).text)
        } else {
            try HitOutput.write([detail.hit], output.format)
        }
    }
}
