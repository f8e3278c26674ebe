/// Cuts text into word pieces, over bytes.
///
/// BERT's tokenizer for lower-cased text (Devlin and others 2019; Schuster and Nakajima 2012).
///
/// Equal to the reference implementation (Hugging Face's `tokenizers`) but for the names of special
/// pieces in the text ("[SEP]"), which are text here.
struct WordPiece {
    /// Words of more characters are unknown, as in the reference.
    private static let longestWord = 100

    let vocabulary: Vocabulary
    private var word: [UInt8] = []
    private var characters = 0
    private var hashes: [UInt32] = []

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// Appends the pieces of `text`, UTF-8 bytes.
    ///
    /// - Complexity: O(n · longest piece) in bytes.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, to pieces: inout [Int32]) {
        var at = 0
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 {
                at += 1
                appendASCII(byte, to: &pieces)
            } else {
                let (scalar, length) = Self.decode(text, at)
                at += length
                append(folding: scalar, to: &pieces)
            }
        }
        endWord(&pieces)
    }

    private mutating func appendASCII(_ byte: UInt8, to pieces: inout [Int32]) {
        switch byte {
        case 0x41...0x5A: appendToWord(byte | 0x20)
        case 0x61...0x7A, 0x30...0x39: appendToWord(byte)
        case 0x09, 0x0A, 0x0D, 0x20: endWord(&pieces)
        case 0x00...0x1F, 0x7F: break
        default:
            endWord(&pieces)
            appendToWord(byte)
            endWord(&pieces)
        }
    }

    private mutating func appendToWord(_ byte: UInt8) {
        word.append(byte)
        characters += 1
    }

    private mutating func append(folding scalar: UInt32, to pieces: inout [Int32]) {
        guard let (a, b, c) = vocabulary.fold(scalar) else {
            append(scalar, to: &pieces)
            return
        }
        for part in [a, b, c] where part != 0 { append(part, to: &pieces) }
    }

    private mutating func append(_ scalar: UInt32, to pieces: inout [Int32]) {
        if scalar < 0x80 {
            appendASCII(UInt8(scalar), to: &pieces)
            return
        }
        switch vocabulary.characterClass(scalar) {
        case .removed: break
        case .space: endWord(&pieces)
        case .mark:
            endWord(&pieces)
            appendToWord(scalar)
            endWord(&pieces)
        case nil: appendToWord(scalar)
        }
    }

    private mutating func appendToWord(_ scalar: UInt32) {
        characters += 1
        if scalar < 0x800 {
            word.append(UInt8(0xC0 | scalar >> 6))
        } else {
            if scalar < 0x10000 {
                word.append(UInt8(0xE0 | scalar >> 12))
            } else {
                word.append(UInt8(0xF0 | scalar >> 18))
                word.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            }
            word.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        }
        word.append(UInt8(0x80 | scalar & 0x3F))
    }

    /// The longest piece that begins the word, then the longest that goes on, and so forth; a word
    /// that cannot be cut so is one unknown piece.
    private mutating func endWord(_ pieces: inout [Int32]) {
        defer {
            word.removeAll(keepingCapacity: true)
            characters = 0
        }
        if word.isEmpty { return }
        guard characters <= Self.longestWord else {
            pieces.append(Vocabulary.unknown)
            return
        }
        let first = pieces.count
        var start = 0
        while start < word.count {
            guard let (piece, end) = longestPiece(from: start) else {
                pieces.removeSubrange(first...)
                pieces.append(Vocabulary.unknown)
                return
            }
            pieces.append(piece)
            start = end
        }
    }

    private mutating func longestPiece(from start: Int) -> (Int32, end: Int)? {
        let limit = min(word.count, start + vocabulary.longest)
        hashes.removeAll(keepingCapacity: true)
        var hash = start == 0 ? Vocabulary.beginBasis : Vocabulary.insideBasis
        for i in start..<limit {
            hash = Vocabulary.hash(hash, word[i])
            hashes.append(hash)
        }
        return word.withUnsafeBufferPointer { word in
            for end in stride(from: limit, to: start, by: -1) {
                let part = UnsafeBufferPointer(rebasing: word[start..<end])
                if let piece = vocabulary.piece(
                    part, hash: hashes[end - start - 1], inside: start > 0)
                {
                    return (piece, end)
                }
            }
            return nil
        }
    }

    /// The character at `at` and its bytes.
    ///
    /// The text is valid UTF-8, as `Text` sees to; a stray byte
    /// would be read as a character of its own.
    private static func decode(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
        let lead = text[at]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard length > 1, at + length <= text.count else { return (UInt32(lead), 1) }
        var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for i in 1..<length { scalar = scalar << 6 | UInt32(text[at + i] & 0x3F) }
        return (scalar, length)
    }
}
