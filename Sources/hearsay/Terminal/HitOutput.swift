import HearsayCore
import HearsayExchange
import HearsayLedger

/// Writes what a search found.
enum HitOutput {
    private static let columns = [
        "id", "day", "speaker", "act", "cameo", "mode", "grade", "confidence", "addressee",
        "source",
        "cue", "content", "outlet", "title", "path", "document",
    ]

    static func write(_ hits: [SearchHit], _ format: OutputFormat) throws {
        switch format {
        case .table: try StandardOutput.write(table(hits))
        case .csv:
            var rows = CSVRows()
            for row in [columns] + hits.map(cells) {
                for cell in row { rows.cell(cell) }
                rows.endRow()
            }
            try StandardOutput.write(rows.bytes)
        case .json, .jsonl:
            var json = JSONWriter()
            if format == .json { json.beginArray() }
            for hit in hits {
                json.value(value(hit))
                if format == .jsonl { json.endLine() }
            }
            if format == .json {
                json.endArray()
                json.endLine()
            }
            try StandardOutput.write(json.bytes)
        }
    }

    private static func table(_ hits: [SearchHit]) -> String {
        if hits.isEmpty { return "" }
        var table = TableWriter(
            columns: [
                .init("id"), .init("day"), .init("speaker"), .init("act"), .init("grade"),
                .init("content"),
            ], width: StandardOutput.width ?? 120)
        for hit in hits {
            let speaker =
                hit.speaker.isEmpty ? "(\(hit.source.isEmpty ? "?" : hit.source))" : hit.speaker
            table.append([
                hit.reference.description, hit.day, speaker, hit.act.name.rawValue,
                hit.grade.rawValue, hit.content,
            ])
        }
        return table.text()
    }

    private static func cells(_ hit: SearchHit) -> [String] {
        [
            hit.reference.description, hit.day, hit.speaker, hit.act.name.rawValue, hit.act.cameo,
            hit.mode.rawValue, hit.grade.rawValue, Fraction.text(hit.confidence),
            hit.addressee ?? "",
            hit.source, hit.cue, hit.content, hit.outlet ?? "", hit.title ?? "", hit.path ?? "",
            hit.documentName,
        ]
    }

    private static func value(_ hit: SearchHit) -> JSON {
        .object(
            zip(columns, cells(hit)).compactMap { name, cell in
                if name == "confidence" { return JSON.Member(name, .number(Double(cell) ?? 0)) }
                return cell.isEmpty ? nil : JSON.Member(name, .string(cell))
            })
    }
}

/// A confidence with at most three digits after the point, as the record has it.
enum Fraction {
    static func text(_ value: Double) -> String {
        var json = JSONWriter()
        json.fraction(value)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

/// Errors of the ledger as the command's own.
enum LedgerCall {
    static func run<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as LedgerError {
            throw CommandFailure(message: error.message, code: error.code == .invalidQuery ? 64 : 1)
        }
    }
}
