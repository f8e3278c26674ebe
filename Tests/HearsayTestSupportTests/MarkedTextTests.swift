import HearsayCore
import HearsayTestSupport
import Testing

@Suite("Marks in sample texts")
struct MarkedTextTests {
    @Test("give the text and the characters of each role")
    func plain() throws {
        let marked = try MarkedText("⟦source|The minister⟧ ⟦cue|denied⟧ ⟦content|it⟧.")
        #expect(marked.text == Text("The minister denied it."))
        #expect(marked["source"] == [Span(0, 12)])
        #expect(marked["cue"] == [Span(13, 19)])
        #expect(marked["content"] == [Span(20, 22)])
        #expect(marked["turn"].isEmpty)
    }

    @Test("may lie within each other and come again")
    func nestedAndRepeated() throws {
        let marked = try MarkedText("⟦a|one ⟦b|two⟧ ⟦a|three⟧⟧ ⟦b|four⟧")
        #expect(marked.text == Text("one two three four"))
        #expect(marked["a"] == [Span(0, 13), Span(8, 13)])
        #expect(marked["b"] == [Span(4, 7), Span(14, 18)])
    }

    @Test("count bytes, not characters")
    func bytes() throws {
        let marked = try MarkedText("Zoë 🙂 ⟦cue|“schön”⟧ e\u{301}⟦x|⟧")
        #expect(marked["cue"].map(marked.text.string) == ["“schön”"])
        #expect(marked["cue"] == [Span(10, 22)])
        #expect(marked["x"] == [Span(26, 26)])
    }

    @Test("of a numbered attribution are kept apart")
    func numbered() throws {
        let marked = try MarkedText(
            "⟦source|A⟧ ⟦cue|said⟧ ⟦content|⟦source2|B⟧ ⟦cue2|denies⟧ ⟦content2|C⟧⟧")
        let inner = marked.attribution("2", within: 0)
        #expect(marked.attribution().content == [Span(7, 17)])
        #expect(inner.content.map(marked.text.string) == ["C"])
        #expect(inner.within == 0 && inner.evidence == .cue)
        #expect(try MarkedText("⟦content|All.⟧").attribution().evidence == .layout)
    }

    @Test("that are broken are refused", arguments: ["⟦a|b", "b⟧", "⟦a⟧", "⟦|x⟧", "⟦a", "⟦a⟧ |"])
    func broken(marked: String) {
        #expect(throws: MarkError.self) { try MarkedText(marked) }
    }
}
