import HearsayCore
import HearsayTestSupport

/// A document whose lines are marked with the parts they play: `⟦heading|…⟧`, `⟦paragraph|…⟧`,
/// `⟦furniture|…⟧`, `⟦salutation|…⟧`, `⟦signature|…⟧`; a `⟦label|…⟧` inside one opens a turn.
func document(_ marked: String, _ genre: Genre) throws -> Document {
    try document(MarkedText(marked), genre)
}

func document(_ marked: MarkedText, _ genre: Genre) -> Document {
    let kinds: [Block.Kind] = [.heading, .paragraph, .furniture, .salutation, .signature]
    let blocks = kinds.flatMap { kind in
        marked[kind.rawValue].map { span in
            let label = marked["label"].first(where: span.contains(_:))
            return Block(
                span: span, kind: kind, label: label,
                words: label.map { wordsStart(behind: $0, in: span, of: marked.text) })
        }
    }
    return Document(
        id: DocumentID(rawValue: "test"), text: marked.text,
        blocks: blocks.sorted { $0.span < $1.span }, genre: Located(genre, basis: "test"))
}

/// Where the words begin behind a label and its colon.
func wordsStart(behind label: Span, in block: Span, of text: Text) -> Int {
    var at = label.end
    while at < block.end, [UInt8(ascii: ":"), UInt8(ascii: " ")].contains(text.utf8[at]) { at += 1 }
    return at
}
