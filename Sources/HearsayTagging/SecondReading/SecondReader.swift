import CKernels

#if canImport(Glibc)
    import Glibc
#endif

/// Reads single passages once more, whole and with their parts marked, where rules are in doubt.
///
/// A transformer of the large model's shape and word pieces gives scores to the answers; how far the rules are heard beside
/// it was learned, too (Documentation/decisions/0023-second-readers.md). Where it is not sure a deep reader, with twelve
/// layers instead of six and twice as wide, may read as well: their scores are added (0031-deep-reader.md,
/// 0039-what-stands-around.md).
package final class SecondReader {
    /// What is asked of a passage.
    package enum Task: Sendable, CaseIterable {
        /// The act of an attribution; the answers are the acts in the order of the guideline.
        case acts
        /// The act of a sentence in a speaker's own words, which has no cue; the same answers.
        case sentences
        /// What an answer turn answers: nothing, the last question turn before it, the one before that, another.
        case turns

        /// The parts whose means the head sees.
        package var pooled: [MarkedPieces.Mark] {
            switch self {
            case .acts: [.source, .cue, .content]
            case .sentences: [.content]
            case .turns: [.answer, .question]
            }
        }

        /// The number of answers.
        package var answers: Int {
            switch self {
            case .acts, .sentences: 13
            case .turns: 4
            }
        }

        /// The ways in which the rules come to an answer.
        var rules: Int {
            switch self {
            case .acts, .sentences: 5
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

    /// When the deep reader reads with the second one.
    package enum Depth: Sendable {
        /// Where the second reader is not sure and one of these answers is the likeliest to it or the next.
        case contested(Set<Int>)
        /// Wherever the second reader is not sure.
        case unsure
    }

    /// The deep reader, and what it is asked.
    struct Deep {
        let reader: PassageReader
        /// What the second reader's scores are multiplied with before the deep one's are added.
        let share: Float
        let depth: Depth
        /// How much likelier, as probability, the second reader's best answer is than the next where the deep one would hardly
        /// change it (Documentation/decisions/0031-deep-reader.md).
        private static let sureLead: Float = 0.8

        /// Whether it reads what the second reader ranked so.
        func isAsked(after found: Ranking) -> Bool {
            guard found.lead < Self.sureLead else { return false }
            switch depth {
            case .contested(let answers):
                return answers.contains(found.likeliest) || answers.contains(found.next)
            case .unsure: return true
            }
        }
    }

    /// The likeliest answer, the next, and how much likelier the first is, as probability.
    struct Ranking {
        let likeliest: Int
        let next: Int
        let lead: Float
    }

    private let reader: PassageReader
    private let gate: SecondReaderWeights.Gate?
    private let lexicon: SecondReaderWeights.Lexicon?
    private let deep: Deep?
    private let scratch = Buffer()
    private let quantised = QuantisedRows()

    /// - Parameters:
    ///   - weights: its own.
    ///   - table: the large model's, whose word pieces it shares.
    ///   - deep: who reads with it; `nil`: nobody.
    init(weights: SecondReaderWeights, table: TransformerWeights, deep: Deep? = nil) {
        reader = PassageReader(weights.network(table), weights.head)
        gate = weights.gate
        lexicon = weights.lexicon
        self.deep = deep
    }

    /// The answer to each question.
    ///
    /// - Complexity: O(n) products in pieces, O(w²) attention in the pieces of each passage.
    package func answers(to questions: [Question]) -> [Int] {
        let own = Scores(rows: reader.scores(of: questions.map(\.passage)), head: reader.head)
        var answers = questions.enumerated().map { own.ranking(of: $0, $1) }
        guard let deep else { return answers.map(\.likeliest) }
        let unsure = answers.indices.filter { deep.isAsked(after: answers[$0]) }
        let said = deep.reader.scores(of: unsure.map { questions[$0].passage })
        let both = Scores(rows: said, head: deep.reader.head)
            .adding(own, of: unsure, times: deep.share)
        for (row, place) in unsure.enumerated() {
            answers[place] = both.ranking(of: row, questions[place])
        }
        return answers.map(\.likeliest)
    }

    /// What all readers together say of each question, the deep one of all if there is one: rows of scores, as many as there are
    /// answers, with the rules heard.
    ///
    /// - Complexity: that of `answers(to:)`.
    package func scores(of questions: [Question]) -> [[Float]] {
        let passages = questions.map(\.passage)
        let own = Scores(rows: reader.scores(of: passages), head: reader.head)
        let all =
            deep.map {
                Scores(rows: $0.reader.scores(of: passages), head: $0.reader.head)
                    .adding(own, of: Array(questions.indices), times: $0.share)
            } ?? own
        return questions.enumerated().map { all.heard(of: $0, $1) }
    }

    /// How likely it looks from the words of its content that the answer to a question is another than the rules': the logarithm
    /// of the odds; infinite where nothing tells.
    ///
    /// - Complexity: O(n) in pieces.
    package func oddsOfChange(_ question: Question) -> Float {
        guard let lexicon else { return .infinity }
        var odds = lexicon.answers[question.answer]
        for (piece, mark) in zip(question.passage.pieces, question.passage.marks)
        where mark == .content && Int(piece) < lexicon.count {
            odds += lexicon.pieces[Int(piece)]
        }
        return odds
    }

    /// How unlikely the rules' answer looks from the tagger's states alone: the negative logarithm of its probability.
    ///
    /// - Parameters:
    ///   - states: of the attribution, as `Tagger.tag` keeps them.
    ///   - rule: how the rules came to their answer.
    ///   - answer: their answer.
    /// - Complexity: O(1).
    package func doubt(states: [Float], rule: Int, answer: Int) -> Float {
        guard let gate, states.count == gate.matrix.rows else { return 0 }
        let scores = scratch.floats(PassageReader.stride)
        states.withUnsafeBufferPointer {
            guard let base = $0.baseAddress else { return }
            gate.matrix.multiply(1, base, into: scores, scratch: quantised)
        }
        let task = reader.head.task
        task.add(gate.rules, rule, answer, to: scores)
        hearsay_log_softmax(1, task.answers, scores)
        return -scores[answer]
    }
}

extension SecondReader {
    /// What a network says of some passages, and how far its head hears the rules.
    private struct Scores {
        var rows: [Float]
        let head: PassageHead

        /// With the rows of `other` at `places`, each times `share`, added in their order.
        func adding(_ other: Scores, of places: [Int], times share: Float) -> Scores {
            var sum = self
            for (row, place) in places.enumerated() {
                for i in 0..<PassageReader.stride {
                    sum.rows[row * PassageReader.stride + i] +=
                        share * other.rows[place * PassageReader.stride + i]
                }
            }
            return sum
        }

        /// The scores of the answers to a question with the rules heard.
        func heard(of row: Int, _ question: Question) -> [Float] {
            let start = row * PassageReader.stride
            var scores = Array(rows[start..<start + PassageReader.stride])
            scores.withUnsafeMutableBufferPointer {
                guard let base = $0.baseAddress else { return }
                head.task.add(head.rules, question.rule, question.answer, to: base)
            }
            scores.removeLast(PassageReader.stride - head.task.answers)
            return scores
        }

        /// The likeliest answers with the rules heard.
        func ranking(of row: Int, _ question: Question) -> Ranking {
            var scores = heard(of: row, question)
            let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
            scores.withUnsafeMutableBufferPointer {
                guard let base = $0.baseAddress else { return }
                hearsay_log_softmax(1, head.task.answers, base)
            }
            return Ranking(
                likeliest: order[0], next: order[1],
                lead: exp(scores[order[0]]) - exp(scores[order[1]]))
        }
    }
}

extension SecondReader.Task {
    /// Adds the row of a table of rules to the scores.
    func add(
        _ rules: UnsafePointer<Float>, _ rule: Int, _ answer: Int,
        to scores: UnsafeMutablePointer<Float>
    ) {
        let row = rules + (rule * answers + answer) * PassageReader.stride
        for i in 0..<answers { scores[i] += row[i] }
    }
}
