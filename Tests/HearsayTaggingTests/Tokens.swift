import HearsayCore
import HearsayTagging

/// The tokens of one paragraph as strings.
func words(_ string: String) -> [String] {
    let text = Text(string)
    let tokenized = TokenizedText(text, passages: [text.span])
    return tokenized.tokens.indices.map { text.string(tokenized.span($0..<$0 + 1)) }
}

/// The kinds of the tokens of one paragraph.
func kinds(_ string: String) -> [Token.Kind] {
    let text = Text(string)
    return TokenizedText(text, passages: [text.span]).tokens.map(\.kind)
}

/// The words of one paragraph that are quoted, joined by spaces.
func quoted(_ string: String) -> String {
    let text = Text(string)
    let tokenized = TokenizedText(text, passages: [text.span])
    return tokenized.tokens.indices.filter { tokenized.states[$0].isQuoted }
        .map { text.string(tokenized.span($0..<$0 + 1)) }.joined(separator: " ")
}

/// The sentences of one paragraph.
func sentences(_ string: String) -> [String] {
    let text = Text(string)
    let tokenized = TokenizedText(text, passages: [text.span])
    return text.utf8.withUnsafeBufferPointer { bytes in
        SentenceSplitter().sentences(tokenized.tokens[...], of: bytes)
    }.map { text.string(tokenized.span($0)) }
}
