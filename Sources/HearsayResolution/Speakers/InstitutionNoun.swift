import HearsayCore

/// Institutions without a name, whose phrase tells which one is meant: "the agriculture ministry", "the prosecutor's office
/// in Lindon", "the fire brigade of Lindon".
enum InstitutionNoun {
    /// Nouns of public institutions; which company "the Dutch company" is, only what was named before tells.
    private static let nouns = WordLists.set(
        """
        ministry department council directorate directorates office police brigade court embassy consulate commission
        administration authority service services parliament prosecutor's hospital university observatory inspectorate
        association union federation society chamber conference archive registry treasury secretariat board
        committee municipality delegation
        """)
    /// Nouns of those that somebody else has as well: they need a place or a name behind them.
    private static let shared = WordLists.set(
        """
        association union federation society chamber conference hospital university board committee department
        service services commission delegation
        """)
    /// Words before the noun that tell which one it is; whose office it is tells as well.
    private static let telling = WordLists.set(
        """
        agriculture agricultural interior foreign defence defense health education finance justice trade transport labour
        labor culture environment energy economy economic industry commerce tourism sport sports fisheries forestry
        forest mines mining planning housing social security intelligence immigration border customs tax revenue
        electoral election fire coast prison palace water weather meteorological statistics patent passport post
        statistical municipal city town village county district provincial regional state federal supreme
        constitutional high appeals criminal military traffic riot tourist environmental budget competition consumer
        """)
    private static let links: Set<String> = ["of", "for", "in", "at"]

    /// The words that name the institution a source is, without the article.
    ///
    /// - Returns: `nil` where they do not tell which one it is.
    static func phrase(of source: Span, _ text: Text, _ index: EntityIndex) -> Span? {
        let words = NameScanner().words(in: source, of: text)
        guard let article = words.first, ["the", "this"].contains(article.lower),
            let head = words.indices.dropFirst().first(where: { nouns.contains(words[$0].lower) })
        else { return nil }
        var at = head
        while at + 1 < words.count, nouns.contains(words[at + 1].lower),
            words[at + 1].joinsPrevious || words[at].lower.hasSuffix("'s")
        {
            at += 1
        }
        let noun = words[at]
        let before = words[1..<at]
        guard before.allSatisfy({ !$0.commaFollows && !WordLists.prepositions.contains($0.lower) })
        else { return nil }
        // "Of Lindon", "in the Lindon district".
        if at + 1 < words.count, !noun.commaFollows, links.contains(words[at + 1].lower) {
            let rest = words[(at + 2)...].prefix { !WordLists.prepositions.contains($0.lower) }
            let stop = rest.firstIndex(where: \.commaFollows).map { $0 + 1 } ?? rest.endIndex
            if let last = rest[..<stop].last,
                !index.mentions(in: Span(noun.span.end, last.span.end)).isEmpty
            {
                return Span(words[1].span.start, last.span.end)
            }
        }
        let tells =
            before.contains { telling.contains($0.lower) || $0.isCapitalised }
            || !noun.joinsPrevious
        guard tells, !shared.contains(noun.lower),
            at + 1 == words.count || noun.commaFollows
        else { return nil }
        return Span(words[1].span.start, noun.span.end)
    }
}
