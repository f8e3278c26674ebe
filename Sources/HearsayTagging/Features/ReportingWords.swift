/// The words of the lexicon.
///
/// Their order is part of the trained weights: append, never reorder, and train anew after a change.
enum ReportingWords {
    static let verbs: [String] = list(
        """
        say tell state add note observe remark explain comment mention point speak talk write read
        report describe declare insist maintain assert contend argue claim affirm reaffirm reiterate
        repeat stress emphasize emphasise underline underscore highlight recall recount testify think
        believe feel consider know understand learn find discover hear see expect anticipate predict
        forecast estimate project suspect doubt hope fear worry wonder suggest indicate imply hint
        signal show reveal disclose confirm conclude determine judge rule assume presume guess
        imagine suppose reckon calculate opine muse quip joke boast brag lament grumble complain sigh
        laugh exclaim shout yell cry scream whisper mutter murmur reply respond answer retort counter
        interject interrupt continue begin finish summarize summarise elaborate clarify outline
        detail characterize characterise portray depict label dub term call name cite quote tweet
        post blog publish retweet email text address brief interview warn caution alert threaten
        promise vow pledge swear undertake commit guarantee assure reassure deny reject dismiss
        dispute refute rebut repudiate disavow decline refuse accuse blame allege charge implicate
        criticize criticise condemn denounce slam blast attack deplore decry lambaste rebuke mock
        ridicule deride fault assail castigate chide scold belittle urge demand request ask appeal
        plead beg implore order instruct direct command press push recommend propose advise invite
        encourage question inquire query admit acknowledge concede confess accept regret apologize
        apologise praise laud commend applaud welcome endorse support back hail cheer thank
        congratulate agree disagree oppose object protest announce unveil inform notify decide plan
        intend want wish seek aim prefer favor favour convince persuade remind teach tout champion
        defend justify rationalize downplay exaggerate overstate mislead lie view regard perceive
        notice realize realise recognize recognise attribute debate discuss echo parrot speculate
        theorize hypothesize posit postulate profess purport attest certify verify warrant figure
        sense contemplate ponder reflect advocate argue submit proclaim pronounce herald broadcast
        chant joke tease taunt jeer boo snap fire shoot hit weigh chime venture volunteer offer
        relate narrate divulge leak air voice express convey communicate register raise pose
        challenge contradict rebuff snub spurn lash rip rail rant bash pan skewer disparage malign
        vilify smear slander liken compare equate blast excoriate upbraid berate bemoan bewail rue
        """)

    static let nouns: [String] = list(
        """
        according statement comment claim argument belief view opinion suggestion allegation
        accusation charge promise vow pledge warning threat announcement report call demand request
        proposal criticism remark tweet letter email memo speech interview hope fear concern doubt
        plan intention desire expectation prediction denial assertion assessment finding conclusion
        testimony confession admission rumor rumour story article account quote quotation word
        message note post release communique dispatch survey poll study source spokesman spokeswoman
        spokesperson briefing transcript document filing affidavit complaint lawsuit book column
        editorial analysis estimate forecast review theory idea notion thought feeling sense
        impression suspicion insistence declaration explanation description reply response answer
        question appeal plea order instruction recommendation advice decision ruling verdict
        """)

    /// Verbs that double their last consonant.
    static let doubling: Set<String> = Set(
        list("admit plan commit beg brag rip slam quip regret dub blog pan snub hit"))

    static let irregular: [(String, String)] = pairs(
        """
        said say, told tell, thought think, felt feel, found find, knew know, known know, understood
        understand, wrote write, written write, saw see, seen see, heard hear, taught teach, spoke
        speak, spoken speak, swore swear, sworn swear, shown show, sought seek, began begin, begun
        begin, learnt learn, misled mislead, undertook undertake, undertaken undertake, forecast
        forecast, read read, lay lay, shot shoot, lying lie, says say, saying say
        """)

    private static func list(_ words: String) -> [String] {
        words.split { $0 == " " || $0 == "\n" }.map(String.init)
    }

    private static func pairs(_ text: String) -> [(String, String)] {
        text.split(separator: ",").map { pair in
            let words = list(String(pair))
            return (words[0], words[1])
        }
    }
}
