import HearsayCore

/// The names that an institution uses for itself in its own text: "this embassy", "the Lindish side".
struct OwnNames {
    /// Nouns of the institution's name, as "embassy".
    private let nouns: Set<String>
    private static let companies: Set<String> = [
        "plc", "inc", "ltd", "limited", "llc", "corp", "corporation", "nv", "ab", "asa", "gmbh",
        "ag", "bv", "sarl", "company", "holdings", "airlines",
    ]
    /// The first letters of the country that it speaks for.
    private let country: String?

    /// The letters of a country's name that the name of its people begins with too.
    private static let stem = 4

    /// - Parameter name: the document's own speaker, as "Embassy of Lindon in Norland".
    init(_ name: String) {
        let text = Text(name)
        let words = NameScanner().words(in: text.span, of: text).map(\.lower)
        var nouns = Set(words).intersection(WordLists.organizations.union(Offices.institutions))
        if !nouns.isDisjoint(with: Self.companies) {
            nouns.formUnion(["company", "group", "firm"])
        }
        self.nouns = nouns
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
        // "The Union": with a capital it is the one whose text this is.
        if words.count == 2, first == "the", words[1].isCapitalised, nouns.contains(last) {
            return true
        }
        // "The Lindish side": its own side, not the other one.
        guard last == "side", words.count == 3, let country else { return false }
        return words[1].lower.hasPrefix(country)
    }
}
