import HearsayCore

// Names behind a comma.
extension SourceReader {
    /// The most words that lead to a name behind a comma: "the young Pole Ada Arden".
    private static let longestLead = 4

    /// Who is named behind a comma after a noun that names nobody: "Her counterpart, Aldwick,", "one of the lawyers,
    /// Ada Arden", "the investor, Parkmax SA,".
    ///
    /// - Returns: the mention; `nil` for places ("a farmer of Lindon, Ohio,") and for names that only a preposition or a
    ///   relative clause leads to ("the petition, a copy of which Reuters saw").
    func apposed(
        _ mentions: ArraySlice<Mention>, _ words: [NameScanner.Word], _ text: Text,
        _ index: EntityIndex
    ) -> Mention? {
        let fitting = mentions.filter { mention in
            let before = words.prefix { $0.span.end <= mention.span.start }
            guard index.entity(mention.entity).kind != .place,
                let comma = before.lastIndex(where: \.commaFollows),
                !text.hasPossessive(after: mention.span)
            else { return false }
            let lead = before[(comma + 1)...]
            return lead.count <= Self.longestLead && !lead.contains { isLink($0) }
                && endsPart(mention, words, text)
                && isOfHead(
                    mention, behind: before[...comma], mentions, index,
                    isTitled: lead.contains { WordLists.titles.contains($0.lower) })
        }
        // "The victim, a Pole, Ada Arden".
        return fitting.first { index.entity($0.entity).kind == .person } ?? fitting.first
    }

    /// Nouns of persons, beside the offices, that a name behind a comma may belong to as well.
    private static let persons = WordLists.set(
        """
        man woman boy girl child pilot driver owner victim suspect farmer teacher doctor nurse soldier worker student
        patient singer player coach witness lawyer accused defendant deceased actor writer journalist mother father son
        daughter brother sister husband wife widow widower friend neighbour neighbor
        """)

    /// Whether a name behind a comma is that of the phrase's head, and not of what stands right before the comma: "the father
    /// of the pilot, Ada Arden" may be either, "people of Kaimu, Norvik and Lindon" neither.
    private func isOfHead(
        _ mention: Mention, behind part: ArraySlice<NameScanner.Word>,
        _ mentions: ArraySlice<Mention>, _ index: EntityIndex, isTitled: Bool
    ) -> Bool {
        guard let last = part.last,
            let link = part.firstIndex(where: { WordLists.prepositions.contains($0.lower) })
        else { return true }
        let kind = index.entity(mention.entity).kind
        let head = link > part.startIndex ? part[link - 1].lower : ""
        // "The captain of the Gull, Ada Arden", "the Member for Lindon, Bo Roe": whose office it is.
        let isOffice =
            WordLists.roles.contains(head) || Offices.holders.contains(head) || head == "member"
        if let other = mentions.first(where: { $0.span.end == last.span.end }) {
            if isTitled || isOffice && kind != .organization { return true }
            return kind == .person && index.entity(other.entity).kind != .person
        }
        if Self.persons.contains(last.lower) || Offices.holders.contains(last.lower) {
            return false
        }
        // "A lawyer for the firm, Arden & Lindt".
        let isOne = ["one", "two", "three", "some", "another"].contains(part.first?.lower ?? "")
        return kind == .person || isTitled || isOne || WordLists.meansGroup(head) == true
    }

    private static let links = WordLists.prepositions.union(
        WordLists.set(
            "who which that whose said says seen titled entitled headlined such"))

    private func isLink(_ word: NameScanner.Word) -> Bool { Self.links.contains(word.lower) }

    /// Whether a name ends its part of the phrase: with a comma, a bracket, a preposition, or the phrase itself.
    private func endsPart(_ mention: Mention, _ words: [NameScanner.Word], _ text: Text) -> Bool {
        guard let next = words.first(where: { $0.span.start >= mention.span.end }) else {
            return true
        }
        // "Pol. Maj. Ada Arden" is one name's.
        let marks = mention.span.count > 5 ? ",(." : ",("
        return text.utf8[mention.span.end..<next.span.start].contains { marks.utf8.contains($0) }
            || WordLists.prepositions.contains(next.lower)
            || ["who", "which", "whose"].contains(next.lower)
    }
}
