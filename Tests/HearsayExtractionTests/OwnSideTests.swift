import HearsayCore
import HearsayExtraction
import HearsayTagging
import Testing

@Suite("The side a speaker speaks for")
struct OwnSideTests {
    private func acts(_ lines: [String], _ genre: Genre) throws -> [String: Act.Name] {
        let string = lines.joined(separator: "\n")
        var document = Document(
            id: DocumentID(rawValue: "test"), text: Text(string),
            genre: Located(genre, basis: "test"))
        var start = 0
        document.blocks = lines.map { line in
            let span = Span(start, start + line.utf8.count)
            start = span.end + 1
            let label = line.firstIndex(of: ":").map {
                Span(span.start, span.start + line.utf8.distance(from: line.startIndex, to: $0))
            }
            let isTitle = line.hasPrefix("Statement")
            return Block(
                span: span, kind: isTitle ? .heading : .paragraph, label: label,
                words: label.map { wordsStart(behind: $0, in: span, of: document.text) })
        }
        document.title = document.blocks.first { $0.kind == .heading }.map {
            Located(document.text.string($0.span), span: $0.span, basis: "test")
        }
        let extractor = try Extractor(tagger: Tagger(.small), innerTagger: Tagger(.small))
        let found = extractor.extract(document, in: extractor.makeWorkspace())
        var acts: [String: Act.Name] = [:]
        for (attribution, act) in zip(found.attributions, found.acts)
        where attribution.evidence == .layout {
            acts[document.text.string(attribution.content)] = act.act.name
        }
        return acts
    }

    @Test("is the country that most sentences of the answers begin with")
    func transcript() throws {
        let acts = try acts(
            [
                "Coast Wire: What do you say of the pier?",
                "Ana Roe: Norway is a country of boats. Norway supports the new pier. Sweden supports it no less.",
                "Coast Wire: And the ferry?",
                "Ana Roe: Norway will continue to sail. The Norwegian side welcomes the ferry, and Norway has never refused it.",
                "Coast Wire: Thank you.",
                "Ana Roe: It was a pleasure.",
            ], .transcript)
        #expect(acts["Norway supports the new pier."] == .support)
        #expect(acts["Sweden supports it no less."] == .assert)
        #expect(acts["Norway will continue to sail."] == .promise)
        #expect(
            acts["The Norwegian side welcomes the ferry, and Norway has never refused it."] == .deny
        )
    }

    @Test("is the country of the institution whose text it is")
    func statement() throws {
        let acts = try acts(
            [
                "Statement by the Embassy of Norway in Sweden on the pier",
                "Norway has never closed the pier. Sweden has never closed it.",
            ], .statement)
        #expect(acts["Norway has never closed the pier."] == .deny)
        #expect(acts["Sweden has never closed it."] == .assert)
    }
}
