/// What the tagger's states say of acts: for every token of a text what it speaks for as part of a cue, and as
/// part of a content.
///
/// So the act of any spans can be judged after the text was read once: the mean over the cue's tokens, and the mean
/// over the content's tokens weighted by an attention of their own.
public struct ActEvidence: Sendable {
    /// How a rule came to an act; how far it is trusted depends on it.
    public enum Rule: Int, Sendable, CaseIterable {
        /// Nothing was found.
        case none
        /// The cue names the act.
        case cue
        /// A phrase of the content does.
        case content
        /// It ends with a question mark.
        case question
        /// Somebody does not answer.
        case silence
    }

    /// The number of acts that are told apart, in the order of `Training/acts.py`: deny, accuse, demand, evade,
    /// criticize, promise, threaten, support, reject, concede, announce, assert, ask.
    public static let acts = 13
    /// Values of one token.
    static let stride = 32
    /// Rows of the table of rules: one for each rule and act, one for each rule.
    static let ruleRows = Rule.allCases.count * acts + Rule.allCases.count
    private static let content = 16
    private static let attention = content + acts

    /// Halves are enough, and half the memory.
    private var values: [Float16] = []
    private let rules: [Float]

    init(_ weights: ActWeights, tokens: Int) {
        rules = Array(UnsafeBufferPointer(start: weights.rules, count: Self.ruleRows * 16))
        values = [Float16](repeating: 0, count: tokens * Self.stride)
    }

    mutating func store(_ rows: UnsafePointer<Float>, at tokens: Range<Int>) {
        let first = tokens.lowerBound * Self.stride
        for i in 0..<tokens.count * Self.stride { values[first + i] = Float16(rows[i]) }
    }

    /// Probabilities of the acts of an attribution.
    ///
    /// - Parameters:
    ///   - cue: its tokens; empty for a speaker's own sentence.
    ///   - content: its tokens.
    ///   - rule: how the rules came to their act.
    ///   - act: the place of the rules' act in the order of acts.
    /// - Returns: thirteen numbers whose sum is 1.
    /// - Complexity: O(n) in tokens.
    public func probabilities(
        cue: [Range<Int>], content: [Range<Int>], rule: Rule, act: Int
    ) -> [Float] {
        var scores = [Float](repeating: 0, count: Self.acts)
        let cueTokens = cue.joined()
        let contentTokens = content.joined()
        for token in cueTokens {
            for i in 0..<Self.acts { scores[i] += value(token, i) }
        }
        for i in 0..<Self.acts where !cueTokens.isEmpty { scores[i] /= Float(cueTokens.count) }
        let most = contentTokens.map { value($0, Self.attention) }.max() ?? 0
        var sum: Float = 0
        var mean = [Float](repeating: 0, count: Self.acts)
        for token in contentTokens {
            let weight = Self.exponential(value(token, Self.attention) - most)
            sum += weight
            for i in 0..<Self.acts { mean[i] += weight * value(token, Self.content + i) }
        }
        let row = (rule.rawValue * Self.acts + act) * 16
        let common = (Rule.allCases.count * Self.acts + rule.rawValue) * 16
        for i in 0..<Self.acts {
            if sum > 0 { scores[i] += mean[i] / sum }
            scores[i] += rules[row + i] + rules[common + i]
        }
        let top = scores.max() ?? 0
        let parts = scores.map { Self.exponential($0 - top) }
        let whole = parts.reduce(0, +)
        return parts.map { $0 / whole }
    }

    private func value(_ token: Int, _ column: Int) -> Float {
        Float(values[token * Self.stride + column])
    }

    /// e to the power of a number that is not positive; the same bits on every processor, which the C library's is
    /// not.
    private static func exponential(_ x: Float) -> Float {
        if x < -80 { return 0 }
        let scaled = x * 1.442_695_04
        let whole = scaled.rounded(.down)
        let rest = (scaled - whole) * 0.693_147_18
        // Taylor's series on 0..<ln 2: eight terms leave less than a unit of the last place.
        var sum: Float = 1
        var term: Float = 1
        for i in 1...9 {
            term *= rest / Float(i)
            sum += term
        }
        return sum * Float(sign: .plus, exponent: Int(whole), significand: 1)
    }
}
