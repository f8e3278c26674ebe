import HearsayCore
import HearsayTagging

extension TokenizedText {
    /// How far from a token the bounds of its sentence are looked for, in tokens; longer ones are cut there, so that
    /// a text without full stops costs no more than another.
    private static var reach: Int { 400 }

    /// The sentence of a token, as a range of indices.
    ///
    /// - Parameter passage: the tokens of the passage it stands in.
    /// - Complexity: O(1): at most 800 tokens are read.
    func sentence(of token: Int, in passage: Range<Int>, _ text: Text) -> Range<Int> {
        let near =
            max(
                passage.lowerBound, token - Self.reach)..<min(
                passage.upperBound, token + Self.reach)
        return text.utf8.withUnsafeBufferPointer {
            SentenceSplitter().sentences(tokens[near], of: $0)
        }.first { $0.contains(token) } ?? near
    }
}

/// The attributions of each passage, for those who ask passage by passage.
struct PassageIndex {
    private var places: [Int: [Int]] = [:]

    /// - Complexity: O(n log m) in spans and passages.
    init(_ attributions: [Attribution], _ tokenized: TokenizedText) {
        for (place, attribution) in attributions.enumerated() {
            for span in attribution.source + attribution.cue + attribution.content {
                guard let passage = tokenized.passage(at: span.start),
                    places[passage]?.last != place
                else { continue }
                places[passage, default: []].append(place)
            }
        }
    }

    /// The places of the attributions that have a span that begins in a passage.
    subscript(passage: Int) -> [Int] { places[passage] ?? [] }
}
