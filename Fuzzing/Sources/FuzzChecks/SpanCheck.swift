import HearsayCore

/// What must hold for every span.
enum SpanCheck {
    /// Checks that `span` lies within `text` and cuts no character.
    static func check(_ span: Span, in text: Text, _ what: String) throws {
        try expect(
            span.end <= text.count, "\(what): \(span) leaves the text of \(text.count) bytes")
        for position in [span.start, span.end] where position < text.count {
            try expect(
                text.utf8[position] & 0xC0 != 0x80, "\(what): \(span) cuts a character")
        }
    }
}
