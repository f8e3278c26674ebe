import CKernels

/// Runs layers of a transformer over rows of states, with the memory that takes.
final class TransformerLayers {
    private let width: Int
    private let hidden: Int
    private let headWidth: Int
    private let distances: UnsafePointer<Float>?
    private let qkv = Buffer()
    private let projected = Buffer()
    private let inner = Buffer()
    private let scratch = Buffer()
    private let quantised = QuantisedRows()

    /// Rows that go through the matrices together; more would leave the caches.
    private static let rowsAtOnce = 192

    /// - Parameters:
    ///   - width: values of a state.
    ///   - hidden: the inner width of the layers.
    ///   - headWidth: values of a head of attention, 32 or 64.
    ///   - distances: what a head adds to its scores by distance, as `hearsay_attention` takes it; `nil`: nothing.
    init(
        width: Int, hidden: Int, headWidth: Int, distances: UnsafePointer<Float>?
    ) {
        self.width = width
        self.hidden = hidden
        self.headWidth = headWidth
        self.distances = distances
    }

    /// What each row attends to.
    ///
    /// - Parameters:
    ///   - layer: the layer.
    ///   - x: the states.
    ///   - sequences: their rows, one sequence after the other; each attends to itself alone.
    ///   - out: receives one row for each state, before the projection.
    /// - Complexity: O(n) products in rows, O(w²) attention in the rows of each sequence.
    func attend(
        _ layer: TransformerWeights.Layer, _ x: UnsafePointer<Float>, _ sequences: [Range<Int>],
        into out: UnsafeMutablePointer<Float>
    ) {
        let count = sequences.last?.upperBound ?? 0
        let heads = width / headWidth
        let qkv = qkv.floats(count * 3 * width)
        layer.attention.multiply(count, x, into: qkv, scratch: quantised)
        for rows in sequences {
            hearsay_attention(
                rows.count, heads, headWidth, qkv + rows.lowerBound * 3 * width, distances,
                scratch.floats(hearsay_attention_scratch(rows.count, headWidth)),
                out + rows.lowerBound * width)
        }
    }

    /// x = norm(x + projection of what was attended to); x = norm(x + feed-forward of x).
    func feed(
        _ layer: TransformerWeights.Layer, _ x: UnsafeMutablePointer<Float>,
        _ attended: UnsafePointer<Float>, rows: Int
    ) {
        for start in stride(from: 0, to: rows, by: Self.rowsAtOnce) {
            let count = min(Self.rowsAtOnce, rows - start)
            feed(layer, x + start * width, attended + start * width, count)
        }
    }

    private func feed(
        _ layer: TransformerWeights.Layer, _ x: UnsafeMutablePointer<Float>,
        _ attended: UnsafePointer<Float>, _ rows: Int
    ) {
        let projected = projected.floats(rows * width)
        layer.attentionOut.multiply(rows, attended, into: projected, scratch: quantised)
        hearsay_add_norm(
            rows, width, x, projected, TransformerWeights.epsilon, layer.attentionNorm.gamma,
            layer.attentionNorm.beta)
        let inner = inner.floats(rows * hidden)
        layer.inner.multiply(rows, x, into: inner, .gelu, scratch: quantised)
        layer.outer.multiply(rows, inner, into: projected, scratch: quantised)
        hearsay_add_norm(
            rows, width, x, projected, TransformerWeights.epsilon, layer.outerNorm.gamma,
            layer.outerNorm.beta)
    }
}
