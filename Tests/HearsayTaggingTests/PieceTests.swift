import HearsayTagging
import Testing

/// The numbers are those of the reference tokenizer; Training/tests compares 100,000 lines.
@Suite("Word pieces")
struct PieceTests {
    private let tagger: Tagger

    init() throws { tagger = try Tagger(.large) }

    @Test(
        "are those of the reference tokenizer",
        arguments: [
            ("The ferry sailed.", [1996, 7115, 7434, 1012]),
            (
                "\u{201C}We won\u{2019}t,\u{201D} Okoye said\u{2026}",
                [1523, 2057, 2180, 1521, 1056, 1010, 1524, 7929, 6977, 2063, 2056, 1529]
            ),
            ("Ngozi \u{C1}d\u{E1}mk\u{F3} caf\u{E9}", [17895, 5831, 4205, 3683, 7668]),
            ("\u{5317}\u{4EAC} talks", [1781, 1755, 7566]),
            ("", []),
            (" \u{A0}\u{200B} ", []),
            (String(repeating: "x", count: 101), [100]),
            ("re-opened US$5bn", [2128, 1011, 2441, 2149, 1002, 1019, 24700]),
            ("\u{D55C}\u{AD6D}", [1469, 30006, 30021, 29991, 30014, 30020]),
            ("\u{130}stanbul", [9960]),
        ] as [(String, [Int32])])
    func pieces(text: String, expected: [Int32]) {
        #expect(tagger.pieces(of: Array(text.utf8)) == expected)
    }

    @Test("survive bytes that are no UTF-8")
    func strayBytes() {
        #expect(!tagger.pieces(of: [0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82]).isEmpty)
        #expect(!tagger.pieces(of: Array(repeating: 0xF0, count: 50)).isEmpty)
    }

    @Test("are none for the small model")
    func small() throws {
        #expect(try Tagger(.small).pieces(of: Array("ferry".utf8)).isEmpty)
    }
}
