import GRDB

extension LedgerError {
    /// The error that tells a person what SQLite's result code means for the file at `path`.
    static func from(_ error: any Error, path: String) -> LedgerError {
        if let error = error as? LedgerError { return error }
        guard let error = error as? DatabaseError else {
            return LedgerError(
                .database, "'\(path)': \(error)", path: path, underlying: error)
        }
        let (code, reason) = explanation(of: error)
        return LedgerError(code, "'\(path)': \(reason)", path: path, underlying: error)
    }

    private static func explanation(of error: DatabaseError) -> (Code, String) {
        switch error.resultCode {
        case .SQLITE_NOTADB:
            (
                .notALedger,
                "this file is not a ledger; name another file with --ledger, or move this one away"
            )
        case .SQLITE_CANTOPEN:
            (
                .cannotOpen,
                "the ledger cannot be opened; check that its folder exists and may be entered"
            )
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            (
                .readOnly,
                "the ledger may not be written; change the permissions of the file and its folder"
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            (
                .locked,
                "another process is writing to the ledger; wait until it is done and try again"
            )
        case .SQLITE_FULL:
            (
                .diskFull,
                "no space is left on the disk; nothing of this batch was kept, free some space "
                    + "and add it again"
            )
        case .SQLITE_IOERR:
            (
                .inputOutput,
                "the disk failed to read or write; nothing of this batch was kept, check the disk"
            )
        case .SQLITE_CORRUPT:
            (
                .damaged,
                "the ledger is damaged; 'hearsay verify' names the documents, restore a copy or "
                    + "add them again to a new ledger"
            )
        default:
            // The statement's arguments are article text and stay out of the message.
            (.database, "SQLite reports: \(error.message ?? "\(error.resultCode)")")
        }
    }
}
