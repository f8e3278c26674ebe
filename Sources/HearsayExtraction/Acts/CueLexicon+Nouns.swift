import HearsayCore

extension CueLexicon {
    static let nouns: [(phrases: String, value: Entry)] = [
        noun(
            .act(.deny, "016"), "denial denials rebuttal rebuttals repudiation disavowal refutation"
        ),
        noun(
            .act(.accuse, "112"),
            "accusation accusations allegation allegations charge charges blame allegedly"),
        noun(.act(.accuse, "1121"), "indictment indictments"),
        noun(
            .act(.criticize, "111"),
            """
            criticism criticisms attack attacks complaint complaints insult insults jab jabs swipe swipes
            broadside condemnation condemnations denunciation denunciations rant tirade diatribe jibe
            mockery protest protests scorn contempt disdain rebuke rebukes backlash critique critiques
            skepticism scepticism displeasure barb barbs distaste revulsion loathing animosity antipathy
            aversion ire wrath indignation resentment grievance grievances gripe gripes outcry harangue
            harangues jeers boos taunt taunts critic critics opponent opponents detractor detractors
            resistance suspicion suspicions disrespect takedown potshot potshots slur slurs epithets
            distrust reservations qualms flak
            """),
        noun(
            .act(.support, "051"),
            """
            endorsement endorsements support praise backing approval applause thanks congratulations
            compliment compliments tribute tributes supporter supporters acclaim appreciation
            affection fondness solidarity accolade accolades adulation plaudits kudos commendation
            blessing ovation devotee devotees admirer admirers followers sympathizers loyalty
            allegiance apologist apologists backer backers booster boosters esteem satisfaction delight
            """),
        noun(.act(.support, "052"), "defense"),
        noun(
            .act(.demand, "020"),
            """
            request requests plea pleas appeal appeals recommendation recommendations advice
            exhortation exhortations invitation
            """),
        noun(
            .act(.demand, "100"),
            "demand demands order orders subpoena instruction instructions directive edict mandate"),
        noun(
            .promise,
            "promise promises vow vows pledge pledges commitment commitments assurances guarantee"),
        noun(.act(.threaten, "130"), "threat threats ultimatum"),
        noun(
            .act(.concede, "015"),
            "admission confession acknowledgement acknowledgment contrition remorse concession"),
        noun(.act(.announce, "010"), "announcement plan plans"),
        noun(.rejects, "rejection"),
        noun(.refuse, "refusal"),
        noun(
            .act(.assert, "012"),
            """
            concern concerns worry worries fears alarm worried concerned nervous scared afraid anxiety
            anxieties doubt doubts unease uneasy apprehension apprehensive anxious pessimism pessimistic
            terrified terror frightened alarmed disheartened discouraged
            """),
        noun(.act(.assert, "018"), "understanding empathy empathetic pity"),
        noun(.act(.assert, "013"), "confidence confident hopes"),
    ]

    // Verbs that lend themselves to a noun: "offered an apology", "referred to".
    static let light: [(phrases: String, value: Entry)] = [
        ("offer~, extend~", Entry(sense: .offer, strength: .light)),
        (
            "express~, voice~, issue~, lodge~, convey~, register~, make~ no secret of, upfront about",
            Entry(sense: .lend, strength: .light)
        ),
        (
            "affirm~, reaffirm~, reiterate~, repeat~, restate~, renew~",
            Entry(sense: .lendOrReport, strength: .light)
        ),
        (
            "refer~ to, refer~ * as, refer~ to * as, mention~ * as",
            Entry(sense: .name, strength: .light)
        ),
        (
            """
            say~, write~, add~, state~, explain~, claim~, argue~, remark~, reply~, respond~, tweet~, post~,
            retweet~, quip~, joke~, note~, continue~, observe~, shout~, yell~, scream~, chant~, proclaim~,
            stress~, emphasize~, emphasise~, point~ out, counter~, retort~, conclude~,
            opine~, comment~, recall~, remind~, answer~, testify~, interject~, exclaim~, boast~, brag~,
            speak~, put~ it, put~ it this way, interrupt~, confirm~, signal~, hint~, imply~, muse~,
            suggest, suggests, indicate~, riff~, chime~ in, cry~, elaborate~, statement, statements, words,
            interview, make~ clear, tell~, told, words of, echo~,
            read~, inform~, blurt~, bellow~, holler~, bark~, growl~, mutter~, murmur~, whisper~, intone~,
            pronounce~, reason~, speculate~, surmise~, theorize~, deadpan~, email~, text~, blog~,
            underline~, underscore~, highlight~, sum~ up, avow~, profess~, posit~, attest~, relate~,
            recount~, suspect~,
            position/stance/view/belief/conviction/contention/assertion/insistence that
            """, Entry(sense: .neutral, strength: .light)
        ),
        ("suggested, suggesting", Entry(sense: .suggest, strength: .light)),
        ("against", Entry(sense: .act(.criticize, "110"), strength: .light)),
        ("according to, according, :, for, per", Entry(sense: .neutral, strength: .light)),
    ]

    private static func noun(_ sense: CueSense, _ nouns: String) -> (phrases: String, value: Entry)
    {
        let phrases = nouns.split { $0 == " " || $0 == "\n" }
        return (phrases.joined(separator: ","), Entry(sense: sense, strength: .noun))
    }
}
