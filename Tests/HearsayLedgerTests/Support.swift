import Foundation
import HearsayCore
import HearsayLedger

/// A folder that goes away with the test.
final class Folder: Sendable {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory.appending(
                path: "ledger-\(UUID().uuidString)"
            ).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func ledger(_ name: String = "l.hearsay") throws -> Ledger {
        try Ledger(path: file(name), hash: testHash)
    }
}

/// Two FNV-1a hashes; enough to notice a change, and quick in a debug build.
let testHash: @Sendable ([UInt8]) -> String = { bytes in
    var a: UInt64 = 0xcbf2_9ce4_8422_2325
    var b: UInt64 = 0x9e37_79b9_7f4a_7c15
    bytes.withUnsafeBufferPointer { bytes in
        for byte in bytes {
            a = (a ^ UInt64(byte)) &* 0x100_0000_01b3
            b = (b &+ UInt64(byte)) &* 0xff51_afd7_ed55_8ccd
            b ^= b >> 29
        }
    }
    return "sha256:" + String(a, radix: 16) + String(b, radix: 16)
}

/// One sentence of a made-up document.
struct Line {
    var speaker: String
    var cue: String
    var content: String
    var act = Act.Name.assert
    var grade = Grade.high
    var mode = Mode.indirect
    var about: String?
    var to: String?
    var date: String?
}

/// An entry whose text is one paragraph `speaker cue content.` per line.
func entry(
    _ lines: [Line], path: String? = "news/a.txt", id: String? = nil, outlet: String? = nil,
    published: String? = nil, aliases: [String: [String]] = [:], original: [UInt8]? = nil
) -> Entry {
    var text: [UInt8] = []
    var blocks: [Block] = []
    var statements: [Statement] = []
    var mentions: [Mention] = []
    var numbers: [String: EntityID] = [:]
    var entities: [Entity] = []
    func number(_ name: String) -> EntityID {
        if let known = numbers[name] { return known }
        let id = EntityID(entities.count + 1)
        numbers[name] = id
        entities.append(Entity(id: id, name: name, kind: .person, aliases: aliases[name] ?? []))
        return id
    }
    for (index, line) in lines.enumerated() {
        func put(_ words: String, _ end: String) -> Span {
            let span = Span(text.count, text.count + words.utf8.count)
            text += Array((words + end).utf8)
            return span
        }
        let source = put(line.speaker, " ")
        let cue = put(line.cue, " ")
        let content = put(line.content, ".\n\n")
        blocks.append(Block(span: Span(source.start, content.end + 1), kind: .paragraph))
        let speaker = number(line.speaker)
        mentions.append(Mention(span: source, entity: speaker))
        statements.append(
            Statement(
                id: StatementID(index + 1),
                attribution: Attribution(
                    source: [source], cue: [cue], content: [content], mode: line.mode,
                    confidence: 0.9),
                speaker: speaker, basis: .name, act: Act(line.act),
                addressee: line.to.map(number), about: line.about.map { [number($0)] } ?? [],
                date: line.date.map { Located($0, basis: "test") },
                chain: [Hop(entity: nil, kind: "report", span: source)], grade: line.grade,
                reasons: ["a name before its cue"]))
    }
    let bytes = original ?? text
    let document = Document(
        id: DocumentID(rawValue: id ?? testHash(bytes)), path: path, text: Text(validated: text),
        origin: original == nil ? nil : SourceMap(), blocks: blocks,
        title: Located("A title", basis: "test"),
        outlet: outlet.map { Located($0, basis: "test") },
        published: published.map { Located($0, basis: "test") },
        diagnostics: [Diagnostic(.note, .charsetGuessed, "the charset was guessed")])
    let links =
        lines.count > 1
        ? [
            Link(
                from: StatementID(2), to: StatementID(1), kind: .answers, score: 0.8,
                reasons: ["next turn"])
        ] : []
    let record = Record(
        document: document, statements: statements, mentions: mentions, entities: entities,
        links: links)
    return Entry(
        record: record, recordJSON: Array(#"{"schema":"hearsay/1"}"#.utf8), original: bytes)
}
