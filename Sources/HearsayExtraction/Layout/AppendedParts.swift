public import HearsayCore

/// A part of a document that has another speaker than the document: the statement appended to a ministry's release,
/// the second of two letters.
public struct AppendedPart: Hashable, Sendable {
    /// The part's characters, in UTF-8 bytes, without the heading that names its speaker.
    public let span: Span
    /// Where its speaker is named, office and name, in UTF-8 bytes.
    public let speaker: Span
    /// Where it was found: heading or signature.
    public let basis: String
}

/// Finds the parts of a statement or letter that have a speaker of their own.
///
/// "STATEMENT BY MINISTER ADA ARDEN AT THE HARBOUR CONFERENCE" over a text makes what follows hers; of several letters
/// under one cover each is the one's who signs it.
struct AppendedParts {
    /// More are no parts of a document but a book, whose time nobody has.
    private static let most = 40

    /// The parts in the order of the text; none of a transcript or an article.
    ///
    /// - Parameter speaker: the document's own speaker.
    /// - Complexity: O(n) in blocks for each of at most 40 parts.
    func parts(of document: Document, speaker: DocumentSpeaker) -> [AppendedPart] {
        guard [.statement, .letter].contains(document.genre.value) else { return [] }
        let letters = letters(document, speaker)
        return letters.isEmpty ? headed(document) : letters
    }

    /// The letters of those who are not the document's speaker: the first from its salutation on, others from the
    /// signature before.
    private func letters(_ document: Document, _ speaker: DocumentSpeaker) -> [AppendedPart] {
        let signers = DocumentSpeakerReader().signers(of: document)
        guard signers.count <= Self.most else { return [] }
        var found: [AppendedPart] = []
        var before: Int?
        for signer in signers {
            defer { before = signer.end }
            let salutation = document.blocks.last {
                $0.kind == .salutation && $0.span.end <= signer.end
            }
            guard let span = signer.speaker.span, span != speaker.span,
                let start = before ?? salutation?.span.start
            else { continue }
            found.append(
                AppendedPart(span: Span(start, signer.end), speaker: span, basis: "signature"))
        }
        return found
    }

    private func headed(_ document: Document) -> [AppendedPart] {
        let blocks = document.blocks
        let first = blocks.firstIndex { $0.kind == .paragraph } ?? blocks.endIndex
        var found: [AppendedPart] = []
        var at = max(1, first + 1)
        while at < blocks.count {
            let end = Headings.end(of: at, in: document)
            guard end > at,
                let speaker = TitleSpeaker().appended(
                    Span(blocks[at].span.start, blocks[end - 1].span.end), in: document.text)
            else {
                at = max(at + 1, end)
                continue
            }
            let start = blocks[end - 1].span.end
            // Up to who issues the whole, the notes and annexes, or the next speech.
            var last = end
            while last < blocks.count, blocks[last].kind != .signature,
                !Headings.endsSpeech(blocks[last], document.text)
            {
                if Headings.end(of: last, in: document) > last,
                    TitleSpeaker().appended(blocks[last].span, in: document.text) != nil
                {
                    break
                }
                last += 1
            }
            let stop = last < blocks.count ? blocks[last].span.start : document.text.count
            found.append(
                AppendedPart(
                    span: Span(start, max(start, stop)), speaker: speaker, basis: "heading"))
            at = max(end, last)
        }
        return found.count <= Self.most ? found : []
    }
}

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
