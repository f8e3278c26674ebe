import HearsayCore
import Testing

@Suite("Texts")
struct TextTests {
    @Test(
        "are trimmed of white space, line breaks and no-break spaces at their edges only",
        arguments: [
            ("  a b \n", "a b"), ("\u{A0}\u{A0}a\u{A0}b\u{A0}", "a\u{A0}b"), ("\t\r\n", ""),
            ("é\u{A0} ", "é"), ("a", "a"), ("", ""), (" \u{A0} ", ""), ("à", "à"),
            ("\u{B}x\u{C}", "x"),
        ])
    func trimming(string: String, expected: String) {
        let text = Text(string)
        let trimmed = text.trimmed(text.span)
        #expect(text.string(trimmed) == expected)
    }

    @Test("that are all white space are trimmed to an empty span at a place inside")
    func nothing() {
        let text = Text("a \u{A0} b")
        let trimmed = text.trimmed(Span(1, 5))
        #expect(trimmed.isEmpty && trimmed.start >= 1 && trimmed.end <= 5)
    }

    @Test("keep the bytes of half a character outside the span")
    func partOfCharacter() {
        // "à" ends in A0, as a no-break space does.
        let text = Text("xà")
        #expect(text.trimmed(text.span) == Span(0, 3))
    }

    @Test("join discontinuous spans by one space")
    func joined() {
        let text = Text("“I will go,” she said, “but not today.”")
        #expect(text.string([Span(0, 16), Span(27, 47)]) == "“I will go,” “but not today.”")
        #expect(text.string([Span]()) == "")
    }
}
