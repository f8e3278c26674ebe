import HearsayCore

// Sources that take up how somebody was introduced: by his age, by a noun beside his name, by his place in a pair.
extension SpeakerResolver {
    /// How far behind a name an apposition is read, in UTF-8 bytes.
    private static let apposition = 80
    /// How many mentions back is looked.
    private static let looked = 400
    /// How far back a pair is looked for, in UTF-8 bytes.
    private static let near = 400
    /// How far back others are looked for who are called by the same noun, in UTF-8 bytes.
    private static let stretch = 2_000
    /// Nouns that are no more than a way of pointing.
    private static let vague: Set<String> = [
        "man", "woman", "one", "other", "others", "same", "two", "three", "pair", "person", "group",
        "public", "rest", "state", "country", "city", "town", "county", "nation", "region", "world",
        "place", "way", "time",
    ]

    /// What means two that were named.
    private static let pairs: Set<String> = ["both", "neither", "the two", "the pair", "the duo"]

    /// Whom a source takes up that otherwise names nobody.
    ///
    /// - Returns: `nil` where nobody, or more than one, was introduced so.
    /// - Complexity: O(1): the words around at most 400 mentions.
    func introduced(_ source: Span) -> Finding? {
        let words = NameScanner().words(in: source, of: text)
        guard let first = words.first, let noun = words.last, words.count <= 5 else { return nil }
        if Self.pairs.contains(words.map(\.lower).joined(separator: " ")) {
            return ofPair(isFirst: true, before: source.start, both: true)
        }
        guard words.count > 1, ["the", "this", "that"].contains(first.lower) else { return nil }
        if let age = words.lazy.compactMap({ Self.age($0.lower) }).first {
            return aged(age, before: source.start)
        }
        if words.count == 2, ["former", "latter"].contains(noun.lower) {
            return ofPair(isFirst: noun.lower == "former", before: source.start)
        }
        // "The ex-minister" was introduced as "former minister Ada Arden".
        let head = noun.lower.hasPrefix("ex-") ? String(noun.lower.dropFirst(3)) : noun.lower
        guard words.count == 2, !noun.isCapitalised, !Self.vague.contains(head),
            !head.hasSuffix("s"),
            let entity = called(head, before: source.start)
        else { return nil }
        return Finding(
            entity: entity, basis: .role,
            reason: "'\(index.entity(entity).name)' was introduced as \(head)")
    }

    /// "29" of "29-year-old".
    private static func age(_ word: String) -> Substring? {
        word.hasSuffix("-year-old") ? word.prefix { $0.isNumber } : nil
    }

    /// "The 29-year-old": who was called "Ada Arden, 29," or "Ada Arden (29)".
    private func aged(_ age: Substring, before position: Int) -> Finding? {
        let marks = [", \(age)", " (\(age)"].map { Array($0.utf8) }
        let found = before(position).filter { mention in
            let behind = text.utf8[mention.span.end..<min(text.count, mention.span.end + 8)]
            return marks.contains { mark in
                behind.starts(with: mark)
                    && !(behind.dropFirst(mark.count).first.map { (0x30...0x39).contains($0) }
                        ?? false)
            }
        }
        guard let entity = found.last?.entity, found.allSatisfy({ $0.entity == entity }) else {
            return nil
        }
        return Finding(
            entity: entity, basis: .role,
            reason: "'\(index.entity(entity).name)' is \(age) years old")
    }

    /// Whether the text tells how old somebody is: "Ada Arden, 29,", "Ada Arden (29)".
    func tellsAge(of entity: EntityID, before position: Int) -> Bool {
        before(position).contains { mention in
            let behind = text.utf8[mention.span.end..<min(text.count, mention.span.end + 3)]
            return mention.entity == entity
                && [", ", " ("].contains { behind.starts(with: $0.utf8) }
                && (behind.last.map { (0x30...0x39).contains($0) } ?? false)
        }
    }

