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
        let hull = (attribution.cue + attribution.source).hull ?? Span(0, 0)
        let start = max(0, hull.start - 40)
        let around = Span(start, min(text.count, hull.end + 40))
        return !NameScanner().words(in: text.wholeCharacters(around), of: text).contains { word in
            Self.elsewhere.contains(word.lower)
                && !attribution.content.contains { $0.contains(word.span) }
        }
    }

    private func isSaid(_ at: Int) -> Bool {
        attributions[at].cue.contains { span in
            NameScanner().words(in: span, of: text).contains { Self.speech.contains($0.lower) }
        }
    }
}
