import HearsayCore
import HearsayExtraction
import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("Repair of what the tagger found")
struct RepairTests {
    private struct Tagged {
        let text: Text
        let tokenized: TokenizedText
        let attribution: TaggedAttribution

        init(_ marked: String) throws {
            let marks = try MarkedText(marked)
            let tokenized = TokenizedText(marks.text, passages: [marks.text.span])
            func tokens(_ spans: [Span]) -> [Range<Int>] {
                spans.map { span in
                    let inside = tokenized.tokens.indices.filter {
                        span.contains(
                            Span(Int(tokenized.tokens[$0].start), Int(tokenized.tokens[$0].end)))
                    }
                    return inside[0]..<inside[inside.count - 1] + 1
                }
            }
            text = marks.text
            self.tokenized = tokenized
            attribution = TaggedAttribution(
                source: tokens(marks["source"]), cue: tokens(marks["cue"])[0],
                content: tokens(marks["content"]), scores: .init(cue: 0, roles: 0, weakest: 0))
        }

        func string(_ runs: [Range<Int>]) -> [String] {
            runs.map { text.string(tokenized.span($0)) }
        }
    }

    @Test(
        "a source is one run, and never a determiner or a passive's subject",
        arguments: [
            (
                "⟦source|Mr. Roe⟧, of whom ⟦source|the board⟧ ⟦cue|says⟧ ⟦content|that he left⟧",
                ["the board"]
            ),
            (
                "⟦source|Twelve towns⟧ led by ⟦source|the port⟧ ⟦cue|say⟧ ⟦content|they are poor⟧",
                ["Twelve towns led by the port"]
            ),
            (
                "⟦source|The film⟧, full of the long voices of ⟦source|old sailors⟧, ⟦cue|says⟧ ⟦content|it was cold⟧",
                ["The film"]
            ),
            ("⟦source|The film⟧ ⟦cue|features⟧ ⟦source|the board⟧ ⟦content|at work⟧", ["The film"]),
            ("⟦source|numerous⟧ ⟦cue|reports⟧ ⟦content|of losses⟧", []),
            ("⟦source|The firm⟧ ⟦cue|was accused of⟧ ⟦content|hiding it⟧", []),
            ("⟦source|The reason⟧ ⟦cue|is reported⟧ ⟦content|that it sank⟧", []),
            ("⟦content|It was hidden⟧, ⟦cue|it was alleged by⟧ ⟦source|the board⟧", ["the board"]),
            ("⟦source|She⟧ ⟦cue|was told⟧ ⟦content|to leave⟧", []),
            ("⟦source|He⟧ ⟦cue|was questioned about⟧ ⟦content|the loss⟧", []),
            ("⟦source|She⟧⟦cue|'s told⟧ reporters ⟦content|so⟧", ["She"]),
            ("⟦source|She⟧ ⟦cue|is quoted as saying⟧ ⟦content|so⟧", ["She"]),
            ("⟦source|She⟧ ⟦cue|asked⟧ ⟦content|why⟧", ["She"]),
            ("⟦source|our firm⟧ ⟦cue|commitment⟧ ⟦content|to peace⟧", ["our"]),
            ("⟦source|our firm⟧ ⟦cue|said⟧ ⟦content|so⟧", ["our firm"]),
            ("⟦source|A spokesman Friday⟧ ⟦cue|denied⟧ ⟦content|it⟧", ["A spokesman"]),
            ("⟦source|Joe Friday⟧ ⟦cue|denied⟧ ⟦content|it⟧", ["Joe Friday"]),
            (
                "It rained. Officials quoted ⟦source|by Reuters⟧ ⟦cue|said⟧ ⟦content|it sank⟧",
                ["Officials"]
            ),
            ("That ⟦source|Mr⟧. Bo Roe, who waits, ⟦cue|assured⟧ ⟦content|it⟧", ["Mr. Bo Roe"]),
            (
                "⟦content|“Who pays?”⟧ ⟦cue|asked⟧ ⟦source|a user. Bo Roe of the club⟧ wrote too.",
                ["a user"]
            ),
            (
                "⟦source|Lindon showed a set of maps⟧ ⟦cue|to support claims⟧ ⟦content|that it sank⟧",
                ["Lindon"]
            ),
            (
                "⟦source|A retired captain of the Gull⟧ ⟦cue|said⟧ ⟦content|so⟧",
                ["A retired captain of the Gull"]
            ),
        ] as [(String, [String])])
    func source(_ marked: String, _ expected: [String]) throws {
        let tagged = try Tagged(marked)
        let repair = SpanRepair(text: tagged.text, tokenized: tagged.tokenized)
        #expect(tagged.string(repair.source(of: tagged.attribution)) == expected)
    }

