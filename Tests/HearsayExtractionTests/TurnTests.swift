import HearsayCore
import HearsayExtraction
import HearsayTestSupport
import Testing

@Suite("Turns of a transcript")
struct TurnTests {
    /// Lines as labelled paragraphs: `Q: text`; a line without a colon goes on the turn before.
    private func turns(_ lines: [String], title: String? = nil) throws -> (Document, [Turn]) {
        let marked = lines.map { line -> String in
            guard let colon = line.firstIndex(of: ":") else { return "⟦paragraph|\(line)⟧" }
            return "⟦paragraph|⟦label|\(line[..<colon])⟧\(line[colon...])⟧"
        }
        var document = try document(marked.joined(separator: "\n"), .transcript)
        document.title = title.map { Located($0, basis: "test") }
        return (document, TurnReader().turns(of: document))
    }

    static let cases: [(String, [String], String)] = [
        ("marks ask and answer", ["Q: Is it late?", "A: It is.", "Q: Why?", "A: Fog."], "qaqa"),
        (
            "a mark asks, a name answers",
            [
                "MS. ARDEN: Good day.", "Q: Is it late?", "MS. ARDEN: No.", "QUESTION: Sure?",
                "MR. ROE: Yes.",
            ],
            "aqaqa"
        ),
        (
            "outlets ask a named spokesperson",
            [
                "Island Courier: Is it late?", "Arden Mo: It is.", "Harbour TV: Why is that?",
                "Arden Mo: Fog.", "Island Courier: Will it sail? We heard no.", "Arden Mo: Yes.",
            ], "qaqaqa"
        ),
        (
            "the label QUESTION asks, whatever the turn ends with",
            [
                "QUESTION: We heard so.", "MS. ARDEN: No?", "QUESTION: On the pier.",
                "MS. ARDEN: Is it?",
            ],
            "qaqa"
        ),
        (
            "a question under the label of the official who answers it asks",
            [
                "Q: Is it late?", "MS. ARDEN: It is. Go ahead.",
                "MS. ARDEN: Thanks, Ada. Why is that?",
                "MS. ARDEN: Fog.", "MS. ARDEN: And ice.", "Q: Thanks.",
            ], "qaqaaq"
        ),
        (
            "what follows a question is its answer, even if it asks",
            ["Q: Is it late?", "MS. ARDEN: It is. Right?", "MS. ARDEN: Right.", "Q: Thanks."],
            "qaaq"
        ),
        (
            "members called deputies ask, and outlets in capitals behind a stroke",
            [
                "Q: Is it late?", "THE MINISTER: It is.", "Deputy Bo Roe: We heard no.",
                "THE MINISTER: From whom?", "Deputy Minister Arden: From the pilot.",
                "ADA ROE/COAST WIRE: Sir, why?", "THE MINISTER: Fog.", "ADA ROE/COAST WIRE: Sir?",
                "Deputy Bo Roe: Is that so?", "THE MINISTER: Yes.",
            ], "qaqaaqaqqa"
        ),
        (
            "who speaks at length and asks nothing opens the session",
            [
                "Operator: Good day.",
                "Jo Hale: "
                    + String(repeating: "We come to the figures of this quarter. ", count: 8),
                "Ada Arden: Thank you. We had a good year.", "Operator: The first question.",
                "Bo Roe: Why was it good?", "Ada Arden: It rained.", "Cy Doe: And next year?",
                "Ada Arden: Who knows.",
            ], "aaaaqaqa"
        ),
        (
            "names in capitals with titles answer",
            [
                "THE PRESIDENT: Welcome.", "Jo Roe: Is it late?", "MS. ARDEN: Is it? No.",
                "Jo Roe: Why not?",
            ],
            "aqaq"
        ),
        (
            "an outlet asks, even if the title names it",
            [
                "DER HAFEN: Is it late?", "Roe: It is.", "DER HAFEN: Thank you.", "Roe: Please.",
                "DER HAFEN: Why?", "Roe: Fog.", "DER HAFEN: Only that?", "Roe: And ice.",
            ], "qaqaqaqa"
        ),
        (
            "a press secretary and a media adviser are no press",
            [
                "PRESS SECRETARY WARD: Good day.", "Q: Is it late?", "GEN. ROE: It is.",
                "MEDIA ADVISER: Last one.", "Q: Why?", "PRESS SECRETARY WARD: Fog.",
            ], "aqaaqa"
        ),
        (
            "offices answer, outlets ask",
            [
                "Ada Roe (Head of Press): Good day.", "Jo Poe (Coast Wire): One thing.",
                "Bo Doe (Governor): Which?", "Coast News Agency: On the pier.",
                "Official Spokesperson, Ada Roe: It is safe.", "Unidentified Speaker: Sir, why?",
            ], "aqaqaq"
        ),
        (
            "a chair asks with a question mark and gives the floor without one",
            [
                "The CHAIRMAN: Mr. Roe.", "Mr. ROE: Is it late?", "Dr. DOE: It is.",
                "The CHAIRMAN: Can you mend it?", "Dr. DOE: I can.", "Mr. ROE: When will it sail?",
                "Dr. DOE: Soon.", "The CHAIRMAN: We stand adjourned.",
            ], "aqaqaqaa"
        ),
        (
            "an anchor asks, and his correspondents answer",
            [
                "ADA ROE, COAST ANCHOR: Good evening. Bo Doe is on the pier.",
                "BO DOE, COAST CORRESPONDENT: Ada, there is ice.", "ROE: And the ferry?",
                "DOE: Late.", "ROE: Back after this.",
            ], "qaqaq"
        ),
    ]

