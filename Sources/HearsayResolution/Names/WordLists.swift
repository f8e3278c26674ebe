/// Closed lists of English words by which names are told from other capitalised words.
enum WordLists {
    /// Words that are capitalised only because a sentence begins with them.
    static let common = set(
        """
        a about above according accordingly across after afterwards again against ago all almost along
        already also although always amid among an and another any anyone are around as asked at away
        back because been before behind being below between both but by can cannot could despite did
        do does doing don't down due during each earlier either else even ever every everyone except
        few finally first following for from further furthermore given going good had half has have
        having he hello her here hers him his how however i i'd i'll i'm i've if in indeed instead into
        is it it's its itself just last lastly late later least less let let's like likewise long many
        may maybe me meanwhile might more moreover most much must my near nearly neither never
        nevertheless new next no nobody none nonetheless nor not nothing now of off often oh okay on
        once one only onto or other others otherwise our ours out over own per perhaps please president's
        previously quite rather really recently regarding said same say says second secondly see several
        shall she should simply since so some someone something sometimes soon still such sure take than
        thank thanks that that's the their them then there there's therefore these they they're thing
        think third this those though three through throughout thus till to today together tomorrow too
        toward towards two under unless unlike until up upon us use very was we we'll we're we've well
        went were what what's when whenever where whereas whether which while who whoever whole whom
        whose why will with within without would yes yesterday yet you you're your yours instead citing
        speaking asked added noting calling saying q a ok only half read more longtime follow first second third fourth fifth sixth seventh eighth ninth tenth
        note update photo video share print correction related also dear sincerely faithfully
        question questions answer answers reply transcript r&d q&a s&t
        article articles section chapter annex paragraph notwithstanding
        """
    ).union(commonNouns)

    /// Those among them that may be part of an institution's name.
    static let commonNouns = set(
        """
        critics supporters experts analysts officials sources reporters journalists lawmakers police authorities
        people workers
        """)

    static let months = set(
        """
        january february march april may june july august september october november december monday
        tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov
        dec
        """)

    /// Words before a name that are its bearer's title; lower case, without a full stop.
    static let titles = set(
        """
        mr mrs ms miss dr prof professor president vice prime minister ceo deputy foreign chancellor senator
        sen rep representative governor gov general gen col colonel ambassador secretary director
        chairman chairwoman chair chief justice judge mayor king queen prince princess pope spokesperson
        spokesman spokeswoman commissioner premier congressman congresswoman attorney captain sergeant
        lieutenant major admiral speaker sir lord lady former press officer inspector undersecretary
        envoy editor reporter correspondent author analyst economist historian lawyer officer leader
        candidate nominee executive head manager adviser advisor national security defense defence
        finance interior justice trade health state transport education environment agriculture energy
        economy culture labour labor commerce industry defence police treasury home acting interim incoming outgoing then-president
        emeritus senior second assistant councilor councillor actress actor comedian archbishop coordinating rapporteur
        coordinator secretary-general director-general editor-in-chief co-chair co-founder co-anchor co-host
        rector provost brigadier comrade counsellor consul superintendent constable detective registrar
        treasurer sheriff barrister vice-chancellor vice-president vice-rector rev msgr capt brig
        extraordinary plenipotentiary datuk seri dato shri smt dame hon honourable honorable h.e h.r.h majesty highness excellency eminence
        atty engr arq ing barr lic dra fr sgt lt maj cpl det insp supt cmdr adm bi
        """)

    /// Titles that begin a person's name even behind other names: "Ohio Governor Ada Arden".
    static let innerTitles = set(
        """
        sen rep gov gen col lt dr president senator representative governor congressman congresswoman
        director chairman chairwoman chair secretary spokesman spokeswoman spokesperson ceo cfo coo
        chancellor premier minister ambassador officer editor professor analyst strategist commissioner
        candidate nominee leader founder manager correspondent reporter columnist anchor mayor sheriff
        coach critic councilor councillor rapporteur coordinator envoy secretary-general director-general editor-in-chief
        co-chair co-founder co-anchor co-host rector provost superintendent sheriff
        economist historian lawyer adviser advisor consultant attorney host justice judge
        speaker superintendent pollster
        """)

