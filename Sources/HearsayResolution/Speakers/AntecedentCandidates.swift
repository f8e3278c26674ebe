package import HearsayCore

/// What speaks for or against somebody's being meant by "he", "she" or a definite noun ("the senator", "the bank").
package enum AntecedentSign: Int, CaseIterable, Sendable {
    /// Who spoke last; shortly before; in the same paragraph; before a direct quotation; more than 900
    /// bytes before.
    case spokeLast, spokeNear, spokeHere, spokeLastDirect, spokeLastFar
    /// Who spoke before the one who spoke last; who spoke at all.
    case spokeBefore, spoke
    /// The last mention outside of what others say that can be a subject, of all candidates; by sentences before.
    case subjectLast, subjectHere, subjectOneBefore, subjectTwoBefore, subjectFar
    /// That mention is its sentence's first; opens its paragraph; a verb follows.
    case subjectFirst, subjectOpens, subjectVerb
    /// The subject's paragraph is the pronoun's; a direct quotation follows a subject of one sentence before.
    case subjectParagraph, subjectDirect
    /// The last mention of all; only within what others say; within the last statement; within the own content.
    case mentionLast, mentionQuoted, mentionInLast, mentionOwn
    /// The last mention is possessive; follows a preposition; is farther than 900 bytes.
    case mentionPossessive, mentionOblique, mentionFar
    /// Named most often; thrice and more; once; first of all.
    case oftenest, often, once, first
    /// The name has two words and more; it is known whether he or she; a person by title or form.
    case fullName, sexKnown, isPerson
    /// Of a noun: is called so; is the only one who is; another is. The noun is part of the name.
    case holdsRole, holdsAlone, otherHolds, nameHasNoun
    /// A name stands before the noun ("the Ohio senator"); and beside one of the mentions.
    case nounModified, modified
}

/// Somebody who may be meant.
package struct AntecedentCandidate: Sendable {
    /// Who it is.
    package let entity: EntityID
    /// What speaks for or against it, a bit for each `AntecedentSign`.
    package internal(set) var signs: UInt64 = 0

    mutating func insert(_ sign: AntecedentSign, if holds: Bool = true) {
        if holds { signs |= 1 << UInt64(sign.rawValue) }
    }

    /// Whether a sign holds.
    package func has(_ sign: AntecedentSign) -> Bool { signs >> UInt64(sign.rawValue) & 1 == 1 }
}

/// Collects who may be meant by a source that is no name, and what speaks for each.
struct AntecedentCandidates {
    let text: Text
    let index: EntityIndex
    /// The speakers bound so far.
    let history: [(position: Int, entity: EntityID)]
    /// Contents of the document's outer attributions, by their beginning.
    let contents: [Span]
    /// Sources of attributions within others, by their beginning: who speaks there is no mere matter of what is said.
    let innerSources: [Span]
    /// How often each entity is named, by its number less one.
    let counts: [Int]

    /// How far back candidates are looked for, in UTF-8 bytes.
    static let reach = 3000
    private static let near = 900

    /// What is known of a candidate's mentions before the pronoun, the last one first.
    private struct Seen {
        var last: Int
        var subject: Int?
        var isQuoted = true
    }

    /// The candidates before the source that `fits` admits, in the order of their last mentions, the last first.
    ///
    /// - Complexity: O(m) in the mentions of the last 3,000 bytes, and O(b) in those bytes.
    func candidates(
        of attribution: Attribution, where fits: (EntityID) -> Bool
    ) -> [AntecedentCandidate] {
        let position = attribution.source[0].start
        let breaks = Breaks(text, before: position, reach: Self.reach)
        var order: [EntityID] = []
        var seen: [EntityID: Seen] = [:]
        var at = index.firstMention(from: position)
        while at > 0, position - index.mentions[at - 1].span.end < Self.reach {
            at -= 1
            let mention = index.mentions[at]
            if seen[mention.entity] == nil {
                guard fits(mention.entity) else { continue }
                order.append(mention.entity)
                seen[mention.entity] = Seen(last: at)
            }
            let isFree =
                !isQuoted(mention.span, but: attribution)
                && !attribution.content.contains { $0.contains(mention.span) }
            if isFree { seen[mention.entity]?.isQuoted = false }
            if isFree, seen[mention.entity]?.subject == nil, index.isSubject(mention),
                !text.hasPossessive(after: mention.span)
            {
                seen[mention.entity]?.subject = at
            }
        }
        var spoken: [(position: Int, entity: EntityID)] = []
        for turn in history.reversed() where turn.position < position && spoken.count < 12 {
            if fits(turn.entity) { spoken.append(turn) }
        }
        for turn in spoken where seen[turn.entity] == nil {
            order.append(turn.entity)
        }
        let most = order.map { count(of: $0) }.max() ?? 0
        let lastSubject = order.compactMap { seen[$0]?.subject }.max()
        let last = order.compactMap { seen[$0]?.last }.max()
        let first = order.min { $0.number < $1.number }
        var found: [AntecedentCandidate] = []
        for entity in order {
            var candidate = AntecedentCandidate(entity: entity)
            let count = count(of: entity)
            candidate.insert(.oftenest, if: count == most && count > 1)
            candidate.insert(.often, if: count > 2)
            candidate.insert(.once, if: count == 1)
            candidate.insert(.first, if: entity == first)
            candidate.insert(.fullName, if: index.entity(entity).name.contains(" "))
            candidate.insert(.sexKnown, if: index.isMale(entity) != nil)
            candidate.insert(.isPerson, if: index.entity(entity).kind == .person)
            if let seen = seen[entity] {
                sign(&candidate, seen, attribution, breaks, last: last, lastSubject: lastSubject)
            } else {
                candidate.insert(.mentionFar)
            }
            found.append(candidate)
        }
        signSpeakers(&found, attribution, breaks, spoken)
        return found
    }

