import HearsayCore

/// Reads on what occasion or through what something was said, from the words of the cue's sentence outside source and
/// content: "in an interview with the Coast Times", "told Reuters", "at a news conference", "citing two officials".
struct OccasionReader {
    let text: Text
    let index: EntityIndex
    let media: Media
    /// The cues of all attributions of the document, in the order of the text: what stands nearer to another is not
    /// of this one.
    private let cues: [Span]
    /// The sources of all attributions, in the order of the text: what lies in one is of the source.
    private let sources: [Span]
    private let carriers: CarrierReader

    /// How far beyond source and content is looked, in UTF-8 bytes.
    static let reach = 160
    private static let prepositions: Set<String> = [
        "in", "at", "on", "through", "via", "during", "from", "by",
    ]
    // What ends the phrase that names an occasion.
    private static let ends = prepositions.union([
        "after", "before", "about", "of", "to", "for", "over", "since", "until", "between",
        "against", "and", "that", "who", "which",
    ])
    // What one speaks on or through; "seized on the message" says nothing of a hop.
    private static let channels: Set<String> = ["post", "website", "broadcast"]
    private static let telling: Set<String> = ["told", "tell", "tells", "telling"]
    private static let speaking: Set<String> = [
        "said", "says", "spoke", "speaking", "talking", "talked", "replied", "replying", "reply",
        "confirmed", "explained", "complained", "admitted", "statement", "statements", "comments",
        "remarks", "interview", "wrote", "insisted", "declared",
    ]
    private static let suffered: Set<String> = [
        "banned", "arrested", "hurt", "injured", "killed", "seen", "photographed", "attacked",
        "booed",
    ]
    private static let sitting: Set<String> = [
        "down", "speaking", "spoke", "talking", "talked",
    ]
    private static let citing: Set<String> = ["citing", "quoting"]
    private static let thirds: Set<String> = ["his", "her", "its", "their"]
    private static let audiences: Set<String> = ["crowd", "audience"]

    /// - Parameters:
    ///   - cues: those of all attributions, in the order of the text.
    ///   - sources: those of all attributions, in the order of the text.
    init(text: Text, index: EntityIndex, media: Media, cues: [Span], sources: [Span]) {
        self.text = text
        self.index = index
        self.media = media
        self.cues = cues
        self.sources = sources
        carriers = CarrierReader(text: text, index: index)
    }

    /// The hops that the words around a cue name, those nearest to the speaker first.
    ///
    /// - Parameters:
    ///   - attribution: one that a cue showed.
    ///   - speaker: who speaks, as the issuer of his own statement.
    /// - Complexity: O(n) in the bytes of its sentence within reach.
    func hops(around attribution: Attribution, speaker: EntityID?) -> [Hop] {
        guard let cue = attribution.cue.hull else { return [] }
        var hops: [Hop] = []
        let isFirst = attribution.isFirstPerson(in: text)
        for region in regions(around: attribution, cue) {
            let words = NameScanner().words(in: region, of: text)
            for at in words.indices {
                if let hop = hop(at, words, speaker, isFirst: isFirst), !hops.contains(hop),
                    hop.span.map({ isNearest(cue, to: $0) && !isInSource($0) }) ?? true
                {
                    hops.append(hop)
                }
            }
        }
        return hops
    }

    /// Whether no other attribution's cue stands between a cue and some words.
    private func isNearest(_ cue: Span, to words: Span) -> Bool {
        let gap =
            words.start >= cue.end
            ? Span(cue.end, words.start) : Span(min(words.end, cue.start), cue.start)
        let next = cues.partitioningIndex { $0.start >= gap.start }
        return next == cues.count || cues[next].start >= gap.end
    }

    /// Whether words lie in some attribution's source: "a press release on the ministry's website".
    private func isInSource(_ words: Span) -> Bool {
        let next = sources.partitioningIndex { $0.start > words.start }
        return sources[max(0, next - 3)..<next].contains { $0.contains(words) }
    }

    // MARK: The words

