import HearsayCore

/// Sources that are no person but carry words: a press release, an article.
extension SpeakerResolver {
    /// The finding with the carrier that its source publishes in the same breath; whatever carrier it has is
    /// remembered for "the article said".
    mutating func noted(_ finding: Finding, _ attribution: Attribution) -> Finding {
        guard let source = attribution.source.first, let cue = attribution.cue.first else {
            return finding
        }
        var finding = finding
        if finding.carrier == nil, let entity = finding.entity {
            finding.carrier = CarrierReader(text: text, index: index)
                .published(by: entity, between: source, and: cue)
        }
        if let carrier = finding.carrier { carriers.note(carrier, at: source.start) }
        return finding
    }

    /// In a text that answers somebody, the writing of his that it has introduced.
    func work(of finding: Finding, _ attribution: Attribution) -> Carrier? {
        guard let documentSpeaker, attribution.turn == nil, attribution.evidence == .cue,
            finding.carrier == nil, let entity = finding.entity, entity != documentSpeaker,
            let place = (attribution.source + attribution.cue).map(\.start).min()
        else { return nil }
        if entity == addressed?.entity, let addressedWork, addressedWork.span.start < place {
            return addressedWork
        }
        return IntroducedCarrier(text, index)
            .last(before: place, kind: nil, but: documentSpeaker, of: entity)
    }

    /// Who issued the carrier that a source is: named in the source, or when it was introduced.
    mutating func issuer(
        of source: Span, _ attribution: Attribution, outer: Finding?
    ) -> Finding? {
        guard let carrier = CarrierReader(text: text, index: index).carrier(ofSource: source) else {
            return nil
        }
        if let owner = owner(of: source, attribution, outer: outer) {
            return Finding(
                entity: owner.entity, basis: .pronoun, reason: owner.reason, carrier: carrier)
        }
        if let entity = carrier.entity {
            return Finding(
                entity: entity, basis: .role,
                reason: "the \(carrier.noun) is of '\(index.entity(entity).name)'", carrier: carrier
            )
        }
        if let known = carriers.antecedent(of: carrier, before: source.start),
            let entity = known.entity
        {
            let name = index.entity(entity).name
            return Finding(
                entity: entity, basis: .role,
                reason: "'\(text.string(source))' is that of '\(name)' before",
                carrier: Carrier(
                    kind: known.kind, noun: carrier.noun, span: source, entity: entity))
        }
        if isDefinite(source),
            let known = IntroducedCarrier(text, index)
                .last(before: source.start, kind: carrier.kind, but: documentSpeaker),
            let entity = known.entity
        {
            return Finding(
                entity: entity, basis: .role,
                reason: "'\(text.string(source))' is that of '\(index.entity(entity).name)' before",
                carrier: Carrier(
                    kind: carrier.kind, noun: carrier.noun, span: source, entity: entity))
        }
        if carrier.kind == "statement", documentSpeaker == nil, isDefinite(source),
            let entity = issuer(ofStatementAt: source.start)
        {
            return Finding(
                entity: entity, basis: .role,
                reason: "'\(text.string(source))' is that of '\(index.entity(entity).name)'",
                carrier: carrier)
        }
        return Finding(
            entity: nil, basis: .none,
            reason: "nothing says whose '\(text.string(source).prefix(60))' is", carrier: carrier)
    }

    /// How far back "the statement" has been told of, in UTF-8 bytes.
    private static let near = 500

