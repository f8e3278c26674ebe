import HearsayCore

/// Phrases that show an act in a speaker's own sentences, which have no cue.
///
/// Where several match, the one that comes first in the list decides.
enum OwnVoice {
    /// The phrases in the order in which they are tried.
    static let matcher = PhraseMatcher(
        table.map { name, code, phrases in
            (phrases.replacing("|", with: ","), Act(name, cameo: code))
        })

    // "I'll say this" and "we'll be brief" promise nothing.
    private static let idle = WordKey.set(
        """
        say just let leave tell add note not see be have find know always need and or repeat
        mention
        """)

    private static let thanks = WordKey.of("thanks")
    private static let to = WordKey.of("to")
    private static let alone = WordKey.set("i i'm i've")

    // "He believes that they must stop" is his demand, not the speaker's.
    private static let others = WordKey.set(
        "believes felt feels agreed agrees said says thinks according argues claims")

    /// Acts that only the phrases here show: in own sentences who has to act is often only told.
    static let ownOnly: Set<Act.Name> = [.demand, .promise, .accuse]

    /// Whether a match shows its act: "we'll be brief" promises nothing.
    static func counts(_ match: PhraseMatcher<Act>.Match, in words: ArraySlice<UInt64>) -> Bool {
        switch match.value.name {
        case .promise: words[match.words.upperBound...].first.map(idle.contains) != true
        // "We must act" is a call on all who hear it, "I must say" is none.
        case .demand:
            !ContentReader.isNoDemand(match.words, words, besides: alone)
                && !isOthers(words[..<match.words.lowerBound].suffix(8))
        // "Thanks to the bridge" thanks nobody.
        case .support:
            words[match.words.upperBound - 1] != thanks
                || words[match.words.upperBound...].first != to
        default: true
        }
    }

    /// Whether somebody else's words lead to a place: "he said", but not "what you said".
    private static func isOthers(_ words: ArraySlice<UInt64>) -> Bool {
        words.indices.contains { at in
            others.contains(words[at])
                && (at == words.startIndex || !hearers.contains(words[at - 1]))
        }
    }

    private static let hearers = WordKey.set("you i we")

