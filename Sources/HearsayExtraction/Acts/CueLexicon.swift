import HearsayCore

/// The phrases of cues, with what they tell of the act, by the guideline of acts and the CAMEO
/// codebook (Schrodt 2012). A cue with none of them reports a deed or an attitude: it asserts.
enum CueLexicon {
    /// What the table says of a phrase.
    struct Entry: Sendable {
        let sense: CueSense
        let strength: CueSense.Strength
    }

    /// The phrases, compiled once.
    static let matcher = PhraseMatcher(
        (idioms + verbs + nouns + light).map { phrases, entry in (phrases, entry) })

    private static func idiom(_ sense: CueSense, _ phrases: String) -> (String, Entry) {
        (phrases, Entry(sense: sense, strength: .idiom))
    }

    private static func verb(_ sense: CueSense, _ verbs: String) -> (String, Entry) {
        let phrases = verbs.split { $0 == " " || $0 == "\n" }.map { $0 + "~" }
        return (phrases.joined(separator: ","), Entry(sense: sense, strength: .verb))
    }

    private static func noun(_ sense: CueSense, _ nouns: String) -> (String, Entry) {
        let phrases = nouns.split { $0 == " " || $0 == "\n" }
        return (phrases.joined(separator: ","), Entry(sense: sense, strength: .noun))
    }

