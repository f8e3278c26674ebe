import HearsayCore

/// The names that an institution uses for itself in its own text: "this embassy", "the Lindish side".
struct OwnVoice {
    /// Nouns of the institution's name, as "embassy".
    private let nouns: Set<String>
    /// The first letters of the country that it speaks for.
    private let country: String?

    /// The letters of a country's name that the name of its people begins with too.
    private static let stem = 4

    /// - Parameter name: the document's own speaker, as "Embassy of Lindon in Norland".
    init(_ name: String) {
        let text = Text(name)
        let words = NameScanner().words(in: text.span, of: text).map(\.lower)
        nouns = Set(words).intersection(WordLists.organizations)
        let afterOf = words.firstIndex(of: "of").map { words[($0 + 1)...] } ?? []
        let first = afterOf.first { $0 != "the" && $0 != "republic" && $0 != "of" }
        country = first.flatMap { word in
            Places.countries.contains(word) ? String(word.prefix(Self.stem)) : nil
        }
    }

    /// Whether a source, by its words, is the document's own speaker.
    func isMeant(by words: [NameScanner.Word]) -> Bool {
        guard let last = words.last?.lower, let first = words.first?.lower else { return false }
        if words.count == 2, first == "this" || first == "our", nouns.contains(last) { return true }
        // "The Lindish side": its own side, not the other one.
        guard last == "side", words.count == 3, let country else { return false }
        return words[1].lower.hasPrefix(country)
    }
}

/// Finds whose report a relative pronoun takes up.
struct ReportAntecedent {
    private static let reach = 400
    private static let reports: Set<String> = [
        "article", "report", "story", "piece", "editorial", "column", "commentary", "op-ed", "post",
        "study", "paper",
    ]

    /// The medium in "an article in the Harbour Times of 6 May, which claims": the first name after
    /// the noun, if a preposition binds it.
    static func medium(before position: Int, _ text: Text, _ index: EntityIndex) -> Mention? {
        let span = Span(max(0, position - reach), position)
        var start = span.start
        while start < span.end, text.utf8[start] & 0xC0 == 0x80 { start += 1 }
        let words = NameScanner().words(in: Span(start, span.end), of: text)
        guard let noun = words.lastIndex(where: { reports.contains($0.lower) }),
            noun + 2 < words.count, ["in", "by", "from", "of"].contains(words[noun + 1].lower)
        else { return nil }
        // Another sentence may have begun since.
        if words[(noun + 1)...].contains(where: \.opensSentence),
            text.utf8[words[noun].span.end..<position].contains(UInt8(ascii: "."))
        {
            return nil
        }
        let next = index.firstMention(from: words[noun + 1].span.end)
        guard next < index.mentions.count,
            index.mentions[next].span.start <= words[noun + 2].span.end + 8
        else { return nil }
        return index.mentions[next]
    }
}
