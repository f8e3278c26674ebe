internal import HearsayCore

/// Ends what a question reports before the asker's own question.
///
/// "According to the paper, it sank. Is that true?" asks about a report, which does not ask itself.
struct ReportedQuestions {
    /// The sentences of each question turn that has any, in the order of the text.
    private let turns: [[Span]]

    /// - Parameter turns: the sentences of each question turn, in the order of the text.
    init(_ turns: [[Span]]) { self.turns = turns.filter { !$0.isEmpty } }

    /// Cuts the indirect contents that run on into a question after their cue.
    ///
    /// - Complexity: O(n log m) in attributions and turns.
    func cut(_ attributions: inout [Attribution], _ text: Text) {
        for at in attributions.indices where attributions[at].mode == .indirect {
            guard let cue = attributions[at].cue.hull, let sentences = turn(of: cue.start),
                let question = sentences.first(where: {
                    $0.start >= cue.end && text.utf8[$0.end - 1] == UInt8(ascii: "?")
                }), attributions[at].content[0].start < question.start
            else { continue }
            attributions[at].content = attributions[at].content.compactMap { span in
                if span.start >= question.start { return nil }
                return text.trimmed(Span(span.start, min(span.end, question.start)))
            }
        }
    }

    /// The sentences of the question turn that holds a position.
    private func turn(of position: Int) -> [Span]? {
        let next = turns.partitioningIndex { $0[0].start > position }
        guard next > 0, let last = turns[next - 1].last, position < last.end else { return nil }
        return turns[next - 1]
    }
}
