extension Weights {
    /// The numbers at the beginning of a file of weights: eight bytes `HEARSAY2`, then little-endian
    /// int32 in the order of the properties.
    struct Header {
        enum Kind: Int { case recurrent, transformer }

        /// Bytes before the first tensor.
        static let size = 256
        private static let version = 2

        let kind: Kind
        /// Rows of the embedding: hashed features, or word pieces.
        let embeddingRows: Int
        let width: Int
        let layers: Int
        /// Units of one direction of a recurrent layer, or the inner width of a transformer's.
        let hidden: Int
        /// Width of the states that the heads read.
        let stateWidth: Int
        let tagWidth: Int
        let roleWidth: Int
        let convolutions: Int
        let isQuantised: Bool
        /// Word pieces a sequence may have.
        let positions: Int
        /// Bytes of all word pieces together, and of the longest.
        let pieceBytes: Int
        let longestPiece: Int
        /// Entries of the tables of characters.
        let folds: Int
        let ranges: Int

        /// Reads and checks the header.
        ///
        /// - Throws: `WeightsError` if it is of another layout or its numbers cannot be.
        init(_ memory: UnsafeRawBufferPointer) throws(WeightsError) {
            guard memory.count > Self.size, memory.prefix(8).elementsEqual(Array("HEARSAY2".utf8))
            else { throw WeightsError(description: "not a file of tagger weights") }
            let numbers = (0..<16).map {
                Int(memory.loadUnaligned(fromByteOffset: 8 + 4 * $0, as: Int32.self))
            }
            guard numbers[0] == Self.version, let kind = Kind(rawValue: numbers[1]) else {
                throw WeightsError(
                    description: "the weights are of version \(numbers[0]), kind \(numbers[1]), "
                        + "not of version \(Self.version)")
            }
            self.kind = kind
            embeddingRows = numbers[2]
            width = numbers[3]
            layers = numbers[4]
            hidden = numbers[5]
            stateWidth = numbers[6]
            tagWidth = numbers[7]
            roleWidth = numbers[8]
            convolutions = numbers[9]
            isQuantised = numbers[10] != 0
            positions = numbers[11]
            pieceBytes = numbers[12]
            longestPiece = numbers[13]
            folds = numbers[14]
            ranges = numbers[15]
            // The kernels go by sixteens, attention by heads of 32.
            let widths = [width, hidden, stateWidth, tagWidth, roleWidth]
            let states = kind == .recurrent ? 2 * hidden : width
            guard numbers.allSatisfy({ $0 >= 0 && $0 <= 1 << 24 }), layers <= 64,
                convolutions <= 16, widths.allSatisfy({ $0 > 0 && $0 % 16 == 0 && $0 <= 8192 }),
                stateWidth == states, kind == .recurrent || (width % 32 == 0 && positions > 300)
            else { throw WeightsError(description: "the weights' header is damaged") }
            if kind == .recurrent, embeddingRows != FeatureExtractor.Layout.rows {
                throw WeightsError(
                    description: "the weights are for other features: \(embeddingRows) rows, not "
                        + "\(FeatureExtractor.Layout.rows)")
            }
        }
    }
}
