import Foundation
import GRDB
import HearsayCore

/// Checks one document against itself: everything it stores can be told from the rest of it.
struct DocumentCheck {
    let db: Database
    let document: Int64
    let hash: ([UInt8]) -> String
    var found: [(Finding.Check, String)] = []

    init(_ db: Database, document: Int64, hash: @escaping ([UInt8]) -> String) {
        self.db = db
        self.document = document
        self.hash = hash
    }

    mutating func run() throws {
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT contentHash, seal, text, original, originMap, current FROM document
                    WHERE id = ?
                    """, arguments: [document])
        else { return found.append((.readable, "its row cannot be found")) }
        guard let stored = Data.fromDatabaseValue(row[2]), let map = Data.fromDatabaseValue(row[4])
        else { return found.append((.readable, "its text is no longer stored as bytes")) }
        let text = Text(validated: Array(stored))
        let original = Data.fromDatabaseValue(row[3]).map(Array.init) ?? text.utf8
        if String.fromDatabaseValue(row[0]) != hash(original) {
            found.append(
                (.contentHash, "the original bytes do not have the hash they were stored with"))
        }
        if String.fromDatabaseValue(row[1]) != (try Seal.of(document, db, hash: hash)) {
            found.append((.seal, "what is stored of it is not what was sealed when it was added"))
        }
        checkMap(Array(map), text: text, original: original)
        try checkStatements(text)
        try checkSpans("mention", text)
        try checkSpans("passage", text)
        try checkVersion(current: Int.fromDatabaseValue(row[5]))
        try checkNames()
    }

    private mutating func checkMap(_ bytes: [UInt8], text: Text, original: [UInt8]) {
        guard let map = SpanCoding.decodeMap(bytes) else {
            return found.append((.originMap, "the way back to the original bytes is unreadable"))
        }
        var position = 0
        for run in map.runs {
            let (textLength, a) = run.units.multipliedReportingOverflow(by: run.textUnit)
            let (sourceLength, b) = run.units.multipliedReportingOverflow(by: run.sourceUnit)
            if a || b || run.text < position || run.text + textLength > text.count
                || run.source + sourceLength > original.count
            {
                return found.append(
                    (.originMap, "the way back to the original bytes leads outside them"))
            }
            position = run.text + textLength
        }
    }

    private mutating func checkStatements(_ text: Text) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT number, source, sourceSpans, cue, cueSpans, content, contentSpans
                FROM statement WHERE document = ? ORDER BY number
                """, arguments: [document])
        while let row = try rows.next() {
            for (column, part) in [(1, "source"), (3, "cue"), (5, "content")] {
                let bytes = Data.fromDatabaseValue(row[column + 1]).map(Array.init)
                guard let spans = bytes.flatMap(SpanCoding.decode),
                    let words = String.fromDatabaseValue(row[column])
                else {
                    let number = Int.fromDatabaseValue(row[0]) ?? 0
                    found.append((.span, "the \(part) of statement s\(number) is unreadable"))
                    continue
                }
                compare(spans, words, text) {
                    "the \(part) of statement s\(Int.fromDatabaseValue(row[0]) ?? 0)"
                }
            }
        }
    }

    private mutating func checkSpans(_ table: String, _ text: Text) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT number, start, "end", text FROM \(table) WHERE document = ? ORDER BY number
                """, arguments: [document])
        while let row = try rows.next() {
            guard let start = Int.fromDatabaseValue(row[1]),
                let end = Int.fromDatabaseValue(row[2]),
                0 <= start, start <= end, let words = String.fromDatabaseValue(row[3])
            else {
                found.append((.span, "a \(table) is unreadable"))
                continue
            }
            compare([Span(start, end)], words, text) { "the \(table) at byte \(start)" }
        }
    }

    private mutating func compare(
        _ spans: [Span], _ words: String, _ text: Text, _ what: () -> String
    ) {
        if !spans.allSatisfy(text.span.contains) {
            found.append((.span, "\(what()) lies beyond the text"))
        } else if !Words.of(spans, in: text).utf8.elementsEqual(words.utf8) {
            // Not `==`: two strings are equal in Swift where their bytes need not be.
            found.append((.span, "\(what()) no longer reads as it was stored"))
        }
    }

    private mutating func checkVersion(current: Int?) throws {
        let replaced = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM document WHERE replaces = ?)",
            arguments: [document])
        let expected = replaced == true ? 0 : 1
        let differing = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM statement WHERE document = ? AND current IS NOT ?",
            arguments: [document, expected])
        if current != expected || differing != 0 {
            found.append(
                (.version, "it is marked \(expected == 1 ? "replaced" : "current") and is not"))
        }
    }

    /// Every name of the document's entities must still be found by a search.
    private mutating func checkNames() throws {
        let lost = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM (
                  SELECT identity, name FROM entity WHERE document = ?1
                  UNION ALL
                  SELECT e.identity, a.name FROM alias a
                  JOIN entity e ON e.document = a.document AND e.number = a.entity
                  WHERE a.document = ?1) n
                WHERE NOT EXISTS (SELECT 1 FROM identityName i
                  WHERE i.identity = n.identity AND i.name = n.name)
                """, arguments: [document])
        if lost != 0 { found.append((.textIndex, "\(lost ?? 0) of its names are not findable")) }
    }
}
