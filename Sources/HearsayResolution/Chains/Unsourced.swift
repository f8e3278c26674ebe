import HearsayCore

/// Tells what somebody has only heard from what he says himself.
enum Unsourced {
    private static let hearing: Set<String> = ["hear", "hears", "heard", "hearing"]
    private static let telling: Set<String> = ["told", "informed", "assured"]
    /// In words: "was deeply saddened to hear about" tells of something else.
    private static let longestHearing = 3

    /// Whether who speaks as "I" or "we" has only heard something: "I keep hearing", "we were told".
    static func isHeard(by attribution: Attribution, _ text: Text) -> Bool {
        guard attribution.isFirstPerson(in: text) else { return false }
        let words = attribution.cue.flatMap { PassedOn.words(of: $0, text) }
        guard words.count <= longestHearing else { return false }
        if words.contains(where: hearing.contains) {
            return !words.contains { $0 == "not" || $0.hasSuffix("n't") }
        }
        return words.contains(where: PassedOn.passives.contains)
            && words.contains(where: telling.contains)
    }
}

extension Attribution {
    /// Whether its source is "I" or "we".
    func isFirstPerson(in text: Text) -> Bool {
        source.first.map { ["i", "we"].contains(text.string($0).lowercased()) } ?? false
    }
}
