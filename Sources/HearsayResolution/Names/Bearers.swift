import HearsayCore

/// The full names of a document by the words that can stand for them alone.
struct Bearers {
    /// A full name, without what is left out of it at times.
    private struct Bearer {
        let key: String
        var isMale: Bool?
        var count = 0
    }

    /// Those whose full names share a word, in the order of the text.
    private struct Namesakes {
        private(set) var all: [Bearer] = []
        private var places: [String: Int] = [:]
        /// The key that the word alone means, with a title that tells neither he nor she, he, or she.
        private(set) var meant: [Bool?: String] = [:]

        mutating func add(_ key: String, _ name: Name) {
            let place = places[key] ?? all.count
            if place == all.count {
                places[key] = place
                let given = String(key.prefix { $0 != " " })
                all.append(Bearer(key: key, isMale: GivenNames.isMale(given)))
            }
            all[place].count += 1
            if let isMale = name.isMale { all[place].isMale = isMale }
        }

        /// Tells whom the word alone means, but for some, and who was called so first.
        mutating func settle(first: String?, but slips: Set<String>) {
            for isMale in [nil, true, false] as [Bool?] {
                let fitting = all.filter {
                    !slips.contains($0.key)
                        && (isMale == nil || ($0.isMale ?? isMale) == isMale)
                }.sorted { ($0.count, $1.key) > ($1.count, $0.key) }
                guard let most = fitting.first else { continue }
                if let first, fitting.count > 1, fitting.contains(where: { $0.key == first }) {
                    meant[isMale] = first
                } else if fitting.count == 1 || most.count >= 2 * fitting[1].count {
                    meant[isMale] = most.key
                }
            }
        }
    }

    /// By last name.
    private var byLast: [String: Namesakes] = [:]
    /// By the first of two words, which in Chinese order is the family's, and a given name else.
    private var byFirst: [String: Namesakes] = [:]
    /// By a middle word, which in Spanish order is the father's, in Malay order the person's own.
    private var byMiddle: [String: Namesakes] = [:]
    /// Full names of two words.
    private var short: Set<String> = []
    /// Of full names that are written once, and twice and more with another letter: the name meant.
    private var respelt: [String: String] = [:]

    /// Collects the full names among some names, which are in the order of the text.
    ///
    /// - Complexity: O(n log n) in names.
    init(_ names: [Name]) {
        for name in names where Self.isFull(name) {
            let words = Self.parts(name.words)
            if words.count == 2 { short.insert(words.joined(separator: " ")) }
        }
        // Whom a last name alone means from the beginning, because it stood alone before another bore it.
        var settled: [String: String] = [:]
        var alone: Set<String> = []
        for name in names where name.kind != .organization && name.kind != .place {
            let words = Self.parts(name.words)
            // "China-Norway Trade" is nobody, and "China-Norway" not short for it.
            if words.count > 1, Self.isCompound(words[0]) { continue }
            // "Junge SVP" is not somebody whose last name is SVP; Ada ARDEN is.
            if name.kind == .unknown, Self.endsInCapitals(name.words),
                GivenNames.isMale(words[0]) == nil
            {
                continue
            }
            guard let last = words.last else { continue }
            if words.count == 1 {
                alone.insert(last)
            } else {
                let key = full(words)
                byLast[last, default: Namesakes()].add(key, name)
                if words.count == 2 { byFirst[words[0], default: Namesakes()].add(key, name) }
                for inner in words.dropFirst().dropLast()
                where !WordLists.particles.contains(inner) {
                    byMiddle[inner, default: Namesakes()].add(key, name)
                }
            }
            if alone.contains(last), settled[last] == nil, let all = byLast[last]?.all,
                all.count == 1
            {
                settled[last] = all[0].key
            }
        }
        respell()
        let slips = Set(respelt.keys)
        for word in byLast.keys { byLast[word]?.settle(first: settled[word], but: slips) }
        for word in byFirst.keys { byFirst[word]?.settle(first: settled[word], but: slips) }
        for word in byMiddle.keys { byMiddle[word]?.settle(first: settled[word], but: slips) }
    }

    /// "China-Norway": two countries.
    static func isCompound(_ word: String) -> Bool {
        let parts = word.split(separator: "-")
        return parts.count == 2
            && parts.allSatisfy {
                Places.countries.contains(String($0)) || Places.demonyms.contains(String($0))
            }
    }

    /// Whether the last of several words alone is in capitals, "III" apart, as few persons' names end.
    static func endsInCapitals(_ words: [some StringProtocol]) -> Bool {
        let words = isNumbered(words) ? words.dropLast() : words[...]
        func isUpper(_ word: some StringProtocol) -> Bool { !word.contains(where: \.isLowercase) }
        guard words.count > 1, let last = words.last, last.count > 1 else { return false }
        return isUpper(last) && !words.dropLast().allSatisfy(isUpper)
    }

    /// Whether "Jr.", "III" or the like stands last.
    static func isNumbered(_ words: [some StringProtocol]) -> Bool {
        words.last.map { suffixes.contains($0.lowercased()) } ?? false
    }

