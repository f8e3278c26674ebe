public import HearsayCore

/// Writes the statements of records as comma-separated values (RFC 4180), one row a statement.
///
/// Rows end with a line feed. A cell is quoted where the format needs it and is otherwise the text
/// as it is: a cell that begins with `=`, `+`, `-` or `@` is **not** defused, since the text is the
/// evidence. Import such a file into a spreadsheet with its columns typed as text.
public struct CSVWriter: Sendable {
    /// The header's names, in order.
    public static let columns = [
        "document", "path", "title", "outlet", "published", "statement", "within", "speaker",
        "speaker_basis", "source", "cue", "content", "mode", "act", "cameo", "negated",
        "hypothetical", "addressee", "about", "date", "confidence", "grade", "start", "end",
    ]

    /// The rows written so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var atRowStart = true
    private var number = JSONWriter()

    /// Creates an empty writer.
    public init() {}

    /// Empties the buffer and keeps its memory.
    public mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        atRowStart = true
    }

    /// Appends the header row.
    public mutating func writeHeader() {
        for name in Self.columns { cell(name) }
        endRow()
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
            endRow()
        }
    }

    private mutating func writeDocument(_ document: Document) {
        cell(document.id.rawValue)
        cell(document.path)
        cell(document.title?.value)
        cell(document.outlet?.value)
        cell(document.published?.value)
    }

    private mutating func writeWords(_ statement: Statement, _ text: Text, _ names: EntityIndex) {
        cell(statement.id.description)
        cell(statement.within?.description)
        cell(name(statement.speaker, names))
        cell(statement.basis.rawValue)
        cell(text.string(statement.attribution.source))
        cell(text.string(statement.attribution.cue))
        cell(text.string(statement.attribution.content))
    }

    private mutating func writeMeaning(_ statement: Statement, _ names: EntityIndex) {
        cell(statement.attribution.mode.rawValue)
        cell(statement.act.name.rawValue)
        cell(statement.act.cameo)
        cell(statement.act.negated ? "true" : "false")
        cell(statement.act.hypothetical ? "true" : "false")
        cell(name(statement.addressee, names))
        cell(statement.about.compactMap { name($0, names) }.joined(separator: "; "))
        cell(statement.date?.value)
    }

    private mutating func writePlace(_ statement: Statement, _ points: CodePoints) {
        number.reset()
        number.fraction(statement.attribution.confidence)
        separate()
        bytes.append(contentsOf: number.bytes)
        cell(statement.grade.rawValue)
        let hull = statement.attribution.content.hull
        cell(hull.map { String(points.codePoint(atByte: $0.start)) })
        cell(hull.map { String(points.codePoint(atByte: $0.end)) })
    }

    private func name(_ id: EntityID?, _ names: EntityIndex) -> String? {
        id.map { names[$0]?.name ?? $0.description }
    }

    private mutating func separate() {
        if !atRowStart { bytes.append(UInt8(ascii: ",")) }
        atRowStart = false
    }

    private mutating func endRow() {
        bytes.append(UInt8(ascii: "\n"))
        atRowStart = true
    }

    private mutating func cell(_ value: String?) {
        separate()
        guard let value else { return }
        let quote = UInt8(ascii: "\"")
        let special = value.utf8.contains {
            $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
        }
        if !special {
            bytes.append(contentsOf: value.utf8)
            return
        }
        bytes.append(quote)
        for byte in value.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
