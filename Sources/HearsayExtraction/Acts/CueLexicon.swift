import HearsayCore

/// The phrases of cues, with what they tell of the act.
///
/// By the guideline of acts and the CAMEO codebook (Schrodt 2012). A cue with none of them reports a
/// deed or an attitude: it asserts.
enum CueLexicon {
    /// What the table says of a phrase.
    struct Entry: Sendable {
        let sense: CueSense
        let strength: CueSense.Strength
    }

    /// The phrases, compiled once.
    static let matcher = PhraseMatcher(
        idioms + attitudes + verbs + nouns + light)

    private static func verb(_ sense: CueSense, _ verbs: String) -> (phrases: String, value: Entry)
    {
        let phrases = verbs.split { $0 == " " || $0 == "\n" }.map { $0 + "~" }
        return (phrases.joined(separator: ","), Entry(sense: sense, strength: .verb))
    }

    private static let verbs: [(phrases: String, value: Entry)] = [
        verb(.perceive, "notice"),
        verb(.deny, "deny"),
        verb(.act(.deny, "016"), "refute rebut debunk disprove gainsay"),
        verb(.dispute(.deny), "dispute contradict contest"),
        verb(.dispute(.criticize), "dismiss disregard discount disavow disown renounce"),
        verb(.dispute(.assert), "downplay"),
        verb(.dispute(.reject), "rebuff spurn snub"),
        verb(.rejects, "reject"),
        verb(.refuse, "decline refuse"),
        verb(
            .act(.reject, "120"),
            "overturn override overrule block quash resist nix annul invalidate rescind revoke"),
        verb(.act(.reject, "128"), "defy flout"),
        verb(.act(.accuse, "112"), "accuse allege fault charge incriminate impeach"),
        verb(
            .act(.criticize, "111"),
            """
            criticize criticise condemn denounce slam blast attack deplore decry lambaste lambast
            rebuke mock ridicule deride assail castigate chide scold belittle excoriate upbraid berate
            bemoan disparage complain lament protest skewer lash rip bash pan hammer knock lampoon needle
            chastise reprimand admonish reproach censure savage pillory pummel insult taunt jeer boo
            heckle scorn scoff sneer smear malign vilify slander demonize denigrate demean trash diss
            discredit carp grumble gripe grouse whine fume inveigh rant vent thrash flay jab troll parody
            satirize undercut tweak patronize disdain resent begrudge undermine
            hit pound scorch eviscerate fulminate scapegoat roast shame bristle
            revile besmirch stigmatize stigmatise disrespect caricature spoof nitpick bellyache moan
            whinge snipe zing ostracize ostracise infuriate antagonize antagonise compare liken bewail damn
            deprecate defame degrade execrate gibe humiliate reprove repudiate slag snicker
            snark yammer chafe cavil curse hiss irk rankle rile exasperate appall appal horrify annoy
            quarrel squabble bicker feud clash
            """),
        verb(
            .act(.support, "051"),
            """
            praise laud commend applaud welcome endorse support back hail thank congratulate champion
            approve salute honor honour tout celebrate embrace favor favour prefer advocate compliment
            nominate ratify acclaim extol bless appreciate rejoice adore revere idolize idolise cherish
            venerate lionize lionise exalt glorify toast espouse eulogize eulogise memorialize
            """),
        verb(.act(.support, "052"), "defend justify excuse rationalize rationalise"),
        verb(
            .act(.demand, "020"),
            """
            urge beg implore beseech exhort encourage request appeal propound recommend entreat nag
            pester push badger cajole coax prod goad solicit
            """),
        verb(.urgeOr(.assert, "010"), "advise counsel press convince persuade"),
        verb(.urgeOr(.criticize, "111"), "challenge"),
        verb(
            .act(.demand, "100"),
            """
            demand order command mandate require instruct subpoena decree oblige compel summon
            stipulate enjoin prohibit
            """),
        verb(.promise, "promise vow pledge undertake guarantee"),
        verb(.assure, "assure reassure swear"),
        verb(
            .act(.concede, "015"), "admit concede confess recant retract repent backtrack backpedal"
        ),
        verb(.acknowledge, "acknowledge"),
        verb(.regret, "regret rue"),
        verb(.accept, "accept"),
        verb(.act(.concede, "080"), "yield capitulate acquiesce surrender"),
        verb(.clauseOr(.announce, "010"), "declare propose"),
        verb(.announce, "announce unveil plan decide intend opt"),
        verb(.seek, "seek"),
        verb(.insist, "insist"),
        verb(.ask, "ask"),
        verb(.doubt, "question"),
        verb(.direct(.tell), "tell"),
        verb(.direct(.warn), "warn caution"),
        verb(.direct(.want), "want"),
        verb(.act(.assert, "012"), "fear worry dread despair doubt fret agonize agonise"),
        verb(.hope, "hope"),
        verb(.act(.assert, "018"), "mourn grieve sympathize sympathise commiserate"),
        verb(.act(.assert, "019"), "agree concur"),
        verb(
            .name,
            """
            call describe label brand dub cast paint portray characterize characterise depict term tag
            """),
        verb(.insist, "assert maintain contend"),
    ]
}
