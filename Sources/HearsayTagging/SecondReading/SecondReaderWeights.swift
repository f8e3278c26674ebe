import CWeights

/// The weights of a second reader: views into one block of memory that is never written.
///
/// Layout (written by Training/second/export_second.py): `HEARSAYS`, the numbers of the header as little-endian int32,
/// then the tensors in the order in which they are read below, each at a multiple of 64 bytes.
///
/// - Note: `@unchecked Sendable`: the pointers lead to memory that is constant for the life of the program.
package struct SecondReaderWeights: @unchecked Sendable {
    /// What tells from the tagger's states whether a passage is worth reading.
    struct Gate {
        let matrix: Matrix
        let rules: UnsafePointer<Float>
    }

    /// What tells from the words of a sentence whether it is worth reading.
    struct Lexicon {
        /// The weight of each word piece; `count` of them.
        let pieces: UnsafePointer<Float>
        let count: Int
        /// What each act that the rules found adds.
        let answers: UnsafePointer<Float>
    }

    private static let version = 2

    let head: PassageHead
    let gate: Gate?
    let lexicon: Lexicon?
    private let width: Int
    private let hidden: Int
    /// Rows added to the word pieces: positions, then marks, then zeros.
    private let rows: UnsafePointer<Float>
    private let norm: TransformerWeights.Norm
    private let layers: [TransformerWeights.Layer]
    private let wholeLayers: Int

    /// Its network, with the word pieces of the large model.
    func network(_ table: TransformerWeights) -> PassageNetwork {
        PassageNetwork(
            width: width, hidden: hidden, headWidth: TransformerWeights.headWidth,
            table: table.table, scales: table.scales, rows: rows,
            emptyRow: head.firstMark + MarkedPieces.Mark.allCases.count, norm: norm,
            distances: nil, layers: layers, wholeLayers: wholeLayers)
    }

    /// The weights compiled into the program.
    ///
    /// - Throws: `WeightsError` if the program was built with a file of another layout.
    static func compiledIn(_ task: SecondReader.Task) throws(WeightsError) -> SecondReaderWeights {
        let (base, size) =
            switch task {
            case .acts: (hearsay_acts_weights(), hearsay_acts_weights_size())
            case .sentences: (hearsay_sentences_weights(), hearsay_sentences_weights_size())
            case .turns: (hearsay_turns_weights(), hearsay_turns_weights_size())
            }
        return try SecondReaderWeights(task, UnsafeRawBufferPointer(start: base, count: size))
    }

    /// Weights from the bytes of a file, which are copied and kept for the life of the program.
    ///
    /// - Throws: `WeightsError` if it is no such file, is cut short or of another shape.
    package static func loaded(_ task: SecondReader.Task, _ bytes: [UInt8]) throws(WeightsError)
        -> SecondReaderWeights
    {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        copy.copyBytes(from: bytes)
        return try SecondReaderWeights(task, UnsafeRawBufferPointer(copy))
    }

    private init(_ task: SecondReader.Task, _ memory: UnsafeRawBufferPointer) throws(WeightsError) {
        guard memory.count > Weights.Header.size,
            memory.prefix(8).elementsEqual(Array("HEARSAYS".utf8))
        else { throw WeightsError(description: "not a file of a second reader's weights") }
        let numbers = (0..<12).map {
            Int(memory.loadUnaligned(fromByteOffset: 8 + 4 * $0, as: Int32.self))
        }
        let (width, hidden, layers) = (numbers[1], numbers[2], numbers[3])
        guard numbers[0] == Self.version, numbers.allSatisfy({ $0 >= 0 && $0 <= 1 << 16 }),
            width % 32 == 0, hidden % 16 == 0, width > 0, hidden > 0, (1...64).contains(layers),
            numbers[4] > TurnMarker.limit + 1,
            numbers[5] == MarkedPieces.Mark.allCases.count, numbers[6] % 16 == 0,
            numbers[7] == task.answers, (1...layers).contains(numbers[11]),
            numbers[8] == task.rules * task.answers
        else { throw WeightsError(description: "the second reader's weights are of another shape") }
        self.width = width
        self.hidden = hidden
        wholeLayers = numbers[11]
        var reader = TensorReader(memory: memory, isQuantised: true)
        rows = reader.next((numbers[4] + numbers[5] + 1) * width)
        norm = TransformerWeights.Norm(width, &reader)
        self.layers = (0..<layers).map { _ in TransformerWeights.Layer(width, hidden, &reader) }
        head = PassageHead(
            task, firstMark: numbers[4], width: width, inner: numbers[6], isQuantised: false,
            &reader)
        if numbers[9] > 0 {
            let matrix = reader.float(numbers[9], PassageReader.stride)
            gate = Gate(
                matrix: matrix, rules: reader.next(numbers[8] * PassageReader.stride))
        } else {
            gate = nil
        }
        if numbers[10] > 0 {
            let pieces: UnsafePointer<Float> = reader.next(numbers[10])
            lexicon = Lexicon(
                pieces: pieces, count: numbers[10], answers: reader.next(PassageReader.stride))
        } else {
            lexicon = nil
        }
        guard (reader.offset + 63) & ~63 == memory.count else {
            throw WeightsError(
                description:
                    "the second reader's weights are \(memory.count) bytes, not \(reader.offset)")
        }
    }
}
