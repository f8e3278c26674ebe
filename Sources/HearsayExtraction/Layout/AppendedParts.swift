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
    /// The parts in the order of the text; none of a transcript or an article.
    ///
    /// - Parameter speaker: the document's own speaker.
    /// - Complexity: O(n) in the document's bytes.
    func parts(of document: Document, speaker: DocumentSpeaker) -> [AppendedPart] {
        guard [.statement, .letter].contains(document.genre.value) else { return [] }
        let letters = letters(document, speaker)
        return letters.isEmpty ? headed(document) : letters
    }

    /// The letters of those who are not the document's speaker; the first of them from its salutation on.
    private func letters(_ document: Document, _ speaker: DocumentSpeaker) -> [AppendedPart] {
        var found: [AppendedPart] = []
        var before: Int?
        for signer in DocumentSpeakerReader().signers(of: document) {
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
        var found: [AppendedPart] = []
        var at = 1
        while at < blocks.count {
            let end = Headings.end(of: at, in: document)
            guard end > at,
                let speaker = TitleSpeaker().appended(
                    Span(blocks[at].span.start, blocks[end - 1].span.end), in: document.text),
                blocks[..<at].contains(where: { $0.kind == .paragraph })
            else {
                at = max(at + 1, end)
                continue
            }
            // Up to who issues the whole, or the next heading of the kind.
            let issuer = blocks[end...].first { $0.kind == .signature }?.span.start
            if let last = found.popLast() {
                let end = min(last.span.end, blocks[at].span.start)
                found.append(
                    AppendedPart(
                        span: Span(last.span.start, end), speaker: last.speaker, basis: last.basis))
            }
            found.append(
                AppendedPart(
                    span: Span(blocks[end - 1].span.end, issuer ?? document.text.count),
                    speaker: speaker, basis: "heading"))
            at = end
        }
        return found
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

    /// Whether a line has no small letters, two words or more, and no full stop at its end.
    static func isHeading(_ span: Span, _ text: Text) -> Bool {
        let bytes = text.utf8[span.start..<span.end]
        guard let last = bytes.last, !".!?".utf8.contains(last) else { return false }
        return bytes.contains { $0 >= 0x41 && $0 <= 0x5A } && bytes.contains(0x20)
            && !bytes.contains { $0 >= 0x61 && $0 <= 0x7A }
    }
}
