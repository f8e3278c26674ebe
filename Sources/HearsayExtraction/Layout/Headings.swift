internal import HearsayCore

/// Lines in capitals, which head what follows and are nobody's statement.
enum Headings {
    /// More lines do not make one heading.
    private static let mostLines = 5

    /// The index after the lines in capitals that begin at a block; the same where none does.
    static func end(of at: Int, in document: Document) -> Int {
        document.blocks[at...].prefix(mostLines).prefix {
            $0.kind != .signature && $0.kind != .furniture && isHeading($0.span, document.text)
        }.endIndex
    }

    private static let notes = [
        "annex", "appendix", "note", "about ", "contact", "media contact", "press contact",
        "editor", "background", "for more information", "for further information",
    ]

    /// Whether a line heads what is no longer part of a speech: an annex, notes to editors.
    static func endsSpeech(_ block: Block, _ text: Text) -> Bool {
        guard block.span.count <= 80, !".,".utf8.contains(text.utf8[block.span.end - 1]) else {
            return false
        }
        let line = text.string(block.span).lowercased()
        return notes.contains(where: line.hasPrefix)
    }

    /// Whether a line has two words or more, no small letters of ASCII, and ends with a letter, a digit, a comma or a
    /// bracket, as no sentence does.
    static func isHeading(_ span: Span, _ text: Text) -> Bool {
        let bytes = text.utf8[span.start..<span.end]
        guard let last = bytes.last,
            last >= 0x41 && last <= 0x5A || last >= 0x30 && last <= 0x39 || ",)".utf8.contains(last)
        else { return false }
        return bytes.contains { $0 >= 0x41 && $0 <= 0x5A } && bytes.contains(0x20)
            && !bytes.contains { $0 >= 0x61 && $0 <= 0x7A }
    }
}
