import ArgumentParser
import Glibc
import HearsayLedger

/// Re-reads every span of the ledger.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Re-read every span of the ledger from the stored originals.",
        discussion: """
            Prints what does not match, with the document's name; exit code 1 if anything does not.

            Example:
              hearsay verify --ledger newsroom.sqlite
            """)

    @OptionGroup var ledger: LedgerOptions

    @Flag(name: .shortAndLong, help: "Nothing on standard error.")
    var quiet = false

    func run() throws {
        // The check of the text index needs write access, though it changes nothing.
        let store = try ledger.open(access(ledger.path, W_OK) == 0 ? .readWrite : .readOnly)
        var progress = Progress("verifying", quiet: quiet)
        var documents = 0
        let findings = store.verify { done, total in
            documents = total
            progress.update(done, of: total)
        }
        progress.finish()
        for finding in findings { try StandardOutput.write(finding.description + "\n") }
        if !findings.isEmpty {
            throw CommandFailure(message: "\(findings.count) mismatches in '\(ledger.path)'")
        }
        if !quiet {
            StandardError.say("\(ledger.path): \(documents) documents, every span matches")
        }
    }
}
