import HearsayCore
import HearsayResolution
import HearsayTestSupport
import Testing

@Suite("Nouns for speakers")
struct NounTests {
    /// The record of a marked text, whose first turn is that of `label` if there is one.
    private func record(_ marked: String) throws -> Record {
        let text = try MarkedText(marked)
        let turns = text["label"].first.map {
            [Turn(role: .answer, label: $0, spans: text["content"])]
        }
        return Resolver().record(
            Document(
                id: DocumentID(rawValue: "test"), text: text.text,
                blocks: [Block(span: text.text.span, kind: .paragraph)]),
            readings: [
                Resolver.Reading(
                    attribution: text.attribution(turn: turns == nil ? nil : 0), act: Act(.assert),
                    actReason: "test", grade: .high)
            ], turns: turns ?? [], speaker: nil)
    }

    private func speaker(_ record: Record) -> String? {
        record.statements[0].speaker.map { record.entities[$0.number - 1].name }
    }

    static let cases: [(String, String?, SpeakerBasis)] = [
        (
            "Sen. Ada Arden (D-Ohio) met Sen. Eve Roe (R-Fla.). ⟦source|The Florida senator⟧ "
                + "⟦cue|said⟧ ⟦content|no⟧.", "Eve Roe", .role
        ),
        (
            "Rep. Ada Arden came. It rained on the pier. ⟦source|The lawmaker⟧ ⟦cue|said⟧ "
                + "⟦content|no⟧.", "Ada Arden", .role
        ),
        (
            "Ada Arden, an oil magnate, left. Senator Bo Roe came. ⟦source|The senator⟧ ⟦cue|said⟧ "
                + "⟦content|no⟧.", "Bo Roe", .role
        ),
        (
            "The Harbour Board met Ada Arden. ⟦source|The board⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            "Harbour Board", .role
        ),
        (
            "It was wet, the Norvik Courier wrote. “It is late,” ⟦source|the newspaper⟧ "
                + "⟦cue|said⟧ ⟦content|no⟧.", "Norvik Courier", .role
        ),
        (
            "Senator Ada Arden came. ⟦source|The other senator⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil,
            .none
        ),
        (
            "Rep. Bob Roe came. ⟦source|The congresswoman⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none
        ),
        (
            "It was drawn up by Ada Arden, the mayor said. It rained. ⟦source|The mayor⟧ ⟦cue|said⟧ "
                + "⟦content|no⟧.", nil, .none
        ),
        ("Ada Arden came. ⟦source|The checklist⟧ ⟦cue|says⟧ ⟦content|no⟧.", nil, .none),
        (
            "It was wet, the Port Times wrote. ⟦source|The embassy⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil,
            .none
        ),
        ("The port sleeps. ⟦source|The company⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none),
        ("Ada Arden came. ⟦source|The crowd⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none),
        ("⟦source|A Norwegian company⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none),
        ("⟦source|One poll⟧ ⟦cue|found⟧ ⟦content|no⟧.", nil, .none),
        ("⟦source|The harbour poll⟧ ⟦cue|found⟧ ⟦content|no⟧.", nil, .none),
    ]

    @Test(
        "are whom they were used of, or who is likeliest of those whom they fit", arguments: cases)
    func nouns(marked: String, expected: String?, basis: SpeakerBasis) throws {
        let record = try record(marked)
        #expect(speaker(record) == expected)
        #expect(record.statements[0].basis == basis)
    }

    @Test(
        "in a transcript are who alone or mostly is called so, or bears it in the name",
        arguments: [
            (
                "President Ada Arden and President Arden and President Bo Roe came",
                "The president", "Ada Arden"
            ),
            ("President Ada Arden and President Bo Roe came", "The president", nil),
            ("The Lindon Harbour Court met", "The court", "Lindon Harbour Court"),
            ("The Lindon Court and the Norvik Court met", "The court", nil),
            ("The Arden administration met", "The administration", nil),
            ("Bo Roe met Ada Arden", "The moderator", nil),
        ])
    func nounsOfTurns(before: String, source: String, expected: String?) throws {
        let record = try record(
            "⟦label|Ms. Okoye⟧: Well, \(before). ⟦source|\(source)⟧ ⟦cue|said⟧ ⟦content|no⟧.")
        #expect(speaker(record) == expected)
    }
}
