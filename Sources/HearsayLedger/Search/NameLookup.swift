import GRDB

/// Finds whom a typed name may mean.
enum NameLookup {
    /// More identities than this are no longer a name but a common word; the first ones are taken.
    static let limit = 2_000

    /// The identities one of whose names holds all words of `name`, whole and in any case.
    ///
    /// - Complexity: O(log n + k), n names in the ledger and k found.
    static func identities(_ name: String, _ db: Database) throws -> [Int64] {
        let match = MatchExpression(name)
        if match.parts.isEmpty || match.parts.count > MatchExpression.limit { return [] }
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT n.identity FROM identityNameText t
                JOIN identityName n ON n.id = t.rowid
                WHERE identityNameText MATCH ? ORDER BY 1 LIMIT \(limit)
                """, arguments: [match.expression()])
    }

    /// The outlets whose name holds all words of `name`.
    ///
    /// - Complexity: O(n) in the outlets of the ledger.
    static func outlets(_ name: String, _ db: Database) throws -> [Int64] {
        let wanted = Words.folded(name).split(separator: " ")
        if wanted.isEmpty { return [] }
        var found: [Int64] = []
        let rows = try Row.fetchCursor(db, sql: "SELECT id, folded FROM outlet ORDER BY id")
        while let row = try rows.next() {
            let words = Set((row[1] as String).split(separator: " "))
            if wanted.allSatisfy(words.contains) { found.append(row[0]) }
        }
        return found
    }
}
