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
    private static let mostBetween = 3

    private let attributions: [Attribution]
    private let speakers: [EntityID?]
    private let text: Text

    init(_ attributions: [Attribution], speakers: [EntityID?], text: Text) {
        self.attributions = attributions
        self.speakers = speakers
        self.text = text
    }

    /// The occasions of every attribution: its own, or those of what its speaker said before.
    ///
    /// - Parameter own: the hops that the words of each tell.
    /// - Complexity: O(n) in attributions.
    func carried(_ own: [[Hop]]) -> [[Hop]] {
        var all = own
        let order = attributions.indices.sorted { place($0) < place($1) }
        for (rank, at) in order.enumerated() where own[at].isEmpty && goesOn(at) {
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
        return all
    }

    private func place(_ at: Int) -> Int { attributions[at].cue.first?.start ?? 0 }

    /// Whether somebody speaks there, and no words say that it was on another day.
    private func goesOn(_ at: Int) -> Bool {
        let attribution = attributions[at]
        // In a turn one speaks of many occasions in one breath.
        guard attribution.evidence == .cue, attribution.turn == nil, speakers[at] != nil, isSaid(at)
        else { return false }
        // "Told parliament": to others than before.
        let cue = attribution.cue.flatMap { NameScanner().words(in: $0, of: text) }
        if cue.contains(where: { Self.telling.contains($0.lower) }) { return false }
        let hull = (attribution.cue + attribution.source).hull ?? Span(0, 0)
        var start = max(0, hull.start - Self.reach)
        if let line = text.utf8[start..<hull.start].lastIndex(of: 0x0A) { start = line + 1 }
        let around = text.wholeCharacters(Span(start, min(text.count, hull.end + 40)))
        let words = NameScanner().words(in: around, of: text).filter { word in
            !attribution.content.contains { $0.contains(word.span) }
        }
        let before = words.filter { $0.span.end <= hull.start }
        let opening = before.lastIndex(where: \.opensSentence) ?? before.startIndex
        let lead = before[opening...]
        if let first = lead.first, Self.fronts.contains(first.lower) { return false }
        if lead.contains(where: { Self.times.contains($0.lower) }) { return false }
        return !words.contains { word in
            word.span.start >= hull.start - Self.near && Self.elsewhere.contains(word.lower)
        }
    }

    private func isSaid(_ at: Int) -> Bool {
        attributions[at].cue.contains { span in
            NameScanner().words(in: span, of: text).contains { Self.speech.contains($0.lower) }
        }
    }
}
