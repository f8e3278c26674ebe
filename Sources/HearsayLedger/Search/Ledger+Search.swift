import GRDB

extension Ledger {
    /// The statements that meet all conditions of `query`.
    ///
    /// Without words: the newest first. With words: the best by bm25, of a very common word among
    /// the 1,000 that were added last.
    ///
    /// - Throws: ``LedgerError``: `invalid-query` for more than 64 words or a negative limit.
    public func search(_ query: SearchQuery) throws -> [SearchHit] {
        try check(words: query.words, limit: query.limit, offset: query.offset)
        return try explaining {
            try pool.read { db in
                guard let plan = try SearchPlan(query, db) else { return [] }
                return try SearchHit.fetch(plan.run(db), db)
            }
        }
    }

    /// The passages of current documents that hold all `words`, best first; of a very common word
    /// among the 1,000 that were added last.
    ///
    /// - Parameter words: as in ``SearchQuery/words``.
    /// - Throws: ``LedgerError``: `invalid-query` for more than 64 words or a negative limit.
    public func passages(words: String, limit: Int = 20) throws -> [PassageHit] {
        try check(words: words, limit: limit, offset: 0)
        let match = MatchExpression(words)
        if match.parts.isEmpty { return [] }
        return try explaining {
            try pool.read { db in
                let from = """
                    FROM passageText t JOIN passage p ON p.id = t.rowid
                    JOIN document d ON d.id = p.document
                    WHERE passageText MATCH ? AND d.current = 1
                    """
                let arguments: StatementArguments = [match.expression()]
                let threshold = try Int64.fetchOne(
                    db, sql: "SELECT t.rowid \(from) ORDER BY t.rowid DESC LIMIT 1 OFFSET 999",
                    arguments: arguments)
                return try Row.fetchAll(
                    db,
                    sql: """
                        SELECT d.id, d.name, d.path, d.title, p.start, p.text \(from)
                        AND t.rowid >= ? ORDER BY bm25(passageText), t.rowid DESC LIMIT ?
                        """,
                    arguments: arguments + [threshold ?? 0, limit]
                ).map(PassageHit.init(row:))
            }
        }
    }

    private func check(words: String, limit: Int, offset: Int) throws {
        guard MatchExpression(words).parts.count <= MatchExpression.limit else {
            throw LedgerError(
                .invalidQuery, "a search takes at most \(MatchExpression.limit) words", path: path)
        }
        guard limit >= 0, offset >= 0 else {
            throw LedgerError(
                .invalidQuery, "the limit and the offset of a search cannot be negative", path: path
            )
        }
    }
}
