/// Why a JSON value is not a `hearsay/1` record.
public struct RecordError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where in the record, as `statements[2].cue.spans[0]`; empty for the record itself.
    public let path: String
    /// What is wrong there.
    public let reason: String

    init(path: String = "", _ reason: String) {
        self.path = path
        self.reason = reason
    }

    /// Place and reason in one line.
    public var description: String { path.isEmpty ? reason : "\(path): \(reason)" }

    /// The same error seen from the object whose member `name` it happened in.
    func inside(_ name: String) -> RecordError {
        RecordError(
            path: path.isEmpty || path.utf8.first == UInt8(ascii: "[")
                ? name + path : "\(name).\(path)", reason)
    }

    /// The same error seen from the array whose element `index` it happened in.
    func inside(_ index: Int) -> RecordError { inside("[\(index)]") }
}
