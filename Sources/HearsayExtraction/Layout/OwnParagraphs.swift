internal import HearsayCore

/// The paragraphs of a document that are its own speaker's.
enum OwnParagraphs {
    private static let questions: Set<String> = ["question", "questions"]
    private static let replies: Set<String> = ["reply", "replies", "answer", "answers", "response"]

    /// The paragraphs in UTF-8 bytes, without those that quote the question which the document
    /// replies to: between the lines "QUESTION" and "REPLY".
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
            return block.kind == .paragraph && !isQuestion ? block.span : nil
        }
    }
}

extension String {
    fileprivate var trimmingColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
