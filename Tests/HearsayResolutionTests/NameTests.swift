import HearsayCore
import HearsayResolution
import HearsayTestSupport
import Testing

@Suite("Names")
struct NameTests {
    private func names(_ string: String) -> [(Name, String)] {
        let text = Text(string)
        return NameScanner().names(in: text.span, of: text).map { ($0, text.string($0.span)) }
    }

    static let cases: [(String, [String])] = [
        ("It was Ada Arden who said no.", ["Ada Arden"]), ("Then Ms. Arden left.", ["Arden"]),
        ("He met Foreign Minister Ada Arden.", ["Ada Arden"]),
        ("He met J. K. Okoye there.", ["J. K. Okoye"]), ("He met Dr. Jo O’Neill.", ["Jo O’Neill"]),
        ("the Ministry of Foreign Affairs said", ["Ministry of Foreign Affairs"]),
        ("at the Embassy of Norway in Lindon", ["Embassy of Norway in Lindon"]),
        ("the Lindon Harbour Board's pier", ["Lindon Harbour Board"]),
        ("Arden’s office called Mo's.", ["Arden", "Mo"]),
        ("it is Arden's Pier", ["Arden", "Pier"]),
        ("The pier is old. However, the port is not.", []),
        ("the NLHB and a UN mission", ["NLHB", "UN"]),
        ("the U.S. said", ["U.S."]), ("on Monday in March", []), ("a Norwegian boat", []),
        ("the Norwegian captain Jo Roe", ["Jo Roe"]), ("said Zoë Ångström", ["Zoë Ångström"]),
        ("He met Jean-Luc Roe-Mo.", ["Jean-Luc Roe-Mo"]),
        ("Roe, Mo and Arden met", ["Roe", "Mo", "Arden"]),
        ("in Norway, in New Zealand", ["Norway", "New Zealand"]), ("", []), ("no names here", []),
        ("“Harbour Watch” reported", ["Harbour Watch"]), ("President Ada Arden", ["Ada Arden"]),
        ("said Prime Minister Okoye", ["Okoye"]), ("with Secretary of State Jo Roe", ["Jo Roe"]),
        ("he met His Majesty Bo Roe there", ["Bo Roe"]), ("then the Ministers left", []),
        ("then Mr. Ministers and the Kings left", ["Ministers", "Kings"]),
        ("the ASEAN Foreign Ministers met", ["ASEAN Foreign Ministers"]),
        ("then Lindon Sen. Ada Arden spoke", ["Lindon", "Ada Arden"]),
        (
            "the Harbour Board Chairman Bo Roe of Norvik spoke",
            ["Harbour Board", "Bo Roe", "Norvik"]
        ),
        ("the Board Inspector General Bo Roe spoke", ["Bo Roe"]),
        ("then Bo Roe (D-Ohio) left the Lindon-based firm", ["Bo Roe"]),
        ("then HARBOUR IN RUINS came", []), ("see Reporters To Take Down Roe", []),
        ("then I’m Bo Roe", ["Bo Roe"]),
        ("the Arden campaign and Arden's campaign", ["Arden campaign", "Arden"]),
        ("the Roe administration, a Republican campaign", ["Roe administration"]),
        ("the Justice Department left", ["Justice Department"]),
        ("the National Security Council met", ["National Security Council"]),
        ("the National Harbour Board met", ["National Harbour Board"]),
        ("then President Court Roe left", ["Court Roe"]),
        ("the Lindon Workers' Party met", ["Lindon Workers' Party"]),
        (
            "the Prime Minister’s Office and the King’s Norway",
            ["Prime Minister’s Office", "Norway"]
        ),
        ("the Fish and Harbour Commission met", ["Fish and Harbour Commission"]),
        ("then Ada al-Arden met El-Okoye", ["Ada al-Arden", "El-Okoye"]),
        ("then FranÃ§ois Roe of § 2 left", ["FranÃ§ois Roe"]),
        ("met Christian Roe", ["Christian Roe"]),
        ("met a Christian, the Norwegian Roe", ["Roe"]),
        (
            "the Attorney General’s Office and the Chief Minister's Office",
            ["Attorney General’s Office", "Chief Minister's Office"]
        ),
        (
            "then Senator Church met Mr. Post and General Motors",
            ["Church", "Post", "General Motors"]
        ),
        ("the Head of the Harbour Department left", ["Harbour Department"]),
        ("between Kraken and Harbour Commission staff", ["Kraken", "Harbour Commission"]),
        ("the Prime Minister’s Harbour plan", ["Harbour"]),
        ("with Lindon's Christian Democrats", ["Lindon"]),
        ("the Kraken and Justice Department met", ["Kraken", "Justice Department"]),
        ("the Harbour Department and Lindon met", ["Harbour Department", "Lindon"]),
        ("the Centre for Media and Harbour Affairs", ["Centre for Media and Harbour Affairs"]),
    ]

