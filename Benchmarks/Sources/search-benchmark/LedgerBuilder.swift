import Foundation
import HearsayAnalysis
import HearsayCore
import HearsayExchange
import HearsayLedger
import HearsayReading

/// Fills a ledger with records of real analyses: the paragraphs of the given texts, recombined.
struct LedgerBuilder {
    private let paragraphs: [String]
    private let heads: [(outlet: String, date: String)]
    private let analyzer: Analyzer

    /// Takes the paragraphs out of a JSONL file of documents.
    init(texts path: String) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        var paragraphs: [String] = []
        var heads: [(outlet: String, date: String)] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let json = try JSON.parse(Array(line))
            guard let text = json["text"]?.string else { continue }
            paragraphs += text.split(separator: "\n").filter { $0.utf8.count > 40 }.map(String.init)
            heads.append(
                (json["publisher"]?.string ?? "Gull", json["date"]?.string ?? "2020-01-01"))
        }
        self.paragraphs = paragraphs
        self.heads = heads
        analyzer = try Analyzer()
    }

    /// Adds documents of 15 to 25 paragraphs until the ledger holds `wanted` statements.
    func fill(_ ledger: Ledger, to wanted: Int) throws {
        var random = Random(seed: 1)
        let workspace = analyzer.makeWorkspace()
        let reader = Reader()
        var statements = try ledger.statistics().statements
        var number = 0
        var batch: [Entry] = []
        while statements < wanted {
            number += 1
            guard let head = heads.randomElement(using: &random) else { return }
            let body = (0..<Int.random(in: 15...25, using: &random)).compactMap { _ in
                paragraphs.randomElement(using: &random)
            }
            let line = Self.line(id: "recombined-\(number)", head, body.joined(separator: "\n\n"))
            guard
                case .document(let document, let original) = reader.read(
                    line: line, number: number, path: nil)
            else { continue }
            let record = analyzer.analyze(document, in: workspace)
            var writer = RecordWriter(includeText: false)
            writer.write(record)
            batch.append(Entry(record: record, recordJSON: writer.bytes, original: original))
            statements += record.statements.count
            if batch.count == 64 {
                _ = try ledger.add(batch)
                batch = []
            }
        }
        _ = try ledger.add(batch)
    }

    private static func line(
        id: String, _ head: (outlet: String, date: String), _ text: String
    ) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        for (name, value) in [
            ("id", id), ("outlet", head.outlet), ("date", head.date), ("text", text),
        ] {
            json.name(dynamic: name)
            json.string(value)
        }
        json.endObject()
        return json.bytes
    }
}
