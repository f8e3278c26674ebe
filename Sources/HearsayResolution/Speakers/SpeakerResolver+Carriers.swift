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
        return Finding(
            entity: nil, basis: .none,
            reason: "nothing says whose '\(text.string(source).prefix(60))' is", carrier: carrier)
    }

    /// Whose "your statement" or "their report" is.
    private mutating func owner(
        of source: Span, _ attribution: Attribution, outer: Finding?
    ) -> (entity: EntityID, reason: String)? {
        guard let word = NameScanner().words(in: source, of: text).first,
            Self.possessives.contains(word.lower), let pronoun = Pronoun(word.lower)
        else { return nil }
        if case .second = pronoun {
            guard let turn = attribution.turn,
                let other = AddresseeReader.counterpart(of: turn, in: turns)
            else { return nil }
            return (other, "'\(word.text)' is whoever is spoken to")
        }
        let found = antecedent(of: pronoun, attribution, outer: outer, word.text)
        return found.entity.map { ($0, found.reason) }
    }

    private static let possessives: Set<String> = [
        "your", "our", "my", "his", "her", "its", "their",
    ]
}
