import CKernels

/// A matrix of the network with its bias, packed for `CKernels`.
struct Matrix {
    enum Values {
        case floats(UnsafePointer<Float>, bias: UnsafePointer<Float>)
        case bytes(hearsay_matrix8)
    }

    /// What happens to a product.
    enum Finish {
        /// out = x · matrix + bias
        case store
        /// out = gelu(x · matrix + bias)
        case gelu
        /// out += x · matrix
        case add
    }

    /// Values of one row of the input, and of the output.
    let rows: Int
    let columns: Int
    let values: Values

    /// Multiplies `count` rows of `rows` values without gaps; writes rows of `columns` values.
    ///
    /// Quantises the rows first where the matrix is quantised.
    func multiply(
        _ count: Int, _ x: UnsafePointer<Float>, into out: UnsafeMutablePointer<Float>,
        _ finish: Finish = .store, scratch: QuantisedRows
    ) {
        switch values {
        case .floats(let weights, let bias):
            hearsay_product(
                count, rows, columns, x, rows, weights, finish == .add ? nil : bias, out, columns)
            if finish == .gelu { hearsay_gelu(count * columns, out) }
        case .bytes:
            scratch.quantise(count, x, width: rows)
            multiply(count, scratch.view, into: out, finish)
        }
    }

    /// Multiplies rows that are quantised already; the matrix must be, too.
    func multiply(
        _ count: Int, _ rows: QuantisedRows.View, into out: UnsafeMutablePointer<Float>,
        _ finish: Finish
    ) {
        guard case .bytes(var matrix) = values else {
            preconditionFailure("quantised rows for a matrix of floats")
        }
        hearsay_product8(
            count, self.rows, columns, rows.bytes, self.rows, rows.scales, rows.zeros, &matrix,
            finish.kernel, out, columns)
    }
}

extension Matrix.Finish {
    fileprivate var kernel: hearsay_finish {
        switch self {
        case .store: HEARSAY_STORE
        case .gelu: HEARSAY_GELU
        case .add: HEARSAY_ADD
        }
    }
}
