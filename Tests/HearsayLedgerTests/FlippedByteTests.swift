import Foundation
import HearsayCore
import HearsayLedger
import Testing

struct FlippedByteTests {
    @Test func `a flipped byte is found wherever it changes what is stored`() throws {
        let folder = try Folder()
        let ledger = try folder.ledger()
        for number in 1...4 {
            let lines = (0..<3).map {
                Line(
                    speaker: "Speaker \(number)", cue: "said", content: "words \($0) of \(number)",
                    about: "Nobody", date: "2024-01-0\(number)")
            }
            _ = try ledger.add([
                entry(
                    lines, path: "p\(number)", outlet: "Paper",
                    original: Array("raw \(number)".utf8))
            ])
        }
        try ledger.close()
        let whole = try [UInt8](Data(contentsOf: URL(filePath: ledger.path)))
        let contents = try dump(folder.ledger())
        let stride = ProcessInfo.processInfo.environment["LEDGER_FLIP"].flatMap { Int($0) } ?? 997
        var flips = 0
        var found = 0
        var missed: [String] = []
        for at in Swift.stride(from: 0, to: whole.count, by: stride) {
            flips += 1
            var bytes = whole
            bytes[at] ^= 0x04
            let path = folder.file("f\(at)")
            try Data(bytes).write(to: URL(filePath: path))
            do {
                let copy = try Ledger(path: path, hash: testHash)
                if !copy.verify().isEmpty {
                    found += 1
                } else if try dump(copy) != contents {
                    missed.append("\(at / 4096 + 1)+\(at % 4096)")
                }
                try copy.close()
            } catch { found += 1 }
            for end in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + end)
            }
        }
        print("flips \(flips), found \(found), missed \(missed)")
        #expect(missed.isEmpty)
    }

    @Test(arguments: ["text", "original", "record"])
    func `a byte changed in a document names that document`(column: String) throws {
        let folder = try Folder()
        let ledger = try folder.ledger()
        let line = Line(speaker: "Mx Quill", cue: "said", content: "zzmarkzz is here")
        for number in 1...3 {
            var one = entry(
                [line, Line(speaker: "N\(number)", cue: "said", content: "x")], path: "p\(number)",
                original: Array("ORIGINAL\(number)".utf8))
            one.recordJSON = Array("RECORD\(number)".utf8)
            _ = try ledger.add([one])
        }
        try ledger.close()
        var bytes = try [UInt8](Data(contentsOf: URL(filePath: ledger.path)))
        let needle = Array(
            ["text": "N2 said", "original": "ORIGINAL2", "record": "RECORD2"][column, default: ""]
                .utf8)
        let at = try #require(bytes.indices.first { bytes[$0...].starts(with: needle) })
        bytes[at] ^= 1
        try Data(bytes).write(to: URL(filePath: ledger.path))
        let findings = try folder.ledger().verify()
        #expect(Set(findings.compactMap(\.path)) == ["p2"])
    }

    /// Everything the ledger gives out, as one value.
    private func dump(_ ledger: Ledger) throws -> [String] {
        var all: [String] = try ledger.documents(includesReplaced: true).map { "\($0)" }
        try ledger.export { all.append("\($0.record) \($0.text.string($0.text.span))") }
        all += try ledger.search(SearchQuery(limit: 100)).map { "\($0)" }
        all += try ledger.search(SearchQuery(words: "words", limit: 100)).map { "\($0)" }
        return all
    }
}
