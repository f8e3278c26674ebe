import HearsayCore
import HearsayTagging

/// Finds the attributions that lie near some tokens, so that nobody has to ask all of them.
struct Neighbours {
    /// Tokens fall into boxes of 256, about as many as the tagger reads at once.
    private static let shift = 8
    private var boxes: [Int: [Int]] = [:]

    /// - Complexity: O(n log m) in spans and tokens.
    init(_ attributions: [Attribution], _ tokenized: TokenizedText) {
        for (place, attribution) in attributions.enumerated() {
            for span in attribution.source + attribution.cue + attribution.content {
                for box in Self.boxes(of: tokenized.tokens(in: span))
                where boxes[box]?.last != place {
                    boxes[box, default: []].append(place)
                }
            }
        }
    }

    /// The places of the attributions with a span in the boxes of some tokens, in order.
    ///
    /// - Complexity: O(k log k) in those attributions.
    func near(_ tokens: Range<Int>) -> [Int] {
        let boxes = Self.boxes(of: tokens)
        if boxes.count == 1, let box = boxes.first { return self.boxes[box] ?? [] }
        return Set(boxes.flatMap { self.boxes[$0] ?? [] }).sorted()
    }

    private static func boxes(of tokens: Range<Int>) -> ClosedRange<Int> {
        let first = tokens.lowerBound >> shift
        return first...max(first, (tokens.upperBound - 1) >> shift)
    }
}
