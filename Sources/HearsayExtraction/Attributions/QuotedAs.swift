package import HearsayCore
package import HearsayTagging

/// Reads who is quoted "as saying" something: "the Quill quoted Ada Arden as saying that …", "Arden was quoted by the Quill as
/// saying that …".
///
/// Where somebody quotes, what he says is, as in PolNeAR, whom he quotes with what that one says; the statement of who is quoted
/// lies within. Where somebody is quoted, he is the source, and not who quotes him.
package struct QuotedAs: TokenReader {
    let text: Text
    let tokenized: TokenizedText

    private static let quoting = WordKey.set("quoted cited reported described quotes cites")
    private static let copulas = WordKey.set("is are was were be been being")
    private static let speaking = WordKey.set(
        "saying telling warning claiming denying arguing stating insisting asserting adding having")
    private static let perfect = WordKey.set("said told warned claimed denied argued stated")
    private static let having = WordKey.of("having")
    private static let like = WordKey.of("as")
    private static let clauses = WordKey.set(
        "; but while although though because when after before as if — –")
    private static let relatives = WordKey.set("who which that whose")
    private static let comma = WordKey.of(",")
    /// Between a cue and its "as saying", in tokens.
    private static let reach = 24
    /// The most tokens of a subject.
    private static let longestSubject = 24
    /// Too few are found to calibrate: of medium grade.
    private static let confidence = 0.6

    package init(text: Text, tokenized: TokenizedText) {
        self.text = text
        self.tokenized = tokenized
    }

    /// The attributions with whoever is quoted as the source of a passive, and with what somebody quotes as one content.
    ///
    /// - Complexity: O(n log m) in attributions and tokens.
    package func mended(_ attributions: [Attribution]) -> [Attribution] {
        var mended: [Attribution] = []
        for attribution in attributions {
            guard let cue = cue(of: attribution) else {
                mended.append(attribution)
                continue
            }
            if isPassive(cue), let phrase = phrase(after: cue.upperBound, in: attribution),
                let one = passive(attribution, cue, phrase)
            {
                mended.append(one)
            } else if let last = mended.last, let outer = quoted(last, before: cue, attribution) {
                mended[mended.count - 1] = outer
            } else {
                mended.append(attribution)
            }
        }
        return mended
    }

    /// What those say who are quoted in the contents of others and that no attribution of `inner` has; `within` points into
    /// `outer`.
    ///
    /// - Complexity: O(n log m) in attributions and tokens, and O(k) in the inner ones of each.
    package func read(in outer: [Attribution], besides inner: [Attribution]) -> [Attribution] {
        let within = Dictionary(grouping: inner) { $0.within }
        return outer.enumerated().compactMap { place, attribution in
            guard let cue = cue(of: attribution), !isPassive(cue),
                cue.contains(where: { Self.quoting.contains(key($0)) }),
                let content = attribution.content.first, content.start > attribution.cue[0].end,
                let phrase = phrase(after: cue.upperBound, in: attribution),
                case let first = tokenized.tokens(in: content).lowerBound,
                first < phrase.lowerBound
            else { return nil }
            let source = tokenized.span(first..<phrase.lowerBound)
            let start = tokenized.span(phrase).end
            let said = text.trimmed(Span(start, max(start, content.end)))
            let known = within[place] ?? []
            guard !said.isEmpty,
                !known.contains(where: { $0.cue.contains { $0.overlaps(tokenized.span(phrase)) } })
            else { return nil }
            return Attribution(
                source: [source], cue: [tokenized.span(phrase)],
                content: [said] + attribution.content.dropFirst(), mode: attribution.mode,
                within: place, confidence: Self.confidence,
                reasons: ["who is quoted 'as saying'"])
        }
    }

    /// The tokens of a cue of one piece.
    private func cue(of attribution: Attribution) -> Range<Int>? {
        guard attribution.cue.count == 1 else { return nil }
        let tokens = tokenized.tokens(in: attribution.cue[0])
        return tokens.isEmpty ? nil : tokens
    }

    private func isPassive(_ cue: Range<Int>) -> Bool {
        cue.contains { Self.copulas.contains(key($0)) }
            && cue.contains { Self.quoting.contains(key($0)) }
    }

    /// "As saying", "as having said" behind a cue, in its sentence.
    private func phrase(after start: Int, in attribution: Attribution) -> Range<Int>? {
        guard let passage = tokenized.passage(at: attribution.cue[0].start) else { return nil }
        let end = min(tokenized.passages[passage].upperBound - 1, start + Self.reach)
        // The cue itself may end with it, or hold its "as".
        let from = max(tokenized.passages[passage].lowerBound, start - 2)
        guard from < end else { return nil }
        for at in from..<end {
            if key(at) == WordKey.sentenceEnd { return nil }
            let next = key(at + 1)
            guard key(at) == Self.like, Self.speaking.contains(next) else { continue }
            if next != Self.having { return at..<at + 2 }
            if at + 2 <= end, Self.perfect.contains(key(at + 2)) { return at..<at + 3 }
        }
        return nil
    }

    /// "Arden was quoted by the Quill as saying that …" with Arden as its source.
    private func passive(_ attribution: Attribution, _ cue: Range<Int>, _ phrase: Range<Int>)
        -> Attribution?
    {
        guard let passage = tokenized.passage(at: attribution.cue[0].start),
            case let range = tokenized.passages[passage],
            let copula = cue.first(where: { Self.copulas.contains(key($0)) }),
            let end = attribution.content.last?.end,
            let source = quoted(in: attribution, before: copula)
                ?? subject(before: copula, in: range).map(tokenized.span)
        else { return nil }
        let start = tokenized.span(phrase).end
        let said = text.trimmed(Span(start, max(start, end)))
        guard !said.isEmpty else { return nil }
        var one = attribution
        one.source = [source]
        // One piece where nothing stands between.
        one.cue =
            phrase.lowerBound <= cue.upperBound
            ? [tokenized.span(cue.lowerBound..<phrase.upperBound)]
            : [tokenized.span(cue), tokenized.span(phrase)]
        one.content = [said]
        one.confidence = max(one.confidence, Self.confidence)
        one.reasons.append("who is quoted 'as saying'")
        return one
    }

    /// Who is quoted, if the tagger has read him before the verb: as the source, or as what opens the content.
    private func quoted(in attribution: Attribution, before verb: Int) -> Span? {
        let place = Int(tokenized.tokens[verb].start)
        return attribution.source.last { $0.end <= place }
            ?? attribution.content.last { $0.end <= place }
    }

    /// The noun phrase before a verb: from the beginning of its clause, without a relative clause.
    private func subject(before verb: Int, in passage: Range<Int>) -> Range<Int>? {
        let sentence = tokenized.sentence(of: verb, in: passage, text)
        var start = max(sentence.lowerBound, verb - Self.longestSubject)
        for at in start..<verb where Self.clauses.contains(key(at)) { start = at + 1 }
        var end = verb
        if end > start, Self.relatives.contains(key(end - 1)) { end -= 1 }
        while start < end, key(start) == Self.comma { start += 1 }
        while end > start, key(end - 1) == Self.comma { end -= 1 }
        // "In Lindon, Arden was quoted": only what stands behind the last comma, unless it is an apposition's.
        let commas = (start..<end).filter { key($0) == Self.comma }
        if let last = commas.last, commas.count == 1, isCapitalised(last + 1) { start = last + 1 }
        return start < end ? start..<end : nil
    }

    private func isCapitalised(_ token: Int) -> Bool {
        (0x41...0x5A).contains(text.utf8[Int(tokenized.tokens[token].start)])
    }

    /// Two attributions of who quotes, put together: "[the Quill] quotes [“a clerk”] as saying [that …]".
    private func quoted(_ first: Attribution, before cue: Range<Int>, _ second: Attribution)
        -> Attribution?
    {
        guard !first.source.isEmpty, first.source == second.source,
            let quote = self.cue(of: first), !isPassive(quote),
            quote.contains(where: { Self.quoting.contains(key($0)) }),
            let content = first.content.last, content.end <= second.cue[0].start,
            cue.contains(where: { Self.speaking.contains(key($0)) }),
            let phrase = phrase(after: quote.upperBound, in: first),
            phrase.overlaps(cue), let last = second.content.last, last.end > content.end
        else { return nil }
        var outer = first
        outer.content = [Span(first.content[0].start, last.end)]
        outer.mode = .mixed
        return outer
    }
}
