package import HearsayCore

/// Puts the labelled lines of a transcript together into turns and tells questions from answers.
///
/// Who answers is read off the whole document: `LabelRoles` says how.
package struct TurnReader {
    package init() {}

    /// The turns of a document in order; empty unless its genre is transcript.
    ///
    /// - Complexity: O(n) in blocks.
    package func turns(of document: Document) -> [Turn] {
        guard document.genre.value == .transcript else { return [] }
        var turns: [Turn] = []
        for block in document.blocks {
            if let label = block.label {
                let start = Self.start(after: label, in: block, document.text)
                let rest = document.text.trimmed(Span(start, block.span.end))
                turns.append(
                    Turn(role: .answer, label: label, spans: rest.isEmpty ? [] : [rest]))
            } else if block.kind == .paragraph || block.kind == .heading, !turns.isEmpty {
                turns[turns.count - 1].spans.append(block.span)
            }
        }
        turns.removeAll { $0.spans.isEmpty }
        let roles = LabelRoles(turns, in: document)
        for at in turns.indices { turns[at].role = roles.role(of: turns[at]) }
        for at in turns.indices.dropLast() where turns[at].role == .answer {
            let before = at > 0 ? turns[at - 1] : nil
            if roles.isMislabelled(turns[at], between: before, and: turns[at + 1]) {
                turns[at].role = .question
            }
        }
        return turns
    }

    /// Where the words of a turn begin: after the label's colon, the full stop of `Q.`, and the marks
    /// that set the label in bold.
    static func start(after label: Span, in block: Block, _ text: Text) -> Int {
        var start = label.end
        if label.count == 1, start < block.span.end, text.utf8[start] == UInt8(ascii: ".") {
            start += 1
        }
        while start < block.span.end {
            switch text.utf8[start] {
            case UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"): start += 1
            default:
                let width = text.whiteSpaceWidth(at: start)
                if width == 0 { return start }
                start += width
            }
        }
        return start
    }
}
