public import HearsayCore

/// Resolves the attributions of one document into statements: names, speakers, addressees, dates.
public struct Resolver: Sendable {
    /// What is handed over for each attribution besides its spans.
    public struct Reading: Sendable {
        /// The attribution.
        public let attribution: Attribution
        /// What it does.
        public let act: Act
        /// What led to the act.
        public let actReason: String
        /// Its confidence class.
        public let grade: Grade

        /// Creates a reading.
        public init(attribution: Attribution, act: Act, actReason: String, grade: Grade) {
            self.attribution = attribution
            self.act = act
            self.actReason = actReason
            self.grade = grade
        }
    }

    /// Creates a resolver.
    public init() {}

    /// The record of a document.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - readings: its attributions in the order of the text; `within` points into this list.
    ///   - turns: its turns, whose speakers are filled in.
    ///   - speaker: the characters that name the document's own speaker.
    ///   - speakerName: the speaker's name where no characters of the text are known to name it.
    ///   - appended: the parts that have another speaker than the document, with the characters that name him and whether
    ///     they are his signature; in the order of the text.
    /// - Complexity: O(n log n) in the document's bytes.
    public func record(
        _ document: Document, readings: [Reading], turns: [Turn], speaker: Span?,
        speakerName: String? = nil, appended: [(part: Span, speaker: Span, signs: Bool)] = []
    ) -> Record {
        let text = document.text
        var found = speakers(
            in: document, turns: turns, speaker: speaker, speakerName: speakerName,
            appended: appended)
        let (own, turns) = (found.own, found.turns)
        let findings = found.speakers.resolve(readings.map(\.attribution))
        var index = found.speakers.index
        let hops = DocumentHops(document, speaker: own, place: speaker) { outlet in
            index.entity(named: outlet.value, kind: .organization, at: nil)
        }
        let chains = ChainBuilder(
            readings.map(\.attribution), findings, turns: turns, hops: hops, text: text,
            index: index, media: found.speakers.media, interviewee: found.speakers.interviewee)
        let addressees = AddresseeReader(document, turns: turns, index: index)
        var statements: [Statement] = []
        for (reading, finding) in zip(readings, findings) {
            let number = statements.count
            statements.append(
                statement(
                    number, reading, finding, document, index, chain: chains.chain(of: number),
                    addressee: addressees.addressee(
                        of: reading.attribution, act: reading.act, speaker: finding.entity)))
        }
        return Record(
            document: document, speaker: own, turns: turns, statements: statements,
            mentions: index.mentions, entities: index.entities)
    }

    /// Whom each "he", "she" and definite noun among a document's sources may mean, and where those are named; for
    /// training.
    ///
    /// - Returns: for each its characters, its kind, and the candidates with the spans that name them.
    /// - Complexity: O(n log n) in the document's bytes.
    package func candidates(
        in document: Document, attributions: [Attribution], turns: [Turn], speaker: Span?,
        speakerName: String?
    ) -> [(
        source: Span, kind: AntecedentRanker.Kind,
        candidates: [(AntecedentCandidate, names: [Span])]
    )] {
        var found = speakers(
            in: document, turns: turns, speaker: speaker, speakerName: speakerName)
        var all: [(Attribution, AntecedentRanker.Kind, [AntecedentCandidate])] = []
        found.speakers.keep = { all.append(($0, $1, $2)) }
        _ = found.speakers.resolve(attributions)
        let mentions = found.speakers.index.mentions
        return all.map { attribution, kind, candidates in
            (
                attribution.source[0], kind,
                candidates.map { candidate in
                    (
                        candidate,
                        mentions.filter { $0.entity == candidate.entity }.map(\.span)
                    )
                }
            )
        }
    }

    /// Who is named in a document, and whose its turns are.
    private func speakers(
        in document: Document, turns: [Turn], speaker: Span?, speakerName: String?,
        appended: [(part: Span, speaker: Span, signs: Bool)] = []
    ) -> (speakers: SpeakerResolver, own: EntityID?, turns: [Turn]) {
        let text = document.text
        let scanner = NameScanner()
        var titles: [Block] = []
        var names: [Name] = []
        for (at, block) in document.blocks.enumerated() where block.kind != .furniture {
            if isTitleCase(block, isFirst: at == 0, text) {
                titles.append(block)
            } else {
                names += scanner.names(in: block.span, of: text)
            }
        }
        let known = Set(names.lazy.filter { $0.words.count == 1 }.map { $0.words[0].lowercased() })
        let full = Set(
            names.lazy.filter { $0.words.count == 2 && $0.kind != .organization }
                .map { $0.words.joined(separator: " ").lowercased() })
        names += titles.flatMap {
            scanner.fullNames(in: $0.span, of: text, endingIn: known, among: full)
        }
        var index = EntityIndex(names.sorted { $0.span.start < $1.span.start })
        var own: EntityID?
        if let speaker {
            own = OwnSpeaker.entity(at: speaker, text, &index)
        } else if let speakerName {
            own = OwnSpeaker.entity(named: speakerName, &index)
        }
        let parts = appended.compactMap { part, speaker, signs in
            OwnSpeaker.speaker(ofPart: speaker, signs: signs, text, &index).map { (part, $0) }
        }
        var turns = turns
        for i in turns.indices {
            turns[i].speaker = labelled(turns[i].label, turns[i].role, in: document, &index)
        }
        let interviewee = interviewee(document, turns, &index)
        // "Spokesperson: Ada Arden" over "A:", or an institution that publishes its own answers.
        let answering = interviewee?.entity ?? spokesperson(over: document, &index) ?? own
        for i in turns.indices where turns[i].role == .answer && turns[i].speaker == nil {
            turns[i].speaker = answering
        }
        let media = Media(
            text: text, index: index,
            outlets: [document.outlet, document.firstOutlet].compactMap { $0?.value })
        return (
            SpeakerResolver(
                text: text, index: index, turns: turns, documentSpeaker: own, appended: parts,
                interviewee: interviewee,
                addressed: own == nil ? nil : addressed(by: document, index, media, own: own),
                media: media),
            own, turns
        )
    }

