import HearsayCore

/// The full names of a document by the words that can stand for them alone.
struct Bearers {
    /// A full name, without what is left out of it at times.
    private struct Bearer {
        let key: String
        var isMale: Bool?
        var count = 0
    }

    /// By last name.
    private var byLast: [String: [Bearer]] = [:]
    /// By the first of two words, which in Chinese order is the family's, and a given name else.
    private var byFirst: [String: [Bearer]] = [:]
    /// Whom a last name alone means from the beginning, because it stood alone before another bore it.
    private var settled: [String: String] = [:]
    /// Full names of two words.
    private var short: Set<String> = []

    /// Collects the full names among some names, which are in the order of the text.
    ///
    /// - Complexity: O(n) in names.
    init(_ names: [Name]) {
        for name in names where Self.isFull(name) {
            let words = Self.parts(name.words)
            if words.count == 2 { short.insert(words.joined(separator: " ")) }
        }
        var alone: Set<String> = []
        for name in names where name.kind != .organization && name.kind != .place {
            // "Junge SVP" is not somebody whose last name is SVP.
            guard !Self.endsInCapitals(name.words) else { continue }
            let words = Self.parts(name.words)
            guard let last = words.last else { continue }
            if words.count == 1 {
                alone.insert(last)
            } else {
                let key = full(words)
                add(key, name, &byLast[last, default: []])
                if words.count == 2 { add(key, name, &byFirst[words[0], default: []]) }
            }
            if alone.contains(last), settled[last] == nil, let all = byLast[last], all.count == 1 {
                settled[last] = all[0].key
            }
        }
    }

    /// Whether the last of several words alone is in capitals, as no person's name ends.
    static func endsInCapitals(_ words: [some StringProtocol]) -> Bool {
        func isUpper(_ word: some StringProtocol) -> Bool { !word.contains(where: \.isLowercase) }
        guard words.count > 1, let last = words.last, last.count > 1 else { return false }
        return isUpper(last) && !words.dropLast().allSatisfy(isUpper)
    }

    private static func isFull(_ name: Name) -> Bool {
        name.words.count > 1 && name.kind != .organization && name.kind != .place
    }

    private func add(_ key: String, _ name: Name, _ bearers: inout [Bearer]) {
        let place = bearers.firstIndex { $0.key == key } ?? bearers.count
        if place == bearers.count {
            let given = String(key.prefix { $0 != " " })
            bearers.append(Bearer(key: key, isMale: GivenNames.isMale(given)))
        }
        bearers[place].count += 1
        if let isMale = name.isMale { bearers[place].isMale = isMale }
    }

    /// What makes two names the same: their words in lower case; of a word alone that a full name ends with, the
    /// full name's.
    ///
    /// Where several end alike, it is the only one whom the title's sex fits; or who was called so before another
    /// was named; or who is written out at least twice as often as each other. Else the word alone stays apart from all.
    func key(of name: Name) -> String {
        let words = Self.parts(name.words)
        guard words.count == 1, name.kind != .place else {
            return Self.isFull(name) ? full(words) : words.joined(separator: " ")
        }
        guard let all = byLast[words[0]] ?? byFirst[words[0]] else { return words[0] }
        let fitting = all.filter { name.isMale == nil || ($0.isMale ?? name.isMale) == name.isMale }
        if fitting.count > 1, let first = settled[words[0]],
            fitting.contains(where: { $0.key == first })
        {
            return first
        }
        let often = fitting.sorted { $0.count > $1.count }
        guard let first = often.first else { return words[0] }
        let isAlone = often.count == 1 || first.count >= 2 * often[1].count
        return isAlone ? first.key : words[0]
    }

    /// A full name without what stands before or within a shorter one of the document ("DJ Ada Arden", "Ada Bo Arden").
    private func full(_ words: [String]) -> String {
        guard words.count > 2 else { return words.joined(separator: " ") }
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

    /// The key of a name that is no mention, as a label or a signature writes it.
    static func key(of name: String) -> String {
        parts(
            name.split(separator: " ").map {
                $0.count == 2 && $0.hasSuffix(".") ? String($0.prefix(1)) : String($0)
            }
        ).joined(separator: " ")
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
