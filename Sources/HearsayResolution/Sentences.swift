import HearsayCore

extension Text {
    /// Where a sentence or a line ends within some characters: a line end, or a full stop, an exclamation or a question mark
    /// before white space.
    ///
    /// - Parameters:
    ///   - span: in UTF-8 bytes; what follows it is looked at for white space.
    ///   - last: whether the last end is wanted, and not the first.
    /// - Returns: the place of the mark, in UTF-8 bytes; `nil` where none ends.
    /// - Complexity: O(n) in bytes.
    func sentenceEnd(in span: Span, last: Bool = false) -> Int? {
        func isEnd(_ at: Int) -> Bool {
            let byte = utf8[at]
            if byte == 0x0A { return true }
            return (byte == 0x2E || byte == 0x21 || byte == 0x3F)
                && (at + 1 >= count || utf8[at + 1] <= 0x20)
        }
        let range = span.start..<max(span.start, span.end)
        return last ? range.last(where: isEnd) : range.first(where: isEnd)
    }
}
