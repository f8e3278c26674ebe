import HearsayCore

/// What a phrase in a cue tells of the act.
enum CueSense: Hashable, Sendable {
    /// It names the act, whatever the content is like.
    case act(Act.Name, String)
    /// It only reports: the content decides.
    case neutral
    /// "Took note of", "noticed": something is seen or read, nothing is done by it, whatever it was.
    case perceive
    /// "Denied", "granted not": a claim is denied, a request or a person refused.
    case deny
    /// "Dismissed", "disputes": what is dismissed decides; of anything unnamed it is this act.
    case dispute(Act.Name)
    /// "Rejected": a claim is denied, a person criticized unless by those who choose, all else refused.
    case rejects
    /// "Declined", "refused": what is withheld decides.
    case refuse
    /// "Called", "described … as": the name that is given decides.
    case name
    /// "Insists": a demand, a denial or a report, by its content.
    case insist
    /// "Promised": what is promised may be harm.
    case promise
    /// "Assured": a promise only if something is to come.
    case assure
    /// "Offered": a promise, unless it is words that are offered.
    case offer
    /// "Expressed": what is expressed names the act.
    case lend
    /// "Reaffirmed", "repeated": what is repeated names the act; else the content decides.
    case lendOrReport
    /// "Asked": a question or a request.
    case ask
    /// "Told", "warned", "wants": a demand if somebody is to do something; else this.
    case direct(Direct)
    /// "Suggested": a demand where its verb is in the subjunctive ("that she leave"); else it only reports.
    case suggest
    /// "Hopes": of the speaker's own hope for what others do a demand.
    case hope
    /// "Questioned": a report of what was asked where a question is quoted, else a doubt.
    case doubt
    /// "Sought": an attempt where "to" follows, else a request.
    case seek
    /// "Announced", "plans to": its own plan, or the act that is announced.
    case announce
    /// "Regrets": what the source itself did is conceded, what others did criticized.
    case regret
    /// "Acknowledged": a merit is praised, anything else conceded.
    case acknowledge
    /// "Accepted": an invitation or offer is agreed to.
    case accept
    /// "Challenged": a demand where a deed follows, else the act.
    case urgeOr(Act.Name, String)
    /// "Declared", "confirmed": a report if a clause follows, else the act.
    case clauseOr(Act.Name, String)

    /// The verbs of `direct`.
    enum Direct: Hashable, Sendable { case tell, warn, want }

    /// How a phrase fares against others in the same cue: the stronger wins, then the later.
    enum Strength: Int, Sendable { case light, noun, verb, idiom }
}
