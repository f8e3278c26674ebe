/// The word pieces and the tables of characters that the large model was trained with.
///
/// All tables come from the weights' file, where Training/vocabulary.py wrote them from the reference
/// tokenizer.
struct Vocabulary {
    /// What a character is for the pre-tokenizer.
    enum CharacterClass: Int32 {
        case removed, space, mark
    }

    /// Pieces of the sequence's beginning and end, and of words without pieces.
    static let begin: Int32 = 101
    static let end: Int32 = 102
    static let unknown: Int32 = 100

    private static let slotCount = 1 << 16

    /// Bytes of the longest piece.
    let longest: Int
    /// Piece numbers by the hash of their bytes, open addressing; -1 is an empty slot.
    private let slots: UnsafePointer<Int32>
    /// First byte of every piece, and the end of the last.
    private let starts: UnsafePointer<Int32>
    private let bytes: UnsafePointer<UInt8>
    private let folds: UnsafeBufferPointer<(Int32, Int32, Int32, Int32)>
    private let ranges: UnsafeBufferPointer<(Int32, Int32, Int32, Int32)>

    init(_ header: Weights.Header, _ reader: inout TensorReader) {
        longest = header.longestPiece
        slots = reader.next(Self.slotCount)
        starts = reader.next(header.embeddingRows + 1)
        bytes = reader.next(header.pieceBytes)
        folds = UnsafeBufferPointer(
            start: UnsafeRawPointer(reader.next(header.folds * 4, as: Int32.self))
                .assumingMemoryBound(to: (Int32, Int32, Int32, Int32).self), count: header.folds)
        ranges = UnsafeBufferPointer(
            start: UnsafeRawPointer(reader.next(header.ranges * 4, as: Int32.self))
                .assumingMemoryBound(to: (Int32, Int32, Int32, Int32).self), count: header.ranges)
    }

    /// The basis of the hash of pieces that begin a word, and of those that go on with one.
    static let beginBasis: UInt32 = 0x811C_9DC5
    static let insideBasis: UInt32 = 0x2C1B_3C6D

    /// One more byte of a piece into its hash (FNV-1a).
    static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x0100_0193
    }

    /// The number of the piece with these bytes; `nil` where there is none.
    ///
    /// - Parameters:
    ///   - piece: its bytes, without the ## of one that goes on with a word.
    ///   - hash: their hash.
    ///   - inside: whether it goes on with a word.
    func piece(_ piece: UnsafeBufferPointer<UInt8>, hash: UInt32, inside: Bool) -> Int32? {
        var slot = Int((hash ^ hash >> 16) & UInt32(Self.slotCount - 1))
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            let marks = inside ? 2 : 0
            let start = Int(starts[number]) + marks
            if Int(starts[number + 1]) - start == piece.count,
                !inside || (bytes[start - 1] == 0x23 && bytes[start - 2] == 0x23),
                (0..<piece.count).allSatisfy({ bytes[start + $0] == piece[$0] })
            {
                return slots[slot]
            }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return nil
    }

    /// What a character becomes, in lower case and without accents; `nil` where it stays.
    ///
    /// At most three characters; zeros where there are fewer.
    ///
    /// - Complexity: O(log n) in the characters that change.
    func fold(_ character: UInt32) -> (UInt32, UInt32, UInt32)? {
        guard let found = search(folds, character), folds[found].0 == Int32(character) else {
            return nil
        }
        let (_, a, b, c) = folds[found]
        return (UInt32(a), UInt32(b), UInt32(c))
    }

    /// The class of a character, `nil` for those of words.
    ///
    /// - Complexity: O(log n) in the ranges.
    func characterClass(_ character: UInt32) -> CharacterClass? {
        guard let found = search(ranges, character), Int32(character) < ranges[found].1 else {
            return nil
        }
        return CharacterClass(rawValue: ranges[found].2)
    }

    /// The last row whose first number is not above `character`.
    private func search(
        _ rows: UnsafeBufferPointer<(Int32, Int32, Int32, Int32)>, _ character: UInt32
    ) -> Int? {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].0 <= Int32(character) { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }
}
