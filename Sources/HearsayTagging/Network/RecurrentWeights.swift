/// The weights of the recurrent encoder.
struct RecurrentWeights {
    /// One direction of one layer.
    struct Direction {
        /// From the layer's input to the gates, with their bias.
        let input: Matrix
        /// From the state before to the gates; its bias is not used.
        let recurrent: Matrix
    }

    let width: Int
    let hidden: Int
    let table: UnsafePointer<Int8>
    let scales: UnsafePointer<Float>
    let bias: UnsafePointer<Float>
    let gamma: UnsafePointer<Float>
    let beta: UnsafePointer<Float>
    /// Forward and backward of each layer.
    let layers: [(forward: Direction, backward: Direction)]

    init(_ header: Weights.Header, _ reader: inout TensorReader) {
        let hidden = header.hidden
        width = header.width
        self.hidden = hidden
        table = reader.next(header.embeddingRows * width)
        scales = reader.next(header.embeddingRows)
        bias = reader.next(width)
        gamma = reader.next(width)
        beta = reader.next(width)
        var layers: [(forward: Direction, backward: Direction)] = []
        for layer in 0..<header.layers {
            let input = layer == 0 ? width : 2 * hidden
            func direction(_ reader: inout TensorReader) -> Direction {
                let matrix = reader.matrix(input, 4 * hidden)
                return Direction(input: matrix, recurrent: reader.matrix(hidden, 4 * hidden))
            }
            let forward = direction(&reader)
            layers.append((forward, direction(&reader)))
        }
        self.layers = layers
    }
}
