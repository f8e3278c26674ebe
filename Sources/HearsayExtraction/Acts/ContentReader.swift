import HearsayCore

/// Reads what a content does by its own words: the weights of what it says are added up by act.
struct ContentReader: Sendable {
    private static let order: [Act.Name] = [
        .evade, .deny, .threaten, .concede, .promise, .demand, .accuse, .criticize, .support,
        .announce,
    ]
    private static let copulas = WordKey.set(
        """
        is are was were be been being 's ’s 're isn't aren't wasn't weren't am i'm it's that's he's she's
        they're you're we're such totally completely absolutely utterly as called really very so how
        most like what just “ \" '' ‘ such deeply
        """)
    private static let negations = WordKey.set(
        "not never no n't isn't aren't wasn't weren't without")
    // "The plan to close the pier" announces nothing.
    private static let owners = WordKey.set(
        "the a an 's ’s ' ’ s' its his her their our no any and")
    // "I never thought so" denies nothing.
    private static let minds = WordKey.set(
        """
        know knew think thought want wanted expect expected see saw seen understand understood remember
        realize realized need feel felt get got hear heard believe believed imagine even really care
        """)
    private static let pronouns = WordKey.set("i we he she they it you i'm we're")
    private static let reporting = WordKey.set(
        "said says told tells announced denied denies accused accuses urged urges wrote called asked"
    )
    // Nobody is asked for anything by "let me" and "don't worry".
    private static let inviting = WordKey.set("me worry forget know kid")
    // Not promised: "we'll be there", "he will have to".
    static let idle = WordKey.set(
        "be have see find know win lose get probably likely always need and or")
    private static let unasked = WordKey.set(
        "who what when where why how whether whom if no didn't doesn't don't not wouldn't may might"
    )
    private static let have = WordKey.of("have")
    private static let should = WordKey.of("should")
    private static let modals = WordKey.set("should shouldn't must")
    private static let inverted = WordKey.set(
        """
        the a an he she it they you we i his her its their our my any that this such someone anyone anything
        something there one
        """)
    private static let asking = WordKey.set("whether how why")
    // "That is why they must leave" asks for it all the same.
    private static let reasons = WordKey.set("is was that's 's ’s")
    private static let breaks = WordKey.set(", ; : \" “ ”").union([WordKey.sentenceEnd])
    private static let clauseReach = 9
    static let subjects = WordKey.set("i we i'm we're i've we've us")
    private static let quotes = WordKey.set("\" “ ” ‘ ''")
    // Only in quotation marks: "seeks to" may be followed by "lock the gate" too.
    private static let imperative = ContentLexicon.Sign(name: .demand, code: "020", weight: 4)

    /// The act that a content does, with the words that showed it.
    ///
    /// - Parameters:
    ///   - content: keys of its words.
    ///   - names: whether it is a name that somebody is called: then half the weight will do.
    ///   - others: acts that are not looked for.
    /// - Returns: `nil` where nothing in it is more than a report.
    /// - Complexity: O(n) in words.
    func act(
        of content: ArraySlice<UInt64>, names: Bool = false, without others: Set<Act.Name> = []
    ) -> (act: Act, words: Range<Int>)? {
        if !names, reports(content) { return nil }
        var weights: [Act.Name: Int] = [:]
        var first: [Act.Name: (sign: ContentLexicon.Sign, words: Range<Int>)] = [:]
        let all =
            ContentLexicon.matcher.matches(in: content).map { ($0, true) }
            + ContentLexicon.judgements.matches(in: content).map { ($0, false) }
        for (match, isPhrase) in all {
            let sign = match.value
            if others.contains(sign.name) { continue }
            let after = content[match.words.upperBound...]
            if !isPhrase, isDenied(match.words.lowerBound, content) { continue }
            if sign.name == .demand, after.first.map(Self.inviting.contains) ?? false { continue }
            if sign.name == .announce, let before = content[..<match.words.lowerBound].last,
                Self.owners.contains(before)
            {
                continue
            }
            if sign.name == .deny, after.first.map(Self.minds.contains) ?? false { continue }
            if sign.name == .promise, after.first.map(Self.idle.contains) ?? false { continue }
            if sign.name == .demand, Self.isNoDemand(match.words, content) { continue }
            let isSaid = names || isPhrase || isFramed(match.words.lowerBound, content)
            weights[sign.name, default: 0] += isSaid ? sign.weight : sign.weight / 2
            if sign.weight > first[sign.name]?.sign.weight ?? 0 {
                first[sign.name] = (sign, match.words)
            }
        }
        if !names, !others.contains(.demand), content.first.map(Self.quotes.contains) ?? false,
            let words = DeedForms.imperative(content)
        {
            weights[.demand, default: 0] += Self.imperative.weight
            first[.demand] = first[.demand] ?? (Self.imperative, words)
        }
        let needed = names ? 2 : Self.needed(content.count)
        var best: (name: Act.Name, weight: Int)?
        for name in Self.order {
            if let weight = weights[name], weight >= needed, weight > best?.weight ?? 0 {
                best = (name, weight)
            }
        }
        guard let best, let sign = first[best.name] else { return nil }
        return (Act(best.name, cameo: sign.sign.code), sign.words)
    }

