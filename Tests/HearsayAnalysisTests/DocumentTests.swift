import HearsayAnalysis
import HearsayCore
import HearsayReading
import Testing

@Suite("Whole documents")
struct DocumentTests {
    private func record(_ string: String) throws -> Record {
        let document = try #require(Reader().read(Array(string.utf8), format: .text).document)
        let analyzer = try Analyzer()
        let record = analyzer.analyze(document, in: analyzer.makeWorkspace())
        check(record)
        return record
    }

    private func lines(_ record: Record) -> [String] {
        record.statements.map { statement in
            let speaker = statement.speaker.map { id in record.entities[id.number - 1].name } ?? "?"
            return
                "\(speaker) \(statement.act.name): \(record.document.text.string(statement.attribution.content))"
        }
    }

    @Test("of news give who said what, with the chain")
    func news() throws {
        let record = try record(Samples.news)
        #expect(record.document.genre.value == .article)
        let lines = lines(record)
        #expect(lines.contains { $0.hasPrefix("Ada Arden deny: ") })
        #expect(lines.contains { $0.hasPrefix("Ada Arden ") && $0.contains(": “The pier is safe") })
        #expect(lines.contains { $0.hasPrefix("Harbour Board") })
        #expect(record.entities.first { $0.name == "Ada Arden" }?.aliases == ["Arden"])
        #expect(record.turns.isEmpty && record.speaker == nil)
    }

    @Test("of letters are said by who signs them")
    func letter() throws {
        let record = try record(Samples.letter)
        #expect(record.document.genre.value == .letter)
        let speaker = try #require(record.speaker)
        #expect(record.entities[speaker.number - 1].name.hasPrefix("Embassy of Norway"))
        let own = record.statements.filter { $0.basis == .document }
        #expect(own.count >= 3 && own.allSatisfy { $0.speaker == speaker })
        #expect(record.statements.contains { $0.act.name == .demand })
    }

    @Test("of statements are said by whom the title names")
    func statement() throws {
        let record = try record(Samples.statement)
        #expect(record.document.genre.value == .statement)
        #expect(record.speaker != nil)
        #expect(record.statements.filter { $0.basis == .document }.count >= 3)
        #expect(record.statements.contains { $0.act.name == .deny })
    }

    @Test("with a statement appended have its speaker there, and say nothing by its heading")
    func appended() throws {
        let record = try record(Samples.appended)
        #expect(!lines(record).contains { $0.contains("NATIONAL STATEMENT") })
        for words in ["The pier is safe", "the board for its work", "all sides to talk"] {
            #expect(speaker(of: words, in: record) == "Ada Arden")
        }
        for words in ["spoke at the Ferry Forum", "The programme of the forum", "all who came"] {
            #expect(speaker(of: words, in: record) == "MINISTRY OF HARBOURS")
        }
    }

    /// The speaker of the last statement with these words.
    private func speaker(of words: String, in record: Record) -> String? {
        record.statements.last {
            record.document.text.string($0.attribution.content).contains(words)
        }?.speaker.map { record.entities[$0.number - 1].name }
    }

    @Test(
        "have no other speaker under a heading that names none",
        arguments: [
            "STATEMENT OF PRINCIPLES", "MINISTER ARDEN'S STATEMENT DOES NOT ADD UP",
            "MESSAGE FROM THE PIER", "STATEMENT BY THE WAY", "JOINT STATEMENT BY ALL MEMBERS",
            "REMARKS BY MINISTER ADA ARDEN AND MINISTER BO ROE AT THE FORUM",
        ])
    func sections(heading: String) throws {
        let record = try record(
            """
            Statement by the Lindon Sailors Union on the ferry

            Minister Ada Arden and Minister Bo Roe have not answered us.

            \(heading)

            The pier of the town is not safe. The ferry is old.
            """)
        #expect(speaker(of: "The ferry is old", in: record) == "Lindon Sailors Union")
    }

    @Test("with two statements appended have both speakers, and neither for what is annexed")
    func twoAppended() throws {
        let record = try record(
            """
            Statement by the Lindon Harbour Board on the forum

            Ada Arden and Bo Roe spoke at the forum in the town hall.

            REMARKS BY CHAIR ADA ARDEN AT THE FORUM

            The pier of the town is safe and open.

            DR BO ROE’S OPENING REMARKS AT THE DINNER

            The ferry of the town is old and slow.

            ANNEX B: TIMETABLE

            The board will publish a map of the town.
            """)
        #expect(speaker(of: "is safe and open", in: record) == "Ada Arden")
        #expect(speaker(of: "is old and slow", in: record) == "Bo Roe")
        #expect(speaker(of: "a map of the town", in: record) == "Lindon Harbour Board")
    }

    @Test("of several letters are said by who signs each, without its salutation and its closing")
    func letters() throws {
        let record = try record(Samples.letters)
        #expect(lines(record).allSatisfy { !$0.contains("Dear") && !$0.contains("sincerely") })
        #expect(speaker(of: "Our boats are ready", in: record) == "Ada Arden")
        #expect(speaker(of: "great harm", in: record) == "Bo Roe")
        #expect(speaker(of: "all sides to help", in: record) == "Bo Roe")
    }

    @Test("of transcripts are turns, whose answers are linked to their questions")
    func transcript() throws {
        let record = try record(Samples.transcript)
        #expect(record.document.genre.value == .transcript)
        #expect(record.turns.map(\.role) == [.question, .answer, .question, .answer])
        #expect(record.statements.allSatisfy { $0.attribution.turn != nil })
        #expect(record.links.count == 2 && record.links.allSatisfy { $0.kind == .answers })
        #expect(record.statements.contains { $0.act.name == .ask })
        #expect(record.statements.contains { $0.act.name == .evade })
        // The labels and the turns' paragraphs together are the body.
        let covered = record.turns.reduce(0) {
            $0 + $1.label.count + $1.spans.reduce(0) { $0 + $1.count }
        }
        #expect(record.document.text.count - covered < 60)
    }

    @Test("without a statement say so")
    func noStatements() throws {
        let record = try record(
            "The harbour lies in the north of the island. The pier is long and the water is deep.")
        #expect(record.statements.isEmpty)
        #expect(record.diagnostics.map(\.code) == [.noStatements])
    }

    @Test("in another language are not analysed")
    func otherLanguage() throws {
        let record = try record(
            "Der Minister sagte, dass die Fähre nicht fährt und die Brücke alt ist, und das ist nicht gut für die Stadt."
        )
        #expect(record.statements.isEmpty && record.mentions.isEmpty)
        #expect(record.diagnostics.map(\.code) == [.unsupportedLanguage])
    }

    @Test("hold what every record holds, also where they are odd", arguments: Samples.odd)
    func odd(string: String) throws {
        _ = try record(string)
    }

    @Test("give the same record whatever came before")
    func workspaces() throws {
        let analyzer = try Analyzer()
        let used = analyzer.makeWorkspace()
        for string in [Samples.news, Samples.transcript, Samples.letter, Samples.news] {
            let document = try #require(Reader().read(Array(string.utf8), format: .text).document)
            let fresh = analyzer.analyze(document, in: analyzer.makeWorkspace())
            let again = analyzer.analyze(document, in: used)
            #expect(fresh.statements == again.statements && fresh.mentions == again.mentions)
        }
    }
}
