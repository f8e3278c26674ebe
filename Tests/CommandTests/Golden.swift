import Foundation
import Testing

/// Texts that are kept beside the tests.
///
/// With `HEARSAY_RECORD=1` they are written anew, and every test that does so fails, so that nobody
/// records by accident.
enum Golden {
    static func expect(
        _ text: String, matches name: String, location: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/\(name).txt")
        if ProcessInfo.processInfo.environment["HEARSAY_RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record(
                "recorded \(name); run again without HEARSAY_RECORD", sourceLocation: location)
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(changes(from: expected, to: text) == "", sourceLocation: location)
    }

    /// The lines that differ, `-` for expected and `+` for found, with their numbers.
    static func changes(from expected: String, to found: String) -> String {
        func lines(_ text: String) -> [Substring] {
            text.split(separator: "\n", omittingEmptySubsequences: false)
        }
        return lines(found).difference(from: lines(expected)).map { change in
            switch change {
            case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
            case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
            }
        }.joined(separator: "\n")
    }
}

@Suite("Golden files")
struct GoldenTests {
    @Test("differ by lines")
    func changes() {
        #expect(Golden.changes(from: "a\nb\n", to: "a\nb\n") == "")
        #expect(Golden.changes(from: "a\nb\nc", to: "a\nx\nc") == "-2: b\n+2: x")
    }
}
