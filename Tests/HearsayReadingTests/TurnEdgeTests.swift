import HearsayCore
import HearsayReading
import Testing

@Suite("Between and behind the turns") struct TurnEdgeTests {
    private static func transcript(_ middle: String = "", tail: String = "") -> String {
        """
        Transcript: questions to Bo Roe

        Reporter: Is the pier open?

        Roe: It is.

        Reporter: And the ferry?

        Roe: It is safe.

        \(middle)

        Reporter: Who pays?

        Roe: The town pays.

        \(tail)
        """
    }

    @Test(
        "what the page says of itself is nobody's",
        arguments: [
            "View image in fullscreen\nBo Roe at the pier in 2019",
            "Bo Roe at the pier. Photograph: Ida Holm/The Courier",
            "RELATED: What will the inquiry ask?", "More on this: How to moor a boat",
            "This part of the episode is supported by Grit, the newsletter.",
            "There was a break of five minutes.", "The hearing was adjourned until noon.",
        ])
    func pages(_ notice: String) throws {
        let lines = notice.split(separator: "\n").map(String.init)
        for document in [
            try read(Self.transcript(notice)), try read(Self.transcript(tail: notice)),
        ] {
            #expect(document.genre.value == .transcript)
            #expect(labels(document).count == 6)
            let furniture = document.blocks.filter { $0.kind == .furniture }
                .map { document.text.string($0.span) }
            #expect(furniture == lines)
        }
    }

    @Test(
        "what is said there stays said",
        arguments: [
            "And then on the expanded ferry credit: Does the town pay for it?",
            "I told you so in this newsletter.",
            "We adjourned the works, and I am glad of it.",
            "Sign up to be a volunteer, the town needs you.",
            "People subscribe to three newsletters now, and that is too many.",
            "Published figures show a rise.", "Parliament was adjourned last night.",
            "Opening hours will be longer from May on.",
            "At the end of the day, the talks ended at midnight.",
        ])
    func said(_ words: String) throws {
        let document = try read(Self.transcript(words))
        #expect(document.blocks.contains { $0.kind == .furniture } == false)
    }

    @Test func aNewLabelBehindTheEndIsNone() throws {
        let document = try read(
            Self.transcript(
                tail: """
                    This interview has been edited for length.

                    Quarryhill: I laid the wreath. Any chance of the ferry coming back?
                    """))
        #expect(labels(document).count == 6)
        #expect(document.blocks.last?.kind == .furniture)
    }

    @Test func aLastAnswerMayHaveMoreParagraphsThanTheOthers() throws {
        let turns = (1...6).map { "Reporter: Is pier \($0) open?\n\nRoe: It is.\n\n" }.joined()
        let document = try read(
            "Transcript: questions to Bo Roe\n\n" + turns + "The town will open the next in May.")
        #expect(document.blocks.last?.kind == .paragraph)
    }

    @Test func runningHeadsAreNobodys() throws {
        let head = "Inquiry into the pier, day 3"
        let document = try read(
            """
            Transcript: questions to Bo Roe

            Reporter: Is the pier open?

            \(head)

            Roe: It is.

            Reporter: And the ferry?

            Roe: It is safe.

            \(head)

            It has always been safe.

            Reporter: Who pays?

            \(head)

            Roe: The town pays.
            """)
        let furniture = document.blocks.filter { $0.kind == .furniture }
            .map { document.text.string($0.span) }
        #expect(furniture == [head, head, head])
    }

    @Test(
        "a question that came in later is a turn of its own",
        arguments: [
            "The following question was raised after the press conference: Is the ferry safe?",
            "The following question was raised after the press conference:\n\nIs the ferry safe?",
        ])
    func announced(_ question: String) throws {
        let document = try read(Self.transcript(question + "\n\nRoe: It is."))
        let block = try #require(document.blocks.first { $0.role == .question })
        #expect(
            document.text.string(Span(block.words, block.span.end)) == "Is the ferry safe?")
        #expect(document.blocks.count { $0.role != nil } == 1)
    }

    @Test func namesOverOfficesLabelThoughTheyComeOnce() throws {
        let document = try read(
            """
            Kust Spices plc, call on the results

            Operator
            Good morning. The first question comes from Cy Doe.

            Cy Doe
            Lindon Bank, Analyst
            How many shops will you open?

            Ada Arden
            Kust Spices, Chief Executive Officer
            We will open ten.

            Operator
            The next question comes from Di Poe.

            Di Poe
            Harbour Capital, Research & Analysis
            And how many will you close?

            Ada Arden
            Kust Spices, Chief Executive Officer
            None.

            Operator
            There are no more questions.
            """)
        #expect(labels(document).contains("Cy Doe"))
        #expect(labels(document).contains("Di Poe"))
        #expect(labels(document).count { $0 == "Ada Arden" } == 2)
    }
}
