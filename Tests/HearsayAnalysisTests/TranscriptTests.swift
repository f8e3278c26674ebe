import HearsayAnalysis
import HearsayCore
import HearsayReading
import Testing

@Suite("Transcripts of every layout")
struct TranscriptTests {
    /// A transcript with what is to be read: for each turn its role, its label and the turn it answers.
    struct Layout: Sendable, CustomTestStringConvertible {
        let name: String
        let format: Format
        let text: String
        let turns: [String]
        var testDescription: String { name }

        init(
            _ name: String, _ text: String, _ turns: [String], format: Format = .text
        ) {
            self.name = name
            self.format = format
            self.text = text
            self.turns = turns
        }
    }

    private func record(_ string: String, _ format: Format = .text) throws -> Record {
        let document = try #require(Reader().read(Array(string.utf8), format: format).document)
        let analyzer = try Analyzer()
        let record = analyzer.analyze(document, in: analyzer.makeWorkspace())
        check(record)
        return record
    }

    private func lines(_ record: Record) -> [String] {
        var answered: [Int: Int] = [:]
        for link in record.links {
            let ends = [link.from, link.to].map {
                record.statements[$0.number - 1].attribution.turn ?? -1
            }
            answered[ends[0]] = ends[1]
        }
        return record.turns.enumerated().map { at, turn in
            let role = turn.role == .question ? "q" : "a"
            let answer = answered[at].map { " > \($0)" } ?? ""
            return "\(role) \(record.document.text.string(turn.label))\(answer)"
        }
    }

    static let layouts = [
        Layout(
            "outlets and a name",
            """
            Spokesperson Ana Roe’s Regular Press Conference on March 4, 2024

            Coast Wire: The ferry did not sail. Why?

            Ana Roe: There was fog.

            We have said so.

            Island TV: Follow-up. Will it sail today?

            Ana Roe: Yes.
            """,
            ["q Coast Wire", "a Ana Roe > 0", "q Island TV", "a Ana Roe > 2"]),
        Layout(
            "bare Q and titles in capitals, with stage matter",
            """
            1:04 P.M. EST

            MS. ROE-LINT: Good afternoon, everyone. The ferry sails again on Monday.

            Q Thank you. Who decided that?

            It was not the council, we hear.

            MS. ROE-LINT: The board did.

            (Cross-talk.)

            Q    and when?

            MR. ORLO: Last night.

            END 1:30 P.M. EST

            ###
            """,
            ["a MS. ROE-LINT", "q Q", "a MS. ROE-LINT > 1", "q Q", "a MR. ORLO > 3"]),
        Layout(
            "Q: and A:, Q. and A.",
            """
            Interview with the Harbour Master

            Q: When does it open?
            A: On Monday.

            We said so.
            Q. And then?
            A. Then it stays open.
            """, ["q Q", "a A > 0", "q Q", "a A > 2"]),
        Layout(
            "bold labels in Markdown, a speaker list and a moderator",
            """
            # Press Briefing

            **Speakers:** Ana Roe, spokesperson

            **Moderator:** Welcome. We begin with a statement.

            **Ana Roe:** The ferry sails again. The fees stay.

            **Coast Wire:** According to the Harbour Times, the board asked for talks. Can you confirm that?

            And who will go?

            **Ana Roe:** I have no information to offer.

            *(Cross-talk.)*

            **Coast Wire (follow-up):** Has anyone called?

            **Ana Roe:** No.
            """,
            [
                "a Moderator", "a Ana Roe", "q Coast Wire", "a Ana Roe > 2",
                "q Coast Wire (follow-up)", "a Ana Roe > 4",
            ], format: .markdown),
        Layout(
            "bold labels in plain text",
            """
            Press briefing, 4 March 2024

            **Coast Wire:** Is the bridge closed?
            **Ana Roe:** It is.
            **Island TV**: For how long?
            **Ana Roe**: We will see.
            """, ["q Coast Wire", "a Ana Roe > 0", "q Island TV", "a Ana Roe > 2"]),
        Layout(
            "all capitals, participants and a moderator",
            """
            PRESS CONFERENCE OF THE HARBOUR MASTER

            PARTICIPANTS:
            Jan Orlo, Harbour Master

            MODERATOR: The harbour master opens with a few words.

            HARBOUR MASTER ORLO: The bridge is closed until Monday.

            COAST WIRE: Who closed it?

            HARBOUR MASTER ORLO: We did.

            ISLAND TV: And who pays for it?

            DEPUTY LINT: The city does.

            MODERATOR: Last question, please.

            COAST WIRE: Will there be a ferry?

            HARBOUR MASTER ORLO: Yes.
            """,
            [
                "a MODERATOR", "a HARBOUR MASTER ORLO", "q COAST WIRE",
                "a HARBOUR MASTER ORLO > 2", "q ISLAND TV", "a DEPUTY LINT > 4", "a MODERATOR",
                "q COAST WIRE", "a HARBOUR MASTER ORLO > 7",
            ]),
        Layout(
            "reporters without a name",
            """
            Doorstop with the Minister

            JOURNALIST: Is the bridge closed?
            MINISTER: It is.
            Unidentified reporter: For how long?
            MINISTER: Until Monday.
            Question: Who decides?
            MINISTER: The council.
            """,
            [
                "q JOURNALIST", "a MINISTER > 0", "q Unidentified reporter", "a MINISTER > 2",
                "q Question", "a MINISTER > 4",
            ]),
    ]

