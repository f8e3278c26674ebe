import HearsayCore
import HearsayExtraction
import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("Who is quoted as saying something")
struct QuotedAsTests {
    private func rule(_ text: Text) -> QuotedAs {
        QuotedAs(text: text, tokenized: TokenizedText(text, passages: [text.span]))
    }

    @Test(
        "who is quoted is the source of a passive",
        arguments: [
            (
                "⟦content|Ada Arden⟧ ⟦cue|was quoted⟧ by ⟦source|the Lindon Gazette⟧ as saying "
                    + "⟦content|that nobody had asked her⟧.",
                "Ada Arden", "was quoted as saying", "that nobody had asked her"
            ),
            (
                "It is late. ⟦content|Councillor Ada Arden⟧ ⟦cue|is reported⟧ ⟦content|as saying that it rained⟧.",
                "Councillor Ada Arden", "is reported as saying", "that it rained"
            ),
            (
                "The mayor, ⟦content|Bo Roe⟧, ⟦cue|was cited⟧ ⟦content|as having said the money was gone⟧.",
                "Bo Roe", "was cited as having said", "the money was gone"
            ),
        ])
    func passive(marked: String, source: String, cue: String, content: String) throws {
        let text = try MarkedText(marked)
        let one = try #require(rule(text.text).mended([text.attribution()]).first)
        #expect(one.source.map(text.text.string) == [source])
        #expect(one.cue.map(text.text.string).joined(separator: " ") == cue)
        #expect(one.content.map(text.text.string) == [content])
    }

    @Test("whom the tagger has read before the verb stays the source")
    func kept() throws {
        let text = try MarkedText(
            "Ada Arden met, days later, ⟦source|Bo Roe, her deputy⟧, ⟦cue|was quoted as saying⟧ "
                + "⟦content|that it failed⟧.")
        let one = try #require(rule(text.text).mended([text.attribution()]).first)
        #expect(one.source.map(text.text.string) == ["Bo Roe, her deputy"])
    }

    @Test("what somebody quotes is one content, with the statement of whom he quotes within")
    func active() throws {
        let text = try MarkedText(
            """
            ⟦source|⟦source2|The Quill⟧⟧ ⟦cue|quotes⟧ ⟦content|“a clerk”⟧ as ⟦cue2|saying⟧ \
            ⟦content2|that it was late⟧.
            """)
        let rule = rule(text.text)
        let outer = rule.mended([text.attribution(), text.attribution("2")])
        #expect(outer.count == 1)
        #expect(outer[0].content.map(text.text.string) == ["“a clerk” as saying that it was late"])
        let inner = rule.read(in: outer, besides: [])
        #expect(inner.count == 1)
        #expect(inner[0].within == 0)
        #expect(inner[0].source.map(text.text.string) == ["“a clerk”"])
        #expect(inner[0].content.map(text.text.string) == ["that it was late"])
        #expect(rule.read(in: outer, besides: inner).isEmpty)
    }

    @Test(
        "other cues, and phrases that end before they say anything, are left alone",
        arguments: [
            "⟦source|The Quill⟧ ⟦cue|said⟧ ⟦content|Roe as saying nothing was funny⟧.",
            "⟦source|The Quill⟧ ⟦cue|quoted⟧ ⟦content|Ada Arden as saying⟧",
            "⟦source|Roe⟧ ⟦cue|was quoted⟧ ⟦content|by many⟧.",
        ])
    func others(marked: String) throws {
        let text = try MarkedText(marked)
        let found = [text.attribution()]
        #expect(rule(text.text).mended(found) == found)
        #expect(rule(text.text).read(in: found, besides: []).isEmpty)
    }
}