    /// Whom a letter or statement is written to: the medium or the person of its salutation, or the only medium that it names.
    private func addressed(
        by document: Document, _ index: EntityIndex, _ media: Media, own: EntityID?
    ) -> SpeakerResolver.Addressed? {
        guard document.genre.value == .letter || document.genre.value == .statement else {
            return nil
        }
        let lines = document.blocks.prefix { $0.kind != .paragraph }.filter { block in
            block.kind == .salutation
                || ["to ", "to: "].contains(
                    where: document.text.string(block.span).lowercased().hasPrefix)
        }
        let named = lines.flatMap { index.mentions(in: $0.span).map(\.entity) }.filter { $0 != own }
        if let named = named.first(where: { media.contains($0) })
            ?? named.first(where: { index.entity($0).kind == .person })
        {
            return .init(entity: named, isGreeted: true)
        }
        let others = Set(
            index.mentions.lazy.map(\.entity).filter { media.contains($0) && $0 != own })
        guard others.count == 1, let only = others.first else { return nil }
        return .init(entity: only, isGreeted: false)
    }

    /// Who answers where no label names anybody who does.
    private func interviewee(
        _ document: Document, _ turns: [Turn], _ index: inout EntityIndex
    ) -> Interviewee? {
        let answers = turns.lazy.filter { $0.role == .answer }
        guard !answers.isEmpty,
            answers.allSatisfy({ turn in
                turn.speaker == nil
                    && (turn.label.isEmpty || LabelName.isAnswer(turn.label, document.text))
            })
        else { return nil }
        let found = Interviewee(document, turns, &index)
        // "A:" stands in lists of questions as well: who answers must be introduced.
        let isListed = answers.contains { !$0.label.isEmpty }
        return isListed && !(found?.basis.isIntroduction ?? false) ? nil : found
    }

    /// In UTF-8 bytes.
    private static let longestTitle = 200

    /// Whether a heading, or a text's first line, is written with Capitals Throughout, where capitals tell no name.
    private func isTitleCase(_ block: Block, isFirst: Bool, _ text: Text) -> Bool {
        // A longer first line is a paragraph, however many names it has.
        guard block.kind == .heading || isFirst && block.span.count <= Self.longestTitle,
            block.label == nil
        else { return false }
        let words = NameScanner().words(in: block.span, of: text).filter { $0.text.utf8.count > 3 }
        return words.count > (block.kind == .heading ? 3 : 4)
            && words.count(where: \.isCapitalised) * 4 >= words.count * 3
    }

    private func statement(
        _ number: Int, _ reading: Reading, _ finding: SpeakerResolver.Finding, _ document: Document,
        _ index: EntityIndex, chain: [Hop], addressee: AddresseeReader.Finding?
    ) -> Statement {
        let attribution = reading.attribution
        var reasons = attribution.reasons
        reasons.append("speaker: \(finding.reason)")
        reasons.append("act: \(reading.actReason)")
        if let addressee {
            let name = index.entity(addressee.entity).name
            reasons.append("addressed to '\(name)': \(addressee.reason)")
        }
        var about: [EntityID] = []
        for span in attribution.content {
            for mention in index.mentions(in: span) where mention.entity != finding.entity {
                if about.count < 8, !about.contains(mention.entity) { about.append(mention.entity) }
            }
        }
        return Statement(
            id: StatementID(number + 1), within: attribution.within.map { StatementID($0 + 1) },
            attribution: attribution, speaker: finding.entity, basis: finding.basis,
            act: reading.act, addressee: addressee?.entity, about: about, date: date(of: document),
            chain: chain, grade: reading.grade, reasons: reasons)
    }

    /// The day the document says its words were said, or else the day it was published.
    private func date(of document: Document) -> Located<String>? {
        if let said = document.said {
            return Located(said.value, span: said.span, basis: "said-on date of the document")
        }
        return document.published.map {
            Located($0.value, span: $0.span, basis: "publication date of the document")
        }
    }
}