    @Test("give turns, roles and pairs", arguments: layouts)
    func turns(_ layout: Layout) throws {
        let record = try record(layout.text, layout.format)
        #expect(record.document.genre.value == .transcript)
        #expect(lines(record) == layout.turns)
    }

    @Test("name the asker's outlet, also in a follow-up")
    func outlets() throws {
        let record = try record(Self.layouts[3].text, .markdown)
        let outlet = record.entities.first { $0.name == "Coast Wire" }
        #expect(outlet?.kind == .organization)
        #expect(record.turns.filter { $0.speaker == outlet?.id }.count == 2)
    }

    @Test("keep what a question reports as a statement of its own source")
    func reported() throws {
        let record = try record(Self.layouts[3].text, .markdown)
        let report = record.statements.first { statement in
            statement.attribution.turn == 2
                && statement.attribution.source.contains {
                    record.document.text.string($0).contains("Harbour Times")
                }
        }
        #expect(report?.within != nil)
    }

    @Test("posted again elsewhere keep the day they were said on and the day they were posted")
    func repost() throws {
        let record = try record(
            """
            The Quiet Harbour

            Foreign Minister Ada Arden meets the press
            Posted on 9 April 2024

            Port Ellin, 4 March 2024

            Ada Arden: Before your questions, a word about the ferry.

            Coast Wire: When was that decided?

            Ada Arden: Yesterday.

            Coast Wire: By whom?

            Ada Arden: By me.
            """)
        #expect(record.document.published?.value == "2024-04-09")
        #expect(record.document.said?.value == "2024-03-04")
        #expect(record.statements.allSatisfy { $0.date?.value == "2024-03-04" })
    }

    @Test("of a speech with questions have the speech said by whom the title names")
    func speech() throws {
        let document = try #require(
            Reader().read(
                line: Array(
                    """
                    {"title":"Transcript of Minister Ada Arden's Keynote Address at the Harbour Forum","text":"I am glad to be here.\\nThe ferry sails again.\\nModerator: Thank you. Who has a question?\\nGuest: Will the fees stay?\\nMinister: They will.\\nGuest: And the bridge?\\nMinister: It is closed."}
                    """.utf8), number: 1
            ).document)
        let analyzer = try Analyzer()
        let record = analyzer.analyze(document, in: analyzer.makeWorkspace())
        check(record)
        let speaker = try #require(record.speaker)
        #expect(record.entities[speaker.number - 1].name == "Ada Arden")
        #expect(record.statements.first?.basis == .document)
        #expect(record.turns.count == 5)
    }
}
