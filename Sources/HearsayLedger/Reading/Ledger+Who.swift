import GRDB
import HearsayCore

extension Ledger {
    /// Everyone one of whose names holds all words of `name`, whole and in any case; who said most
    /// comes first.
    ///
    /// - Parameter limit: the most profiles to return.
    /// - Parameter timelineLimit: the most statements per profile; the newest are kept.
    /// - Throws: ``LedgerError`` where the file cannot be read.
    public func who(
        _ name: String, limit: Int = 20, timelineLimit: Int = 1_000
    ) throws -> [Profile] {
        try explaining {
            try pool.read { db in
                let identities = try NameLookup.identities(name, db)
                if identities.isEmpty { return [] }
                let list = identities.map(String.init).joined(separator: ",")
                let counts = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT speakerIdentity, count(*) FROM statement
                        INDEXED BY statementBySpeaker
                        WHERE speakerIdentity IN (\(list)) AND current = 1 GROUP BY 1
                        """)
                let statements = Dictionary(
                    counts.map { ($0[0] as Int64, $0[1] as Int) }, uniquingKeysWith: +)
                let ordered = identities.sorted {
                    (statements[$1] ?? 0, $0) < (statements[$0] ?? 0, $1)
                }
                return try ordered.prefix(max(0, limit)).compactMap {
                    try profile($0, statements: statements[$0] ?? 0, timelineLimit, db)
                }
            }
        }
    }

    /// `nil` where only replaced documents name the identity.
    private func profile(
        _ identity: Int64, statements: Int, _ timelineLimit: Int, _ db: Database
    ) throws -> Profile? {
        let kinds = try Row.fetchAll(
            db,
            sql: """
                SELECT e.kind, e.name, count(*) FROM entity e JOIN document d ON d.id = e.document
                WHERE e.identity = ? AND d.current = 1 GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1
                """, arguments: [identity])
        guard let first = kinds.first else { return nil }
        var seen: [Entity.Kind] = []
        for row in kinds {
            if let kind = Entity.Kind(rawValue: row[0]), !seen.contains(kind) { seen.append(kind) }
        }
        let documents = try Int.fetchOne(
            db,
            sql: """
                SELECT count(DISTINCT e.document) FROM entity e JOIN document d ON d.id = e.document
                WHERE e.identity = ? AND d.current = 1
                """, arguments: [identity])
        let names = try String.fetchAll(
            db, sql: "SELECT name FROM identityName WHERE identity = ? ORDER BY name",
            arguments: [identity])
        let acts = try Row.fetchAll(
            db,
            sql: """
                SELECT act, count(*) FROM statement INDEXED BY statementBySpeaker
                WHERE speakerIdentity = ? AND current = 1 GROUP BY act
                """, arguments: [identity]
        ).compactMap { row in Act.Name(rawValue: row[0]).map { ($0, row[1] as Int) } }
        let newest = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM statement INDEXED BY statementBySpeaker
                WHERE speakerIdentity = ? AND current = 1 ORDER BY day DESC, id DESC LIMIT ?
                """, arguments: [identity, max(0, timelineLimit)])
        return Profile(
            name: first[1], names: names, kinds: seen, documents: documents ?? 0,
            statements: statements, acts: Dictionary(acts, uniquingKeysWith: +),
            timeline: try SearchHit.fetch(newest.reversed(), db))
    }
}
