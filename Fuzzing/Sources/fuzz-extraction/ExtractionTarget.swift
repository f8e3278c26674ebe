import FuzzChecks
import HearsayAnalysis
import HearsayCore
import HearsayExtraction
import HearsayReading
import HearsayTagging

private let target = try? ExtractionTarget()

/// Analyses one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testExtraction(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    guard let target else { fatalError("the weights do not fit the program") }
    target.test(UnsafeBufferPointer(start: data, count: size))
    return 0
}

/// Analyses one input after the other in the same memory, as a worker does.
///
/// - Note: `@unchecked Sendable`: libFuzzer runs one input at a time.
final class ExtractionTarget: @unchecked Sendable {
    /// One of the two models.
    private struct Bench {
        let analyzer: Analyzer
        // Two, so that what one document leaves in a workspace shows as a difference.
        let workspace: Extractor.Workspace
        let rarelyUsed: Extractor.Workspace

        init(_ analyzer: Analyzer) {
            self.analyzer = analyzer
            workspace = analyzer.makeWorkspace()
            rarelyUsed = analyzer.makeWorkspace()
        }
    }

    private let small: Bench
    private let large: Bench
    private var runs = 0

    init() throws {
        small = Bench(try Analyzer(.small))
        large = Bench(try Analyzer(.large))
    }

    /// Runs one input; ends the process where something does not hold.
    func test(_ data: UnsafeBufferPointer<UInt8>) {
        guard let choice = data.first,
            var document = Self.document(choice, Array(data.dropFirst()))
        else { return }
        // Otherwise nothing but good English would be analysed.
        document.diagnostics.removeAll { $0.code == .unsupportedLanguage }
        do {
            // The large model is the slower one: a quarter of the inputs.
            let bench = choice % 4 == 3 ? large : small
            let line = try RecordCheck.check(
                bench.analyzer.analyze(document, in: bench.workspace))
            runs += 1
            if runs % 8 == 0 {
                let again = RecordCheck.written(
                    bench.analyzer.analyze(document, in: bench.rarelyUsed))
                if again != line { throw Violation("another workspace gives another record") }
            }
        } catch {
            fatalError("\(error)")
        }
    }

    /// The first byte chooses how the rest is read: '0' as a text file, '1' as a line of JSONL, '2'
    /// as the text of such a line.
    private static func document(_ choice: UInt8, _ bytes: [UInt8]) -> Document? {
        let reader = Reader()
        switch choice % 3 {
        case 0: return reader.read(bytes, path: "fuzz.txt", format: .text).document
        case 1: return reader.read(line: bytes, number: 1, path: "fuzz.jsonl").document
        default:
            var line = JSONWriter()
            line.beginObject()
            line.name("id")
            line.string("fuzz")
            line.name("text")
            line.string(String(decoding: bytes, as: UTF8.self))
            line.endObject()
            return reader.read(line: line.bytes, number: 1, path: "fuzz.jsonl").document
        }
    }
}
