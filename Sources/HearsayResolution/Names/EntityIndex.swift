package import HearsayCore

/// The entities of one document: names put together that name the same.
///
/// Within a document a full name is one entity, and a last name alone is the one whose full name ends
/// with it (``Bearers``).
package struct EntityIndex {
    package private(set) var entities: [Entity] = []
    package private(set) var mentions: [Mention] = []
    private var byName: [String: Int] = [:]
    /// Organizations of several words by the last and by the one before an "of", in lower case.
    private var byHead: [String: [Int]] = [:]
    /// How often each entity is called by a role.
    private var holders: [String: [Int: Int]] = [:]
    private var males: [Bool?] = []
    private var definite: Set<Int> = []
    /// Positions of mentions that are no subject of their sentence, because a preposition precedes.
    private var oblique: Set<Int> = []
    /// Mentions of each entity: all, and those after a word of place.
    private var located: [Int: (all: Int, after: Int)] = [:]

    /// Indexes the names of a document.
    ///
    /// - Complexity: O(n log n) in names.
    package init(_ names: [Name]) {
        var midSentence: Set<String> = []
        for name in names where !name.opensSentence {
            for word in name.words { midSentence.insert(word.lowercased()) }
        }
        let kept = Self.withoutOffices(
            Self.withoutOpeners(names).filter {
                !$0.opensSentence || midSentence.contains($0.words[0].lowercased())
            })
        let bearers = Bearers(kept)
        let shortForms = ShortForms(kept, bearers)
        for name in kept {
            let long = shortForms.key(of: name)
            enter(name, long?.key ?? bearers.key(of: name), isShort: long?.isPersonal ?? false)
        }
        for i in entities.indices { noteHead(i) }
        for i in entities.indices where entities[i].kind != .organization && males[i] == nil {
            let first = entities[i].name.prefix { $0 != " " }
            males[i] = GivenNames.isMale(first.lowercased())
        }
        for i in entities.indices where entities[i].kind == .unknown {
            // Two or three capitalised words without an institution's noun are a person's name,
            // unless "the" stands before them, or mostly a word of place.
            let words = entities[i].name.split(separator: " ")
            guard (2...3).contains(words.count) else { continue }
            if males[i] != nil {
                entities[i].kind = .person
                continue
            }
            if Bearers.endsInCapitals(words) || Bearers.isNumbered(words) { continue }
            if definite.contains(i) || Bearers.isCompound(words[0].lowercased()) { continue }
            let counts = located[i] ?? (0, 0)
            entities[i].kind = counts.after * 2 >= counts.all ? .place : .person
        }
    }

    /// The names, without the first words of those that are another's but for them: "Certainly Ada Arden", where Ada
    /// Arden is named elsewhere.
    private static func withoutOpeners(_ names: [Name]) -> [Name] {
        var full: Set<String> = []
        var last: Set<String> = []
        var count: [[String]: Int] = [:]
        for name in names {
            count[name.words, default: 0] += 1
            guard name.mayOpen == nil, name.words.count > 1 else { continue }
            full.insert(name.words.joined(separator: " "))
            last.insert(name.words[name.words.count - 1])
        }
        return names.map { name in
            let others = name.words.dropFirst()
            guard let second = name.mayOpen, count[name.words] == 1, let only = others.first,
                full.contains(others.joined(separator: " "))
                    || others.count == 1 && last.contains(only)
            else { return name }
            var rest = name
            rest.span = Span(second.start, name.span.end)
            rest.words.removeFirst()
            return rest
        }
    }

    private static let degrees: Set<String> = [
        "special", "senior", "deputy", "vice", "assistant", "first", "foreign", "high", "acting",
        "honorary", "adviser", "advisor", "company", "general", "permanent", "press", "prime",
    ]

    /// The names without those that are offices and nothing else: "Special Adviser", "Vice-President".
    ///
    /// A last name that is an office's noun too stays where somebody bears it in full.
    private static func withoutOffices(_ names: [Name]) -> [Name] {
        func isOffice(_ name: Name) -> Bool {
            let words = name.words.flatMap {
                $0.lowercased().split(separator: "-").map(String.init)
            }
            guard let last = words.last, Offices.holders.contains(last) || last.hasPrefix("advis")
            else { return false }
            return words.dropLast().allSatisfy {
                Offices.holders.contains($0) || degrees.contains($0)
                    || Offices.institutions.contains($0)
            } && words.contains { Offices.holders.contains($0) || $0.hasPrefix("advis") }
        }
        let offices = names.filter(isOffice)
        if offices.isEmpty { return names }
        let last = Set(
            names.lazy.filter { $0.words.count > 1 && !isOffice($0) }
                .map { $0.words[$0.words.count - 1].lowercased() })
        return names.filter { name in
            !isOffice(name) || name.words.count == 1 && last.contains(name.words[0].lowercased())
        }
    }

    /// - Parameter isShort: whether the name is short for one that tells what kind it is.
    private mutating func enter(_ name: Name, _ key: String, isShort: Bool) {
        let written =
            name.kind == .organization
            ? name.words.joined(separator: " ") : Bearers.written(name.words, as: key)
        let index: Int
        if let known = byName[key] {
            index = known
            if written != entities[index].name, !entities[index].aliases.contains(written) {
                if written.count > entities[index].name.count {
                    entities[index].aliases.append(entities[index].name)
                    entities[index].name = written
                } else {
                    entities[index].aliases.append(written)
                }
            }
            if entities[index].kind == .unknown, !isShort { entities[index].kind = name.kind }
        } else {
            index = add(name: written, kind: isShort ? .unknown : name.kind, key: key)
        }
        if name.isDefinite { definite.insert(index) }
        if WordLists.prepositions.contains(name.precededBy) { oblique.insert(name.span.start) }
        var counts = located[index] ?? (0, 0)
        counts.all += 1
        if WordLists.locatives.contains(name.precededBy) { counts.after += 1 }
        located[index] = counts
        for role in name.roles { holders[role, default: [:]][index, default: 0] += 1 }
        males[index] = males[index] ?? name.isMale
        mentions.append(Mention(span: name.span, entity: entities[index].id))
    }

    @discardableResult
    private mutating func add(name: String, kind: Entity.Kind, key: String) -> Int {
        let index = entities.count
        entities.append(Entity(id: EntityID(index + 1), name: name, kind: kind))
        males.append(nil)
        byName[key] = index
        return index
    }

    private mutating func noteHead(_ index: Int) {
        let words = entities[index].name.split(separator: " ").map { $0.lowercased() }
        guard entities[index].kind == .organization, words.count > 1, let last = words.last else {
            return
        }
        byHead[last, default: []].append(index)
        // "Ministry of Trade".
        if let link = words.firstIndex(where: ["of", "for"].contains), link > 0 {
            byHead[words[link - 1], default: []].append(index)
        }
    }

    /// The entity of a mention that lies in `span`, if any; the first in the text.
    func mention(in span: Span) -> Mention? {
        let from = firstMention(from: span.start)
        guard from < mentions.count, span.contains(mentions[from].span) else { return nil }
        return mentions[from]
    }

    /// All mentions that lie in `span`.
    func mentions(in span: Span) -> ArraySlice<Mention> {
        let from = firstMention(from: span.start)
        var to = from
        while to < mentions.count, span.contains(mentions[to].span) { to += 1 }
        return mentions[from..<to]
    }

    /// The index of the first mention that begins at or after `position`.
    func firstMention(from position: Int) -> Int {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].span.start < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func entity(_ id: EntityID) -> Entity { entities[id.number - 1] }

    func isMale(_ id: EntityID) -> Bool? { males[id.number - 1] }

    /// Whether the mention can be the subject of its sentence.
    func isSubject(_ mention: Mention) -> Bool { !oblique.contains(mention.span.start) }

    /// Remembers what a pronoun showed.
    mutating func note(_ id: EntityID, isMale: Bool) {
        males[id.number - 1] = males[id.number - 1] ?? isMale
    }

    /// The entities that hold a role, in order of first mention.
    package func holders(of role: String) -> [EntityID] {
        (holders[role] ?? [:]).keys.sorted().map { entities[$0].id }
    }

    /// How often an entity is called by a role.
    func count(of role: String, for id: EntityID) -> Int { holders[role]?[id.number - 1] ?? 0 }

    /// The organizations whose name of several words ends with a lower-case word, or has it before an "of", in order of
    /// first mention.
    func organizations(headed word: String) -> [EntityID] {
        (byHead[word] ?? []).map { entities[$0].id }
    }

    /// The entity of exactly this name in any case; `nil` if none is called so.
    func entity(called name: String) -> EntityID? {
        byName[Bearers.key(of: name)].map { entities[$0].id }
    }

    /// The entity called so, made if nobody is: for labels, signatures and sources that are no
    /// capitalised name ("the Dutch government").
    package mutating func entity(named name: String, kind: Entity.Kind, at span: Span?) -> EntityID
    {
        let key = Bearers.key(of: name)
        let found = byName[key] ?? lastName(of: key)
        let index = found ?? add(name: name, kind: kind, key: key)
        if found == nil { noteHead(index) }
        byName[key] = index
        if entities[index].kind == .unknown { entities[index].kind = kind }
        if let span {
            let place = firstMention(from: span.start)
            let isMentioned = mentions(in: span).contains { $0.entity == entities[index].id }
            if !isMentioned, place == mentions.count || mentions[place].span.start != span.start {
                mentions.insert(Mention(span: span, entity: entities[index].id), at: place)
            }
        }
        return entities[index].id
    }

    /// The one person of the document who bears the last name that follows a title.
    private func lastName(of key: String) -> Int? {
        let words = key.split(separator: " ").map {
            String($0.hasSuffix(".") ? $0.dropLast() : $0)
        }
        guard let last = words.last, words.count > 1,
            words.dropLast().allSatisfy(WordLists.titles.contains)
        else { return nil }
        if let exact = byName[last] { return exact }
        let bearers = entities.indices.filter {
            entities[$0].kind == .person && entities[$0].name.lowercased().hasSuffix(" " + last)
        }
        return bearers.count == 1 ? bearers[0] : nil
    }
}
