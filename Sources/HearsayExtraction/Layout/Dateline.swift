import HearsayCore

/// The place and agency that open a wire story, as in "TARSHOLM (Coast Wire) — The harbour …".
enum Dateline {
    /// The longest dateline, in UTF-8 bytes.
    private static let reach = 90

    /// Where the text of a first paragraph begins: after its dateline, or at its start.
    ///
    /// A dateline begins with a word of capitals and ends with a dash within its reach.
    ///
    /// - Parameter span: the paragraph in UTF-8 bytes.
    /// - Returns: a position in UTF-8 bytes.
    static func end(of span: Span, in text: Text) -> Int {
        let bytes = text.utf8
        var at = span.start
        while at < span.end, bytes[at] >= 0x41, bytes[at] <= 0x5A { at += 1 }
        guard at - span.start >= 3 else { return span.start }
        let limit = min(span.end, span.start + reach)
        while at < limit {
            if let width = dashWidth(at, bytes) {
                return text.trimmed(Span(min(at + width, span.end), span.end)).start
            }
            // A sentence that ends first is none; the stop of "Sept." may stand.
            if bytes[at] == 0x22 || bytes[at] == 0x3F || bytes[at] == 0x21 { break }
            at += 1
        }
        return span.start
    }

    /// Bytes of an em or en dash, or of hyphens between spaces; `nil` for anything else.
    private static func dashWidth(_ at: Int, _ bytes: [UInt8]) -> Int? {
        if bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80,
            bytes[at + 2] == 0x93 || bytes[at + 2] == 0x94
        {
            return 3
        }
        guard bytes[at] == 0x2D, at > 0, bytes[at - 1] == 0x20 else { return nil }
        var end = at
        while end < bytes.count, bytes[end] == 0x2D { end += 1 }
        return end < bytes.count && bytes[end] == 0x20 ? end - at : nil
    }
}
