package import HearsayCore

/// Which parts of a document the tagger reads; the same for the program and for its training.
package enum Passages {
    /// The passages that may hold statements: paragraphs and headings, without a turn's label.
    package static func outer(of document: Document) -> [Span] {
        var isFirst = true
        return document.blocks.compactMap { block in
            guard block.kind == .paragraph || block.kind == .heading else { return nil }
            guard block.label != nil, document.genre.value == .transcript else {
                guard isFirst, block.kind == .paragraph else { return block.span }
                isFirst = false
                let start = Dateline.end(of: block.span, in: document.text)
                return start < block.span.end ? Span(start, block.span.end) : nil
            }
            return block.words < block.span.end ? Span(block.words, block.span.end) : nil
        }
    }

    /// The shortest content, in UTF-8 bytes, that can hold another attribution.
    private static let shortestOuter = 24

    /// The contents that may hold other attributions, in the order of the text, each with the place
    /// of its attribution in `contents`; without the quotation marks at their ends, so that what is quoted
    /// reads as running text.
    ///
    /// - Complexity: O(n log n) in spans.
    package static func inner(of contents: [[Span]], in text: Text) -> [(span: Span, owner: Int)] {
        var found: [(span: Span, owner: Int)] = []
        for (owner, spans) in contents.enumerated() {
            for span in spans {
                let bare = text.trimmed(withoutMarks(span, text))
                if bare.count >= shortestOuter { found.append((bare, owner)) }
            }
        }
        return found.sorted { $0.span < $1.span }
    }

    private static let marks = ["“", "”", "\"", "«", "»", "„", "''", "``"].map { Array($0.utf8) }

    private static func withoutMarks(_ span: Span, _ text: Text) -> Span {
        var (start, end) = (span.start, span.end)
        for mark in marks where end - start > mark.count {
            if text.utf8[start..<start + mark.count].elementsEqual(mark) { start += mark.count }
            if end - start > mark.count, text.utf8[end - mark.count..<end].elementsEqual(mark) {
                end -= mark.count
            }
        }
        return Span(start, end)
    }
}
