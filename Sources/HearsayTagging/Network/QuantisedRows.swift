import CKernels

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
