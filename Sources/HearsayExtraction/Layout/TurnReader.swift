package import HearsayCore

/// Puts the labelled lines of a transcript together into turns and tells questions from answers.
///
/// Who answers is read off the whole document: the labels `A`, titles in capitals (`MS. …`,
/// `THE PRESIDENT`) and the name in the title answer; `Q` asks; where names alone stand there, those
/// who speak after others' question marks and most often answer.
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
                var start = label.end
                while start < block.span.end, isSeparator(document.text.utf8[start]) { start += 1 }
                let rest = document.text.trimmed(Span(start, block.span.end))
                turns.append(
                    Turn(role: .answer, label: label, spans: rest.isEmpty ? [] : [rest]))
            } else if block.kind == .paragraph || block.kind == .heading, !turns.isEmpty {
                turns[turns.count - 1].spans.append(block.span)
            }
        }
        turns.removeAll { $0.spans.isEmpty }
        assignRoles(&turns, document)
        return turns
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || Text.isSpace(byte)
    }

    private func assignRoles(_ turns: inout [Turn], _ document: Document) {
        var counts: [String: Int] = [:]
        var asks: [String: Int] = [:]
        let labels = turns.map { document.text.string($0.label) }
        for (turn, label) in zip(turns, labels) {
            counts[label, default: 0] += 1
            if endsWithQuestion(turn, document.text) { asks[label, default: 0] += 1 }
        }
        let title = document.title?.value ?? ""
        let explicit = labels.contains(where: isQuestioner)
        let most = counts.values.max() ?? 0
        for i in turns.indices {
            let label = labels[i]
            let total = counts[label] ?? 0
            if explicit {
                turns[i].role = isQuestioner(label) ? .question : .answer
            } else if label == "A" || title.contains(label) || isOfficial(label) {
                turns[i].role = .answer
            } else if label.contains("(") || (asks[label] ?? 0) * 2 >= total {
                // "Ada Arden (Coast Wire)" asks for an outlet.
                turns[i].role = .question
            } else {
                // Whoever speaks most answers; one who is heard a few times asks.
                turns[i].role = total == most || total >= 4 ? .answer : .question
            }
        }
    }

    /// "Q", "Question 2", "QUESTION", "Reporter".
    private func isQuestioner(_ label: String) -> Bool {
        let lower = label.lowercased()
        return lower == "q" || lower == "reporter" || lower.hasPrefix("question")
    }

    private func isOfficial(_ label: String) -> Bool {
        let letters = label.filter(\.isLetter)
        return letters.count > 3 && letters.allSatisfy(\.isUppercase)
            && (label.contains(".") || label.hasPrefix("THE ") || label.contains(" OFFICIAL"))
    }

    private func endsWithQuestion(_ turn: Turn, _ text: Text) -> Bool {
        turn.spans.contains { span in
            var at = span.end
            while at > span.start, at > span.end - 6 {
                if text.utf8[at - 1] == UInt8(ascii: "?") { return true }
                at -= 1
            }
            return false
        }
    }
}
