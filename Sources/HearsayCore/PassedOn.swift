/// Tells cues that pass a claim on and name nobody ("it was reported", "was accused of", "allegedly") from those without a
/// source that claim nothing of anybody ("it seems", "is known for") or whose source was not found ("says").
package enum PassedOn {
    private static let adverbs: Set<String> = [
        "reportedly", "allegedly", "supposedly", "purportedly", "unofficially",
    ]
    private static let nouns: Set<String> = [
        "allegation", "allegations", "accusation", "accusations", "rumor", "rumors", "rumour",
        "rumours", "reports", "speculation", "insinuation", "insinuations", "claim", "myth",
        "fiction", "fake",
    ]
    private static let participles = set(
        """
        reported said accused alleged believed thought expected rumored rumoured suspected claimed understood supposed purported reputed told informed criticized criticised blamed dubbed deemed attributed
        condemned hailed praised warned feared hoped forecast predicted projected estimated assumed quoted learnt learned
        circulated announced denounced argued spoken put regarded portrayed touted pilloried disputed instructed
        insinuated suggested asserted false untrue inexact inaccurate incorrect
        """)
    /// Forms of "be" and "have", alone or bound to a pronoun.
    package static let passives = set(
        "is are was were be been being am has had 's 're it's they're he's she's you're we're")
    /// What binds a participle without "be" to its content: "accused of".
    private static let bonds: Set<String> = ["to", "of", "that"]

    /// Whether the words of a cue pass on what somebody must have said.
    package static func isCue(_ cue: [Span], _ text: Text) -> Bool {
        let words = cue.flatMap { self.words(of: $0, text) }
        if words.contains(where: { adverbs.contains($0) || nouns.contains($0) }) { return true }
        guard words.contains(where: participles.contains) else { return false }
        return words.contains { passives.contains($0) || $0.hasSuffix("'s") || $0.hasSuffix("'re") }
            || words.last.map(bonds.contains) ?? false
    }

    /// The words of some characters, in lower case.
    package static func words(of span: Span, _ text: Text) -> [String] {
        words(of: text.string(span))
    }

    /// The words of a string, in lower case, with apostrophes within.
    package static func words(of string: String) -> [String] {
        string.lowercased().replacing("’", with: "'").split { !($0.isLetter || $0 == "'") }
            .map(String.init)
    }

    private static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
