import HearsayCore

/// Words by which a speaker names himself.
enum FirstPerson {
    private static let words: Set<String> = ["i", "we", "me", "us", "my", "our"]

    /// Whether the source is the speaker himself: "we", "I", or the impersonal "it" of "it is hoped".
    static func speaks(in attribution: Attribution, _ text: Text) -> Bool {
        guard let source = attribution.source.first else { return false }
        if isPronoun(text, source) { return true }
        return attribution.isImpersonal(in: text)
    }

    /// Whether the span is a pronoun of the first person and nothing else.
    static func isPronoun(_ text: Text, _ span: Span) -> Bool {
        guard span.count <= 8 else { return false }
        // "I’m" and "we've" are tokens of their own; the pronoun is what precedes the apostrophe.
        let word = text.string(span).lowercased().prefix { $0 != "'" && $0 != "’" }
        return words.contains(String(word))
    }

    /// The pronoun of the first person that opens a span and is contracted with a verb, as the "We" of
    /// "We're confident".
    static func contracted(_ text: Text, _ span: Span) -> Span? {
        let opening = text.utf8[span.start..<min(span.end, span.start + 3)]
        guard let mark = opening.firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }),
            words.contains(text.string(Span(span.start, mark)).lowercased())
        else { return nil }
        return Span(span.start, mark)
    }
}
