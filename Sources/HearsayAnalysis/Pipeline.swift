public import HearsayCore
import HearsayExtraction
public import HearsayReading
import Synchronization

/// One input after analysis.
public enum Outcome: Sendable {
    /// A document was read and analysed; its diagnostics may still say that nothing could be found.
    case record(Record, original: [UInt8])
    /// A document that the caller already has: it was read and not analysed.
    case known(path: String?)
    /// The input could not be read.
    case failure(path: String?, line: Int?, Diagnostic)

    /// Whether the input counts as failed: unreadable, or read but not analysable.
    public var isFailure: Bool {
        switch self {
        case .record(let record, _): record.diagnostics.contains { $0.severity == .error }
        case .known: false
        case .failure(_, _, let diagnostic): diagnostic.severity == .error
        }
    }
}

/// Reads and analyses inputs in parallel, a bounded number at a time, and hands on what comes of
/// them in the order of the inputs.
public struct Pipeline: Sendable {
    private let reader: Reader
    private let analyzer: Analyzer
    private let jobs: Int
    private let isKnown: @Sendable ([UInt8]) -> Bool

    /// Creates a pipeline.
    ///
    /// - Parameters:
    ///   - jobs: documents analysed at the same time; at least one.
    ///   - isKnown: told the original bytes of each document, whether analysing it can be spared;
    ///     called on the workers.
    public init(
        reader: Reader, analyzer: Analyzer, jobs: Int,
        isKnown: @escaping @Sendable ([UInt8]) -> Bool = { _ in false }
    ) {
        self.reader = reader
        self.analyzer = analyzer
        self.jobs = max(1, jobs)
        self.isKnown = isKnown
    }

    /// Inputs of about this many bytes go to a worker together, so that handing over costs little;
    /// few enough that results come steadily, since they wait for the chunks already queued.
    private static let chunkBytes = 32 << 10

    /// Analyses all inputs.
    ///
    /// - Parameters:
    ///   - inputs: pulled one after the other, never far ahead of what is finished.
    ///   - finish: turns one outcome into what is wanted of it; runs on the workers.
    ///   - emit: receives the results in the order of the inputs; an error ends the run.
    /// - Throws: what `emit` throws, or `CancellationError` when the task is cancelled.
    public func run<Result: Sendable>(
        _ inputs: some Sequence<Input>, finish: @escaping @Sendable (Outcome) -> Result,
        emit: (Result) throws -> Void
    ) async throws {
        var inputs = inputs.makeIterator()
        if jobs == 1 {
            let workspace = analyzer.makeWorkspace()
            while let input = inputs.next() {
                try Task.checkCancellation()
                try emit(finish(outcome(of: input, in: workspace)))
            }
            return
        }
        let workspaces = WorkspacePool(analyzer: analyzer)
        try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
            var next = 0
            var emitted = 0
            var done: [Int: [Result]] = [:]
            var ended = false
            while true {
                while !ended, next - emitted < jobs * 3 {
                    let chunk = Self.chunk(&inputs)
                    if chunk.isEmpty {
                        ended = true
                        break
                    }
                    let number = next
                    group.addTask {
                        let workspace = workspaces.take()
                        defer { workspaces.put(workspace) }
                        return (
                            number,
                            chunk.map { finish(outcome(of: $0, in: workspace.workspace)) }
                        )
                    }
                    next += 1
                }
                guard let (number, results) = try await group.next() else { break }
                done[number] = results
                while let ready = done.removeValue(forKey: emitted) {
                    for result in ready { try emit(result) }
                    emitted += 1
                }
                try Task.checkCancellation()
            }
        }
    }

    private static func chunk(_ inputs: inout some IteratorProtocol<Input>) -> [Input] {
        var chunk: [Input] = []
        var bytes = 0
        while bytes < chunkBytes, chunk.count < 256, let input = inputs.next() {
            bytes += input.byteCount
            chunk.append(input)
        }
        return chunk
    }

    private func outcome(of input: Input, in workspace: Extractor.Workspace) -> Outcome {
        switch reader.read(input) {
        case .document(let document, let original):
            isKnown(original)
                ? .known(path: document.path)
                : .record(analyzer.analyze(document, in: workspace), original: original)
        case .failure(let path, let line, let diagnostic):
            .failure(path: path, line: line, diagnostic)
        }
    }
}

extension Input {
    fileprivate var byteCount: Int {
        switch self {
        case .file(_, _, let bytes), .line(_, _, let bytes): bytes.count
        case .failure: 0
        }
    }
}

/// The workers' workspaces, handed out one at a time.
private final class WorkspacePool: Sendable {
    /// - Note: `@unchecked Sendable`: the pool's mutex sees to it that one task at a time has it.
    struct Loan: @unchecked Sendable {
        let workspace: Extractor.Workspace
    }

    private let analyzer: Analyzer
    private let free = Mutex<[Loan]>([])

    init(analyzer: Analyzer) { self.analyzer = analyzer }

    func take() -> Loan {
        free.withLock { $0.popLast() } ?? Loan(workspace: analyzer.makeWorkspace())
    }

    func put(_ loan: Loan) { free.withLock { $0.append(loan) } }
}
