import HearsayCore

// Whom a relative pronoun means.
extension SpeakerResolver {
    /// The name that a relative pronoun follows: at once, or as "who" behind an apposition or where its bearer is
    /// from ("Ada Arden of Lindon, who").
    func noun(of pronoun: String, before position: Int) -> Mention? {
        let at = index.firstMention(from: position) - 1
        guard at >= 0 else { return nil }
        let isPerson = { (at: Int) in
            let entity = index.entity(index.mentions[at].entity)
            return entity.kind == .person || entity.kind == .unknown
        }
        if pronoun == "who", !isPerson(at) {
            let place = index.mentions[at].span
            guard at > 0, isPerson(at - 1), position - place.end < 60,
                !isOfNoun(after: place.end, position),
                Self.isOf(index.mentions[at - 1].span.end, place.start, text)
            else { return nil }
            return index.mentions[at - 1]
        }
        let end = index.mentions[at].span.end
        guard position - end < (pronoun == "who" ? 60 : 4), !isOfNoun(after: end, position),
            pronoun != "who" || !isOfPeople(before: index.mentions[at].span.start),
            end >= position || text.sentenceEnd(in: Span(end, position)) == nil
        else { return nil }
        return index.mentions[at]
    }

    /// Whether a common noun and "of" stand before a name, as in "the pilots of Lindon, who".
    private func isOfPeople(before start: Int) -> Bool {
        let words = NameScanner().words(
            in: text.wholeCharacters(Span(max(0, start - 32), start)), of: text)
        guard words.count > 1, let of = words.last, ["of", "from", "in", "at"].contains(of.lower)
        else { return false }
        let noun = words[words.count - 2]
        return noun.joinsPrevious && !noun.isCapitalised && noun.lower.hasSuffix("s")
    }

    /// Whether only "of", "from", "at" or "(R-" part a name from the place or the institution behind it.
    private static func isOf(_ end: Int, _ start: Int, _ text: Text) -> Bool {
        guard end < start, start - end < 12 else { return false }
        let between = text.string(Span(end, start)).lowercased()
        let words = between.split { !$0.isLetter }
        return !words.isEmpty && !between.contains(".")
            && words.allSatisfy { ["of", "from", "at", "the", "r", "d", "i"].contains($0) }
    }

    /// Whether "who" belongs to a common noun behind a name, as in "Hollande joins the leaders who".
    ///
    /// Words without a comma, a dash or a bracket part it from the name; "Hollande is a man who" and "Hollande
    /// himself who" are his.
    private func isOfNoun(after end: Int, _ position: Int) -> Bool {
        // "The Who" holds its relative pronoun.
        if end > position { return false }
        let between = text.string(Span(end, position)).lowercased()
        guard !between.contains(where: { ",–—(".contains($0) }), !between.contains(" -- ") else {
            return false
        }
        let words = between.split { !$0.isLetter && $0 != "'" && $0 != "’" }
        guard let first = words.first else { return false }
        if words.count == 1, ["himself", "herself", "alone"].contains(first) { return false }
        let isPredicate =
            ["is", "was"].contains(first) && words.count <= 5 && words.count > 1
            && ["a", "an", "the"].contains(words[1]) && !words.contains("of")
        return !isPredicate
    }
}
