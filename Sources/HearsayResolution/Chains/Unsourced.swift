import HearsayCore

/// Tells cues that pass a claim on and name nobody ("it was reported", "was accused of") from those without a source that
/// claim nothing of anybody ("it seems", "is known for").
enum Unsourced {
    private static let stems = [
        "report", "say", "said", "accus", "alleg", "believ", "thought", "expect", "rumor", "rumour",
        "suspect", "claim", "describ", "considered", "understood", "suppos", "purport", "reput",
        "told", "inform", "criticiz", "criticis", "blam", "dub", "called", "deem", "attribut",
        "charg", "condemn", "hail", "prais", "warn", "fear", "hoped", "forecast", "predict",
        "project", "estimat", "assum", "quot", "learn", "circulat", "whisper", "speculat",
        "announc", "denounc", "argu", "heard", "spoken", "put about", "instruct", "assur",
        "regarded", "portray", "tout", "pillor", "disput", "contend", "suggest",
    ]

    /// Whether the words of a cue, or of its content if it has no cue, pass on what somebody must have said.
    static func passesOn(_ cue: [Span], _ text: Text) -> Bool {
        cue.contains { span in
            let words = text.string(span).lowercased()
            return stems.contains { words.contains($0) }
        }
    }

    private static let hearing: Set<String> = ["hear", "hears", "heard", "hearing"]
    private static let passives: Set<String> = ["am", "are", "was", "were", "been", "being", "is"]
    private static let telling: Set<String> = ["told", "informed", "assured"]

    /// Whether a cue tells that its source heard something from somebody: "keep hearing", "was told".
    static func isHeard(_ cue: [Span], _ text: Text) -> Bool {
        let words = cue.flatMap { NameScanner().words(in: $0, of: text).map(\.lower) }
        if words.contains(where: hearing.contains) { return true }
        return words.contains(where: passives.contains) && words.contains(where: telling.contains)
    }
}
