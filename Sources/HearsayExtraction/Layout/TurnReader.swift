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
                let rest = document.text.trimmed(Span(block.words, block.span.end))
                turns.append(
                    Turn(role: .answer, label: label, spans: rest.isEmpty ? [] : [rest]))
            } else if block.kind == .paragraph, !turns.isEmpty {
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
}
