import HearsayAnalysis
import HearsayCore
import HearsayReading
import HearsayTagging
import Testing

@Suite("Acts read once more")
struct SecondReadingTests {
    /// The denial has no word of denying in it: it is one because of what stands before it.
    private static let story = """
        Emails show that the company told inspectors of the Maren ferry to look away, the Norvik Courier \
        alleged on Monday.

        “No inspector was told to look away,” the embassy of Vesmark wrote in a letter to the paper.
        """

    private func statement(
        _ words: String, of story: String, _ analyzer: Analyzer
    ) throws -> Statement {
        let document = try #require(Reader().read(Array(story.utf8), format: .text).document)
        let record = analyzer.analyze(document, in: analyzer.makeWorkspace())
        return try #require(
            record.statements.first {
                record.document.text.string($0.attribution.content).contains(words)
            })
    }

    private func denial(_ analyzer: Analyzer) throws -> Statement {
        try statement("No inspector", of: Self.story, analyzer)
    }

    @Test("are what the passage makes of them, and say so", arguments: [false, true])
    func passage(thorough: Bool) throws {
        let statement = try denial(try Analyzer(.large, thorough: thorough))
        #expect(statement.act.name == .deny)
        #expect(statement.act.cameo == "016")
        #expect(statement.reasons.contains { $0.contains("the passage reads as deny") })
    }

    @Test(
        "do not become denials by standing after one",
        arguments: [
            "The line has carried two million people", "There were two boats",
            "The weather was fine",
        ], [false, true])
    func harmless(words: String, thorough: Bool) throws {
        let story = """
            Foreign Minister Ada Arden denied on Friday that the ferry line to Norvik would close. \
            “\(words),” Arden told reporters.
            """
        let found = try statement(words, of: story, Analyzer(.large, thorough: thorough))
        #expect(found.act.name == .assert)
    }

    @Test("are one act for a list of claims", arguments: [false, true])
    func list(thorough: Bool) throws {
        let story = """
            The Embassy of Vesmark in Norland took note of an article in the Norvik Courier published on 4 March, \
            which claims that Vesmark spies on the ferries of Norland through a pier project; the Maren Centre \
            is a possible base for espionage against harbours; a former harbour master carried out espionage \
            through a wide circle of captains.
            """
        let analyzer = try Analyzer(.large, thorough: thorough)
        for words in ["Vesmark spies", "the Maren Centre", "a former harbour master"] {
            let claim = try statement(words, of: story, analyzer)
            #expect(claim.act == Act(.accuse, cameo: "1125"))
        }
    }

    @Test(
        "of a speaker's own sentences are read, but for those that do not answer or that only the document tells"
    )
    func ownSentences() throws {
        let letter = """
            Statement by the Spokesperson of the Embassy of Norway in Belgium on the Ferry Toll

            The toll is two euros and covers all ferries. There is not a shred of truth in the story that our \
            captains were paid to stay away. We will release information on the talks in due course. Norway has asked \
            Belgium to publish the figures on which the toll is based. The pier was built in 1998 by the two towns.
            """
        let analyzer = try Analyzer(.large)
        for (words, name) in [
            ("There is not a shred", Act.Name.deny), ("We will release", .evade),
            ("Norway has asked", .demand), ("The pier was built", .assert),
        ] {
            #expect(try statement(words, of: letter, analyzer).act.name == name, "\(words)")
        }
        let small = try Analyzer(.small)
        #expect(try statement("There is not a shred", of: letter, small).act.name == .assert)
    }

    @Test("are left to the rules by the small model")
    func small() throws {
        let statement = try denial(try Analyzer(.small))
        #expect(statement.act.name == .assert)
    }
}
