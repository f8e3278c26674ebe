import ArgumentParser
import Glibc
import HearsayLedger
import HearsayReading

/// Which ledger a command works on.
struct LedgerOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "The ledger's file (default: $HEARSAY_LEDGER, or hearsay.sqlite in this folder).")
    var ledger: String?

    var path: String {
        ledger ?? getenv("HEARSAY_LEDGER").map { String(cString: $0) } ?? "hearsay.sqlite"
    }

    /// Opens the ledger, for reading unless told otherwise.
    func open(_ access: Ledger.Access = .readOnly) throws -> Ledger {
        do {
            return try Ledger(path: path, access: access) { "sha256:" + sha256($0) }
        } catch let error as LedgerError {
            throw CommandFailure(message: error.message)
        }
    }
}
