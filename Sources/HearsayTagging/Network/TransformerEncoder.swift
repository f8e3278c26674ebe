import CKernels
import HearsayCore

/// Runs the transformer over a batch of windows: all rows together through the matrices, each window
/// by itself through attention, so that batching changes no result.
final class TransformerEncoder {
    private let weights: TransformerWeights
    private var pieces: WordPiece
    private var places: [Int32] = []
    /// Rows of each window, and the row of each token's first piece.
    private var lengths: [Int] = []
    private var firsts: [Int] = []
    private var ids: [Int32] = []
    private var counts: [Int] = []

    private let x = Buffer()
    private let qkv = Buffer()
    private let attended = Buffer()
    private let projected = Buffer()
    private let inner = Buffer()
    private let scratch = Buffer()
    private let quantised = QuantisedRows()

    /// The most pieces of one token that are read.
    private static let piecesPerToken = 12
    /// Rows that go through the matrices together; more would leave the caches.
    private static let rowsAtOnce = 192

    init(weights: TransformerWeights) {
        self.weights = weights
        pieces = WordPiece(weights.vocabulary)
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
        for layer in weights.layers {
            attend(layer, x, count, into: attended)
            for start in stride(from: 0, to: count, by: Self.rowsAtOnce) {
                let rows = min(Self.rowsAtOnce, count - start)
                feed(layer, x + start * width, attended + start * width, rows)
            }
        }
        for (token, row) in firsts.enumerated() {
            (states + token * width).update(from: x + row * width, count: width)
        }
    }

    private func attend(
        _ layer: TransformerWeights.Layer, _ x: UnsafePointer<Float>, _ count: Int,
        into out: UnsafeMutablePointer<Float>
    ) {
        let width = weights.width
        let heads = width / TransformerWeights.headWidth
        let qkv = qkv.floats(count * 3 * width)
        layer.attention.multiply(count, x, into: qkv, scratch: quantised)
        var row = 0
        for length in lengths {
            hearsay_attention(
                length, heads, qkv + row * 3 * width,
                scratch.floats(hearsay_attention_scratch(length)), out + row * width)
            row += length
        }
    }

    /// x = norm(x + projection of what was attended to); x = norm(x + feed-forward of x).
    private func feed(
        _ layer: TransformerWeights.Layer, _ x: UnsafeMutablePointer<Float>,
        _ attended: UnsafePointer<Float>, _ rows: Int
    ) {
        let width = weights.width
        let projected = projected.floats(rows * width)
        layer.attentionOut.multiply(rows, attended, into: projected, scratch: quantised)
        hearsay_add_norm(
            rows, width, x, projected, TransformerWeights.epsilon, layer.attentionNorm.gamma,
            layer.attentionNorm.beta)
        let inner = inner.floats(rows * weights.hidden)
        layer.inner.multiply(rows, x, into: inner, .gelu, scratch: quantised)
        layer.outer.multiply(rows, inner, into: projected, scratch: quantised)
        hearsay_add_norm(
            rows, width, x, projected, TransformerWeights.epsilon, layer.outerNorm.gamma,
            layer.outerNorm.beta)
    }

    /// The rows of the batch: of each window the beginning, its tokens' pieces, the end; with each
    /// piece the capitals and quotation of its token.
    private func collect(_ batch: Batch) {
        places.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
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
            lengths.append(places.count / 4 - begin)
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
