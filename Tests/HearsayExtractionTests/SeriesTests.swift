import HearsayCore
import HearsayExtraction
import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("Series in a speaker's own sentences")
struct SeriesTests {
    private func series(_ text: MarkedText) -> Series {
        Series(text: text.text, tokenized: TokenizedText(text.text, passages: [text.text.span]))
    }

    private func contents(_ attributions: [Attribution], _ text: MarkedText) -> [[String]] {
        attributions.map { $0.content.map(text.text.string) }
    }

    @Test(
        "what is asked last belongs to the asking",
        arguments: [
            (
                "⟦source|We⟧ ⟦cue|urge⟧ ⟦content|the port to open its books, stop dredging⟧, and ⟦cue2|offer⟧ ⟦content2|a report⟧.",
                [["the port to open its books, stop dredging, and offer a report"]]
            ),
            (
                "⟦source|We⟧ ⟦cue|hope⟧ ⟦content|the board will keep to the pact⟧, ⟦cue2|view⟧ ⟦content2|the ferry kindly, and wait⟧.",
                [["the board will keep to the pact, view the ferry kindly, and wait"]]
            ),
            (
                "⟦source|It⟧ ⟦cue|is hoped⟧ ⟦content|that sailors will rest⟧, ⟦cue2|treat⟧ ⟦content2|the pier well⟧.",
                [["that sailors will rest, treat the pier well"]]
            ),
            (
                "⟦source|We⟧ ⟦cue|express⟧ ⟦content|our deep regret⟧ and ⟦cue2|resolute⟧ ⟦content2|opposition to the toll⟧.",
                [["our deep regret and resolute opposition to the toll"]]
            ),
            // The speaker goes on for himself.
            (
                "⟦source|We⟧ ⟦cue|urge⟧ ⟦content|the port to open its books⟧, and ⟦cue2|welcome⟧ ⟦content2|the report⟧.",
                [["the port to open its books"], ["the report"]]
            ),
            (
                "⟦source|We⟧ ⟦cue|met⟧ ⟦content|the board⟧ and ⟦cue2|offer⟧ ⟦content2|a report⟧.",
                [["the board"], ["a report"]]
            ),
            // Another speaks of what he asked and did.
            (
                "⟦source|The town⟧ ⟦cue|urged⟧ ⟦content|the port to stop⟧, and ⟦cue2|offered⟧ ⟦content2|a report⟧.",
                [["the port to stop"], ["a report"]]
            ),
        ] as [(String, [[String]])])
    func asked(_ marked: String, _ expected: [[String]]) throws {
        let text = try MarkedText(marked)
        var second = text.attribution("2")
        second.source = text["source"]
        let joined = series(text).joined([text.attribution(), second])
        #expect(contents(joined, text) == expected)
    }

    @Test(
        "a content that stops behind a comma goes on to the end of the sentence",
        arguments: [
            (
                "⟦source|We⟧ ⟦cue|have noted⟧ ⟦content|that some towns call it a risk,⟧ and make “wild” claims. It rains.",
                "that some towns call it a risk, and make “wild” claims"
            ),
            (
                "⟦source|We⟧ ⟦cue|hope⟧ ⟦content|that the port will serve trade and⟧ tourism.",
                "that the port will serve trade and tourism"
            ),
            (
                "⟦source|We⟧ ⟦cue|hope⟧ ⟦content|that the port will stay⟧, and the town will pay.",
                "that the port will stay"
            ),
            (
                "⟦source|We⟧ ⟦cue|hope⟧ ⟦content|that the port will stay,⟧ and we work on it.",
                "that the port will stay,"
            ),
            (
                "⟦source|We⟧ ⟦cue|hope⟧ ⟦content|that the port will stay,⟧ but it rains.",
                "that the port will stay,"
            ),
            (
                "⟦source|I⟧ ⟦cue|hope⟧ ⟦content|that the port will stay,⟧ Ada.",
                "that the port will stay,"
            ),
            (
                "⟦source|The town⟧ ⟦cue|hopes⟧ ⟦content|that the port will stay,⟧ and the board knows it.",
                "that the port will stay,"
            ),
        ] as [(String, String)])
    func stopped(_ marked: String, _ expected: String) throws {
        let text = try MarkedText(marked)
        #expect(contents(series(text).joined([text.attribution()]), text) == [[expected]])
    }

    @Test("what somebody else says in the rest of the sentence is left to him")
    func others() throws {
        let text = try MarkedText(
            """
            ⟦source|We⟧ ⟦cue|hope⟧ ⟦content|that the port will stay,⟧ and ⟦source2|the town⟧ ⟦cue2|says⟧ \
            ⟦content2|it will⟧.
            """)
        let found = [text.attribution(), text.attribution("2")]
        #expect(series(text).joined(found) == found)
    }

    @Test(
        "a bare verb far from its source is what that is asked to do",
        arguments: [
            (
                "⟦source|the port⟧ to stop dredging, and ⟦cue|offer⟧ ⟦content|a report⟧", true
            ),
            ("⟦source|The towns⟧ met, and ⟦cue|offer⟧ ⟦content|a report⟧", false),
            ("⟦source|the port⟧ to ⟦cue|say⟧ ⟦content|that it is late⟧", false),
        ])
    func infinitive(_ marked: String, _ expected: Bool) throws {
        let text = try MarkedText(marked)
        #expect(series(text).isAsked(text.attribution()) == expected)
    }
}
