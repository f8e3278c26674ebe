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
            Block(span: span, kind: kind, label: marked["label"].first(where: span.contains(_:)))
        }
    }
    return Document(
        id: DocumentID(rawValue: "test"), text: marked.text,
        blocks: blocks.sorted { $0.span < $1.span }, genre: Located(genre, basis: "test"))
}
