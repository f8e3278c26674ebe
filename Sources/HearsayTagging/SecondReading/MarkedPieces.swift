/// A passage as the second reader takes it: word pieces, each marked with what it belongs to.
package struct MarkedPieces: Equatable, Sendable {
    /// What a piece belongs to.
    ///
    /// The numbers are rows of the table of marks in the weights.
    package enum Mark: UInt8, Sendable, CaseIterable {
        /// Neither source nor cue nor content: what stands around them.
        case around
        /// The parts of the attribution that is read.
        case source, cue, content
        /// The answer turn that is read.
        case answer
        /// The question turns before it: the last, the one before that, all others.
        case question, earlierQuestion, otherQuestion
        /// The answer turns before it: of the same speaker, of others.
        case ownAnswer, otherAnswer
        /// The turn after it.
        case nextQuestion, nextAnswer
    }

    /// The pieces, in the numbers of the large model's vocabulary.
    package internal(set) var pieces: [Int32] = []
    /// The mark of each.
    package internal(set) var marks: [Mark] = []

    /// The number of pieces.
    package var count: Int { pieces.count }

    /// An empty passage.
    package init() {}

    /// Appends pieces that belong to the same part.
    package mutating func append(_ pieces: some Collection<Int32>, _ mark: Mark) {
        self.pieces += pieces
        marks += repeatElement(mark, count: pieces.count)
    }
}
