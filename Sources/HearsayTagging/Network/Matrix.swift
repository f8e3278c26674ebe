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

/// Rows of floats as bytes, each with its own scale and zero.
final class QuantisedRows {
    /// Where the rows are: without gaps.
    struct View {
        let bytes: UnsafePointer<UInt8>
        let scales: UnsafePointer<Float>
        let zeros: UnsafePointer<Int32>
    }

    private let bytes = Buffer()
    private let scales = Buffer()
    private let zeros = Buffer()
    private(set) var view: View

    init() { view = View(bytes: bytes.values(1), scales: scales.values(1), zeros: zeros.values(1)) }

    /// Quantises `count` rows; `view` then leads to them until the next call.
    func quantise(_ count: Int, _ x: UnsafePointer<Float>, width: Int) {
        let bytes: UnsafeMutablePointer<UInt8> = bytes.values(count * width)
        let scales: UnsafeMutablePointer<Float> = scales.values(count)
        let zeros: UnsafeMutablePointer<Int32> = zeros.values(count)
        hearsay_quantise(count, width, x, width, bytes, scales, zeros)
        view = View(bytes: bytes, scales: scales, zeros: zeros)
    }
}
