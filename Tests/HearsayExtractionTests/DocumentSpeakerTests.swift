import HearsayCore
import HearsayExtraction
import HearsayTestSupport
import Testing

@Suite("A document's own speaker")
struct DocumentSpeakerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let marked: String
        let genre: Genre
        let speaker: String?
        let basis: String?
        var testDescription: String { "\(genre): \(marked)" }

        init(_ marked: String, _ genre: Genre, _ speaker: String?, _ basis: String? = nil) {
            self.marked = marked
            self.genre = genre
            self.speaker = speaker
            self.basis = basis
        }
    }

    static let cases = [
        Case(
            "⟦heading|Statement by the Spokesperson of the Lindon Embassy on the ferry⟧\n⟦paragraph|We go.⟧",
            .statement, "Spokesperson of the Lindon Embassy", "title"),
        Case(
            "⟦heading|Remarks of Minister Ada Arden at the pier⟧\n⟦paragraph|We go.⟧", .statement,
            "Minister Ada Arden", "title"),
        Case(
            "⟦heading|Embassy Spokesperson’s Remarks on the ferry⟧\n⟦paragraph|We go.⟧", .statement,
            "Embassy Spokesperson", "title"),
        Case(
            "⟦heading|On the ferry⟧\n⟦paragraph|We go.⟧\n⟦signature|Yours sincerely,⟧\n"
                + "⟦signature|Ada Arden⟧\n⟦signature|The Embassy of Lindon⟧",
            .letter, "Embassy of Lindon", "signature"),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|Yours,⟧\n⟦signature|Ada Arden.⟧", .letter, "Ada Arden",
            "signature"),
        Case(
            "⟦heading|The ferry⟧\n⟦paragraph|The Embassy of Lindon took note of the report.⟧",
            .statement,
            "Embassy of Lindon", "first line"),
        Case("⟦heading|The ferry⟧\n⟦paragraph|We took note of the report.⟧", .statement, nil),
        Case(
            "⟦heading|Statement by the Spokesperson of Lindon⟧\n⟦paragraph|We go.⟧", .article, nil),
        Case(
            "⟦heading|Statement by the Spokesperson of Lindon⟧\n⟦paragraph|We go.⟧", .transcript,
            nil),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|Yours sincerely,⟧\n⟦signature|ADA ARDEN⟧\n"
                + "⟦signature|His Excellency Bo Roe⟧\n⟦signature|Office of the President⟧",
            .letter, "ADA ARDEN", "signature"),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|Yours faithfully,⟧\n⟦signature|For Kust Spices Limited⟧\n"
                + "⟦signature|Bo Roe⟧\n⟦signature|Company Secretary & Compliance Officer⟧",
            .letter, "Kust Spices Limited", "signature"),
        Case(
            "⟦paragraph|We wish you well. Yours sincerely, ADA ARDEN⟧", .letter, "ADA ARDEN",
            "signature"
        ),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|Spokesperson,⟧\n⟦signature|Embassy of Lindon⟧",
            .statement, "Embassy of Lindon", "signature"),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|Lindon Embassy Spokesperson⟧\n⟦signature|MINISTRY⟧",
            .statement, "Lindon Embassy Spokesperson", "signature"),
        Case(
            "⟦paragraph|The visit went well.⟧\n⟦signature|MINISTRY OF TRADE LINDON 4 MAY 2023⟧\n"
                + "⟦paragraph|Annex: the programme.⟧",
            .statement, "MINISTRY OF TRADE LINDON", "signature"),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|MINISTRY OF TRADE MINISTRY OF PORTS⟧", .statement,
            "MINISTRY OF TRADE", "signature"),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|Port Service Division Ministry of Trade 4 May 2023⟧",
            .statement, "Port Service Division", "signature"),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|Ministry of Trade Duty Office (24 hr)⟧", .statement,
            "Ministry of Trade", "signature"),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|Press Office of the Embassy of Lindon⟧", .statement,
            "Embassy of Lindon", "signature"),
        Case(
            "⟦paragraph|In response to media queries on the ferry, the Lindon Spokesperson said: "
                + "“No.”⟧\n⟦signature|MINISTRY OF TRADE⟧",
            .statement, "Lindon Spokesperson", "first line"),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|Email: harbour@lindon.example⟧\n⟦signature|Tel 12 34⟧",
            .statement, nil),
        Case(
            "⟦heading|Letter from Ada Arden to Bo Roe⟧\n⟦paragraph|We go.⟧", .letter, "Ada Arden",
            "title"),
        Case("", .statement, nil), Case("⟦paragraph|⟧", .letter, nil),
    ]

    @Test("is named by its title, its signature or its first line", arguments: cases)
    func speakers(_ sample: Case) throws {
        let document = try document(sample.marked, sample.genre)
        let speaker = DocumentSpeakerReader().speaker(of: document)
        #expect(speaker?.name == sample.speaker)
        #expect(speaker?.span.map { document.text.string($0) } == sample.speaker)
        #expect(speaker?.basis == sample.basis)
    }

    static let titleCases: [(String, Genre, String?)] = [
        (
            "Minister for Trade Dr Ada Arden’s Written Reply to Parliamentary Question on Ferries",
            .statement, "Minister for Trade Dr Ada Arden"
        ),
        (
            "Lindon Embassy Spokesperson's Comments on the Ferry", .statement,
            "Lindon Embassy Spokesperson"
        ),
        ("Embassy Spokesperson on the Ferry", .statement, "Embassy Spokesperson"),
        (
            "Statement by Minister in the Premier's Office, Second Minister for Trade, Dr Ada Arden at "
                + "the Harbour", .statement, "Dr Ada Arden"
        ),
        (
            "Condolence Letter from Premier Ada Arden to President Bo Roe", .letter,
            "Premier Ada Arden"
        ),
        (
            "Keynote Speech by Premier Ada Arden at the Harbour Forum", .statement,
            "Premier Ada Arden"
        ),
        (
            "Transcript of Minister Ada Arden's Keynote Address at the Harbour", .transcript,
            "Minister Ada Arden"
        ),
        ("Transcript of Minister Ada Arden's Live Interview with Harbour TV", .transcript, nil),
        ("Remarks by Premier Ada Arden in Press Conference", .transcript, nil),
        ("Premier Ada Arden's Visit to the Harbour", .statement, nil),
        ("Visit by Premier Ada Arden to the Harbour", .statement, nil),
        ("İstanbul’s Statement", .statement, nil),
    ]

    @Test("is named by a title that is no part of the text", arguments: titleCases)
    func titles(_ title: String, genre: Genre, expected: String?) throws {
        var document = try document("⟦paragraph|the ferry sails at noon.⟧", genre)
        document.title = Located(title, basis: "field title")
        let speaker = DocumentSpeakerReader().speaker(of: document)
        #expect(speaker?.name == expected && speaker?.span == nil)
    }

    @Test("does not say the question it replies to")
    func questions() throws {
        let document = try document(
            "⟦heading|QUESTION⟧\n⟦paragraph|Bo Roe: To ask the Minister whether it sails.⟧\n"
                + "⟦heading|REPLY⟧\n⟦paragraph|It sails.⟧", .statement)
        let merged = LayoutReader().merged(
            [], document: document, turns: [],
            speaker: DocumentSpeaker(span: nil, name: "Ada Arden", basis: "title"))
        #expect(merged.map { document.text.string($0.content) } == ["It sails."])
        #expect(merged.allSatisfy { $0.source.isEmpty })
    }

    @Test(
        "says neither headings in capitals nor what frames a letter, nor a question in the same line",
        arguments: [
            (
                "⟦paragraph|QUESTION Bo RoeTo ask whether it sails. REPLY 1 It sails.⟧",
                Genre.statement, ["1 It sails."]
            ),
            (
                "⟦paragraph|QUESTIONS: Bo Roe: To ask if it sails?⟧\n⟦paragraph|And when?⟧\n"
                    + "⟦paragraph|On which day? ANSWER: It sails.⟧\n⟦paragraph|At noon.⟧",
                .statement, ["It sails.", "At noon."]
            ),
            (
                "⟦paragraph|QUESTION Bo Roe: To ask if it sails.⟧\n⟦paragraph|REPLY 1 It sails.⟧",
                .statement, ["1 It sails."]
            ),
            (
                "⟦paragraph|QUESTION Bo Roe: To ask when.⟧\n⟦paragraph|Reply: It sails.⟧",
                .statement, ["It sails."]
            ),
            (
                "⟦paragraph|QUESTION Bo Roe: To ask when.⟧\n⟦paragraph|It sails.⟧", .statement,
                ["It sails."]
            ),
            (
                "⟦paragraph|QUESTION MARKS over the pier remain.⟧\n⟦paragraph|It sails.⟧",
                .statement, ["QUESTION MARKS over the pier remain.", "It sails."]
            ),
            (
                "⟦paragraph|OUR DEMANDS ARE AS FOLLOWS:⟧\n⟦paragraph|“THE FERRY SAILS”⟧",
                .statement,
                ["OUR DEMANDS ARE AS FOLLOWS:", "“THE FERRY SAILS”"]
            ),
            (
                "⟦paragraph|With the help of the town,⟧\n⟦paragraph|it sails.⟧", .letter,
                ["With the help of the town,", "it sails."]
            ),
            (
                "⟦paragraph|QUESTION Bo Roe: To ask why no REPLY came. REPLY It sails.⟧",
                .statement, ["It sails."]
            ),
            ("⟦paragraph|Our REPLY was short.⟧", .statement, ["Our REPLY was short."]),
            (
                "⟦paragraph|THE FERRY AND THE PIER⟧\n⟦paragraph|It sails.⟧", .statement,
                ["It sails."]
            ),
            ("⟦paragraph|THE FERRY SAILS.⟧", .statement, ["THE FERRY SAILS."]),
            (
                "⟦paragraph|4 March 2024 Dear Ms Okoye, It sails. Yours sincerely, ADA ARDEN⟧\n"
                    + "⟦paragraph|With deepest sympathies,⟧",
                .letter, ["It sails."]
            ),
            (
                "⟦paragraph|Dear friends of the pier sail.⟧", .letter,
                ["Dear friends of the pier sail."]
            ),
        ])
    func frames(_ marked: String, genre: Genre, expected: [String]) throws {
        let document = try document(marked, genre)
        let merged = LayoutReader().merged(
            [], document: document, turns: [],
            speaker: DocumentSpeaker(span: nil, name: "Ada Arden", basis: "title"))
        #expect(merged.map { document.text.string($0.content) } == expected)
    }
}
