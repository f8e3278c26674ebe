import HearsayCore

/// Finds whose report a relative pronoun takes up.
struct ReportAntecedent {
    private static let reach = 400
    private static let reports: Set<String> = [
        "article", "report", "story", "piece", "editorial", "column", "commentary", "op-ed", "post",
        "study", "paper",
    ]

    /// The report in "an article in the Harbour Times of 6 May, which claims", with the medium: the first
    /// name after the noun, if a preposition binds it.
    static func report(before position: Int, _ text: Text, _ index: EntityIndex) -> Carrier? {
        let span = Span(max(0, position - reach), position)
        var start = span.start
        while start < span.end, text.utf8[start] & 0xC0 == 0x80 { start += 1 }
        let words = NameScanner().words(in: Span(start, span.end), of: text)
        guard let noun = words.lastIndex(where: { reports.contains($0.lower) }),
            noun + 2 < words.count, ["in", "by", "from", "of"].contains(words[noun + 1].lower)
        else { return nil }
        // Another sentence may have begun since.
        if words[(noun + 1)...].contains(where: \.opensSentence),
            text.utf8[words[noun].span.end..<position].contains(UInt8(ascii: "."))
        {
            return nil
        }
        let next = index.firstMention(from: words[noun + 1].span.end)
        guard next < index.mentions.count,
            index.mentions[next].span.start <= words[noun + 2].span.end + 8
        else { return nil }
        let medium = index.mentions[next]
        let report = words[noun]
        return Carrier(
            kind: CarrierNouns.kind(of: report.lower) ?? "report", noun: report.lower,
            span: Span(report.span.start, medium.span.end), entity: medium.entity)
    }
}