    /// The first or the last of the two that the sentence before names; of both, who speak together, the first.
    private func ofPair(isFirst: Bool, before position: Int, both: Bool = false) -> Finding? {
        var pair: [EntityID] = []
        var from = position
        // "The former" may speak in between.
        for _ in 0..<3 where pair.count < 2 {
            from = sentenceStart(before: max(0, from - 2))
            pair = []
            for mention in before(position)
            where mention.span.start >= from && position - mention.span.start < Self.near
                && index.entity(mention.entity).kind != .place && !pair.contains(mention.entity)
            {
                pair.append(mention.entity)
            }
        }
        guard pair.count == 2 else { return nil }
        let entity = pair[isFirst ? 0 : 1]
        if both {
            let names = pair.map { "'\(index.entity($0).name)'" }
            return Finding(
                entity: entity, basis: .role,
                reason: "\(names[0]) and \(names[1]) together; the first is given")
        }
        return Finding(
            entity: entity, basis: .role,
            reason: "'\(index.entity(entity).name)' is the \(isFirst ? "first" : "last") of two")
    }

    private func sentenceStart(before position: Int) -> Int {
        let floor = max(0, position - Self.near)
        guard floor < position else { return position }
        return text.sentenceEnd(in: Span(floor, position - 1), last: true).map { $0 + 1 } ?? floor
    }

    /// The one whom a noun was put beside: "the monk Ada", "Ada, a monk of Lindon,".
    private func called(_ noun: String, before position: Int) -> EntityID? {
        var found: EntityID?
        for mention in before(position) where found != mention.entity {
            guard stands(noun, beside: mention, before: position) else { continue }
            if found != nil { return nil }
            found = mention.entity
        }
        // Whoever else holds the office may be meant, and so may "another waiter".
        return index.holders(of: noun).allSatisfy { $0 == found }
            && !isAnother(noun, before: position)
            ? found : nil
    }

    private static let indefinite: Set<String> = ["a", "an", "another", "second", "third", "other"]

    /// Whether somebody without a name is called by a noun as well: "a second waiter was hurt".
    private func isAnother(_ noun: String, before position: Int) -> Bool {
        let words = NameScanner().words(
            in: text.wholeCharacters(Span(max(0, position - Self.stretch), position)), of: text)
        return words.indices.dropFirst().contains { at in
            guard words[at].lower == noun, Self.indefinite.contains(words[at - 1].lower) else {
                return false
            }
            // Behind a name and a comma it is an apposition.
            let article = at > 1 && words[at - 2].lower == "a" ? at - 2 : at - 1
            return article == 0 || !words[article - 1].commaFollows
        }
    }

    private static let others: Set<String> = ["former", "ex", "late", "future", "then", "previous"]

    private func stands(_ noun: String, beside mention: Mention, before position: Int) -> Bool {
        let scanner = NameScanner()
        let before = text.wholeCharacters(
            Span(max(0, mention.span.start - noun.utf8.count - 4), mention.span.start))
        if let last = scanner.words(in: before, of: text).last,
            last.text == noun || last.lower == noun && Offices.holders.contains(noun),
            mention.span.start - last.span.end == 1
        {
            return true
        }
        let end = min(position, mention.span.end + Self.apposition)
        guard end > mention.span.end, text.utf8[mention.span.end] == UInt8(ascii: ",") else {
            return false
        }
        let behind = scanner.words(
            in: text.wholeCharacters(Span(mention.span.end, end)), of: text)
        guard let article = behind.first, ["a", "an", "the"].contains(article.lower) else {
            return false
        }
        let stop =
            behind.firstIndex { $0.commaFollows || $0.stopFollows }.map { $0 + 1 } ?? behind.count
        let phrase = behind[..<stop]
        let head =
            phrase.firstIndex {
                WordLists.prepositions.contains($0.lower) || $0.lower == "who"
                    || $0.lower.hasSuffix("ing") || $0.lower.hasSuffix("ed")
            } ?? phrase.endIndex
        return phrase[..<head].last?.lower == noun
            && !phrase[..<head].contains { Self.others.contains($0.lower) }
    }

    /// The last mentions before a place.
    private func before(_ position: Int) -> ArraySlice<Mention> {
        index.mentions[..<index.firstMention(from: position)].suffix(Self.looked)
    }
}
