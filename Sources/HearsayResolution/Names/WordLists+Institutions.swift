// Words within the names of institutions, treaties and programmes.
extension WordLists {
    /// What institutions are for: nouns and adjectives that go on with a name over "and" and commas.
    static let tasks = set(
        """
        affairs agriculture agricultural alcohol apprenticeships aquaculture archives art arts assistance atmospheric
        audit aviation benefits biosecurity broadcasting budget business charities chemical child children cities
        citizenship civil climate coast commerce commercial communication communications communities community
        competition compliance conflict conservation construction consumer consumers control cooperation co-operation
        corporate corrections creative crime criminal crisis cultural culture customs cyber cybersecurity data
        decentralization defence defense democracy design development digital diplomacy disability disarmament disaster
        disease diseases drug drugs ecology economic economics economy education elections electricity emergency
        employment energy enforcement engineering engineers enterprise entrepreneurship environment environmental
        equality ethics evaluation exchange explosives export external exports family families fair finance financial
        firearms fiscal fisheries fishery food foreign forest forestry forests freedom gas gender geology governance
        government health heritage higher highways homeland housing human humanitarian humanities hygiene
        immigration import inclusion industrial industries industry information infrastructure innovation institutions
        insurance integration intelligence interior internal international inventions investment investments irrigation
        job jobs justice knowledge labor labour land lands language languages law legal liberties library listening
        livestock local logistics machine management manpower manufacturing marine maritime market markets means media
        medical medicine mental migration mineral minerals mines mining minority monetary monuments museums music
        national natural nationality nuclear nutrition oceanic ocean oceans oil outreach oversight parks parliamentary
        peace pension pensions petroleum pharmaceutical plan planning police policies policy political politics
        population port ports poverty power preparedness prevention pricing prisons privacy procurement productivity
        programs progress property prosperity protection public quality radiation railway railways reconstruction
        recreation redevelopment reform refugee refugees regional regulation regulatory rehabilitation relations relief
        religion religious renewable research resilience resource resources retirement revenue rights roads rural safety
        sanitation science sciences securities security services social society solidarity space
        special sport sports standards state statistics strategic strategies strategy studies supply survey
        sustainability sustainable tax taxation technical technological technologies technology telecommunications
        territorial tobacco tourism trade training transparency transport transportation treasury treatment urban
        utilities veteran veterans victims vocational water waterways welfare wildlife women women's workforce works youth
        """)

    /// Those that end the second of two tasks whose first word may be any: "Media and Harbour Affairs".
    static let lastTasks = set(
        "affairs policy policies studies relations services rights development reform security protection"
    )

    /// Treaties, laws, programmes and papers, whose names go on over "of", "on" and "for" like an institution's.
    static let laws = set(
        """
        treaty convention agreement protocol pact declaration charter accord accords act initiative partnership
        framework code covenant constitution principles roadmap letter memorandum
        programme program award prize festival games
        """)

    /// What makes a name of the words before it, which are neither title nor nationality then.
    static let heads = organizations.union(laws).union(set("conference assembly summit meeting"))

    /// Those who hold an office for some tasks: "Minister for Trade and Industry".
    static let ministers = set(
        "minister ministers secretary representative commissioner undersecretary")

    /// What makes a higher or a lower office: "High Representative", "Deputy Secretary".
    static let degrees = set(
        """
        high special permanent assistant executive coordinating managing under extraordinary plenipotentiary majority
        minority political investigative contributing operating marketing campaign non-resident non-executive
        associate adjunct lead joint additional honorary visiting
        """)

    /// What before an office is no name.
    static let vague = set(
        "board group country federal independent diplomatic global life chief our")

    /// Forms of address that begin a person's name.
    static let honours = set(
        "excellency majesty highness h.e h.r.h datuk dato dato' dato’ honourable honorable")

    /// Nouns of lands and seas behind an adjective: "Italian Republic", "Indian Ocean".
    static let lands = set(
        """
        republic kingdom federation ocean sea gulf peninsula europe asia africa america sahara balkans territories
        emirates islands isles strait straits
        """)

    /// Institutions named after what they are concerned with: "Council on Foreign Relations".
    static let onHeads = set(
        """
        council committee subcommittee commission conference convention center centre institute board panel caucus
        forum summit group taskforce force association dialogue
        """)

    /// Those who call themselves by what they are for: "Citizens for Roe".
    static let forHeads = set(
        """
        citizens americans communities physicians doctors lawyers veterans mothers parents women students workers
        democrats republicans voices partnership forum initiative network committee airlines
        """)

    /// Institutions that stand in a place by their name: "Embassy of Norway in Chile", "Norwegian Trade Office in Chile".
    static let posts = set("embassy consulate mission commission delegation representation trade")

    /// Parts of the world in institutions' names: "Co-operation in Europe".
    static let regions = set("europe asia africa america latin eurasia")

    /// Small words within persons' names.
    static let particles = set(
        "de la du des van von der den bin al el los las del di da dos ibn bint ter")

    /// Whose full stop belongs to them.
    static let shortened = set("jr sr inc ltd corp co bros st ave")

    /// Abbreviations of places that are written with full stops, here without, beside the countries'.
    static let shortPlaces = set("dc nh nj nm ny nc nd ri sc sd wv bc")

    /// Nouns of offices even where nobody is named behind them; "Hollywood Reporter" is a paper.
    static let endingOffices = set(
        """
        president senator representative governor congressman congresswoman director chairman chairwoman chair
        secretary spokesman spokeswoman spokesperson ceo cfo coo minister ambassador commissioner rapporteur
        coordinator envoy secretary-general director-general editor-in-chief co-chair co-founder strategist
        undersecretary general
        """)
}
