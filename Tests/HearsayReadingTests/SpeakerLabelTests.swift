import HearsayCore
import HearsayReading
import Testing

@Suite("Labels of speakers") struct SpeakerLabelTests {
    @Test("in capitals end with a full stop, also over another's name") func stops() throws {
        let document = try read(
            """
            The CHAIRMAN. The committee will come to order.

            Ms. ROE of Norvik. Thank you, Mr. Chairman. Is the U.S. port open?

            Dr. McDOE. It is. NATO. That is who asked.

            The CHAIRMAN. Thank you. Mr. Roe.

            Ms. ROE of Norvik. Who says so?
            """)
        #expect(
            labels(document)
                == [
                    "The CHAIRMAN", "Ms. ROE of Norvik", "Dr. McDOE", "The CHAIRMAN",
                    "Ms. ROE of Norvik",
                ])
        #expect(document.genre.value == .transcript)
    }

    @Test("stand alone over what is said, with offices, parties and times") func alone() throws {
        let document = try read(
            """
            Ports

            Ada Roe (Norvik) (Ind)
            Is the pier safe?

            The Minister for Ports (Bo Doe)
            It is. I was there on Monday.

            Nobody fell in.

            Coastal Shipping

            Ada Roe
            Who says so?

            Bo Doe
            I do.

            Ada Roe
            And the ferry?

            Bo Doe
            It sails.
            """)
        #expect(
            labels(document)
                == [
                    "Ada Roe (Norvik) (Ind)", "The Minister for Ports (Bo Doe)", "Ada Roe",
                    "Bo Doe",
                    "Ada Roe", "Bo Doe",
                ])
        #expect(document.genre.value == .transcript)
        #expect(lines(document, .heading).contains("Coastal Shipping"))
    }

    @Test("have times before, behind and beside them") func times() throws {
        let texts = [
            "[00:00:08] Ada Roe: Is it safe?\n\n[00:00:12] Bo Doe: It is.\n\n[00:01:08] Ada Roe: Sure?\n\n00:01:09 Bo Doe: Yes.",
            "Ada Roe  0:08\nIs it safe?\n\nBo Doe  0:12\nIt is.\n\nAda Roe  1:08\nSure?\n\nBo Doe  1:09\nYes.",
            "Ada Roe (00:08): Is it safe?\n\nBo Doe (00:12): It is.\n\nAda Roe (01:08): Sure?\n\nBo Doe (01:09): Yes.",
            "Ada Roe: (00:08)\nIs it safe?\n\nBo Doe: (00:12)\nIt is.\n\nAda Roe: (01:08)\nSure?\n\nBo Doe: (01:09)\nYes.",
        ]
        for text in texts {
            let document = try read(text)
            #expect(labels(document) == ["Ada Roe", "Bo Doe", "Ada Roe", "Bo Doe"], "\(text)")
            #expect(document.genre.value == .transcript, "\(text)")
            let words = document.blocks.map { document.text.string(Span($0.words, $0.span.end)) }
            #expect(!words.contains { $0.contains("0:") }, "\(text)")
        }
    }

    @Test("beside names alone come again: an operator's") func operators() throws {
        let document = try read(
            """
            Operator

            Good day. Our first question comes from Ada Roe.

            Question – Ada Roe: Is the pier safe?

            Answer – Bo Doe: It is.

            Operator

            Our next question comes from Jo Poe.

            Question – Jo Poe: Who says so?

            Answer – Bo Doe: I do.

            Operator

            This concludes the call.
            """)
        #expect(
            labels(document)
                == [
                    "Operator", "Question – Ada Roe", "Answer – Bo Doe", "Operator",
                    "Question – Jo Poe", "Answer – Bo Doe", "Operator",
                ])
    }

    static let forms: [(String, String)] = [
        ("Ada Roe (Ind). – Is it safe?", "Bo Doe, Member of the Board. – It is."),
        ("HB   Is it safe?", "DK   It is."),
        ("Q41 Chair: Is it safe?", "Bo Doe: It is."),
        ("Q1. Is it safe?", "A1. It is."),
        ("Q (Ada Roe). Is it safe?", "A (Dr. Doe). It is."),
        ("1. ADA ROE (Norvik) to the Minister of Ports: Is it safe?", "Hon BO DOE: It is."),
        ("(UNKNOWN): Is it safe?", "MR. DOE: It is."),
        ("[*]MS. ROE: Is it safe?", "MR. DOE: It is."),
        ("Chairman Roe. Is it safe?", "Mrs. Doe. It is."),
        (">> Is it safe?", ">> BO DOE: It is."),
    ]

    @Test("of many forms open turns", arguments: forms) func form(ask: String, answer: String)
        throws
    {
        let text = [ask, answer, ask, answer, ask].joined(separator: "\n\n")
        let document = try read(text)
        #expect(document.genre.value == .transcript)
        let words = document.blocks.map { document.text.string(Span($0.words, $0.span.end)) }
        #expect(words == ["Is it safe?", "It is.", "Is it safe?", "It is.", "Is it safe?"])
    }

    @Test("of quoted dialogues are none where others have names") func quoted() throws {
        let document = try read(
            """
            Ada Roe: What did you say?

            Bo Doe: I said what I always say. It went like this:

            Me: Is it safe?

            Him: It is.

            Me: Sure?

            Ada Roe: And then?

            Bo Doe: Nothing.

            Ada Roe: Really?

            Bo Doe: Yes.
            """)
        #expect(Set(labels(document)) == ["Ada Roe", "Bo Doe"])
        let dialogue = try read("Me: Is it safe?\n\nHer: It is.\n\nMe: Sure?\n\nHer: Yes.")
        #expect(labels(dialogue) == ["Me", "Her", "Me", "Her"])
    }

    static let plainTexts: [String] = [
        "Norvik buys two ferries\n\nMonday: Two ferries leave.\n\nTuesday: One ferry leaves.\n\nMonday: Three ferries leave.\n\nAbout the ferries, Ada Roe said that the town needed them.",
        "Tea\n\nWhere To Eat\n\nIt is good there, is it not?\n\nWhere To Stay\n\nThe inn is old. Why not?\n\nSea\n\nWhere To Eat\n\nOn the pier?\n\nWhere To Stay\n\nNowhere.",
        "Dear Bo,\n\n>>> Who pays for it?\n\n>> The builder does.\n\n>>> Why is that?\n\n>> He broke it.\n\nYours,\nAda",
        "The ferry\n\nIt was late.\n\nQ1. Why was it late?\n\nQ2. Who pays?\n\nQ3. Who says so?\n\nQ4. And then?",
    ]

    @Test("leave other texts as they are", arguments: plainTexts) func untouched(_ text: String)
        throws
    {
        let document = try read(text)
        #expect(document.genre.value != .transcript)
        #expect(!document.blocks.contains { $0.kind == .furniture })
    }

    @Test("keep what the last speaker says of himself") func lastWords() throws {
        let document = try read(
            """
            Q: Is the pier safe?

            A: It is.

            Q: Who pays?

            A: The builder does.

            I do not subscribe to the view that the town is poor.

            We have money.
            """)
        #expect(lines(document, .paragraph).last == "We have money.")
    }

    @Test(
        "are not what comes again in other texts",
        arguments: [
            "Pros\n\nIt is cheap, is it not?\n\nCons\n\nIt is slow. Why?\n\nPros\n\nIt is red.\n\nCons\n\nIt is loud?",
            "Getty Images\n\nThe pier was shut. Why?\n\nReuters\n\nIt was ice.\n\nGetty Images\n\nWho knew?\n\nReuters\n\nIt thawed.",
            "HB   Hanna Berg\nDK   Dan Kileo\nHB   Hanna Berg\nDK   Dan Kileo\n\nIs it safe? Who knows?",
            "SEC. 101. SHORT TITLE. This is the Pier Act.\n\nSEC. 102. FEES. Is there one?\n\nSEC. 103. END. No?",
        ]) func others(_ text: String) throws
    {
        #expect(try read(text).genre.value == .article)
    }

    @Test("are not lists, titles, greetings and quoted dialogues") func lists() throws {
        let document = try read(
            """
            Episode 3: Why the ferry stood still

            Interviewee: Ada Roe
            Recorder: Bo Doe
            Weather: fog

            Q: Is the pier safe?

            A: It is. I wrote it on a wall, like a play:

            Captain: is it safe?

            A: That was all.

            Q: Who says so?

            A: I do.

            Q: Sure?

            About Ada Roe

            Born: 1957 in Norvik
            Lives: on the pier
            """)
        #expect(labels(document) == ["Q", "A", "A", "Q", "A", "Q"])
    }

    @Test("are followed by the page's own words, which nobody says") func tails() throws {
        let document = try read(
            """
            Q: Is the pier safe?

            MS. ROE: It is.

            Long live the pier. (Applause.)

            Q: Who says so?

            MS. ROE: I do.

            Nobody else.

            Subscribe to Harbour News
            Choose what you want to get.

            Copyright 2024, the Harbour Board.
            """)
        #expect(
            lines(document, .paragraph).suffix(3)
                == ["Q: Who says so?", "MS. ROE: I do.", "Nobody else."])
        #expect(lines(document, .paragraph).contains("Long live the pier. (Applause.)"))
        #expect(lines(document, .furniture).count == 3)
    }

    @Test("are no words of a check of facts") func checks() throws {
        let document = try read(
            """
            Six claims, checked

            Claim: “We lost 40 schools. Where are the children?”

            Verdict: Misleading. Forty closed, and 38 opened.

            Claim: “Who pays? You do.”

            Verdict: False. The owners do.

            Claim: “We have more bears than nurses.”

            Verdict: Who knows?
            """)
        #expect(labels(document).isEmpty && document.genre.value == .article)
    }
}
