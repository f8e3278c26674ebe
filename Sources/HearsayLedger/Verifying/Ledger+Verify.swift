import GRDB

extension Ledger {
    /// Reads everything back and compares it with what was stored; no finding means that every
    /// byte of every document is as it was added.
    ///
    /// Documents are read one at a time, each in its own transaction: a damaged page names its
    /// document and the others are still checked. The text indexes are checked only where the
    /// ledger is open for writing, which SQLite asks for.
    ///
    /// - Parameter progress: called after each document with how many are done and how many there
    ///   are.
    /// - Returns: what is about the whole file first, then the documents in order.
    /// - Complexity: O(n) in the bytes of the file.
    public func verify(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) -> [Finding] {
        var findings: [Finding] = []
        func report(_ check: Finding.Check, _ message: String) {
            findings.append(
                Finding(document: nil, name: nil, path: nil, check: check, message: message))
        }
        func attempt(_ check: Finding.Check, _ body: () throws -> Void) {
            do { try body() } catch { report(check, LedgerError.from(error, path: path).message) }
        }
        attempt(.file) {
            let lines = try pool.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
            for line in lines where line != "ok" {
                report(.file, "SQLite's check of the file reports: \(line)")
            }
            let orphans = try pool.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }
            for row in orphans.prefix(100) {
                report(.file, "a row of \(row[0] as String? ?? "a table") refers to nothing")
            }
        }
        attempt(.schema) {
            let expected = try Schema.expected()
            if try pool.read(Schema.stored) != expected {
                report(.schema, "the tables of the file are not those of this version of hearsay")
            }
        }
        if access == .readWrite {
            for table in ["statementText", "passageText", "identityNameText"] {
                do {
                    // The 1 makes FTS5 compare the index with the rows it was made from.
                    try pool.writeWithoutTransaction { db in
                        try db.execute(
                            sql:
                                "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)"
                        )
                    }
                } catch {
                    report(.textIndex, "the text index '\(table)' does not agree with its rows")
                }
            }
        }
        let documents = numbers()
        for (index, document) in documents.enumerated() {
            findings += check(document)
            progress(index + 1, documents.count)
        }
        return findings
    }

    private func check(_ document: Int64) -> [Finding] {
        var found: [(Finding.Check, String)] = []
        do {
            found = try pool.read { db in
                var check = DocumentCheck(db, document: document, hash: hash)
                do { try check.run() } catch {
                    check.found.append((.readable, "a part of it cannot be read"))
                }
                return check.found
            }
        } catch {
            found = [(.readable, LedgerError.from(error, path: path).message)]
        }
        if found.isEmpty { return [] }
        let (name, path) = names(of: document)
        return found.map {
            Finding(
                document: Int(document), name: name, path: path, check: $0.0, message: $0.1)
        }
    }

    /// The numbers of all documents, from whichever of the table and its indexes can be read.
    private func numbers() -> [Int64] {
        var all = Set<Int64>()
        for source in [
            "document NOT INDEXED", "document INDEXED BY documentByName",
            "document INDEXED BY documentByLineage",
        ] {
            try? pool.read { db in
                let rows = try Int64.fetchCursor(db, sql: "SELECT id FROM \(source) ORDER BY +id")
                while let id = try rows.next() { all.insert(id) }
            }
        }
        for table in ["statement", "passage", "entity", "mention"] {
            try? pool.read { db in
                let rows = try Int64.fetchCursor(db, sql: "SELECT DISTINCT document FROM \(table)")
                while let id = try rows.next() { all.insert(id) }
            }
        }
        return all.sorted()
    }

    /// Name and path, from the index where the row itself cannot be read.
    private func names(of document: Int64) -> (String?, String?) {
        for source in ["document", "document INDEXED BY documentByName"] {
            let row = try? pool.read { db in
                try Row.fetchOne(
                    db, sql: "SELECT name, path FROM \(source) WHERE +id = ?",
                    arguments: [document])
            }
            if let row {
                return (String.fromDatabaseValue(row[0]), String.fromDatabaseValue(row[1]))
            }
        }
        return (nil, nil)
    }

    /// Makes all indexes again from the rows; mends what ``verify(progress:)`` finds wrong in
    /// indexes and changes no document.
    ///
    /// - Throws: ``LedgerError`` where the rows themselves cannot be read.
    /// - Complexity: O(n log n) in the rows of the file.
    public func rebuildIndexes() throws {
        try explaining {
            try pool.write { db in
                try db.execute(sql: "REINDEX")
                for table in ["statementText", "passageText", "identityNameText"] {
                    try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('rebuild')")
                }
            }
        }
    }
}
