import HearsayCore

/// Finds who speaks in each attribution of a document, in the order of the text, and says why; a
/// speaker who cannot be told stays unresolved.
struct SpeakerResolver {
    /// What was found for one attribution.
    struct Finding {
        var entity: EntityID?
        var basis: SpeakerBasis
        var reason: String
        /// What the source is, if it is no person but carries words: a press release, an article.
        var carrier: Carrier?
    }

    private let reader = SourceReader()
    let text: Text
    let turns: [Turn]
    private let documentSpeaker: EntityID?
    private let ownNames: OwnNames?
    private(set) var index: EntityIndex
    /// The speakers bound so far, last first in search.
    private var history: [(position: Int, entity: EntityID)] = []
    /// Where the last source stands that tells of people without a name: "other towns".
    private var lastUnnamed: Int?
    var carriers = CarrierHistory()

    init(text: Text, index: EntityIndex, turns: [Turn], documentSpeaker: EntityID?) {
        self.text = text
        self.index = index
        self.turns = turns
        self.documentSpeaker = documentSpeaker
        ownNames = documentSpeaker.map { OwnNames(index.entity($0).name) }
    }

    /// The speakers of all attributions.
    ///
    /// - Parameter attributions: in the order of the text.
    /// - Complexity: O(n log m) in attributions and mentions; a pronoun looks back over the mentions of
    ///   at most 900 bytes.
    mutating func resolve(_ attributions: [Attribution]) -> [Finding] {
        var findings = [Finding?](repeating: nil, count: attributions.count)
        let order = attributions.indices.sorted {
            position(attributions[$0]) < position(attributions[$1])
        }
        // The outer of two comes first, so that "I" inside a quotation can be its speaker.
        for i in order where attributions[i].within == nil {
            findings[i] = resolve(attributions[i], outer: nil)
        }
        for i in order where attributions[i].within != nil {
            let outer = attributions[i].within.flatMap { findings[$0] }
            findings[i] = resolve(attributions[i], outer: outer)
        }
        return findings.map { $0 ?? Finding(entity: nil, basis: .none, reason: "not reached") }
    }

    private func position(_ attribution: Attribution) -> Int {
        (attribution.source.first ?? attribution.cue.first ?? attribution.content[0]).start
    }

    private mutating func resolve(_ attribution: Attribution, outer: Finding?) -> Finding {
        var finding = find(attribution, outer: outer)
        if let entity = finding.entity, attribution.evidence == .cue {
            history.append((position(attribution), entity))
            // Nobody further back is meant by a pronoun.
            if history.count > 128 { history.removeFirst(64) }
        }
        if finding.entity == nil, finding.basis != .none { finding.basis = .none }
        return noted(finding, attribution)
    }

    private mutating func find(_ attribution: Attribution, outer: Finding?) -> Finding {
        if attribution.evidence == .layout {
            if let turn = attribution.turn, let speaker = turns[turn].speaker {
                return Finding(entity: speaker, basis: .turn, reason: "label of the turn")
            }
            if let turn = attribution.turn {
                let label = text.string(turns[turn].label)
                return Finding(
                    entity: nil, basis: .none, reason: "the label '\(label)' names nobody")
            }
            return Finding(
                entity: documentSpeaker, basis: .document, reason: "the document's speaker")
        }
        guard let source = attribution.source.first else {
            return Finding(entity: nil, basis: .none, reason: "the text names no source")
        }
        let words = text.string(source)
        if attribution.turn == nil, let ownNames, let documentSpeaker,
            ownNames.isMeant(by: NameScanner().words(in: source, of: text))
        {
            return Finding(
                entity: documentSpeaker, basis: .document, reason: "'\(words)' in their own text")
        }
        if let issued = issuer(of: source, attribution, outer: outer) { return issued }
        switch reader.form(of: attribution.source, in: text, index) {
        case .name(let mention):
            return Finding(
                entity: mention.entity, basis: .name,
                reason: "named '\(index.entity(mention.entity).name)'")
        case .speaksFor(let mention, let noun):
            return Finding(
                entity: mention.entity, basis: .role,
                reason: "a \(noun) speaks for '\(index.entity(mention.entity).name)'")
        case .institution(let span) where isGeneric(span):
            let noun = text.string(span).lowercased()
            return holder(noun, among: index.organizations(named: noun), before: source.start)
        case .institution(let span):
            let entity = index.entity(named: text.string(span), kind: .organization, at: span)
            return Finding(
                entity: entity, basis: .role, reason: "institution '\(text.string(span))'")
        case .role(let noun):
            return role(noun, before: source.start)
        case .unnamed(let noun):
            lastUnnamed = source.start
            return Finding(
                entity: nil, basis: .none, reason: "'\(words.prefix(60))' names nobody (\(noun))")
        case .pronoun(let pronoun):
            return antecedent(of: pronoun, attribution, outer: outer, words)
        }
    }

