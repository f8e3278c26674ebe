import CWeights
import HearsayCore
import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("The second reader")
struct SecondReaderTests {
    private static let marked =
        "Rain fell on the quay. ⟦source|The mayor⟧ ⟦cue|said⟧ ⟦content|the ferry had never sailed late⟧. So it goes."

    /// Numbers of the vocabulary: of words without pieces, and of the end of a sequence.
    private static let unknown: Int32 = 100
    private static let end: Int32 = 102

    private func passage(_ marked: String) throws -> MarkedPieces {
        let text = try MarkedText(marked)
        var marker = try #require(try Tagger(.large).attributionMarker())
        return marker.passage(of: text.attribution(), in: text.text)
    }

    @Test("marks the parts of an attribution, and what stands around it")
    func attribution() throws {
        let passage = try passage(Self.marked)
        let expected: [(MarkedPieces.Mark, Int)] = [
            (.around, 6), (.source, 2), (.cue, 1), (.content, 6), (.around, 5),
        ]
        #expect(passage.marks == expected.flatMap { Array(repeating: $0.0, count: $0.1) })
        #expect(passage.pieces.count == passage.marks.count)
        let tagger = try Tagger(.large)
        let words = tagger.pieces(
            of: Array(
                "rain fell on the quay. the mayor said the ferry had never sailed late. so it goes."
                    .utf8))
        #expect(passage.pieces == words)
    }

    @Test("keeps cue and beginning of the content where a passage is too long")
    func tooLong() throws {
        let rest = Array(repeating: "and the ferry sailed once more", count: 40).joined(
            separator: " ")
        let passage = try passage(
            "⟦content|“No, \(rest),”⟧ ⟦source|the mayor⟧ ⟦cue|said⟧ ⟦content|“\(rest)”⟧")
        #expect(passage.count <= AttributionMarker.limit)
        #expect(passage.count > AttributionMarker.limit / 2)
        #expect(passage.marks.contains(.cue))
        #expect(passage.marks.contains(.source))
        let first = try Tagger(.large).pieces(of: Array("“No, and the ferry".utf8))
        #expect(Array(passage.pieces.prefix(first.count)) == first)
    }

    @Test("begins a passage with a whole word and ends it with a whole character", arguments: 0..<8)
    func edges(shift: Int) throws {
        let before =
            String(repeating: "née ", count: 60) + String(repeating: "x", count: shift) + " "
        let text =
            before + "⟦source|Bo⟧ ⟦cue|said⟧ ⟦content|no⟧ " + String(repeating: "é", count: 60)
        let passage = try passage(text)
        #expect(!passage.pieces.contains(Self.unknown))
        let first = try Tagger(.large).pieces(of: Array("nee".utf8)).first
        #expect(passage.pieces.first == first)
    }

    /// Turns `LABEL: words`, a line each; `Q` asks.
    private func turns(_ lines: [String]) -> (Text, [Turn]) {
        let text = Text(lines.joined(separator: "\n"))
        var start = 0
        let turns = lines.map { line in
            let colon = line.prefix { $0 != ":" }.utf8.count
            let label = Span(start, start + colon)
            let turn = Turn(
                role: colon == 1 ? .question : .answer, label: label,
                spans: [Span(label.end + 2, start + line.utf8.count)])
            start += line.utf8.count + 1
            return turn
        }
        return (text, turns)
    }

    @Test("marks the turns around an answer by what they are to it")
    func turnMarks() throws {
        let (text, turns) = turns([
            "Q: First?", "ARDEN: One.", "Q: Second?", "BLOOM: Two.", "Q: Third?", "ARDEN: Three.",
            "BLOOM: Four.",
        ])
        var marker = try #require(try Tagger(.large).turnMarker(turns, in: text))
        let passage = marker.passage(of: 5)
        // Two pieces a turn and its end.
        let expected: [MarkedPieces.Mark] = [
            .otherQuestion, .ownAnswer, .earlierQuestion, .otherAnswer, .question, .answer,
            .nextAnswer,
        ]
        #expect(passage.marks == expected.flatMap { Array(repeating: $0, count: 3) })
        #expect(passage.pieces.filter { $0 == Self.end }.count == turns.count)
    }

    @Test("shortens long turns to their beginnings and ends")
    func longTurns() throws {
        let words = (0..<500).map { "w\($0)" }.joined(separator: " ")
        let (text, turns) = turns([
            "Q: \(words)", "ARDEN: \(words)", "Q: \(words)", "ARDEN: \(words)",
        ])
        var marker = try #require(try Tagger(.large).turnMarker(turns, in: text))
        for at in [1, 3] {
            let passage = marker.passage(of: at)
            #expect(passage.count <= TurnMarker.limit)
            #expect(passage.marks.contains(.answer))
            #expect(passage.marks.contains(.question))
        }
    }

