import HearsayCore
import HearsayReading
import Testing

private let page = """
    <!DOCTYPE html><html lang="en-GB"><head><title>Bridge to close | Harbour Post</title>
    <meta property="og:site_name" content="Harbour Post">
    <meta property="og:url" content="https://harbour.example/2021/03/04/bridge">
    <meta property="article:published_time" content="2021-03-05T00:10:00Z">
    </head><body><header><p>The header of the site, which no one reads.</p></header>
    <nav><ul><li><a href="/">Home</a></li></ul></nav>
    <div class="content"><h1>Bridge to close</h1>
    <p>The   harbour&nbsp;master said the <b>old</b> bridge &amp; its ramps would close on Monday, for a
    month at the very least.</p>
    <p>&ldquo;We have no choice,&rdquo; she told the council<br><br>The council agreed, after a debate of
    two hours, to pay for the ferry in the meantime.</p>
    <p>The council agreed, after a debate of two hours, to pay for the ferry in the meantime.</p>
    <div class="share-buttons"><p>Tell all your friends about this long article right now.</p></div></div>
    <div id="comments"><p>A reader who has much to say about the bridge and says all of it here.</p></div>
    <footer><p>All rights reserved by those who reserve them.</p></footer></body></html>
    """

@Suite struct HTMLTests {
    @Test func theMainTextIsKeptAndTheRestIsLeftOut() throws {
        let document = try read(page, .html)
        #expect(
            string(document) == """
                Bridge to close

                The harbour master said the old bridge & its ramps would close on Monday, for a month at the very least.

                “We have no choice,” she told the council

                The council agreed, after a debate of two hours, to pay for the ferry in the meantime.
                """)
        #expect(lines(document, .heading).first == "Bridge to close")
    }

    @Test func metadataComesFromThePagesFields() throws {
        let document = try read(page, .html)
        #expect(document.title?.value == "Bridge to close")
        #expect(document.title?.span == Span(0, 15))
        #expect(document.outlet?.value == "Harbour Post")
        // The page's address says which day it was where the paper is made.
        #expect(document.published?.value == "2021-03-04")
    }

    @Test func everyWordLeadsBackToItsBytes() throws {
        let bytes = Array(page.utf8)
        let document = try read(page, .html)
        let text = string(document)
        for word in ["Bridge", "harbour", "ramps", "month at", "choice,", "debate"] {
            let start = try #require(text.utf8.firstRange(of: word.utf8)).lowerBound
            let at = text.utf8.distance(from: text.utf8.startIndex, to: start)
            let source = try #require(
                document.origin.source(of: Span(at, at + word.utf8.count)))
            #expect(String(decoding: bytes[source.start..<source.end], as: UTF8.self) == word)
        }
        let quote = try #require(text.utf8.firstRange(of: "“".utf8)).lowerBound
        let at = text.utf8.distance(from: text.utf8.startIndex, to: quote)
        let source = try #require(document.origin.source(of: Span(at, at + 3)))
        #expect(String(decoding: bytes[source.start..<source.end], as: UTF8.self) == "&ldquo;")
    }

    @Test func longRunsOfTextBeyondOneChunkAreMappedInPlace() throws {
        let words = (0..<3000).map { "wörd\($0)" }.joined(separator: " ")
        let html = "<body><p>" + words + "</p>"
        let document = try read(html, .html)
        #expect(string(document) == words)
        let end = document.text.count
        #expect(document.origin.source(of: Span(end - 4, end)) == Span(end - 4 + 9, end + 9))
    }

    struct Dated: Sendable {
        let head: String
        let day: String?
    }

    static let dated: [Dated] = [
        Dated(head: "<meta name=\"date\" content=\"2020-02-29\">", day: "2020-02-29"),
        Dated(head: "<meta name=\"date\" content=\"2022-02-30\">", day: nil),
        Dated(head: "<meta name=\"date\" content=\"03/04/2021\">", day: nil),
        Dated(
            head: """
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},
                {"@type":"NewsArticle","headline":"H","datePublished":"2019-11-19T08:00:00+01:00",
                "publisher":{"name":"The Gull"}}]}</script>
                """, day: "2019-11-19"),
        Dated(head: "<script type=\"application/ld+json\">{broken</script>", day: nil),
        Dated(head: "", day: nil),
    ]

    @Test(arguments: dated) func theDayIsRightOrAbsent(_ dated: Dated) throws {
        let html =
            "<html><head>\(dated.head)</head><body><p>Some words of a story.</p></body></html>"
        #expect(try read(html, .html).published?.value == dated.day)
    }

    @Test func lineBreaksOfAPageAreLinesOfTheText() throws {
        let html =
            "<body><p>Roe: Closed. <br> Doe: Why?<br/>\n Roe: No comment.<br><br>Doe: Oh.</p>"
        let document = try read(html, .html)
        #expect(string(document) == "Roe: Closed.\nDoe: Why?\nRoe: No comment.\n\nDoe: Oh.")
        #expect(labels(document) == ["Roe", "Doe", "Roe", "Doe"])
    }

    @Test func anOpenPartOfTheHeaderDoesNotSwallowThePage() throws {
        let html =
            "<body><header><div>Top</header><div><p>The story itself is here.</p></div></body>"
        #expect(try string(read(html, .html)).contains("The story itself is here."))
    }

    @Test func aPageThatIsOneFormIsStillRead() throws {
        let html =
            "<body><form><div><p>The ministry put its whole page into a form.</p></div></form>"
        #expect(try string(read(html, .html)) == "The ministry put its whole page into a form.")
    }

    private static let story = String(
        repeating: "<p>The ferry sailed on Monday and came back.</p>", count: 20)

    @Test func theLeadBeforeTheTextIsPartOfIt() throws {
        let html = """
            <body><h1>The ferry</h1><p class="art-lead">The minister said that the ferry would sail again.</p>
            <p class="meta">4 March, by the desk of the Courier in Norvik</p><div class="text">\(Self.story)</div></body>
            """
        let text = try string(read(html, .html))
        #expect(text.contains("would sail again") && !text.contains("by the desk"))
    }

    @Test func piecesOfOneClassAreOneText() throws {
        let html = """
            <body><main><h1>The ferry</h1><div class="piece"><p>The first piece of it stands here, which is long enough.</p>
            \(Self.story)</div><div class="ad">Buy</div><div class="piece">\(Self.story)
            <p>And the last piece stands here.</p></div></main></body>
            """
        let text = try string(read(html, .html))
        #expect(text.contains("The first piece") && text.contains("And the last piece"))
    }

    @Test func aListWhoseItemsHoldTheTextIsReadAsAWhole() throws {
        let item = String(
            repeating: "<p>The ferry sailed on Monday and came back at night.</p>", count: 5)
        let html = """
            <body><main><h1>The ferry</h1><p>Three things to know, before you take it to the islands.</p>
            <ol><li><p>The first.</p><div>\(item)</div></li><li><p>The second.</p><div>\(item)<p>It did.</p></div></li></ol>
            </main></body>
            """
        let text = try string(read(html, .html))
        #expect(
            text.contains("Three things") && text.contains("The first.") && text.contains("It did.")
        )
    }
}
