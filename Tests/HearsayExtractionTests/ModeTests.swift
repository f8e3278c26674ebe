import HearsayCore
import HearsayExtraction
import HearsayTestSupport
import Testing

@Suite("The mode of a content")
struct ModeTests {
    static let cases: [(String, Mode)] = [
        ("He said ⟦content|“we go”⟧.", .direct), ("⟦content|“We go,”⟧ he said.", .direct),
        ("⟦content|\"We go,\"⟧ he said.", .direct), ("He said “⟦content|we go⟧.”", .direct),
        ("He said: ⟦content|«we go»⟧.", .direct), ("He said ⟦content|„we go“⟧.", .direct),
        ("⟦content|''We go,''⟧ he said.", .direct), ("He said ⟦content|‘we go’⟧.", .direct),
        ("⟦content|“We go,”⟧ he said, ⟦content|“but not now.”⟧", .direct),
        ("⟦content|“We go.⟧”", .direct), ("⟦content|“We go⟧.”", .direct),
        ("He said ⟦content|that we go⟧.", .indirect),
        ("“Yes,” ⟦content|he said it rained⟧", .indirect),
        ("“Yes”⟦content| he thought⟧", .indirect), ("⟦content|it didn’t rain⟧, he said", .indirect),
        ("He called ⟦content|it “a mess” now⟧.", .mixed),
        ("He said ⟦content|it was “a mess”⟧.", .mixed),
        ("He said ⟦content|“no” and left⟧.", .mixed), ("⟦content|“We go⟧ he said", .mixed),
        ("⟦content|we go⟧” he said", .mixed), ("⟦content|a⟧", .indirect),
    ]

    @Test("is read off the quotation marks in and around it", arguments: cases)
    func modes(marked: String, expected: Mode) throws {
        let text = try MarkedText(marked)
        let mode = text.text.utf8.withUnsafeBufferPointer {
            ModeClassifier().mode(of: text["content"], in: $0)
        }
        #expect(mode == expected)
    }
}
