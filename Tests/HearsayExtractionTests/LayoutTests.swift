import HearsayCore
import HearsayExtraction
import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("What the layout attributes")
struct LayoutTests {
    /// The merged attributions of a marked document: `(source, content, within)`.
    private func merged(
        _ marked: String, _ genre: Genre, cued: Int = 0
    ) throws -> (text: Text, found: [Attribution]) {
        let text = try MarkedText(marked)
        let document = document(text, genre)
        let attributions = (0..<cued).map { text.attribution($0 == 0 ? "" : "\($0 + 1)") }
        let found = LayoutReader().merged(
            attributions, document: document, turns: TurnReader().turns(of: document),
            speaker: DocumentSpeakerReader().speaker(of: document))
        return (text.text, found)
    }

    @Test("is a sentence without the clause in which others claim something")
    func relativeClause() throws {
        let (text, found) = try merged(
            """
            ⟦heading|Statement by the Embassy of Lindon on the ferry⟧
            ⟦paragraph|We took note of an article in the Courier, ⟦source|which⟧ ⟦cue|claims⟧ \
            ⟦content|that we spy⟧. The board, ⟦source2|which⟧ ⟦cue2|says⟧ ⟦content2|so⟧, is wrong about us all.⟧
            """, .statement, cued: 2)
        let own = found.filter { $0.evidence == .layout }.map { text.string($0.content) }
        #expect(
            own == [
                "We took note of an article in the Courier",
                "The board, which says so, is wrong about us all.",
            ])
        #expect(found[0].within == nil && found[1].within != nil)
    }

    @Test("is each sentence of a turn, to the turn's label")
    func turns() throws {
        let (text, found) = try merged(
            """
            ⟦paragraph|⟦label|Q⟧: Is it late? We heard so.⟧
            ⟦paragraph|⟦label|MS. ARDEN⟧: It is.⟧
            ⟦paragraph|Fog. — …⟧
            """, .transcript)
        #expect(found.map { text.string($0.source) } == ["Q", "Q", "MS. ARDEN", "MS. ARDEN"])
        #expect(
            found.map { text.string($0.content) } == [
                "Is it late?", "We heard so.", "It is.", "Fog.",
            ])
        #expect(found.map(\.turn) == [0, 0, 1, 1])
        #expect(
            found.allSatisfy { $0.evidence == .layout && $0.cue.isEmpty && !$0.reasons.isEmpty })
    }

    @Test("is each sentence of a statement's paragraphs, to the document's speaker")
    func statement() throws {
        let (text, found) = try merged(
            """
            ⟦heading|Statement by the Embassy of Lindon on the ferry⟧
            ⟦furniture|Share this⟧
            ⟦paragraph|The pier is safe. The boats are new.⟧
            ⟦signature|The Embassy⟧
            """, .statement)
        #expect(
            found.map { text.string($0.content) } == ["The pier is safe.", "The boats are new."])
        #expect(
            found.allSatisfy { text.string($0.source) == "Embassy of Lindon" && $0.turn == nil })
    }

    @Test("leaves a sentence in which the speaker speaks of himself to its cue")
    func ownCue() throws {
        let (text, found) = try merged(
            """
            ⟦heading|Statement by the Embassy of Lindon on the ferry⟧
            ⟦paragraph|⟦source|We⟧ ⟦cue|urge⟧ ⟦content|the board to repair the pier⟧. The boats are new.⟧
            """, .statement, cued: 1)
        #expect(
            found.map { text.string($0.content) } == [
                "the board to repair the pier", "The boats are new.",
            ])
        #expect(found.map(\.evidence) == [.cue, .layout])
    }

    @Test("holds what the sentence attributes to others")
    func others() throws {
        let (text, found) = try merged(
            """
            ⟦paragraph|⟦label|Q⟧: Late?⟧
            ⟦paragraph|⟦label|A⟧: Yes. ⟦source|The mayor⟧ ⟦cue|denied⟧ ⟦content|it⟧, wrongly.⟧
            """, .transcript, cued: 1)
        #expect(
            found.map { text.string($0.content) } == [
                "it", "Late?", "Yes.", "The mayor denied it, wrongly.",
            ])
        #expect(found[0].within == 3 && found[0].turn == 1)
    }

    @Test("leaves a quotation over several sentences to who is quoted")
    func quoted() throws {
        let (text, found) = try merged(
            """
            ⟦heading|Statement by the Embassy of Lindon on the ferry⟧
            ⟦paragraph|⟦source|Ada Arden⟧ ⟦cue|said⟧: ⟦content|“It was late. Nobody was hurt.”⟧ It sails again.⟧
            """, .statement, cued: 1)
        var direct = found[0]
        direct.mode = .direct
        #expect(
            found.filter { $0.evidence == .layout }.map { text.string($0.content) }.contains(
                "Nobody was hurt.”"))
        let document = document(
            try MarkedText(
                """
                ⟦heading|Statement by the Embassy of Lindon on the ferry⟧
                ⟦paragraph|Ada Arden said: “It was late. Nobody was hurt.” It sails again.⟧
                """), .statement)
        let again = LayoutReader().merged(
            [direct], document: document, turns: [],
            speaker: DocumentSpeakerReader().speaker(of: document))
        #expect(
            again.filter { $0.evidence == .layout }.map { text.string($0.content) } == [
                "Ada Arden said: “It was late.", "It sails again.",
            ])
    }

    @Test("keeps what was nested where it is")
    func nested() throws {
        let text = try MarkedText(
            """
            ⟦paragraph|⟦label|Q⟧: ⟦source|Roe⟧ ⟦cue|said⟧ ⟦content|⟦source2|Mo⟧ ⟦cue2|denied⟧ ⟦content2|it⟧⟧.⟧
            """)
        let document = document(text, .transcript)
        let found = LayoutReader().merged(
            [text.attribution(), text.attribution("2", within: 0)], document: document,
            turns: TurnReader().turns(of: document), speaker: nil)
        #expect(found.map(\.within) == [2, 0, nil])
    }

    @Test("is nothing in an article")
    func article() throws {
        let (_, found) = try merged("⟦paragraph|The pier is safe.⟧", .article)
        #expect(found.isEmpty)
    }
}

