import HearsayCore

/// Carries the occasion of a statement on to what the same speaker says next: "she told Reuters …", then "she added".
struct ContinuedOccasion {
    private static let kinds: Set<String> = [
        "interview", "news conference", "speech", "broadcast", "press release", "statement",
        "letter", "message", "post", "article", "book", "court filing", "website", "document",
    ]
    /// Verbs by which somebody goes on speaking.
    private static let speech = WordLists.set(
        """
        said says saying say added adds adding continued continues continuing went wrote writes writing argued argues
        insisted insists explained explains noted notes told stressed stresses called calls asked described recalled
        joked pointed acknowledged concluded replied responded declared warned admitted claimed suggested predicted
        """)
    /// Verbs by which somebody does something by speaking.
    private static let acts = WordLists.set(
        """
        accused criticized criticised praised urged denied promised vowed pledged demanded blasted slammed dismissed
        rejected condemned thanked mocked downplayed compared referred referring lamented boasted bragged revealed
        announced confirmed emphasized emphasised reiterated repeated hinted implied alleged contended maintained
        asserted quipped remarked observed apologized apologised defended labeled labelled vouching
        """)
    /// Words that tell of another day or another occasion.
    private static let elsewhere = WordLists.set(
        """
        earlier later previously last yesterday ago once separately separate formerly before monday tuesday wednesday
        thursday friday saturday sunday january february march april june july august september october november
        december tweeted twitter reporters
        """)
    /// What opens a sentence that tells of another occasion: "In court, Arden said".
    private static let fronts: Set<String> = [
        "in", "at", "on", "during", "speaking", "addressing",
    ]
    /// What tells of another time before the source of the same sentence: "The next day, Arden said".
    private static let times = elsewhere.union([
        "day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "night",
    ])
    private static let near = 40
    private static let telling: Set<String> = ["told", "tells", "tell"]
    /// How far before a source its sentence is looked at, in UTF-8 bytes.
    private static let reach = 160
    /// Statements of others between, at most.
    private static let mostBetween = 8

    private let attributions: [Attribution]
    private let speakers: [EntityID?]
    private let text: Text

    init(_ attributions: [Attribution], speakers: [EntityID?], text: Text) {
        self.attributions = attributions
        self.speakers = speakers
        self.text = text
    }

    /// The occasions of every attribution: its own, those of what its speaker said before, those that the sentence before
    /// it tells of, or, in a text's first paragraphs, those of what its speaker says next.
    ///
    /// - Parameters:
    ///   - own: the hops that the words of each tell.
    ///   - told: the hops that a stretch of running text tells of a speaker.
    /// - Complexity: O(n) in attributions and in the bytes before each.
    func carried(_ own: [[Hop]], told: (Span, EntityID) -> [Hop]) -> [[Hop]] {
        var all = own
        let order = attributions.indices.sorted { place($0) < place($1) }
        for (rank, at) in order.enumerated() where own[at].isEmpty {
            let last = rank > 0 ? order[rank - 1] : at
            let isSame =
                last != at && speakers[last] != nil && speakers[last] == speakers[at]
                && attributions[last].within == attributions[at].within
            // In one sentence one speaks on one occasion.
            if isSame, attributions[at].evidence == .cue, isOneSentence(last, at) {
                all[at] = all[last].filter { Self.kinds.contains($0.kind) }
                continue
            }
            guard goesOn(at, onAnyDay: isSame && !own[last].isEmpty) else { continue }
            if let speaker = speakers[at], let before = unsaid(before: rank, in: order) {
                all[at] = told(before, speaker).filter { Self.kinds.contains($0.kind) }
                if !all[at].isEmpty { continue }
            }
            var between = 0
            for before in order[..<rank].reversed()
            where attributions[before].within == attributions[at].within {
                guard attributions[before].evidence == .cue else { break }
                if speakers[before] == speakers[at] {
                    let hops = all[before].filter { Self.kinds.contains($0.kind) }
                    if !hops.isEmpty { all[at] = hops }
                    if !hops.isEmpty || isSaid(before) { break }
                } else {
                    between += 1
                    if between > Self.mostBetween { break }
                }
            }
        }
        announce(&all, order)
        return all
    }

    /// Whether no sentence ends between the cues of two attributions, and both are of running text.
    private func isOneSentence(_ one: Int, _ other: Int) -> Bool {
        guard let start = attributions[one].cue.last?.end,
            let end = attributions[other].cue.first?.start, start <= end, end - start <= Self.reach
        else { return false }
        return endOfSentence(from: start, within: end - start) == end
    }

