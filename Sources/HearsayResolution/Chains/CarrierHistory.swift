import HearsayCore

/// The carriers that a document has introduced, for "the article" and "the press release".
struct CarrierHistory {
    private var known: [(position: Int, carrier: Carrier)] = []

    /// Remembers a carrier whose issuer is known.
    mutating func note(_ carrier: Carrier, at position: Int) {
        if carrier.entity == nil { return }
        known.append((position, carrier))
        // Nothing further back is meant.
        if known.count > 64 { known.removeFirst(32) }
    }

    /// The last carrier of the same noun, or else of the same kind, before a position.
    ///
    /// - Complexity: O(n) in the last 64 carriers.
    func antecedent(of carrier: Carrier, before position: Int) -> Carrier? {
        let earlier = known.filter { $0.position < position }.map(\.carrier)
        return earlier.last { $0.noun == carrier.noun }
            ?? earlier.last { $0.kind == carrier.kind }
    }
}
