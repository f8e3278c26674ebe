import HearsayCore

/// Reads on what occasion or through what something was said, from the words around a cue: "in an interview
/// with the Coast Times", "told Reuters", "at a news conference", "citing two officials".
struct OccasionReader {
    let text: Text
    let index: EntityIndex
    private let carriers: CarrierReader

    /// How far around the cue is looked, in UTF-8 bytes.
    private static let reach = 120
    private static let prepositions: Set<String> = [
        "in", "at", "on", "through", "via", "during", "from", "by",
    ]
    // What one speaks on or through; "seized on the message" says nothing of a hop.
    private static let channels: Set<String> = ["post", "website", "broadcast"]
    private static let telling: Set<String> = ["told", "tell", "tells", "telling"]
    private static let citing: Set<String> = ["citing", "quoting"]
    private static let published: Set<String> = [
        "published", "publishes", "issued", "issues", "released", "releases", "posted", "posts",
        "wrote",
        "carried", "ran", "sent",
    ]
    private static let articles: Set<String> = ["a", "an", "another", "separate"]

    init(text: Text, index: EntityIndex) {
        self.text = text
        self.index = index
        carriers = CarrierReader(text: text, index: index)
    }

    /// The hops that the words around a cue name, those nearest to the speaker first.
    ///
    /// - Parameters:
    ///   - attribution: one that a cue showed.
    ///   - speaker: who speaks, as the issuer of his own statement.
    /// - Complexity: O(n) in at most 480 bytes.
    func hops(around attribution: Attribution, speaker: EntityID?) -> [Hop] {
        var hops: [Hop] = []
        for region in regions(around: attribution) {
            let words = NameScanner().words(in: region, of: text)
            for at in words.indices {
                if let hop = hop(at, words, attribution, speaker), !hops.contains(hop) {
                    hops.append(hop)
                }
            }
        }
        return hops
    }

    /// What a source published in the same breath: "the Coast Times published an article, saying".
    ///
    /// - Parameter issuer: the source.
    func published(by issuer: EntityID, between source: Span, and cue: Span) -> Carrier? {
        guard source.end < cue.start, cue.start - source.end <= Self.reach else { return nil }
        let words = NameScanner().words(in: Span(source.end, cue.start), of: text)
        guard words.contains(where: { Self.published.contains($0.lower) }),
            let at = words.indices.first(where: {
                carriers.kind(words, at: $0).map(CarrierNouns.isIssued) ?? false
            }), let kind = carriers.kind(words, at: at),
            words[..<at].contains(where: { Self.articles.contains($0.lower) })
        else { return nil }
        return Carrier(kind: kind, noun: words[at].lower, span: words[at].span, entity: issuer)
    }

    /// The stretches of the cue's sentence outside source and content, nearest to the cue first.
    private func regions(around attribution: Attribution) -> [Span] {
        guard let cue = attribution.cue.hull else { return [] }
        let taken = (attribution.content + attribution.source).sorted()
        let before = taken.last { $0.end <= cue.start }?.end ?? 0
        let after = taken.first { $0.start >= cue.end }?.start ?? text.count
        var start = max(before, cue.start - Self.reach)
        var end = min(after, cue.end + Self.reach)
        if let stop = stop(in: Span(start, cue.start), last: true) { start = stop + 1 }
        if let stop = stop(in: Span(cue.end, end), last: false) { end = stop }
        var regions = [Span(cue.start, end)]
        if start < cue.start { regions.append(Span(start, cue.start)) }
        if let source = attribution.source.first, source.end <= cue.start {
            regions += opening(before: source, content: attribution.content)
        }
        return regions.map(wholeCharacters)
    }

