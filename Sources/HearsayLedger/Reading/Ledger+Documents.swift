import Foundation
import GRDB
import HearsayCore

extension Ledger {
    /// All documents in the order they were added.
    ///
    /// - Parameter includesReplaced: whether earlier versions are listed too.
    /// - Throws: ``LedgerError`` where the file cannot be read.
    public func documents(includesReplaced: Bool = false) throws -> [DocumentSummary] {
        try explaining {
            try pool.read { db in
                try Row.fetchAll(
                    db,
                    sql: DocumentSummary.columns
                        + (includesReplaced ? "" : " WHERE current") + " ORDER BY id"
                ).map(DocumentSummary.init(row:))
            }
        }
    }

    /// Hands every document to `body` in the order they were added, one at a time, all from one
    /// state of the ledger.
    ///
    /// - Parameter includesReplaced: whether earlier versions are handed out too.
    /// - Throws: ``LedgerError`` where the file cannot be read, and what `body` throws as it is.
    /// - Complexity: O(n) in the bytes of the ledger; one document is in memory at a time.
    public func export(
        includesReplaced: Bool = false, _ body: (ExportRow) throws -> Void
    ) throws {
        var stopped: (any Error)?
        try explaining {
            try pool.read { db in
                let numbers = try Int64.fetchAll(
                    db,
                    sql: "SELECT id FROM document" + (includesReplaced ? "" : " WHERE current")
                        + " ORDER BY id")
                for number in numbers {
                    guard
                        let head = try Row.fetchOne(
                            db, sql: DocumentSummary.columns + " WHERE id = ?", arguments: [number]),
                        let row = try Row.fetchOne(
                            db, sql: "SELECT record, text FROM document WHERE id = ?",
                            arguments: [number])
                    else { continue }
                    do {
                        try body(
                            ExportRow(
                                document: DocumentSummary(row: head),
                                record: Array(row[0] as Data),
                                text: Text(validated: Array(row[1] as Data))))
                    } catch {
                        stopped = error
                        return
                    }
                }
            }
        }
        if let stopped { throw stopped }
    }

    /// The original bytes of a document as they were read; `nil` where there is no such document.
    ///
    /// - Parameter document: its number in the ledger.
    /// - Throws: ``LedgerError`` where the file cannot be read.
    public func original(of document: Int) throws -> [UInt8]? {
        try explaining {
            try pool.read { db in
                try Data.fetchOne(
                    db, sql: "SELECT ifnull(original, text) FROM document WHERE id = ?",
                    arguments: [document]
                ).map(Array.init)
            }
        }
    }

    /// How much the ledger holds.
    ///
    /// - Throws: ``LedgerError`` where the file cannot be read.
    /// - Complexity: O(n) in the statements.
    public func statistics() throws -> Statistics {
        try explaining {
            try pool.read { db in
                func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
                func counts(_ column: String) throws -> [String: Int] {
                    let rows = try Row.fetchAll(
                        db,
                        sql: """
                            SELECT \(column), count(*) FROM statement WHERE current = 1 GROUP BY 1
                            """)
                    return Dictionary(
                        rows.map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: +)
                }
                let acts = try counts("act")
                let grades = try counts("grade")
                return Statistics(
                    documents: try count("SELECT count(*) FROM document WHERE current"),
                    replacedDocuments: try count("SELECT count(*) FROM document WHERE NOT current"),
                    statements: acts.values.reduce(0, +),
                    acts: Dictionary(
                        acts.compactMap { pair in
                            Act.Name(rawValue: pair.key).map { ($0, pair.value) }
                        },
                        uniquingKeysWith: +),
                    grades: Dictionary(
                        grades.compactMap { pair in
                            Grade(rawValue: pair.key).map { ($0, pair.value) }
                        },
                        uniquingKeysWith: +),
                    profiles: try count("SELECT count(*) FROM identity"),
                    outlets: try count("SELECT count(*) FROM outlet"),
                    bytes: try count("PRAGMA page_count") * count("PRAGMA page_size"))
            }
        }
    }
}