    // Verbs with particles and set phrases: stronger than the verbs in them.
    private static let idioms: [(String, Entry)] = [
        idiom(
            .act(.evade, "011"),
            """
            no comment, dodge~, sidestep~, evade~, stonewall~, deflect~, stay/remain/keep~ mum,
            remain/stay/keep~ silent, mum on, tight-lipped, demur~, hedge~, equivocate~,
            refer~ questions/inquiries/calls/requests/reporters/comment,
            could not be reached, couldn't be reached, could not immediately be reached,
            unavailable for comment, not available for comment, not available to comment,
            avoid~ answering/saying/commenting/discussing, decline~ comment/interview,
            ignore~ question/questions/requests, confirm or deny, confirm nor deny, noncommittal, cagey, coy, ducked, duck~ the question
            """),
        idiom(
            .act(.deny, "016"),
            "plead~ not guilty, plead~ innocent, deny~ that, deny~ ever, maintain~ * innocence, in denial"
        ),
        idiom(
            .dispute(.deny),
            """
            push~ back, shoot~ down, brush~ off, brush~ aside, wave~ off, wave~ away, shrug~ off,
            laugh~ off, take~ issue with, bat~ away, knock~ down, cast/casts/casting doubt
            """),
        idiom(.act(.reject, "129"), "veto~, threaten~ a veto, promise~ a veto, veto threat"),
        idiom(
            .act(.reject, "120"),
            """
            turn~ down, vote~ down, strike~ down, rule~ against, say~ no to, thumb~ * nose at, bow~ out,
            pull~ out, balk~ at, ruled out, rule~ out, not accept, resist~ calls
            """),
        idiom(
            .act(.accuse, "112"),
            """
            hold~ * responsible, hold~ * accountable, point~ the finger, point~ fingers, finger-pointing,
            lay/place/pin/put/lays/laid/laying~ the blame, pin~ blame, place~ blame, cast~ the blame,
            blame~, implicate~, counter-accuse~
            """),
        idiom(
            .act(.accuse, "1121"),
            "press~ charges, bring/file~ charges, criminal charges, charge/charges against, indict~, sue~,"
                + "file~ suit, file~ a lawsuit, convict~"),
        idiom(
            .act(.criticize, "111"),
            """
            lash~ out, hit~ out, hit~ back, strike~ back, fire~ back, shoot~ back, go~ after, going after,
            take~ aim, take~ a swipe, take~ swipes, take~ a jab, take~ a shot, take~ shots, swipe~ at,
            tear~ into, lay~ into, light~ into, pile~ on, poke~ fun, make~ fun, call~ out, call~ * on it,
            called on it, hit~ * for, knock~ * for, single~ out, dress~ down, speak~ out against,
            rail~ against, rail~, scoff~ at, sneer~ at, jab~ at, laugh~ at, roll~ * eyes, talk~ down,
            heap~ scorn, unflattering, critical of, dismissive of, skeptical, sceptical, bristle~, misgivings, hostility, scornful,
            contemptuous, wary of, mistrust~, distrust~, find~ fault, sick of, tired of, fed up,
            disappointed, disappointment, dissatisfied, dissatisfaction, frustrated, frustration, angered,
            angry, anger, furious, fury, outraged, outrage, incensed, upset, dismay, dismayed, disgusted,
            disgust, appalled, compare~ * to hitler, put~ down, issue~ a rebuke, cry~ foul, bad-mouth~,
            trash-talk~, harsh, blow~ up at, snap~ at, sound~ off, embarrassed, impugn~
            """),
        idiom(
            .act(.criticize, "110"),
            """
            oppose~, opposition, opposed to, object~, objection, objections, negative view of,
            negative opinion of, low opinion of, negative response to, unfavorable view, unfavorable opinion, positive view, high opinion of,
            unfavorable impression, unfavorably, vote~ against, voting against, come~ out against,
            speak~ against, disapprove~, disapproval, dislike~, loathe~, despise~, hate~, hatred,
            campaign~ against, rally~ against, against, detest~, disagree~, abhor~
            """),
        idiom(
            .act(.support, "051"),
            """
            vote~ for, vote~ in favor, voted in favour, vote~ to, in favor of,
            in favour of, side~ with, stand~ by, stand~ behind, stand~ with, stand~ up for, rally~ behind,
            rally~ around, get~ behind, line~ up behind, throw~ * weight behind, throw~ * support behind,
            throw~ * support to, come~ out for, speak~ in favor, speak~ highly, stump~ for, campaign~ for,
            advocate~ for, lend~ * support, claim~ allegiance, pledge~ allegiance, swear~ allegiance,
            declare~ allegiance, credit~, vouch~ for, proponent/proponents, enthusiastic, enthusiasm, supportive of, fan of, favorable view, favorable opinion, positive view, high opinion of,
            favorable impression, favorably, admire~, admiration, love~, pay~ tribute, tip~ * hat, cheer~,
            thumbs up, sing~ * praises, give~ credit, express~ support, pleased with, happy with,
            grateful, thankful, gratitude, proud of, nod to, rave~, gush~, vote of confidence
            """),
        idiom(.act(.support, "052"), "come~ to the defense, come~ to * defense, leap~ to * defense"),
        idiom(
            .act(.demand, "020"),
            """
            call~ on, call~ upon, call~ for, call~ * to,
            call~ monday/tuesday/wednesday/thursday/friday/saturday/sunday for/on/upon,
            call~ publicly/repeatedly/again/instead/also/openly/explicitly for/on/upon, would like * to, plea for, plead~, push~ for, push~ to, press~ for,
            press~ * to, lobby~, ask~ for, appeal~ to, appeal~ for, put~ pressure, exert~ pressure,
            pressure~, would like * to see, agitate~ for, clamor~ for, rally~ for, petition~, invite~,
            advocate~ that
            """),
        idiom(
            .act(.promise, "030"),
            """
            agree~ to, offer~ to, volunteer~ to, make~ a commitment, commitment to, commit~, willing to,
            willingness to, prepared to, ready to, give~ * word, pledge~ * support, promised support,
            make~ good on, readiness to
            """),
        idiom(.act(.demand, "100"), "directed/directs * to, give~ the order, give~ orders"),
        idiom(.act(.threaten, "130"), "threaten~, threat to, threat of, threats to, threats of"),
        idiom(
            .act(.concede, "015"),
            """
            claim~ responsibility, take~ responsibility, accept~ responsibility, take~ the blame,
            accept~ blame, own~ up, come~ clean, plead~ guilty, accept~ defeat, back~ off, back~ away
            """),
        idiom(.act(.concede, "055"), "say~ sorry, apologize~, apologise~, apology, apologies"),
        idiom(.act(.concede, "080"), "back~ down, give~ in, give~ way, give~ ground, relent~, cave~"),
        idiom(
            .act(.announce, "014"),
            """
            is/are/was/were/be/been considering, is/are/was/were/be weighing, mull~, contemplate~,
            is/are/was/were exploring, float~, open to, consider~ whether, toy~ with,
            raise~ the possibility, raise~ the prospect, leave~ open, flirt~ with
            """),
        idiom(
            .act(.announce, "010"),
            """
            plan~ to, plan is, intend~, decide~, plans for, intention, intentions, set to, going to,
            share~ the news, break~ the news, determination to, determined to, decision to, seek~,
            aim~ to, vie~, declare~ war, opt~, elect~ to, proposal, proposals, propose~, schedule~,
            preparing to, prepare~ to, planning, lay~ out, roll~ out, have/has * plan to, commence~
            """),
        idiom(.act(.assert, "010"), "expected to, is expected, are expected, was/were expected, known for"),
        idiom(.act(.assert, "010"), "is/are/was/were/be/been considered, be/been assured, assured of"),
        idiom(.act(.assert, "010"), "by all accounts, support among, appeal among, appeal to voters"),
        idiom(.act(.assert, "010"), "take~ * credit, claim~ * credit, back to, back at, back on, back in"),
        idiom(.act(.assert, "012"), "feel~ pessimistic, sound~ the alarm, raise~ alarm, raise~ concerns"),
        idiom(.act(.assert, "013"), "look~ forward to, bullish, optimism, optimistic, hopeful"),
        idiom(.act(.assert, "018"), "feel~ sorry, feel~ bad for, condolence, condolences, sympathy"),
        idiom(.act(.assert, "019"), "agree~ with, agree~ that, in agreement"),
        idiom(
            .neutral,
            """
            scream/shout/yell/write/call/report/respond/snap/come/go/look/step/bring/get/send~ back,
            point/points/pointed/pointing out, back and forth
            """),
        idiom(.act(.ask, "010"), "wonder~, pose~ the question, inquire~, pose~ a question, query~"),
        idiom(.act(.ask, "090"), "investigate~, look~ into, probe~, investigation, inquiry"),
    ]

