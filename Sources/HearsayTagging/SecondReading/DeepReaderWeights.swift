import CKernels
import CWeights

/// The weights of the deep reader of acts, a network of MPNet's shape (Song and others 2020).
///
/// Layout (written by Training/second/export_deep.py): `HEARSAYD`, the numbers of the header as little-endian int32, then the
/// tensors in the order in which they are read below, each at a multiple of 64 bytes. It has a table of its own for the large
/// model's word pieces, twice as wide. The norms' epsilon and the form of GELU are those of the other networks, not MPNet's own:
/// the difference is below that of rounding.
package struct DeepReaderWeights: Sendable {
    private static let version = 2
    private static let headWidth = 64

    let network: PassageNetwork
    let head: PassageHead
    /// What the second reader's scores are multiplied with before this one's are added.
    let share: Float

    /// The weights compiled into the program.
    ///
    /// - Parameter pieces: the word pieces of the large model.
    /// - Throws: `WeightsError` if the program was built with a file of another layout.
    static func compiledIn(pieces: Int) throws(WeightsError) -> DeepReaderWeights {
        try DeepReaderWeights(
            UnsafeRawBufferPointer(
                start: hearsay_deep_weights(), count: hearsay_deep_weights_size()), pieces)
    }

    /// Weights from the bytes of a file, which are copied and kept for the life of the program.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - pieces: the word pieces of the large model.
    /// - Throws: `WeightsError` if it is no such file, is cut short or of another shape.
    package static func loaded(_ bytes: [UInt8], pieces: Int) throws(WeightsError)
        -> DeepReaderWeights
    {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        copy.copyBytes(from: bytes)
        return try DeepReaderWeights(UnsafeRawBufferPointer(copy), pieces)
    }

    private init(_ memory: UnsafeRawBufferPointer, _ pieces: Int) throws(WeightsError) {
        guard memory.count > Weights.Header.size,
            memory.prefix(8).elementsEqual(Array("HEARSAYD".utf8))
        else { throw WeightsError(description: "not a file of a deep reader's weights") }
        let numbers = (0..<9).map {
            Int(memory.loadUnaligned(fromByteOffset: 8 + 4 * $0, as: Int32.self))
        }
        let (width, hidden, layers) = (numbers[1], numbers[2], numbers[3])
        let (positions, marks, inner) = (numbers[4], numbers[5], numbers[7])
        guard numbers[0] == Self.version, numbers.allSatisfy({ $0 >= 0 && $0 <= 1 << 16 }),
            width % Self.headWidth == 0, hidden % 16 == 0, width > 0, hidden > 0,
            (1...64).contains(layers),
            positions > AttributionMarker.limit + 1, positions <= Int(HEARSAY_FARTHEST),
            marks == MarkedPieces.Mark.allCases.count, numbers[6] == pieces, inner % 16 == 0,
            (1...layers).contains(numbers[8])
        else { throw WeightsError(description: "the deep reader's weights are of another shape") }
        var reader = TensorReader(memory: memory, isQuantised: true)
        let table: UnsafePointer<Int8> = reader.next(pieces * width)
        let scales: UnsafePointer<Float> = reader.next(pieces)
        let rows: UnsafePointer<Float> = reader.next((positions + marks + 1) * width)
        let norm = TransformerWeights.Norm(width, &reader)
        let distances: UnsafePointer<Float> = reader.next(
            width / Self.headWidth * 2 * Int(HEARSAY_FARTHEST))
        network = PassageNetwork(
            width: width, hidden: hidden, headWidth: Self.headWidth, table: table, scales: scales,
            rows: rows, emptyRow: positions + marks, norm: norm, distances: distances,
            layers: (0..<layers).map { _ in TransformerWeights.Layer(width, hidden, &reader) },
            wholeLayers: numbers[8])
        head = PassageHead(
            .acts, firstMark: positions, width: width, inner: inner, isQuantised: true, &reader)
        let share: UnsafePointer<Float> = reader.next(1)
        guard (reader.offset + 63) & ~63 == memory.count else {
            throw WeightsError(
                description:
                    "the deep reader's weights are \(memory.count) bytes, not \(reader.offset)")
        }
        self.share = share[0]
    }
}
