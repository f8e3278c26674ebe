import CWeights

/// Why weights could not be used.
public struct WeightsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason, for a person.
    public let description: String
}

/// A tagger's weights: views into one block of memory that is never written.
///
/// Layout (written by Training/export.py): `HEARSAY2` and the numbers of the header, then the tensors
/// in the order in which the initializers below read them, each at a multiple of 64 bytes.
///
/// - Note: `@unchecked Sendable`: the pointers lead to memory that is constant for the life of the
///   program (compiled in, or a buffer that is kept and never freed).
struct Weights: @unchecked Sendable {
    enum Encoder {
        case recurrent(RecurrentWeights)
        case transformer(TransformerWeights)
    }

    let encoder: Encoder
    let heads: HeadWeights

    /// The weights compiled into the program.
    ///
    /// - Throws: `WeightsError` if the program was built with a file of another layout.
    static func compiledIn(_ model: Model) throws(WeightsError) -> Weights {
        let (base, size) =
            switch model {
            case .large: (hearsay_large_weights(), hearsay_large_weights_size())
            case .small: (hearsay_small_weights(), hearsay_small_weights_size())
            }
        return try Weights(UnsafeRawBufferPointer(start: base, count: size))
    }

    /// Weights from the bytes of a file, which are copied and kept for the life of the program.
    static func loaded(_ bytes: [UInt8]) throws(WeightsError) -> Weights {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        copy.copyBytes(from: bytes)
        return try Weights(UnsafeRawBufferPointer(copy))
    }

    private init(_ memory: UnsafeRawBufferPointer) throws(WeightsError) {
        let header = try Header(memory)
        var reader = TensorReader(memory: memory, isQuantised: header.isQuantised)
        switch header.kind {
        case .recurrent: encoder = .recurrent(RecurrentWeights(header, &reader))
        case .transformer: encoder = .transformer(TransformerWeights(header, &reader))
        }
        heads = HeadWeights(header, &reader)
        guard (reader.offset + 63) & ~63 == memory.count else {
            throw WeightsError(
                description: "the weights are \(memory.count) bytes, not \(reader.offset)")
        }
    }
}
