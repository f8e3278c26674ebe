/// Rows of comma-separated values (RFC 4180) as UTF-8, each ended by a line feed.
///
/// A cell is quoted where the format needs it and is otherwise the text as it is.
public struct CSVRows: Sendable {
    /// The rows written so far.
    public private(set) var bytes: [UInt8] = []
    private var atRowStart = true

    /// Creates no rows.
    public init() {}

    /// Empties the buffer and keeps its memory.
    public mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        atRowStart = true
    }

    /// Ends the row.
    public mutating func endRow() {
        bytes.append(UInt8(ascii: "\n"))
        atRowStart = true
    }

    /// Appends a cell to the row; `nil` is an empty one.
    ///
    /// - Complexity: O(n) in bytes.
    public mutating func cell(_ value: String?) {
        if !atRowStart { bytes.append(UInt8(ascii: ",")) }
        atRowStart = false
        guard let value else { return }
        let quote = UInt8(ascii: "\"")
        let special = value.utf8.contains {
            $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
        }
        if !special {
            bytes.append(contentsOf: value.utf8)
            return
        }
        bytes.append(quote)
        for byte in value.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
