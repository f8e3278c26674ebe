package import HearsayCore

/// What looks like a cue and tells what nobody said: the participle after the noun that it belongs to ("we call on the
/// parties concerned to talk"), and the clause that takes up what was said before ("what you mentioned is true").
package enum Postposed {
    private static let participles: Set<String> = ["concerned", "involved"]

    /// Whether the cue of an attribution is such a participle, alone and followed by what somebody else wants of those it
    /// belongs to, or of such a clause.
    ///
    /// Who is himself "concerned that" or "concerned about" something stays.
    package static func isCue(of attribution: Attribution, in text: Text) -> Bool {
        guard attribution.cue.count == 1, let source = attribution.source.last,
            let content = attribution.content.first
        else { return false }
        if takesUp(source, text) { return true }
        guard source.end < attribution.cue[0].start, attribution.cue[0].end < content.start else {
            return false
        }
        return participles.contains(text.string(attribution.cue[0]).lowercased())
            && text.string(content).hasPrefix("to ")
    }

    /// Whether a source is the "you" of "what you".
    private static func takesUp(_ source: Span, _ text: Text) -> Bool {
        guard source.start >= 5, text.string(source).lowercased() == "you" else { return false }
        return text.string(text.wholeCharacters(Span(source.start - 5, source.start)))
            .lowercased() == "what "
    }
}
