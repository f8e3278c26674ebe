/// What the large model reads of the act of one attribution, before the rules are heard.
public struct ActEvidence: Sendable {
    /// How the rules came to their act; how far they are trusted depends on it.
    public enum Rule: Int, Sendable, CaseIterable {
        /// Nothing was found.
        case nothing
        /// The cue names the act.
        case cue
        /// A phrase of the content does.
        case content
        /// It ends with a question mark.
        case question
        /// Somebody does not answer.
        case silence

        /// Whether the act is worth reading: elsewhere the rules are right more often than the reader.
        public var isOpen: Bool { self == .nothing || self == .content }
    }

    /// The number of acts that are told apart, in the order of `ActJudge.order`.
    public static let acts = 13
    /// Values of a row of scores, of which thirteen are used.
    static let stride = 16
    /// Rows of the table of rules: one for each rule and act, then one for each rule.
    static let ruleRows = Rule.allCases.count * (acts + 1)

    private let weights: ActWeights
    private let scores: [Float]

    init(_ weights: ActWeights, scores: UnsafePointer<Float>) {
        self.weights = weights
        self.scores = Array(UnsafeBufferPointer(start: scores, count: Self.stride))
    }

    /// Scores of the thirteen acts, given what the rules found; the greatest is the act.
    ///
    /// Logarithms of probabilities but for a constant.
    ///
    /// - Parameters:
    ///   - rule: how the rules came to their act.
    ///   - act: its place in the order of acts.
    public func scores(rule: Rule, act: Int) -> [Float] {
        let own = weights.rules + (rule.rawValue * Self.acts + act) * Self.stride
        let common = weights.rules + (Rule.allCases.count * Self.acts + rule.rawValue) * Self.stride
        return (0..<Self.acts).map { scores[$0] + own[$0] + common[$0] }
    }
}
