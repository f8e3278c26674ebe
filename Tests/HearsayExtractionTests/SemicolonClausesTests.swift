import HearsayCore
import HearsayExtraction
import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("Clauses behind a semicolon")
struct SemicolonClausesTests {
    private func clauses(_ text: MarkedText) -> SemicolonClauses {
        SemicolonClauses(
            text: text.text, tokenized: TokenizedText(text.text, passages: [text.text.span]))
    }

    @Test(
        "what is told according to somebody goes on behind a semicolon, and takes in who speaks there"
    )
    func goesOn() throws {
        let text = try MarkedText(
            """
            ⟦cue|According to⟧ ⟦source|the port⟧, ⟦content|the pier is safe⟧; ⟦source2|the town⟧ ⟦cue2|is willing⟧ \
            ⟦content2|to pay for the dredging⟧. ⟦source3|Ada⟧ ⟦cue3|says⟧ ⟦content3|it will rain⟧.
            """)
        let found = ["", "2", "3"].map { text.attribution($0) }
        #expect(
            clauses(text).whole(found).map { $0.content.map(text.text.string) }
                == [
                    ["the pier is safe; the town is willing to pay for the dredging"],
                    ["it will rain"],
                ])
    }

    @Test(
        "a content stays as it is behind another cue, within quotation marks and at the end of its sentence",
        arguments: [
            "⟦source|The port⟧ ⟦cue|said⟧ ⟦content|the pier is safe⟧; the town paid.",
            "⟦cue|According to⟧ ⟦source|the port⟧, ⟦content|“the pier is safe⟧; the town paid.”",
            "⟦cue|According to⟧ ⟦source|the port⟧, ⟦content|the pier is safe;⟧",
            "⟦content|The pier is safe⟧; ⟦cue|according to⟧ ⟦source|the port⟧, the town paid.",
            "⟦cue|According to⟧ ⟦source|the port⟧, ⟦content|the pier is safe⟧; according to the town, it is not.",
            "⟦cue|According to⟧ ⟦source|the port⟧, ⟦content|the pier is safe⟧; the town said “we will pay.”",
        ])
    func stays(_ marked: String) throws {
        let text = try MarkedText(marked)
        #expect(clauses(text).whole([text.attribution()]) == [text.attribution()])
    }
}
