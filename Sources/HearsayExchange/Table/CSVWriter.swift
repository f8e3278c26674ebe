public import HearsayCore

/// Writes the statements of records as comma-separated values (RFC 4180), one row a statement.
///
/// Rows are those of ``CSVRows``: a cell is the text as it is. A cell that begins with `=`, `+`, `-` or `@` is **not** defused, since the text is the
/// evidence. Import such a file into a spreadsheet with its columns typed as text.
public struct CSVWriter: Sendable {
    /// The header's names, in order.
    public static let columns = [
        "document", "path", "title", "outlet", "published", "statement", "within", "speaker",
        "speaker_basis", "source", "cue", "content", "mode", "act", "cameo", "negated",
        "hypothetical", "addressee", "about", "date", "confidence", "grade", "start", "end",
    ]

    private var rows = CSVRows()
    private var number = JSONWriter()

    /// The rows written so far, as UTF-8.
    public var bytes: [UInt8] { rows.bytes }

    /// Creates an empty writer.
    public init() {}

    /// Empties the buffer and keeps its memory.
    public mutating func reset() {
        rows.reset()
    }

    /// Appends the header row.
    public mutating func writeHeader() {
        for name in Self.columns { rows.cell(name) }
        rows.endRow()
    }

    /// Appends one row for each statement of `record`.
    ///
    /// Speaker, addressee and about are given by name, several joined by `; `; `start` and `end`
    /// are the code points of the content's hull.
    ///
    /// - Complexity: O(n) in the bytes written and the text.
    public mutating func write(_ record: Record) {
        if record.statements.isEmpty { return }
        let points = CodePoints(record.document.text)
        let names = EntityIndex(record.entities)
        for statement in record.statements {
            writeDocument(record.document)
            writeWords(statement, record.document.text, names)
            writeMeaning(statement, names)
            writePlace(statement, points)
            rows.endRow()
        }
    }

    private mutating func writeDocument(_ document: Document) {
        rows.cell(document.id.rawValue)
        rows.cell(document.path)
        rows.cell(document.title?.value)
        rows.cell(document.outlet?.value)
        rows.cell(document.published?.value)
    }

    private mutating func writeWords(_ statement: Statement, _ text: Text, _ names: EntityIndex) {
        rows.cell(statement.id.description)
        rows.cell(statement.within?.description)
        rows.cell(name(statement.speaker, names))
        rows.cell(statement.basis.rawValue)
        rows.cell(text.string(statement.attribution.source))
        rows.cell(text.string(statement.attribution.cue))
        rows.cell(text.string(statement.attribution.content))
    }

    private mutating func writeMeaning(_ statement: Statement, _ names: EntityIndex) {
        rows.cell(statement.attribution.mode.rawValue)
        rows.cell(statement.act.name.rawValue)
        rows.cell(statement.act.cameo)
        rows.cell(statement.act.negated ? "true" : "false")
        rows.cell(statement.act.hypothetical ? "true" : "false")
        rows.cell(name(statement.addressee, names))
        rows.cell(statement.about.compactMap { name($0, names) }.joined(separator: "; "))
        rows.cell(statement.date?.value)
    }

    private mutating func writePlace(_ statement: Statement, _ points: CodePoints) {
        number.reset()
        number.fraction(statement.attribution.confidence)
        rows.cell(String(decoding: number.bytes, as: UTF8.self))
        rows.cell(statement.grade.rawValue)
        let hull = statement.attribution.content.hull
        rows.cell(hull.map { String(points.codePoint(atByte: $0.start)) })
        rows.cell(hull.map { String(points.codePoint(atByte: $0.end)) })
    }

    private func name(_ id: EntityID?, _ names: EntityIndex) -> String? {
        id.map { names[$0]?.name ?? $0.description }
    }
}
