/// A half-open range of positions in one document's text, counted in UTF-8 bytes.
///
/// Positions are UTF-8 bytes everywhere inside the program; only `HearsayExchange` turns them into
/// the Unicode code points of the published record. A span belongs to one text: comparing spans of
/// two documents means nothing.
public struct Span: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// First UTF-8 byte of the span, 0-based.
    public let start: Int
    /// First UTF-8 byte after the span.
    public let end: Int

    /// Creates the half-open span `[start, end)` of UTF-8 bytes, 0-based.
    ///
    /// - Precondition: `0 <= start <= end`; anything else is the caller's bug.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a span needs 0 <= start <= end")
        self.start = start
        self.end = end
    }

    /// Length in UTF-8 bytes.
    @inlinable public var count: Int { end - start }

    /// Whether the span covers no byte.
    @inlinable public var isEmpty: Bool { start == end }

    /// Whether `position` (a UTF-8 byte) lies inside the span.
    @inlinable
    public func contains(_ position: Int) -> Bool { start <= position && position < end }

    /// Whether `other` lies wholly inside this span.
    @inlinable
    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

    /// Whether the two spans share at least one byte.
    @inlinable
    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// Orders spans by start, then by end.
    @inlinable
    public static func < (a: Span, b: Span) -> Bool {
        a.start != b.start ? a.start < b.start : a.end < b.end
    }

    /// The span as `[start,end)`, for messages.
    public var description: String { "[\(start),\(end))" }
}

extension Sequence where Element == Span {
    /// The smallest span that covers all of them, or `nil` of none.
    ///
    /// - Complexity: O(n) in the number of spans.
    public var hull: Span? {
        var low = Int.max
        var high = Int.min
        for span in self {
            low = Swift.min(low, span.start)
            high = Swift.max(high, span.end)
        }
        return low <= high ? Span(low, high) : nil
    }
}