    @Test(
        "nobody says the reporter's asides",
        arguments: [
            (
                "⟦source|She⟧ ⟦cue|said⟧ ⟦content|that the talks were useful and obviously appeased the port⟧",
                ["that the talks were useful"]
            ),
            (
                "⟦source|She⟧ ⟦cue|said⟧ ⟦content|the talks were useful, in an apparent swipe at the port⟧",
                ["the talks were useful"]
            ),
            (
                "⟦source|She⟧ ⟦cue|said⟧ ⟦content|it was late, clearly referring to the ferry⟧",
                ["it was late"]
            ),
            (
                "⟦source|The city⟧ ⟦cue|'s wish⟧ ⟦content|to lift the ban on boats may not come true⟧",
                ["to lift the ban on boats"]
            ),
            (
                "⟦source|The city⟧ ⟦cue|'s wish⟧ ⟦content|to lift the ban that may not hold⟧",
                ["to lift the ban that may not hold"]
            ),
            (
                "⟦source|She⟧ ⟦cue|said⟧ ⟦content|that it clearly helps and obviously works⟧",
                ["that it clearly helps and obviously works"]
            ),
            (
                "⟦source|She⟧ ⟦cue|said⟧ ⟦content|“it is late, in an apparent swipe at the port”⟧",
                ["“it is late, in an apparent swipe at the port”"]
            ),
        ] as [(String, [String])])
    func asides(_ marked: String, _ expected: [String]) throws {
        let tagged = try Tagged(marked)
        let repair = SpanRepair(text: tagged.text, tokenized: tagged.tokenized)
        #expect(tagged.string(repair.content(of: tagged.attribution)) == expected)
    }

    @Test(
        "a relative pronoun at the end is no part of a content",
        arguments: [
            (
                "⟦source|She⟧ ⟦cue|told⟧ ⟦content|of her fight against smugglers, who⟧ fled",
                ["of her fight against smugglers"]
            ),
            (
                "⟦source|They⟧ ⟦cue|know⟧ ⟦content|of the pier and the day on which⟧",
                ["of the pier and the day on which"]
            ),
            ("⟦source|She⟧ ⟦cue|asked⟧, ⟦content|“So who is who”⟧", ["“So who is who”"]),
        ] as [(String, [String])])
    func relatives(_ marked: String, _ expected: [String]) throws {
        let tagged = try Tagged(marked)
        let repair = SpanRepair(text: tagged.text, tokenized: tagged.tokenized)
        #expect(tagged.string(repair.content(of: tagged.attribution)) == expected)
    }

