import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("The best path of labels")
struct DecodingTests {
    private static func decoded(_ scores: [Float], stride: Int, labels: Int, count: Int) -> [UInt8]
    {
        var viterbi = Viterbi()
        var path = [UInt8](repeating: 255, count: count)
        path.withUnsafeMutableBufferPointer {
            viterbi.decode(scores, stride: stride, labels: labels, into: $0)
        }
        return path
    }

    @Test("is as good as the best of all allowed paths", arguments: 0..<200 as Range<UInt64>)
    func bruteForce(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let labels = [3, 5, 7][Int(seed % 3)]
        let count = Int.random(in: 1...5, using: &random)
        let scores = (0..<count * labels).map { _ in random.float() * 4 }
        let path = Self.decoded(scores, stride: labels, labels: labels, count: count)
        #expect(Self.isAllowed(path))
        var best = -Float.infinity
        var other = [UInt8](repeating: 0, count: count)
        search: while true {
            if Self.isAllowed(other) { best = max(best, Self.worth(other, scores, labels)) }
            var place = 0
            while other[place] == labels - 1 {
                other[place] = 0
                place += 1
                if place == count { break search }
            }
            other[place] += 1
        }
        #expect(abs(Self.worth(path, scores, labels) - best) < 1e-4)
    }

    @Test("is found again by a decoder that decoded longer texts before")
    func reuse() {
        var random = SeededGenerator(seed: 9)
        let long = (0..<300 * 16).map { _ in random.float() }
        var viterbi = Viterbi()
        var path = [UInt8](repeating: 0, count: 300)
        path.withUnsafeMutableBufferPointer {
            viterbi.decode(long, stride: 16, labels: 7, into: $0)
        }
        #expect(Self.isAllowed(path))
        var short = [UInt8](repeating: 0, count: 40)
        short.withUnsafeMutableBufferPointer {
            viterbi.decode(long, stride: 16, labels: 5, into: $0)
        }
        #expect(short == Self.decoded(long, stride: 16, labels: 5, count: 40))
    }

    private static func isAllowed(_ path: [UInt8]) -> Bool {
        path.indices.allSatisfy { i in
            path[i] == 0 || path[i] % 2 == 1
                || (i > 0 && (path[i - 1] == path[i] || path[i - 1] == path[i] - 1))
        }
    }

    private static func worth(_ path: [UInt8], _ scores: [Float], _ labels: Int) -> Float {
        path.indices.reduce(0) { $0 + scores[$1 * labels + Int(path[$1])] }
    }

    static let runs: [([UInt8], [LabelRun])] = [
        ([], []), ([0, 0], []), ([1], [LabelRun(kind: 1, tokens: 0..<1)]),
        ([1, 2, 2, 0], [LabelRun(kind: 1, tokens: 0..<3)]),
        ([1, 1, 2], [LabelRun(kind: 1, tokens: 0..<1), LabelRun(kind: 1, tokens: 1..<3)]),
        ([0, 3, 4, 1, 2], [LabelRun(kind: 3, tokens: 1..<3), LabelRun(kind: 1, tokens: 3..<5)]),
        (
            [2, 4, 0, 6],
            [
                LabelRun(kind: 1, tokens: 0..<1), LabelRun(kind: 3, tokens: 1..<2),
                LabelRun(kind: 5, tokens: 3..<4),
            ]
        ),
    ]

    @Test("falls into runs of one kind", arguments: runs)
    func labelRuns(path: [UInt8], expected: [LabelRun]) {
        var path = path
        #expect(path.withUnsafeMutableBufferPointer { LabelRun.runs($0) } == expected)
    }
}
