import HearsayAnalysis
import HearsayCore
import HearsayReading
import HearsayTagging
import Testing

@Suite("Rebuttals")
struct RebuttalTests {
    private func record(_ text: String) throws -> Record {
        let document = try #require(Reader().read(Array(text.utf8), format: .text).document)
        let analyzer = try Analyzer(.small)
        return analyzer.analyze(document, in: analyzer.makeWorkspace())
    }

    private func statement(_ words: String, _ record: Record) throws -> Statement {
        try #require(
            record.statements.first {
                record.document.text.string($0.attribution.content).contains(words)
            }, "\(words)")
    }

    private func speaker(_ statement: Statement, _ record: Record) -> String? {
        statement.speaker.map { record.entities[$0.number - 1].name }
    }

    private static let list = """
        RUMOUR CONTROL: the fair

        Sheriff's Office of Lindon County

        CLAIM: A boat sank at the fair. (Seen on a page called Lindon Live.)
        FACT: No boat sank. Two were wet.

        CLAIM: The fair closes early.
        FACT: It closes at ten, as it always has.

        Sgt. Ada Arden, Public Information Officer
        """

    @Test("give claims to whom the text names, and facts to whose list it is")
    func claims() throws {
        let record = try record(Self.list)
        #expect(record.document.genre.value == .statement)
        let claim = try statement("A boat sank", record)
        #expect(speaker(claim, record) == "Lindon Live")
        #expect(try statement("The fair closes early", record).speaker == nil)
        #expect(
            record.document.text.string(claim.attribution.content) == "A boat sank at the fair.")
        let fact = try statement("No boat sank", record)
        #expect(speaker(fact, record) == "Sheriff's Office of Lindon County")
        #expect(try statement("It closes at ten", record).speaker == fact.speaker)
    }

    private static let answers = """
        Setting the record straight

        Office of the Rector, University of Lindon | Updated 8 August

        We answer the document published on Monday by Kust Research.

        Claim: "The campus is sold." (Newsletter of the Staff Union, issue 14)
        Fact: Nothing is sold.

        Claim: The pier is sinking. (Eve Roe, speaking to Radio Kust)
        Fact: It floats.

        Claim: The rector fled. (She lives in Norvik.)
        Fact: She did not.

        Claim: Nobody was asked.
        Fact: Two thousand were.
        """

    @Test("give a claim to whom its bracket names, or to who published what the text answers")
    func claimants() throws {
        let record = try record(Self.answers)
        #expect(record.document.genre.value == .statement)
        let sold = try statement("The campus is sold", record)
        #expect(speaker(sold, record)?.contains("Staff Union") ?? false)
        let sinking = try statement("The pier is sinking", record)
        #expect(speaker(sinking, record) == "Eve Roe")
        #expect(sinking.chain.first?.kind == "interview")
        let fled = try statement("The rector fled", record)
        #expect(speaker(fled, record) == "Kust Research")
        let asked = try statement("Nobody was asked", record)
        #expect(speaker(asked, record) == "Kust Research")
        #expect(asked.chain.first?.kind == "document")
        #expect(
            try speaker(statement("Two thousand were", record), record)?.contains("Lindon") ?? false
        )
    }

    @Test("give what “you write” to the medium that is written to, and the article with it")
    func written() throws {
        let record = try record(
            """
            Letters

            To the Editor of the Norvik Courier

            Sir, Your article of 3 May was long. You write that the board has sold the pier. It has not.

            Yours faithfully,
            Ada Arden
            """)
        let written = try #require(
            record.statements.first { statement in
                statement.attribution.evidence == .cue
                    && record.document.text.string(statement.attribution.content)
                        .hasPrefix("that the board has sold")
            })
        #expect(speaker(written, record) == "Norvik Courier")
        #expect(written.chain.first?.kind == "article")
    }

    @Test("deny by a negation right behind what others claim, and not elsewhere")
    func denials() throws {
        let record = try record(
            """
            Statement by the Spokesperson of the Harbour Board of Lindon on the Pier

            The Norvik Courier claims that two men were hurt. Nobody was there that day.

            The pier is open from nine to five. Nobody pays for it.

            The Courier claims that the pier is old. No decision on its age has been made.
            """)
        #expect(try statement("Nobody was there", record).act == Act(.deny, cameo: "016"))
        #expect(try statement("Nobody pays", record).act.name == .assert)
        #expect(try statement("No decision", record).act.name == .assert)
    }

    @Test("leave to nobody what their writer has only heard")
    func hearsay() throws {
        let record = try record(
            """
            To the Editor

            Sir, I am told that the board has sold the pier. It has not, and I sit on the board.

            Yours faithfully,
            Ada Arden
            """)
        let told = try statement("that the board has sold", record)
        #expect(told.speaker == nil)
        #expect(told.chain.first?.kind == "unsourced")
    }
}
