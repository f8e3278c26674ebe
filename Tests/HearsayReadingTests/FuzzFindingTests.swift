import Foundation
import HearsayCore
import HearsayReading
import Testing

/// Inputs that once broke a promise of the readers, kept by the fuzzing.
@Suite("What fuzzing found stays mended")
struct FuzzFindingTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Fuzzing/Findings/readers").standardizedFileURL
    static let names =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    @Test("the findings are found")
    func present() {
        #expect(!Self.names.isEmpty)
    }

    @Test("every document keeps its promises", arguments: names)
    func findings(name: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
        let formats: [Format] = [.text, .markdown, .html, .jsonl]
        let format = formats[Int(try #require(bytes.first) % 4)]
        let document = try read(Array(bytes.dropFirst()), format)
        // Runs of a source map never overlap in the text or in the source.
        for (run, next) in zip(document.origin.runs, document.origin.runs.dropFirst()) {
            #expect(run.text + run.units * run.textUnit <= next.text)
            #expect(run.source + run.units * run.sourceUnit <= next.source)
        }
    }
}
