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
            guard let heading = heading(at, in: document) else {
                at += 1
                continue
            }
            // Up to who issues the whole, the notes and annexes, or the next speech.
            var last = heading.end
            while last < blocks.count, blocks[last].kind != .signature,
                !Headings.endsSpeech(blocks[last], document.text),
                self.heading(last, in: document) == nil
            {
                last += 1
            }
            let start = blocks[heading.end - 1].span.end
            let stop = last < blocks.count ? blocks[last].span.start : document.text.count
            found.append(
                AppendedPart(
                    span: Span(start, max(start, stop)), speaker: heading.speaker, basis: "heading")
            )
            at = last
        }
        return found.count <= Self.most ? found : []
    }

    /// Whom the lines in capitals that begin at a block name as the speaker of what follows, and the index after them;
    /// `nil` if they head no speech.
    private func heading(_ at: Int, in document: Document) -> (speaker: Span, end: Int)? {
        let end = Headings.end(of: at, in: document)
        guard end > at,
            let speaker = TitleSpeaker().appended(
                Span(document.blocks[at].span.start, document.blocks[end - 1].span.end),
                in: document.text)
        else { return nil }
        return (speaker, end)
    }
}
