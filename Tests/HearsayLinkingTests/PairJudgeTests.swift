import HearsayCore
import HearsayLinking
import Testing

@Suite("Answers read once more")
struct PairJudgeTests {
    private static let lines = [
        "Q: Is the ferry late?", "ARDEN: It is.", "Q: Okay.",
        "ARDEN: And it will be tomorrow, too.",
        "Q: Why is that?", "ARDEN: Fog.",
        "BLOOM: And the crane, which nobody has repaired since May.",
    ]

    private var pairing: QuestionPairing { pairing(Self.lines) }

    private func pairing(_ lines: [String]) -> QuestionPairing {
        let text = Text(lines.joined(separator: "\n"))
        var start = 0
        let turns = lines.map { line in
            let colon = line.prefix { $0 != ":" }.utf8.count
            let turn = Turn(
                role: colon == 1 ? .question : .answer, label: Span(start, start + colon),
                spans: [Span(start + colon + 2, start + line.utf8.count)])
            start += line.utf8.count + 1
            return turn
        }
        return QuestionPairing(turns, in: text)
    }

    private func pairs(_ pairing: QuestionPairing) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: pairing.pairs.map { ($0.answer, $0.question) })
    }

    @Test("asks only where the answer does not directly follow its question")
    func asked() {
        var pairing = pairing
        let before = pairs(pairing)
        #expect(before[1] == 0)
        #expect(before[5] == 4)
        var asked: [Int] = []
        pairing.revise { questions in
            asked = questions.map(\.turn)
            return questions.map(\.rules)
        }
        #expect(asked == [3, 6])
        #expect(pairs(pairing) == before, "who agrees changes nothing")
    }

    @Test(
        "follows the reading",
        arguments: [
            (AnsweredTurn.nothing, nil), (.last, 4), (.lastButOne, 2), (.earlier, 0),
        ])
    func revised(reading: AnsweredTurn, question: Int?) {
        var pairing = pairing
        pairing.revise { $0.map { $0.turn == 6 ? reading : $0.rules } }
        #expect(pairs(pairing)[6] == question)
        #expect(pairing.pairs.map(\.answer) == pairing.pairs.map(\.answer).sorted())
    }

    @Test("an earlier question is that of the answer gone on with, not the third before")
    func earlier() {
        var pairing = pairing([
            "Q: Is the ferry late?", "ARDEN: It is, because —", "Q: Right.",
            "ARDEN: — because of the fog, and —", "Q: Okay.", "ARDEN: — of the crane, and —",
            "Q: Sure.", "ARDEN: — of the tide.",
        ])
        pairing.revise { questions in
            questions.map { question -> AnsweredTurn in
                switch question.turn {
                case 3: .lastButOne
                case 5, 7: .earlier
                default: question.rules
                }
            }
        }
        #expect(pairs(pairing) == [1: 0, 3: 0, 5: 0, 7: 0])
    }

    @Test("tells which tie the rules found, and what it means")
    func ties() {
        var pairing = pairing
        let ties = Dictionary(
            uniqueKeysWithValues: pairing.pairs.map { ($0.answer, AnswerTie.place(of: $0.tie)) })
        pairing.revise { questions in
            for question in questions {
                #expect(question.tie == ties[question.turn] ?? 0)
                #expect((question.tie == 0) == (question.rules == .nothing))
            }
            return questions.map(\.rules)
        }
    }

    @Test("leaves a transcript without questions alone")
    func noQuestions() {
        let text = Text("ARDEN: Good evening.")
        var pairing = QuestionPairing(
            [Turn(role: .answer, label: Span(0, 5), spans: [Span(7, 20)])], in: text)
        pairing.revise { questions in
            #expect(questions.isEmpty)
            return []
        }
        #expect(pairing.pairs.isEmpty)
    }
}