    @Test("are found by their capitals, without titles and possessives", arguments: cases)
    func found(string: String, expected: [String]) {
        #expect(names(string).map(\.1) == expected)
    }

    static let institutions: [(String, [String])] = [
        // Tasks over "and" and commas.
        (
            "the Department of Health and Human Services",
            ["Department of Health and Human Services"]
        ),
        (
            "the Ministry of Culture, Community and Youth met",
            ["Ministry of Culture, Community and Youth"]
        ),
        ("the Ministry of Trade, Norway and Lindon", ["Ministry of Trade", "Norway", "Lindon"]),
        (
            "the Agency for Education, and Business Norway",
            ["Agency for Education", "Business Norway"]
        ),
        ("the Ministry of Defence and Ada Arden met", ["Ministry of Defence", "Ada Arden"]),
        (
            "the Ministry of Defence and Ministry of Health",
            ["Ministry of Defence", "Ministry of Health"]
        ),
        ("the Congress of Mariners and Harbourers", ["Congress of Mariners and Harbourers"]),
        ("the Fish and Ferry Initiative began", ["Fish and Ferry Initiative"]),
        (
            "the Norway-Chile Science and Technology Centre",
            ["Norway-Chile Science and Technology Centre"]
        ),
        ("the Norvik Board and General Conference", ["Norvik Board", "General Conference"]),
        ("then Uzbek President Bo Roe left", ["Bo Roe"]),
        // "on", "for", "in".
        ("the Council on Foreign Relations met", ["Council on Foreign Relations"]),
        ("the Harbour News on Norvik Radio", ["Harbour News", "Norvik Radio"]),
        ("a Citizens for Arden rally", ["Citizens for Arden"]),
        ("at Norvik University in Lindon", ["Norvik University", "Lindon"]),
        ("the Co-operation in Europe talks", ["Co-operation", "Europe"]),
        (
            "the Council for Security and Co-operation in Europe",
            ["Council for Security and Co-operation in Europe"]
        ),
        ("the Norvik Embassy in Lindon said", ["Norvik Embassy in Lindon"]),
        // Treaties.
        (
            "the Treaty on the Non-Proliferation of Nuclear Weapons",
            ["Treaty on the Non-Proliferation of Nuclear Weapons"]
        ),
        ("the UN Convention on the Law of the Sea", ["UN Convention on the Law of the Sea"]),
        ("a Freedom of Information Act request", ["Freedom of Information Act"]),
        // Abbreviations.
        ("the U.S. Senate met", ["U.S. Senate"]), ("in the U.S. Roe spoke", ["U.S.", "Roe"]),
        ("then George H.W. Roe left", ["George H.W. Roe"]), ("D.J. Roe left", ["D.J. Roe"]),
        ("the C.I.A. Director left", ["C.I.A."]), ("near St. Norvik there", ["St. Norvik"]),
        ("met Bo Roe Jr. in Lindon, Ohio", ["Bo Roe Jr.", "Lindon", "Ohio"]),
        ("worth US$40 to AT&T and to Roe & Sons", ["AT&T", "Roe & Sons"]),
        ("said Ursula von der Mo", ["Ursula von der Mo"]),
        // Offices within.
        (
            "the EU High Representative for Foreign Affairs and Security Policy met",
            ["EU"]
        ),
        ("then the Minister for Foreign Affairs left", []),
        (
            "then Minister of Trade and Industry Ada Arden left",
            ["Ada Arden"]
        ),
        (
            "with Minister of Trade of the Republic of Norway Bo Roe",
            ["Republic of Norway", "Bo Roe"]
        ),
        (
            "then Deputy Prime Minister and Minister for Finance Ada Arden left",
            ["Ada Arden"]
        ),
        ("the Norvik Board CEO and Chairman Bo Roe", ["Norvik Board", "Bo Roe"]),
        ("then Homeland Security Secretary Bo Roe", ["Bo Roe"]),
        ("then Senate Majority Leader Bo Roe", ["Senate", "Bo Roe"]),
        ("then His Excellency Bo Mo Roe left", ["Bo Mo Roe"]),
        ("the Office of the Prime Minister", ["Office of the Prime Minister"]),
        ("the Department of Justice said", ["Department of Justice"]),
        ("then Senators Roe and Mo left", ["Roe", "Mo"]),
        ("the MINISTRY OF FOREIGN AFFAIRS NORWAY", ["MINISTRY OF FOREIGN AFFAIRS", "NORWAY"]),
        ("the Embassy of Norway Bo Roe", ["Embassy of Norway", "Bo Roe"]),
        ("across the Indian Ocean to the Italian Republic", ["Indian Ocean", "Italian Republic"]),
        ("with the New York Police Department", ["New York Police Department"]),
        ("then Wendy Long and George Will left", ["Wendy Long", "George Will"]),
        ("THE MINISTER FOR FOREIGN AFFAIRS", []),
        ("with Foreign Affairs Minister Ada Arden", ["Ada Arden"]),
        ("with Home Affairs Minister K Roe there", ["K Roe"]),
        ("the Ministry of Health Minister Bo Roe", ["Ministry of Health", "Bo Roe"]),
        (
            "the Ministry of Defence and Defence Minister Bo Roe",
            ["Ministry of Defence", "Bo Roe"]
        ),
        (
            "with Foreign Minister Ada Arden and Health Minister Bo Roe",
            ["Ada Arden", "Bo Roe"]
        ),
        ("with Surgeon General Bo Roe there", ["Bo Roe"]), ("the Solicitor General left", []),
        ("the Norvik Reporter and the Lindon Lawyer", ["Norvik Reporter", "Lindon Lawyer"]),
        // What is no institution, law or place.
        ("then Bill Roe of Norvik left", ["Bill Roe", "Norvik"]),
        ("saw Bill Roe on Harbour News", ["Bill Roe", "Harbour News"]),
        (
            "the Norvik Treaty and National Harbour Board",
            ["Norvik Treaty", "National Harbour Board"]
        ),
        ("the Treaty of Peace and Cooperation", ["Treaty of Peace and Cooperation"]),
        ("the Harbour Board and Human Rights Watch", ["Harbour Board", "Human Rights Watch"]),
        ("then Ada Arden & Marco Roe left", ["Ada Arden", "Marco Roe"]),
        ("between Norway & Chile", ["Norway", "Chile"]),
        ("met Bo Mo. Then Roe left", ["Bo Mo", "Roe"]),
        ("in San Lindon, Calif. Then Roe left", ["San Lindon", "Calif.", "Roe"]),
        ("met Asia Kate Roe there", ["Asia Kate Roe"]), ("told Ada Thursday that", ["Ada"]),
        ("the minister for Foreign Affairs", []), ("the editor of Science", ["Science"]),
    ]

