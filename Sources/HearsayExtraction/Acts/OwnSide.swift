import HearsayCore
import HearsayTagging

/// The country that the speakers of a document speak for.
///
/// A spokesperson's "Lindon supports the plan" supports it; the same words about another country report.
struct OwnSide {
    private let names: Set<UInt64>
    private let adjectives: Set<UInt64>

    /// The fewest sentences of answers that have to begin with a country's name.
    private static let fewest = 2
    private static let the = WordKey.of("the")
    private static let we = WordKey.of("we")
    private static let joints = WordKey.set("and but , ; so that")
    private static let parties = WordKey.set("side government")

    /// Nobody speaks for a country.
    static let none = OwnSide(nil)

    /// The side of a document: the country in the name of its own speaker, or in a transcript the one that the
    /// most sentences of answers begin with.
    ///
    /// - Complexity: O(n) in sentences.
    init(_ sentences: [Attribution], turns: [Turn], speaker: DocumentSpeaker?, in text: Text) {
        if let speaker, let country = Self.country(in: speaker.name) {
            self.init(country)
            return
        }
        var counts: [String: Int] = [:]
        for sentence in sentences where sentence.evidence == .layout {
            guard let turn = sentence.turn, turns[turn].role == .answer,
                let country = Self.opening(of: sentence.content[0], text)
            else { continue }
            counts[country, default: 0] += 1
        }
        // Of two as frequent the first by name, so that the same text gives the same.
        let most = counts.filter { $0.value >= Self.fewest }
            .min { ($1.value, $0.key) < ($0.value, $1.key) }
        self.init(most?.key)
    }

    private init(_ country: String?) {
        names = Set(country.map { [WordKey.of($0)] } ?? [])
        adjectives = Set(
            country.map { Places.adjectives(of: $0).map(WordKey.of) } ?? [])
    }

    /// The words of a sentence with "we" for the own side where that is the subject of it or of a clause joined to
    /// it: "Lindon", "the Lindish side".
    ///
    /// - Complexity: O(n) in words.
    func spoken(_ words: [UInt64]) -> [UInt64] {
        if names.isEmpty { return words }
        var spoken = words
        for at in words.indices where at == 0 || Self.joints.contains(words[at - 1]) {
            if names.contains(words[at]) {
                spoken[at] = Self.we
            } else if at + 3 < words.count, words[at] == Self.the,
                adjectives.contains(words[at + 1]), Self.parties.contains(words[at + 2])
            {
                spoken[at + 2] = Self.we
            }
        }
        return spoken
    }

    private static func country(in name: String) -> String? {
        let words = name.lowercased().split { !$0.isLetter && $0 != "." }.map(String.init)
        guard let of = words.firstIndex(of: "of") else { return nil }
        return words[(of + 1)...].first { Places.countries.contains($0) }
    }

    /// The country whose name is the first word of a sentence, lower case.
    private static func opening(of sentence: Span, _ text: Text) -> String? {
        let bytes = text.utf8[sentence.start..<sentence.end]
        guard let first = bytes.first, first >= 0x41, first <= 0x5A else { return nil }
        let end = bytes.firstIndex { !(($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A) } ?? sentence.end
        guard end - sentence.start > 2 else { return nil }
        let word = text.string(Span(sentence.start, end)).lowercased()
        return Places.countries.contains(word) ? word : nil
    }
}