    /// The running text in which nobody says anything, from the last words said before an attribution to its sentence.
    private func unsaid(before rank: Int, in order: [Int]) -> Span? {
        let at = order[rank]
        guard attributions[at].within == nil else { return nil }
        let start =
            (attributions[at].content + attributions[at].source + attributions[at].cue)
            .map(\.start).min() ?? 0
        var from = max(0, start - Self.unsaidReach)
        for before in order[..<rank].suffix(Self.mostBetween) {
            let spans =
                attributions[before].content + attributions[before].source
                + attributions[before].cue
            from = max(from, spans.map(\.end).filter { $0 <= start }.max() ?? 0)
        }
        return from < start ? text.wholeCharacters(Span(from, start)) : nil
    }

    /// How far back a sentence is read that only tells where somebody spoke, in UTF-8 bytes.
    private static let unsaidReach = 260
    /// Up to here a text tells first what was said and then where, in UTF-8 bytes.
    private static let lead = 1200

    /// Gives what opens a text the occasion that its speaker's next statement tells.
    private func announce(_ all: inout [[Hop]], _ order: [Int]) {
        for (rank, at) in order.enumerated().reversed()
        where all[at].isEmpty && place(at) < Self.lead && rank + 1 < order.count
            && goesOn(at, onAnyDay: true)
        {
            guard
                let next = order[(rank + 1)...].prefix(Self.mostBetween).first(where: {
                    attributions[$0].within == attributions[at].within
                }), speakers[next] == speakers[at], attributions[next].evidence == .cue,
                !isLongAgo(next)
            else { continue }
            all[at] = all[next].filter { Self.spoken.contains($0.kind) }
        }
    }

    private static let longAgo: Set<String> = [
        "last", "ago", "earlier", "previously", "once", "years", "formerly",
    ]

    /// Whether a statement's sentence tells another year, or that it was said long before.
    private func isLongAgo(_ at: Int) -> Bool {
        let attribution = attributions[at]
        guard let hull = (attribution.cue + attribution.source).hull else { return false }
        let reach = Span(max(0, hull.start - Self.reach), hull.start)
        let start = text.sentenceEnd(in: reach, last: true).map { $0 + 1 } ?? reach.start
        let sentence = text.wholeCharacters(
            Span(start, endOfSentence(from: hull.end, within: Self.reach)))
        return NameScanner().words(in: sentence, of: text).contains { word in
            !attribution.content.contains { $0.contains(word.span) }
                && (Self.longAgo.contains(word.lower)
                    || word.text.count == 4 && word.text.allSatisfy(\.isNumber))
        }
    }

    /// What a text may tell after the words that were said there.
    private static let spoken: Set<String> = [
        "interview", "news conference", "speech", "broadcast", "statement", "press release",
    ]

    private func place(_ at: Int) -> Int { attributions[at].cue.first?.start ?? 0 }

    /// Whether somebody speaks there, and no words say that it was on another day.
    ///
    /// - Parameter onAnyDay: whether a day may be told: a text's first paragraphs tell it.
    private func goesOn(_ at: Int, onAnyDay: Bool = false) -> Bool {
        let attribution = attributions[at]
        // In a turn one speaks of many occasions in one breath.
        guard attribution.evidence == .cue, attribution.turn == nil, speakers[at] != nil,
            isSaid(at) || isSaid(at, Self.acts)
        else { return false }
        // "Told parliament": to others than before.
        let cue = attribution.cue.flatMap { NameScanner().words(in: $0, of: text) }
        if cue.contains(where: { Self.telling.contains($0.lower) }) { return false }
        let hull = (attribution.cue + attribution.source).hull ?? Span(0, 0)
        var start = max(0, hull.start - Self.reach)
        if let line = text.utf8[start..<hull.start].lastIndex(of: 0x0A) { start = line + 1 }
        let around = text.wholeCharacters(Span(start, endOfSentence(from: hull.end)))
        let words = NameScanner().words(in: around, of: text).filter { word in
            !attribution.content.contains { $0.contains(word.span) }
        }
        let before = words.filter { $0.span.end <= hull.start }
        let opening = before.lastIndex(where: \.opensSentence) ?? before.startIndex
        let lead = before[opening...]
        if let first = lead.first, Self.fronts.contains(first.lower) { return false }
        if onAnyDay { return true }
        if lead.contains(where: { Self.times.contains($0.lower) }) { return false }
        return !zip(words, words.dropFirst().map(\.lower) + [""]).contains { word, next in
            word.span.start >= hull.start - Self.near && Self.elsewhere.contains(word.lower)
                // "Said, before clarifying that" is no other day.
                && !(word.lower == "before" && next.hasSuffix("ing"))
        }
    }

    /// The end of the sentence or the line that goes on behind a source and its cue, or what is looked at of it.
    private func endOfSentence(from end: Int, within near: Int = Self.near) -> Int {
        let reach = min(text.count, end + near)
        return text.sentenceEnd(in: Span(end, reach)) ?? reach
    }

    private func isSaid(_ at: Int, _ verbs: Set<String> = Self.speech) -> Bool {
        attributions[at].cue.contains { span in
            NameScanner().words(in: span, of: text).contains { verbs.contains($0.lower) }
        }
    }
}
