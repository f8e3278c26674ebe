import HearsayCore
import HearsayReading
import Testing

@Suite struct MarkdownTests {
    struct Case: Sendable {
        let source: String
        let text: String
    }

    static let cases: [Case] = [
        Case(source: "# A title #\n\nText.", text: "A title\n\nText."),
        Case(source: "**Jo Roe:** No _comment_.", text: "Jo Roe: No comment."),
        Case(source: "A [link](http://a.example/b_(c)) here.", text: "A link here."),
        Case(source: "An ![image](x.png)image.", text: "An image."),
        Case(source: "> quoted\n> > twice", text: "quoted\n\ntwice"),
        Case(source: "a snake_case_word and 2 * 3", text: "a snake_case_word and 2 * 3"),
        Case(source: "one <!-- two --> three", text: "one  three"),
        Case(source: "one\n\n<!-- two\nthree -->\nfour", text: "one\n\nfour"),
        Case(source: "\\*kept\\* marks", text: "*kept* marks"),
        Case(source: "Title\n=====\n\n- item", text: "Title\n\nitem"),
    ]

    @Test(arguments: cases) func marksAreTakenOut(_ markdown: Case) throws {
        #expect(try string(read(markdown.source, .markdown)) == markdown.text)
    }

    @Test func frontMatterIsMetadata() throws {
        let source = """
            ---
            title: "The bridge"
            date: 2021-03-04
            outlet: Harbour Post
            ---
            The bridge is closed.
            """
        let document = try read(source, .markdown)
        #expect(string(document) == "The bridge is closed.")
        #expect(document.title?.value == "The bridge")
        #expect(document.published?.value == "2021-03-04")
        #expect(document.outlet?.value == "Harbour Post")
    }

    @Test func wordsLeadBackToTheirBytes() throws {
        let source = "Some **bold** and [linked](http://x.example) words."
        let document = try read(source, .markdown)
        #expect(string(document) == "Some bold and linked words.")
        #expect(document.origin.source(of: Span(5, 9)) == Span(7, 11))
        #expect(document.origin.source(of: Span(14, 20)) == Span(19, 25))
    }

    @Test func codeIsFurniture() throws {
        let document = try read("Before it.\n\n```\nlet a = 1\n```\n\nAfter it.", .markdown)
        #expect(lines(document, .furniture) == ["let a = 1"])
    }

    @Test func wrappedParagraphsAreOneLineAndLabelsKeepTheirs() throws {
        let source = """
            The first line of this paragraph was wrapped by an editor at some
            column and goes on here.
            Jo Roe: And this line is a turn of its own.
            """
        #expect(try read(source, .markdown).blocks.count == 2)
    }

    @Test("emphasis that opens a line leaves the rest of it as it is") func openingEmphasis() throws
    {
        let document = try read(
            """
            _snake_case_ word

            **[Ada **Roe**](https://example.org/roe_page) said** that the harbour is closed.

            *a <!-- b* c --> d* e
            """, .markdown)
        #expect(
            string(document)
                == "snake_case word\n\nAda Roe said that the harbour is closed.\n\na  d e")
    }
}
