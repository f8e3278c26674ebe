import Foundation
import HearsayCore
import HearsayLedger
import Testing

private let lines = [
    Line(
        speaker: "Ana Ruíz", cue: "denied", content: "the port was closed AND burnt", act: .deny,
        about: "Portland", to: "Bo Lind", date: "2024-03-05"),
    Line(
        speaker: "Bo Lind", cue: "said", content: "the ferry sails on", grade: .low,
        mode: .direct),
]

struct LedgerTests {
    let folder: Folder
    let ledger: Ledger

    init() throws {
        folder = try Folder()
        ledger = try folder.ledger()
    }

    private func add(_ entries: Entry...) throws -> [AddOutcome.Change] {
        try ledger.add(entries).map(\.change)
    }

    @Test func `adding the same bytes again changes nothing`() throws {
        let one = entry(lines)
        #expect(try add(one, one) == [.added, .unchanged])
        #expect(try ledger.contains(contentHash: testHash(one.original)))
        #expect(try ledger.statistics().statements == 2)
        #expect(ledger.verify().isEmpty)
    }

    @Test func `new content at a path replaces the old, which may come back`() throws {
        let one = entry(lines)
        let two = entry([lines[1]])
        #expect(try add(one) == [.added])
        #expect(try add(two) == [.newVersion(of: 1)])
        #expect(try !ledger.contains(contentHash: testHash(one.original)))
        #expect(try ledger.search(SearchQuery(words: "port")).isEmpty)
        #expect(try ledger.search(SearchQuery(words: "port", includesReplaced: true)).count == 1)
        #expect(try add(one) == [.newVersion(of: 2)])
        #expect(try ledger.documents().map(\.version) == [3])
        #expect(ledger.verify().isEmpty)
    }

    @Test func `a line with a known id and another text is a new version`() throws {
        #expect(try add(entry(lines, id: "x1")) == [.added])
        #expect(try add(entry([lines[0]], id: "x2")) == [.added])
        #expect(try add(entry([lines[1]], id: "x1")) == [.newVersion(of: 1)])
        #expect(ledger.verify().isEmpty)
    }

    @Test func `a batch with an impossible entry leaves nothing behind`() throws {
        var broken = entry([lines[1]], path: "b")
        broken.record.statements[0].speaker = EntityID(9)
        let error = #expect(throws: LedgerError.self) { try add(entry(lines), broken) }
        #expect(error?.code == .invalidEntry)
        #expect(try ledger.documents().isEmpty)
    }

    @Test(arguments: [
        (SearchQuery(words: "port"), ["1.s1"]), (SearchQuery(words: "PÓRT"), ["1.s1"]),
        (SearchQuery(words: "closed AND"), ["1.s1"]), (SearchQuery(words: "ferry OR port"), []),
        (SearchQuery(words: "\"was closed\""), ["1.s1"]),
        (SearchQuery(words: "\"closed was\""), []), (SearchQuery(words: "fer*"), ["1.s2"]),
        (SearchQuery(words: "(ferry"), ["1.s2"]), (SearchQuery(words: "keys:ferry"), []),
        (SearchQuery(words: "actdeny"), []), (SearchQuery(words: "\"ferry"), ["1.s2"]),
        (SearchQuery(words: "***"), []), (SearchQuery(words: "NOT ^ - + { }"), []),
        (SearchQuery(by: "ruiz"), ["1.s1"]), (SearchQuery(by: "ana"), ["1.s1"]),
        (SearchQuery(by: "the envoy"), ["1.s1"]), (SearchQuery(by: "an"), []),
        (SearchQuery(words: "port", by: "lind"), []), (SearchQuery(to: "bo lind"), ["1.s1"]),
        (SearchQuery(about: "portland"), ["1.s1"]), (SearchQuery(act: .deny), ["1.s1"]),
        (SearchQuery(words: "the", act: .deny), ["1.s1"]),
        (SearchQuery(), ["1.s1", "1.s2"]), (SearchQuery(since: "2024-03-01"), ["1.s1"]),
        (SearchQuery(until: "2024-02"), ["1.s2"]),
        (SearchQuery(words: "the", since: "2024-03-05", until: "2024-03-05"), ["1.s1"]),
        (SearchQuery(outlet: "courier"), ["1.s1", "1.s2"]), (SearchQuery(outlet: "cour"), []),
        (SearchQuery(grade: .medium), ["1.s1"]), (SearchQuery(mode: .direct), ["1.s2"]),
        (SearchQuery(limit: 1, offset: 1), ["1.s2"]),
    ])
    func `a search finds what its conditions say`(query: SearchQuery, expected: [String]) throws {
        _ = try add(
            entry(
                lines, outlet: "Harbour Courier", published: "2024-02-01",
                aliases: ["Ana Ruíz": ["the envoy"]]))
        #expect(try ledger.search(query).map(\.reference.description) == expected)
    }