    @Test("ask or answer", arguments: cases)
    func roles(_ name: String, lines: [String], expected: String) throws {
        let (_, turns) = try turns(lines)
        let roles = turns.map { $0.role == .question ? "q" : "a" }.joined()
        #expect(roles == expected)
    }

    @Test("of an outlet that the title names are questions, if it asks and another answers")
    func interview() throws {
        let lines = Self.cases.first { $0.0.hasPrefix("an outlet asks") }?.1 ?? []
        let (_, turns) = try turns(lines, title: "DER HAFEN Interview with Bo Roe")
        #expect(
            turns.map(\.role.rawValue).joined(separator: " ").hasPrefix("question answer question"))
    }

    @Test("of the one whom the title names are answers")
    func titled() throws {
        let lines = [
            "Jo Roe: Late?", "Arden Mo: Why do you ask?", "Jo Roe: It is foggy?", "Arden Mo: So?",
        ]
        let (_, turns) = try turns(lines, title: "Arden Mo’s regular press conference")
        #expect(turns.map(\.role) == [.question, .answer, .question, .answer])
    }

    @Test("hold their paragraphs without the label, and empty ones are left out")
    func spans() throws {
        let (document, turns) = try turns([
            "Q:  Is it late?", "And why?", "A:", "Q: Well?", "A: Fog.",
        ])
        #expect(turns.map { document.text.string($0.label) } == ["Q", "Q", "A"])
        #expect(turns[0].spans.map(document.text.string) == ["Is it late?", "And why?"])
        #expect(turns[2].spans.map(document.text.string) == ["Fog."])
    }

    @Test("that have their label on a line of its own hold what follows")
    func labelAlone() throws {
        let (document, turns) = try turns(["Q:", "Is it late?", "A: No."])
        #expect(turns.map { document.text.string($0.spans) } == ["Is it late?", "No."])
    }

    @Test("are found in transcripts only")
    func genres() throws {
        var article = try document("⟦paragraph|⟦label|Q⟧: Late?⟧", .article)
        #expect(TurnReader().turns(of: article).isEmpty)
        article.genre = Located(.transcript, basis: "test")
        #expect(TurnReader().turns(of: article).count == 1)
    }
}
