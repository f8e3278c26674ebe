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
}
