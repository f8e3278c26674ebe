import HearsayCore
import HearsayExtraction
import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("Rules beside the tagger")
struct FixedPhraseTests {
    private func tokenized(_ text: Text) -> TokenizedText {
        TokenizedText(text, passages: [text.span])
    }

    @Test(
        "fixed phrases attribute where no cue was found",
        arguments: [
            (
                "It was previously reported that the ferry would sail, but it stayed.", nil,
                "was previously reported", "that the ferry would sail, but it stayed"
            ),
            (
                "It has been alleged that the ferry was late.", nil, "has been alleged",
                "that the ferry was late"
            ),
            (
                "However, according to the Norvik Courier, the ferry was late.",
                "the Norvik Courier",
                "according to", "the ferry was late"
            ),
            (
                "The board met, but the mayor of Norvik, which is far away, did not make a statement.",
                "the mayor of Norvik", "did not make", "a statement"
            ),
            ("The board made no comment.", "The board", "made", "no comment"),
            (
                "It is absolutely false that the ferry was late.", nil, "is absolutely false",
                "that the ferry was late"
            ),
            (
                "We reject the claim by Minister Ada Arden that the ferry was late.",
                "Minister Ada Arden", "claim", "that the ferry was late"
            ),
            (
                "The Courier would have it that the ferry was late.", "The Courier",
                "would have it", "that the ferry was late"
            ),
            (
                "Some towns call the port a risk and make wild allegations that it spies.",
                "Some towns",
                "make wild allegations", "that it spies"
            ),
            (
                "It turned its back on many towns’ old view that the toll is unjust, and left.",
                "many towns’", "old view", "that the toll is unjust"
            ),
            (
                "It was late for Ada Arden's claim that the ferry sank.", "Ada Arden's", "claim",
                "that the ferry sank"
            ),
        ] as [(String, String?, String, String)])
    func phrases(_ string: String, _ source: String?, _ cue: String, _ content: String) throws {
        let text = Text(string)
        let found = FixedPhrases(text: text, tokenized: tokenized(text)).read(besides: [])
        #expect(found.count == 1)
        let one = try #require(found.first)
        #expect(one.source.first.map(text.string) == source)
        #expect(text.string(one.cue) == cue)
        #expect(text.string(one.content) == content)
        #expect(one.mode == .indirect)
    }

    @Test("a sentence of phrases does not hold each of them with all that follows")
    func many() {
        let text = Text(String(repeating: "it is false that the claim by Ada that ", count: 200))
        #expect(FixedPhrases(text: text, tokenized: tokenized(text)).read(besides: []).count <= 8)
    }

    @Test("a phrase that is a cue already is left alone, and one inside a content lies within it")
    func besides() throws {
        let text = try MarkedText(
            """
            ⟦source|She⟧ ⟦cue|wrote⟧ ⟦content|“We wait. It was reported that the ferry left.”⟧ \
            ⟦cue2|According to⟧ ⟦source2|the port⟧, ⟦content2|it did not⟧.
            """)
        let found = FixedPhrases(text: text.text, tokenized: tokenized(text.text))
            .read(besides: [text.attribution(), text.attribution("2")])
        #expect(found.map { text.text.string($0.cue) } == ["was reported"])
        #expect(found.map(\.within) == [0])
    }

