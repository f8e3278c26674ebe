import HearsayAnalysis
import HearsayCore
import HearsayReading
import Testing

@Suite("The pipeline")
struct PipelineTests {
    private static let inputs: [Input] = (0..<40).flatMap { number -> [Input] in
        let samples = [Samples.news, Samples.letter, Samples.transcript, Samples.statement]
        let text = String(repeating: samples[number % 4] + "\n\n", count: 1 + number % 7 * 5)
        return [
            .file(path: "\(number).txt", format: .text, bytes: Array(text.utf8)),
            number % 5 == 0
                ? .failure(
                    path: "\(number).gone", line: nil, Diagnostic(.error, .missingFile, "gone"))
                : .file(path: "\(number).empty", format: .text, bytes: []),
        ]
    }

    private struct Line: Equatable {
        let name: String?
        let statements: [Statement]
        let codes: [Diagnostic.Code]
        let failed: Bool
    }

    private func run(jobs: Int, isKnown: @escaping @Sendable ([UInt8]) -> Bool = { _ in false })
        async throws -> [Line]
    {
        let pipeline = Pipeline(
            reader: Reader(), analyzer: try Analyzer(), jobs: jobs, isKnown: isKnown)
        var lines: [Line] = []
        try await pipeline.run(
            Self.inputs,
            finish: { outcome -> Line in
                switch outcome {
                case .record(let record, _):
                    Line(
                        name: record.document.path, statements: record.statements,
                        codes: record.diagnostics.map(\.code), failed: outcome.isFailure)
                case .known(let path):
                    Line(name: path, statements: [], codes: [], failed: outcome.isFailure)
                case .failure(let path, _, let diagnostic):
                    Line(
                        name: path, statements: [], codes: [diagnostic.code],
                        failed: outcome.isFailure)
                }
            }, emit: { lines.append($0) })
        return lines
    }

    @Test(
        "gives the same in the order of the inputs, failures in their places, with one job and with several"
    )
    func order() async throws {
        let one = try await run(jobs: 1)
        let names = (0..<40).flatMap { ["\($0).txt", $0 % 5 == 0 ? "\($0).gone" : "\($0).empty"] }
        #expect(one.map(\.name) == names)
        #expect(one.filter(\.failed).count == 40)
        #expect(Set(one.filter(\.failed).flatMap(\.codes)) == [.missingFile, .emptyDocument])
        #expect(try await run(jobs: 2) == one)
        #expect(try await run(jobs: 5) == one)
    }

    @Test("spares what the caller has")
    func known() async throws {
        let lines = try await run(jobs: 2) { $0.count < 1000 }
        #expect(lines.contains { !$0.failed && $0.statements.isEmpty })
        #expect(lines.contains { !$0.statements.isEmpty })
    }

    private struct Enough: Error {}

    @Test("ends with the error of whoever takes the results", arguments: [1, 3])
    func stops(jobs: Int) async throws {
        let pipeline = Pipeline(reader: Reader(), analyzer: try Analyzer(), jobs: jobs)
        var taken = 0
        await #expect(throws: Enough.self) {
            try await pipeline.run(Self.inputs, finish: { $0.isFailure }) { _ in
                taken += 1
                if taken == 3 { throw Enough() }
            }
        }
        #expect(taken == 3)
    }

    @Test("does nothing with nothing", arguments: [1, 2])
    func nothing(jobs: Int) async throws {
        let pipeline = Pipeline(reader: Reader(), analyzer: try Analyzer(), jobs: jobs)
        var taken = 0
        try await pipeline.run([Input](), finish: { $0.isFailure }) { _ in taken += 1 }
        #expect(taken == 0)
    }
}
