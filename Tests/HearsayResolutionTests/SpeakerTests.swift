import HearsayCore
import HearsayResolution
import HearsayTestSupport
import Testing

@Suite("Speakers")
struct SpeakerTests {
    /// The record of a marked text: attributions `source`, `source2` …, each within the one that
    /// `within` gives.
    private func record(
        _ marked: String, within: [Int?] = [nil], turns: [Turn] = [], speaker: String? = nil,
        outlet: String? = nil, mode: Mode = .indirect
    ) throws -> Record {
        let text = try MarkedText(marked)
        let readings = within.enumerated().map { place, within in
            Resolver.Reading(
                attribution: text.attribution(
                    place == 0 ? "" : "\(place + 1)", mode: mode, within: within),
                act: Act(.assert), actReason: "test", grade: .high)
        }
        let document = Document(
            id: DocumentID(rawValue: "test"), text: text.text,
            blocks: [Block(span: text.text.span, kind: .paragraph)],
            outlet: outlet.map { Located($0, basis: "test") })
        return Resolver().record(
            document, readings: readings, turns: turns, speaker: speaker.flatMap { text[$0].first })
    }

    private func names(_ record: Record) -> [String?] {
        record.statements.map { statement in
            statement.speaker.map { id in record.entities[id.number - 1].name }
        }
    }

