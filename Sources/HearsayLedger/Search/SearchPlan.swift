import GRDB
import HearsayCore

/// A query with its names looked up, and the SQL that answers it.
///
/// Without words the hits come in order of day, newest first, straight off an index. With words
/// they come by bm25; where more than ``candidates`` statements match, the latest added ones are
/// ranked, since ranking a hundred thousand hits of a common word would take longer than anybody
/// waits and tell them nothing.
struct SearchPlan {
    /// How many of the latest matches are ranked.
    static let candidates = 1_000
    /// Up to so many identities become keys of the text index; more are checked row by row.
    static let keyLimit = 400

    private let query: SearchQuery
    private let match: MatchExpression
    private var identities: [String: [Int64]] = [:]
    private var outlets: [Int64]?

    /// Looks the names of `query` up; `nil` where one of them is unknown, so that nothing matches.
    init?(_ query: SearchQuery, _ db: Database) throws {
        self.query = query
        match = MatchExpression(query.words)
        if match.isHopeless { return nil }
        for (role, name) in [("by", query.by), ("to", query.to), ("about", query.about)] {
            guard let name else { continue }
            let found = try NameLookup.identities(name, db)
            if found.isEmpty { return nil }
            identities[role] = found
        }
        if let outlet = query.outlet {
            let found = try NameLookup.outlets(outlet, db)
            if found.isEmpty { return nil }
            outlets = found
        }
    }

    /// The row numbers of the hits, best first.
    func run(_ db: Database) throws -> [Int64] {
        try match.parts.isEmpty ? browse(db) : rank(db)
    }

    private func browse(_ db: Database) throws -> [Int64] {
        var conditions = plainConditions
        var index = "statementByDay"
        if query.act != nil { index = "statementByAct" }
        if outlets != nil { index = "statementByOutlet" }
        if identities["to"] != nil { index = "statementByAddressee" }
        if identities["by"] != nil { index = "statementBySpeaker" }
        var indexed = "INDEXED BY \(index)"
        if let act = query.act { conditions.add("s.act = ?", [act.rawValue]) }
        if let outlets { conditions.add(outlets, in: "s.outlet") }
        if let by = identities["by"] { conditions.add(by, in: "s.speakerIdentity") }
        if let to = identities["to"] { conditions.add(to, in: "s.addresseeIdentity") }
        if let about = identities["about"] {
            let list = about.map(String.init).joined(separator: ",")
            let count = try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM
                    (SELECT 1 FROM about WHERE identity IN (\(list)) LIMIT 2001)
                    """)
            if count ?? 0 <= 2_000 {
                indexed = ""
                conditions.add("s.id IN (SELECT statement FROM about WHERE identity IN (\(list)))")
            } else {
                conditions.add(Self.isAbout(list))
            }
        }
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT s.id FROM statement s \(indexed) \(conditions.sql)
                ORDER BY s.day DESC, s.id DESC LIMIT ? OFFSET ?
                """,
            arguments: conditions.arguments + [query.limit, query.offset])
    }

    private func rank(_ db: Database) throws -> [Int64] {
        var expression = match.expression(columns: "speakerName source cue content")
        var conditions = plainConditions
        func require(_ keys: [String]) {
            let any = keys.map { "\"\($0)\"" }.joined(separator: " OR ")
            expression += " AND {keys} : (\(any))"
        }
        if let act = query.act { require(["act" + act.rawValue]) }
        if let outlets {
            if outlets.count <= Self.keyLimit {
                require(outlets.map { "outlet\($0)" })
            } else {
                conditions.add(outlets, in: "s.outlet")
            }
        }
        for (role, column) in [("by", "s.speakerIdentity"), ("to", "s.addresseeIdentity")] {
            guard let found = identities[role] else { continue }
            if found.count <= Self.keyLimit {
                require(found.map { "\(role)\($0)" })
            } else {
                conditions.add(found, in: column)
            }
        }
        if let about = identities["about"] {
            if about.count <= Self.keyLimit {
                require(about.map { "about\($0)" })
            } else {
                conditions.add(Self.isAbout(about.map(String.init).joined(separator: ",")))
            }
        }
        if let years = try years(db) {
            if years.isEmpty { return [] }
            require(years.map { "year\($0)" })
        }
        let from = """
            FROM statementText t CROSS JOIN statement s INDEXED BY statementFilter ON s.id = t.rowid
            \(conditions.sql) AND statementText MATCH ?
            """
        let arguments = conditions.arguments + [expression]
        let threshold = try Int64.fetchOne(
            db,
            sql: "SELECT t.rowid \(from) ORDER BY t.rowid DESC LIMIT 1 OFFSET ?",
            arguments: arguments + [max(Self.candidates, query.offset + query.limit) - 1])
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT t.rowid \(from) AND t.rowid >= ?
                ORDER BY bm25(statementText, 2, 1, 0.5, 1, 0), t.rowid DESC LIMIT ? OFFSET ?
                """,
            arguments: arguments + [threshold ?? 0, query.limit, query.offset])
    }

    /// The years that hold statements within the days asked for; `nil` where they would narrow
    /// nothing down.
    private func years(_ db: Database) throws -> [Int]? {
        if query.since == nil, query.until == nil { return nil }
        let bounds = try Row.fetchOne(
            db,
            sql: "SELECT min(day), max(day) FROM statement INDEXED BY statementByDay WHERE day > ''"
        )
        guard let first = bounds?[0] as String?, let last = bounds?[1] as String? else { return [] }
        guard let low = RowWriter.year(of: max(first, query.since ?? first)),
            let high = RowWriter.year(of: min(last, query.until ?? last))
        else { return nil }
        if low > high { return [] }
        return high - low < 64 ? Array(low...high) : nil
    }

    private static func isAbout(_ list: String) -> String {
        "EXISTS (SELECT 1 FROM about a WHERE a.statement = s.id AND a.identity IN (\(list)))"
    }

    /// The conditions that no key of the text index stands for.
    private var plainConditions: SearchConditions {
        var conditions = SearchConditions()
        if !query.includesReplaced { conditions.add("s.current = 1") }
        if let since = query.since { conditions.add("s.day >= ?", [since]) }
        if let until = query.until {
            conditions.add("s.day > '' AND s.day <= ?", [until + "~"])
        }
        switch query.grade {
        case .high: conditions.add("s.grade = 'high'")
        case .medium: conditions.add("s.grade IN ('high', 'medium')")
        case .low, nil: break
        }
        if let mode = query.mode { conditions.add("s.mode = ?", [mode.rawValue]) }
        return conditions
    }
}

/// Conditions joined by AND, with their arguments.
struct SearchConditions {
    var terms: [String] = []
    var arguments = StatementArguments()

    mutating func add(_ term: String, _ arguments: StatementArguments = []) {
        terms.append(term)
        self.arguments += arguments
    }

    /// Numbers of the ledger's own are written out: SQLite limits the arguments, not the text.
    mutating func add(_ numbers: [Int64], in column: String) {
        terms.append("\(column) IN (\(numbers.map(String.init).joined(separator: ",")))")
    }

    var sql: String { "WHERE " + (terms.isEmpty ? "1" : terms.joined(separator: " AND ")) }
}
