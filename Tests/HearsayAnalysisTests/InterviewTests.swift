import HearsayAnalysis
import HearsayCore
import HearsayReading
import HearsayTagging
import Testing

@Suite("Interviews without labels")
struct InterviewTests {
    private func record(_ string: String, _ format: Format) throws -> Record {
        let document = try #require(Reader().read(Array(string.utf8), format: format).document)
        let analyzer = try Analyzer(.small)
        let record = analyzer.analyze(document, in: analyzer.makeWorkspace())
        check(record)
        return record
    }

    /// Each turn: its role, who speaks, its words.
    private func turns(_ record: Record) -> [String] {
        record.turns.map { turn in
            let role = turn.role == .question ? "q" : "a"
            let name = turn.speaker.map { record.entities[$0.number - 1].name } ?? "-"
            let words = turn.spans.map { record.document.text.string($0) }.joined(separator: " / ")
            return "\(role) \(name): \(words)"
        }
    }

    private static let page = """
        <html><head><title>“The pier was cold”: Ada Arden on ten winters | The Courier</title></head>
        <body><article><h1>“The pier was cold”</h1>
        <p><strong>Ada Arden kept the Norvik light for ten years. What did she see?</strong></p>
        <p>By Bo Roe, 4 March 2024</p>
        <p>She puts the kettle on before I can sit down, and then she sits down herself.</p>
        QUESTIONS
        <p><em>This interview has been edited.</em></p>
        </article></body></html>
        """

    private static func page(_ questions: String) -> String {
        page.replacing("QUESTIONS", with: questions)
    }

    private static let expected = [
        "q -: Why did you go there?", "a Ada Arden: I had no money. / My father had none either.",
        "q -: You never came back.", "a Ada Arden: I did, twice.",
        "q -: Was it cold?", "a Ada Arden: It was. I wore two coats.",
        "q -: And now?", "a Ada Arden: Now I write.",
        "q -: What would you tell the board?", "a Ada Arden: I would tell them to come and look.",
    ]

