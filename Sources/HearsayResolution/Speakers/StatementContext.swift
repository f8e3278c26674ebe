import HearsayCore

/// What stands around a statement: to whom it is addressed.
struct StatementContext {
    let text: Text
    let index: EntityIndex

    private static let telling: Set<String> = [
        "told", "tell", "tells", "telling", "asked", "asks", "ask", "urged", "urges", "urge",
        "informed",
        "notified", "assured", "warned", "warns", "reminded", "advised", "ordered", "thanked",
        "accused", "accuses", "blamed", "criticized", "criticised", "called", "calls",
    ]

    /// The entity named directly after a cue such as "told", outside source and content.
    func addressee(of attribution: Attribution) -> EntityID? {
        guard let cue = attribution.cue.first else { return nil }
        let words = NameScanner().words(in: cue, of: text)
        guard words.contains(where: { Self.telling.contains($0.lower) }) else { return nil }
        let next = index.firstMention(from: cue.end)
        guard next < index.mentions.count else { return nil }
        let mention = index.mentions[next]
        guard mention.span.start - cue.end <= 32,
            !attribution.source.contains(where: { $0.overlaps(mention.span) })
        else { return nil }
        // A name that opens the content is its subject, but for verbs whose object is addressed.
        if attribution.content.contains(where: { $0.overlaps(mention.span) }) { return nil }
        return mention.entity
    }
}
