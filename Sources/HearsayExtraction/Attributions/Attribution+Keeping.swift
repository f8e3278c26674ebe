import HearsayCore

extension [Attribution] {
    /// The attributions that `keep` holds for; what lay within one that is left out lies within what held
    /// that one.
    ///
    /// - Complexity: O(n · d) in attributions and the depth of their nesting.
    func kept(where keep: (Attribution) -> Bool) -> [Attribution] {
        var kept: [Attribution] = []
        var place = [Int?](repeating: nil, count: count)
        for at in indices where keep(self[at]) {
            place[at] = kept.count
            kept.append(self[at])
        }
        for at in kept.indices {
            var outer = kept[at].within
            while let index = outer, place[index] == nil { outer = self[index].within }
            kept[at].within = outer.flatMap { place[$0] }
        }
        return kept
    }
}