    @Test(
        "answers a passage alike, alone and among others",
        arguments: [
            (SecondReader.Task.acts, false), (.acts, true), (.sentences, false), (.turns, false),
        ])
    func batches(task: SecondReader.Task, thorough: Bool) throws {
        let reader = try #require(
            try Tagger(.large).makeSecondReader(task, depth: thorough ? .unsure : nil))
        var generator = SeededGenerator(seed: 7)
        let questions = (0..<40).map { _ in
            var passage = MarkedPieces()
            for mark in task.pooled.flatMap({ [.around, $0] }) + [.around] {
                let pieces = (0..<Int.random(in: 1...25, using: &generator)).map { _ in
                    Int32.random(in: 1000..<30000, using: &generator)
                }
                passage.append(pieces, mark)
            }
            return SecondReader.Question(passage, rule: 0, answer: 0)
        }
        let together = reader.answers(to: questions)
        #expect(together == questions.flatMap { reader.answers(to: [$0]) })
        #expect(together.allSatisfy((0..<task.answers).contains))
        #expect(reader.answers(to: []).isEmpty)
    }

    @Test("hears what stands around an attribution, though the upper layers do not read it")
    func around() throws {
        let reader = try #require(try Tagger(.large).makeSecondReader(.acts))
        let said = "⟦source|The mayor⟧ ⟦cue|said⟧ ⟦content|the ferry had never sailed late⟧."
        let questions = try ["Rain fell.", "He was accused of a delay.", "Rain fell."].map {
            SecondReader.Question(try passage("\($0) \(said)"), rule: 0, answer: 11)
        }
        let scores = reader.scores(of: questions)
        #expect(scores[0] == scores[2])
        #expect(scores[0] != scores[1])
        #expect(scores[0].count == SecondReader.Task.acts.answers)
    }

    @Test("tells from its words whether a sentence is worth reading, where that was fitted")
    func odds() throws {
        let tagger = try Tagger(.large)
        var plain = MarkedPieces()
        plain.append(tagger.pieces(of: Array("the pier was built in may".utf8)), .content)
        var around = plain
        around.append(tagger.pieces(of: Array("shame on them".utf8)), .around)
        let sentences = try #require(tagger.makeSecondReader(.sentences))
        let odds = sentences.oddsOfChange(.init(plain, rule: 0, answer: 11))
        #expect(odds.isFinite)
        #expect(sentences.oddsOfChange(.init(around, rule: 0, answer: 11)) == odds)
        let acts = try #require(tagger.makeSecondReader(.acts))
        #expect(acts.oddsOfChange(.init(plain, rule: 0, answer: 11)) == .infinity)
    }

    @Test("refuses weights that are cut short or of another shape")
    func brokenWeights() throws {
        let bytes = Array(
            UnsafeRawBufferPointer(
                start: hearsay_turns_weights(), count: hearsay_turns_weights_size()))
        func load(_ bytes: [UInt8]) throws(WeightsError) {
            _ = try SecondReaderWeights.loaded(.turns, bytes)
        }
        #expect(throws: Never.self) { try load(bytes) }
        for count in [0, 8, 256, bytes.count / 2, bytes.count - 64] {
            #expect(throws: WeightsError.self) { try load(Array(bytes.prefix(count))) }
        }
        for place in [0, 8, 12, 16, 20, 24, 28, 32, 36, 40, 52] {
            var damaged = bytes
            damaged[place] ^= 0x31
            #expect(throws: WeightsError.self) { try load(damaged) }
        }
    }

    @Test("keeps the states of cue and content beside each attribution")
    func states() throws {
        let tagger = try Tagger(.large)
        let workspace = tagger.makeWorkspace()
        let text = Text(
            "The mayor denied that the ferry was late. “It sailed,” she said.\n\nRain fell.")
        let tokenized = TokenizedText(text, passages: [text.span])
        let found = tagger.tag(text, tokenized, in: workspace, keepingStates: true)
        #expect(!found.isEmpty)
        let known = tagger.states(
            of: found.map { ([$0.cue], $0.content) }, in: text, tokenized, workspace)
        #expect(known == found.map(\.states))
        #expect(found.allSatisfy { $0.states.contains { $0 != 0 } })
        let without = tagger.tag(text, tokenized, in: workspace).map(\.states)
        #expect(without.filter { !$0.isEmpty }.isEmpty)
    }
}
