import HearsayCore

// Whose a text is by the words that open it.
extension DocumentSpeakerReader {
    /// "The Embassy of X took note …": the capitalised words that open the first paragraph.
    func opening(_ document: Document) -> DocumentSpeaker? {
        guard let first = document.blocks.first(where: { $0.kind == .paragraph })?.span else {
            return nil
        }
        var end = first.start
        var at = first.start
        let bytes = document.text.utf8
        var wordStart = true
        while at < first.end {
            let byte = bytes[at]
            if wordStart {
                let word = document.text.string(
                    Span(at, bytes[at..<first.end].firstIndex(of: 0x20) ?? first.end))
                let links = ["of", "the", "in", "for", "and", "to"].contains(word)
                if !(byte >= 0x41 && byte <= 0x5A), !links { break }
                at += max(1, word.utf8.count)
                if !links { end = at }
                wordStart = false
                continue
            }
            wordStart = byte == 0x20
            at += 1
        }
        let span = Span(first.start, max(first.start, end))
        guard Institutions.names(document.text.string(span)),
            !OwnerOpening(document).isAnswered(span)
        else { return nil }
        return DocumentSpeaker(span, document.text, basis: "first line")
    }
}
