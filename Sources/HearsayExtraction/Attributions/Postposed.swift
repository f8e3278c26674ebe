package import HearsayCore

/// A participle after the noun that it belongs to, which looks like a cue and tells what nobody said: "we call on the
/// parties concerned to talk".
package enum Postposed {
    private static let participles: Set<String> = ["concerned", "involved"]

    /// Whether the cue of an attribution is such a participle: alone, and followed by what somebody else wants of those it
    /// belongs to.
    ///
    /// Who is himself "concerned that" or "concerned about" something stays.
    package static func isCue(of attribution: Attribution, in text: Text) -> Bool {
        guard attribution.cue.count == 1, let source = attribution.source.last,
            let content = attribution.content.first, source.end < attribution.cue[0].start,
            attribution.cue[0].end < content.start
        else { return false }
        return participles.contains(text.string(attribution.cue[0]).lowercased())
            && text.string(content).hasPrefix("to ")
    }
}
