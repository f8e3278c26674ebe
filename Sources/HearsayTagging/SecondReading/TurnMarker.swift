import HearsayCore

/// Cuts the passage around one answer turn of a transcript: the turns before it and the next, each shortened to its
/// beginning and its end.
package struct TurnMarker {
    /// The most pieces of a passage; its beginning is cut.
    package static let limit = 199
    /// Turns before the answer that are always seen, and before how many the one but last question is not.
    private static let turnsBefore = 5
    private static let farthest = 8
    /// Words at the beginning and the end of a turn that are seen.
    private static let words = (
        answer: (26, 8), question: (8, 24), farQuestion: (5, 12), other: (4, 14),
        farOther: (3, 7), next: (12, 0)
    )
    /// How many turns back a turn is no longer near.
    private static let near = 3
    private static let piecesOfNext = 18

    private let text: Text
    private let turns: [Turn]
    private let labels: [String]
    private var wordPiece: WordPiece
    private let gap: [Int32]

    init(_ vocabulary: Vocabulary, _ turns: [Turn], in text: Text) {
        self.text = text
        self.turns = turns
        labels = turns.map { text.string($0.label) }
        var wordPiece = WordPiece(vocabulary)
        var gap: [Int32] = []
        Array("…".utf8).withUnsafeBufferPointer { wordPiece.append($0, to: &gap) }
        self.gap = gap
        self.wordPiece = wordPiece
    }

    /// The marked passage of the answer turn at `at`; at most `limit` pieces.
    ///
    /// - Complexity: O(n) in the bytes of the turns that are seen.
    package mutating func passage(of at: Int) -> MarkedPieces {
        let questions = turns[..<at].indices.reversed().lazy.filter { [turns] in
            turns[$0].role == .question
        }.prefix(2)
        let last = questions.first
        let earlier = questions.dropFirst().first
        var first = max(0, at - Self.turnsBefore)
        if let earlier { first = min(first, max(earlier, at - Self.farthest)) }
        var all = MarkedPieces()
        for index in first...at {
            let mark: MarkedPieces.Mark =
                if index == at { .answer } else if index == last {
                    .question
                } else if index == earlier {
                    .earlierQuestion
                } else if turns[index].role == .question {
                    .otherQuestion
                } else if labels[index] == labels[at] { .ownAnswer } else { .otherAnswer }
            let isNear = at - index <= Self.near
            let (head, tail) =
                if index == at { Self.words.answer } else if turns[index].role == .question {
                    isNear ? Self.words.question : Self.words.farQuestion
                } else { isNear ? Self.words.other : Self.words.farOther }
            all.append(pieces(of: turns[index], head, tail) + [Vocabulary.end], mark)
        }
        if at + 1 < turns.count {
            let next = turns[at + 1]
            let pieces = pieces(of: next, Self.words.next.0, Self.words.next.1)
            all.append(
                pieces.prefix(Self.piecesOfNext) + [Vocabulary.end],
                next.role == .question ? .nextQuestion : .nextAnswer)
        }
        let cut = max(0, all.count - Self.limit)
        all.pieces.removeFirst(cut)
        all.marks.removeFirst(cut)
        return all
    }

    /// The pieces of a turn's first words and of its last, with an ellipsis for those left out.
    private mutating func pieces(of turn: Turn, _ head: Int, _ tail: Int) -> [Int32] {
        var pieces: [Int32] = []
        text.utf8.withUnsafeBufferPointer { bytes in
            let words = turn.spans.flatMap { span in
                bytes[span.start..<span.end].split { $0 == 0x20 || (0x09...0x0D).contains($0) }
            }
            for (index, word) in words.enumerated() {
                if words.count > head + tail, index >= head, index < words.count - tail {
                    if index == head { pieces += gap }
                    continue
                }
                wordPiece.append(UnsafeBufferPointer(rebasing: word), to: &pieces)
            }
        }
        return pieces
    }
}
