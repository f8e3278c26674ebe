public import ArgumentParser
import Glibc
import HearsayAnalysis
public import HearsayReading

extension Format: ExpressibleByArgument {}

/// What is read, and with how many workers.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, folders or - for standard input.",
            discussion:
                "Text, captions, Markdown, HTML and JSONL ({\"id\", \"text\", …} one document a line)."
        ))
    var paths: [String] = []

    @Option(
        help: "Read every input as text, markdown, html or jsonl instead of telling by its name.")
    var inputFormat: Format?

    @Option(name: .shortAndLong, help: "Documents analysed at the same time (default: all cores).")
    var jobs: Int?

    @Option(help: "The largest document read, in bytes.")
    var maxBytes: Int = 64 << 20

    func validate() throws {
        if paths.isEmpty {
            throw ValidationError("nothing to read: name a file, a folder, or - for standard input")
        }
        if let jobs, jobs < 1 { throw ValidationError("'--jobs' must be at least 1, not \(jobs)") }
        if maxBytes < 1 { throw ValidationError("'--max-bytes' must be at least 1") }
    }

    var inputs: InputSequence {
        InputSequence(paths, format: inputFormat, limits: Limits(maximumBytes: maxBytes))
    }

    func pipeline(
        _ analyzer: Analyzer, isKnown: @escaping @Sendable ([UInt8]) -> Bool = { _ in false }
    ) -> Pipeline {
        Pipeline(
            reader: Reader(limits: Limits(maximumBytes: maxBytes)), analyzer: analyzer,
            jobs: jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
            isKnown: isKnown)
    }
}
