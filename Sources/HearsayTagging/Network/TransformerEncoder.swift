import CKernels
import HearsayCore

/// Runs the transformer over a batch of windows: all rows together through the matrices, each window
/// by itself through attention, so that batching changes no result.
final class TransformerEncoder {
    private let weights: TransformerWeights
    private var pieces: WordPiece
    private var places: [Int32] = []
    private var ids: [Int32] = []
    private var counts: [Int] = []

    private let x = Buffer()
    private let attended = Buffer()
    private let layers: TransformerLayers
    /// The rows of each window of the last batch, and the row of each token's first piece.
    private var windows: [Range<Int>] = []
    private var firsts: [Int] = []

    /// The states of all tokens of the last batch before the last layer, which still tell more of what is said than
    /// of who says it (Documentation/decisions/0023).
    private let early = Buffer()

    /// The most pieces of one token that are read.
    private static let piecesPerToken = 12

    init(weights: TransformerWeights) {
        self.weights = weights
        pieces = WordPiece(weights.vocabulary)
        layers = TransformerLayers(
            width: weights.width, hidden: weights.hidden,
            headWidth: TransformerWeights.headWidth, distances: nil)
    }

    /// The states of all tokens: rows of `width`, windows one after the other.
    ///
    /// - Parameters:
    ///   - batch: the windows.
    ///   - states: receives one row per token: the state of its first piece.
    /// - Complexity: O(n) products in pieces, O(w²) attention in the pieces of each window.
    func encode(_ batch: Batch, into states: UnsafeMutablePointer<Float>) {
        collect(batch)
        let width = weights.width
        let count = places.count / 4
        let x = x.floats(count * width)
        hearsay_embed_pieces(
            count, places, width, weights.table, weights.scales, weights.rows, weights.norm.gamma,
            weights.norm.beta, x)
        let attended = attended.floats(count * width)
        for layer in weights.layers.dropLast() {
            layers.attend(layer, x, windows, into: attended)
            layers.feed(layer, x, attended, rows: count)
        }
        keep(x, in: early.floats(firsts.count * width))
        guard let last = weights.layers.last else { return }
        // A token's state is that of its first piece: the others are only attended to.
        layers.attend(last, x, windows, into: attended)
        keep(x, in: states)
        keep(attended, in: attended)
        layers.feed(last, states, attended, rows: firsts.count)
    }

    /// The states of all tokens of the last batch before the last layer, as `encode` gives those after it.
    func earlyStates() -> UnsafePointer<Float> {
        UnsafePointer(early.floats(firsts.count * weights.width))
    }

    /// Writes the row of each token's first piece; `states` may be `x` itself.
    private func keep(_ x: UnsafePointer<Float>, in states: UnsafeMutablePointer<Float>) {
        let width = weights.width
        for (token, row) in firsts.enumerated() {
            (states + token * width).update(from: x + row * width, count: width)
        }
    }

    /// The rows of the batch: of each window the beginning, its tokens' pieces, the end; with each
    /// piece the capitals and quotation of its token.
    private func collect(_ batch: Batch) {
        places.removeAll(keepingCapacity: true)
        windows.removeAll(keepingCapacity: true)
        firsts.removeAll(keepingCapacity: true)
        var token = 0
        for window in batch.windows {
            ids.removeAll(keepingCapacity: true)
            counts.removeAll(keepingCapacity: true)
            for index in window {
                let span = batch.tokens[index]
                let before = ids.count
                pieces.append(
                    UnsafeBufferPointer(
                        rebasing: batch.bytes[Int(span.start)..<Int(span.end)]), to: &ids)
                if ids.count == before { ids.append(Vocabulary.unknown) }
                if ids.count - before > Self.piecesPerToken {
                    ids.removeSubrange((before + Self.piecesPerToken)...)
                }
                counts.append(ids.count - before)
            }
            let begin = places.count / 4
            place(Vocabulary.begin, 0, batch.rows[token])
            var id = 0
            let allowed = piecesAllowed()
            for count in counts {
                firsts.append(places.count / 4)
                for i in 0..<min(count, allowed) {
                    place(ids[id + i], places.count / 4 - begin, batch.rows[token])
                }
                id += count
                token += 1
            }
            place(Vocabulary.end, places.count / 4 - begin, batch.rows[token - 1])
            windows.append(begin..<places.count / 4)
        }
    }

    /// How many pieces of each token fit into one sequence: all, but for windows of gibberish.
    private func piecesAllowed() -> Int {
        var allowed = Self.piecesPerToken
        while allowed > 1, counts.reduce(0, { $0 + min($1, allowed) }) + 2 > weights.positions {
            allowed -= 1
        }
        return allowed
    }

    private func place(_ piece: Int32, _ position: Int, _ row: FeatureRow) {
        places.append(piece)
        places.append(Int32(position))
        places.append(
            Int32(weights.positions + Int(row.capitals) - FeatureExtractor.Layout.capitals))
        places.append(
            Int32(weights.positions + 8 + Int(row.quotation) - FeatureExtractor.Layout.quotation))
    }
}
