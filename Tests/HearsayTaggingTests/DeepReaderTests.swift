import HearsayCore
import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("The deep reader")
struct DeepReaderTests {
    /// A file of weights of the least size, all zero behind its header.
    private static func smallest() -> [UInt8] {
        let (width, hidden, positions, marks, pieces, inner) = (64, 16, 256, 12, 103, 16)
        func matrix(_ rows: Int, _ columns: Int) -> [Int] {
            [rows * columns, columns * 4, columns * 4, columns * 4]
        }
        let norm = [width * 4, width * 4]
        var tensors = [pieces * width, pieces * 4, (positions + marks + 1) * width * 4]
        tensors += norm + [2 * 256 * 4]
        tensors += matrix(width, 3 * width) + matrix(width, width) + norm
        tensors += matrix(width, hidden) + matrix(hidden, width) + norm
        tensors += matrix(4 * width, inner) + [inner * 16 * 4, 16 * 4, 5 * 13 * 16 * 4, 4]
        let size = tensors.reduce(256) { ($0 + 63) & ~63 + $1 }
        var bytes = [UInt8](repeating: 0, count: (size + 63) & ~63)
        bytes.replaceSubrange(0..<8, with: Array("HEARSAYD".utf8))
        for (place, number) in [2, width, hidden, 1, positions, marks, pieces, inner, 1]
            .enumerated()
        {
            bytes[8 + 4 * place] = UInt8(number & 255)
            bytes[9 + 4 * place] = UInt8(number >> 8)
        }
        return bytes
    }

    @Test("refuses weights that are cut short or of another shape")
    func brokenWeights() throws {
        let bytes = Self.smallest()
        func load(_ bytes: [UInt8], pieces: Int = 103) throws(WeightsError) {
            _ = try DeepReaderWeights.loaded(bytes, pieces: pieces)
        }
        #expect(throws: Never.self) { try load(bytes) }
        #expect(throws: WeightsError.self) { try load(bytes, pieces: 104) }
        for count in [0, 8, 256, bytes.count / 2, bytes.count - 64] {
            #expect(throws: WeightsError.self) { try load(Array(bytes.prefix(count))) }
        }
        var none = bytes
        none[40] = 0
        #expect(throws: WeightsError.self) { try load(none) }
        for place in [0, 8, 12, 16, 20, 24, 28, 32, 36, 40] {
            var damaged = bytes
            damaged[place] ^= 0x31
            #expect(throws: WeightsError.self) { try load(damaged) }
        }
    }

    @Test("has something else to say than the second reader alone")
    func both() throws {
        let tagger = try Tagger(.large)
        var generator = SeededGenerator(seed: 11)
        let questions = (0..<60).map { _ in
            var passage = MarkedPieces()
            for mark in [MarkedPieces.Mark.source, .cue, .content] {
                passage.append(
                    (0..<12).map { _ in Int32.random(in: 2000..<9000, using: &generator) }, mark)
            }
            return SecondReader.Question(passage, rule: 0, answer: 11)
        }
        func answers(_ depth: SecondReader.Depth?) throws -> [Int] {
            try #require(tagger.makeSecondReader(.acts, depth: depth)).answers(to: questions)
        }
        let alone = try answers(nil)
        let both = try answers(.unsure)
        #expect(alone != both)
        #expect(try answers(.contested([])) == alone)
        #expect(try answers(.contested(Set(0..<SecondReader.Task.acts.answers))) == both)
        // Where one answer is contested only what has to do with it changes.
        for answer in Set(alone) {
            for (few, (one, other)) in zip(try answers(.contested([answer])), zip(alone, both)) {
                #expect(few == one || few == other)
                if one == answer { #expect(few == other) }
            }
        }
    }
}
