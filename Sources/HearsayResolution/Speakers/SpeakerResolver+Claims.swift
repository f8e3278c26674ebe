import HearsayCore

// Whose the claims are that a text lists and answers: "Claim: … (Posted on the page Coast Watch.)".
extension SpeakerResolver {
    /// From the end of a label to what it heads, in UTF-8 bytes: the colon and a blank, or a quotation mark.
    private static let gap = 6
    private static let longestBracket = 160

    /// Whose a claim in a list of claims and answers is: what the bracket behind it says, or the only writing that the text has
    /// introduced before the list.
    ///
    /// - Returns: `nil` where the attribution is no such claim or nothing tells whose it is.
    /// - Complexity: O(n) in the bytes of its line, and O(1) in mentions.
    func claimant(of attribution: Attribution) -> Finding? {
        guard documentSpeaker != nil, attribution.source.isEmpty, attribution.cue.count == 1,
            let label = attribution.cue.first, let content = attribution.content.first,
            label.end < text.count, content.start >= label.end,
            content.start - label.end <= Self.gap,
            text.utf8[label.end - 1] == UInt8(ascii: ":")
                || text.utf8[label.end] == UInt8(ascii: ":")
        else { return nil }
        let end = attribution.content.last?.end ?? content.end
        if let told = bracket(behind: end) { return told }
        guard let first = firstClaim, label.start >= first,
            let work = IntroducedCarrier(text, index)
                .last(before: first, kind: nil, but: documentSpeaker),
            let entity = work.entity
        else { return nil }
        return Finding(
            entity: entity, basis: .role,
            reason: "a claim of the \(work.noun) of '\(index.entity(entity).name)'", carrier: work)
    }

    /// The bracket that directly follows some words on their line, read for who claims and through what.
    private func bracket(behind end: Int) -> Finding? {
        let behind = text.utf8[end..<min(text.count, end + Self.longestBracket)]
        let line = behind.prefix { $0 != 0x0A }
        guard let open = line.prefix(6).firstIndex(of: UInt8(ascii: "(")),
            let close = line[open...].firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let span = text.wholeCharacters(Span(open + 1, close))
        let words = NameScanner().words(in: span, of: text)
        let reader = CarrierReader(text: text, index: index)
        let at = words.indices.first { reader.kind(words, at: $0) != nil || isPage(words, $0) }
        let noun = at.map { words[$0] }
        let named = index.mentions(in: span)
        // "(See our annual report.)": who answers the claim does not make it.
        if named.contains(where: { $0.entity == documentSpeaker }) { return nil }
        let mentions = named.filter { index.entity($0.entity).kind != .place }
        // Who stands before "speaking to" or "told" is not the medium behind it.
        let speaker =
            mentions.first { !isPlatform($0, words) && !media.contains($0.entity) }
            ?? mentions.first { !isPlatform($0, words) }
        // "(She lives in Lindon.)" tells something else.
        guard noun != nil || speaker != nil, let first = words.first,
            !Self.remarks.contains(first.lower)
        else { return nil }
        let told = mentions.first { $0.entity != speaker?.entity && media.contains($0.entity) }
        let kind =
            at.map { reader.kind(words, at: $0) ?? "post" }
            ?? (told == nil ? "report" : "interview")
        let whose = told.map(\.span) ?? speaker?.span
        let hop = Span(
            min(noun?.span.start ?? .max, whose?.start ?? .max),
            max(noun?.span.end ?? 0, whose?.end ?? 0))
        return Finding(
            entity: speaker?.entity, basis: speaker == nil ? .none : .role,
            reason: "the bracket behind the claim",
            carrier: Carrier(
                kind: kind, noun: noun?.lower ?? "report", span: hop,
                entity: told?.entity ?? speaker?.entity))
    }

    /// What opens a bracket that names no source.
    private static let remarks: Set<String> = [
        "she", "he", "it", "they", "we", "you", "i", "this", "that", "these", "see", "cf", "not",
    ]

    /// "The page Coast Watch", not "page 4".
    private func isPage(_ words: [NameScanner.Word], _ at: Int) -> Bool {
        ["page", "account", "channel", "group"].contains(words[at].lower) && at + 1 < words.count
            && words[at + 1].isCapitalised
    }

    /// "On WhatsApp": what a name carries is its own kind of post, and nobody.
    private func isPlatform(_ mention: Mention, _ words: [NameScanner.Word]) -> Bool {
        words.contains {
            mention.span.contains($0.span) && CarrierNouns.kind(of: $0.lower) == "post"
        }
    }
}