    @Test("each claim of a list is a statement of its own")
    func claims() throws {
        let text = try MarkedText(
            """
            An article, ⟦source|which⟧ ⟦cue|claims⟧ ⟦content|that the port spies on ships; the Norvik⟧ Club is \
            a base for spies; its former head sold maps. The board denies it; we do; they do.
            """)
        let list = ClaimList(text: text.text, tokenized: tokenized(text.text))
        let parted = list.parted([text.attribution()])
        #expect(
            parted.map { text.text.string($0.content) } == [
                "that the port spies on ships", "the Norvik Club is a base for spies",
                "its former head sold maps",
            ])
        #expect(parted.allSatisfy { $0.source == text["source"] && $0.cue == text["cue"] })
    }

    @Test(
        "no list of claims: two parts, short parts, quotations",
        arguments: [
            "⟦source|He⟧ ⟦cue|said⟧ ⟦content|that the port was closed; the board was not there⟧.",
            "⟦source|He⟧ ⟦cue|said⟧ ⟦content|that he came; he saw; he went back home⟧.",
            "⟦source|He⟧ ⟦cue|said⟧ ⟦content|the port was closed; the ferry was late; nobody came at all⟧.",
        ])
    func noClaims(_ marked: String) throws {
        let text = try MarkedText(marked)
        let list = ClaimList(text: text.text, tokenized: tokenized(text.text))
        #expect(list.parted([text.attribution()]) == [text.attribution()])
    }

    @Test("a quotation that stands alone belongs to the one before it")
    func leftover() throws {
        let text = try MarkedText(
            """
            ⟦content|“We stayed all night,”⟧ ⟦source|she⟧ ⟦cue|said⟧. “Nobody of us ever left the pier.” Useless.
            """)
        let joined = LeftoverQuotation(text: text.text, tokenized: tokenized(text.text))
            .joined([text.attribution(mode: .direct)])
        #expect(
            joined[0].content.map(text.text.string)
                == ["“We stayed all night,”", "“Nobody of us ever left the pier.”"])
    }

    @Test("a quotation after an indirect content, or of a few words, belongs to nobody")
    func noLeftover() throws {
        for marked in [
            "⟦source|She⟧ ⟦cue|said⟧ ⟦content|that they stayed⟧. “Nobody of us ever left the pier.”",
            "⟦content|“We stayed all night,”⟧ ⟦source|she⟧ ⟦cue|said⟧. “The Sea Gull.”",
        ] {
            let text = try MarkedText(marked)
            let mode: Mode = text["content"][0].start == 0 ? .direct : .indirect
            let found = [text.attribution(mode: mode)]
            let leftover = LeftoverQuotation(text: text.text, tokenized: tokenized(text.text))
            #expect(leftover.joined(found) == found)
        }
    }

    @Test("the title of an institution's own text quotes what it answers, and claims it not")
    func quotedTitle() throws {
        let heading =
            "Statement by the Embassy of Lindon on “Suspected Harbour Espionage by Lindon”"
        let text = Text(heading + "\nThe claim is false.")
        var document = Document(id: DocumentID(rawValue: "test"), text: text)
        document.blocks = [
            Block(span: Span(0, heading.utf8.count), kind: .heading),
            Block(span: Span(heading.utf8.count + 1, text.count), kind: .paragraph),
        ]
        let tagged = Attribution(
            source: [], cue: [Span(0, 9)], content: [Span(37, heading.utf8.count)], mode: .direct)
        let merged = QuotedTitle().merged([tagged], document)
        #expect(merged.map { text.string($0.content) } == ["Suspected Harbour Espionage by Lindon"])
        #expect(merged[0].source.isEmpty && merged[0].cue.isEmpty && merged[0].evidence == .cue)
        let acts = ActReader().acts(of: merged, turns: [], in: text)
        #expect(acts[0].act.name == .accuse)
    }

    @Test(
        "a quoted name in a title is no claim",
        arguments: ["Statement on “Green Harbour 2030”", "Remarks on the “Sea Gull”"])
    func quotedName(_ heading: String) {
        let text = Text(heading)
        var document = Document(id: DocumentID(rawValue: "test"), text: text)
        document.blocks = [Block(span: text.span, kind: .heading)]
        #expect(QuotedTitle().merged([], document).isEmpty)
    }

    @Test(
        "a participle after its noun is no cue, one that says who fears what is",
        arguments: [
            ("on ⟦source|the parties⟧ ⟦cue|concerned⟧ ⟦content|to talk⟧.", true),
            ("on ⟦source|the towns⟧ ⟦cue|involved⟧ ⟦content|to sign the harbour pact⟧.", true),
            ("⟦source|The towns⟧ ⟦cue|are concerned⟧ ⟦content|to keep the ferry⟧.", false),
            ("⟦source|Sailors⟧ ⟦cue|concerned⟧ ⟦content|that the pier may fall⟧", false),
            ("⟦source|The board⟧ ⟦cue|asked⟧ ⟦content|to see the books⟧.", false),
            ("If what ⟦source|you⟧ ⟦cue|said⟧ ⟦content|is true⟧, we wait.", true),
            ("As ⟦source|you⟧ ⟦cue|said⟧, ⟦content|it is late⟧.", false),
        ])
    func postposed(marked: String, expected: Bool) throws {
        let text = try MarkedText(marked)
        #expect(Postposed.isCue(of: text.attribution(), in: text.text) == expected)
    }

    @Test("a sentence does not do what it reports of others, but what it says of them")
    func ownActs() throws {
        let examples: [(String, Act.Name)] = [
            (
                "⟦content|We took note of an article, ⟦source2|which⟧ ⟦cue2|claims⟧ ⟦content2|that we spied on ships⟧.⟧",
                .assert
            ),
            (
                "⟦content|⟦source2|They⟧ ⟦cue2|baselessly suspect⟧ ⟦content2|that we came at night⟧.⟧",
                .deny
            ),
            (
                "⟦content|The paper “Why the port is a disgrace to all of us” came out in May.⟧",
                .assert
            ),
        ]
        for (marked, name) in examples {
            let text = try MarkedText(marked)
            var attributions = [
                Attribution(
                    source: [], cue: [], content: text["content"], mode: .direct, evidence: .layout)
            ]
            if !text["cue2"].isEmpty { attributions.append(text.attribution("2", within: 0)) }
            let acts = ActReader().acts(of: attributions, turns: [], in: text.text)
            #expect(acts[0].act.name == name, "\(marked)")
        }
    }
}
