/// Intervals by resampling: what F1 would have been on other draws of as many documents.
enum Bootstrap {
    /// The central 95 % of F1 over all attributions, of each measure; empty without resamples.
    static func intervals(
        _ documents: [ScoreCounts], resamples: Int, seed: UInt64
    ) -> [Measure: ClosedRange<Double>] {
        if documents.isEmpty || resamples <= 0 { return [:] }
        var random = SplitMix64(state: seed)
        var values: [Measure: [Double]] = [:]
        for _ in 0..<resamples {
            var counts = ScoreCounts()
            for _ in documents { counts += documents[random.index(below: documents.count)] }
            for measure in Measure.allCases {
                values[measure, default: []].append(counts.score(measure, in: .all).f1)
            }
        }
        return values.mapValues { values in
            let sorted = values.sorted()
            let last = Double(resamples - 1)
            return sorted[Int(0.025 * last)]...sorted[Int(0.975 * last)]
        }
    }
}

/// Steele, Lea and Flood's SplitMix64: small, and the same numbers on every machine.
package struct SplitMix64 {
    package var state: UInt64

    package init(state: UInt64) { self.state = state }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// An index of 0..<`count`.
    package mutating func index(below count: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }
}