    /// Whether a phrase is one common noun, as "company": no name for an entity.
    private func isGeneric(_ span: Span) -> Bool {
        let words = text.string(span)
        return !words.contains(" ") && words.first?.isLowercase ?? true
    }

    private func role(_ noun: String, before position: Int) -> Finding {
        holder(noun, among: index.holders(of: noun), before: position)
    }

    /// The one of some entities that a definite noun means: the only one, or who spoke last before.
    private func holder(_ noun: String, among holders: [EntityID], before position: Int) -> Finding
    {
        if holders.count == 1 {
            return Finding(
                entity: holders[0], basis: .role,
                reason: "'\(index.entity(holders[0]).name)' is the one \(noun) of the document")
        }
        if let last = history.last(where: { $0.position < position && holders.contains($0.entity) })
        {
            return Finding(
                entity: last.entity, basis: .role,
                reason: "'\(index.entity(last.entity).name)' is the \(noun) who spoke last before")
        }
        return Finding(
            entity: nil, basis: .none,
            reason: holders.isEmpty
                ? "nobody in the document is called \(noun)"
                : "\(holders.count) of the document are called \(noun)")
    }

    mutating func antecedent(
        of pronoun: Pronoun, _ attribution: Attribution, outer: Finding?, _ word: String
    ) -> Finding {
        let position = attribution.source[0].start
        switch pronoun {
        case .first:
            if let outer, let entity = outer.entity {
                return Finding(
                    entity: entity, basis: .pronoun, reason: "'\(word)' inside their own words")
            }
            if let turn = attribution.turn, let speaker = turns[turn].speaker {
                return Finding(entity: speaker, basis: .turn, reason: "'\(word)' in their turn")
            }
            if let speaker = documentSpeaker {
                return Finding(entity: speaker, basis: .document, reason: "'\(word)' in their text")
            }
            return Finding(entity: nil, basis: .none, reason: "nobody known says '\(word)' here")
        case .second:
            if let turn = attribution.turn, outer == nil || outer?.basis == .turn,
                let other = AddresseeReader.counterpart(of: turn, in: turns)
            {
                return Finding(
                    entity: other, basis: .pronoun, reason: "'\(word)' is whoever is spoken to")
            }
            return Finding(entity: nil, basis: .none, reason: "'\(word)' is whoever reads or hears")
        case .relative:
            let before = index.firstMention(from: position)
            // "who" may follow an apposition; "which" and "that" follow their name at once.
            let reach = word.lowercased() == "who" ? 60 : 4
            if before > 0, position - index.mentions[before - 1].span.end < reach,
                !isOfNoun(after: index.mentions[before - 1].span.end, position)
            {
                let entity = index.mentions[before - 1].entity
                return Finding(
                    entity: entity, basis: .pronoun,
                    reason: "'\(word)' follows '\(index.entity(entity).name)'")
            }
            if let report = ReportAntecedent.report(before: position, text, index),
                let medium = report.entity
            {
                return Finding(
                    entity: medium, basis: .pronoun,
                    reason: "'\(word)' takes up a report of '\(index.entity(medium).name)'",
                    carrier: report)
            }
            return Finding(entity: nil, basis: .none, reason: "nobody is named before '\(word)'")
        case .he, .she:
            return person(pronoun, of: attribution, word)
        case .it where attribution.isImpersonal(in: text):
            return impersonal(attribution, word)
        case .it, .they:
            return group(pronoun, before: position, word)
        }
    }

