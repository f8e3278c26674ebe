import HearsayCore
import HearsayExchange
import Testing

@Suite("RecordWriter")
struct RecordWriterTests {
    @Test("writes members in the order of the published form, positions in code points")
    func wholeLine() throws {
        let expected = #"""
            {"schema":"hearsay/1","document":{"id":"d","genre":"article","genre_reason":"default",\#
            "language":"en"},"text":"é said 汉.","turns":[],"statements":[{"id":"s1",\#
            "within":null,"source":{"spans":[[0,1]],"text":"é","entity":"e1","resolved":"name"},\#
            "cue":{"spans":[[2,6]],"text":"said"},"content":{"spans":[[7,8],[8,9]],\#
            "text":"汉 ."},"mode":"indirect","act":{"name":"assert","cameo":"010",\#
            "negated":false,"hypothetical":false},"confidence":0.5,"grade":"low",\#
            "evidence":"cue","reasons":[]}],"mentions":[{"span":[0,1],"entity":"e1",\#
            "type":"person"}],"entities":[{"id":"e1","name":"é","type":"person",\#
            "aliases":[]}],"times":[],"links":[],"diagnostics":[]}
            """#
        let text = Text("é said 汉.")
        let attribution = Attribution(
            source: [Span(0, 2)], cue: [Span(3, 7)], content: [Span(8, 11), Span(11, 12)],
            mode: .indirect, confidence: 0.5)
        let record = Record(
            document: Document(id: DocumentID(rawValue: "d"), text: text),
            statements: [
                Statement(
                    id: StatementID(1), attribution: attribution, speaker: EntityID(1),
                    basis: .name)
            ], mentions: [Mention(span: Span(0, 2), entity: EntityID(1))],
            entities: [Entity(id: EntityID(1), name: "é", kind: .person)])
        #expect(try RecordSamples.line(record).0 == expected)
    }

    @Test("ends each record with one line feed and writes records one after another")
    func lines() throws {
        var writer = RecordWriter()
        writer.write(RecordSamples.bare)
        writer.write(RecordSamples.full)
        let both = writer.bytes
        #expect(both.count { $0 == 0x0A } == 2)
        #expect(both.last == 0x0A)
        writer.reset()
        #expect(writer.bytes.isEmpty)
        writer.write(RecordSamples.full)
        #expect(both.suffix(writer.bytes.count) == writer.bytes[...])
    }

    @Test("leaves the text out on request and keeps the words of the roles")
    func withoutText() throws {
        let json = try RecordSamples.line(RecordSamples.full, includeText: false).1
        #expect(json["text"] == nil)
        #expect(
            json["statements"]?.array?.first?["content"]?["text"]?.string
                == "“we won’t, ever” \"no\"")
    }

    @Test("counts the positions so that they cut the written text where the spans cut it")
    func positions() throws {
        for seed in 0..<50 as Range<UInt64> {
            let record = RecordSamples.random(seed: seed)
            let json = try RecordSamples.line(record).1
            let scalars = Array(try #require(json["text"]?.string).unicodeScalars)
            for statement in json["statements"]?.array ?? [] {
                let content = try #require(statement["content"])
                var pieces: [String] = []
                for span in content["spans"]?.array ?? [] {
                    let start = try #require(span.array?.first?.integer)
                    let end = try #require(span.array?.last?.integer)
                    var view = String.UnicodeScalarView()
                    view.append(contentsOf: scalars[start..<end])
                    pieces.append(String(view))
                }
                #expect(content["text"]?.string == pieces.joined(separator: " "))
            }
        }
    }
}
