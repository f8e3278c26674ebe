/// The text of one document as valid UTF-8 bytes: what every span of the document points into.
///
/// Bytes are kept instead of a `String` because the hot path walks them by position; a `String` is
/// made only for what a person or a file will read.
public struct Text: Hashable, Sendable {
    /// The text, valid UTF-8.
    public let utf8: [UInt8]

    /// Creates a text from a string; lossless.
    public init(_ string: String) {
        utf8 = Array(string.utf8)
    }

    /// Creates a text from bytes that the caller has already validated as UTF-8.
    ///
    /// Bytes that are not valid UTF-8 do not crash, but `string(_:)` then repairs them with U+FFFD
    /// and no longer returns what is stored.
    ///
    /// - Parameter utf8: valid UTF-8.
    public init(validated utf8: [UInt8]) {
        self.utf8 = utf8
    }

    /// Length in UTF-8 bytes.
    public var count: Int { utf8.count }

    /// The whole text as a span.
    public var span: Span { Span(0, utf8.count) }

    /// The characters of `span` as a string.
    ///
    /// - Parameter span: UTF-8 bytes within the text, on character boundaries.
    /// - Complexity: O(n) in the length of the span.
    public func string(_ span: Span) -> String {
        String(decoding: utf8[span.start..<span.end], as: UTF8.self)
    }

    /// The characters of several spans joined by one space; what a discontinuous content reads as.
    public func string(_ spans: [Span]) -> String {
        spans.count == 1
            ? string(spans[0]) : spans.map { string($0) }.joined(separator: " ")
    }

    /// The span without the bytes at its edges that are part of a character only.
    public func wholeCharacters(_ span: Span) -> Span {
        var (start, end) = (span.start, span.end)
        while start < end, utf8[start] & 0xC0 == 0x80 { start += 1 }
        while end > start, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
        return Span(start, end)
    }

    /// The span without ASCII white space, no-break spaces and line breaks at its edges; empty at
    /// its start where nothing else is in it.
    public func trimmed(_ span: Span) -> Span {
        var start = span.start
        var end = span.end
        while start < end {
            let width = whiteSpaceWidth(at: start)
            if width == 0 || start + width > end { break }
            start += width
        }
        while start < end {
            if Self.isSpace(utf8[end - 1]) {
                end -= 1
            } else if end - 2 >= start, utf8[end - 2] == 0xC2, utf8[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return Span(start, end)
    }

    /// Bytes of white space that begin at `position`: 0 for none, 2 for a no-break space.
    @inlinable
    public func whiteSpaceWidth(at position: Int) -> Int {
        let byte = utf8[position]
        if Self.isSpace(byte) { return 1 }
        if byte == 0xC2, position + 1 < utf8.count, utf8[position + 1] == 0xA0 { return 2 }
        return 0
    }

    /// Whether `byte` is ASCII white space.
    @inlinable
    public static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }
}
