internal import HearsayCore

/// The paragraphs of a document that are its own speaker's.
enum OwnParagraphs {
    private static let questions: Set<String> = ["question", "questions"]
    private static let replies: Set<String> = ["reply", "replies", "answer", "answers", "response"]

    /// The paragraphs in UTF-8 bytes, without headings in capitals, what opens and closes a letter, and those that quote
    /// the question which the document replies to: between the words "QUESTION" and "REPLY".
    ///
    /// - Parameter before: where the turns begin, if there are any.
    /// - Complexity: O(n) in the document's bytes.
    static func spans(of document: Document, before end: Int?) -> [Span] {
        var isQuestion = false
        var lastReply: Int?
        let lists = ClaimLines(document)
        let hasQuestions = QuestionHeads.stand(in: document)
        return document.blocks.compactMap { block in
            if block.span.start >= end ?? .max { return nil }
            if block.span.count <= 12 {
                let line = document.text.string(block.span).lowercased().trimmingColon
                if questions.contains(line) { isQuestion = true }
                if replies.contains(line) { isQuestion = false }
            }
            let asks = block.kind == .paragraph && Self.asks(block.span, document.text)
            if asks || isQuestion, block.kind == .paragraph {
                let reply = Self.reply(in: block.span, document.text)
                if lastReply == nil {
                    lastReply =
                        document.blocks.last { Self.reply(in: $0.span, document.text) != nil }?
                        .span.start ?? 0
                }
                isQuestion =
                    reply == nil && (isQuestion || lastReply.map { $0 > block.span.start } ?? false)
                return reply.map { document.text.trimmed(Span($0, block.span.end)) }
            }
            if lists.isClaim(block.span) { return nil }
            if let answer = lists.answer(in: block.span) { return answer }
            if hasQuestions, QuestionHeads.isQuestion(block.span, document.text) { return nil }
            guard block.kind == .paragraph, !isQuestion,
                !Headings.isHeading(block.span, document.text),
                !isClosing(block.span, document.text)
            else { return nil }
            return document.genre.value == .letter ? body(of: block, document.text) : block.span
        }
    }

    private static let openings = ["QUESTION ", "QUESTIONS ", "QUESTION: ", "QUESTIONS: "]
    private static let marks = ["REPLY", "REPLIES", "ANSWER", "ANSWERS", "RESPONSE"]
    private static let labels = ["Reply: ", "Answer: ", "Response: "]

    /// Whether a paragraph begins as a parliamentary question does: "QUESTION Ms Arden: To ask …".
    private static func asks(_ span: Span, _ text: Text) -> Bool {
        let bytes = text.utf8[span.start..<span.end]
        guard openings.contains(where: { bytes.starts(with: $0.utf8) }) else { return false }
        let opening = bytes.prefix(longestAsker)
        return opening.firstRange(of: Array("To ask ".utf8)) != nil
            || opening.firstRange(of: Array("to ask ".utf8)) != nil
    }

    /// In UTF-8 bytes: the word, who asks, and "to ask".
    private static let longestAsker = 160

    /// Where the reply in a paragraph begins: behind "REPLY" in capitals, at its beginning or behind a sentence; `nil` if
    /// there is none.
    private static func reply(in span: Span, _ text: Text) -> Int? {
        let bytes = text.utf8[span.start..<span.end]
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
        func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
        for label in labels where bytes.starts(with: label.utf8) {
            return span.start + label.utf8.count
        }
        for mark in marks where bytes.starts(with: mark.utf8) {
            let rest = bytes.dropFirst(mark.utf8.count)
            if let next = rest.first, isLetter(next) { continue }
            let reply = rest.drop { $0 == 0x20 || $0 == 0x3A }
            // "RESPONSE FROM THE TOWN" is a line of its own matter.
            if reply.count > 1, reply.prefix(2).allSatisfy(isCapital) { continue }
            return reply.startIndex
        }
        return marks.compactMap { mark in
            bytes.ranges(of: Array(mark.utf8)).first { word in
                word.lowerBound > span.start + 1 && bytes[word.lowerBound - 1] == 0x20
                    && ".?)".utf8.contains(bytes[word.lowerBound - 2])
                    && (bytes[word.upperBound...].first.map { $0 == 0x20 || $0 == 0x3A } ?? false)
            }.map { bytes[$0.upperBound...].drop { $0 == 0x20 || $0 == 0x3A }.startIndex }
        }.min()
    }

    /// "With deepest sympathies," on a line of its own.
    private static func isClosing(_ span: Span, _ text: Text) -> Bool {
        guard span.count <= 60, text.utf8[span.end - 1] == UInt8(ascii: ",") else { return false }
        let line = text.string(span).lowercased()
        guard line.split(separator: " ").count <= 4 else { return false }
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

/// The questions of a list that an institution asks and answers itself.
enum QuestionHeads {
    /// The fewest questions of such a list.
    private static let fewest = 3
    /// In UTF-8 bytes.
    private static let longest = 300
    private static let names = [
        "questions and answers", "q&a", "q & a", "frequently asked", "faq", "your questions",
    ]

    /// Whether a document says that it is a list of questions and answers, and is.
    static func stand(in document: Document) -> Bool {
        let heads = document.blocks.prefix(3).filter { $0.span.count <= longest }.map {
            document.text.string($0.span).lowercased()
        }
        guard let title = document.title?.value.lowercased() ?? heads.first,
            names.contains(where: { name in
                title.contains(name) || heads.contains { $0.contains(name) }
            })
        else { return false }
        return document.blocks.lazy.filter { isQuestion($0.span, document.text) }.prefix(fewest)
            .count == fewest
    }

    /// Whether a paragraph ends as a question.
    static func isQuestion(_ span: Span, _ text: Text) -> Bool {
        span.count <= longest && text.utf8[span.end - 1] == UInt8(ascii: "?")
    }
}

extension String {
    fileprivate var trimmingColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
