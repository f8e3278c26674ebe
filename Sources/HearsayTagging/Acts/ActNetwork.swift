import CKernels

/// Reads the acts of attributions by two layers of their own, from the states in the middle of the encoder.
///
/// The lower layers are shared with the tagger, so that the text is read once; marks say which rows are cue and
/// content where the two part. The last layer is needed for the window's first piece alone; beside it the head sees the
/// means over cue and content of what comes before.
final class ActNetwork {
    private let weights: ActWeights
    private let width: Int
    private let layers: TransformerLayers
    private let x = Buffer()
    private let attended = Buffer()
    private let begins = Buffer()
    private let beginsAttended = Buffer()
    private let pooled = Buffer()
    private let hidden = Buffer()
    private let scores = Buffer()
    private let quantised = QuantisedRows()

    init(weights: ActWeights, encoder: TransformerWeights) {
        self.weights = weights
        width = encoder.width
        layers = TransformerLayers(width: encoder.width, hidden: encoder.hidden)
    }

    /// The evidence of each attribution.
    ///
    /// - Parameters:
    ///   - attributions: the rows of each.
    ///   - middle: the states that the rows count in.
    /// - Complexity: O(n) products in rows, O(w²) attention in the rows of each attribution.
    func read(_ attributions: [ActRows], of middle: UnsafePointer<Float>) -> [ActEvidence] {
        var sequences: [Range<Int>] = []
        for attribution in attributions {
            let start = sequences.last?.upperBound ?? 0
            sequences.append(start..<start + attribution.rows.count)
        }
        guard let count = sequences.last?.upperBound else { return [] }
        let x = x.floats(count * width)
        for (attribution, sequence) in zip(attributions, sequences) {
            for (place, entry) in zip(sequence, attribution.rows) {
                let state = middle + entry.row * width
                let mark = weights.marks + entry.mark.rawValue * width
                for i in 0..<width { x[place * width + i] = state[i] + mark[i] }
            }
        }
        let attended = attended.floats(count * width)
        layers.attend(weights.layers[0], x, sequences, into: attended)
        layers.feed(weights.layers[0], x, attended, rows: count)
        layers.attend(weights.layers[1], x, sequences, into: attended)
        pool(attributions, sequences, x, attended)
        return judge(attributions.count)
    }

    /// Writes begin, mean of the cue and mean of the content of each attribution, one after the other.
    private func pool(
        _ attributions: [ActRows], _ sequences: [Range<Int>], _ x: UnsafePointer<Float>,
        _ attended: UnsafePointer<Float>
    ) {
        let begins = begins.floats(attributions.count * width)
        let beginsAttended = beginsAttended.floats(attributions.count * width)
        for (index, sequence) in sequences.enumerated() {
            let begin = sequence.lowerBound * width
            (begins + index * width).update(from: x + begin, count: width)
            (beginsAttended + index * width).update(from: attended + begin, count: width)
        }
        layers.feed(weights.layers[1], begins, beginsAttended, rows: attributions.count)
        let pooled = pooled.floats(attributions.count * 3 * width)
        for (index, (attribution, sequence)) in zip(attributions, sequences).enumerated() {
            let row = pooled + index * 3 * width
            row.update(from: begins + index * width, count: width)
            for (part, mark) in [ActRows.Mark.cue, .content].enumerated() {
                let marked = zip(sequence, attribution.rows).filter { $0.1.mark == mark }.map(\.0)
                mean(marked, x, into: row + (part + 1) * width)
            }
        }
    }

    private func mean(
        _ rows: [Int], _ x: UnsafePointer<Float>, into out: UnsafeMutablePointer<Float>
    ) {
        out.update(repeating: 0, count: width)
        for row in rows { for i in 0..<width { out[i] += x[row * width + i] } }
        let share = 1 / Float(max(1, rows.count))
        for i in 0..<width { out[i] *= share }
    }

    private func judge(_ count: Int) -> [ActEvidence] {
        let hidden = hidden.floats(count * weights.width)
        weights.hidden.multiply(
            count, pooled.floats(count * 3 * width), into: hidden, scratch: quantised)
        hearsay_quick_gelu(count * weights.width, hidden)
        let scores = scores.floats(count * ActEvidence.stride)
        weights.outer.multiply(count, hidden, into: scores, scratch: quantised)
        return (0..<count).map { ActEvidence(weights, scores: scores + $0 * ActEvidence.stride) }
    }
}