    /// The act that the first words name, as "their commitment to" does, whatever the cue.
    func object(of content: ArraySlice<UInt64>) -> (act: Act, words: Range<Int>)? {
        let opening = content.drop(while: WordKey.opening.contains)
        let match = ContentLexicon.objects.matches(in: opening.prefix(5)).first
        guard let match, match.words.lowerBound == opening.startIndex else { return nil }
        return (Act(match.value.name, cameo: match.value.code), match.words)
    }

    /// Whether it reports what somebody else said ("the mayor told us that …"): that act is not the
    /// source's own.
    private func reports(_ content: ArraySlice<UInt64>) -> Bool {
        let opening = content.drop(while: WordKey.opening.contains).prefix(8)
        guard let first = opening.first, !Self.pronouns.contains(first) else { return false }
        return opening.contains(where: Self.reporting.contains)
    }

    /// The weight that decides in a content of so many words: a long one has more than one point.
    private static func needed(_ words: Int) -> Int {
        words > 60 ? 8 : words > 40 ? 6 : words > 20 ? 4 : 3
    }

    /// Whether a judgement is said not to hold: "is not a racist", "aren't great".
    private func isDenied(_ place: Int, _ content: ArraySlice<UInt64>) -> Bool {
        content[max(content.startIndex, place - 3)..<place].contains(where: Self.negations.contains)
    }

    /// Whether a judgement is said of somebody: behind "is" or "such a", in quotation marks of its own, or
    /// as the first word.
    private func isFramed(_ place: Int, _ content: ArraySlice<UInt64>) -> Bool {
        place == content.startIndex
            || content[max(content.startIndex, place - 3)..<place].contains(
                where: Self.copulas.contains)
    }

    /// Whether "must" or "should" is said of the speaker himself ("we must"), of the past ("should have
    /// gone"), in a question ("who should be allowed", "how the lock should be kept") or instead of "if" ("should
    /// the lock fail"): then nobody is asked for anything.
    ///
    /// - Parameter besides: the words for the speaker himself.
    static func isNoDemand(
        _ words: Range<Int>, _ content: ArraySlice<UInt64>, besides subjects: Set<UInt64> = subjects
    ) -> Bool {
        let before = content[max(content.startIndex, words.lowerBound - 2)..<words.lowerBound]
        if before.contains(where: subjects.contains)
            || before.last.map(unasked.contains) ?? false
        {
            return true
        }
        let after = content[words.upperBound...]
        if after.prefix(2).contains(have) { return true }
        guard modals.contains(content[words.lowerBound]) else { return false }
        if content[words.lowerBound] == should, after.first.map(inverted.contains) ?? false {
            return true
        }
        let start = max(content.startIndex, words.lowerBound - clauseReach)
        let clause = content[start..<words.lowerBound]
        let opening = clause.lastIndex(where: breaks.contains).map { $0 + 1 } ?? start
        return clause[opening...].indices.contains { at in
            asking.contains(clause[at])
                && !(at > content.startIndex && reasons.contains(content[at - 1]))
        }
    }
}
