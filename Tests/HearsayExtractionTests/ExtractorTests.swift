import HearsayCore
import HearsayExtraction
import HearsayTagging
import HearsayTestSupport
import Testing

@Suite("Extraction")
struct ExtractorTests {
    private func extraction(_ marked: String, _ genre: Genre = .article) throws -> (
        Text, Extraction
    ) {
        let document = try document(marked, genre)
        let extractor = try Extractor(tagger: Tagger(.large), innerTagger: Tagger(.small))
        let found = extractor.extract(document, in: extractor.makeWorkspace())
        return (document.text, found)
    }

    @Test("finds what one says another said, within the outer")
    func nesting() throws {
        let (text, found) = try extraction(
            "⟦paragraph|The minister said that the harbour board denied that the ferry had been late.⟧"
        )
        let sources = found.attributions.map { text.string($0.source) }
        let outer = try #require(sources.firstIndex(of: "The minister"))
        let inner = try #require(sources.firstIndex(of: "the harbour board"))
        #expect(found.attributions[inner].within == outer)
        #expect(found.acts[inner].act.name == .deny)
        #expect(found.attributions[outer].within == nil)
    }

    @Test("orders attributions by their contents, outer before inner, each with its act")
    func order() throws {
        let (_, found) = try extraction(
            """
            ⟦paragraph|Ms. Arden said on Monday the pier is safe. “It is new,” she added.⟧
            ⟦paragraph|Mr. Roe claimed the board admitted that the pier had never been repaired.⟧
            """)
        let starts = found.attributions.map { $0.content[0].start }
        #expect(starts == starts.sorted() && starts.count >= 3)
        #expect(found.acts.count == found.attributions.count)
        for (place, attribution) in found.attributions.enumerated() {
            if let within = attribution.within { #expect(within < place) }
        }
    }

    @Test("leaves furniture, salutations and signatures alone")
    func furniture() throws {
        let (_, found) = try extraction(
            "⟦furniture|The minister said the ferry is late.⟧\n⟦signature|The minister said no.⟧")
        #expect(found.attributions.isEmpty)
    }

    @Test("of an empty document is empty")
    func empty() throws {
        for genre in Genre.allCases {
            let (_, found) = try extraction("", genre)
            #expect(found.attributions.isEmpty && found.turns.isEmpty && found.speaker == nil)
        }
    }
}