    @Test func `a statement comes back with its passage, reasons, chain and links`() throws {
        _ = try add(entry(lines))
        let found = try #require(
            try ledger.statement(StatementReference(document: 1, statement: 1)))
        #expect(found.passage == "Ana Ruíz denied the port was closed AND burnt.")
        #expect(found.about == ["Portland"])
        #expect(found.hit.addressee == "Bo Lind")
        #expect(found.chain.map(\.kind) == ["report"])
        #expect(found.links.map(\.from.description) == ["1.s2"])
        #expect(found.reasons == ["a name before its cue"])
        #expect(try ledger.statement(StatementReference(document: 9, statement: 1)) == nil)
    }

    @Test func `a name is gathered across documents`() throws {
        _ = try add(
            entry(lines), entry([Line(speaker: "ANA RUIZ", cue: "said", content: "yes")], path: "b")
        )
        let profiles = try ledger.who("ruiz")
        #expect(profiles.count == 1)
        #expect(profiles.first?.documents == 2)
        #expect(profiles.first?.acts == [.deny: 1, .assert: 1])
        #expect(
            profiles.first?.timeline.map(\.content) == ["yes", "the port was closed AND burnt"])
    }

    @Test func `records are exported in order as they were added`() throws {
        _ = try add(entry(lines), entry([lines[0]], path: "b", original: Array("raw".utf8)))
        var seen: [Int] = []
        try ledger.export { row in
            seen.append(row.document.number)
            #expect(row.record == Array(#"{"schema":"hearsay/1"}"#.utf8))
        }
        #expect(seen == [1, 2])
        #expect(try ledger.original(of: 2) == Array("raw".utf8))
    }

    @Test(arguments: [
        ("12.s3", true), ("s3", false), ("12.3", false), ("-1.s3", false), ("1.s", false),
    ])
    func `a reference is read only in its published form`(typed: String, valid: Bool) {
        #expect((StatementReference(typed)?.description == typed) == valid)
    }

    @Test func `a file that is no ledger is refused by name`() throws {
        let path = folder.file("note.txt")
        try Data(String(repeating: "not a database ", count: 100).utf8).write(
            to: URL(filePath: path))
        let error = #expect(throws: LedgerError.self) { try Ledger(path: path, hash: testHash) }
        #expect(error?.code == .notALedger)
        #expect(error?.message.contains(path) == true)
        let missing = #expect(throws: LedgerError.self) {
            try Ledger(path: folder.file("none"), access: .readOnly, hash: testHash)
        }
        #expect(missing?.code == .cannotOpen)
    }

    @Test func `a reader sees what is there and may not write`() throws {
        _ = try add(entry(lines))
        let reader = try Ledger(path: ledger.path, access: .readOnly, hash: testHash)
        #expect(try reader.search(SearchQuery(words: "port")).count == 1)
        #expect(reader.verify().isEmpty)
        let error = #expect(throws: LedgerError.self) {
            try reader.add([entry([lines[0]], path: "c")])
        }
        #expect(error?.code == .readOnly)
    }

    @Test func `what was added is there after a crash before any checkpoint`() throws {
        _ = try add(entry(lines))
        _ = try add(entry([lines[0]], path: "b"))
        for end in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: ledger.path + end, toPath: folder.file("copy" + end))
        }
        // The last bytes of the log are those of a commit that was under way.
        let log = try FileHandle(forUpdating: URL(filePath: folder.file("copy-wal")))
        try log.truncate(atOffset: try log.seekToEnd() - 100)
        try log.close()
        let copy = try folder.ledger("copy")
        #expect(try copy.documents().count == 1)
        #expect(copy.verify().isEmpty)
    }
}