    /// - Parameter isFirst: whether the speaker says "I" or "we"; "in his letter" is another's then.
    func hop(
        _ at: Int, _ words: [NameScanner.Word], _ speaker: EntityID?, isFirst: Bool
    ) -> Hop? {
        let word = words[at].lower
        if Self.telling.contains(word)
            || word == "to" && at > 0 && Self.speaking.contains(words[at - 1].lower),
            let medium = medium(after: at, words)
        {
            return Hop(entity: medium.entity, kind: "interview", span: medium.span)
        }
        // "Sitting down with the Coast Times", "spoke with Radio Kust".
        if word == "with", at > 0, Self.sitting.contains(words[at - 1].lower),
            let medium = mention(after: words[at].span.end, within: 8),
            media.contains(medium.entity)
        {
            return Hop(entity: medium.entity, kind: "interview", span: medium.span)
        }
        // "Complained to a crowd".
        if word == "to",
            let noun = words[(at + 1)...].prefix(3).first(where: {
                Self.audiences.contains($0.lower)
            }),
            at + 1 < words.count
        {
            return Hop(
                entity: nil, kind: "speech", span: Span(words[at + 1].span.start, noun.span.end))
        }
        // "Told this newspaper": the one that the reader holds.
        if Self.telling.contains(word), at + 2 < words.count,
            ["this", "our"].contains(words[at + 1].lower), Media.isNoun(words[at + 2].lower)
        {
            return Hop(
                entity: nil, kind: "interview",
                span: Span(words[at + 1].span.start, words[at + 2].span.end))
        }
        // "Told the newspaper": the one named last before.
        if Self.telling.contains(word), at + 2 < words.count, words[at + 1].lower == "the",
            Media.isNoun(words[at + 2].lower)
        {
            let before = index.mentions[..<index.firstMention(from: words[at].span.start)]
            return Hop(
                entity: before.last { media.contains($0.entity) }?.entity, kind: "interview",
                span: Span(words[at + 1].span.start, words[at + 2].span.end))
        }
        if Self.citing.contains(word), at + 1 < words.count {
            let cited = mention(after: words[at].span.end, within: 24)
            let end = words[min(at + 3, words.count - 1)].span.end
            let span = cited?.span ?? Span(words[at + 1].span.start, end)
            return Hop(entity: cited?.entity, kind: "cited source", span: span)
        }
        guard Self.prepositions.contains(word) || Self.telling.contains(word) else { return nil }
        if isFirst, at + 1 < words.count, Self.thirds.contains(words[at + 1].lower) { return nil }
        let isCalled = at > 0 && words[at - 1].lower.hasPrefix("call")
        if word == "by" || word == "on" && !isCalled,
            let medium = mention(after: words[at].span.end, within: 6),
            media.contains(medium.entity), !text.hasPossessive(after: medium.span),
            word == "by" || medium.span.end - words[at].span.end < 60
        {
            return Hop(
                entity: medium.entity, kind: word == "by" ? "report" : "broadcast",
                span: medium.span)
        }
        return occasion(after: at, words, speaker)
    }

