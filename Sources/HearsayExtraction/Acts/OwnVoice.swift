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

    private static let table: [(Act.Name, String, String)] = [
        (
            .evade, "011",
            """
            no information to offer|no information to share|no information on|no comment|not comment
            |nothing to add|nothing to share|nothing to announce|nothing for you|not aware of
            |not familiar with|refer you to|get back to you|not in a position to
            |not going to get into|won't get into|not get into|not going to speculate
            |not going to comment|can't comment|cannot comment|did not make a statement
            |declined to comment|refused to comment|declined to say|declined to answer
            |did not respond|not respond to|in due course|in a timely manner|not have anything
            |don't have anything|have nothing further|have nothing more|have nothing on|don't have any|not speak to
            |can't speak to|not at liberty|haven't seen|have not seen|leave it at that
            |you'd have to ask|you'll have to ask|you would have to ask|you should ask
            """
        ),
        (
            .deny, "016",
            """
            we deny|i deny|denies|is not true|not true|are not true|is false|are false|far from the truth
            |has nothing to do with|had nothing to do with|have nothing to do with
            |nothing to do with|has never|have never|had never|did not * any|no such|groundless
            |unfounded|baseless|baselessly|fictitious|fabricated|pure fabrication|not aimed at
            |not directed at|not targeted at|no truth|we reject * claim|we reject * allegation
            """
        ),
        (
            .accuse, "1125",
            "espionage activities|spied on|spying on|cyber attack on|attack on * using"
        ),
        (
            .accuse, "112",
            """
            violates|violated|violation of|in violation|seriously infringed|infringed on
            |stole|unlawful|illegal|malicious|interfered in|interfering in|slandering|misled|mislead
            |undermined|suppress|suppressing
            """
        ),
        (
            .threaten, "130",
            """
            will take countermeasures|take countermeasures|take all necessary measures|will retaliate
            |bear the consequences|face consequences|there will be consequences|will respond firmly
            """
        ),
        (
            .demand, "100",
            "must immediately|must stop|must not|must|demand that|we demand|demands that"
        ),
        (
            .demand, "020",
            """
            urge|urges|urged|call on|calls on|called on|call for|calls for|called for|we hope|is hoped
            |hopes that|should|asked * to explain|we ask * to|i ask * to|request that|appeal to
            """
        ),
        (
            .criticize, "111",
            """
            strong dissatisfaction|resolute opposition|strongly opposes|firmly opposes|firmly oppose
            |strongly condemn|condemn|condemns|deplore|irresponsible|not constructive|hegemony
            |gravely concerned|seriously concerned|deeply concerned|regrettably|unjustified
            |double standards|turns a blind eye|false remarks
            |one-sided|unacceptable|smear|wrong|failed to
            """
        ),
        (
            .reject, "120",
            "reject|rejects|rejected|oppose|opposes|opposed|refuse to|will not accept"
        ),
        (
            .promise, "030",
            """
            we will|we'll|i will|i'll|will continue to|committed to|is ready to|are ready to
            |stand ready to|is willing to|are willing to|promise to|pledge to
            """
        ),
        (
            .support, "051",
            """
            welcome|welcomes|support|supports|supported|appreciate|applaud|commend|congratulate
            |we thank|i thank|attaches great importance|widely recognized
            """
        ),
        (.concede, "055", "we apologize|i apologize|we are sorry|i'm sorry|we're sorry|i am sorry"),
        (.concede, "015", "we acknowledge|i acknowledge|admit|admits|concede|we regret"),
        (
            .announce, "010",
            "today announced|announced that|we announce|i announce|will visit|will hold"
        ),
    ]
}
