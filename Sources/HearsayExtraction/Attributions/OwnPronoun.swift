package import HearsayCore

/// Restores the pronoun by which a text speaks for itself where the tagger leaves it out of the source.
package enum OwnPronoun {
    // "It was reported" names nobody; "it is hoped" hopes for the text's own speaker.
    private static let reports: Set<String> = [
        "reported", "said", "alleged", "claimed", "rumored", "rumoured", "understood", "believed",
        "thought", "expected", "known",
    ]
    private static let verbs: Set<String> = ["is", "should", "must", "can", "may", "has"]

    /// Source and cue with the "We" of "We're confident" or the "It" of "It is hoped" as the source.
    ///
    /// - Parameters:
    ///   - source: as the tagger gave it.
    ///   - cue: in `text`, in UTF-8 bytes.
    package static func restored(_ source: [Span], _ cue: Span, _ text: Text) -> ([Span], Span) {
        guard source.isEmpty else { return (source, cue) }
        if let pronoun = FirstPerson.contracted(text, cue) {
            return ([pronoun], Span(pronoun.end, cue.end))
        }
        // The tagger takes the "It" into the cue or leaves it before it.
        let isInside = cue.count > 3 && isIt(cue.start, text)
        let verb = isInside ? cue.start + 3 : cue.start
        let words = text.string(Span(verb, cue.end)).lowercased()
            .split(separator: " ").map(String.init)
        if let first = words.first, verbs.contains(first), !words.contains(where: reports.contains),
            isInside || isIt(verb - 3, text)
        {
            return ([Span(verb - 3, verb - 1)], Span(verb, cue.end))
        }
        return (source, cue)
    }

    /// Whether "it" stands at a place, as a word with a blank behind it.
    private static func isIt(_ at: Int, _ text: Text) -> Bool {
        at >= 0 && text.utf8[at] | 0x20 == UInt8(ascii: "i")
            && text.utf8[at + 1] == UInt8(ascii: "t") && text.utf8[at + 2] == UInt8(ascii: " ")
            && (at == 0 || text.utf8[at - 1] <= 0x20)
    }
}
