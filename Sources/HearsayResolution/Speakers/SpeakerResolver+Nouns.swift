import HearsayCore

// Whom a definite noun means.
extension SpeakerResolver {
    /// Those who are called by a noun, or by one that means the same, in the order of first mention.
    struct Holders {
        let all: [EntityID]
        let set: Set<EntityID>
        /// The only one, or who is called so twice as often as any other.
        let main: EntityID?
    }

    /// Who "the senator" or "the bank" is: who alone or mostly is called so, or who is likeliest of those named before;
    /// nobody whom the content calls by name, as for "he".
    mutating func antecedent(
        of noun: DefiniteNoun, _ attribution: Attribution, _ words: String
    ) -> Finding {
        let named = named(in: attribution, after: attribution.source[0].start)
        if Media.isNoun(noun.head), let medium = medium(before: attribution.source[0].start) {
            let name = index.entity(medium).name
            return Finding(
                entity: medium, basis: .role, reason: "'\(name)' is the \(noun.head) named before")
        }
        let holders = holders(of: noun.head)
        if noun.modifiers.isEmpty, !noun.isOther, let main = holders.main, !named.contains(main) {
            let name = index.entity(main).name
            return Finding(
                entity: main, basis: .role,
                reason: holders.all.count == 1
                    ? "'\(name)' is the one \(noun.head) of the document"
                    : "'\(name)' is mostly called \(noun.head)")
        }
        // The weights were fitted on news; what people who talk, or state, say of others they do not tell.
        return turns.isEmpty && documentSpeaker == nil
            ? likeliest(noun, attribution, named, holders, words)
            : byName(noun, named, words)
    }

    /// The medium that is named last before a place.
    private func medium(before position: Int) -> EntityID? {
        index.mentions[..<index.firstMention(from: position)].last { media.contains($0.entity) }?
            .entity
    }

    /// Who is likeliest of those named before.
    private func likeliest(
        _ noun: DefiniteNoun, _ attribution: Attribution, _ named: Set<EntityID>,
        _ holders: Holders, _ words: String
    ) -> Finding {
        let male = Self.isMale(noun.head)
        // An inspector general is no general.
        let others =
            noun.head == "general"
            ? Set(WordLists.generals.flatMap { index.holders(of: $0 + " general") }) : []
        func fits(_ id: EntityID) -> Bool {
            let entity = index.entity(id)
            let isOneWord = !entity.name.contains(" ")
            let isPerson =
                (entity.kind == .person || entity.kind == .unknown && isOneWord)
                && (male == nil || index.isMale(id) ?? male == male)
            let isGroup =
                (entity.kind == .organization || entity.kind == .unknown)
                && Self.canBe(noun.head, entity.name)
            return !named.contains(id) && !others.contains(id)
                && (noun.isGroup ? isGroup : isPerson)
        }
        var candidates = candidates(of: attribution, where: fits)
        for i in candidates.indices {
            sign(&candidates[i], noun, holders, before: attribution.source[0].start)
        }
        let kind: AntecedentRanker.Kind = noun.isGroup ? .group : .person
        keep?(attribution, kind, candidates)
        let odds = AntecedentRanker.probabilities(of: candidates, kind)
        guard let best = odds.indices.max(by: { odds[$0] < odds[$1] }) else {
            return Finding(
                entity: nil, basis: .none,
                reason: "nobody is named before who could be '\(words.prefix(60))'")
        }
        let chosen = candidates[best]
        let name = index.entity(chosen.entity).name
        let share = Int(odds[best] * 100)
        let isCalled = chosen.has(.holdsRole) || chosen.has(.nameHasNoun)
        guard
            odds[best]
                >= (isCalled ? AntecedentRanker.boundOfCalled : AntecedentRanker.boundOfOthers)
        else {
            return Finding(
                entity: nil, basis: .none,
                reason: "'\(words.prefix(60))' is likeliest '\(name)', but at \(share) % only")
        }
        let why =
            chosen.has(.holdsRole)
            ? "called \(noun.head)"
            : chosen.has(.nameHasNoun) ? "a \(noun.head) by name" : "named before"
        return Finding(
            entity: chosen.entity, basis: .role,
            reason: "'\(words.prefix(60))' is '\(name)', \(why), at \(share) %")
    }

    /// Whether a group of this name can be called by a noun: no paper is an embassy, and no court without the word.
    private static func canBe(_ noun: String, _ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ").map(String.init)
        if words.contains(noun) { return true }
        if WordLists.formal.contains(noun) { return false }
        return WordLists.anyGroup.contains(noun)
            || !words.contains(where: WordLists.organizations.contains)
    }

