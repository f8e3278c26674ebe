internal import HearsayCore

/// What an answer turn answers, as somebody reads it who sees the turns around it.
package enum AnsweredTurn: Int, Sendable, CaseIterable {
    /// Nothing.
    case nothing
    /// The last question turn before it.
    case last
    /// The question turn before that.
    case lastButOne
    /// An earlier one.
    case earlier
}

/// Who is asked what an answer turn answers: the answer turn, the tie that the rules found (its place among all, from
/// one on; 0 where they found none), and what they say it answers.
package typealias PairJudge = ([(turn: Int, tie: Int, rules: AnsweredTurn)]) -> [AnsweredTurn]

extension QuestionPairing {
    /// Has all pairs read once more but where an answer directly follows its question, or whose turn it is never answers.
    ///
    /// - Parameter judge: who reads.
    /// - Complexity: O(n) in turns, and what the judge takes.
    package mutating func revise(_ judge: PairJudge) {
        let asked = doubtful()
        let readings = judge(
            asked.map { ($0.turn, $0.pair.map { AnswerTie.place(of: $0.tie) } ?? 0, $0.rules) })
        var read: [Int: (doubt: Doubt, reading: AnsweredTurn)] = [:]
        for (doubt, reading) in zip(asked, readings) where reading != doubt.rules {
            read[doubt.turn] = (doubt, reading)
        }
        let ruled = Dictionary(uniqueKeysWithValues: pairs.map { ($0.answer, $0) })
        pairs = []
        for at in turns.indices {
            guard let (doubt, reading) = read[at] else {
                if let pair = ruled[at] { pairs.append(pair) }
                continue
            }
            if let question = question(of: doubt, reading) {
                pairs.append(Pair(answer: at, question: question, tie: .read))
            }
        }
    }

    /// The question turn that a reading means, the pairs of the answers before it being revised.
    ///
    /// An earlier one is that of an answer which is gone on with: of those that stand as far back the one
    /// answered last.
    private func question(of doubt: Doubt, _ reading: AnsweredTurn) -> Int? {
        switch reading {
        case .nothing: return nil
        case .last: return doubt.questions.first
        case .lastButOne: return doubt.questions.dropFirst().first
        case .earlier:
            guard let third = doubt.questions.dropFirst(2).first else { return nil }
            return pairs.last { $0.question <= third }?.question ?? third
        }
    }

    /// An answer turn whose pair is worth reading.
    private struct Doubt {
        let turn: Int
        let pair: Pair?
        /// The question turns before it, the last first.
        let questions: [Int]
        let rules: AnsweredTurn
    }

    private func doubtful() -> [Doubt] {
        var byAnswer: [Int: Pair] = [:]
        for pair in pairs { byAnswer[pair.answer] = pair }
        var questions: [Int] = []
        var found: [Doubt] = []
        for (at, turn) in turns.enumerated() {
            if turn.role == .question {
                questions.insert(at, at: 0)
                if questions.count > 3 { questions.removeLast() }
            } else if !questions.isEmpty, byAnswer[at]?.tie != .put,
                !neverAnswers(at, text.string(turn.label))
            {
                found.append(
                    Doubt(
                        turn: at, pair: byAnswer[at], questions: questions,
                        rules: .of(byAnswer[at]?.question, questions)))
            }
        }
        return found
    }
}

extension AnsweredTurn {
    /// What a pair's question is among the question turns before the answer, the last first.
    fileprivate static func of(_ question: Int?, _ questions: [Int]) -> AnsweredTurn {
        guard let question else { return .nothing }
        return switch questions.firstIndex(of: question) {
        case 0: .last
        case 1: .lastButOne
        default: .earlier
        }
    }
}
