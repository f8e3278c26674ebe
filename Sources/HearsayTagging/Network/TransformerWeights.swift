/// The weights of the transformer.
///
/// Its shape is MiniLM's (Wang and others 2020): normalised after each part.
struct TransformerWeights {
    /// Scale and shift of a layer norm.
    struct Norm {
        let gamma: UnsafePointer<Float>
        let beta: UnsafePointer<Float>
    }

    struct Layer {
        /// To queries (divided by the root of a head's width), keys and values.
        let attention: Matrix
        let attentionOut: Matrix
        let attentionNorm: Norm
        let inner: Matrix
        let outer: Matrix
        let outerNorm: Norm
    }

    static let headWidth = 32
    static let epsilon: Float = 1e-12

    let width: Int
    let hidden: Int
    /// The most word pieces of one sequence.
    let positions: Int
    /// The word pieces there are.
    let pieces: Int
    /// The embedding of word pieces, with one scale a row.
    let table: UnsafePointer<Int8>
    let scales: UnsafePointer<Float>
    /// Rows added to it: positions, then eight of capitals, then eight of the state of quotation.
    let rows: UnsafePointer<Float>
    let norm: Norm
    let layers: [Layer]
    let vocabulary: Vocabulary

    init(_ header: Weights.Header, _ reader: inout TensorReader) {
        let width = header.width
        let hidden = header.hidden
        self.width = width
        self.hidden = hidden
        positions = header.positions
        pieces = header.embeddingRows
        vocabulary = Vocabulary(header, &reader)
        table = reader.next(header.embeddingRows * width)
        scales = reader.next(header.embeddingRows)
        rows = reader.next((positions + 16) * width)
        norm = Norm(width, &reader)
        var layers: [Layer] = []
        for _ in 0..<header.layers { layers.append(Layer(width, hidden, &reader)) }
        self.layers = layers
    }
}

extension TransformerWeights.Norm {
    init(_ width: Int, _ reader: inout TensorReader) {
        gamma = reader.next(width)
        beta = reader.next(width)
    }
}

extension TransformerWeights.Layer {
    init(_ width: Int, _ hidden: Int, _ reader: inout TensorReader) {
        attention = reader.matrix(width, 3 * width)
        attentionOut = reader.matrix(width, width)
        attentionNorm = TransformerWeights.Norm(width, &reader)
        inner = reader.matrix(width, hidden)
        outer = reader.matrix(hidden, width)
        outerNorm = TransformerWeights.Norm(width, &reader)
    }
}