    static let pages = [
        "bold": """
        <p><strong>Why did you go there?</strong></p><p>I had no money.</p><p>My father had none either.</p>
        <p><b>You never came back.</b></p><p>I did, twice.</p><p><b>Was it cold?</b></p>
        <p>It was. I wore two coats.</p><p><b>And now?</b></p><p>Now I write.</p>
        <p><b>What would you tell the board?</b></p><p>I would tell them to come and look.</p>
        """,
        "bold before a line break": """
        <p><b>Why did you go there?</b><br>I had no money.</p><p>My father had none either.</p>
        <p><b>You never came back.</b><br>I did, twice.</p><p><b>Was it cold?</b><br>
        It was. I wore two coats.</p><p><b>And now?</b><br>Now I write.</p>
        <p><b>What would you tell the board?</b><br>I would tell them to come and look.</p>
        """,
        "italic, with a stage direction": """
        <p><em>Why did you go there?</em></p><p>I had no money.</p><p>My father had none either.</p>
        <p><i>You never came back.</i></p><p>I did, twice.</p><p><i>Was it cold?</i></p>
        <p>It was. I wore two coats.</p><p><i>And now?</i></p><p>Now I write.</p>
        <p><i>What would you tell the board?</i></p><p>I would tell them to come and look.</p>
        """,
        "headings": """
        <h3>Why did you go there?</h3><p>I had no money.</p><p>My father had none either.</p>
        <h3>You never came back.</h3><p>I did, twice.</p><h3>Was it cold?</h3>
        <p>It was. I wore two coats.</p><h3>And now?</h3><p>Now I write.</p>
        <h3>What would you tell the board?</h3><p>I would tell them to come and look.</p>
        """,
        "a list of terms": """
        <dl><dt>Why did you go there?</dt><dd><p>I had no money.</p><p>My father had none either.</p></dd>
        <dt>You never came back.</dt><dd>I did, twice.</dd><dt>Was it cold?</dt>
        <dd>It was. I wore two coats.</dd><dt>And now?</dt><dd>Now I write.</dd>
        <dt>What would you tell the board?</dt><dd>I would tell them to come and look.</dd></dl>
        """,
        "a style of their own": """
        <div><span style="font-style: italic; color: #b30000">Why did you go there?</span></div>
        <div><span>I had no money.</span></div><div>My father had none either.</div>
        <div><span style="font-style: italic">You never came back.</span></div><div>I did, twice.</div>
        <div><span style="font-style:italic">Was it cold?</span></div><div>It was. I wore two coats.</div>
        <div><span style="font-style:italic">And now?</span></div><div>Now I write.</div>
        <div><span style="font-style:italic">What would you tell the board?</span></div>
        <div>I would tell them to come and look.</div>
        """,
        "a list of exchanges": """
        <ol><li><p><b>Why did you go there?</b></p><div><p>I had no money.</p>
        <p>My father had none either.</p></div></li><li><p><b>You never came back.</b></p><p>I did, twice.</p></li>
        <li><p><b>Was it cold?</b></p><p>It was. I wore two coats.</p></li>
        <li><p><b>And now?</b></p><p>Now I write.</p></li>
        <li><p><b>What would you tell the board?</b></p><p>I would tell them to come and look.</p></li></ol>
        """,
        "classes": """
        <div class="qa__q">Why did you go there?</div><div class="qa__a">I had no money.</div>
        <div class="qa__a">My father had none either.</div><div class="qa__q">You never came back.</div>
        <div class="qa__a">I did, twice.</div><div class="qa__q">Was it cold?</div>
        <div class="qa__a">It was. I wore two coats.</div><div class="qa__q">And now?</div>
        <div class="qa__a">Now I write.</div><div class="qa__q">What would you tell the board?</div>
        <div class="qa__a">I would tell them to come and look.</div>
        """,
    ]

    @Test("are told by type alone", arguments: pages.keys.sorted())
    func type(name: String) throws {
        let record = try record(Self.page(try #require(Self.pages[name])), .html)
        #expect(record.document.genre.value == .transcript)
        #expect(turns(record) == Self.expected)
        // Every answer knows its question, and says on whose word who answers is known.
        #expect(record.links.count { $0.kind == .answers } == 5)
        let answer = try #require(record.statements.first { $0.speaker != nil })
        #expect(answer.basis == .turn && answer.attribution.source.isEmpty)
        #expect(answer.reasons.contains { $0.contains("interviewed") })
        #expect(
            record.statements.allSatisfy { $0.attribution.turn != nil || $0.speaker == nil })
    }

    @Test("have questions of which a title stands out, and answers that begin on their line")
    func within() throws {
        let record = try record(
            Self.page(
                """
                <p><b>Why did you leave the</b> Norvik <b>that was your home for ten years?</b></p><p>I was tired.</p>
                <p><b>Did you write?</b> I did. <b>Every day.</b></p><p><b>Did they?</b> “No,” I always say.</p>
                <p><b>And would you go again, if you could?</b></p><p>I would.</p>
                """), .html)
        #expect(
            turns(record) == [
                "q -: Why did you leave the Norvik that was your home for ten years?",
                "a Ada Arden: I was tired.", "q -: Did you write?",
                "a Ada Arden: I did. Every day.",
                "q -: Did they?", "a Ada Arden: “No,” I always say.",
                "q -: And would you go again, if you could?", "a Ada Arden: I would.",
            ])
    }

    static let markdown = [
        "bold": ("**", "**"), "italic": ("_", "_"), "headings": ("### ", ""),
        "quotations": ("> ", ""),
        "summaries": ("<summary>", "</summary>"), "labels": ("**Q: ", "**"),
    ]

