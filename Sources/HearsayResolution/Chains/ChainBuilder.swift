import HearsayCore

/// Follows a statement through the hands it passed: from who speaks to who carries it to who posts it again.
struct ChainBuilder {
    /// The document's own hops, the last of every chain.
    private let ending: [Hop]
    private let attributions: [Attribution]
    private let findings: [SpeakerResolver.Finding]
    private let turns: [Turn]
    private let own: Hop?
    private let text: Text
    private let index: EntityIndex
    private let media: Media
    /// What the words of each attribution tell of its way, or those of what its speaker said before.
    private let occasions: [[Hop]]
    /// What its own words tell.
    private let told: [[Hop]]
    private let interviewee: Interviewee?

    /// - Parameters:
    ///   - attributions: of one document; `within` points into the list.
    ///   - findings: their speakers.
    ///   - hops: those of the document.
    ///   - interviewee: who answers where no label names him.
    init(
        _ attributions: [Attribution], _ findings: [SpeakerResolver.Finding], turns: [Turn],
        hops: DocumentHops, text: Text, index: EntityIndex, media: Media, interviewee: Interviewee?
    ) {
        self.interviewee = interviewee
        self.attributions = attributions
        self.findings = findings
        self.turns = turns
        self.index = index
        self.text = text
        own = hops.own
        ending = hops.ending
        self.media = media
        let reader = OccasionReader(
            text: text, index: index, media: media,
            cues: attributions.compactMap(\.cue.hull).sorted(),
            sources: attributions.filter { $0.evidence == .cue }.flatMap(\.source).sorted())
        told = zip(attributions, findings).map { attribution, finding in
            attribution.evidence == .cue
                ? reader.hops(around: attribution, speaker: finding.entity) : []
        }
        occasions = ContinuedOccasion(attributions, speakers: findings.map(\.entity), text: text)
            .carried(told, told: reader.occasions)
    }

    /// The hops of one statement, the one nearest to its speaker first.
    ///
    /// - Complexity: O(d) in the depth of its nesting.
    func chain(of place: Int) -> [Hop] {
        var hops: [Hop] = []
        var current = place
        while true {
            let attribution = attributions[current]
            append(ownHops(current), to: &hops)
            guard let outer = attribution.within else { break }
            append(carrying(outer, speaker: findings[current].entity), to: &hops)
            current = outer
        }
        append(layoutHop(current, speaker: findings[place].entity), to: &hops)
        append(ending, to: &hops)
        return hops
    }

    /// What the attribution's own words say of its way.
    private func ownHops(_ place: Int) -> [Hop] {
        let attribution = attributions[place]
        let finding = findings[place]
        guard attribution.evidence == .cue else { return [] }
        var hops: [Hop] = []
        if finding.entity == nil && Unsourced.isHeard(by: attribution, text)
            || attribution.source.isEmpty && finding.entity == nil && finding.carrier == nil
                && (attribution.cue.isEmpty || PassedOn.isCue(attribution.cue, text))
        {
            let span = attribution.cue.first ?? attribution.content.first
            hops.append(Hop(entity: nil, kind: "unsourced", span: span))
        }
        let carrier = finding.carrier
        // What a statement or an article says was said nowhere else.
        hops += (carrier == nil ? occasions : told)[place].filter { hop in
            !(hop.span.map { carrier?.span.overlaps($0) ?? false } ?? false)
        }
        if hops.isEmpty, let work = finding.work {
            hops.append(Hop(entity: work.entity, kind: work.kind, span: work.span))
        }
        if let carrier {
            hops.append(
                Hop(
                    entity: carrier.entity ?? finding.entity, kind: carrier.kind, span: carrier.span
                ))
        }
        return hops
    }

    /// The hop that the attribution is in whose content another was found; none where one speaks of himself.
    private func carrying(_ outer: Int, speaker: EntityID?) -> [Hop] {
        let attribution = attributions[outer]
        let finding = findings[outer]
        guard attribution.evidence == .cue, finding.carrier == nil,
            let source = attribution.source.first,
            finding.entity == nil || finding.entity != speaker
        else { return [] }
        let isMedium =
            media.contains(finding.entity) || Media.isMedium(text.string(source))
        return [
            Hop(entity: finding.entity, kind: isMedium ? "report" : "statement", span: source)
        ]
    }

    /// The turn or the text that holds what somebody else said.
    private func layoutHop(_ place: Int, speaker: EntityID?) -> [Hop] {
        if let number = attributions[place].turn {
            let turn = turns[number]
            if let speaker, turn.speaker == speaker { return [] }
            let isNamed = turn.speaker != nil && turn.speaker == interviewee?.entity
            let label = turn.label.isEmpty ? nil : turn.label
            return [
                Hop(
                    entity: turn.speaker, kind: turn.role.rawValue,
                    span: isNamed ? interviewee?.span : label)
            ]
        }
        return own.map { [$0] } ?? []
    }

    private func append(_ more: [Hop], to hops: inout [Hop]) {
        for hop in more where !hops.contains(hop) { hops.append(hop) }
    }
}
