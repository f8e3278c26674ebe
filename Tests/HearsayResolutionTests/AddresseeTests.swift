import HearsayCore
import HearsayResolution
import HearsayTestSupport
import Testing

@Suite("Addressees")
struct AddresseeTests {
    private func addressee(
        _ marked: String, _ act: Act.Name = .assert, genre: Genre = .article,
        turns: (MarkedText) -> [Turn] = { _ in [] }, turn: Int? = nil
    ) throws -> String? {
        let text = try MarkedText(marked)
        let document = Document(
            id: DocumentID(rawValue: "test"), text: text.text,
            blocks: text["salutation"].map { Block(span: $0, kind: .salutation) }
                + [Block(span: text["body"].first ?? text.text.span, kind: .paragraph)],
            genre: Located(genre, basis: "test"))
        let record = Resolver().record(
            document,
            readings: [
                Resolver.Reading(
                    attribution: text.attribution(turn: turn), act: Act(act), actReason: "test",
                    grade: .high)
            ], turns: turns(text), speaker: text["speaker"].first)
        return record.statements[0].addressee.map { record.entities[$0.number - 1].name }
    }

    @Test(
        "who is told, and who is to act",
        arguments: [
            (
                "Then ⟦source|Ada Arden⟧ ⟦cue|told⟧ the Norvik Courier ⟦content|that it is late⟧.",
                Act.Name.assert, "Norvik Courier"
            ),
            (
                "Then ⟦source|Ada Arden⟧ ⟦cue|told⟧ reporters in Norvik ⟦content|that it is late⟧.",
                .assert, nil
            ),
            (
                "Then ⟦source|Ada Arden⟧ ⟦cue|urged⟧ ⟦content|the Harbour Board to open the pier⟧.",
                .demand, "Harbour Board"
            ),
            (
                "⟦source|She⟧ ⟦cue|called⟧ ⟦content|on Lindon not to close the pier⟧.", .demand,
                "Lindon"
            ),
            (
                "⟦source|We⟧ ⟦cue|hope⟧ ⟦content|that the Harbour Board will open the pier⟧.",
                .demand, "Harbour Board"
            ),
            (
                "⟦source|She⟧ ⟦cue|said⟧ ⟦content|the Harbour Board must open the pier⟧.", .demand,
                "Harbour Board"
            ),
            (
                "⟦source|She⟧ ⟦cue|said⟧ ⟦content|the Harbour Board must open the pier⟧.", .assert,
                nil
            ),
            (
                "⟦source|She⟧ ⟦cue|said⟧ ⟦content|Lindon has asked the Harbour Board to open the pier⟧.",
                .demand, "Harbour Board"
            ),
            (
                "⟦source|She⟧ ⟦cue|said⟧ ⟦content|Lindon has to open the pier⟧.", .demand, "Lindon"
            ),
            (
                "⟦source|She⟧ ⟦cue|said⟧ ⟦content|Lindon has asked for more from Norvik⟧.", .demand,
                nil
            ),
            (
                "⟦source|She⟧ ⟦cue|demanded⟧ ⟦content|Harbour Board papers to be opened⟧.", .demand,
                nil
            ),
        ] as [(String, Act.Name, String?)])
    func byWords(_ marked: String, _ act: Act.Name, _ name: String?) throws {
        #expect(try addressee(marked, act) == name)
    }

    @Test("an answer is addressed to who asked, a question to who answers")
    func turns() throws {
        let question =
            "⟦q|Harbour Daily⟧: ⟦content|Is it late?⟧\n⟦a|Ana Roe⟧: It is not. ⟦speaker|Ana Roe⟧ said so."
        let answer =
            "⟦q|Harbour Daily⟧: Is it late?\n⟦a|Ana Roe⟧: ⟦content|It is not.⟧ Then Ana Roe left."
        func turns(_ text: MarkedText) -> [Turn] {
            [
                Turn(role: .question, label: text["q"][0], spans: []),
                Turn(role: .answer, label: text["a"][0], spans: []),
            ]
        }
        #expect(try addressee(question, genre: .transcript, turns: turns, turn: 0) == "Ana Roe")
        #expect(
            try addressee(answer, genre: .transcript, turns: turns, turn: 1) == "Harbour Daily")
    }

    @Test("a letter's own sentences are addressed to who is greeted, if named")
    func letters() throws {
        let named = """
            ⟦salutation|Dear Ms. Ada Arden,⟧
            ⟦body|⟦content|It is late.⟧ We wrote to Ms. Arden, the ⟦speaker|Harbour Board⟧ and all.⟧
            """
        #expect(try addressee(named, genre: .letter) == "Ada Arden")
        let unnamed = """
            ⟦salutation|Dear Sir or Madam,⟧
            ⟦body|⟦content|It is late.⟧ The ⟦speaker|Harbour Board⟧ wrote to all.⟧
            """
        #expect(try addressee(unnamed, genre: .letter) == nil)
    }
}