    /// Whose statement was told of last: the subject of the sentence that has one, or else the institution that spoke last.
    ///
    /// - Returns: `nil` where somebody without a name issued it, or nobody did and a person spoke last.
    private func issuer(ofStatementAt position: Int) -> EntityID? {
        let stretch = text.wholeCharacters(Span(max(0, position - Self.near), position))
        let words = NameScanner().words(in: stretch, of: text)
        // "The statement" before is the same one.
        let told = zip(words, words.dropFirst()).filter { before, word in
            before.lower != "the" && CarrierNouns.kind(of: word.lower) == "statement"
        }.last?.1
        guard let told else {
            let last = history.last { $0.position < position && $0.position >= stretch.start }
            return last.flatMap { index.entity($0.entity).kind == .organization ? $0.entity : nil }
        }
        let before = Span(stretch.start, told.span.start)
        let start = text.sentenceEnd(in: before, last: true).map { $0 + 1 } ?? before.start
        return index.mentions(in: Span(start, told.span.start)).last(where: index.isSubject)?
            .entity
    }

    /// Whether a source is "the article" or "that report", which the text has told of.
    private func isDefinite(_ source: Span) -> Bool {
        ["the", "this", "that", "said"].contains(
            NameScanner().words(in: source, of: text).first?.lower ?? "")
    }

    private static let claiming = WordLists.set(
        "alleges alleged claims claimed asserts asserted purports purported suggests insinuates contends"
    )

    /// Whose writing "it" is that alleges something in a text that answers it.
    func writing(of attribution: Attribution, _ word: String) -> Finding? {
        guard documentSpeaker != nil, let source = attribution.source.first,
            attribution.cue.contains(where: { cue in
                NameScanner().words(in: cue, of: text).contains { Self.claiming.contains($0.lower) }
            }),
            let known = IntroducedCarrier(text, index)
                .last(before: source.start, kind: nil, but: documentSpeaker, reach: 500),
            let entity = known.entity
        else { return nil }
        return Finding(
            entity: entity, basis: .pronoun,
            reason: "'\(word)' takes up the \(known.noun) of '\(index.entity(entity).name)'",
            carrier: known)
    }

    /// Whose "your statement" or "their report" is.
    private mutating func owner(
        of source: Span, _ attribution: Attribution, outer: Finding?
    ) -> (entity: EntityID, reason: String)? {
        guard let word = NameScanner().words(in: source, of: text).first,
            Self.possessives.contains(word.lower), let pronoun = Pronoun(word.lower)
        else { return nil }
        if case .second = pronoun {
            guard let turn = attribution.turn else {
                return addressed.map { ($0.entity, "'\(word.text)' is whoever is written to") }
            }
            guard let other = AddresseeReader.counterpart(of: turn, in: turns) else { return nil }
            return (other, "'\(word.text)' is whoever is spoken to")
        }
        let found = antecedent(of: pronoun, attribution, outer: outer, word.text)
        return found.entity.map { ($0, found.reason) }
    }

    private static let possessives: Set<String> = [
        "your", "our", "my", "his", "her", "its", "their",
    ]

    private static let writers: Set<String> = [
        "reporter", "correspondent", "columnist", "writer", "journalist", "contributor",
        "commentator", "newspaper", "paper",
    ]

    /// Who "your reporter" is in a letter: the one who is called so, whose article the letter names, or the medium that
    /// is written to; `nil` for other sources.
    func reporter(of source: Span, _ attribution: Attribution) -> Finding? {
        let words = NameScanner().words(in: source, of: text)
        guard attribution.turn == nil, documentSpeaker != nil, words.first?.lower == "your",
            let noun = words.last?.lower, Self.writers.contains(noun), words.count <= 4
        else { return nil }
        let holders = index.holders(of: noun)
        if holders.count == 1 {
            return Finding(
                entity: holders[0], basis: .role,
                reason: "'\(index.entity(holders[0]).name)' is the one \(noun) of the document")
        }
        if let author = IntroducedCarrier(text, index)
            .last(before: source.start, kind: nil, but: documentSpeaker)?.entity
        {
            return Finding(
                entity: author, basis: .role,
                reason: "'\(index.entity(author).name)' wrote what this answers")
        }
        return addressed.flatMap { media.contains($0.entity) ? $0.entity : nil }.map {
            Finding(entity: $0, basis: .role, reason: "the \(noun) of whoever is written to")
        }
    }
}
