/// An attribution as the network found it: tokens instead of characters, scores instead of grades.
public struct TaggedAttribution: Sendable {
    /// What the network gave for it; logarithms of probabilities, 0 is certain.
    public struct Scores: Sendable {
        /// Mean over the cue's tokens of the probability that they are a cue.
        public var cue: Float
        /// Sum over the window of the probability of each token's role.
        public var roles: Float
        /// The least certain token inside or beside the content.
        public var weakest: Float

        package init(cue: Float, roles: Float, weakest: Float) {
            self.cue = cue
            self.roles = roles
            self.weakest = weakest
        }
    }

    /// The source's runs of tokens, as ranges of indices into the tokenized text; may be empty.
    public var source: [Range<Int>]
    /// The cue's tokens.
    public var cue: Range<Int>
    /// The content's runs of tokens; never empty.
    public var content: [Range<Int>]
    /// How sure the network was.
    public var scores: Scores
    /// The means over the cue and over the content of the states before the encoder's last layer; empty where they were
    /// not asked for.
    public internal(set) var states: [Float] = []

    /// Creates an attribution of tokens, for tests of what is made of it.
    package init(source: [Range<Int>], cue: Range<Int>, content: [Range<Int>], scores: Scores) {
        self.source = source
        self.cue = cue
        self.content = content
        self.scores = scores
    }
}