    /// The words from the beginning of the source's sentence to the source: "In an interview with the Coast
    /// Times, Arden said".
    private func opening(before source: Span, content: [Span]) -> [Span] {
        var start = max(0, source.start - Self.reach)
        guard let stop = stop(in: Span(start, source.start), last: true) ?? (start == 0 ? -1 : nil)
        else { return [] }
        start = stop + 1
        let region = Span(start, source.start)
        return start < source.start && !content.contains { $0.overlaps(region) } ? [region] : []
    }

    /// A line end, or a full stop before white space.
    private func stop(in span: Span, last: Bool) -> Int? {
        func isStop(_ at: Int) -> Bool {
            let byte = text.utf8[at]
            if byte == 0x0A { return true }
            return (byte == 0x2E || byte == 0x21 || byte == 0x3F)
                && (at + 1 >= text.count || text.utf8[at + 1] <= 0x20)
        }
        let range = span.start..<max(span.start, span.end)
        return last ? range.last(where: isStop) : range.first(where: isStop)
    }

    private func wholeCharacters(_ span: Span) -> Span {
        var start = span.start
        while start < span.end, text.utf8[start] & 0xC0 == 0x80 { start += 1 }
        var end = span.end
        while end < text.count, end > start, text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
        return Span(start, end)
    }

    private func hop(
        _ at: Int, _ words: [NameScanner.Word], _ attribution: Attribution, _ speaker: EntityID?
    ) -> Hop? {
        let word = words[at].lower
        if Self.telling.contains(word), let medium = mention(after: words[at].span.end, within: 8),
            isMedium(medium)
        {
            return Hop(entity: medium.entity, kind: "interview", span: medium.span)
        }
        if Self.citing.contains(word), at + 1 < words.count {
            let cited = mention(after: words[at].span.end, within: 24)
            let end = words[min(at + 3, words.count - 1)].span.end
            let span = cited?.span ?? Span(words[at + 1].span.start, end)
            return Hop(entity: cited?.entity, kind: "cited source", span: span)
        }
        guard Self.prepositions.contains(word) || Self.telling.contains(word) else { return nil }
        let isCalled = at > 0 && words[at - 1].lower.hasPrefix("call")
        if word == "by" || word == "on" && !isCalled,
            let medium = mention(after: words[at].span.end, within: 6), isMedium(medium)
        {
            return Hop(
                entity: medium.entity, kind: word == "by" ? "report" : "broadcast",
                span: medium.span)
        }
        return occasion(after: at, words, speaker)
    }

    /// "In a statement", "at a separate news conference", "in an interview with the Coast Times".
    private func occasion(
        after at: Int, _ words: [NameScanner.Word], _ speaker: EntityID?
    ) -> Hop? {
        for noun in words.indices.dropFirst(at + 1).prefix(5) {
            if Self.prepositions.contains(words[noun].lower) { return nil }
            guard let kind = carriers.kind(words, at: noun) else { continue }
            if words[at].lower == "on" || words[at].lower == "through",
                !Self.channels.contains(kind)
            {
                return nil
            }
            // "In the press conference room": the noun goes on.
            if noun + 1 < words.count, carriers.kind(words, at: noun + 1) != nil { continue }
            var entity = CarrierNouns.isIssued(kind) ? speaker : nil
            var end = words[noun].span.end
            if noun + 1 < words.count, ["with", "by", "for"].contains(words[noun + 1].lower),
                let partner = mention(after: words[noun + 1].span.end, within: 8)
            {
                entity = partner.entity
                end = partner.span.end
            }
            return Hop(entity: entity, kind: kind, span: Span(words[at + 1].span.start, end))
        }
        return nil
    }

    private func isMedium(_ mention: Mention) -> Bool {
        Media.isMedium(index.entity(mention.entity).name)
    }

    /// The next mention that begins at most so many bytes after a position.
    private func mention(after position: Int, within reach: Int) -> Mention? {
        let next = index.firstMention(from: position)
        guard next < index.mentions.count, index.mentions[next].span.start - position <= reach
        else { return nil }
        return index.mentions[next]
    }
}