    @Test("in lists of any length come to an end")
    func longLists() {
        let list = "of " + String(repeating: "Justice, ", count: 4_000) + "and Justice"
        #expect(!names("the Ministry " + list).isEmpty)
        #expect(names("the Minister " + list + ", said Roe").last?.1 == "Roe")
    }

    @Test("end where an institution, an office or an abbreviation ends", arguments: institutions)
    func ends(string: String, expected: [String]) {
        #expect(names(string).map(\.1) == expected)
    }

    @Test("come without the portfolio before them")
    func portfolio() {
        let found = names("He met Transport Minister Ada Arden.").map(\.1)
        #expect(found == ["Ada Arden"])
    }

    @Test(
        "whom an office before a comma names holds it",
        arguments: [
            ("The mayor of Ellin, Ada Arden, left.", ["mayor"]),
            ("So said the Foreign Minister of Ellin, Ada Arden.", ["minister"]),
            ("The mayor, Ada Arden, left.", ["mayor"]),
            ("According to the mayor, Ada Arden lied.", []),
            ("The father of the pilot, Ada Arden, left.", []),
            ("The town met the senator, Ada Arden, and others.", []),
            ("Bo Roe, the mayor, Ada Arden, left.", []),
            ("The talk of mayors in Ellin, Ada Arden, left.", []),
        ])
    func officeBefore(_ text: String, _ roles: [String]) throws {
        let name = try #require(names(text).first { $0.0.words == ["Ada", "Arden"] })
        #expect(name.0.roles == Set(roles))
    }

