import Foundation
import GRDB
import HearsayCore

/// Writes the rows of one entry; everything happens in the caller's transaction.
struct RowWriter {
    let db: Database
    let document: Int64
    let record: HearsayCore.Record
    /// The day a statement without a date falls on; empty where unknown.
    private let day: String
    private let outlet: Int64?
    private var identities: [EntityID: Int64] = [:]
    private var names: [EntityID: String] = [:]

    init(_ db: Database, document: Int64, record: HearsayCore.Record) throws {
        self.db = db
        self.document = document
        self.record = record
        day = Words.stored(record.document.said?.value ?? record.document.published?.value ?? "")
        let name = record.document.outlet?.value ?? ""
        outlet = name.isEmpty ? nil : try Self.key(db, "outlet", Words.folded(name))
    }

    /// Writes all rows that hang on the document's own row.
    mutating func write() throws {
        for entity in record.entities { try write(entity) }
        for (number, mention) in record.mentions.enumerated() {
            try run(
                "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?)",
                [
                    document, number, mention.entity.number, mention.span.start, mention.span.end,
                    Words.of([mention.span], in: record.document.text),
                ])
        }
        for (number, block) in record.document.blocks.enumerated() {
            try write(block, number: number)
        }
        for statement in record.statements { try write(statement) }
        for (number, link) in record.links.enumerated() {
            try run(
                "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    document, number, link.from.number, link.to.number, link.kind.rawValue,
                    link.score, Words.list(link.reasons),
                ])
        }
        for (number, diagnostic) in record.diagnostics.enumerated() {
            try run(
                "INSERT INTO diagnostic VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    document, number, diagnostic.severity.rawValue, diagnostic.code.rawValue,
                    Words.stored(diagnostic.message), diagnostic.span?.start, diagnostic.span?.end,
                ])
        }
    }

    private mutating func write(_ entity: Entity) throws {
        let name = Words.stored(entity.name)
        let identity = try Self.key(db, "identity", Words.folded(name))
        identities[entity.id] = identity
        names[entity.id] = name
        try run(
            "INSERT INTO entity VALUES (?, ?, ?, ?, ?)",
            [document, entity.id.number, identity, entity.kind.rawValue, name])
        try remember(name, of: identity)
        for (number, alias) in entity.aliases.enumerated() {
            let alias = Words.stored(alias)
            try run(
                "INSERT INTO alias VALUES (?, ?, ?, ?)",
                [document, entity.id.number, number, alias])
            try remember(alias, of: identity)
        }
    }

    /// Makes `name` one of the names under which `identity` is found.
    private func remember(_ name: String, of identity: Int64) throws {
        try run(
            "INSERT OR IGNORE INTO identityName (identity, name) VALUES (?, ?)", [identity, name])
        if db.changesCount == 0 { return }
        try run(
            "INSERT INTO identityNameText (rowid, name) VALUES (?, ?)",
            [db.lastInsertedRowID, name])
    }

    private func write(_ block: Block, number: Int) throws {
        let text = Words.of([block.span], in: record.document.text)
        try run(
            "INSERT INTO passage VALUES (NULL, ?, ?, ?, ?, ?, ?)",
            [document, number, block.kind.rawValue, block.span.start, block.span.end, text])
        try run(
            "INSERT INTO passageText (rowid, text) VALUES (?, ?)", [db.lastInsertedRowID, text])
    }

    private func write(_ statement: HearsayCore.Statement) throws {
        let attribution = statement.attribution
        let text = record.document.text
        let speaker = statement.speaker.flatMap { identities[$0] }
        let addressee = statement.addressee.flatMap { identities[$0] }
        let words = [
            statement.speaker.flatMap { names[$0] } ?? "", Words.of(attribution.source, in: text),
            Words.of(attribution.cue, in: text), Words.of(attribution.content, in: text),
        ]
        var keys = ["act" + statement.act.name.rawValue]
        if let speaker { keys.append("by\(speaker)") }
        if let addressee { keys.append("to\(addressee)") }
        for entity in statement.about { keys.append("about\(identities[entity] ?? 0)") }
        if let outlet { keys.append("outlet\(outlet)") }
        let day = statement.date.map { Words.stored($0.value) } ?? day
        if let year = Self.year(of: day) { keys.append("year\(year)") }
        let allKeys = keys.joined(separator: " ")

        let date = statement.date
        var values: [(any DatabaseValueConvertible)?] = [
            document, statement.id.number, statement.within?.number, attribution.turn, 1,
            day, outlet, statement.act.name.rawValue,
            statement.act.cameo, statement.act.negated, statement.act.hypothetical,
        ]
        values += [
            attribution.mode.rawValue, attribution.evidence.rawValue, statement.grade.rawValue,
            attribution.confidence, statement.basis.rawValue, statement.speaker?.number, speaker,
            statement.addressee?.number, addressee,
        ]
        values += [
            date.map { Words.stored($0.value) }, date.map { Words.stored($0.basis) },
            date?.span?.start, date?.span?.end,
        ]
        values += [words[0], words[1], words[2], words[3], allKeys]
        values += [
            Data(SpanCoding.encode(attribution.source)), Data(SpanCoding.encode(attribution.cue)),
            Data(SpanCoding.encode(attribution.content)), Words.list(statement.reasons),
        ]
        try run(
            "INSERT INTO statement VALUES (NULL" + String(repeating: ", ?", count: 33) + ")",
            values)
        let id = db.lastInsertedRowID
        try run(
            """
            INSERT INTO statementText (rowid, speakerName, source, cue, content, keys)
            VALUES (?, ?, ?, ?, ?, ?)
            """, [id, words[0], words[1], words[2], words[3], allKeys])
        for (number, entity) in statement.about.enumerated() {
            try run(
                "INSERT INTO about VALUES (?, ?, ?, ?)",
                [id, number, entity.number, identities[entity]])
        }
        for (number, hop) in statement.chain.enumerated() {
            try run(
                "INSERT INTO hop VALUES (?, ?, ?, ?, ?, ?)",
                [
                    id, number, hop.entity?.number, Words.stored(hop.kind), hop.span?.start,
                    hop.span?.end,
                ])
        }
    }

    /// The year that an ISO 8601 day begins with.
    static func year(of day: String) -> Int? {
        let digits = day.utf8.prefix { (0x30...0x39).contains($0) }
        return digits.count == 4 ? Int(day.prefix(4)) : nil
    }

    private func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }

    /// The number of the row of `table` that stands for `folded`, made where it is missing.
    private static func key(_ db: Database, _ table: String, _ folded: String) throws -> Int64 {
        let known = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM \(table) WHERE folded = ?"),
            arguments: [folded])
        if let known { return known }
        try db.cachedStatement(sql: "INSERT INTO \(table) (folded) VALUES (?)")
            .execute(arguments: [folded])
        return db.lastInsertedRowID
    }
}
