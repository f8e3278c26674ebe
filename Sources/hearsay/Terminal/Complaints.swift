import HearsayAnalysis
import HearsayCore

/// Says on standard error what went wrong with which input, and counts it for the exit code.
struct Complaints {
    private(set) var failures = 0
    private(set) var done = 0

    /// Notes one outcome: errors and warnings are said, notes are in the record.
    mutating func note(_ outcome: Outcome) {
        if outcome.isFailure { failures += 1 } else { done += 1 }
        switch outcome {
        case .known: break
        case .failure(_, _, let diagnostic): say(diagnostic, about: nil)
        case .record(let record, _):
            for diagnostic in record.diagnostics where diagnostic.severity != .note {
                say(diagnostic, about: record.document.path ?? record.document.id.rawValue)
            }
        }
    }

    private func say(_ diagnostic: Diagnostic, about name: String?) {
        let message = diagnostic.message
        let prefix = name.map { message.hasPrefix($0) ? "" : "\($0): " } ?? ""
        StandardError.say(
            "hearsay: \(diagnostic.severity.rawValue): \(prefix)\(message) [\(diagnostic.code)]")
    }

    /// 0 when every input was done, 2 otherwise.
    var exitCode: Int32 { failures > 0 ? 2 : 0 }
}
