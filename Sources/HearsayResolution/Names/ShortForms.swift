import HearsayCore

/// The long names of a document's organizations by the shorter forms that can stand for them: "AP", "the Times",
/// "the Ministry".
struct ShortForms {
    /// The keys of the long names by initials; by the words that they end with, or begin with before an "of".
    private var byInitials: [String: Set<String>] = [:]
    private var byPart: [String: Set<String>] = [:]

    /// Collects the long names among some names.
    ///
    /// - Complexity: O(n) in names, and in the words of each.
    init(_ names: [Name]) {
        for name in names where name.words.count > 1 {
            let words = name.words.map { $0.lowercased() }
            let key = words.joined(separator: " ")
            // Initials may be those of a name of any kind that has three words.
            let isLong = Self.isLong(name)
            guard isLong || words.count > 2 && name.kind != .place else { continue }
            // "US NSA" holds short forms itself, and is none's long one.
            if name.words.allSatisfy({ $0.contains(where: \.isLowercase) }) {
                for initials in Self.initials(of: words) {
                    byInitials[initials, default: []].insert(key)
                }
            }
            if isLong {
                for part in Self.parts(of: words) { byPart[part, default: []].insert(key) }
            }
        }
    }

    /// The key of the one long name that a name is short for; nil if it is none, or none alone.
    func key(of name: Name) -> String? {
        guard name.kind == .organization || name.kind == .unknown else { return nil }
        let key = name.words.map { $0.lowercased() }.joined(separator: " ")
        var found: Set<String> = []
        if name.words.count == 1, let letters = Self.capitals(name.words[0]) {
            found = byInitials[letters] ?? []
        }
        if found.isEmpty, name.isDefinite || name.words.count > 1 { found = byPart[key] ?? [] }
        // Of "News" the "Daily News" and the "New York Daily News" are one.
        let longest = found.filter { one in !found.contains { $0.hasSuffix(" " + one) } }
        return longest.count == 1 ? longest.first : nil
    }

    private static func isLong(_ name: Name) -> Bool {
        name.kind == .organization || name.kind == .unknown && name.isDefinite
    }

    /// The letters of a word in capitals, without full stops, in lower case: "sec" of "S.E.C"; nil of other words.
    private static func capitals(_ word: String) -> String? {
        let letters = word.utf8.filter { $0 != UInt8(ascii: ".") }
        guard (2...6).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) })
        else { return nil }
        return String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    }

    /// The initials of all words, of those but "of" and its like, and of those after "Department of".
    private static func initials(of words: [String]) -> Set<String> {
        let pieces = words.flatMap { $0.split(separator: "-") }
        func of(_ words: some Sequence<Substring>) -> String {
            String(words.compactMap(\.first))
        }
        let full = pieces.filter { !WordLists.links.contains(String($0)) }
        var found = [of(pieces), of(full)]
        if pieces.count > 3, isPortfolio(words) { found.append(of(full.dropFirst())) }
        return Set(found.filter { $0.utf8.count > 1 })
    }

    /// Nouns that stand for more than one institution even where one alone is named in full.
    static let vague: Set<String> = [
        "house", "party", "state", "side", "front", "campaign", "administration", "camp", "team",
        "government",
    ]

    /// What a long name ends with, unless only a country is left out, and the institution's noun before an "of".
    private static func parts(of words: [String]) -> Set<String> {
        var found: Set<String> = []
        let link = words.firstIndex(where: WordLists.links.contains) ?? words.endIndex
        for start in words.indices.dropFirst() where start != link {
            // Of "Fund and Partners for Tax Justice" no "Tax Justice", but "Veterans Affairs" of a department's.
            if start > link, start > 2 || !isPortfolio(words) { break }
            let rest = words[start...]
            let isPlace = words[..<start].allSatisfy {
                Places.demonyms.contains($0) || Places.countries.contains($0)
            }
            if isPlace || rest.count == 1 && !names(rest[start]) { continue }
            found.insert(rest.joined(separator: " "))
        }
        if link < words.endIndex, ["of", "for", "on"].contains(words[link]), link > 0,
            names(words[link - 1])
        {
            found.insert(words[..<link].joined(separator: " "))
        }
        return found
    }

    /// "Department of Veterans Affairs".
    private static func isPortfolio(_ words: [String]) -> Bool {
        words[1] == "of" && ["department", "ministry"].contains(words[0])
    }

    private static func names(_ noun: String) -> Bool {
        WordLists.organizations.contains(noun) && !vague.contains(noun)
    }
}
