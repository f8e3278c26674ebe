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
        idioms + verbs + nouns + light)

    private static func verb(_ sense: CueSense, _ verbs: String) -> (phrases: String, value: Entry)
    {
        let phrases = verbs.split { $0 == " " || $0 == "\n" }.map { $0 + "~" }
        return (phrases.joined(separator: ","), Entry(sense: sense, strength: .verb))
    }

    private static func noun(_ sense: CueSense, _ nouns: String) -> (phrases: String, value: Entry)
    {
        let phrases = nouns.split { $0 == " " || $0 == "\n" }
        return (phrases.joined(separator: ","), Entry(sense: sense, strength: .noun))
    }

    private static let verbs: [(phrases: String, value: Entry)] = [
        verb(.deny, "deny"),
        verb(.act(.deny, "016"), "disavow refute rebut debunk disprove"),
        verb(.dispute(.deny), "dispute contradict"),
        verb(.dispute(.criticize), "dismiss disregard discount"),
        verb(.dispute(.reject), "rebuff spurn snub repudiate"),
        verb(.rejects, "reject"),
        verb(.refuse, "decline refuse"),
        verb(.act(.reject, "120"), "overturn override block quash resist nix"),
        verb(.act(.reject, "128"), "defy flout"),
        verb(.act(.accuse, "112"), "accuse allege fault"),
        verb(.act(.accuse, "112"), "charge"),
        verb(
            .act(.criticize, "111"),
            """
            criticize criticise condemn denounce slam blast attack deplore decry lambaste lambast
            rebuke mock ridicule deride assail castigate chide scold belittle excoriate upbraid berate
            bemoan disparage complain lament protest skewer lash rip bash pan hammer knock lampoon needle
            chastise reprimand admonish reproach censure savage pillory pummel insult taunt jeer boo
            heckle scorn scoff sneer smear malign vilify slander demonize denigrate demean trash diss
            discredit carp grumble gripe grouse whine fume inveigh rant vent thrash flay jab troll parody
            satirize undercut tweak doubt mock patronize disdain resent begrudge undermine liken
            hit pound scorch eviscerate fulminate tease scapegoat roast shame bristle
            """),
        verb(
            .act(.support, "051"),
            """
            praise laud commend applaud welcome endorse support back hail thank congratulate champion
            approve salute honor honour tout celebrate embrace favor favour prefer advocate compliment
            nominate ratify acclaim extol bless appreciate rejoice
            """),
        verb(.act(.support, "052"), "defend"),
        verb(
            .act(.demand, "020"),
            "urge beg implore beseech exhort encourage request appeal propound"),
        verb(.urgeOr(.support, "051"), "recommend"),
        verb(.urgeOr(.assert, "010"), "advise counsel press push convince persuade"),
        verb(.urgeOr(.criticize, "111"), "challenge"),
        verb(
            .act(.demand, "100"),
            "demand order command mandate require instruct subpoena decree oblige compel"),
        verb(.promise, "promise vow pledge undertake guarantee"),
        verb(.assure, "assure reassure swear"),
        verb(
            .act(.concede, "015"), "admit acknowledge concede confess recant retract regret"),
        verb(.act(.concede, "080"), "yield capitulate acquiesce"),
        verb(.clauseOr(.announce, "010"), "declare propose"),
        verb(.act(.announce, "010"), "announce unveil plan decide"),
        verb(.insist, "insist"),
        verb(.ask, "ask"),
        verb(.askOr(.criticize, "111"), "question"),
        verb(.direct(.tell), "tell"),
        verb(.direct(.warn), "warn caution"),
        verb(.direct(.want), "want"),
        verb(.act(.assert, "012"), "fear worry dread despair"),
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

    private static let nouns: [(phrases: String, value: Entry)] = [
        noun(.act(.deny, "016"), "denial denials rebuttal repudiation disavowal refutation"),
        noun(
            .act(.accuse, "112"),
            "accusation accusations allegation allegations charge charges blame allegedly"),
        noun(.act(.accuse, "1121"), "lawsuit lawsuits indictment indictments"),
        noun(
            .act(.criticize, "111"),
            """
            criticism criticisms attack attacks complaint complaints insult insults jab jabs swipe swipes
            broadside condemnation condemnations denunciation denunciations rant tirade diatribe jibe
            mockery protest protests scorn contempt disdain rebuke rebukes backlash critique critiques
            skepticism scepticism displeasure
            """),
        noun(
            .act(.support, "051"),
            """
            endorsement endorsements support praise backing approval applause thanks congratulations
            compliment compliments tribute supporter supporters acclaim
            """),
        noun(.act(.support, "052"), "defense"),
        noun(
            .act(.demand, "020"),
            "request requests plea pleas appeal appeals recommendation recommendations"),
        noun(.act(.demand, "100"), "demand demands order orders subpoena instruction instructions"),
        noun(
            .promise, "promise promises vow vows pledge pledges commitment commitments assurances"),
        noun(.act(.threaten, "130"), "threat threats"),
        noun(.act(.concede, "015"), "admission confession acknowledgement acknowledgment"),
        noun(.act(.announce, "010"), "announcement plan plans"),
        noun(.rejects, "rejection"),
        noun(.refuse, "refusal"),
        noun(
            .act(.assert, "012"),
            "concern concerns worry worries fears alarm worried concerned nervous scared afraid anxiety anxieties"
        ),
        noun(.act(.assert, "013"), "confidence confident hopes"),
    ]

    // Verbs that lend themselves to a noun: "offered an apology", "referred to".
    private static let light: [(phrases: String, value: Entry)] = [
        ("offer~, extend~", Entry(sense: .offer, strength: .light)),
        ("express~, voice~, issue~, lodge~, convey~", Entry(sense: .lend, strength: .light)),
        (
            "refer~ to, refer~ * as, refer~ to * as, mention~ * as",
            Entry(sense: .name, strength: .light)
        ),
        (
            """
            say~, write~, add~, state~, explain~, claim~, argue~, remark~, reply~, respond~, tweet~, post~,
            retweet~, quip~, joke~, note~, continue~, observe~, shout~, yell~, scream~, chant~, proclaim~,
            reiterate~, repeat~, stress~, emphasize~, emphasise~, point~ out, counter~, retort~, conclude~,
            opine~, comment~, recall~, remind~, answer~, testify~, interject~, exclaim~, boast~, brag~,
            speak~, put~ it, put~ it this way, interrupt~, confirm~, signal~, hint~, imply~, muse~,
            suggest~, indicate~, riff~, chime~ in, cry~, elaborate~, statement, statements, words, interview, make~ clear, tell~, told, words of, echo~
            """, Entry(sense: .neutral, strength: .light)
        ),
        ("according to, according, :, for, per", Entry(sense: .neutral, strength: .light)),
    ]
}
