import GRDB

/// The checksum over everything the ledger stores of one document.
///
/// It is made from the rows as they are read back, so that the same code makes and checks it. The
/// columns are listed by name: a later migration that adds one leaves older seals valid.
enum Seal {
    private static let sections = [
        """
        SELECT id, name, lineage, version, replaces, contentHash, path, title, genre, language,
          outlet, published, said, speaker, added, text, original, originMap, record
        FROM document WHERE id = ?
        """,
        """
        SELECT e.number, e.identity, e.kind, e.name, i.folded
        FROM entity e JOIN identity i ON i.id = e.identity WHERE document = ? ORDER BY e.number
        """,
        "SELECT entity, number, name FROM alias WHERE document = ? ORDER BY entity, number",
        """
        SELECT s.id, s.number, within, turn, day, o.folded, act, cameo, negated, hypothetical,
          mode, evidence, grade, confidence, basis, speaker, speakerIdentity, addressee,
          addresseeIdentity, date, dateBasis, dateStart, dateEnd, speakerName, source, cue, content,
          keys, sourceSpans, cueSpans, contentSpans, reasons
        FROM statement s LEFT JOIN outlet o ON o.id = s.outlet WHERE document = ? ORDER BY s.number
        """,
        """
        SELECT a.statement, a.number, a.entity, a.identity FROM statement s
        JOIN about a ON a.statement = s.id WHERE s.document = ? ORDER BY 1, 2
        """,
        """
        SELECT h.statement, h.number, h.entity, h.kind, h.start, h."end" FROM statement s
        JOIN hop h ON h.statement = s.id WHERE s.document = ? ORDER BY 1, 2
        """,
        """
        SELECT number, entity, start, "end", text FROM mention WHERE document = ? ORDER BY number
        """,
        """
        SELECT number, "from", "to", kind, score, reasons FROM link
        WHERE document = ? ORDER BY number
        """,
        """
        SELECT id, number, kind, start, "end", text FROM passage
        WHERE document = ? ORDER BY number
        """,
        """
        SELECT number, severity, code, message, start, "end" FROM diagnostic
        WHERE document = ? ORDER BY number
        """,
    ]

    /// The seal of document number `document` as its rows are now.
    ///
    /// - Complexity: O(n) in the bytes of the document and its rows.
    static func of(
        _ document: Int64, _ db: Database, hash: ([UInt8]) -> String
    ) throws -> String {
        var bytes: [UInt8] = []
        for (number, sql) in sections.enumerated() {
            bytes.append(UInt8(truncatingIfNeeded: number))
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: sql), arguments: [document])
            while let row = try rows.next() {
                for column in 0..<row.count { append(row[column] as DatabaseValue, to: &bytes) }
                bytes.append(0xFF)
            }
        }
        return "1:" + hash(bytes)
    }

    private static func append(_ value: DatabaseValue, to bytes: inout [UInt8]) {
        switch value.storage {
        case .null: bytes.append(0)
        case .int64(let number): append(1, UInt64(bitPattern: number), to: &bytes)
        case .double(let number): append(2, number.bitPattern, to: &bytes)
        case .string(let string):
            append(3, UInt64(string.utf8.count), to: &bytes)
            bytes.append(contentsOf: string.utf8)
        case .blob(let data):
            append(4, UInt64(data.count), to: &bytes)
            bytes.append(contentsOf: data)
        }
    }

    private static func append(_ tag: UInt8, _ number: UInt64, to bytes: inout [UInt8]) {
        bytes.append(tag)
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
        }
    }
}
