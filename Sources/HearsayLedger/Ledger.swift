import Foundation
import GRDB

/// The store of records: one SQLite file with everything the program knows, evidence included.
///
/// Every method keeps its promise in one transaction; several processes may read while one writes.
/// Open one `Ledger` per file and share it.
public struct Ledger: Sendable {
    /// How a file is opened.
    public enum Access: Sendable {
        /// Creates the file where it is missing and brings an older one up to date.
        case readWrite
        /// Neither creates nor changes the file.
        case readOnly
    }

    /// The ledger's file.
    public let path: String
    let pool: DatabasePool
    let hash: @Sendable ([UInt8]) -> String
    let access: Access

    /// Opens the ledger at `path`, creating it or bringing it up to date where allowed.
    ///
    /// - Parameter path: the SQLite file; `-wal` and `-shm` files appear beside it.
    /// - Parameter access: with `.readOnly` the file must exist and is not changed.
    /// - Parameter hash: a collision-resistant hash in its published form, as `sha256:…`. The room
    ///   has no cryptography of its own; content hashes and seals are made with this function, so
    ///   it must stay the same over the life of a file.
    /// - Throws: ``LedgerError`` where the file is no ledger, is newer than this program, or cannot
    ///   be opened.
    public init(
        path: String, access: Access = .readWrite, hash: @escaping @Sendable ([UInt8]) -> String
    ) throws {
        self.path = path
        self.access = access
        self.hash = hash
        do {
            if access == .readOnly, !FileManager.default.fileExists(atPath: path) {
                throw LedgerError(
                    .cannotOpen, "'\(path)': there is no ledger here; 'hearsay add' makes one",
                    path: path)
            }
            pool = try DatabasePool(path: path, configuration: Self.configuration(access))
            try Self.prepare(pool, path: path, access: access)
        } catch {
            throw LedgerError.from(error, path: path)
        }
    }

    /// Closes the file, after everything in its log has been moved into it, so that the one file
    /// can be copied; the ledger cannot be used afterwards.
    ///
    /// - Throws: ``LedgerError`` where a statement is still running.
    public func close() throws {
        try explaining {
            if access == .readWrite {
                // Without the log in the file nothing is lost, so a busy reader is no reason to fail.
                _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            }
            try pool.close()
        }
    }

    private static func configuration(_ access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = access == .readOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            // In WAL mode a killed process loses nothing that was committed at any level: the pages
            // are in the kernel's hands. NORMAL may forget the last commits when the machine loses
            // power; what `add` has reported as stored must not be forgotten, so FULL, which costs
            // one fsync per batch.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -16000")
            // A stored file is input: it may not call functions through views or triggers.
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
        }
        return configuration
    }

    private static func prepare(
        _ pool: DatabasePool, path: String, access: Access
    ) throws {
        let migrator = Schema.migrator
        let (ours, empty, newer, complete) = try pool.read { db in
            let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            return (
                application == Schema.applicationIdentifier, tables == 0,
                try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db)
            )
        }
        guard ours || empty && access == .readWrite else {
            throw LedgerError(
                .notALedger,
                "'\(path)': this is an SQLite file of another program; name another file with "
                    + "--ledger", path: path)
        }
        if newer {
            throw LedgerError(
                .newerSchema,
                "'\(path)': this ledger was written by a newer version of hearsay; install that "
                    + "version to open it", path: path)
        }
        if complete { return }
        guard access == .readWrite else {
            throw LedgerError(
                .olderSchema,
                "'\(path)': this ledger was written by an older version of hearsay; open it once "
                    + "for writing, as 'hearsay add' does, to bring it up to date", path: path)
        }
        try migrator.migrate(pool)
    }

    /// Runs `body` and turns what it throws into a ``LedgerError`` that names the file.
    func explaining<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw LedgerError.from(error, path: path) }
    }
}