    @Test("bring the roles and the sex that their titles tell")
    func titles() throws {
        let minister = try #require(names("then Foreign Minister Ada Arden left").first?.0)
        #expect(
            minister.roles == ["minister"] && minister.isMale == nil && minister.kind == .person)
        #expect(names("then Ms. Arden left").first?.0.isMale == false)
        #expect(names("then Mr Roe left").first?.0.isMale == true)
        let apposition = names("then Ada Arden, the Norwegian foreign minister, left")
        #expect(apposition.first?.0.roles == ["minister"])
    }

    @Test(
        "are persons, organizations or places by their words",
        arguments: [
            ("the Harbour Board", Entity.Kind.organization), ("in New Zealand", .place),
            ("a NLHB ship", .organization), ("saw Mr. Roe", .person), ("saw Lindon", .unknown),
            ("the Council of Europe", .organization), ("the Bank of America", .organization),
            ("across the Indian Ocean", .place), ("in the Italian Republic", .place),
            ("in the Kingdom of Norway", .place), ("then Frank Ocean", .unknown),
            ("the U.N. said", .organization), ("in N.H. there", .place),
            ("the C.I.A.", .organization),
        ])
    func kinds(string: String, kind: Entity.Kind) {
        #expect(names(string).map(\.0.kind) == [kind])
    }

    @Test("of one word that open a sentence are marked so")
    func openers() {
        #expect(
            names("Ferries sail. Lindon sleeps, says Roe.").map(\.0.opensSentence) == [
                true, true, false,
            ])
    }
}

@Suite("Entities of a document")
struct EntityIndexTests {
    private func index(_ string: String) -> EntityIndex {
        let text = Text(string)
        return EntityIndex(NameScanner().names(in: text.span, of: text))
    }

    @Test(
        "are one for a state and its abbreviations, and for an institution with its state or without",
        arguments: [
            ("the U.S. and the US, the United States", ["United States"]),
            ("the U.S. Senate met, the Senate left", ["U.S. Senate"]),
            ("the U.N. Mission, the United Nations Mission", ["United Nations Mission"]),
            ("the Norvik Mission, the U.S. Bank", ["Norvik Mission", "U.S. Bank"]),
        ])
    func abbreviated(string: String, expected: [String]) {
        #expect(index(string).entities.map(\.name) == expected)
    }

    @Test(
        "have no participle or adverb before their names, if they are named without it",
        arguments: [
            ("Then Ada Arden left. Certainly Ada Arden knew.", ["Ada Arden"]),
            ("Then Ada Arden left. Bashing Arden is old.", ["Ada Arden"]),
            (
                "Then Ada Roe left. Sterling Roe left. Sterling Roe knew.",
                ["Ada Roe", "Sterling Roe"]
            ),
            ("Stirling Roe left. Then Roe knew.", ["Stirling Roe"]),
        ])
    func openers(string: String, expected: [String]) {
        #expect(index(string).entities.map(\.name) == expected)
    }

