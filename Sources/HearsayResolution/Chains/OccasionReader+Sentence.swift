import HearsayCore

// Where the words around a cue are looked for.
extension OccasionReader {
    /// The occasions that a stretch of running text tells of somebody whom it names: "Arden defended it on her show".
    ///
    /// - Complexity: O(n) in its bytes.
    func occasions(in region: Span, of speaker: EntityID) -> [Hop] {
        for sentence in sentences(of: region).reversed() {
            guard
                let subject = index.mentions(in: sentence).first(where: {
                    $0.entity == speaker && index.isSubject($0)
                })
            else { continue }
            let words = NameScanner().words(in: sentence, of: text)
            return words.indices.filter { words[$0].span.start > subject.span.start }
                .compactMap { hop($0, words, speaker, isFirst: false) }
        }
        return []
    }

    /// The sentences of a stretch, by full stops before white space and line ends.
    private func sentences(of region: Span) -> [Span] {
        var found: [Span] = []
        var start = region.start
        while start < region.end {
            let end = text.sentenceEnd(in: Span(start, region.end), last: false) ?? region.end
            if end > start { found.append(text.wholeCharacters(Span(start, end))) }
            start = end + 1
        }
        return found
    }

    /// The stretches of the cue's sentence outside source and content: from the cue on, then before it, nearest first.
    func regions(around attribution: Attribution, _ cue: Span) -> [Span] {
        let taken = (attribution.content + attribution.source).sorted()
        // "Maintains in its newsletter".
        var regions = attribution.cue
        var at = cue.start
        var left = Self.reach
        while left > 0, at < text.count {
            let next = taken.first { $0.end > at && $0.start >= cue.start }
            let end = min(next?.start ?? text.count, text.count, at + left)
            let stop = text.sentenceEnd(in: Span(max(at, cue.end), max(end, cue.end)), last: false)
            if stop ?? end > at { regions.append(Span(at, stop ?? end)) }
            guard stop == nil, let next, next.start <= at + left else { break }
            left -= max(0, next.start - at)
            at = next.end
            if endsSentence(before: at) { break }
        }
        at = cue.start
        left = Self.reach
        while left > 0, at > 0 {
            let previous = taken.last { $0.start < at && $0.start < cue.start }
            let start = max(previous?.end ?? 0, 0, at - left)
            let stop = text.sentenceEnd(in: Span(min(start, at), at), last: true)
            if stop.map({ $0 + 1 }) ?? start < at {
                regions.append(Span(stop.map { $0 + 1 } ?? start, at))
            }
            guard stop == nil, let previous, previous.end >= at - left else { break }
            left -= max(0, at - previous.end)
            at = previous.start
        }
        return regions.map(text.wholeCharacters)
    }

    /// Whether what ends there ends its sentence, as a quotation does with a full stop.
    private func endsSentence(before end: Int) -> Bool {
        text.utf8[max(0, end - 4)..<end].contains { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }
    }
}
