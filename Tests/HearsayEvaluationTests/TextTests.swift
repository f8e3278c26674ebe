import HearsayCore
import HearsayEvaluation
import Testing

@Suite("The scorer's view of a text")
struct TextTests {
    @Test(
        "cuts words and single marks",
        arguments: [
            ("It’s a well-known U.S. firm.", ["It’s", "a", "well-known", "U.S", ".", "firm", "."]),
            ("a--b 'c' d.", ["a", "-", "-", "b", "'", "c", "'", "d", "."]),
            ("x_1 ½ Ⅳ 汉字 ١٢", ["x_1", "½", "Ⅳ", "汉字", "١٢"]),
            ("e\u{301}a", ["e", "\u{301}", "a"]),
            ("a\u{A0}b\u{1C}c\u{3000}d\u{85}e", ["a", "b", "c", "d", "e"]),
            ("🙂🙂", ["🙂", "🙂"]), ("  \n", []), ("", []),
        ])
    func tokens(string: String, expected: [String]) {
        let text = TokenizedText(Text(string))
        let words = text.tokens.indices.map { text.string($0) }
        #expect(words == expected)
    }

    @Test(
        "finds the head of a source",
        arguments: [
            ("Ms. Arden", "Arden"), ("A clerk for Lindon Corp., who resigned", "clerk"),
            ("Gov. Ada Quill (I-Lindon)", "Quill"),
            ("the former harbour master, Jon Roe", "master"),
            ("She", "She"), ("The 9 of them", "9"), ("Arden's office", "office"),
            ("Two of the guards", "Two"), ("", nil), ("—", "—"), ("that", "that"), ("of", "of"),
        ])
    func head(string: String, expected: String?) {
        let text = TokenizedText(Text(string))
        let head = text.head(of: text.tokens(in: [0..<text.scalars.count]))
        let word = head.map { text.string($0) }
        #expect(word == expected)
    }

    @Test(
        "reads the mode off the marks at the edges",
        arguments: [
            ("She said ''never mind'' twice", "''never mind''", Mode.direct),
            ("She said ‘never’ twice", "never", .direct),
            ("He won't say it wasn't so", "it wasn't so", .indirect),
            ("one \"two\" three", "one \"two\" three", .mixed),
            ("Said “never mind”.", "never mind", .direct),
            ("Said “never mind,” twice", "“never mind,” twice", .mixed),
            ("“Yes,” he said it rained", "he said it rained", .indirect),
            ("“Yes,” he", " he", .indirect), ("“Yes”he left", "he left", .indirect),
            ("Said ``never!''", "never", .direct), ("Said “never", "never", .mixed),
        ])
    func mode(string: String, content: String, expected: Mode) {
        let text = TokenizedText(Text(string))
        let span = Sample.span(content, in: string)
        #expect(text.mode(of: text.merged([text.codePoints(span)])) == expected)
    }

    @Test(
        "merges ranges with only white space between them",
        arguments: [
            ([0..<2, 3..<5], [0..<5]), ([3..<6, 0..<2], [0..<5]), ([0..<3, 1..<2], [0..<2]),
            ([0..<1, 4..<5], [0..<1, 4..<5]), ([2..<3], []), ([], []),
        ])
    func merging(ranges: [Range<Int>], expected: [Range<Int>]) {
        #expect(TokenizedText(Text("ab cd ef")).merged(ranges) == expected)
    }
}

@Suite("Matching")
struct MatchingTests {
    @Test("is optimal, not greedy")
    func optimal() {
        let pairs = Assignment.best([Edge(0, 0, 1.3), Edge(0, 1, 1.2), Edge(1, 0, 1.1)])
        #expect(pairs == [Pair(prediction: 0, gold: 1), Pair(prediction: 1, gold: 0)])
    }

    @Test("is worth as much as the best of all assignments", arguments: 0..<300 as Range<UInt64>)
    func bruteForce(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let predictions = 1 + random.index(below: 5)
        let gold = 1 + random.index(below: 5)
        var weights: [Pair: Double] = [:]
        for prediction in 0..<predictions {
            for place in 0..<gold where random.index(below: 10) < 6 {
                weights[Pair(prediction: prediction, gold: place)] =
                    Double(1 + random.index(below: 9)) / 4
            }
        }
        let pairs = Assignment.best(
            weights.map { Edge($0.key.prediction, $0.key.gold, $0.value) })
        #expect(Set(pairs.map(\.prediction)).count == pairs.count)
        #expect(Set(pairs.map(\.gold)).count == pairs.count)
        #expect(pairs.allSatisfy { weights[$0] != nil })
        let worth = pairs.reduce(0) { $0 + (weights[$1] ?? 0) }
        #expect(close(worth, Self.best(weights, 0, predictions, Set(0..<gold))))
    }

    /// The greatest worth, by trying everything.
    private static func best(
        _ weights: [Pair: Double], _ prediction: Int, _ predictions: Int, _ free: Set<Int>
    ) -> Double {
        if prediction == predictions { return 0 }
        var greatest = best(weights, prediction + 1, predictions, free)
        for place in free {
            guard let weight = weights[Pair(prediction: prediction, gold: place)] else { continue }
            let rest = best(weights, prediction + 1, predictions, free.subtracting([place]))
            greatest = max(greatest, weight + rest)
        }
        return greatest
    }
}
