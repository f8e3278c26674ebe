import CKernels

/// Walks the tensors of a file of weights; positions are only turned into pointers, never read, so
/// that a short file is found out by one check at the end.
struct TensorReader {
    let memory: UnsafeRawBufferPointer
    /// Whether the encoder's matrices are 8-bit integers.
    let isQuantised: Bool
    var offset = Weights.Header.size

    init(memory: UnsafeRawBufferPointer, isQuantised: Bool) {
        self.memory = memory
        self.isQuantised = isQuantised
    }

    mutating func next<T: BitwiseCopyable>(_ count: Int, as type: T.Type = T.self)
        -> UnsafePointer<T>
    {
        offset = (offset + 63) & ~63
        // The buffer is not empty: the header has been read from it.
        let base = memory.baseAddress.unsafelyUnwrapped
        let pointer = (base + offset).assumingMemoryBound(to: T.self)
        offset += count * MemoryLayout<T>.stride
        return pointer
    }

    /// A matrix of the encoder with its bias.
    mutating func matrix(_ rows: Int, _ columns: Int) -> Matrix {
        guard isQuantised else { return float(rows, columns) }
        let weights: UnsafePointer<Int8> = next(rows * columns)
        let scales: UnsafePointer<Float> = next(columns)
        let sums: UnsafePointer<Int32> = next(columns)
        let values = hearsay_matrix8(
            weights: weights, scales: scales, sums: sums, bias: next(columns))
        return Matrix(rows: rows, columns: columns, values: .bytes(values))
    }

    /// A matrix of a head with its bias, always of floats.
    mutating func float(_ rows: Int, _ columns: Int) -> Matrix {
        let weights: UnsafePointer<Float> = next(rows * columns)
        return Matrix(
            rows: rows, columns: columns, values: .floats(weights, bias: next(columns)))
    }
}