@Suite("Quotations over several paragraphs")
struct QuotationContinuationTests {
    private func extended(_ marked: String) throws -> [String] {
        let text = try MarkedText(marked)
        let tokenized = TokenizedText(text.text, passages: text["p"])
        let found = QuotationContinuation().extended([text.attribution()], tokenized, text.text)
        return found[0].content.map(text.text.string)
    }

    static let cases: [(String, [String])] = [
        (
            "⟦p|⟦source|Roe⟧ ⟦cue|said⟧: ⟦content|“We go.⟧⟧\n⟦p|“We stay.⟧\n⟦p|“We wait.” Then he left.⟧\n⟦p|“No.”⟧",
            ["“We go.", "“We stay.", "“We wait.”"]
        ),
        (
            "⟦p|⟦source|Roe⟧ ⟦cue|said⟧: ⟦content|\"We go.⟧⟧\n⟦p|\"We stay.\"⟧\n⟦p|\"No.\"⟧",
            ["\"We go.", "\"We stay.\""]
        ),
        ("⟦p|⟦source|Roe⟧ ⟦cue|said⟧: ⟦content|“We go.”⟧⟧\n⟦p|“We stay.”⟧", ["“We go.”"]),
        ("⟦p|⟦source|Roe⟧ ⟦cue|said⟧: ⟦content|“We go.⟧⟧\n⟦p|We stay.⟧", ["“We go."]),
        (
            "⟦p|⟦source|Roe⟧ ⟦cue|said⟧: ⟦content|“We go⟧ and then some more words.⟧\n⟦p|“We stay.”⟧",
            ["“We go"]
        ),
        ("⟦p|⟦source|Roe⟧ ⟦cue|said⟧: ⟦content|“We go.⟧⟧", ["“We go."]),
    ]

    @Test("go on while the next paragraph opens again", arguments: cases)
    func continuation(marked: String, expected: [String]) throws {
        #expect(try extended(marked) == expected)
    }

    @Test("are followed over twenty paragraphs and no further")
    func reach() throws {
        let marked =
            "⟦p|⟦source|Roe⟧ ⟦cue|said⟧ ⟦content|“We go.⟧⟧"
            + String(repeating: "\n⟦p|“And on.⟧", count: 40)
        #expect(try extended(marked).count == 21)
    }
}
