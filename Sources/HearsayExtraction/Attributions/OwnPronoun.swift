package import HearsayCore

/// Restores the pronoun by which a text speaks for itself where the tagger leaves it out of the source.
package enum OwnPronoun {
    // "It was reported" names nobody; "it is hoped" hopes for the text's own speaker.
    private static let reports: Set<String> = [
        "reported", "said", "alleged", "claimed", "rumored", "rumoured", "understood", "believed",
        "thought", "expected", "known",
    ]
    private static let verbs: Set<String> = ["is", "should", "must", "can", "may", "has"]

    /// Source and cue with the "We" of "We're confident" or the "It" before "is hoped" as the source.
    ///
    /// - Parameters:
    ///   - source: as the tagger gave it.
    ///   - cue: in `text`, in UTF-8 bytes.
    package static func restored(_ source: [Span], _ cue: Span, _ text: Text) -> ([Span], Span) {
        guard source.isEmpty else { return (source, cue) }
        if let pronoun = FirstPerson.contracted(text, cue) {
            return ([pronoun], Span(pronoun.end, cue.end))
        }
        let words = text.string(cue).lowercased().split(separator: " ").map(String.init)
        let place = Span(max(0, cue.start - 3), cue.start)
        if let first = words.first, verbs.contains(first), !words.contains(where: reports.contains),
            place.count == 3, text.utf8[place.start] | 0x20 == UInt8(ascii: "i"),
            text.utf8[place.start + 1] == UInt8(ascii: "t"),
            text.utf8[place.start + 2] == UInt8(ascii: " "),
            place.start == 0 || text.utf8[place.start - 1] <= 0x20
        {
            return ([Span(place.start, place.start + 2)], cue)
        }
        return (source, cue)
    }
}
