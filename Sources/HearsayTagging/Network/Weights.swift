import CWeights

/// Why weights could not be used.
public struct WeightsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason, for a person.
    public let description: String
}

/// The tagger's weights: views into one block of memory that is never written.
///
/// Layout (written by Training/export.py): eight bytes `HEARSAY1`, 62 little-endian int32 of which
/// the first nine are version, embedding rows, width, hidden, layers, tag width, role width,
/// convolutions and distance buckets; then the tensors in the order of the properties below, each
/// at a multiple of 64 bytes. Matrices are packed in panels of 16 columns, as `CKernels` wants them.
///
/// - Note: `@unchecked Sendable`: the pointers lead to memory that is constant for the life of the
///   program (compiled in, or a buffer that is kept and never freed).
struct Weights: @unchecked Sendable {
    /// One direction of one recurrent layer.
    struct Direction {
        let input: UnsafePointer<Float>
        let bias: UnsafePointer<Float>
        let recurrent: UnsafePointer<Float>
    }

    /// A matrix with its bias.
    struct Linear {
        let weights: UnsafePointer<Float>
        let bias: UnsafePointer<Float>
    }

    let width: Int
    let hidden: Int
    let tagWidth: Int
    let roleWidth: Int
    let buckets: Int

    let table: UnsafePointer<Int8>
    let scales: UnsafePointer<Float>
    let mixBias: UnsafePointer<Float>
    let gamma: UnsafePointer<Float>
    let beta: UnsafePointer<Float>
    /// Forward and backward of each layer.
    let layers: [(forward: Direction, backward: Direction)]
    let tagIn: Linear
    let tagOut: Linear
    let roleToken: Linear
    let roleCue: Linear
    let roleDistance: UnsafePointer<Float>
    let roleConvolutions: [Linear]
    let roleOut: Linear

    /// The weights compiled into the program.
    ///
    /// - Throws: `WeightsError` if the program was built with a file of another layout.
    static func compiledIn() throws(WeightsError) -> Weights {
        guard let base = hearsay_tagger_weights() else {
            throw WeightsError(description: "the program was built without weights")
        }
        return try Weights(
            UnsafeRawBufferPointer(start: base, count: hearsay_tagger_weights_size()))
    }

    /// Weights from the bytes of a file, which are copied and kept for the life of the program.
    static func loaded(_ bytes: [UInt8]) throws(WeightsError) -> Weights {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        copy.copyBytes(from: bytes)
        return try Weights(UnsafeRawBufferPointer(copy))
    }

    private init(_ memory: UnsafeRawBufferPointer) throws(WeightsError) {
        guard memory.count > 256, memory.prefix(8).elementsEqual(Array("HEARSAY1".utf8)) else {
            throw WeightsError(description: "not a file of tagger weights")
        }
        let header = (0..<9).map {
            Int(memory.loadUnaligned(fromByteOffset: 8 + 4 * $0, as: Int32.self))
        }
        guard header[0] == 1, header[1] == FeatureExtractor.Layout.rows else {
            throw WeightsError(
                description: "the weights are for other features: version \(header[0]) with "
                    + "\(header[1]) rows, not version 1 with \(FeatureExtractor.Layout.rows)")
        }
        // The kernels go by sixteens, and distances fall into 41 buckets.
        let widths = [header[2], header[3], header[5], header[6]]
        guard header[2...8].allSatisfy({ $0 >= 0 && $0 <= 4096 }), header[8] == 41,
            widths.allSatisfy({ $0 > 0 && $0 % 16 == 0 })
        else {
            throw WeightsError(description: "the weights' header is damaged")
        }
        width = header[2]
        hidden = header[3]
        tagWidth = header[5]
        roleWidth = header[6]
        buckets = header[8]
        let both = 2 * hidden
        let roleWidth = roleWidth

        var reader = TensorReader(memory: memory)
        table = reader.next(header[1] * width, as: Int8.self)
        scales = reader.next(header[1])
        mixBias = reader.next(width)
        gamma = reader.next(width)
        beta = reader.next(width)
        var layers: [(forward: Direction, backward: Direction)] = []
        for layer in 0..<header[4] {
            let input = layer == 0 ? width : both
            let forward = reader.direction(input: input, hidden: hidden)
            layers.append((forward, reader.direction(input: input, hidden: hidden)))
        }
        self.layers = layers
        tagIn = reader.linear(both, tagWidth)
        tagOut = reader.linear(tagWidth, 16)
        roleToken = reader.linear(both, roleWidth)
        roleCue = reader.linear(both, roleWidth)
        roleDistance = reader.next(buckets * roleWidth)
        roleConvolutions = (0..<header[7]).map { _ in reader.linear(3 * roleWidth, roleWidth) }
        roleOut = reader.linear(roleWidth, 16)
        guard reader.offset == memory.count else {
            throw WeightsError(
                description: "the weights are \(memory.count) bytes, not \(reader.offset)")
        }
    }
}

/// Walks the tensors; positions are only turned into pointers, never read, so that a short file is
/// found out by the one check at the end.
private struct TensorReader {
    let memory: UnsafeRawBufferPointer
    var offset = 256

    init(memory: UnsafeRawBufferPointer) { self.memory = memory }

    mutating func next<T>(_ count: Int, as type: T.Type = Float.self) -> UnsafePointer<T> {
        offset = (offset + 63) & ~63
        // The buffer is not empty: the initializer has seen its header.
        let base = memory.baseAddress.unsafelyUnwrapped
        let pointer = (base + offset).assumingMemoryBound(to: T.self)
        offset += count * MemoryLayout<T>.stride
        return pointer
    }

    mutating func direction(input: Int, hidden: Int) -> Weights.Direction {
        let input: UnsafePointer<Float> = next(input * 4 * hidden)
        let bias: UnsafePointer<Float> = next(4 * hidden)
        return Weights.Direction(input: input, bias: bias, recurrent: next(hidden * 4 * hidden))
    }

    mutating func linear(_ rows: Int, _ columns: Int) -> Weights.Linear {
        let weights: UnsafePointer<Float> = next(rows * columns)
        return Weights.Linear(weights: weights, bias: next(columns))
    }
}