    /// How often an entity is named; one that was made later, for a source, once.
    private func count(of entity: EntityID) -> Int {
        entity.number <= counts.count ? counts[entity.number - 1] : 1
    }

    /// What its mentions say of a candidate.
    private func sign(
        _ candidate: inout AntecedentCandidate, _ seen: Seen, _ attribution: Attribution,
        _ breaks: Breaks, last: Int?, lastSubject: Int?
    ) {
        let position = attribution.source[0].start
        let mention = index.mentions[seen.last]
        candidate.insert(.mentionLast, if: seen.last == last)
        candidate.insert(.mentionQuoted, if: seen.isQuoted)
        candidate.insert(
            .mentionOwn, if: attribution.content.contains { $0.contains(mention.span) })
        candidate.insert(.mentionPossessive, if: text.hasPossessive(after: mention.span))
        candidate.insert(.mentionOblique, if: !index.isSubject(mention))
        candidate.insert(.mentionFar, if: position - mention.span.end > Self.near)
        if let spoken = history.last(where: { $0.position < position }) {
            candidate.insert(
                .mentionInLast,
                if: mention.span.start > spoken.position && isQuoted(mention.span, but: attribution)
            )
        }
        guard let place = seen.subject else { return }
        let subject = index.mentions[place]
        candidate.insert(.subjectLast, if: place == lastSubject)
        let sentences = breaks.sentences(since: subject.span.end)
        switch sentences {
        case 0: candidate.insert(.subjectHere)
        case 1: candidate.insert(.subjectOneBefore)
        case 2: candidate.insert(.subjectTwoBefore)
        default: candidate.insert(.subjectFar)
        }
        let isHere = breaks.paragraphs(since: subject.span.end) == 0
        candidate.insert(.subjectParagraph, if: isHere)
        candidate.insert(.subjectDirect, if: attribution.mode == .direct && sentences <= 1)
        let isFirst =
            place == 0
            || breaks.sentences(since: index.mentions[place - 1].span.end) > sentences
        candidate.insert(.subjectFirst, if: isFirst)
        candidate.insert(.subjectOpens, if: breaks.opensParagraph(subject.span.start))
        candidate.insert(.subjectVerb, if: isBeforeVerb(subject))
    }

    /// What was said before says of the candidates.
    private func signSpeakers(
        _ found: inout [AntecedentCandidate], _ attribution: Attribution, _ breaks: Breaks,
        _ spoken: [(position: Int, entity: EntityID)]
    ) {
        guard let last = spoken.first else { return }
        let position = attribution.source[0].start
        let before = spoken.first { $0.entity != last.entity }
        for i in found.indices {
            let entity = found[i].entity
            if entity == last.entity {
                found[i].insert(.spokeLast)
                found[i].insert(.spokeNear, if: position - last.position < 300)
                found[i].insert(.spokeHere, if: breaks.paragraphs(since: last.position) == 0)
                found[i].insert(.spokeLastDirect, if: attribution.mode == .direct)
                found[i].insert(.spokeLastFar, if: position - last.position > Self.near)
            }
            found[i].insert(.spokeBefore, if: entity == before?.entity)
            found[i].insert(.spoke, if: spoken.contains { $0.entity == entity })
        }
    }

    /// Whether a span lies in the content of another attribution and names nobody who speaks there.
    private func isQuoted(_ span: Span, but attribution: Attribution) -> Bool {
        Self.last(4, of: contents, from: span).contains {
            $0.contains(span) && !attribution.content.contains($0)
        } && !Self.last(2, of: innerSources, from: span).contains { $0.contains(span) }
    }

    /// The last few of some spans, sorted by their beginning, that do not begin behind another.
    private static func last(_ count: Int, of spans: [Span], from span: Span) -> ArraySlice<Span> {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].start <= span.start { low = middle + 1 } else { high = middle }
        }
        return spans[max(0, low - count)..<low]
    }

    private static let verbs = WordLists.set(
        """
        is was has had says said told will would could can did does may might went came took made saw gave
        got began says thinks wants calls tells knew spoke wrote held left met won lost ran also then
        never still now often later
        """)

    /// Whether a word that is likely a verb follows a mention.
    private func isBeforeVerb(_ mention: Mention) -> Bool {
        let bytes = text.utf8
        var at = mention.span.end
        guard at < bytes.count, bytes[at] == 0x20 else { return false }
        at += 1
        let start = at
        while at < bytes.count, bytes[at] >= 0x61, bytes[at] <= 0x7A { at += 1 }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        return Self.verbs.contains(word) || (word.utf8.count > 3 && word.hasSuffix("ed"))
    }
}
