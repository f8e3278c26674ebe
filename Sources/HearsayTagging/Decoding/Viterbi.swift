/// The best path through BIO labels (Viterbi 1967): label 0 is O, odd labels begin a run, and an
/// even label may only follow itself or the odd one before it.
package struct Viterbi {
    private var back: [UInt8] = []

    package init() {}

    /// Writes the labels of the best path into `path`.
    ///
    /// - Parameters:
    ///   - scores: rows of `stride` values of which `labels` are used, one row per token.
    ///   - path: as many places as there are tokens; at least one.
    /// - Complexity: O(n · labels) in tokens, since only label changes that are possible are tried.
    package mutating func decode(
        _ scores: UnsafePointer<Float>, stride: Int, labels: Int,
        into path: UnsafeMutableBufferPointer<UInt8>
    ) {
        let count = path.count
        guard count > 0 else { return }
        if back.count < count * labels {
            back = [UInt8](repeating: 0, count: count * labels * 2)
        }
        withUnsafeTemporaryAllocation(of: Float.self, capacity: labels) { best in
            for label in 0..<labels {
                best[label] = label > 0 && label % 2 == 0 ? -1e9 : scores[label]
            }
            for token in 1..<max(1, count) {
                let row = scores + token * stride
                var top = 0
                for label in 1..<labels where best[label] > best[top] { top = label }
                let topScore = best[top]
                // Even labels look at their own run only; walk down so that best[label - 1] is
                // still that of the token before.
                for label in (0..<labels).reversed() {
                    if label > 0, label % 2 == 0 {
                        let stays = best[label] >= best[label - 1]
                        back[token * labels + label] = UInt8(stays ? label : label - 1)
                        best[label] = (stays ? best[label] : best[label - 1]) + row[label]
                    } else {
                        back[token * labels + label] = UInt8(top)
                        best[label] = topScore + row[label]
                    }
                }
            }
            var label = 0
            for other in 1..<labels where best[other] > best[label] { label = other }
            for token in (0..<count).reversed() {
                path[token] = UInt8(label)
                if token > 0 { label = Int(back[token * labels + label]) }
            }
        }
    }

}

/// A run of one kind in a path of labels.
package struct LabelRun: Equatable {
    /// The odd label that begins it.
    package let kind: UInt8
    /// Its tokens.
    package let tokens: Range<Int>

    package init(kind: UInt8, tokens: Range<Int>) {
        self.kind = kind
        self.tokens = tokens
    }

    /// The runs of a path in order.
    package static func runs(_ path: UnsafeMutableBufferPointer<UInt8>) -> [LabelRun] {
        var found: [LabelRun] = []
        var start = 0
        var kind: UInt8 = 0
        for i in 0...path.count {
            let label = i < path.count ? path[i] : 0
            let begins = label % 2 == 1
            if kind != 0, label == 0 || begins || label - 1 != kind {
                found.append(LabelRun(kind: kind, tokens: start..<i))
                kind = 0
            }
            if label != 0, kind == 0 {
                kind = begins ? label : label - 1
                start = i
            }
        }
        return found
    }
}
