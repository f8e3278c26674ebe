import HearsayAnalysis
import HearsayCore
import HearsayExchange

/// Writes records in one of the output formats.
struct RecordOutput {
    private let format: OutputFormat
    private var isFirst = true
    private var pending: [UInt8] = []
    /// Output is written in pieces of at least this many bytes.
    private static let piece = 64 << 10

    init(_ format: OutputFormat) { self.format = format }

    /// One outcome in the format, ready to be written; made on the workers.
    static func rendered(_ outcome: Outcome, _ format: OutputFormat, _ includeText: Bool) -> [UInt8]
    {
        guard let record = outcome.written else { return [] }
        switch format {
        case .json, .jsonl:
            var writer = RecordWriter(includeText: includeText)
            writer.write(record)
            return writer.bytes
        case .csv:
            var writer = CSVWriter()
            writer.write(record)
            return writer.bytes
        case .table:
            return Array(StatementTable.text(of: record).utf8)
        }
    }

    mutating func begin() throws {
        switch format {
        case .json: pending = Array("[\n".utf8)
        case .csv:
            var writer = CSVWriter()
            writer.writeHeader()
            pending = writer.bytes
        case .jsonl, .table: break
        }
    }

    mutating func write(_ bytes: [UInt8]) throws {
        if bytes.isEmpty { return }
        if format == .json {
            if !isFirst { pending += Array(",\n".utf8) }
            pending += bytes.last == 0x0A ? bytes.dropLast() : bytes[...]
        } else {
            pending += bytes
        }
        isFirst = false
        if pending.count >= Self.piece || StandardOutput.isTerminal { try flush() }
    }

    mutating func end() throws {
        if format == .json { pending += Array("\n]\n".utf8) }
        try flush()
    }

    private mutating func flush() throws {
        try StandardOutput.write(pending)
        pending.removeAll(keepingCapacity: true)
    }
}

/// The statements of one record as a table for people.
enum StatementTable {
    static func text(of record: Record) -> String {
        let document = record.document
        var head = document.title?.value ?? document.path ?? document.id.rawValue
        head += "  (\(document.genre.value.rawValue)"
        if let said = document.said { head += ", said \(said.value)" }
        if let published = document.published { head += ", published \(published.value)" }
        head += ")\n"
        var table = TableWriter(
            columns: [.init(""), .init("speaker"), .init("act"), .init("grade"), .init("content")],
            width: StandardOutput.width ?? 120)
        for statement in record.statements {
            let speaker = statement.speaker.map { id in
                record.entities.first { $0.id == id }?.name ?? id.description
            }
            let source = document.text.string(statement.attribution.source)
            table.append([
                statement.id.description, speaker ?? "(\(source.isEmpty ? "no source" : source))",
                statement.act.name.rawValue, statement.grade.rawValue,
                document.text.string(statement.attribution.content),
            ])
        }
        return head + table.text() + "\n"
    }
}
