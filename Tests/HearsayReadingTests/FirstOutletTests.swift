import HearsayCore
import HearsayReading
import Testing

@Suite("Where a text first appeared")
struct FirstOutletTests {
    @Test(
        "the title come again with a name behind it",
        arguments: ["\u{A0}\u{A0}", "  ", " | ", " — "])
    func behindTitle(_ gap: String) throws {
        let title = "Spokesperson Ana Roe’s Regular Press Conference on March 4, 2021"
        let document = try read(
            """
            The Quiet Harbour | \(title)
            April 9, 2022

            \(title)\(gap)Harbour Board TV

            Harbour Daily: Will the bridge open again this year?

            Ana Roe: The bridge will open when it is safe.

            24xy: And the ferry?

            Ana Roe: No comment.
            """)
        #expect(document.outlet?.value == "The Quiet Harbour")
        let first = try #require(document.firstOutlet)
        #expect(first.value == "Harbour Board TV")
        #expect(first.span.map(document.text.string) == "Harbour Board TV")
        // Both places, both dates.
        #expect(document.published?.value == "2022-04-09" && document.said?.value == "2021-03-04")
    }

    @Test(
        "a credit line",
        arguments: [
            ("Originally published by the Norvik Courier on 4 May 2021.", "Norvik Courier"),
            ("This article was first published in the Norvik Courier, a weekly.", "Norvik Courier"),
            ("Republished from Harbour Watch (4 May)", "Harbour Watch"),
            ("Source: Ministry of Trade", "Ministry of Trade"),
        ])
    func credit(_ line: String, _ name: String) throws {
        let document = try read(
            """
            The bridge stays closed

            The mayor said on Monday that the bridge would stay closed. The board had asked for it.

            \(line)
            """)
        #expect(document.firstOutlet?.value == name)
    }

    @Test(
        "nothing that only looks like it",
        arguments: [
            "The report was originally published on a wall.", "Sources: two sailors",
            "It quoted a source: nobody knew.",
            "The book first appeared in 1911 and in many tongues.",
        ])
    func none(_ line: String) throws {
        let document = try read(
            "The bridge stays closed\n\nThe mayor said so on Monday.\n\n\(line)")
        #expect(document.firstOutlet == nil)
    }
}
