import CKernels

/// Reads single passages once more, whole and with their parts marked, where rules are in doubt.
///
/// A transformer of the large model's shape and word pieces; from the state of a passage's first piece and the means
/// over some of its parts a head gives a score to each answer. How far the rules are heard beside it was learned, too
/// (Documentation/decisions/0023).
package final class SecondReader {
    /// What is asked of a passage.
    package enum Task: Sendable, CaseIterable {
        /// The act of an attribution; the answers are the acts in the order of the guideline.
        case acts
        /// What an answer turn answers: nothing, the last question turn before it, the one before that, another.
        case turns

        /// The parts whose means the head sees.
        package var pooled: [MarkedPieces.Mark] {
            switch self {
            case .acts: [.source, .cue, .content]
            case .turns: [.answer, .question]
            }
        }

        /// The number of answers.
        package var answers: Int {
            switch self {
            case .acts: 13
            case .turns: 4
            }
        }

        /// The ways in which the rules come to an answer.
        var rules: Int {
            switch self {
            case .acts: 5
            case .turns: 9
            }
        }
    }

    /// A passage with what the rules made of it.
    package struct Question {
        let passage: MarkedPieces
        let rule: Int
        let answer: Int

        /// - Parameters:
        ///   - passage: what is read.
        ///   - rule: how the rules came to their answer.
        ///   - answer: their answer.
        package init(_ passage: MarkedPieces, rule: Int, answer: Int) {
            self.passage = passage
            self.rule = rule
            self.answer = answer
        }
    }

    /// Values of a row of scores; the answers come first.
    static let stride = 16
    /// Pieces that are read side by side; more would not fit the caches.
    private static let piecesAtOnce = 384

    private let weights: SecondReaderWeights
    private let table: TransformerWeights
    private let layers: TransformerLayers
    private var places: [Int32] = []
    private let x = Buffer()
    private let attended = Buffer()
    private let pooled = Buffer()
    private let hidden = Buffer()
    private let scores = Buffer()
    private let quantised = QuantisedRows()

    /// - Parameters:
    ///   - weights: its own.
    ///   - table: the large model's, whose word pieces it shares.
    init(weights: SecondReaderWeights, table: TransformerWeights) {
        self.weights = weights
        self.table = table
        layers = TransformerLayers(width: weights.width, hidden: weights.hidden)
    }

    /// The answer to each question.
    ///
    /// - Complexity: O(n) products in pieces, O(w²) attention in the pieces of each passage.
    package func answers(to questions: [Question]) -> [Int] {
        var answers: [Int] = []
        var next = 0
        while next < questions.count {
            var end = next
            var pieces = 0
            while end < questions.count,
                end == next || pieces + questions[end].passage.count + 2 <= Self.piecesAtOnce
            {
                pieces += questions[end].passage.count + 2
                end += 1
            }
            answers += read(questions[next..<end])
            next = end
        }
        return answers
    }

    /// How unlikely the rules' answer looks from the tagger's states alone: the negative logarithm of its probability.
    ///
    /// - Parameters:
    ///   - states: of the attribution, as `Tagger.tag` keeps them.
    ///   - rule: how the rules came to their answer.
    ///   - answer: their answer.
    /// - Complexity: O(1).
    package func doubt(states: [Float], rule: Int, answer: Int) -> Float {
        guard let gate = weights.gate, states.count == gate.matrix.rows else { return 0 }
        let scores = scores.floats(Self.stride)
        states.withUnsafeBufferPointer {
            guard let base = $0.baseAddress else { return }
            gate.matrix.multiply(1, base, into: scores, scratch: quantised)
        }
        add(gate.rules, rule, answer, to: scores)
        hearsay_log_softmax(1, weights.task.answers, scores)
        return -scores[answer]
    }

    private func read(_ questions: ArraySlice<Question>) -> [Int] {
        let sequences = collect(questions)
        let width = weights.width
        let count = places.count / 4
        let x = x.floats(count * width)
        hearsay_embed_pieces(
            count, places, width, table.table, table.scales, weights.rows, weights.norm.gamma,
            weights.norm.beta, x)
        let attended = attended.floats(count * width)
        for (index, layer) in weights.layers.enumerated() {
            layers.attend(layer, x, sequences, into: attended)
            let isLast = index == weights.layers.count - 1
            let rows = isLast ? keepPooled(questions, sequences, x, attended) : count
            layers.feed(layer, x, attended, rows: rows)
        }
        pool(questions, x)
        return judge(questions)
    }

    /// The rows of the passages, and which are whose.
    private func collect(_ questions: ArraySlice<Question>) -> [Range<Int>] {
        places.removeAll(keepingCapacity: true)
        return questions.map { question in
            let begin = places.count / 4
            func place(_ piece: Int32, _ mark: MarkedPieces.Mark) {
                let marks = Int32(weights.positions)
                places.append(piece)
                places.append(Int32(places.count / 4 - begin))
                places.append(marks + Int32(mark.rawValue))
                places.append(marks + Int32(MarkedPieces.Mark.allCases.count))
            }
            place(Vocabulary.begin, .around)
            for (piece, mark) in zip(question.passage.pieces, question.passage.marks) {
                place(piece, mark)
            }
            if question.passage.pieces.last != Vocabulary.end { place(Vocabulary.end, .around) }
            return begin..<places.count / 4
        }
    }

    /// Moves the rows that the head sees to the front, those of a passage in their order; the last layer is
    /// needed for no others.
    ///
    /// - Returns: how many they are.
    private func keepPooled(
        _ questions: ArraySlice<Question>, _ sequences: [Range<Int>],
        _ x: UnsafeMutablePointer<Float>, _ attended: UnsafeMutablePointer<Float>
    ) -> Int {
        let width = weights.width
        let parts = weights.task.pooled
        var kept = 0
        func keep(_ row: Int) {
            if row > kept {
                (x + kept * width).update(from: x + row * width, count: width)
                (attended + kept * width).update(from: attended + row * width, count: width)
            }
            kept += 1
        }
        for (question, sequence) in zip(questions, sequences) {
            keep(sequence.lowerBound)
            for (place, mark) in question.passage.marks.enumerated() where parts.contains(mark) {
                keep(sequence.lowerBound + 1 + place)
            }
        }
        return kept
    }

    /// Writes the first state and the means over the parts of each passage, one after the other.
    private func pool(_ questions: ArraySlice<Question>, _ x: UnsafePointer<Float>) {
        let width = weights.width
        let parts = weights.task.pooled
        let rowWidth = (1 + parts.count) * width
        let pooled = pooled.floats(questions.count * rowWidth)
        pooled.update(repeating: 0, count: questions.count * rowWidth)
        var state = x
        for (index, question) in questions.enumerated() {
            let row = pooled + index * rowWidth
            row.update(from: state, count: width)
            state += width
            let marks = question.passage.marks
            let shares = parts.map { part in 1 / Float(max(1, marks.count { $0 == part })) }
            for mark in marks {
                guard let part = parts.firstIndex(of: mark) else { continue }
                let mean = row + (1 + part) * width
                for i in 0..<width { mean[i] += state[i] * shares[part] }
                state += width
            }
        }
    }

    private func judge(_ questions: ArraySlice<Question>) -> [Int] {
        let hidden = hidden.floats(questions.count * weights.inner.columns)
        weights.inner.multiply(
            questions.count, pooled.floats(questions.count * weights.inner.rows), into: hidden,
            .gelu, scratch: quantised)
        let scores = scores.floats(questions.count * Self.stride)
        weights.outer.multiply(questions.count, hidden, into: scores, scratch: quantised)
        return questions.enumerated().map { index, question in
            let row = scores + index * Self.stride
            add(weights.rules, question.rule, question.answer, to: row)
            return (0..<weights.task.answers).max { row[$0] < row[$1] } ?? question.answer
        }
    }

    private func add(
        _ rules: UnsafePointer<Float>, _ rule: Int, _ answer: Int,
        to scores: UnsafeMutablePointer<Float>
    ) {
        let row = rules + (rule * weights.task.answers + answer) * Self.stride
        for i in 0..<weights.task.answers { scores[i] += row[i] }
    }
}
