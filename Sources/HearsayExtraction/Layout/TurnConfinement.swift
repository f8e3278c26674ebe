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
        var kept: [Attribution] = []
        var place = [Int?](repeating: nil, count: attributions.count)
        for (at, attribution) in attributions.enumerated() {
            var confined = attribution
            let anchor = attribution.cue.first ?? attribution.content[0]
            let turn = turn(of: anchor)
            confined.source.removeAll { self.turn(of: $0) != turn }
            confined.cue.removeAll { self.turn(of: $0) != turn }
            confined.content.removeAll { self.turn(of: $0) != turn }
            if confined.content.isEmpty { continue }
            place[at] = kept.count
            kept.append(confined)
        }
        for at in kept.indices {
            var outer = kept[at].within
            while let index = outer, place[index] == nil { outer = attributions[index].within }
            kept[at].within = outer.flatMap { place[$0] }
        }
        return kept
    }

    /// The turn that a span begins in; -1 before the first.
    private func turn(of span: Span) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= span.start { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }
}
