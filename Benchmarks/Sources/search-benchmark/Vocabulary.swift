import HearsayCore
import HearsayLedger

/// What there is to ask for, drawn from the statements of the ledger itself.
struct Vocabulary {
    let common: [String]
    let rare: [String]
    let phrases: [String]
    let speakers: [String]
    let outlets: [String]
    let dates: [String]

    init(_ ledger: Ledger) throws {
        var counts: [String: Int] = [:]
        var phrases: [String] = []
        var speakers: [String: Int] = [:]
        var outlets: Set<String> = []
        var dates: Set<String> = []
        var offset = 0
        while offset < 200_000 {
            let hits = try ledger.search(SearchQuery(limit: 5000, offset: offset))
            if hits.isEmpty { break }
            offset += 25_000
            for hit in hits {
                let words = hit.content.lowercased().split { !$0.isLetter }.map(String.init)
                for word in words where word.count > 1 { counts[word, default: 0] += 1 }
                if words.count > 4 { phrases.append("\"\(words[1]) \(words[2])\"") }
                if !hit.speaker.isEmpty { speakers[hit.speaker, default: 0] += 1 }
                if let outlet = hit.outlet { outlets.insert(outlet) }
                if !hit.day.isEmpty { dates.insert(hit.day) }
            }
        }
        // By count, then by the word itself: a dictionary has no order of its own.
        let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        common = Array(ordered.prefix(60))
        rare = ordered.filter { counts[$0] ?? 0 <= 3 }
        self.phrases = phrases
        self.speakers = speakers.keys.sorted()
        self.outlets = outlets.sorted()
        self.dates = dates.sorted()
    }
}