    /// Words that make an office with "general" behind them, whose holder is no general.
    static let generals = set(
        """
        inspector attorney director secretary solicitor surgeon auditor comptroller consul governor
        prosecutor procurator adjutant advocate postmaster paymaster
        """)

    /// States of the USA but those that are names of persons or countries as well.
    static let states: Set<String> = set(
        """
        alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho
        illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
        mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas
        utah vermont virginia wisconsin wyoming
        """
    ).union([
        "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota",
        "rhode island", "south carolina", "south dakota", "west virginia",
    ])

    /// What newspapers write for states behind a politician's name: "R-Fla.".
    static let shortStates = [
        "alabama": "ala", "arizona": "ariz", "arkansas": "ark", "california": "calif",
        "colorado": "colo", "connecticut": "conn", "delaware": "del", "florida": "fla",
        "illinois": "ill", "indiana": "ind", "kansas": "kan", "kentucky": "ky", "louisiana": "la",
        "maryland": "md", "massachusetts": "mass", "michigan": "mich", "minnesota": "minn",
        "mississippi": "miss", "missouri": "mo", "montana": "mont", "nebraska": "neb",
        "nevada": "nev", "oklahoma": "okla", "oregon": "ore", "pennsylvania": "pa",
        "tennessee": "tenn", "texas": "tex", "vermont": "vt", "virginia": "va",
        "washington": "wash", "wisconsin": "wis", "wyoming": "wyo", "georgia": "ga",
    ]

    static let abbreviatedStates = Set(shortStates.values)

    /// Plurals of roles that are names as well: of teams, boroughs, families.
    static let pluralNames = set(
        "kings queens princes bishops judges chiefs commanders captains speakers heads generals")

    /// Titles that tell he from she.
    static let maleTitles = set("mr king prince pope sir lord chairman spokesman congressman")
    static let femaleTitles = set(
        "mrs ms miss queen princess lady dame smt chairwoman spokeswoman congresswoman")

    /// Common nouns that name a role; a definite one is bound to who holds it.
    static let roles = set(
        """
        president minister premier chancellor senator representative governor general colonel ambassador
        secretary director chairman chairwoman chair chief justice judge mayor king queen prince princess
        pope spokesperson spokesman spokeswoman commissioner congressman congresswoman attorney captain
        speaker officer inspector envoy editor reporter correspondent author analyst economist historian
        lawyer leader candidate nominee executive head manager adviser advisor official diplomat
        professor scientist researcher doctor actor singer businessman billionaire politician lawmaker
        rector dean provost registrar treasurer sheriff barrister counsel superintendent archbishop
        founder owner journalist columnist host anchor pastor bishop commander soldier majesty highness
        excellency eminence
        """)

    /// The roles that shortened titles tell.
    static let shortTitles = [
        "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general",
        "col": "colonel", "capt": "captain",
    ]

    /// The roles whose holders another noun can mean.
    static let kindsOfRole: [String: [String]] = [
        "lawmaker": ["senator", "representative", "congressman", "congresswoman"],
        "congressman": ["representative"], "congresswoman": ["representative"],
        "candidate": ["nominee"], "nominee": ["candidate"],
    ]

    /// Roles whose holder speaks for the institution that is named with them.
    static let speaksFor = set(
        """
        spokesperson spokesman spokeswoman representative statement release communique announcement
        report press website spokespeople
        """)

    /// Nouns that make a name an organization's.
    static let organizations = set(
        """
        embassy ministry consulate mission department government office council commission agency
        committee authority authorities bureau secretariat parliament congress senate house university
        college school company corporation corp inc ltd llc plc association union institute institution foundation
        party board bank court delegation administration federation society group network news times
        post journal tribune herald gazette daily weekly magazine tv television radio media press
        guardian telegraph observer monitor review center centre service services police army navy force
        forces command fund organization organisation campaign club team league church hospital museum
        laboratory lab line lines airlines airways motors industries technologies systems holdings
        partners ventures wire courier chronicle studio studios network alliance coalition movement front side publishing channel chamber academy consortium corps caucus tribunal brotherhood
        directorate syndicate centers centres assembly
        """)

    /// Whose possessive is part of an institution's name, beside the roles: "the Workers' Party".
    static let possessors = set(
        """
        people women men children workers veterans teachers farmers nurses students players writers
        artists citizens peoples girls boys
        """)

