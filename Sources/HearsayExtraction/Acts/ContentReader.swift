import HearsayCore

/// Reads what a content does by its own words: the weights of what it says are added up by act.
struct ContentReader: Sendable {
    private static let order: [Act.Name] = [
        .evade, .deny, .threaten, .concede, .promise, .demand, .accuse, .criticize, .support, .announce,
    ]
    private static let unasked = WordKey.set(
        "who what when where why how whether whom if didn't doesn't don't not wouldn't may might")
    private static let have = WordKey.of("have")
    private static let subjects = WordKey.set("i we i'm we're i've we've us")

    /// The act that a content does, with the words that showed it.
    ///
    /// - Parameter content: keys of its words.
    /// - Returns: `nil` where nothing in it is more than a report.
    /// - Complexity: O(n) in words.
    func act(of content: ArraySlice<UInt64>) -> (act: Act, words: Range<Int>)? {
        var weights: [Act.Name: Int] = [:]
        var first: [Act.Name: (sign: ContentLexicon.Sign, words: Range<Int>)] = [:]
        for match in ContentLexicon.matcher.matches(in: content) {
            let sign = match.value
            if sign.name == .demand, isNoDemand(match.words, content) { continue }
            weights[sign.name, default: 0] += sign.weight
            if sign.weight > first[sign.name]?.sign.weight ?? 0 {
                first[sign.name] = (sign, match.words)
            }
        }
        let needed = content.count > 60 ? 8 : content.count > 40 ? 6 : content.count > 8 ? 4 : 2
        var best: (name: Act.Name, weight: Int)?
        for name in Self.order {
            if let weight = weights[name], weight >= needed, weight > best?.weight ?? 0 {
                best = (name, weight)
            }
        }
        guard let best, let sign = first[best.name] else { return nil }
        return (Act(best.name, cameo: sign.sign.code), sign.words)
    }

    /// Whether "must" or "should" is said of the speaker himself ("we must"), of the past ("should have
    /// gone") or in a question ("who should be allowed"): then nobody is asked for anything.
    private func isNoDemand(_ words: Range<Int>, _ content: ArraySlice<UInt64>) -> Bool {
        let before = content[max(content.startIndex, words.lowerBound - 2)..<words.lowerBound]
        if before.contains(where: Self.subjects.contains)
            || before.last.map(Self.unasked.contains) ?? false
        {
            return true
        }
        return content[words.upperBound...].prefix(2).contains(Self.have)
    }
}
