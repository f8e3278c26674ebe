internal import HearsayCore

/// Keeps attributions within one turn: what one speaker says is never another's source or content.
struct TurnConfinement {
    private let starts: [Int]

    /// - Parameter turns: in the order of the text.
    init(_ turns: [Turn]) { starts = turns.map(\.label.start) }

    /// The attributions with what lies in the turn of their cue; one whose content lies in another is
    /// left out, and what lay within it lies within what held it.
    ///
    /// - Complexity: O(n log m) in spans and turns.
    func confined(_ attributions: [Attribution]) -> [Attribution] {
        attributions.map { attribution in
            var confined = attribution
            let turn = turn(of: attribution.cue.first ?? attribution.content[0])
            confined.source.removeAll { self.turn(of: $0) != turn }
            confined.cue.removeAll { self.turn(of: $0) != turn }
            confined.content.removeAll { self.turn(of: $0) != turn }
            return confined
        }.kept { !$0.content.isEmpty }
    }

    /// The turn that a span begins in; -1 before the first.
    private func turn(of span: Span) -> Int {
        starts.partitioningIndex { $0 > span.start } - 1
    }
}
