import HearsayCore
import HearsayTestSupport
import Testing

@Suite("Bytes and code points")
struct CodePointsTests {
    private static let alphabet: [Unicode.Scalar] = [
        "a", " ", "\n", "é", "ß", "\u{A0}", "汉", "“", "\u{FFFD}", "🙂", "🇫", "\u{301}", "\u{10FFFF}",
    ]

    /// Random texts from all ASCII to hardly any, of lengths around the index's stride.
    static let texts: [Text] = (0..<60).map { (seed: UInt64) -> Text in
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...200, using: &random)
        let variety = Int(seed % 3) == 0 ? 2 : alphabet.count
        var view = String.UnicodeScalarView()
        for _ in 0..<count {
            view.append(alphabet[Int.random(in: 0..<variety, using: &random)])
        }
        return Text(String(view))
    }

    @Test("agree with counting one by one, both ways", arguments: texts)
    func bothWays(text: Text) {
        let points = CodePoints(text)
        var byte = 0
        var codePoint = 0
        for scalar in text.string(text.span).unicodeScalars {
            #expect(points.codePoint(atByte: byte) == codePoint)
            #expect(points.byte(atCodePoint: codePoint) == byte)
            byte += UTF8.width(scalar)
            codePoint += 1
        }
        #expect(points.count == codePoint)
        #expect(points.codePoint(atByte: byte) == codePoint)
        #expect(points.byte(atCodePoint: codePoint) == text.count)
        #expect(points.byte(atCodePoint: codePoint + 7) == text.count)
    }
}