    /// Whether a noun tells a man (true) or a woman (false): "congressman".
    private static func isMale(_ noun: String) -> Bool? {
        WordLists.maleTitles.contains(noun)
            ? true : WordLists.femaleTitles.contains(noun) ? false : nil
    }

    /// Those who are called by a noun or one that means the same; found once in a document.
    private mutating func holders(of noun: String) -> Holders {
        if let known = knownHolders[noun] { return known }
        let roles = [noun] + (WordLists.kindsOfRole[noun] ?? [])
        let male = Self.isMale(noun)
        let set = Set(roles.flatMap { index.holders(of: $0) }).filter {
            male == nil || index.isMale($0) ?? male == male
        }
        let all = set.sorted { $0.number < $1.number }
        let found = Holders(
            all: all, set: set,
            main: main(of: all) { id in roles.reduce(0) { $0 + index.count(of: $1, for: id) } })
        knownHolders[noun] = found
        return found
    }

    /// The only one of some, or who has twice the count of any other.
    private func main(of entities: [EntityID], _ count: (EntityID) -> Int) -> EntityID? {
        if entities.count < 2 { return entities.first }
        let counts = entities.map { (count: count($0), entity: $0) }
            .sorted { ($0.count, $1.entity.number) > ($1.count, $0.entity.number) }
        return counts[0].count >= max(2, 2 * counts[1].count) ? counts[0].entity : nil
    }

    /// Who alone, or mostly, bears a name that ends with the noun: "the court" after "the Supreme Court", but not "the
    /// administration" after "the Arden administration", for it may be the speaker's own.
    private func byName(_ noun: DefiniteNoun, _ named: Set<EntityID>, _ words: String) -> Finding {
        let bearers = index.organizations(headed: noun.head)
        guard noun.modifiers.isEmpty, !noun.isOther, !ShortForms.vague.contains(noun.head),
            let main = main(of: bearers, { counts.count >= $0.number ? counts[$0.number - 1] : 1 }),
            !named.contains(main)
        else {
            return Finding(
                entity: nil, basis: .none, reason: "nothing tells who '\(words.prefix(60))' is")
        }
        return Finding(
            entity: main, basis: .role,
            reason: "'\(index.entity(main).name)' is the one \(noun.head) of the document")
    }

    /// What the noun says of a candidate.
    private func sign(
        _ candidate: inout AntecedentCandidate, _ noun: DefiniteNoun, _ holders: Holders,
        before position: Int
    ) {
        let holds = holders.set.contains(candidate.entity)
        candidate.insert(.holdsRole, if: holds)
        candidate.insert(.holdsAlone, if: holds && holders.all.count == 1)
        candidate.insert(.otherHolds, if: !holds && !holders.all.isEmpty)
        let words = index.entity(candidate.entity).name.lowercased().split(separator: " ")
        candidate.insert(.nameHasNoun, if: words.contains { $0 == noun.head })
        if noun.modifiers.isEmpty { return }
        // "The Florida senator" may have been "(R-Fla.)".
        let short = noun.modifiers.compactMap { WordLists.shortStates[$0].map { "-" + $0 + "." } }
        let stands = stands(
            beside: candidate.entity, oneOf: noun.modifiers + short, before: position)
        candidate.insert(.nounModified)
        candidate.insert(.modified, if: stands)
    }

    /// How near a word has to stand to be beside a name, in UTF-8 bytes.
    private static let beside = 30

    /// How many mentions before are looked at for it.
    private static let looked = 1000

    /// Whether one of some words stands beside a mention of an entity.
    ///
    /// - Complexity: O(1), for at most 1,000 mentions are looked at.
    private func stands(beside entity: EntityID, oneOf words: [String], before position: Int)
        -> Bool
    {
        let mentions = index.mentions
        func isPerson(_ at: Int) -> Bool { index.entity(mentions[at].entity).kind == .person }
        let end = index.firstMention(from: position)
        return (max(0, end - Self.looked)..<end).contains { at in
            guard mentions[at].entity == entity else { return false }
            var from = max(0, mentions[at].span.start - Self.beside)
            var to = min(position, mentions[at].span.end + Self.beside)
            // What stands beside another person's name is that one's.
            if at > 0, isPerson(at - 1) { from = max(from, mentions[at - 1].span.end) }
            if at + 1 < mentions.count, isPerson(at + 1) {
                to = min(to, mentions[at + 1].span.start)
            }
            guard from < to else { return false }
            let around = String(decoding: text.utf8[from..<to], as: UTF8.self).lowercased()
            let whole = Set(around.split { !$0.isLetter }.map(String.init))
            return words.contains { $0.hasPrefix("-") ? around.contains($0) : whole.contains($0) }
        }
    }
}
