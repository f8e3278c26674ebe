internal import HearsayCore

/// The paragraphs of a document that are its own speaker's.
enum OwnParagraphs {
    private static let questions: Set<String> = ["question", "questions"]
    private static let replies: Set<String> = ["reply", "replies", "answer", "answers", "response"]

    /// The paragraphs in UTF-8 bytes, without headings in capitals, what opens and closes a letter, and those that quote
    /// the question which the document replies to: between the words "QUESTION" and "REPLY".
    ///
    /// - Parameter before: where the turns begin, if there are any.
    /// - Complexity: O(n) in blocks.
    static func spans(of document: Document, before end: Int?) -> [Span] {
        var isQuestion = false
        return document.blocks.compactMap { block in
            if block.span.start >= end ?? .max { return nil }
            if block.span.count <= 12 {
                let line = document.text.string(block.span).lowercased().trimmingColon
                if questions.contains(line) { isQuestion = true }
                if replies.contains(line) { isQuestion = false }
            }
            let opens = Self.inline(Self.openings, in: block.span, document.text, at: 0) != nil
            if opens || isQuestion, block.kind == .paragraph {
                let reply =
                    Self.inline(Self.marks, in: block.span, document.text, at: 0)
                    ?? Self.inline(
                        Self.marks.map { " " + $0 }, in: block.span, document.text, at: nil)
                isQuestion = reply == nil
                return reply.map { document.text.trimmed(Span($0, block.span.end)) }
            }
            guard block.kind == .paragraph, !isQuestion,
                !Headings.isHeading(block.span, document.text),
                !isClosing(block.span, document.text)
            else { return nil }
            return document.genre.value == .letter ? body(of: block, document.text) : block.span
        }
    }

    private static let marks = ["REPLY ", "REPLY: ", "ANSWER ", "ANSWER: ", "RESPONSE "]
    private static let openings = ["QUESTION ", "QUESTIONS ", "QUESTION: ", "QUESTIONS: "]
    /// Where a word in capitals that opens a question or a reply ends within a paragraph, as in "QUESTION Ms Arden: To ask
    /// … REPLY The pier is safe."; at an offset in UTF-8 bytes or anywhere.
    private static func inline(
        _ marks: [String], in span: Span, _ text: Text, at offset: Int?
    ) -> Int? {
        let bytes = text.utf8[span.start..<span.end]
        return marks.lazy.compactMap { mark in
            guard let found = bytes.firstRange(of: Array(mark.utf8)),
                offset.map({ found.lowerBound == span.start + $0 }) ?? true
            else { return nil }
            return found.upperBound
        }.min()
    }

    /// "With deepest sympathies," on a line of its own.
    private static func isClosing(_ span: Span, _ text: Text) -> Bool {
        guard span.count <= 60, text.utf8[span.end - 1] == UInt8(ascii: ",") else { return false }
        let line = text.string(span).lowercased()
        return ["with ", "best ", "kind ", "warm ", "yours"].contains(where: line.hasPrefix)
    }

    /// A paragraph without "4 March 2024 Dear Ms Arden," before it and "Yours sincerely, ADA ARDEN" behind.
    private static func body(of block: Block, _ text: Text) -> Span? {
        var span = block.span
        if let closing = DocumentSpeakerReader.closing(of: block, text) {
            span = Span(span.start, closing.start)
        }
        let bytes = text.utf8[span.start..<min(span.end, span.start + longestSalutation)]
        let opening = String(decoding: bytes, as: UTF8.self)
        if let dear = opening.firstRange(of: /(^|[0-9] )Dear [^,.?!]*,/) {
            span = Span(
                span.start + opening.utf8.distance(from: opening.startIndex, to: dear.upperBound),
                span.end)
        }
        span = text.trimmed(span)
        return span.count > 0 ? span : nil
    }

    /// In UTF-8 bytes, with a date before it.
    private static let longestSalutation = 120
}

extension String {
    fileprivate var trimmingColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