    /// Whose possessive is part of an office's name, beside the roles: "Sheriff's Office".
    static let officers = set("sheriff coroner prosecutor")

    /// Titles that may be an institution's field instead: "Justice Department", "Press Office".
    static let fields = set(
        """
        justice state press police national security foreign defense defence finance interior trade
        health transport education environment agriculture energy economy culture labour labor
        commerce industry treasury home
        """)

    /// Titles that are a person's even before a name like "Church".
    static let bornAlone = set(
        "senator congressman congresswoman governor mayor ambassador judge captain professor sergeant"
    )

    /// Nouns of offices with two tasks: "the Securities and Exchange Commission".
    static let offices = set(
        """
        commission administration agency service services department committee authority bureau board
        council ministry corporation office association organization organisation institute initiative act
        forum partnership project fund
        """)

    /// Nouns that make the group around somebody of his name: "the Clinton campaign".
    static let groups = set("campaign administration camp team")

    /// Nouns of a source that stand for an organization by themselves ("the Dutch government").
    static let collective = set(
        """
        embassy ministry consulate mission department government office council commission agency
        committee authority authorities bureau secretariat parliament congress senate house university
        company corporation association union institute foundation party board bank court delegation
        administration federation society group network newspaper magazine police army navy campaign
        team church hospital side country state kingdom republic firm regulator operator outlet site
        website paper
        """)

    /// Nouns that mean a group named before, beside the collective ones.
    private static let groupNouns = set(
        """
        organization organisation alliance party league club school airline carmaker automaker
        retailer drugmaker chipmaker planemaker nonprofit charity station channel publication tabloid
        daily business manufacturer maker giant startup platform lender insurer coalition watchdog think-tank broadcaster
        """)

    /// Nouns that mean only an institution that has them in its name.
    static let formal = set(
        """
        embassy ministry consulate government parliament congress senate house court police army navy
        delegation mission secretariat kingdom republic
        """)

    /// Nouns that mean a group whatever it calls itself.
    static let anyGroup = set(
        """
        agency organization organisation group company firm outlet newspaper paper magazine institution
        nonprofit charity publication operator regulator giant startup watchdog side website site
        """)

    /// Nouns that mean a person named before, beside the roles.
    private static let personNouns = set(
        """
        republican democrat independent mogul tycoon contender frontrunner front-runner incumbent
        rival man woman comedian star veteran surgeon prosecutor sheriff teacher mother father
        native magnate heiress newcomer hopeful impostor developer pollster moderator retiree
        filmmaker policymaker
        """)

    /// How nouns end that mean a person.
    private static let personEndings = [
        "man", "woman", "ist", "ian", "writer", "surgeon", "owner", "father", "mother",
    ]

    /// Nouns that end so and mean none.
    private static let noPersons = set(
        "list checklist playlist wishlist shortlist blacklist german roman talisman median guardian"
    )

    /// Whether a noun means a group and no person; nil if that cannot be told.
    static func meansGroup(_ noun: String) -> Bool? {
        if collective.contains(noun) || groupNouns.contains(noun) { return true }
        if roles.contains(noun) || personNouns.contains(noun) { return false }
        return !noPersons.contains(noun) && personEndings.contains(where: noun.hasSuffix)
            ? false : nil
    }

    /// Words before a noun that tell of nobody in particular.
    static let indefinite = set("a an one some any no neither either each every many most another")

    /// Words before a place.
    static let locatives = set("in at near outside inside from to toward towards across into off")

    /// Words after which a name is no subject.
    static let prepositions = locatives.union(
        set("of for on through with by about against between among over under via like than and or")
    )

    /// Words that may link the parts of an organization's name.
    static let links = set("of the for and in on &").union(particles)

    /// Words after which "of" continues a name.
    static let ofHeads = set(
        """
        ministry department university embassy republic house bank board council office bureau institute
        college port gulf consulate mission federation association union court school people's party
        state states kingdom commonwealth society league organization organisation islands centre
        center city province museum chamber communist secretary minister director head chiefs
        spokesperson affairs spokesman president academy consortium centers district communications workers
        chairman chairwoman chair speaker governor ambassador leader commissioner chancellor premier representative
        envoy rapporteur coordinator freedom sons daughters war strait library 
        """)

    static func set(_ words: String) -> Set<String> {
        Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