    /// How many may bear one last name before their given names are no longer compared.
    private static let most = 40

    /// Finds names that are another's, misspelt; not a daughter's who is called after her father.
    private mutating func respell() {
        for (last, namesakes) in byLast where (2...Self.most).contains(namesakes.all.count) {
            let all = namesakes.all
            for slip in all where slip.count == 1 {
                let given = slip.key.dropLast(last.count + 1)
                let meant = all.first { other in
                    other.count > 1
                        && (slip.isMale ?? other.isMale) == (other.isMale ?? slip.isMale)
                        && Spelling.isSame(
                            String(given), String(other.key.dropLast(last.count + 1)))
                }
                guard let meant else { continue }
                respelt[slip.key] = meant.key
            }
        }
    }

    private static func isFull(_ name: Name) -> Bool {
        name.words.count > 1 && name.kind != .organization && name.kind != .place
    }

    /// What makes two names the same: their words in lower case; of a word alone that a full name ends with, the
    /// full name's.
    ///
    /// Where several end alike, it is the only one whom the title's sex fits; or who was called so before another
    /// was named; or who is written out at least twice as often as each other. Else the word alone stays apart from all.
    func key(of name: Name) -> String {
        let key = bearer(of: name)
        return respelt[key] ?? key
    }

    private func bearer(of name: Name) -> String {
        let words = Self.parts(name.words)
        // "the Arctic" is not somebody whose last name it is, but "the Convention" the one named before.
        let isThing =
            name.isDefinite && name.isMale == nil && name.roles.isEmpty
            && !WordLists.heads.contains(name.words[0].lowercased())
        guard words.count == 1, name.kind != .place, !isThing else {
            return Self.isFull(name) ? full(words) : Self.inFull(words.joined(separator: " "))
        }
        // "Ms. Arden" may be Ada Arden Okoye, but a middle name without a title is none.
        let isTitled = name.isMale != nil || !name.roles.isEmpty
        let middle = isTitled ? byMiddle[words[0]] : nil
        let namesakes = byLast[words[0]] ?? byFirst[words[0]] ?? middle
        return namesakes?.meant[name.isMale] ?? words[0]
    }

    /// A full name without what stands before or within a shorter one of the document ("DJ Ada Arden", "Ada Bo Arden").
    private func full(_ words: [String]) -> String {
        // But not of "Declaration on the Ferry Trade".
        guard words.count > 2,
            words.allSatisfy({
                !WordLists.links.contains($0) || WordLists.particles.contains($0)
            })
        else { return words.joined(separator: " ") }
        let last = words[words.count - 1]
        let ending = words[words.count - 2] + " " + last
        if short.contains(ending) { return ending }
        let outer = words[0] + " " + last
        return short.contains(outer) ? outer : words.joined(separator: " ")
    }

    /// A name as it is shown: without what stands before the shorter one that it was taken for.
    static func written(_ words: [String], as key: String) -> String {
        let all = parts(words).joined(separator: " ")
        return all != key && all.hasSuffix(" " + key)
            ? words.suffix(2).joined(separator: " ") : words.joined(separator: " ")
    }

    /// A key without what abbreviates states.
    ///
    /// "U.S." is the United States, the "U.N. Mission" that of the United Nations, and the "U.S. Senate" the Senate.
    static func inFull(_ key: String) -> String {
        if let state = abbreviated[key] { return state }
        for short in ["u.n. ", "un "] where key.hasPrefix(short) {
            return "united nations " + key.dropFirst(short.count)
        }
        for short in ["u.s. ", "us ", "united states "] where key.hasPrefix(short) {
            let rest = key.dropFirst(short.count)
            let nouns = rest.split(separator: " ")
            let isInstitution =
                nouns.count > 1
                ? nouns.contains { WordLists.organizations.contains(String($0)) }
                : WordLists.formal.contains(String(rest))
            if isInstitution { return String(rest) }
        }
        return key
    }

    private static let abbreviated = [
        "us": "united states", "u.s.": "united states", "usa": "united states",
        "u.s.a.": "united states", "united states of america": "united states",
        "uk": "united kingdom", "u.k.": "united kingdom",
    ]

    /// The key of a name that is no mention, as a label or a signature writes it.
    static func key(of name: String) -> String {
        inFull(
            parts(
                name.split(separator: " ").map {
                    $0.count == 2 && $0.hasSuffix(".") ? String($0.prefix(1)) : String($0)
                }
            ).joined(separator: " "))
    }

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

    /// The words in lower case, without initials within and "Jr." behind the name.
    private static func parts(_ words: [String]) -> [String] {
        var parts = words.map { $0.lowercased() }
        if parts.count > 2, let last = parts.last, suffixes.contains(last) { parts.removeLast() }
        guard parts.count > 2 else { return parts }
        return parts.indices.filter { $0 == 0 || $0 == parts.count - 1 || parts[$0].count > 1 }
            .map { parts[$0] }
    }
}
