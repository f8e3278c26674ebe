import Foundation
import GRDB
import HearsayCore

extension Ledger {
    /// Whether a current document was made from original bytes with this hash, so that reading and
    /// analysing it again would change nothing.
    ///
    /// A document that a later version replaced does not count: its content may come back.
    ///
    /// - Parameter contentHash: what the ledger's hash function makes of the original bytes.
    /// - Throws: ``LedgerError`` where the file cannot be read.
    public func contains(contentHash: String) throws -> Bool {
        try explaining {
            try pool.read { db in try Self.current(contentHash, db) != nil }
        }
    }

    /// Stores a batch of analysed documents: all of it, or, where anything fails, nothing.
    ///
    /// Adding an entry again changes nothing. A document becomes a new version of the current one
    /// with the same path (where its id is the hash of its content) or with the same id (where a
    /// line of JSONL brought it along); a path must therefore name one document.
    ///
    /// - Returns: one outcome per entry, in order.
    /// - Throws: ``LedgerError``; then the ledger is as it was before.
    /// - Complexity: O(n log m), n bytes in the batch and m in the ledger; one fsync.
    public func add(_ entries: [Entry]) throws -> [AddOutcome] {
        try explaining {
            let check = EntryCheck(path: path)
            for entry in entries { try check.check(entry) }
            return try pool.write { db in
                try entries.map { try add($0, db) }
            }
        }
    }

    private func add(_ entry: Entry, _ db: Database) throws -> AddOutcome {
        let contentHash = hash(entry.original)
        if let known = try Self.current(contentHash, db) {
            return AddOutcome(document: Int(known), change: .unchanged)
        }
        let document = entry.record.document
        let lineage = Self.lineage(of: document)
        let former = try Row.fetchOne(
            db,
            sql: "SELECT id, version FROM document WHERE lineage = ? ORDER BY version DESC LIMIT 1",
            arguments: [lineage])
        let replaced: Int64? = former?["id"]
        let version: Int = former.map { $0["version"] + 1 } ?? 1
        if let replaced {
            try db.execute(
                sql: "UPDATE document SET current = 0 WHERE id = ?", arguments: [replaced])
            try db.execute(
                sql: "UPDATE statement SET current = 0 WHERE document = ?", arguments: [replaced])
        }
        let text = document.text.utf8
        var values: [(any DatabaseValueConvertible)?] = [
            Words.stored(document.id.rawValue), lineage, version, 1, replaced, contentHash,
            document.path.map(Words.stored), document.title.map { Words.stored($0.value) },
            document.genre.value.rawValue, Words.stored(document.language),
        ]
        values += [
            document.outlet.map { Words.stored($0.value) },
            document.published.map { Words.stored($0.value) },
            document.said.map { Words.stored($0.value) }, entry.record.speaker?.number,
            Date().formatted(.iso8601), "",
        ]
        values += [
            Data(text), entry.original == text ? nil : Data(entry.original),
            Data(SpanCoding.encode(document.origin)), Data(entry.recordJSON),
        ]
        try db.execute(
            sql: "INSERT INTO document VALUES (NULL" + String(repeating: ", ?", count: 20) + ")",
            arguments: StatementArguments(values))
        let number = db.lastInsertedRowID
        var writer = try RowWriter(db, document: number, record: entry.record)
        try writer.write()
        let seal = try Seal.of(number, db, hash: hash)
        try db.execute(sql: "UPDATE document SET seal = ? WHERE id = ?", arguments: [seal, number])
        return AddOutcome(
            document: Int(number), change: replaced.map { .newVersion(of: Int($0)) } ?? .added)
    }

    private static func current(_ contentHash: String, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM document WHERE contentHash = ? AND current"),
            arguments: [contentHash])
    }

    private static func lineage(of document: HearsayCore.Document) -> String {
        let id = document.id.rawValue
        if id.hasPrefix("sha256:"), let path = document.path { return Words.stored("path:" + path) }
        return Words.stored("id:" + id)
    }
}
