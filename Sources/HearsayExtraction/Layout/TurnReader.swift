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
        // Those whose part type tells.
        var known: Set<Int> = []
        for block in document.blocks {
            if let label = block.label {
                // One of whom nothing is written has said nothing.
                if turns.last?.spans.isEmpty ?? false {
                    turns.removeLast()
                    known.remove(turns.count)
                }
                let rest = document.text.trimmed(Span(block.words, block.span.end))
                if block.role != nil { known.insert(turns.count) }
                turns.append(
                    Turn(
                        role: block.role ?? .answer, label: label,
                        spans: rest.isEmpty ? [] : [rest]))
            } else if block.kind == .paragraph, !turns.isEmpty {
                turns[turns.count - 1].spans.append(block.span)
            }
        }
        if turns.last?.spans.isEmpty ?? false { turns.removeLast() }
        let roles = LabelRoles(turns, in: document)
        for at in turns.indices where !known.contains(at) {
            turns[at].role = roles.role(of: turns[at])
        }
        for at in turns.indices.dropLast() where turns[at].role == .answer && !known.contains(at) {
            let before = at > 0 ? turns[at - 1] : nil
            if roles.isMislabelled(turns[at], between: before, and: turns[at + 1]) {
                turns[at].role = .question
            }
        }
        return turns
    }
}
