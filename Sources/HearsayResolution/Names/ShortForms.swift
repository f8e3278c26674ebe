import HearsayCore

/// The long names of a document's organizations by the shorter forms that can stand for them: "AP", "the Times",
/// "the Ministry".
struct ShortForms {
    /// Long names by what is short for them.
    private typealias Table = [String: Set<String>]

    /// The one key that some initials mean, and that the words which a long name ends or begins with mean.
    private let byInitials: [String: String]
    private let byPart: [String: String]
    /// Those of persons and other names of three words and more, which no "the" precedes.
    private let byPersonalInitials: [String: String]

    /// Longer runs of capitals are hardly names.
    private static let longest = 12

    /// Collects the long names among some names, which are in the order of the text.
    ///
    /// - Parameter bearers: whose the names of persons are.
    /// - Complexity: O(n) in names; of each at most twelve words are looked at.
    init(_ names: [Name], _ bearers: Bearers) {
        var initials: Table = [:]
        var personal: Table = [:]
        var parts: Table = [:]
        var before: Name?
        for name in names {
            defer { before = name }
            if let before, let letters = Self.introduced(name, by: before) {
                initials[letters, default: []].insert(Self.key(of: before, bearers))
            }
            guard (2...Self.longest).contains(name.words.count), name.kind != .place else {
                continue
            }
            let key = Self.key(of: name, bearers)
            let words = Self.words(of: name)
            // "US NSA" holds short forms itself, and "the Arden campaign" has none.
            let isWhole =
                name.words.suffix(words.count).allSatisfy { $0.contains(where: \.isLowercase) }
                && name.words.last?.first?.isUppercase ?? false
            if name.kind == .organization || name.isDefinite {
                if isWhole {
                    for letters in Self.initials(of: words) where Self.isFree(letters, of: key) {
                        initials[letters, default: []].insert(key)
                    }
                }
                for part in Self.parts(of: words) { parts[part, default: []].insert(key) }
            } else if isWhole, words.count > 2 {
                for letters in Self.initials(of: words) where letters.utf8.count > 2 {
                    personal[letters, default: []].insert(key)
                }
            }
        }
        byInitials = initials.compactMapValues(Self.one)
        byPersonalInitials = personal.compactMapValues(Self.one)
        byPart = parts.compactMapValues(Self.one)
    }

    /// The key of the one long name that a name is short for, and whether that may be a person's; nil if it is none, or
    /// none alone.
    func key(of name: Name) -> (key: String, isPersonal: Bool)? {
        guard name.kind == .organization || name.kind == .unknown else { return nil }
        var found: String?
        // "US NHA" as well as "NHA".
        let isNational =
            name.words.count == 2 && Bearers.inFull(name.words[0].lowercased()) == "united states"
        if name.words.count == 1 || isNational, let last = name.words.last,
            let letters = Self.capitals(last)
        {
            found = byInitials[letters]
            if found == nil, !name.isDefinite, let person = byPersonalInitials[letters] {
                return (person, true)
            }
        }
        if found == nil, name.isDefinite || name.words.count > 1 {
            found = byPart[name.words.joined(separator: " ").lowercased()]
        }
        // "DN" is the "Daily News", and that the "New York Daily News".
        while let short = found, let longer = byPart[short], longer.utf8.count > short.utf8.count {
            found = longer
        }
        return found.map { ($0, false) }
    }

    /// A name's words in lower case: of the "US Harbour Agency" those of the "Harbour Agency".
    private static func words(of name: Name) -> [String] {
        let words = name.words.map { $0.lowercased() }
        guard name.kind == .organization else { return words }
        return Bearers.inFull(words.joined(separator: " ")).split(separator: " ").map(String.init)
    }

    private static func key(of name: Name, _ bearers: Bearers) -> String {
        name.kind == .organization
            ? Bearers.inFull(name.words.joined(separator: " ").lowercased())
            : bearers.key(of: name)
    }

    /// The longest of some names if all others are its endings: of "News" the "Daily News" and the "New York Daily News"
    /// are one.
    private static func one(_ keys: Set<String>) -> String? {
        guard let longest = keys.max(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) else {
            return nil
        }
        return keys.allSatisfy { $0 == longest || longest.hasSuffix(" " + $0) } ? longest : nil
    }

    /// The letters of a word in capitals, without full stops, in lower case: "sec" of "S.E.C"; nil of other words.
    private static func capitals(_ word: String) -> String? {
        let letters = word.utf8.filter { $0 != UInt8(ascii: ".") }
        guard (2...6).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) })
        else { return nil }
        return String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    }

    /// The letters that a name in brackets directly behind another has, if they are its initials.
    private static func introduced(_ name: Name, by long: Name) -> String? {
        guard name.words.count == 1, let letters = capitals(name.words[0]),
            (2...longest).contains(long.words.count), long.kind != .place,
            (1...3).contains(name.span.start - long.span.end),
            initials(of: words(of: long)).contains(letters)
        else { return nil }
        return letters
    }

    /// Two letters that mostly mean something else: states, titles and what nobody spells out.
    private static let taken = WordLists.set(
        """
        al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc
        nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc us uk pm mp tv ai it hq
        """)

    /// Whether initials need not be introduced in brackets to be those of a name.
    private static func isFree(_ letters: String, of key: String) -> Bool {
        switch letters {
        case "un": key == "united nations"
        case "eu": key == "european union"
        default: !taken.contains(letters)
        }
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
        "government", "senate", "congress", "parliament", "army", "navy", "police", "forces",
    ]

    private static let papers = WordLists.set(
        """
        times post journal tribune herald gazette daily weekly magazine news press guardian telegraph
        observer monitor review courier chronicle wire
        """)

    /// What a long name ends with, unless only a country or a state is left out, and the institution's noun before an
    /// "of".
    private static func parts(of words: [String]) -> Set<String> {
        var found: Set<String> = []
        let link = words.firstIndex(where: WordLists.links.contains) ?? words.endIndex
        for start in words.indices.dropFirst() where start != link {
            // Of "Fund and Partners for Tax Justice" no "Tax Justice", but "Veterans Affairs" of a department's.
            if start > link, start > 2 || !isPortfolio(words) { break }
            let rest = words[start...]
            let isName =
                start > link
                || (rest.count == 1
                    ? names(rest[start]) : WordLists.organizations.contains(rest.last ?? ""))
            // The Supreme Court is not that of Ohio, but the Times is that of New York.
            guard isName, papers.contains(rest.last ?? "") || !isPlace(words[..<start]) else {
                continue
            }
            found.insert(rest.joined(separator: " "))
        }
        if link < words.endIndex, ["of", "for", "on"].contains(words[link]), link > 0,
            names(words[link - 1])
        {
            found.insert(words[..<link].joined(separator: " "))
        }
        return found
    }

    /// "Norwegian", "South Korean", "New York".
    private static func isPlace(_ words: ArraySlice<String>) -> Bool {
        let whole = words.joined(separator: " ")
        return Places.countries.contains(whole) || WordLists.states.contains(whole)
            || words.allSatisfy {
                Places.demonyms.contains($0) || Places.countries.contains($0)
                    || ["north", "south", "east", "west"].contains($0)
            }
    }

    /// "Department of Veterans Affairs".
    private static func isPortfolio(_ words: [String]) -> Bool {
        words[1] == "of" && ["department", "ministry"].contains(words[0])
    }

    private static func names(_ noun: String) -> Bool {
        WordLists.organizations.contains(noun) && !vague.contains(noun)
    }
}
