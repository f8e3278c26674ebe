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
        /// The writing that a text answers, if what is said stands there.
        var work: Carrier?
    }

    private let reader = SourceReader()
    let text: Text
    let turns: [Turn]
    let documentSpeaker: EntityID?
    /// Whom a text is written to.
    struct Addressed {
        let entity: EntityID
        /// Whether a line over the text addresses him, and not only one medium is named.
        let isGreeted: Bool
    }

    /// Whom a letter is written to, or the one medium that a statement names.
    let addressed: Addressed?
    /// The writing of theirs that it answers: "your article of 3 May".
    let addressedWork: Carrier?
    /// Who answers in an interview without labels.
    let interviewee: Interviewee?
    /// The parts that have another speaker, in the order of the text.
    private let appended: [(part: Span, speaker: EntityID)]
    private let ownNames: OwnNames?
    var index: EntityIndex
    /// The speakers bound so far, last first in search.
    var history: [(position: Int, entity: EntityID)] = []
    /// Where the last source stands that tells of people without a name: "other towns".
    var lastUnnamed: Int?
    var carriers = CarrierHistory()
    let media: Media
    /// Those who are called by the nouns met so far.
    var knownHolders: [String: Holders] = [:]
    /// Contents of the outer attributions, by their beginning.
    private(set) var contents: [Span] = []
    /// Sources of the inner ones, likewise.
    private(set) var innerSources: [Span] = []
    /// Where the first claim stands of a list of claims and answers.
    private(set) var firstClaim: Int?
    /// How often each entity is named.
    let counts: [Int]
    /// Is handed the candidates of every source that is weighed, for training.
    var keep: ((Attribution, AntecedentRanker.Kind, [AntecedentCandidate]) -> Void)?

    init(
        text: Text, index: EntityIndex, turns: [Turn], documentSpeaker: EntityID?,
        appended: [(part: Span, speaker: EntityID)] = [], interviewee: Interviewee? = nil,
        addressed: Addressed? = nil, media: Media
    ) {
        self.addressed = addressed
        addressedWork = addressed.flatMap {
            IntroducedCarrier(text, index).addressed(to: $0.entity)
        }
        self.media = media
        self.appended = appended
        self.interviewee = interviewee
        self.text = text
        self.index = index
        self.turns = turns
        self.documentSpeaker = documentSpeaker
        var counts = [Int](repeating: 0, count: index.entities.count)
        for mention in index.mentions { counts[mention.entity.number - 1] += 1 }
        self.counts = counts
        ownNames = documentSpeaker.map { OwnNames(index.entity($0).name) }
    }

    /// The speakers of all attributions.
    ///
    /// - Parameter attributions: in the order of the text.
    /// - Complexity: O(n log m) in attributions and mentions; a pronoun looks back over the mentions of
    ///   at most 3,000 bytes, and "his" within a content over the contents.
    mutating func resolve(_ attributions: [Attribution]) -> [Finding] {
        contents = attributions.lazy.filter { $0.within == nil && $0.evidence == .cue }
            .flatMap(\.content).sorted()
        let text = text
        firstClaim = attributions.lazy.filter { $0.source.isEmpty && $0.within == nil }
            .compactMap(\.cue.first).filter { cue in
                cue.end < text.count && text.utf8[cue.end] == UInt8(ascii: ":")
            }.map(\.start).min()
        innerSources = attributions.lazy.filter { $0.within != nil }.flatMap(\.source).sorted()
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

    /// Whether the words are the very name: "the Harbour Spokesperson".
    private func isNamed(_ entity: EntityID, _ words: String) -> Bool {
        let words = words.lowercased()
        let name = index.entity(entity).name.lowercased()
        return words == name || words == "the " + name
    }

    private func appendix(at position: Int) -> EntityID? {
        appended.first { $0.part.start <= position && position < $0.part.end }?.speaker
    }

    /// Whose text the document is at a place.
    func owner(at position: Int) -> EntityID? { appendix(at: position) ?? documentSpeaker }

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
        finding.work = work(of: finding, attribution)
        return noted(finding, attribution)
    }

    private mutating func find(_ attribution: Attribution, outer: Finding?) -> Finding {
        if attribution.evidence == .layout {
            if let turn = attribution.turn, let speaker = turns[turn].speaker {
                var reason = "label of the turn"
                if let interviewee, interviewee.entity == speaker {
                    reason =
                        "who is interviewed, \(interviewee.basis.rawValue) in the head of the text"
                }
                return Finding(entity: speaker, basis: .turn, reason: reason)
            }
            if let turn = attribution.turn {
                let label = text.string(turns[turn].label)
                return Finding(
                    entity: nil, basis: .none,
                    reason: label.isEmpty
                        ? "the turn has no label" : "the label '\(label)' names nobody")
            }
            let place = attribution.content.first?.start ?? 0
            let isAppended = appendix(at: place) != nil
            return Finding(
                entity: owner(at: place), basis: .document,
                reason: isAppended ? "the speaker of this part" : "the document's speaker")
        }
        if let claimant = claimant(of: attribution) { return claimant }
        guard let source = attribution.source.first else {
            return Finding(entity: nil, basis: .none, reason: "the text names no source")
        }
        let words = text.string(source)
        if attribution.turn == nil, let ownNames, let documentSpeaker,
            ownNames.isMeant(by: NameScanner().words(in: source, of: text))
                || isNamed(documentSpeaker, words)
        {
            return Finding(
                entity: documentSpeaker, basis: .document, reason: "'\(words)' in their own text")
        }
        if let reporter = reporter(of: source, attribution) { return reporter }
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
        case .institution(let span):
            let entity = index.entity(named: text.string(span), kind: .organization, at: span)
            return Finding(
                entity: entity, basis: .role, reason: "institution '\(text.string(span))'")
        case .definite(let noun):
            var finding = antecedent(of: noun, attribution, words)
            if let entity = finding.entity, isAnother(source, than: entity) {
                finding = Finding(
                    entity: nil, basis: .none,
                    reason: "'\(words.prefix(60))' is another than '\(index.entity(entity).name)'")
            }
            if finding.entity == nil {
                finding = introduced(source) ?? institution(source) ?? finding
            }
            if finding.entity == nil, !noun.isGroup { lastUnnamed = source.start }
            return finding
        case .role(let noun):
            return role(noun, before: source.start)
        case .unnamed(let noun):
            if let known = introduced(source) ?? institution(source) { return known }
            // "The 29-year-old" is a person, whoever told how old he is.
            if words.contains("-year-old"), words.lowercased().hasPrefix("the ") {
                let person = DefiniteNoun(head: noun, modifiers: [], isOther: false, isGroup: false)
                let finding = antecedent(of: person, attribution, words)
                if let entity = finding.entity, !tellsAge(of: entity, before: source.start) {
                    return finding
                }
            }
            lastUnnamed = source.start
            return Finding(
                entity: nil, basis: .none, reason: "'\(words.prefix(60))' names nobody (\(noun))")
        case .pronoun(let pronoun):
            return antecedent(of: pronoun, attribution, outer: outer, words)
        }
    }

    /// Whether a source tells of another institution than one that was found.
    ///
    /// One without a name is meant only by its own words: "the lower court" and "the supreme court in Lindon" are not "the
    /// supreme court of Norvik". One with a name is not meant where a place is told and no word is shared: "the prison
    /// administration in Lindon" is not the Harbour Board.
    private func isAnother(_ source: Span, than entity: EntityID) -> Bool {
        let name = index.entity(entity).name
        let known = Set(PassedOn.words(of: name))
        if name.first?.isLowercase ?? false {
            return !NameScanner().words(in: source, of: text).dropFirst().allSatisfy {
                known.contains($0.lower)
            }
        }
        guard let phrase = InstitutionNoun.phrase(of: source, text, index),
            !index.mentions(in: phrase).isEmpty
        else { return false }
        return NameScanner().words(in: phrase, of: text).allSatisfy { !known.contains($0.lower) }
    }

    /// How many of the last institutions without a name are remembered: they stand behind those with one.
    private static let remembered = 64

    /// An institution that only a common noun names, and which one it is: "the fire brigade of Lindon".
    private mutating func institution(_ source: Span) -> Finding? {
        guard let phrase = InstitutionNoun.phrase(of: source, text, index) else { return nil }
        // "The prosecutor's office" is that in Lindon, if no other was told of.
        let words = Set(PassedOn.words(of: phrase, text))
        let longer = index.entities.suffix(Self.remembered).filter { entity in
            entity.name.first?.isLowercase ?? false
                && words.isSubset(of: PassedOn.words(of: entity.name))
        }
        let entity =
            longer.count == 1
            ? longer[0].id
            : index.entity(named: text.string(phrase), kind: .organization, at: phrase)
        return Finding(
            entity: entity, basis: .role, reason: "institution '\(index.entity(entity).name)'")
    }

    /// Who "her spokesman" is: the only one who is called so, or who spoke last of several.
    private func role(_ noun: String, before position: Int) -> Finding {
        let holders = index.holders(of: noun)
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
}