    /// Whether "who" belongs to a common noun behind a name, as in "Hollande joins the leaders who": words
    /// without a comma part it from the name.
    private func isOfNoun(after end: Int, _ position: Int) -> Bool {
        // "The Who" holds its relative pronoun.
        if end > position { return false }
        let between = text.utf8[end..<position]
        return !between.contains(UInt8(ascii: ",")) && between.contains { 0x61...0x7A ~= $0 }
    }

    /// An impersonal sentence is its own text's speaker's, where the layout names one.
    private func impersonal(_ attribution: Attribution, _ word: String) -> Finding {
        if let turn = attribution.turn, let speaker = turns[turn].speaker {
            return Finding(
                entity: speaker, basis: .turn, reason: "impersonal '\(word)' in their turn")
        }
        if let speaker = documentSpeaker {
            return Finding(
                entity: speaker, basis: .document, reason: "impersonal '\(word)' in their text")
        }
        return Finding(entity: nil, basis: .none, reason: "impersonal '\(word)' names nobody")
    }

    /// How far back a person is looked for, in UTF-8 bytes.
    private static let reach = 900

    /// Who "he" or "she" is; nobody whom the content calls by name, since "he" in "he said Trump would
    /// win" is not Trump (condition C of Chomsky's binding theory, 1981). It may be in "Trump would win, he
    /// said", unless that is quoted.
    private mutating func person(
        _ pronoun: Pronoun, of attribution: Attribution, _ word: String
    ) -> Finding {
        let position = attribution.source[0].start
        let male = { if case .he = pronoun { true } else { false } }()
        let content = attribution.content.filter {
            $0.start > position || attribution.mode != .indirect
        }
        let named = Set(content.flatMap { index.mentions(in: $0) }.map(\.entity))
        func fits(_ id: EntityID) -> Bool {
            let entity = index.entity(id)
            return (entity.kind == .person || entity.kind == .unknown)
                && index.isMale(id) ?? male == male && !named.contains(id)
        }
        // Who spoke last, or the subject of a later sentence; a person who is only mentioned in
        // passing ("near", "about") is not who the next sentence goes on about.
        let spoken = history.last {
            $0.position < position && position - $0.position < Self.reach && fits($0.entity)
        }
        var subject: Mention?
        var at = index.firstMention(from: position)
        while at > 0, position - index.mentions[at - 1].span.end < Self.reach {
            at -= 1
            let mention = index.mentions[at]
            if index.entity(mention.entity).kind == .person, fits(mention.entity),
                index.isSubject(mention)
            {
                subject = mention
                break
            }
        }
        let chosen: (EntityID, String)
        switch (spoken, subject) {
        case (let spoken?, let subject?) where spoken.position >= subject.span.start:
            chosen = (spoken.entity, "who spoke last")
        case (_, let subject?): chosen = (subject.entity, "the subject named last")
        case (let spoken?, nil): chosen = (spoken.entity, "who spoke last")
        case (nil, nil):
            return Finding(
                entity: nil, basis: .none, reason: "nobody is the subject shortly before '\(word)'")
        }
        index.note(chosen.0, isMale: male)
        return Finding(
            entity: chosen.0, basis: .pronoun,
            reason: "'\(word)' is '\(index.entity(chosen.0).name)', \(chosen.1)")
    }

    private func isTheirs(_ pronoun: Pronoun) -> Bool {
        if case .they = pronoun { true } else { false }
    }

    /// Whether "they" may be people without a name who spoke after a place in the text.
    private func isUnnamed(_ pronoun: Pronoun, since start: Int, _ end: Int) -> Bool {
        guard isTheirs(pronoun), let lastUnnamed else { return false }
        return lastUnnamed > start && lastUnnamed < end
    }

    private func group(_ pronoun: Pronoun, before position: Int, _ word: String) -> Finding {
        if let last = history.last(where: { $0.position < position }),
            position - last.position < 400, !isUnnamed(pronoun, since: last.position, position),
            // In its own text an institution is "we", not "they".
            last.entity != documentSpeaker || !isTheirs(pronoun),
            index.entity(last.entity).kind == .organization
                || index.entity(last.entity).kind == .place
        {
            return Finding(
                entity: last.entity, basis: .pronoun,
                reason: "'\(word)' is '\(index.entity(last.entity).name)', who spoke last")
        }
        return Finding(
            entity: nil, basis: .none, reason: "'\(word)' could be several of those named before")
    }
}