    @Test(
        "what follows an adverb that makes a report of it belongs to the content",
        arguments: [
            (
                "They sold ⟦content|a pump⟧ ⟦cue|allegedly⟧ made by the tin-plate mill, which closed",
                ["a pump", "made by the tin-plate mill"]
            ),
            ("⟦content|The mill⟧ ⟦cue|reportedly⟧ closing. It rains", ["The mill", "closing"]),
            (
                "⟦content|The mill⟧ ⟦cue|allegedly⟧ paid $5 million (in cash)",
                ["The mill", "paid $5 million"]
            ),
            ("⟦content|The mill closed⟧, ⟦cue|reportedly⟧", ["The mill closed"]),
            ("⟦content|The mill closed⟧ ⟦cue|apparently⟧ in May", ["The mill closed"]),
            ("⟦content|The mill⟧ ⟦cue|said⟧ tired", ["The mill"]),
        ] as [(String, [String])])
    func evidentials(_ marked: String, _ expected: [String]) throws {
        let tagged = try Tagged(marked)
        let repair = SpanRepair(text: tagged.text, tokenized: tagged.tokenized)
        #expect(tagged.string(repair.content(of: tagged.attribution)) == expected)
    }

    @Test("an adverb at the end of a passage takes in nothing of the next")
    func endOfPassage() throws {
        let marked = try MarkedText(
            "⟦content|The pump⟧ ⟦cue|reportedly⟧\n\n⟦next|made by the mill⟧")
        let first = Span(0, marked["cue"][0].end)
        let tokenized = TokenizedText(marked.text, passages: [first, marked["next"][0]])
        let tagged = TaggedAttribution(
            source: [], cue: 2..<3, content: [0..<2],
            scores: .init(cue: 0, roles: 0, weakest: 0))
        #expect(SpanRepair(text: marked.text, tokenized: tokenized).content(of: tagged) == [0..<2])
    }

    @Test(
        "an unquoted run of an earlier sentence, or a determiner, is no content",
        arguments: [
            (
                "They ⟦content|open a new pier⟧. ⟦source|We⟧ ⟦cue|are sure⟧ ⟦content|that it holds⟧",
                ["that it holds"]
            ),
            (
                "⟦content|“It is new.⟧ It holds,” ⟦source|he⟧ ⟦cue|said⟧. ⟦content|“We know.”⟧",
                ["“It is new.", "“We know.”"]
            ),
            (
                "⟦source|He⟧ ⟦cue|asked⟧ ⟦content|the⟧ port ⟦content|to explain it⟧",
                ["to explain it"]
            ),
            (
                "⟦content|In the port⟧, ⟦source|Mr. Roe⟧ ⟦cue|said⟧, ⟦content|it was late⟧",
                ["In the port", "it was late"]
            ),
        ] as [(String, [String])])
    func runs(_ marked: String, _ expected: [String]) throws {
        let tagged = try Tagged(marked)
        let repair = SpanRepair(text: tagged.text, tokenized: tagged.tokenized)
        #expect(tagged.string(repair.content(of: tagged.attribution)) == expected)
    }

    @Test(
        "the pronoun by which a text speaks for itself is the source",
        arguments: [
            ("⟦cue|We're confident⟧ it holds", "We", "'re confident"),
            ("⟦cue|I’m told⟧ it holds", "I", "’m told"),
            ("It ⟦cue|is hoped⟧ that it holds", "It", "is hoped"),
            ("It ⟦cue|should be pointed out⟧ that it holds", "It", "should be pointed out"),
            ("⟦cue|It is hoped⟧ that it holds", "It", "is hoped"),
            ("Well, ⟦cue|it should be noted⟧ that it holds", "it", "should be noted"),
            ("It ⟦cue|is reported⟧ that it holds", nil, "is reported"),
            ("⟦cue|It has been claimed⟧ that it holds", nil, "It has been claimed"),
            ("⟦cue|It⟧ holds", nil, "It"),
            ("Profit ⟦cue|is hoped⟧ for", nil, "is hoped"),
        ] as [(String, String?, String)])
    func pronouns(_ marked: String, _ source: String?, _ cue: String) throws {
        let text = try MarkedText(marked)
        let restored = OwnPronoun.restored([], text["cue"][0], text.text)
        #expect(restored.0.first.map(text.text.string) == source)
        #expect(text.text.string(restored.1) == cue)
    }
}
