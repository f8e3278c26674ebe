/// How much of one input the reader accepts.
public struct Limits: Sendable, Hashable {
    /// Largest document in bytes: a whole file, or one line of a JSONL file.
    public var maximumBytes: Int

    /// Creates limits.
    ///
    /// - Parameter maximumBytes: bytes of one document; 64 MiB unless told otherwise.
    public init(maximumBytes: Int = 64 << 20) {
        self.maximumBytes = max(1, maximumBytes)
    }

    /// `64 MiB`, `1,024 bytes`: what a message names.
    var description: String {
        maximumBytes % (1 << 20) == 0 ? "\(maximumBytes >> 20) MiB" : "\(maximumBytes) bytes"
    }
}