    @Test("are not countries side by side")
    func compounds() {
        let found = index(
            "the Norway-Chile Trade talks, Norway-Chile ties, Georgia-May Roe, and Roe")
        #expect(
            found.entities.map(\.name) == ["Norway-Chile Trade", "Norway-Chile", "Georgia-May Roe"])
        #expect(found.entities.allSatisfy { $0.kind != .person || $0.name == "Georgia-May Roe" })
    }

    @Test("called by one word behind \"the\" are nobody whose last name it is")
    func things() {
        #expect(
            index("a Sustainable Arctic is near. They met in the Arctic.").entities.map(\.name)
                == ["Sustainable Arctic", "Arctic"])
        #expect(
            index("Minister Ada Maliki Roe left. Then Minister Maliki spoke.").entities.map(\.name)
                == ["Ada Maliki Roe"])
    }

    @Test("join a last name to the full name that ends with it")
    func lastName() {
        let index = index("Then Ada Arden spoke. Then Arden left, and so did Mr. Roe.")
        #expect(index.entities.map(\.name) == ["Ada Arden", "Roe"])
        #expect(index.entities[0].aliases == ["Arden"])
        #expect(index.mentions.map(\.entity) == [EntityID(1), EntityID(1), EntityID(2)])
    }

    @Test("join a first mention by last name to the full name that comes later")
    func laterFullName() {
        let index = index("Then Mr. Arden spoke. It was Bo Arden who left.")
        #expect(index.entities.map(\.name) == ["Bo Arden"])
    }

    @Test("keep a last name apart that two bear")
    func twoBearers() {
        let index = index("Then Ada Arden met Bo Arden. Then Ms. Arden left.")
        #expect(index.entities.map(\.name) == ["Ada Arden", "Bo Arden", "Arden"])
    }

    @Test("give a last name to who was called so before another was named")
    func firstBearer() {
        let index = index("Then Ada Arden spoke. Then Arden left. Then Bo Arden met Arden.")
        #expect(index.entities.map(\.name) == ["Ada Arden", "Bo Arden"])
        #expect(index.mentions.map(\.entity.number) == [1, 1, 2, 1])
    }

    @Test("give a last name to whom its title fits")
    func titledBearer() {
        let index = index("Then Mary Arden met George Arden. Then Mr. Arden and Mrs. Arden left.")
        #expect(index.mentions.map(\.entity.number) == [1, 2, 2, 1])
        #expect(index.entities.map(\.kind) == [.person, .person])
    }

    @Test("join names with initials, with what stands before them and with one name more")
    func longerNames() {
        let index = index(
            "Then Ada Arden met Ada B. Arden and Captain Ada Bo Arden, and DJ Ada Arden.")
        #expect(index.entities.count == 1 && index.entities[0].name == "Ada Bo Arden")
    }

    @Test(
        "join a name written once with one letter wrong",
        arguments: [
            ("Hillary Arden", 1), ("Hilary Arden", 1), ("Hillray Arden", 1), ("Hilbary Arden", 1),
            ("Hillarys Arden", 1),
            ("Hillary Okoye", 2), ("Hilly Arden", 2), ("Jon Arden", 2), ("Hubbary Arden", 2),
        ])
    func misspelt(name: String, count: Int) {
        let index = index(
            "Then Hillary Arden came. Then Hillary Arden left. They met \(name), and Arden.")
        #expect(index.entities.count == count)
    }

    @Test("join a last name to a name with a number or capitals")
    func numbered() {
        #expect(
            index("Then Robert Roe III came. Roe spoke.").entities.map(\.name) == ["Robert Roe III"]
        )
        #expect(index("Then Robert ROE came. Roe spoke.").entities.count == 1)
        #expect(index("It was Harbour War II.").entities.map(\.kind) == [.unknown])
    }

    @Test("take a title with a middle name for the full name")
    func middleNames() {
        let index = index("Then Ms. Ada Arden Okoye came. Ms. Arden spoke. They met in Arden.")
        #expect(index.entities.map(\.name) == ["Ada Arden Okoye", "Arden"])
        #expect(index.mentions.map(\.entity.number) == [1, 1, 2])
    }

    @Test("find a label with an initial")
    func labelWithInitial() {
        var index = index("Then Ada B. Arden spoke.")
        #expect(index.entity(named: "ADA B. ARDEN", kind: .person, at: nil) == EntityID(1))
        #expect(index.entity(named: "Ada Arden", kind: .person, at: nil) == EntityID(1))
    }

    @Test("leave out words that are capitalised only as openers")
    func openers() {
        let index = index("Ferries are late. Lindon sleeps. We saw Lindon wake.")
        #expect(index.entities.map(\.name) == ["Lindon"])
        #expect(index.mentions.count == 2)
    }

    @Test("find a title and last name in capitals, and make who is not named")
    func named() {
        var index = index("Then Ada Arden spoke.")
        #expect(index.entity(named: "MS. ARDEN", kind: .person, at: nil) == EntityID(1))
        #expect(
            index.entity(named: "the harbour board", kind: .organization, at: nil) == EntityID(2))
        #expect(
            index.entity(named: "The Harbour Board", kind: .organization, at: nil) == EntityID(2))
        #expect(index.entities.count == 2)
    }

    @Test("keep mentions in the order of the text")
    func order() {
        var index = index("Then Ada Arden spoke to the board of Mr. Roe.")
        _ = index.entity(named: "the board", kind: .organization, at: Span(24, 33))
        #expect(index.mentions.map(\.span) == index.mentions.map(\.span).sorted())
        #expect(index.mentions.count == 3)
    }
}