    @Test("are told by the marks of Markdown", arguments: markdown.keys.sorted())
    func marks(name: String) throws {
        let (open, close) = try #require(Self.markdown[name])
        let questions = [
            "Why did you go there?", "You never came back.", "Was it cold?", "And now?",
            "What would you tell the board?",
        ]
        let answers = [
            "I had no money.\n\nMy father had none either.", "I did, twice.",
            "It was. I wore two coats.", "Now I write.", "I would tell them to come and look.",
        ]
        let body = zip(questions, answers).map { "\(open)\($0)\(close)\n\n\($1)\n\n" }.joined()
        let record = try record(
            "# Ten winters\n\nAn interview with Ada Arden, keeper of the light.\n\n\(body)",
            .markdown)
        #expect(turns(record) == Self.expected)
    }

    @Test("may have dashes before their questions") func dashes() throws {
        let record = try record(
            """
            Ten winters

            Ada Arden talks to the Courier.

            – Why did you go there?

            I had no money.

            My father had none either.

            – You never came back.

            I did, twice.

            – Was it cold?

            It was. I wore two coats.

            – And now?

            Now I write.

            – What would you tell the board?

            I would tell them to come and look.
            """, .text)
        #expect(turns(record) == Self.expected)
    }

    @Test("have answers with labels, of several who answer") func labelled() throws {
        let record = try record(
            Self.page(
                """
                <p><i>The ferry leaves at six. Who shall take it?</i></p><p><b>Minister Arden:</b> The early ones.</p>
                <p><i>Is that all?</i></p><p><b>Director Roe:</b> It is.</p><p><b>Minister Arden:</b> If I may add, no.</p>
                <p><i>And on Sundays?</i></p><p><b>Director Roe:</b> We sleep.</p>
                """), .html)
        #expect(
            turns(record).map { $0.prefix(12) }
                == [
                    "q -: The ferr", "a Ada Arden:", "q -: Is that", "a Bo Roe: It", "a Ada Arden:",
                    "q -: And on ", "a Bo Roe: We",
                ].map { $0.prefix(12) })
    }

    @Test("are told by their words where type is lost") func plain() throws {
        let record = try record(
            """
            Ten winters

            Ada Arden talks to the Courier about ten winters at the Norvik light.

            Ms Arden, why did you go there?

            I had no money.

            My father had none either. Who had?

            You never came back.

            I did, twice.

            Was it cold?

            It was. I wore two coats.

            And now?

            Now I write, and my neighbours complain about the noise of my machine.

            What would you tell the board?

            I would tell them to come and look.
            """, .text)
        #expect(
            turns(record).map { $0.prefix(24) }
                == [
                    "q -: Ms Arden, why did y", "a Ada Arden: I had no mo",
                    "q -: You never came back",
                    "a Ada Arden: I did, twic", "q -: Was it cold?", "a Ada Arden: It was. I w",
                    "q -: And now?", "a Ada Arden: Now I write", "q -: What would you tell",
                    "a Ada Arden: I would tel",
                ].map { $0.prefix(24) })
        #expect(record.turns[1].spans.count == 2)
        // Not as sure as with labels.
        #expect(
            record.statements.allSatisfy {
                $0.attribution.evidence != .layout || $0.attribution.confidence < 0.9
            })
    }

    static let others = [
        "an explainer": """
        <p><b>What is the pier tax?</b></p><p>It is paid by ships. “We need it,” the mayor said.</p>
        <p><b>Who pays?</b></p><p>Owners do. The board says you will not notice.</p>
        <p><b>When does it begin?</b></p><p>In May, according to the board.</p>
        <p><b>Can you refuse?</b></p><p>No.</p>
        """,
        "advice": """
        <p><b>How do I apply?</b></p><p>You can apply at the pier.</p>
        <p><b>What do I need?</b></p><p>You need your passport.</p>
        <p><b>What if I am late?</b></p><p>You will be told.</p><p><b>Can I appeal?</b></p><p>You can.</p>
        """,
        "quotations in single marks": """
        <h2>How much more will you pay?</h2><p>Minister Tom Brand said: ‘I know it is hard. My door is open.’</p>
        <h2>Can you appeal?</h2><p>Yes. ‘I won my appeal,’ said Jo Pell of Arden.</p>
        <h2>Will your bins be emptied?</h2><p>‘I promise,’ the mayor, Ada Roe, said.</p>
        """,
        "what is no first person": """
        <p>The mayor talks to parents.</p><h2>Will you get to work?</h2><p>The mine is shut, as in World War I.</p>
        <h2>Can you sue?</h2><p>The mine may pay, the US said.</p>
        <h2>Who owns it?</h2><p>The mine is owned by Tom Brand.</p>
        """,
        "reports by name": """
        <p>Our interview on taxes.</p><p><b>Who pays you?</b></p><p>We do not know, Tom Brand said.</p>
        <p><b>Can you refuse?</b></p><p>Yes, said Jo Pell. We asked.</p>
        <p><b>Will you?</b></p><p>We wait, said Ada Roe.</p>
        """,
        "a list of questions": """
        <p><b>Will you close the pier?</b></p><p><b>Have you told the crew?</b></p>
        <p><b>Who will pay you?</b></p><p><b>Do you sleep?</b></p><p>The board did not answer my letter.</p>
        """,
    ]

    @Test("are not what only looks like them", arguments: others.keys.sorted())
    func lookalikes(name: String) throws {
        let page = Self.page(try #require(Self.others[name]))
        #expect(try record(page, .html).turns.isEmpty)
    }

    @Test("have answers after `A:` whose speaker the title names") func letters() throws {
        let record = try record(
            """
            Q&A with Mayor Bo Roe

            Q: Will the pier close?

            A: It will not.

            Q: Who says so?

            A: I do.
            """, .text)
        #expect(
            turns(record) == [
                "q -: Will the pier close?", "a Bo Roe: It will not.", "q -: Who says so?",
                "a Bo Roe: I do.",
            ])
    }

    @Test("are no speeches that ask and answer") func speeches() throws {
        let record = try record(
            """
            Speech by Ada Roe at the party conference

            Friends, it is good to be here in Norvik, where I was born.

            Do you remember what your street looked like then?

            I do. I remember the mud.

            Are you better off today than you were ten years ago?

            I believe you are. We built the pier.

            Did they help you?

            They did not. I waited for them.

            Will you give up now?

            I will not.

            Will you come with me?

            I know you will.
            """, .text)
        #expect(record.turns.isEmpty && record.document.genre.value == .statement)
    }

    @Test("keep with the answer what it sets apart, and what leads to a list") func apart() throws {
        let questions = try #require(Self.pages["bold"])
            .replacing(
                "<p>I did, twice.</p>",
                with: "<p>I did, for two reasons:</p><p><b>I hate it.</b></p><p>I do.</p>")
        let record = try record(Self.page(questions), .html)
        #expect(
            turns(record)[3] == "a Ada Arden: I did, for two reasons: / I hate it. / I do.")
    }

    @Test("have labels before questions alone, also where the type is lost")
    func labelledQuestions() throws {
        let record = try record(
            """
            The lake

            A talk with Ada Arden, keeper of the Norvik light.

            Q: How deep is it?

            Thirteen metres.

            It was more.

            Q: You measured it.

            Every day. Why would I not?

            Q: Will it freeze?

            Yes.
            """, .text)
        #expect(
            turns(record) == [
                "q -: How deep is it?", "a Ada Arden: Thirteen metres. / It was more.",
                "q -: You measured it.", "a Ada Arden: Every day. Why would I not?",
                "q -: Will it freeze?", "a Ada Arden: Yes.",
            ])
    }

    @Test("are no open letters") func openLetters() throws {
        let record = try record(
            """
            Dear members of the board,

            We want to put some questions to you.

            Who decided?

            We were not asked. Nobody was.

            Did you read our letter?

            We sent it in May.

            Do you know what the pier is for?

            We swim there.

            Will you answer us?

            We hope so.

            Yours sincerely,
            The Swimmers of Norvik
            """, .text)
        #expect(record.turns.isEmpty)
    }

    @Test("are answered by whom the questions call") func called() throws {
        let questions = try #require(Self.pages["bold"]).replacing(
            "Why did you", with: "Bo, why did you")
        let record = try record(
            "<h1>Ten winters</h1><p>Ada Arden and Bo Roe kept the light.</p>\(questions)", .html)
        #expect(turns(record).count { $0.hasPrefix("a Bo Roe: ") } == 5)
    }

    /// The head of an interview and who answers in it; empty for nobody.
    static let heads = [
        ("# Ada Arden: “The pier was cold”\n\nBy Bo Roe", "Ada Arden"),
        ("# “The pier was cold” – Ada Arden\n\nPhotographs: Cy Doe", "Ada Arden"),
        (
            "# Arden ready for another winter\n\nAda Arden kept the light after Bo Roe had left.",
            "Ada Arden"
        ),
        ("# Ten winters\n\nInterview with Ada Arden, conducted by Bo Roe and Cy Doe", "Ada Arden"),
        (
            "# Ten winters\n\nAda Arden talks to the Norvik Courier about her ten winters.",
            "Ada Arden"
        ),
        (
            "# Ten winters\n\nThe Courier spoke with Ada Arden at her house in Low Norvik.",
            "Ada Arden"
        ),
        ("# Ten winters\n\nAda Arden meets us in the kitchen of Bo Roe.", "Ada Arden"),
        (
            "# Ten winters\n\nAda Arden kept the light for ten years. Arden is 63.\n\nText: Bo Roe",
            "Ada Arden"
        ),
        ("# Ten winters\n\nHer deputy, Bo Roe, and Ada Arden kept the light.", "Ada Arden"),
        ("# Ten winters\n\nBo Roe and Ada Arden kept the light.", ""),
        ("# Ten winters\n\nThe keeper kept the light of Port Norvik.", ""),
        ("# Ten winters\n\nBo Roe talks to Ada Arden.", ""),
        ("# Ten winters\n\nInterview with the son of President Ada Arden", ""),
        ("# Ten winters\n\nInterview with Ada Arden and Bo Roe", ""),
        ("# Interview with a keeper\n\nBo Roe", ""),
        ("# Ten winters\n\nDonald Pier, a ship, was the last one.\n\nReporter: Bo Roe", ""),
    ]

    @Test("are answered by whom the head introduces", arguments: heads)
    func introduced(head: String, name: String) throws {
        let questions = [
            "Why did you go there?", "You never came back?", "Was it cold?", "And now?",
            "What would you tell Donald Pier?",
        ]
        let body = questions.map { "\n\n**\($0)**\n\nI had my reasons." }.joined()
        let record = try record(head + body, .markdown)
        let found = Set(turns(record).filter { $0.hasPrefix("a ") })
        #expect(found == ["a \(name.isEmpty ? "-" : name): I had my reasons."])
    }

    @Test("have nobody's answers where nobody or too many are introduced") func nobody() throws {
        let questions = try #require(Self.pages["bold"])
        for head in ["The keeper of the light talks.", "Ada Arden and Bo Roe kept the light."] {
            let record = try record("<h1>Ten winters</h1><p>\(head)</p>\(questions)", .html)
            #expect(record.turns.count == 10)
            #expect(record.turns.allSatisfy { $0.speaker == nil })
        }
    }

    @Test("of a line that the page quotes from its own text are read once") func pullQuotes() throws
    {
        let questions = try #require(Self.pages["bold"])
        let record = try record(
            Self.page(
                questions.replacing(
                    "<p><b>And now?",
                    with: "<p>“I would tell them to come and look”</p><p><b>And now?")),
            .html)
        #expect(turns(record) == Self.expected)
    }
}
