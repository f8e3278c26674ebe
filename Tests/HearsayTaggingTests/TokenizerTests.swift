import HearsayCore
import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("Tokens")
struct TokenizerTests {
    static let cases: [(String, [String])] = [
        ("", []), (" \n\t", []), ("One two.", ["One", "two", "."]),
        ("the U.S. firm", ["the", "U.S.", "firm"]),
        ("at 9 p.m. sharp", ["at", "9", "p.m.", "sharp"]),
        ("in the U.S", ["in", "the", "U.S"]), ("a Ph.D. here", ["a", "Ph.D.", "here"]),
        ("didn't", ["didn't"]), ("didn’t go", ["didn’t", "go"]), ("O’Neill", ["O’Neill"]),
        ("O'Neill's", ["O'Neill", "'s"]), ("Lindon’s", ["Lindon", "’s"]),
        ("Lindon‘s port", ["Lindon", "‘s", "port"]), ("it's so", ["it", "'s", "so"]),
        ("the ports' gates", ["the", "ports", "'", "gates"]), ("'s", ["'", "s"]),
        ("the 1990's", ["the", "1990", "'s"]), ("let'swim", ["let'swim"]),
        ("1,000.5 tons", ["1,000.5", "tons"]), ("9:30, or 10.", ["9:30", ",", "or", "10", "."]),
        ("7%", ["7%"]), ("the 25th", ["the", "25th"]), ("1,2,x", ["1,2", ",", "x"]),
        ("Lindon-made", ["Lindon", "-", "made"]), ("one--two", ["one", "--", "two"]),
        ("wait... no", ["wait", "...", "no"]), ("a – b—c", ["a", "–", "b", "—", "c"]),
        ("machine.Under", ["machine", ".", "Under"]), ("ferry,“Yes", ["ferry", ",", "“", "Yes"]),
        ("a\u{A0}b\u{202F}c\u{3000}d", ["a", "b", "c", "d"]), ("x\u{200B}y", ["x", "y"]),
        ("ok🙂ok", ["ok", "🙂", "ok"]), ("北京 said", ["北京", "said"]), ("北京。", ["北京", "。"]),
        ("Zoë’s café", ["Zoë", "’s", "café"]), ("''no''", ["''", "no", "''"]),
        ("``no", ["``", "no"]),
        ("$5 (five)", ["$", "5", "(", "five", ")"]), ("snake_case", ["snake_case"]),
        ("“No,”", ["“", "No", ",", "”"]), ("«Non»", ["«", "Non", "»"]),
        ("U.S.-led", ["U.S.", "-", "led"]),
    ]

    @Test("are cut so", arguments: cases)
    func cutting(string: String, expected: [String]) {
        #expect(words(string) == expected)
    }

    @Test(
        "part two sentences whose short words no space parts",
        arguments: ["us.He left", "did it.It rained"])
    func shortWordsAroundAFullStop(string: String) {
        #expect(words(string).contains("."))
    }

    @Test("are words, numbers or marks")
    func ofKinds() {
        #expect(kinds("Zoë's 25th, U.S. 汉") == [.word, .word, .number, .mark, .word, .word])
    }

    @Test("cover everything but white space, once and in order", arguments: 0..<80 as Range<UInt64>)
    func coverage(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = [
            "U.S.", "’", "'", "‘", "s", "’s", " ", ".", "-", "9", "1,0", "é", "汉", "🙂", "\u{A0}",
            "`", "“", "a", "%", "\n",
        ]
        let string = (0..<60).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
        let text = Text(string)
        let tokens = TokenizedText(text, passages: [text.span]).tokens
        var end = 0
        for token in tokens {
            #expect(Int(token.start) >= end && token.count > 0)
            let gap = text.trimmed(Span(end, Int(token.start)))
            #expect(gap.isEmpty)
            end = Int(token.end)
            #expect(end == text.count || text.utf8[end] & 0xC0 != 0x80)
        }
        #expect(text.trimmed(Span(end, text.count)).isEmpty)
    }

    @Test("are the same for a passage alone and among others")
    func passages() {
        let text = Text("One’s own.\nThe U.S. “left”.\n\nThree")
        let spans = [Span(0, 12), Span(13, 37), Span(37, 37), Span(38, 43)]
        let all = TokenizedText(text, passages: spans)
        #expect(all.passages.count == 4 && all.passages[2].isEmpty)
        for (span, range) in zip(spans, all.passages) {
            let alone = TokenizedText(text, passages: [span])
            #expect(alone.tokens == Array(all.tokens[range]))
            #expect(alone.states == Array(all.states[range]))
        }
    }
}
