public import HearsayCore

/// The speaker of a whole document, as its layout names it.
public struct DocumentSpeaker: Hashable, Sendable {
    /// The characters that name the speaker, in UTF-8 bytes.
    public let span: Span
    /// Where it was found: title, signature or first line.
    public let basis: String
}

/// Finds the speaker of a statement or a letter: "Statement by the Spokesperson of …" in the title,
/// the lines of a signature, or the institution that takes note in the first sentence.
package struct DocumentSpeakerReader {
    package init() {}

    /// The document's own speaker; `nil` for other genres, or where nothing names one.
    ///
    /// - Complexity: O(n) in the document's bytes.
    package func speaker(of document: Document) -> DocumentSpeaker? {
        guard document.genre.value == .statement || document.genre.value == .letter else {
            return nil
        }
        return document.genre.value == .letter
            ? signature(document) ?? title(document) ?? opening(document)
            : title(document) ?? signature(document) ?? opening(document)
    }

    /// The signature's lines in order, of which the last that names an institution speaks.
    private func signature(_ document: Document) -> DocumentSpeaker? {
        let lines = document.blocks.filter { $0.kind == .signature }.map(\.span)
        let institution = lines.last { Institutions.names(document.text.string($0)) }
        guard let span = institution ?? lines.last else { return nil }
        return DocumentSpeaker(
            span: trimmedOfMarks(span, document.text), basis: "signature")
    }

    private static let openers = [
        "statement by ", "statement of ", "statement from ", "remarks by ", "remarks of ",
        "press statement by ", "comments by ", "response by ", "reply by ", "message from ",
        "address by ", "speech by ", "letter from ", "declaration by ",
    ]
    private static let closers =
        [
            " on ", " regarding ", " concerning ", " about ", " at ", " to ", " following ",
            " in response",
            " after ", ", ", " – ", " — ", " - ", ": ",
        ] + possessives
    private static let possessives = [
        "’s remarks", "'s remarks", "’s statement", "'s statement", "’s comment", "'s comment",
        "’s response", "'s response", "’s regular", "'s regular",
    ]

    private func title(_ document: Document) -> DocumentSpeaker? {
        let heads = document.blocks.filter { $0.kind == .heading }.prefix(3).map(\.span)
        for span in [document.title?.span].compactMap({ $0 }) + heads {
            let line = document.text.string(span)
            let lower = line.lowercased()
            // Lowering can change the length of letters beyond ASCII; positions would be off.
            guard lower.utf8.count == line.utf8.count else { continue }
            for opener in Self.openers {
                guard let found = offset(of: opener, in: lower) else { continue }
                let start = span.start + found + opener.utf8.count
                let rest = document.text.string(Span(start, span.end)).lowercased()
                let ends = Self.closers.compactMap { offset(of: $0, in: rest) }.filter { $0 > 8 }
                let end = ends.min().map { start + $0 } ?? span.end
                return DocumentSpeaker(
                    span: trimmedOfMarks(Span(start, end), document.text), basis: "title")
            }
            let ends = Self.possessives.compactMap { offset(of: $0, in: lower) }
            if let end = ends.min(), lower.contains("spokes") || Institutions.names(line) {
                return DocumentSpeaker(
                    span: trimmedOfMarks(Span(span.start, span.start + end), document.text),
                    basis: "title")
            }
        }
        return nil
    }

    /// "The Embassy of X took note …": the capitalised words that open the first paragraph.
    private func opening(_ document: Document) -> DocumentSpeaker? {
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
        let span = trimmedOfMarks(Span(first.start, max(first.start, end)), document.text)
        guard Institutions.names(document.text.string(span)) else { return nil }
        return DocumentSpeaker(span: span, basis: "first line")
    }

    private func offset(of needle: String, in haystack: String) -> Int? {
        let needle = Array(needle.utf8)
        let hay = Array(haystack.utf8)
        guard hay.count >= needle.count else { return nil }
        for start in 0...hay.count - needle.count
        where hay[start..<start + needle.count].elementsEqual(needle) {
            return start
        }
        return nil
    }

    private func trimmedOfMarks(_ span: Span, _ text: Text) -> Span {
        var span = text.trimmed(span)
        while span.count > 1, [0x2C, 0x2E, 0x3A, 0x3B].contains(text.utf8[span.end - 1]) {
            span = text.trimmed(Span(span.start, span.end - 1))
        }
        let lower = text.string(span).lowercased()
        if lower.hasPrefix("the "), span.count > 4 { return Span(span.start + 4, span.end) }
        return span
    }
}

/// Words that show that a name is an institution's.
enum Institutions {
    private static let words = [
        "embassy", "ministry", "ministries", "consulate", "mission", "department", "government",
        "office", "council", "commission", "agency", "committee", "authority", "bureau",
        "secretariat", "parliament", "university", "company", "corporation", "association", "union",
        "institute", "foundation", "party", "board", "bank", "court", "spokes", "delegation",
        "chancellery", "directorate", "administration", "federation", "society", "group",
    ]

    static func names(_ line: String) -> Bool {
        let lower = line.lowercased()
        return words.contains { lower.contains($0) }
    }
}
