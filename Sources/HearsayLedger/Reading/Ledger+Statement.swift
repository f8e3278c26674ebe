import Foundation
import GRDB
import HearsayCore

extension Ledger {
    /// Everything about one statement, or `nil` where the ledger has none of that name.
    ///
    /// - Throws: ``LedgerError`` where the file cannot be read or is damaged at that place.
    /// - Complexity: O(n) in the bytes of the statement's document.
    public func statement(_ reference: StatementReference) throws -> StatementDetail? {
        try explaining {
            try pool.read { db in try detail(reference, db) }
        }
    }

    private func detail(
        _ reference: StatementReference, _ db: Database
    ) throws -> StatementDetail? {
        let place: StatementArguments = [reference.document, reference.statement]
        guard
            let head = try Row.fetchOne(
                db, sql: SearchHit.columns + " WHERE s.document = ? AND s.number = ?",
                arguments: place),
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT s.id, s.within, s.basis, s.date, s.dateBasis, s.dateStart, s.dateEnd,
                      s.sourceSpans, s.cueSpans, s.contentSpans, s.reasons, d.text, d.originMap,
                      d.record
                    FROM statement s JOIN document d ON d.id = s.document
                    WHERE s.document = ? AND s.number = ?
                    """, arguments: place)
        else { return nil }
        let text = Text(validated: Array(row[11] as Data))
        let parts = try (7...9).map { column in
            guard let spans = SpanCoding.decode(Array(row[column] as Data)),
                spans.allSatisfy(text.span.contains)
            else {
                throw LedgerError(
                    .damaged,
                    "'\(path)': the spans of statement \(reference) are damaged; "
                        + "'hearsay verify' tells how far", path: path)
            }
            return spans
        }
        let id: Int64 = row[0]
        let around = try passage(of: parts.joined().hull ?? Span(0, 0), reference.document, db)
        let safe = text.span.contains(around) ? around : text.span
        let map = SpanCoding.decodeMap(Array(row[12] as Data))
        let within: Int? = row[1]
        let date: String? = row[3]
        return StatementDetail(
            hit: SearchHit(row: head),
            within: within.map {
                StatementReference(document: reference.document, statement: $0)
            },
            basis: SpeakerBasis(rawValue: row[2]) ?? .none, about: try about(id, db),
            date: date.map { Located($0, span: Self.span(row[5], row[6]), basis: row[4] ?? "") },
            source: parts[0], cue: parts[1], content: parts[2], passageSpan: safe,
            passage: text.string(safe), reasons: Words.strings(row[10]),
            chain: try chain(id, text, db),
            links: try links(reference, db), originalSpan: map?.source(of: safe),
            record: Array(row[13] as Data))
    }

    /// From the start of the first to the end of the last passage that `span` touches.
    private func passage(of span: Span, _ document: Int, _ db: Database) throws -> Span {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT min(start), max("end") FROM passage
                WHERE document = ? AND start < ? AND "end" > ?
                """, arguments: [document, span.end, span.start])
        guard let around = Self.span(row?[0], row?[1]) else { return span }
        return Span(min(around.start, span.start), max(around.end, span.end))
    }

    private func about(_ statement: Int64, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT e.name FROM about a JOIN statement s ON s.id = a.statement
                JOIN entity e ON e.document = s.document AND e.number = a.entity
                WHERE a.statement = ? ORDER BY a.number
                """, arguments: [statement])
    }

    private func chain(
        _ statement: Int64, _ text: Text, _ db: Database
    ) throws -> [StatementDetail.Carrier] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT e.name, h.kind, h.start, h."end" FROM hop h
                JOIN statement s ON s.id = h.statement
                LEFT JOIN entity e ON e.document = s.document AND e.number = h.entity
                WHERE h.statement = ? ORDER BY h.number
                """, arguments: [statement]
        ).map { row in
            let span = Self.span(row[2], row[3])
            let words = span.flatMap { text.span.contains($0) ? text.string($0) : nil }
            return StatementDetail.Carrier(name: row[0], kind: row[1], span: span, words: words)
        }
    }

    private func links(
        _ reference: StatementReference, _ db: Database
    ) throws -> [StatementDetail.Tie] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT "from", "to", kind, score, reasons FROM link
                WHERE document = ?1 AND ("from" = ?2 OR "to" = ?2) ORDER BY number
                """, arguments: [reference.document, reference.statement]
        ).map { row in
            StatementDetail.Tie(
                from: StatementReference(document: reference.document, statement: row[0]),
                to: StatementReference(document: reference.document, statement: row[1]),
                kind: Link.Kind(rawValue: row[2]) ?? .answers, score: row[3],
                reasons: Words.strings(row[4]))
        }
    }

    private static func span(_ start: Int?, _ end: Int?) -> Span? {
        guard let start, let end, 0 <= start, start <= end else { return nil }
        return Span(start, end)
    }
}
