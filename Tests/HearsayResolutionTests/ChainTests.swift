import HearsayCore
import HearsayResolution
import HearsayTestSupport
import Testing

@Suite("Chains")
struct ChainTests {
    /// A marked text with the chain of its last attribution, as `kind entity 'words'` for each hop.
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        /// The outer attribution of each; the last one is looked at.
        let within: [Int?]
        let chain: [String]
        /// The speaker of the last attribution.
        let speaker: String?
        var testDescription: String { text }

        init(_ text: String, _ speaker: String?, _ chain: [String], within: [Int?] = [nil]) {
            self.text = text
            self.within = within
            self.chain = chain
            self.speaker = speaker
        }
    }

    private func record(
        _ marked: String, within: [Int?], document: (inout Document) -> Void = { _ in }
    )
        throws -> Record
    {
        let text = try MarkedText(marked)
        let readings = within.enumerated().map { place, within in
            Resolver.Reading(
                attribution: text.attribution(place == 0 ? "" : "\(place + 1)", within: within),
                act: Act(.assert), actReason: "test", grade: .high)
        }
        var made = Document(
            id: DocumentID(rawValue: "test"), text: text.text,
            blocks: [Block(span: text.text.span, kind: .paragraph)])
        document(&made)
        return Resolver().record(made, readings: readings, turns: [], speaker: nil)
    }

    private func chain(_ statement: Statement, _ record: Record) -> [String] {
        statement.chain.map { hop in
            let name = hop.entity.map { record.entities[$0.number - 1].name } ?? "–"
            let words = hop.span.map { " '\(record.document.text.string($0))'" } ?? ""
            return "\(hop.kind) \(name)\(words)"
        }
    }

    static let sources = [
        Case(
            """
            ⟦cue|According to⟧ ⟦source|a press release issued by the Harbour Board⟧, ⟦content|the pier is \
            safe⟧.
            """, "Harbour Board",
            ["press release Harbour Board 'a press release issued by the Harbour Board'"]),
        Case(
            "⟦source|A statement from the Lindon Ministry⟧ ⟦cue|said⟧ ⟦content|the pier is safe⟧.",
            "Lindon Ministry", ["statement Lindon Ministry 'A statement from the Lindon Ministry'"]),
        Case(
            "⟦cue|According to⟧ ⟦source|a “Coast Wire” report⟧, ⟦content|the pier is safe⟧.",
            "Coast Wire", ["report Coast Wire 'a “Coast Wire” report'"]),
        Case(
            "⟦source|A letter to the Harbour Board from Bo Roe⟧ ⟦cue|said⟧ ⟦content|it is safe⟧.",
            "Bo Roe", ["letter Bo Roe 'A letter to the Harbour Board from Bo Roe'"]),
        Case(
            "⟦source|A report on the Harbour Board⟧ ⟦cue|said⟧ ⟦content|it is safe⟧.", nil,
            ["report – 'A report on the Harbour Board'"]),
        Case(
            "Then Mr. Bo Roe came. ⟦source|His letter⟧ ⟦cue|said⟧ ⟦content|the pier is safe⟧.",
            "Bo Roe", ["letter Bo Roe 'His letter'"]),
        Case(
            "⟦source|The article⟧ ⟦cue|said⟧ ⟦content|the pier is safe⟧.", nil,
            ["article – 'The article'"]),
        Case(
            """
            ⟦source|The Norvik Courier⟧ published an article on Monday, ⟦cue|saying⟧ ⟦content|the pier is \
            safe⟧. ⟦source2|The article⟧ ⟦cue2|added⟧ ⟦content2|that it is new⟧.
            """, "Norvik Courier", ["article Norvik Courier 'The article'"], within: [nil, nil]),
        Case(
            """
            ⟦cue|According to⟧ ⟦source|a press release issued by the Netherlands⟧, ⟦content|it is late⟧. \
            ⟦content2|“We stay,”⟧ ⟦source2|the press release⟧ ⟦cue2|reads⟧.
            """, "Netherlands", ["press release Netherlands 'the press release'"],
            within: [nil, nil]),
        Case(
            """
            The Netherlands and Denmark met. ⟦source|The Danish press release⟧ ⟦cue|reads⟧ ⟦content|“We \
            stay.”⟧
            """, "Denmark", ["press release Denmark 'The Danish press release'"]),
        Case(
            """
            There was an article in the Norvik Courier of 6 May, ⟦source|which⟧ ⟦cue|claims⟧ ⟦content|that the \
            pier sinks⟧.
            """, "Norvik Courier", ["article Norvik Courier 'article in the Norvik Courier'"]),
    ]

    @Test("a source that carries words is a hop, and its issuer speaks", arguments: sources)
    func carriers(_ example: Case) throws {
        let record = try record(example.text, within: example.within)
        let last = try #require(record.statements.last)
        #expect(chain(last, record) == example.chain)
        #expect(last.speaker.map { record.entities[$0.number - 1].name } == example.speaker)
    }

    static let occasions = [
        Case(
            "⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that the pier is safe⟧.", "Ada Arden",
            ["interview Reuters 'Reuters'"]),
        Case(
            "⟦source|Ada Arden⟧ ⟦cue|told⟧ a separate news conference ⟦content|that it is safe⟧.",
            "Ada Arden", ["news conference – 'a separate news conference'"]),
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|said⟧ in an interview with the Norvik Courier ⟦content|that it is \
            safe⟧.
            """, "Ada Arden", ["interview Norvik Courier 'an interview with the Norvik Courier'"]),
        Case(
            "It rained. In an interview with CNN, ⟦source|Ada Arden⟧ ⟦cue|said⟧ ⟦content|it is safe⟧.",
            "Ada Arden", ["interview CNN 'an interview with CNN'"]),
        Case(
            "⟦source|Ada Arden⟧, calling on the Norvik Courier to reply, ⟦cue|said⟧ ⟦content|it is safe⟧.",
            "Ada Arden", []),
        Case(
            "⟦content|“It is safe,”⟧ ⟦source|Ada Arden⟧ ⟦cue|said⟧ in a statement.", "Ada Arden",
            ["statement Ada Arden 'a statement'"]),
        Case(
            "⟦source|Ada Arden⟧ ⟦cue|wrote⟧ on Twitter ⟦content|that it is safe⟧.", "Ada Arden",
            ["post Ada Arden 'Twitter'"]),
        Case(
            "⟦source|Ada Arden⟧ ⟦cue|wrote⟧ on Telegram ⟦content|that it is safe⟧.", "Ada Arden",
            ["post Ada Arden 'Telegram'"]),
        Case(
            "⟦source|Ada Arden⟧ ⟦cue|said⟧ on CNN ⟦content|that it is safe⟧.", "Ada Arden",
            ["broadcast CNN 'CNN'"]),
        Case(
            "⟦source|Ada Arden⟧ was ⟦cue|quoted⟧ by Xinhua as saying ⟦content|that it is safe⟧.",
            "Ada Arden", ["report Xinhua 'Xinhua'"]),
        Case(
            "Then ⟦source|Reuters⟧, citing two officials, ⟦cue|reported⟧ ⟦content|that it is safe⟧.",
            "Reuters", ["cited source – 'two officials'"]),
        Case(
            "⟦source|Ada Arden⟧ ⟦cue|told⟧ the local weekly De Kust ⟦content|that it is safe⟧.",
            "Ada Arden", ["interview De Kust 'De Kust'"]),
        Case(
            "⟦content|“It is safe,”⟧ ⟦source|Ada Arden⟧ ⟦cue|told⟧ the Vale Enterprise.",
            "Ada Arden",
            ["interview Vale Enterprise 'Vale Enterprise'"]),
        Case(
            "⟦source|Ada Arden⟧ ⟦cue|told⟧ the Harbour Committee ⟦content|that it is safe⟧.",
            "Ada Arden", []),
        Case(
            "De Kust, a local weekly, was sold. ⟦source|Ada Arden⟧ ⟦cue|said⟧ to De Kust ⟦content|it is safe⟧.",
            "Ada Arden", ["interview De Kust 'De Kust'"]),
        Case(
            "The daily Kust was sold. ⟦source|Ada Arden⟧ ⟦cue|told⟧ the newspaper ⟦content|it is safe⟧.",
            "Ada Arden", ["interview Kust 'the newspaper'"]),
        Case(
            "⟦content|“It is safe,”⟧ ⟦cue|said⟧ ⟦source|Ada Arden⟧ in an interview with CNN.",
            "Ada Arden", ["interview CNN 'an interview with CNN'"]),
        Case(
            "⟦source|Ada Arden⟧ ⟦cue|told⟧ a cheering crowd ⟦content|that it is safe⟧.",
            "Ada Arden",
            ["speech – 'a cheering crowd'"]),
        Case(
            "⟦source|Ada Arden⟧, who sat in Lindon and took note, ⟦cue|said⟧ ⟦content|it is safe⟧.",
            "Ada Arden", []),
        Case(
            "Then Mr. Bo Roe came. In Roe’s speech, ⟦source|Ada Arden⟧ ⟦cue|said⟧ ⟦content|it is safe⟧.",
            "Ada Arden", []),
        Case(
            "⟦source|Ada Arden⟧ ⟦cue|told⟧ Vale FC ⟦content|that it is safe⟧.", "Ada Arden", []),
        Case(
            "Banned from a rally, ⟦source|Ada Arden⟧ ⟦cue|said⟧ ⟦content|it is safe⟧.", "Ada Arden",
            []),
        Case(
            "⟦source|Ada Arden⟧, who resigned in a letter, ⟦cue|said⟧ ⟦content|it is safe⟧.",
            "Ada Arden", []),
        Case("⟦content|It is safe⟧, ⟦cue|it seems⟧.", nil, []),
        Case("Nobody came, ⟦cue|saying⟧ ⟦content|it is safe⟧.", nil, []),
        Case(
            "The pier is ⟦cue|reportedly⟧ ⟦content|to be sold⟧.", nil, ["unsourced – 'reportedly'"]),
        Case(
            "The ship left. ⟦source|Ada Arden⟧ ⟦cue|said⟧ ⟦content|it is safe⟧. In a statement Roe left.",
            "Ada Arden", []),
        Case(
            "It ⟦cue|was previously reported⟧ ⟦content|that the pier is safe⟧.", nil,
            ["unsourced – 'was previously reported'"]),
        Case(
            "The firm ⟦cue|was accused of⟧ ⟦content|hiding the leak⟧.", nil,
            ["unsourced – 'was accused of'"]),
    ]

    @Test("the words around a cue name the occasion and the medium", arguments: occasions)
    func aroundTheCue(_ example: Case) throws {
        let record = try record(example.text, within: example.within)
        let last = try #require(record.statements.last)
        #expect(chain(last, record) == example.chain)
        #expect(last.speaker.map { record.entities[$0.number - 1].name } == example.speaker)
    }

    static let continued = [
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that it is safe⟧. ⟦content2|“It floats,”⟧ \
            ⟦source2|Arden⟧ ⟦cue2|added⟧.
            """, "Ada Arden", ["interview Reuters 'Reuters'"], within: [nil, nil]),
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that it is safe⟧. On Monday ⟦source2|Arden⟧ \
            ⟦cue2|said⟧ ⟦content2|it floats⟧.
            """, "Ada Arden", [], within: [nil, nil]),
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that it is safe⟧. In court, ⟦source2|Arden⟧ \
            ⟦cue2|said⟧ ⟦content2|it floats⟧.
            """, "Ada Arden", [], within: [nil, nil]),
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that it is safe⟧. ⟦source2|Arden⟧ ⟦cue2|told⟧ \
            parliament ⟦content2|that it floats⟧.
            """, "Ada Arden", [], within: [nil, nil]),
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that it is safe⟧. ⟦content2|“It sinks,”⟧ \
            ⟦source2|Bo Roe⟧ ⟦cue2|said⟧.
            """, "Bo Roe", [], within: [nil, nil]),
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that it is safe⟧. ⟦source2|Arden⟧ ⟦cue2|wants⟧ \
            ⟦content2|a boat⟧.
            """, "Ada Arden", [], within: [nil, nil]),
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that it is safe⟧. ⟦source2|Arden⟧ ⟦cue2|said⟧ \
            ⟦content2|it floats⟧. ⟦content3|“It sails,”⟧ ⟦source3|Arden⟧ ⟦cue3|added⟧.
            """, "Ada Arden", ["interview Reuters 'Reuters'"], within: [nil, nil, nil]),
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that it is safe⟧. ⟦content2|“It floats,”⟧ \
            ⟦source2|Arden⟧ ⟦cue2|said⟧, before leaving. Later it rained.
            """, "Ada Arden", ["interview Reuters 'Reuters'"], within: [nil, nil]),
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that it is safe⟧. ⟦source2|Arden⟧ ⟦cue2|accused⟧ \
            ⟦content2|the board of waste⟧.
            """, "Ada Arden", ["interview Reuters 'Reuters'"], within: [nil, nil]),
        Case(
            """
            It rained. At a debate, ⟦source|Ada Arden⟧ ⟦cue|praised⟧ ⟦content|the pier⟧, which \
            ⟦source2|Arden⟧ ⟦cue2|said⟧ ⟦content2|floats⟧.
            """, "Ada Arden", ["speech – 'a debate'"], within: [nil, nil]),
        Case(
            """
            Then Ada Arden defended the pier on her radio show. ⟦content|“It floats,”⟧ ⟦source|Arden⟧ \
            ⟦cue|said⟧.
            """, "Ada Arden", ["broadcast – 'her radio show'"], within: [nil]),
        Case(
            """
            ⟦source|Ada Arden⟧ ⟦cue|told⟧ Reuters ⟦content|that it is safe⟧. ⟦source2|Arden’s letter⟧ \
            ⟦cue2|said⟧ ⟦content2|it floats⟧.
            """, "Ada Arden", ["letter Ada Arden 'Arden’s letter'"], within: [nil, nil]),
        Case(
            """
            Then Ada Arden left. Bo Roe defended the pier on his radio show. ⟦content|“It floats,”⟧ \
            ⟦source|Arden⟧ ⟦cue|said⟧.
            """, "Ada Arden", [], within: [nil]),
    ]

    @Test("an occasion goes on while the same speaker does", arguments: continued)
    func goingOn(_ example: Case) throws {
        let record = try record(example.text, within: example.within)
        let last = try #require(record.statements.last)
        #expect(chain(last, record) == example.chain)
    }

    @Test("what opens a text has the occasion that follows it, if the same speaker speaks")
    func announced() throws {
        func first(_ second: String) throws -> [String] {
            let marked = """
                ⟦source|Ada Arden⟧ ⟦cue|said⟧ Monday ⟦content|it is safe⟧. ⟦content2|“It floats,”⟧ \
                ⟦source2|\(second)⟧ ⟦cue2|said⟧ in an interview with CNN.
                """
            let record = try record(marked, within: [nil, nil])
            return chain(record.statements[0], record)
        }
        #expect(try first("Ada Arden") == ["interview CNN 'an interview with CNN'"])
        #expect(try first("Bo Roe").isEmpty)
        let old = try record(
            """
            ⟦source|Ada Arden⟧ ⟦cue|praised⟧ ⟦content|the deal⟧. In an interview with CNN in 2019, \
            ⟦source2|Arden⟧ ⟦cue2|said⟧ ⟦content2|she hated deals⟧.
            """, within: [nil, nil])
        #expect(chain(old.statements[0], old).isEmpty)
    }

    static let introduced = [
        Case(
            """
            Then came Ms. Ada Arden’s long dispatch. It was read. ⟦source|The article⟧ ⟦cue|says⟧ ⟦content|it \
            is safe⟧.
            """, "Ada Arden", ["article Ada Arden 'The article'"]),
        Case(
            """
            There is a document released on Monday by the Harbour Board. ⟦source|The document⟧ ⟦cue|says⟧ \
            ⟦content|it is safe⟧.
            """, "Harbour Board", ["document Harbour Board 'The document'"]),
        Case(
            """
            They read the filings of the Harbour Board. ⟦source|The report⟧ ⟦cue|says⟧ ⟦content|it is safe⟧.
            """, nil, ["report – 'The report'"]),
        Case(
            "Ms. Ada Arden’s dispatch came. ⟦source|A report⟧ ⟦cue|says⟧ ⟦content|it is safe⟧.",
            nil,
            ["report – 'A report'"]),
        Case(
            """
            There was a news item appearing in 'De Kust'. ⟦source|The news item⟧ ⟦cue|states⟧ ⟦content|it is \
            safe⟧.
            """, "De Kust", ["article De Kust 'The news item'"]),
        Case(
            """
            ⟦source|The Harbour Board⟧ ⟦cue|confirmed⟧ ⟦content|the loss⟧. ⟦source2|The statement⟧ ⟦cue2|said⟧ \
            ⟦content2|it is safe⟧.
            """, "Harbour Board", ["statement Harbour Board 'The statement'"], within: [nil, nil]),
        Case(
            """
            Then the Harbour Board issued a statement. ⟦source|Bo Roe⟧ ⟦cue|said⟧ ⟦content|he wept⟧. \
            ⟦source2|The statement⟧ ⟦cue2|said⟧ ⟦content2|it is safe⟧.
            """, "Harbour Board", ["statement Harbour Board 'The statement'"], within: [nil, nil]),
        Case(
            """
            ⟦source|Bo Roe⟧ ⟦cue|said⟧ ⟦content|he wept⟧. Later some families issued a statement. \
            ⟦source2|The statement⟧ ⟦cue2|said⟧ ⟦content2|it is safe⟧.
            """, nil, ["statement – 'The statement'"], within: [nil, nil]),
    ]

    @Test("whose article it was is told where the text introduced it", arguments: introduced)
    func introducedCarriers(_ example: Case) throws {
        let record = try record(example.text, within: example.within)
        let last = try #require(record.statements.last)
        #expect(chain(last, record) == example.chain)
        #expect(last.speaker.map { record.entities[$0.number - 1].name } == example.speaker)
    }

    static let nested = [
        Case(
            """
            ⟦cue|According to⟧ ⟦source|Reuters⟧, ⟦content|⟦source2|Ada Arden⟧ ⟦cue2|told⟧ a news conference \
            ⟦content2|that it is safe⟧⟧.
            """, "Ada Arden",
            ["news conference – 'a news conference'", "report Reuters 'Reuters'"],
            within: [nil, 0]),
        Case(
            """
            ⟦cue|According to⟧ ⟦source|the newspaper De Kust⟧, ⟦content|⟦source2|the caller⟧ ⟦cue2|claimed⟧ \
            ⟦content2|to be a sailor⟧⟧.
            """, nil, ["report De Kust 'the newspaper De Kust'"], within: [nil, 0]),
        Case(
            """
            ⟦source|Bo Roe⟧ ⟦cue|said⟧ ⟦content|that ⟦source2|Ada Arden⟧ ⟦cue2|promised⟧ \
            ⟦content2|to come⟧⟧.
            """, "Ada Arden", ["statement Bo Roe 'Bo Roe'"], within: [nil, 0]),
        Case(
            "⟦source|Mr. Bo Roe⟧ ⟦cue|said⟧ ⟦content|that ⟦source2|he⟧ ⟦cue2|promised⟧ ⟦content2|to come⟧⟧.",
            "Bo Roe", [], within: [nil, 0]),
        Case(
            """
            ⟦cue|According to⟧ ⟦source|a press release issued by the Harbour Board⟧, \
            ⟦content|it ⟦cue2|was reported⟧ ⟦content2|that the ship left⟧⟧.
            """, nil,
            [
                "unsourced – 'was reported'",
                "press release Harbour Board 'a press release issued by the Harbour Board'",
            ], within: [nil, 0]),
    ]

    @Test("nested sources keep both: who reports and who claims", arguments: nested)
    func nesting(_ example: Case) throws {
        let record = try record(example.text, within: example.within)
        let last = try #require(record.statements.last)
        #expect(chain(last, record) == example.chain)
        #expect(last.speaker.map { record.entities[$0.number - 1].name } == example.speaker)
    }

    @Test("who posts a text again stands last, after where it first appeared")
    func reposted() throws {
        let record = try record(
            "⟦source|Ada Arden⟧ ⟦cue|said⟧ ⟦content|it is safe⟧.", within: [nil]
        ) {
            $0.firstOutlet = Located("Norvik Courier", basis: "test")
            $0.outlet = Located("Harbour Mirror", basis: "test")
        }
        #expect(
            chain(record.statements[0], record)
                == ["outlet Norvik Courier", "re-poster Harbour Mirror"])
    }
}