    private static let verbs: [(String, Entry)] = [
        verb(.deny, "deny"),
        verb(.act(.deny, "016"), "disavow refute rebut repudiate debunk disprove"),
        verb(.dispute(.deny), "dispute contradict"),
        verb(.dispute(.criticize), "dismiss disregard discount"),
        verb(.dispute(.reject), "rebuff spurn snub"),
        verb(.rejects, "reject"),
        verb(.refuse, "decline refuse"),
        verb(.act(.reject, "120"), "overturn block quash resist nix"),
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
            .act(.demand, "020"), "urge beg implore beseech exhort encourage request appeal propound"),
        verb(.urgeOr(.support, "051"), "recommend"),
        verb(.urgeOr(.assert, "010"), "suggest advise counsel press push convince persuade"),
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

    private static let nouns: [(String, Entry)] = [
        noun(.act(.deny, "016"), "denial denials rebuttal repudiation disavowal refutation"),
        noun(.act(.accuse, "112"), "accusation accusations allegation allegations charge charges blame allegedly"),
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
        noun(.act(.demand, "020"), "request requests plea pleas appeal appeals"),
        noun(.act(.demand, "100"), "demand demands order orders subpoena instruction instructions"),
        noun(.promise, "promise promises vow vows pledge pledges commitment commitments assurances"),
        noun(.act(.threaten, "130"), "threat threats"),
        noun(.act(.concede, "015"), "admission confession acknowledgement acknowledgment"),
        noun(.act(.announce, "010"), "announcement plan plans"),
        noun(.rejects, "rejection"),
        noun(.refuse, "refusal"),
        noun(.act(.assert, "012"), "concern concerns worry worries fears alarm worried concerned nervous scared afraid anxiety anxieties"),
        noun(.act(.assert, "013"), "confidence confident hopes"),
    ]

    // Verbs that lend themselves to a noun: "offered an apology", "referred to".
    private static let light: [(String, Entry)] = [
        ("offer~, extend~", Entry(sense: .offer, strength: .light)),
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
            suggest~, statement, statements, words, interview, make~ clear, tell~, told, words of, echo~
            """, Entry(sense: .neutral, strength: .light)
        ),
        ("according to, according, :, for, per", Entry(sense: .neutral, strength: .light)),
    ]
}
