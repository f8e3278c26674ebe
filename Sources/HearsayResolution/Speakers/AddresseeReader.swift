import HearsayCore

/// Finds to whom a statement is addressed: who was told, who is to act, who asked, who is greeted.
struct AddresseeReader {
    /// An addressee, and what showed it.
    struct Finding {
        let entity: EntityID
        let reason: String
    }

    private let text: Text
    private let index: EntityIndex
    private let turns: [Turn]
    private let greeted: EntityID?

    private static let telling: Set<String> = [
        "told", "tell", "tells", "telling", "asked", "asks", "ask", "urged", "urges", "urge",
        "informed", "notified", "assured", "warned", "warns", "reminded", "advised", "ordered",
        "thanked", "accused", "accuses", "blamed", "criticized", "criticised", "called", "calls",
    ]
    // "Dear Sir or Madam" names nobody.
    private static let greetings: Set<String> = [
        "sir", "sirs", "madam", "or", "editor", "editors", "dear", "colleagues", "friends", "all",
        "colleague", "reader", "readers", "ladies", "gentlemen", "and", "excellency",
        "excellencies",
    ]
    private static let leads: Set<String> = ["that", "on", "upon", "for", "the", "all"]
    private static let acting: Set<String> = [
        "to", "not", "should", "must", "will", "can", "shall", "ought", "needs",
    ]
    private static let obliged: Set<String> = ["has", "have"]

    init(_ document: Document, turns: [Turn], index: EntityIndex) {
        text = document.text
        self.index = index
        self.turns = turns
        let salutation = document.blocks.first { $0.kind == .salutation }
        greeted = salutation.flatMap { index.mention(in: $0.span)?.entity }.flatMap { entity in
            let words = index.entity(entity).name.lowercased().split(separator: " ")
            return words.allSatisfy { Self.greetings.contains(String($0)) } ? nil : entity
        }
    }

    /// The addressee of a statement; `nil` where nothing shows one.
    ///
    /// - Parameters:
    ///   - act: what the statement does.
    ///   - speaker: who speaks.
    /// - Complexity: O(n) in words of the cue, and in turns for an answer without an asker.
    func addressee(of attribution: Attribution, act: Act, speaker: EntityID?) -> Finding? {
        if let told = told(attribution) {
            return Finding(entity: told, reason: "named behind the cue")
        }
        if act.name == .demand, let asked = asked(attribution), asked != speaker {
            return Finding(entity: asked, reason: "who is to act")
        }
        guard let speaker else { return nil }
        if let turn = attribution.turn {
            guard turns[turn].speaker == speaker, let other = Self.counterpart(of: turn, in: turns)
            else {
                return nil
            }
            let reason = turns[turn].role == .answer ? "who asked" : "who answers"
            return Finding(entity: other, reason: reason)
        }
        if let greeted, attribution.evidence == .layout, greeted != speaker {
            return Finding(entity: greeted, reason: "the salutation")
        }
        return nil
    }

    /// The entity named directly after a cue such as "told", outside source and content.
    private func told(_ attribution: Attribution) -> EntityID? {
        guard let cue = attribution.cue.first else { return nil }
        let words = NameScanner().words(in: cue, of: text)
        guard words.contains(where: { Self.telling.contains($0.lower) }) else { return nil }
        let next = index.firstMention(from: cue.end)
        guard next < index.mentions.count else { return nil }
        let mention = index.mentions[next]
        guard mention.span.start - cue.end <= 32,
            !attribution.source.contains(where: { $0.overlaps(mention.span) })
        else { return nil }
        // "Told reporters in Norvik": a place of the telling.
        let between = NameScanner().words(in: Span(cue.end, mention.span.start), of: text)
        if between.contains(where: { WordLists.prepositions.contains($0.lower) }) { return nil }
        // A name that opens the content is its subject, but for verbs whose object is addressed.
        if attribution.content.contains(where: { $0.overlaps(mention.span) }) { return nil }
        return mention.entity
    }

    /// The name that opens a demand's content and is its subject: "[urged] the board to open it", "The board must"; of what is
    /// told of another's demand the one who is asked.
    private func asked(_ attribution: Attribution) -> EntityID? {
        guard
            let content = attribution.content.first(where: {
                $0.end > (attribution.cue.last?.end ?? 0)
            })
        else { return nil }
        let words = NameScanner().words(
            in: text.wholeCharacters(Span(content.start, min(content.end, content.start + 120))),
            of: text)
        guard let first = words.first(where: { !Self.leads.contains($0.lower) }),
            case let next = index.firstMention(from: first.span.start), next < index.mentions.count,
            index.mentions[next].span.start == first.span.start
        else { return nil }
        var after = words.drop { $0.span.start < index.mentions[next].span.end }
        // "The board has to" is asked; who "has asked the board to" asks.
        if let verb = after.first, Self.obliged.contains(verb.lower) { after = after.dropFirst() }
        guard let verb = after.first else { return nil }
        if Self.telling.contains(verb.lower) { return named(after: verb.span.end) }
        guard Self.acting.contains(verb.lower) else { return nil }
        return index.mentions[next].entity
    }

    /// Who is named directly after a verb such as "asked".
    private func named(after end: Int) -> EntityID? {
        let next = index.firstMention(from: end)
        guard next < index.mentions.count,
            case let gap = Span(end, index.mentions[next].span.start), gap.count <= 8,
            NameScanner().words(in: gap, of: text).allSatisfy({ Self.leads.contains($0.lower) })
        else { return nil }
        return index.mentions[next].entity
    }

    /// Who asked before an answer turn, or answers after a question turn.
    static func counterpart(of turn: Int, in turns: [Turn]) -> EntityID? {
        if turns[turn].role == .answer {
            return turns[..<turn].last { $0.role == .question }?.speaker
        }
        return turns[(turn + 1)...].first { $0.role == .answer }?.speaker
    }
}
