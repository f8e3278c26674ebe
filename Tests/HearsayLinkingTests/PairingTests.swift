import HearsayCore
import HearsayLinking
import Testing

@Suite("Answers and their questions")
struct PairingTests {
    /// One exchange: lines `LABEL: words`, of which `Q` asks, and for each line the number of the
    /// line that it answers.
    struct Exchange: Sendable, CustomTestStringConvertible {
        let name: String
        let lines: [String]
        let answers: [Int?]
        var testDescription: String { name }

        init(_ name: String, _ lines: [String], _ answers: [Int?]) {
            self.name = name
            self.lines = lines
            self.answers = answers
        }
    }

    private func record(_ lines: [String]) -> Record {
        let text = Text(lines.joined(separator: "\n"))
        var record = Record(document: Document(id: DocumentID(rawValue: "test"), text: text))
        var start = 0
        for (at, line) in lines.enumerated() {
            let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")).map {
                line.utf8.distance(from: line.startIndex, to: $0)
            }
            let label = Span(start, start + (colon ?? 0))
            let words = text.trimmed(Span(label.end + 1, start + line.utf8.count))
            let role: Turn.Role = text.string(label) == "Q" ? .question : .answer
            record.turns.append(Turn(role: role, label: label, spans: [words]))
            record.statements.append(
                Statement(
                    id: StatementID(at + 1),
                    attribution: Attribution(
                        source: [label], cue: [], content: [words], mode: .direct,
                        evidence: .layout, turn: at)))
            start += line.utf8.count + 1
        }
        return record
    }

    /// Longer than what is taken for a reply to a greeting.
    private static let statement = String(
        repeating: "The ferry sails at noon and comes back at night. ", count: 7)

    static let exchanges = [
        Exchange("an answer follows its question", ["Q: Is it late?", "ARDEN: It is."], [nil, 0]),
        Exchange(
            "giving the floor answers nothing",
            ["Q: Jo?", "ARDEN: Go ahead, Bo.", "Q: Is it late?", "ARDEN: Yes. Go ahead, Jo."],
            [nil, nil, nil, 2]),
        Exchange(
            "one word answers a question that is put, and no other",
            ["Q: On the ferry, if I may.", "ARDEN: Sure.", "Q: Will it sail?", "ARDEN: Sure."],
            [nil, nil, nil, 2]),
        Exchange(
            "back-channel while a question is being put",
            ["Q: The council met on Friday about the fees.", "ARDEN: Mm-hmm.", "Q: And?"],
            [nil, nil, nil]),
        Exchange(
            "an interruption that adds nothing leaves the question open",
            ["Q: Why is it late?", "ARDEN: There was fog —", "Q: Okay.", "ARDEN: — and ice."],
            [nil, 0, nil, 0]),
        Exchange(
            "who claims the rest of an answer goes on with it",
            [
                "Q: Why is it late?", "ARDEN: There was —", "Q: But who decided that?",
                "ARDEN: Let me finish. There was fog all night.",
            ], [nil, 0, nil, 0]),
        Exchange(
            "a thanks after the answer leaves it open for an afterthought",
            [
                "Q: When does it sail?", "ARDEN: On Monday.", "Q: Thank you.",
                "ARDEN: Or on Tuesday.",
            ],
            [nil, 0, nil, 0]),
        Exchange(
            "a question over several turns is the part before the answer",
            [
                "Q: The ferry that left at noon —", "ARDEN: So —", "Q: — where is it now?",
                "ARDEN: At the pier.",
            ], [nil, 0, nil, 2]),
        Exchange(
            "counter-questions and requests to repeat have a question too",
            [
                "Q: Was it hurt?", "ARDEN: I’m sorry?", "Q: Was the pier hurt?",
                "ARDEN: In what way?",
            ],
            [nil, 0, nil, 2]),
        Exchange(
            "several officials answer one question",
            [
                "Q: A question for both of you: is it late?", "ARDEN: It is late, I fear.",
                "ROE: Let me add that the crews have worked all night to mend what the ice broke.",
            ], [nil, 0, 0]),
        Exchange(
            "short remarks among officials are no answers",
            ["Q: Is it late?", "ARDEN: It is.", "ROE: We are out of time.", "ARDEN: Thank you."],
            [nil, 0, nil, nil]),
        Exchange(
            "closing words answer nothing",
            ["Q: Is it late?", "ARDEN: It is.", "Q: Thanks.", "ARDEN: Okay. Thanks, everybody."],
            [nil, 0, nil, nil]),
        Exchange(
            "greetings and opening statements answer nothing",
            ["Q: Good afternoon.", "ARDEN: The ferry sails again from Monday on, at noon."],
            [nil, nil]),
        Exchange(
            "moderators give the floor, and answer what is theirs",
            [
                "MODERATOR: Our next question goes to Bo Roe.", "Q: Will there be a transcript?",
                "MODERATOR: There will be one tonight.",
            ], [nil, nil, 1]),
        Exchange(
            "checks of the line answer nothing",
            ["Q: Can you hear me?", "ARDEN: Yes, we can."], [nil, nil]),
        Exchange(
            "a reply that only agrees leaves the question before it",
            [
                "Q: Is the boat late?", "ARDEN: The white one?", "Q: Yes.",
                "ARDEN: It is at the pier.",
            ],
            [nil, 0, nil, 0]),
        Exchange(
            "laughter alone answers nothing, inaudible words do",
            ["Q: Is it late?", "ARDEN: (Laughs.)", "Q: Is it?", "ARDEN: (Inaudible.)"],
            [nil, nil, nil, 2]),
        Exchange(
            "a question that is not heard, and one that has barely begun, cut nobody off",
            [
                "Q: Why is it late?", "ARDEN: There was fog, and then —", "Q: (Inaudible.)",
                "ARDEN: Then came the ice, which nobody had expected.", "Q: Does the —",
                "ARDEN: So we waited for the morning.",
            ], [nil, 0, nil, 0, nil, 0]),
        Exchange(
            "yes and no answer a question that goes on, yeah only hears it",
            [
                "Q: Is the ferry, which left at noon —", "ARDEN: Yes.", "Q: — at the pier again?",
                "ARDEN: No.", "Q: And the boat that left at one —", "ARDEN: Yeah.",
            ], [nil, 0, nil, 2, nil, nil]),
        Exchange(
            "a reply to a question back is passed over when it adds nothing",
            ["Q: Is it late?", "ARDEN: The white boat?", "Q: Yeah.", "ARDEN: So, look —"],
            [nil, 0, nil, 0]),
        Exchange(
            "greetings before an opening statement ask nothing",
            [
                "ARDEN: Hello.", "Q: Fine. How are you?", "ARDEN: \(statement)", "Q: Is it late?",
                "ARDEN: It is.",
            ], [nil, nil, nil, nil, 3]),
        Exchange(
            "the first question may be a long one without a question mark",
            [
                "Q: \(statement) I would like to hear what the harbour makes of all of this.",
                "ARDEN: \(statement)",
            ], [nil, 0]),
        Exchange(
            "a second statement after the first guest answers nothing",
            [
                "Q: Is it late?", "ARDEN: It is.", "Q: Thank you.",
                "ROE: All right. I have two things at the top. \(statement)",
            ], [nil, 0, nil, nil]),
        Exchange(
            "who gives the floor does not answer for the guest",
            [
                "Q: Is it late?", "ARDEN: It is.", "ROE: Go ahead, Bo.",
                "Q: On the ice, there was —", "ROE: She was first, and you know it.",
                "Q: Was it thick?", "ARDEN: It was.",
            ], [nil, 0, nil, nil, nil, nil, 5]),
        Exchange(
            "an official who is asked by another answers the same question, however short",
            [
                "Q: How thick was the ice?", "ARDEN: What did the crews say, Roe?",
                "ROE: Two feet.",
            ], [nil, 0, 0]),
        Exchange(
            "officials are called by name",
            ["Q: How thick was the ice?", "ARDEN: Roe?", "ROE: Thank you, Ada. Two feet thick."],
            [nil, nil, 0]),
        Exchange(
            "thanks for the answers close them",
            [
                "Q: Is it late?", "ARDEN: It is.", "ROE: Thank you, Ada.", "Q: Thanks.",
                "ARDEN: Oh, and there is my hat.",
            ], [nil, 0, nil, nil, nil]),
        Exchange(
            "a question begun again was not answered by a joke that gives the floor back",
            [
                "Q: The ferry that left Lindholm —", "ARDEN: That was loud. Go ahead.",
                "Q: The ferry that left Lindholm at noon, where is it?", "ARDEN: At the pier.",
            ], [nil, nil, nil, 2]),
        Exchange(
            "after a moderator went on, only an afterthought belongs to the answer",
            [
                "Q: Is it late?", "ARDEN: It is.", "MODERATOR: Our next question goes to Bo Roe.",
                "ARDEN: Oh, I forgot to say that the white boat is late as well, by an hour or two.",
                "MODERATOR: Our next question goes to Bo Roe.",
                "ARDEN: We are glad to have so many of you with us on the pier this morning.",
            ], [nil, 0, nil, 0, nil, nil]),
        Exchange(
            "apologies answer nothing",
            ["Q: Is it late?", "ARDEN: It is.", "Q: — the boat.", "ARDEN: No, it’s okay."],
            [nil, 0, nil, nil]),
        Exchange(
            "who goes on behind a dash answers what was asked before",
            [
                "Q: The ferry that left at noon, will it —", "ARDEN: As to —", "Q: — be late?",
                "ARDEN: — as to the ferry, nobody knows.",
            ], [nil, 0, nil, 0]),
        Exchange(
            "who says the same words again goes on",
            [
                "Q: What would close the pier?", "ARDEN: We are not going to —", "Q: Why not now?",
                "ARDEN: We are not going to say from here what it would take.",
            ], [nil, 0, nil, 0]),
        Exchange(
            "a few of the same words go on with nothing",
            [
                "Q: What would close the pier?", "ARDEN: We are not going to —", "Q: Why not now?",
                "ARDEN: We are not going to —",
            ], [nil, 0, nil, 2]),
        Exchange(
            "the same words again after the end of the question answer that",
            [
                "Q: Will the town have to —", "ARDEN: We are not going to —", "Q: — pay for it?",
                "ARDEN: We are not going to say from here who pays for it.",
            ], [nil, 0, nil, 2]),
        Exchange(
            "who only asks another to answer answers nothing",
            [
                "Q: How thick was the ice?", "ARDEN: Yes. Doctor Roe, do you want to take that?",
                "ROE: Two feet thick, at the least.",
            ], [nil, nil, 0]),
        Exchange(
            "who answers and then asks another to go on has answered",
            [
                "Q: Is it late?", "ARDEN: Yes. Roe, do you want to take the rest?",
                "ROE: It is an hour late.", "Q: How thick was the ice?",
                "ARDEN: Two feet. Roe, would you like to explain that?",
                "ROE: It was a cold winter.",
            ], [nil, 0, 0, nil, 3, 3]),
        Exchange(
            "a question about a change of subject is one",
            ["Q: Are you trying to change the subject?", "ARDEN: We are not."], [nil, 0]),
        Exchange(
            "the same words from somebody else go on with nothing",
            [
                "Q: What would close the pier?", "ARDEN: We are not going to —", "Q: Why not now?",
                "ROE: We are not going to say from here what it would take.",
            ], [nil, 0, nil, 2]),
        Exchange(
            "who offers another subject asks for the floor",
            [
                "Q: Change of topic?", "ARDEN: Sure.", "Q: Is the ferry late?", "ARDEN: It is.",
            ], [nil, nil, nil, 2]),
        Exchange(
            "who presides answers nothing, but with a name he may be who is asked",
            [
                "Q: Is it late?", "Mr Speaker: Order. The Minister may wish to reply to that.",
                "ARDEN: It is.", "Q: And you?", "Chair Roe: I think it is early.",
            ], [nil, nil, 0, nil, 3]),
        Exchange(
            "speakers with a number are who is asked",
            ["Q: Is it late?", "Speaker 2: It is, by an hour."], [nil, 0]),
        Exchange(
            "so is the chairman, where nobody else answers",
            ["Q: Who pays for the pier?", "The Chairman: We pay."], [nil, 0]),
        Exchange(
            "a sentence about objections answers, as does who is heard again after a quotation",
            [
                "Q: What of the objections?", "ARDEN: Objections were filed by three residents.",
                "JO ROE: Here's what he told us: it is late.", "ARDEN: It is not.",
            ], [nil, 0, nil, nil]),
        Exchange(
            "counsel objects to what a witness is asked",
            ["Q: What did he say?", "MR. ROE: Objection, form. You can answer.", "A: He said no."],
            [nil, nil, 0]),
        Exchange(
            "what is played answers nothing",
            [
                "Q: Is it late?", "ARDEN: It is. Here's the mayor last night.",
                "ROE: We have no boats and no crew for them.", "Q: What do you make of that?",
                "ARDEN: He is right.",
            ], [nil, 0, nil, nil, 3]),
        Exchange(
            "who has another answer answers nothing, nor does a guest who is welcomed",
            [
                "Q: Welcome, Ms. Arden.", "ARDEN: Thank you. It's good to be here.",
                "Q: Will it sail?", "ARDEN: I think Bo will take this.", "ROE: It will.",
            ], [nil, nil, nil, nil, 2]),
        Exchange("nothing is asked", ["ARDEN: Welcome.", "ROE: Thank you."], [nil, nil]),
        Exchange("nobody answers", ["Q: Is it late?", "Q: Is it?"], [nil, nil]),
    ]

    @Test("are paired by what the turns do", arguments: exchanges)
    func pairs(_ exchange: Exchange) {
        let record = record(exchange.lines)
        let links = Linker().links(of: record)
        var answers = [Int?](repeating: nil, count: exchange.lines.count)
        for link in links {
            #expect(link.kind == .answers && !link.reasons.isEmpty)
            answers[link.from.number - 1] = link.to.number - 1
        }
        #expect(answers == exchange.answers)
    }

    @Test("are the surer the plainer their tie")
    func scores() {
        let record = record([
            "Q: Is it late?", "ARDEN: There was fog —", "Q: Okay.", "ARDEN: — and ice.",
            "Q: It was late yesterday too.", "ARDEN: It was not.",
        ])
        let links = Linker().links(of: record)
        #expect(links.map { [$0.from.number, $0.to.number] } == [[2, 1], [4, 1], [6, 5]])
        #expect(links.allSatisfy { $0.score > 0 && $0.score < 1 })
        #expect(links[0].score > links[1].score && links[0].score > links[2].score)
        #expect(Set(links.flatMap(\.reasons)).count == 3)
    }

    @Test("are linked from the first statement to the one that asks")
    func statements() throws {
        var record = record(["Q: It left. Is it late?", "ARDEN: It is.", "Q: Who says so?"])
        let question = record.statements[0].attribution
        record.statements[0].act = Act(.assert)
        record.statements[2].attribution = question
        record.statements[2].act = Act(.ask)
        let link = try #require(Linker().links(of: record).first)
        #expect(link.from.number == 2 && link.to.number == 3)
    }

    @Test("need statements on both sides")
    func withoutStatements() {
        var record = record(["Q: Is it late?", "ARDEN: It is."])
        record.statements.removeLast()
        #expect(Linker().links(of: record).isEmpty)
    }

    @Test("a long turn is read at its ends")
    func longTurns() {
        let long = String(
            repeating: "The ferry sails at noon and comes back at night. ", count: 400)
        let record = record([
            "Q: Is it late?", "ARDEN: \(long)Go ahead, Bo.", "Q: \(long) Why?", "ARDEN: Fog.",
        ])
        #expect(
            Linker().links(of: record).map { [$0.from.number, $0.to.number] } == [[2, 1], [4, 3]])
    }
}