    /// "In a statement", "at a separate news conference", "in an interview with the Coast Times", "told a crowd".
    private func occasion(
        after at: Int, _ words: [NameScanner.Word], _ speaker: EntityID?
    ) -> Hop? {
        let isTold = Self.telling.contains(words[at].lower)
        // "Banned from a rally", "arrested at a rally"; "who resigned in a letter".
        if ["from", "by"].contains(words[at].lower) { return nil }
        if words[..<at].contains(where: { ["who", "which", "whose"].contains($0.lower) }) {
            return nil
        }
        if at > 0, !isTold, Self.suffered.contains(words[at - 1].lower) { return nil }
        for noun in words.indices.dropFirst(at + 1).prefix(6) {
            if Self.ends.contains(words[noun].lower)
                || noun > at + 1 && words[noun - 1].commaFollows
            {
                return nil
            }
            // "In Lindon took note": what follows a name is no noun of it.
            if noun > at + 1, words[at + 1].isCapitalised, !words[at + 1].opensSentence,
                !words[noun].isCapitalised, carriers.kind(words, at: noun) == nil
            {
                return nil
            }
            if isTold, Self.audiences.contains(words[noun].lower) {
                return Hop(
                    entity: nil, kind: "speech",
                    span: Span(words[at + 1].span.start, words[noun].span.end))
            }
            guard let kind = carriers.kind(words, at: noun),
                kind != "post" || !isPartOfName(words[noun])
            else { continue }
            if words[at].lower == "on" || words[at].lower == "through",
                !Self.channels.contains(kind)
            {
                return nil
            }
            // "On the broadcast news ecosystem".
            if kind == "broadcast", noun + 1 < words.count, words[noun + 1].lower == "news" {
                continue
            }
            // "In the press conference room": the noun goes on.
            if noun + 1 < words.count, words[noun + 1].joinsPrevious,
                carriers.kind(words, at: noun + 1) != nil
            {
                continue
            }
            let phrase = Span(words[at + 1].span.start, words[noun].span.end)
            if isAnothers(phrase, speaker) { return nil }
            var entity = CarrierNouns.isIssued(kind) ? speaker : medium(in: phrase)?.entity
            var end = words[noun].span.end
            if noun + 1 < words.count, words[noun + 1].joinsPrevious,
                ["with", "by", "for"].contains(words[noun + 1].lower),
                let partner = partner(after: words[noun + 1].span.end, words)
            {
                entity = partner.entity
                end = partner.span.end
            }
            return Hop(entity: entity, kind: kind, span: Span(phrase.start, end))
        }
        return nil
    }

    /// "The Washington Post" is no post.
    private func isPartOfName(_ word: NameScanner.Word) -> Bool {
        word.isCapitalised
            && index.mentions[..<index.firstMention(from: word.span.end)].suffix(2).contains {
                $0.span.contains(word.span) && $0.span != word.span
            }
    }

    /// Whether the phrase is somebody else's by a possessive: "in Roe's speech", said by another.
    private func isAnothers(_ phrase: Span, _ speaker: EntityID?) -> Bool {
        index.mentions(in: phrase).contains {
            $0.entity != speaker && !media.contains($0.entity) && text.hasPossessive(after: $0.span)
                && index.entity($0.entity).kind == .person
        }
    }

    /// How far behind "with" stands whom an interview was given, in UTF-8 bytes.
    private static let partnerReach = 60

    /// Who follows "with", "by" or "for" before the next comma: a medium if there is one, or else who comes first.
    private func partner(after position: Int, _ words: [NameScanner.Word]) -> Mention? {
        let comma = words.first { $0.span.start >= position && $0.commaFollows }
        let end = min(
            comma?.span.end ?? .max, words.last?.span.end ?? position, position + Self.partnerReach)
        guard end > position else { return nil }
        return medium(in: Span(position, end)) ?? mention(after: position, within: 8)
    }

    private func medium(in span: Span) -> Mention? {
        index.mentions(in: span).first { media.contains($0.entity) }
    }

    /// The medium that follows a word, with what it is between them or not: "told the local weekly De Kust".
    private func medium(after at: Int, _ words: [NameScanner.Word]) -> Mention? {
        guard let next = mention(after: words[at].span.end, within: 48) else { return nil }
        let between = words[(at + 1)...].prefix { $0.span.end <= next.span.start }
        let isDescribed =
            between.count <= 5 && between.allSatisfy { !$0.commaFollows }
            && between.last.map { Media.isKind($0.lower) } ?? false
        if isDescribed { return next }
        return next.span.start - words[at].span.end <= 8 && media.contains(next.entity) ? next : nil
    }

    /// The next mention that begins at most so many bytes after a position.
    private func mention(after position: Int, within reach: Int) -> Mention? {
        let next = index.firstMention(from: position)
        guard next < index.mentions.count, index.mentions[next].span.start - position <= reach
        else { return nil }
        return index.mentions[next]
    }
}