    static let cases: [(String, String?, SpeakerBasis)] = [
        ("⟦source|Sen. Ada Arden (R-Ohio)⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden", .name),
        (
            "Then Ada Arden came. ⟦source|Arden herself⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden",
            .name
        ),
        (
            "⟦source|The spokeswoman of the Harbour Ministry, Ms. Ada Arden,⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            "Ada Arden", .name
        ),
        (
            "⟦source|The president of Vale Verde, Mr. Bo Roe,⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Bo Roe",
            .name
        ),
        ("⟦source|Kustbladet, a Danish weekly,⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Kustbladet", .name),
        (
            "Then Rector Ada Arden came. ⟦source|The rector⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden",
            .role
        ),
        ("⟦source|The Special Adviser⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none),
        ("The daily Kust was sold. ⟦source|The newspaper⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Kust", .role),
        ("⟦source|Ada Arden⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden", .name),
        ("Then Ada Arden came. ⟦source|Ms. Arden⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden", .name),
        ("Then Mr. Bo Roe came. ⟦source|He⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Bo Roe", .pronoun),
        (
            "Then Ms. Ada Arden met Mr. Bo Roe. ⟦source|She⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden",
            .pronoun
        ),
        ("⟦content|“No,”⟧ ⟦source|he⟧ ⟦cue|said⟧.", nil, .none),
        ("It is late, ⟦source|I⟧ ⟦cue|think⟧ ⟦content|so⟧.", nil, .none),
        (
            "Foreign Minister Ada Arden came. ⟦source|The minister⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            "Ada Arden", .role
        ),
        ("⟦source|The minister⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none),
        (
            "Mayor Ada Arden met Mayor Bo Roe. ⟦source|The mayor⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            "Ada Arden", .role
        ),
        (
            "⟦source|A spokesperson for the Harbour Board⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            "Harbour Board", .role
        ),
        (
            "⟦source|Lindon Ministry spokeswoman Ada Arden⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden",
            .name
        ),
        (
            "⟦source|the Norwegian government⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Norwegian government",
            .role
        ),
        ("⟦source|Two sailors⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none),
        ("⟦source|officials⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none),
        ("⟦source|You⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none),
        ("⟦cue|Reportedly⟧, ⟦content|it sank⟧.", nil, .none),
        ("Then came Ada Arden, ⟦source|who⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden", .pronoun),
        ("⟦source|They⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none),
        (
            "We read an article in the Norvik Courier of 6 May, ⟦source|which⟧ ⟦cue|claims⟧ "
                + "⟦content|that it sank⟧.", "Norvik Courier", .pronoun
        ),
        (
            "We read an article in the Norvik Courier. It rains, ⟦source|which⟧ ⟦cue|says⟧ "
                + "⟦content|a lot⟧.", nil, .none
        ),
        (
            "Foreign Affairs Dr Ada Arden came. ⟦source|Arden⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            "Ada Arden", .name
        ),
        // "Who" is whose noun it follows.
        ("Bo Roe joins the captains ⟦source|who⟧ ⟦cue|say⟧ ⟦content|no⟧.", nil, .none),
        ("Bo Roe’s lawyer ⟦source|who⟧ ⟦cue|says⟧ ⟦content|no⟧.", nil, .none),
        (
            "It was Bo Roe, a retired captain ⟦source|who⟧ ⟦cue|says⟧ ⟦content|no⟧.", "Bo Roe",
            .pronoun
        ),
        (
            "It was Bo Roe – a retired captain ⟦source|who⟧ ⟦cue|says⟧ ⟦content|no⟧ –.", "Bo Roe",
            .pronoun
        ),
        ("Bo Roe was the captain ⟦source|who⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Bo Roe", .pronoun),
        ("Bo Roe was praised by captains ⟦source|who⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil, .none),
        ("It was Bo Roe himself ⟦source|who⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Bo Roe", .pronoun),
        ("A song of The ⟦source|Who⟧ ⟦cue|says⟧ ⟦content|no⟧.", nil, .none),
        // An inspector general is no general, and a title's noun holds for its bearer.
        (
            "Inspector General Ada Arden met General Bo Roe. ⟦source|The inspector general⟧ "
                + "⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden", .role
        ),
        (
            "Inspector General Ada Arden met General Bo Roe. ⟦source|The general⟧ ⟦cue|said⟧ "
                + "⟦content|no⟧.", "Bo Roe", .role
        ),
        (
            "Attorney General Mr Bo Roe came. ⟦source|The general⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil,
            .none
        ),
        (
            "Bo Roe, an attorney of the town, came. ⟦source|The attorney general⟧ ⟦cue|said⟧ "
                + "⟦content|no⟧.", nil, .none
        ),
        (
            "Bo Roe, the U.S. ambassador, left. ⟦source|The ambassador⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            "Bo Roe", .role
        ),
        (
            "Bo Roe, the St. Louis mayor, left. ⟦source|The mayor⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            "Bo Roe", .role
        ),
        (
            "They alerted Bo Roe, too. The mayor left. ⟦source|The mayor⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            nil, .none
        ),
        (
            "They saw “The Bo Roe Show,” the mayor left. ⟦source|The mayor⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            nil, .none
        ),
        (
            "They met Bo Roe, with a mayor. ⟦source|The mayor⟧ ⟦cue|said⟧ ⟦content|no⟧.", nil,
            .none
        ),
        (
            "Her Majesty Ada Arden came. ⟦source|Her Majesty⟧ ⟦cue|said⟧ ⟦content|no⟧.",
            "Ada Arden", .role
        ),
        ("⟦source|The Ministers⟧ ⟦cue|agreed⟧ ⟦content|to meet⟧.", nil, .none),
        (
            "Then came Ada Arden of Norway, ⟦source|who⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden",
            .pronoun
        ),
        (
            "Then came Ada Arden (R-Texas), ⟦source|who⟧ ⟦cue|said⟧ ⟦content|no⟧.", "Ada Arden",
            .pronoun
        ),
        ("They love Norway, ⟦source|who⟧ ⟦cue|says⟧ ⟦content|no⟧.", nil, .none),
        (
            "Ada Arden of Norway scolded the captains ⟦source|who⟧ ⟦cue|say⟧ ⟦content|no⟧.", nil,
            .none
        ),
        ("He met Ada Arden. Norway, ⟦source|who⟧ ⟦cue|says⟧ ⟦content|no⟧.", nil, .none),
    ]

    @Test("are found by name, pronoun or role, or stay unresolved", arguments: cases)
    func speakers(marked: String, expected: String?, basis: SpeakerBasis) throws {
        let record = try record(marked)
        #expect(names(record) == [expected])
        #expect(record.statements.map(\.basis) == [basis])
    }

    @Test("are explained, also where there is none", arguments: cases.map(\.0))
    func reasons(marked: String) throws {
        let statement = try #require(try record(marked).statements.first)
        let reason = statement.reasons.first { $0.hasPrefix("speaker: ") }
        #expect((reason?.count ?? 0) > 12)
    }

    @Test("who spoke last go on as he, unless another was named since")
    func chainOfPronouns() throws {
        let record = try record(
            "⟦source|Bo Roe⟧ ⟦cue|said⟧ ⟦content|no⟧. ⟦source2|He⟧ ⟦cue2|added⟧ ⟦content2|that it rained⟧. "
                + "Then Jo Mo came. Mo was late. ⟦source3|He⟧ ⟦cue3|said⟧ ⟦content3|yes⟧.",
            within: [nil, nil, nil])
        #expect(names(record) == ["Bo Roe", "Bo Roe", "Jo Mo"])
    }

    /// What "he" says after Jo Mo left and Bo Roe came, with who he is.
    static let named: [(String, Mode, String?)] = [
        ("⟦content|“It is late,”⟧ ⟦source|he⟧ ⟦cue|said⟧.", .direct, "Bo Roe"),
        ("⟦content|“Mr. Roe will win,”⟧ ⟦source|he⟧ ⟦cue|said⟧.", .direct, "Jo Mo"),
        ("⟦source|He⟧ ⟦cue|thinks⟧ ⟦content|that Roe will win⟧.", .indirect, "Jo Mo"),
        ("⟦source|He⟧ ⟦cue|thinks⟧ ⟦content|that Mo and Roe will win⟧.", .indirect, nil),
        ("⟦content|Roe will win⟧, ⟦source|he⟧ ⟦cue|said⟧.", .indirect, "Bo Roe"),
        ("⟦content|Roe was “sorry”⟧, ⟦source|he⟧ ⟦cue|said⟧.", .mixed, "Bo Roe"),
        ("⟦content|It is “on Mr. Roe” now⟧, ⟦source|he⟧ ⟦cue|said⟧.", .mixed, "Jo Mo"),
        ("⟦content|It is \"on Roe\" now⟧, ⟦source|he⟧ ⟦cue|said⟧.", .mixed, "Jo Mo"),
        ("⟦source|He⟧ ⟦cue|said⟧ ⟦content|his name was Bo Roe⟧.", .indirect, "Bo Roe"),
        ("⟦content|“I’m Bo Roe,”⟧ ⟦source|he⟧ ⟦cue|said⟧.", .direct, "Bo Roe"),
        ("⟦content|“I’m Bo Roe’s friend,”⟧ ⟦source|he⟧ ⟦cue|said⟧.", .direct, "Jo Mo"),
    ]

    @Test("who are called he are nobody whom the content calls by name", arguments: named)
    func namedInContent(marked: String, mode: Mode, expected: String?) throws {
        let record = try record("Then Jo Mo left. Then Bo Roe came. " + marked, mode: mode)
        #expect(names(record) == [expected])
    }

    @Test("are he or she by their given names, and nobody if nobody fits")
    func givenNames() throws {
        let start = "Then Mary Mo met George Roe. "
        for (pronoun, expected) in [("He", "George Roe"), ("She", "Mary Mo")] {
            let said = "⟦source|\(pronoun)⟧ ⟦cue|said⟧ ⟦content|no⟧."
            #expect(names(try record(start + said)) == [expected])
        }
        let she = try record("Then George Roe came. ⟦source|She⟧ ⟦cue|said⟧ ⟦content|no⟧.")
        #expect(names(she) == [nil])
    }

    @Test("whose own condolences they convey are themselves, whoever else is named")
    func possessiveInside() throws {
        let record = try record(
            "Mayor Jo Mo saw Mr. Okoye. ⟦source|Bo Roe⟧ ⟦cue|conveyed⟧ "
                + "⟦content|⟦source2|his⟧ ⟦cue2|condolences on⟧ ⟦content2|the loss of Mr. Okoye⟧⟧.",
            within: [nil, 0])
        #expect(names(record) == ["Bo Roe", "Bo Roe"])
        let denied = try self.record(
            "Ms. Ada Arden spoke. ⟦source|Mr. Bo Roe⟧ ⟦cue|rejected⟧ "
                + "⟦content|⟦source2|her⟧ ⟦cue2|claim⟧ that ⟦content2|the pier is safe⟧⟧.",
            within: [nil, 0])
        #expect(names(denied) == ["Bo Roe", "Ada Arden"])
    }

    @Test("who call themselves I inside their own words are the speaker around them")
    func firstPersonInside() throws {
        let record = try record(
            "⟦source|Bo Roe⟧ ⟦cue|said⟧: ⟦content|“⟦source2|I⟧ ⟦cue2|think⟧ ⟦content2|it is late⟧.”⟧",
            within: [nil, 0])
        #expect(names(record) == ["Bo Roe", "Bo Roe"])
        #expect(record.statements[1].within == StatementID(1))
        #expect(record.statements[1].basis == .pronoun)
    }

    @Test("of turns and documents are those that the layout names")
    func layout() throws {
        let text = try MarkedText("⟦label|MS. ARDEN⟧: ⟦content|It is late.⟧ Then Ada Arden left.")
        var attribution = text.attribution(turn: 0)
        attribution.source = text["label"]
        let record = Resolver().record(
            Document(
                id: DocumentID(rawValue: "test"), text: text.text,
                blocks: [Block(span: text.text.span, kind: .paragraph)]),
            readings: [
                Resolver.Reading(
                    attribution: attribution, act: Act(.assert), actReason: "test", grade: .high)
            ], turns: [Turn(role: .answer, label: text["label"][0], spans: text["content"])],
            speaker: nil)
        #expect(names(record) == ["Ada Arden"])
        #expect(record.statements[0].basis == .turn)
        #expect(record.turns[0].speaker == record.statements[0].speaker)
    }

    @Test("who are spoken to in a turn are those who answer it, or asked")
    func secondPerson() throws {
        let marked =
            "⟦q|Harbour Daily⟧: ⟦source|You⟧ ⟦cue|said⟧ ⟦content|it was late⟧.\n⟦a|Ada Arden⟧: As "
            + "⟦source2|you⟧ ⟦cue2|wrote⟧, ⟦content2|it was⟧."
        let text = try MarkedText(marked)
        let readings = [text.attribution(turn: 0), text.attribution("2", turn: 1)].map {
            Resolver.Reading(attribution: $0, act: Act(.assert), actReason: "test", grade: .high)
        }
        let record = Resolver().record(
            Document(id: DocumentID(rawValue: "test"), text: text.text), readings: readings,
            turns: [
                Turn(role: .question, label: text["q"][0], spans: []),
                Turn(role: .answer, label: text["a"][0], spans: []),
            ], speaker: nil)
        #expect(names(record) == ["Ada Arden", "Harbour Daily"])
    }

    @Test("who are called they may be people without a name who spoke since")
    func unnamedSince() throws {
        let they = "⟦source3|They⟧ ⟦cue3|called⟧ ⟦content3|for more⟧."
        let record = try record(
            "The ⟦source|Harbour Board⟧ ⟦cue|said⟧ ⟦content|no⟧. ⟦source2|Other towns⟧ ⟦cue2|asked⟧ "
                + "⟦content2|why⟧. " + they, within: [nil, nil, nil])
        #expect(names(record) == ["Harbour Board", nil, nil])
        let named = try self.record(
            "⟦source2|Other towns⟧ ⟦cue2|asked⟧ ⟦content2|why⟧. The ⟦source|Harbour Board⟧ ⟦cue|said⟧ "
                + "⟦content|no⟧. " + they, within: [nil, nil, nil])
        #expect(names(named) == ["Harbour Board", nil, "Harbour Board"])
    }

    @Test("who call themselves we in a document of their own are its speaker")
    func documentSpeaker() throws {
        let record = try record(
            "By the ⟦own|Embassy of Norway⟧. ⟦source|We⟧ ⟦cue|hope⟧ ⟦content|it sails⟧.",
            speaker: "own")
        #expect(names(record) == ["Embassy of Norway"])
        #expect(record.statements[0].basis == .document)
        #expect(record.speaker == record.statements[0].speaker)
    }

    /// Sources in a text of the Embassy of Norway in Belgium, with whom they mean.
    static let own: [(String, String?)] = [
        ("The Norwegian side", "Embassy of Norway"), ("This embassy", "Embassy of Norway"),
        ("Our embassy", "Embassy of Norway"), ("They", nil), ("This ministry", nil),
    ]

    @Test("of a document of their own go by other names, never by 'they'", arguments: own)
    func ownVoice(source: String, expected: String?) throws {
        let record = try record(
            "By the ⟦own|Embassy of Norway⟧ in Belgium. We ⟦cue2|hope⟧ so. ⟦source|\(source)⟧ "
                + "⟦cue|said⟧ ⟦content|no⟧.", speaker: "own")
        #expect(names(record).first == expected)
    }

    @Test("of the other side are not the document's own")
    func otherSide() throws {
        let record = try record(
            "By the ⟦own|Embassy of Norway⟧ in Belgium. ⟦source|The Belgian side⟧ ⟦cue|said⟧ "
                + "⟦content|no⟧.", speaker: "own")
        #expect(names(record).first != "Embassy of Norway")
    }

    @Test("named by a title outside the text are named without their office")
    func titles() {
        let names = [
            "Minister for Trade Dr Ada Arden": "Ada Arden",
            "Embassy Spokesperson": "Embassy Spokesperson",
            "Ministry of Trade": "Ministry of Trade",
        ]
        for (title, name) in names {
            let record = Resolver().record(
                Document(id: DocumentID(rawValue: "test"), text: Text("It sails.")), readings: [],
                turns: [], speaker: nil, speakerName: title)
            #expect(record.speaker.map { record.entities[$0.number - 1].name } == name)
        }
    }

    @Test("of a letterhead are one name, without the place and the date")
    func letterhead() throws {
        for head in ["MINISTRY OF TRADE", "⟦own|MINISTRY OF TRADE NORWAY⟧"] {
            let record = try record(
                (head.hasPrefix("⟦") ? head : "⟦own|\(head)⟧")
                    + "\n⟦source|We⟧ ⟦cue|hope⟧ ⟦content|it sails⟧.", speaker: "own")
            #expect(names(record) == ["MINISTRY OF TRADE"])
        }
    }

    @Test("of statements without a source leave an unsourced hop, and the outlet carries it")
    func chain() throws {
        let record = try record(
            "⟦cue|Reportedly⟧, ⟦content|it sank⟧.", outlet: "Lindon Courier")
        #expect(record.statements[0].chain.map(\.kind) == ["unsourced", "outlet"])
        #expect(record.statements[0].chain[0].entity == nil)
    }

    @Test("are not whom the statement is about")
    func about() throws {
        let record = try record("⟦source|Bo Roe⟧ ⟦cue|said⟧ ⟦content|that Bo Roe met Ada Arden⟧.")
        let about = record.statements[0].about.map { record.entities[$0.number - 1].name }
        #expect(about == ["Ada Arden"])
    }

    @Test("tell it to the one named after the cue")
    func addressee() throws {
        let record = try record(
            "⟦source|Bo Roe⟧ ⟦cue|told⟧ the Lindon Times ⟦content|it was late⟧.")
        let addressee = record.statements[0].addressee.map { record.entities[$0.number - 1].name }
        #expect(addressee == "Lindon Times")
        #expect(record.statements[0].chain.map(\.kind) == ["interview"])
    }
}
