/// Translates between UTF-8 bytes, in which the program counts, and Unicode code points, in which
/// the published record counts (as the W3C Web Annotation model does).
///
/// An index of one entry per 64 bytes is built once; an ASCII text needs none.
public struct CodePoints: Sendable {
    private static let stride = 64
    private let utf8: [UInt8]
    /// Code points that begin before byte `64 * i`; empty when the text is ASCII.
    private let before: [Int32]

    /// Number of code points of the text.
    public let count: Int

    /// Indexes `text`.
    ///
    /// - Complexity: O(n) in UTF-8 bytes.
    public init(_ text: Text) {
        utf8 = text.utf8
        let ascii = text.utf8.withUnsafeBufferPointer { bytes in
            bytes.allSatisfy { $0 < 0x80 }
        }
        if ascii {
            before = []
            count = text.count
            return
        }
        var index: [Int32] = []
        index.reserveCapacity(text.count / Self.stride + 1)
        var seen = 0
        text.utf8.withUnsafeBufferPointer { bytes in
            for i in 0..<bytes.count {
                if i % Self.stride == 0 { index.append(Int32(truncatingIfNeeded: seen)) }
                if bytes[i] & 0xC0 != 0x80 { seen += 1 }
            }
        }
        before = index
        count = seen
    }

    /// The number of code points that begin before UTF-8 byte `byte`.
    ///
    /// - Parameter byte: a position in UTF-8 bytes, `0...text.count`.
    /// - Complexity: O(1); at most 64 bytes are looked at.
    public func codePoint(atByte byte: Int) -> Int {
        if before.isEmpty { return byte }
        if byte >= utf8.count { return count }
        let block = byte / Self.stride
        var seen = Int(before[block])
        for i in block * Self.stride..<byte where utf8[i] & 0xC0 != 0x80 { seen += 1 }
        return seen
    }

    /// The UTF-8 byte at which code point `codePoint` begins; the length of the text for `count`
    /// and beyond.
    ///
    /// - Complexity: O(log n) in the length of the text.
    public func byte(atCodePoint codePoint: Int) -> Int {
        if before.isEmpty { return min(codePoint, utf8.count) }
        if codePoint >= count { return utf8.count }
        var low = 0
        var high = before.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(before[middle]) <= codePoint { low = middle } else { high = middle }
        }
        var seen = Int(before[low])
        var byte = low * Self.stride
        while byte < utf8.count {
            if utf8[byte] & 0xC0 != 0x80 {
                if seen == codePoint { return byte }
                seen += 1
            }
            byte += 1
        }
        return utf8.count
    }
}
