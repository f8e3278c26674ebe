import HearsayCore
import HearsayReading
import Testing

@Suite("Hard-wrapped text") struct WrappedTests {
    private let letter = """
        The Harbour Board decided today to keep the port fee at two
        per cent, because traffic has slowed more than anybody in the
        autumn had expected.
            Ada Roe, who leads the board, said that a long-
        standing promise to the crews would be kept, and that "the
        pier is safe". Nobody had asked her.

        HARBOUR BOARD

        Bo Doe said on Monday that the ferry would sail again when
        the ice is gone.
        """

    @Test("has a paragraph a line afterwards, hyphens kept") func joined() throws {
        let lines = string(try read(letter)).split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "The Harbour Board decided today to keep the port fee at two per cent, because traffic has "
                    + "slowed more than anybody in the autumn had expected.",
                "Ada Roe, who leads the board, said that a long-standing promise to the crews would be kept, "
                    + "and that \"the pier is safe\". Nobody had asked her.",
                "HARBOUR BOARD",
                "Bo Doe said on Monday that the ferry would sail again when the ice is gone.",
            ])
    }

    @Test("leads back to the lines it came from") func origin() throws {
        let document = try read(letter)
        let text = string(document)
        let found = try #require(text.firstRange(of: "at two per cent"))
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        let source = try #require(document.origin.source(of: Span(start, start + 15)))
        let bytes = Array(letter.utf8)[source.start..<source.end]
        #expect(String(decoding: bytes, as: UTF8.self) == "at two\nper cent")
    }

    @Test(
        "is not what has short lines for other reasons",
        arguments: [
            "Ada Roe\nHarbour Board\n4 Pier Street\nNorvik\n\nDear Ms Roe,\n\nThe pier is safe.\n\nYours,\nBo Doe",
            "The pier is safe.\nThe ferry is late.\nThe ice is thick.\nThe crew is cold.\nThe tea is hot.\nSo it goes.",
            String(
                repeating:
                    "Ada Roe said that the pier is safe, that the ferry will sail and that nobody has to worry, "
                    + "whatever the newspapers of the island may write about it this week.\nand so on and on\n",
                count: 5),
        ]) func untouched(_ text: String) throws
    {
        let document = try read(text)
        #expect(string(document) == text)
        #expect(document.origin.isIdentity)
    }

    @Test("of JSONL stays as it is") func jsonl() throws {
        let escaped = letter.replacing("\n", with: "\\n").replacing("\"", with: "\\\"")
        let result = Reader().read(line: Array("{\"text\":\"\(escaped)\"}".utf8), number: 1)
        #expect(try string(#require(result.document)) == letter)
    }

    @Test("keeps labels, items and stage directions apart") func apart() throws {
        let document = try read(
            """
            CHAIR ROE.  The Board decided today to keep the port fee at two
            per cent.  It is a small fee.
            MR. DOE.  Thank you, and is it going to rise again next year or
            the year after that?
            [Laughter.]
            CHAIR ROE.  There are two things that I would like to say, and
            then we close:
            (a) that nobody knows
            (b) that nobody asked
            MR. DOE.  I did ask, and with the respect that is due, so did a
            good many others.
            """)
        #expect(labels(document) == ["CHAIR ROE", "MR. DOE", "CHAIR ROE", "MR. DOE"])
        #expect(
            lines(document, .paragraph).filter { $0.hasPrefix("(") }
                == ["(a) that nobody knows", "(b) that nobody asked"])
        #expect(lines(document, .furniture) == ["[Laughter.]"])
    }

    @Test("goes on over the page, without its header, footer and line numbers") func pages() throws
    {
        func page(_ number: Int, _ lines: [String]) -> String {
            let numbered = lines.enumerated().map { "\($0.offset + 1)   \($0.element)" }
            return "                 Roe - Direct                \(number)\n\n"
                + numbered.joined(separator: "\n") + "\n\n      ADA DOE, COURT REPORTER\n\n"
        }
        let document = try read(
            page(
                11,
                ["     Q.   Good morning, Ms. Roe. Would you tell us where", "you work?"]
                    + ["     A.   On the pier. I sell tickets and tea to all those who"]
                    + (1...9).map { "     and ferry \($0) went out, as I have said before, to" })
                + page(
                    12,
                    ["the people of the court.", "     Q.   And the ice?"]
                        + ["     A.   It was thick, and nobody had told the crew that it is"]
                        + (1...9).map {
                            "     late, for boat \($0) and whoever was sitting there on"
                        }
                        + ["the deck."]))
        #expect(labels(document) == ["Q", "A", "Q", "A"])
        let text = string(document)
        #expect(
            text.contains(
                "and ferry 9 went out, as I have said before, to the people of the court."))
        #expect(!text.contains("REPORTER") && !text.contains("Direct") && !text.contains("11"))
    }

    @Test("in mails loses the signs of quotation") func quoted() throws {
        let document = try read(
            """
            > Q1. You grew up on the pier, but you studied insurance. How did
            > you come to sell tickets?

            A1. Through a friend. In the winter of that year I was asked to
            price the ferry, and I went to look at it.

            > Q2. Who pays for it? The board says that it has not decided
            > anything at all yet.

            A2. The board.
            """)
        #expect(labels(document) == ["Q1", "A1", "Q2", "A2"])
        #expect(!string(document).contains(">"))
    }

    @Test("keeps headings that count") func chapters() throws {
        let chapter = (1...12).map { _ in
            "and so the ferry went out in the fog, which nobody on the pier saw\nuntil it was late, said the crew of the other boat to all who heard\nit."
        }.joined(separator: "\n")
        for word in ["Chapter", "Ferry"] {
            let text = "\(word) 1\n\(chapter)\n\n\(word) 2\n\(chapter)\n"
            #expect(string(try read(text)).contains("\(word) 2"))
        }
    }

    @Test("stands in preformatted pages too") func preformatted() throws {
        let html =
            "<html><body><pre>\n"
                + """
                    The CHAIRMAN. The committee will come to order. We are here
                because the lock has been shut for a year, and nobody could tell
                us why.
                    Ms. ROE. Thank you. I have been asked to say how long it is
                going to take.

                    The CHAIRMAN. Do you know it, Ms. Roe, or is it that there is
                nobody who does?
                    Ms. ROE. I do. A year.
                """ + "</pre></body></html>"
        let document = try read(html, .html)
        #expect(labels(document) == ["The CHAIRMAN", "Ms. ROE", "The CHAIRMAN", "Ms. ROE"])
        #expect(document.genre.value == .transcript)
        #expect(
            string(document).contains(
                "because the lock has been shut for a year, and nobody could tell us why."))
    }
}