    private static let table: [(Act.Name, String, String)] = [
        (
            .evade, "011",
            """
            no information to offer|no information to share|no information on|no comment
            |not comment|nothing to add|nothing to share|nothing to announce|nothing to preview
            |nothing for you|have/has/had/got nothing new|nothing new/more for/to/on|not aware of|not familiar with
            |refer you to|point you to|get back to you|follow up with you|not in a position to
            |not going to get into|won't get into|not get into|not go into|not going to go into
            |not going to speculate
            |not going to comment/talk/speak/guess/preview/predict/litigate/negotiate/characterize/confirm/discuss/answer/weigh
            |not going to get ahead|get ahead of|getting ahead of
            |won't guess/speculate/comment/confirm/discuss/preview|not speculate|can't speculate
            |can't comment|cannot comment|can't confirm|cannot confirm|can't give|can't predict
            |can't discuss|can't get into|can't talk|did not make a statement
            |declined to comment|refused to comment|declined to say|declined to answer
            |did not respond|not respond to|in due course|in a timely manner|not have anything
            |don't have anything|don't have any|do not have any|have nothing further
            |have nothing more|have nothing on|not speak to
            |don't have a/an/the update/prediction/reaction/date/number/timeline/readout/answer/announcement/list/assessment/breakdown/comment
            |don't have a/an specific/exact/new/particular|don't have the latest/exact/specific
            |don't have * details/specifics/updates/numbers|don't have more|don't have much
            |don't have * to share/announce/preview/offer/add/report/read|no update/updates on
            |no updates
            |no announcement/announcements/prediction/predictions/readout/timeline/specifics/details * to/for/on/at
            |can't speak to|cannot speak to|not at liberty|haven't seen|have not seen
            |leave it at that|leave it there|leave it to|able to comment|i will let you
            |i'll let them/him/her|leave that to|let me check|i'll check|have to check
            |i can check|we can check|let me talk to|more to share|more to say
            |speak for themselves/himself/herself|speak for those|entitled to his/her/their
            |too early to say/tell/know|you'd have to ask|you'll have to ask
            |you would have to ask|you should ask|ask them about|can't speak for|i'd rather not
            |prefer not to|not my place|not prepared to|we don't comment|we do not comment
            |never comment on|private conversations|ongoing investigation|under investigation
            |pending litigation|question for|defer to|direct you to|let you know
            |when we have more|stay tuned|circle back|take that question|i don't have that
            |i don't have it|don't have those|in front of me|i don't know|hard to say
            |impossible to say|difficult to say|wait and see|hypothetical/hypotheticals
            |not going there|rather not say
            """
        ),
        (
            .deny, "016",
            """
            we deny|i deny|denies|is not true|not true|are not true|is false|are false
            |far from the truth|^ false|not accurate|not the case|is inaccurate|that's not what
            |is incorrect|reports are wrong|reports are inaccurate|reporting is wrong
            |has nothing to do with|had nothing to do with|have nothing to do with
            |nothing to do with|i/we have/has/had never|i/we never|we did not * any|i did not * any
            |no such|groundless|unfounded|baseless|baselessly|fictitious|fabricated
            |pure fabrication|not aimed at|not directed at|not targeted at|no truth
            |we reject * claim|we reject * allegation
            """
        ),
        (
            .accuse, "1125",
            """
            espionage activities|espionage by/against|act/acts of espionage
            |suspected * espionage|hacking by|spied on|spying on|cyber attack/attacks on/by
            |cyberattack/cyberattacks on/by/against
            """
        ),
        (
            .accuse, "112",
            """
            violates|violated|seriously violate~|in violation|seriously infringed|infringed on
            |stole|is/are unlawful|is/are illegal|interfered in|interfering in|slandering|misled
            |mislead|undermined|suppressing|interference by|theft by|abuse by|attack/attacks by
            |crimes by|lies by|violation/violations by|lied|lying about|betrayed|cheated
            |deceived|to blame for|is/are responsible for the|war crimes|genocide|broke the law
            |weave~/invent~/fabricate~/concoct~ * excuse/excuses/pretext/pretexts
            |false-flag|slander~|smear campaign|bear/bears full responsibility
            """
        ),
        (
            .threaten, "130",
            """
            will take countermeasures|take countermeasures|take all necessary measures
            |will retaliate|bear the consequences|face consequences|there will be consequences
            |will respond firmly
            """
        ),
        (
            .threaten, "1312",
            "impose costs|will impose * sanctions|will face * sanctions|further sanctions will"
        ),
        (
            .demand, "100",
            "must immediately|must stop|must not|must|demand that|we demand|demands that"
        ),
        (
            .demand, "020",
            """
            urge|urges|urged|call on * to|calls on * to|called on * to|calling on * to
            |we/i/also/strongly/and call for|calls for|we/i/been calling for|called for|we hope
            |we hopes|we/i have/has asked|is hoped|hopes that|should|asked * to explain|we ask * to|i ask * to|asks * to
            |we/i/i'd encourage|encourages * to|request that|we request|appeal to|we/i recommend
            |^ go ahead|you can go ahead|yes/yeah/okay/sure/you/sorry/then * go ahead|^ please
            |^ do not|^ don't|^ stop|we expect you/them/him/her/people/everyone/everybody to
            |we/i want you/them/him/her/people/everyone/everybody to|we invite|be sure to
            |is/are * encouraged/advised/urged/reminded/requested to|make sure you|^ next slide
            |^ next question|we need more|we need * to act
            |congress to act/pass/take|it's time for|it is time for|it's time to
            |needs to/must act/stop|need to stop|don't you go ahead
            """
        ),
        (
            .concede, "015",
            """
            i was wrong|i was * wrong|we made mistakes|we made a mistake|my fault|our fault
            |my mistake|our mistake|we fell short|we got it wrong|i/we take responsibility
            |i/we take full responsibility|could have done better|was not good enough
            |wasn't good enough|not good enough|fair enough|i admit|we admit|you're right
            |you are right|fair point
            """
        ),
        (
            .criticize, "111",
            """
            strong dissatisfaction|resolute opposition|strongly condemn|condemn|condemns
            |condemned|deplore|deplores|irresponsible|not constructive|hegemony|unjustified
            |double standards|turns a blind eye|false remarks|one-sided|unacceptable|smear
            |is/are/was/were wrong|failed to|disappointed in/by/with/that
            """
        ),
        (
            .criticize, "110",
            "oppose|opposes|opposed|strongly opposes|firmly opposes|firmly oppose"
        ),
        (
            .reject, "120",
            "reject|rejects|rejected|refuse to|will not accept"
        ),
        (
            .announce, "014",
            "are/we're/is considering|are looking at options"
        ),
        (
            .announce, "010",
            """

            will also visit/meet/attend/host/participate/travel/join/announce/deliver/call/have/discuss/sign/hold/witness/launch/receive/speak/address/be/exchange/present/unveil/release/provide/brief/begin/conclude/travel/showcase
            |will * visit/travel/attend/host/convene|will * meet with|we have/we've decided
            |has/have decided to|decided to
            |will visit/meet/attend/host/participate/travel/convene/hold/join/deliver/announce/launch/depart/arrive/co-chair/address
            |will be visiting/meeting/attending/hosting/participating/travelling/traveling/holding/joining/delivering/announcing/launching/joined/accompanied
            |will be in * for|will be on * visit|today announced|announced that|we announce
            |i announce|we're announcing|are announcing|is announcing|are launching|is launching
            |we're launching|pleased to announce|proud to announce|accepted * invitation
            |has accepted it|have accepted it|plan/plans to|intend/intends to
            |is/are/was/were scheduled to|is planning to|are planning to|we're planning to
            |i'll/we'll/i'd now take/turn|we'll take * question|we'll take your questions
            |i'll turn it over|i'm going to turn|i'll start|i'll begin|we'll begin|i'll hand
            |going to take a|going to take * more|going to start|going to focus|going to return
            |going to give|few topics|few announcements|two more|one more|let me start
            |let me begin|i want to start|want to begin|will take your questions|on background
            |we'll go to|next up|add just a|before we start|before we begin|before i take
            |is/are/he's/she's visiting|he's leaving|is leaving on|no plans|no plan to
            |on track for|on track to announce
            |going to be talking/speaking/visiting/travelling/traveling
            """
        ),
        (
            .promise, "030",
            """
            we will|we'll|i will|i'll
            |we/i/president/government/administration/ministry/department/council will continue to
            |will continue to work/support/engage/stand/provide/strengthen/deepen/cooperate/ensure/monitor/play/do/fight/build/help/push/press/seek/make/assist/contribute
            |committed to|is ready to|are ready to|commitment to|commitments to|stand ready to
            |is willing to|are willing to|promise to|pledge to|pledged to
            |we're/i'm going to continue/keep/make/do/work|we/i shall|determined to|won't let
            |will not let|will never|you have my word|i guarantee|we guarantee|keep working
            |keep fighting|will do everything|will work with/to/closely|we've offered to
            |agreed to|agree to|will work * with/to ensure
            |president/government/administration/ministry/department will ensure/work/study/review/help/protect/provide/support
            |you will receive|you'll receive
            """
        ),
        (
            .support, "051",
            """
            thank|^ thanks|thanks for|thanks so|many thanks|honored to|honoured to|welcomed
            |welcomes|we/i/warmly/to/also/and welcome|welcome to|welcome you|welcome the
            |we/i support/supports/supported|we/i firmly/always/also support/supports
            |fully support~|strongly support~|supports the|supports a
            |continue to support|our support|full support|in support of|we stand with
            |stands with|we/i/deeply/really/greatly/also/very appreciate|appreciates|appreciated
            |appreciation|grateful|gratitude|applaud|applauds|commend|commends|congratulate
            |congratulates|congratulated|congratulations|attaches great importance
            |widely recognized|confidence in|proud of|so proud
            |pleased to see/be/welcome/have/note|delighted to|pleasure to|honor to|honour to
            |privilege to|good to see/be|great to see/be|great job|happy new|happy birthday
            |good luck|best of luck|well done|salute|pay tribute|tribute to|hats off
            |deserve/deserves credit|we value|we cherish|glad to|happy to see/be/welcome
            |incredible job|amazing job|warm hospitality|important partner|close partner
            |great partner|best wishes
            """
        ),
        (
            .concede, "055",
            """
            we apologize|i apologize|i apologise|we apologise|we are sorry|i'm sorry|we're sorry
            |i am sorry|my apologies
            """
        ),
        (
            .concede, "015",
            "we acknowledge|i acknowledge|admit|admits|concede|we regret|fair enough|i was wrong"
        ),
    ]
}
