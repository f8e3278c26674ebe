import HearsayCore
import HearsayExchange
import Testing

@Suite("RecordReader")
struct RecordReaderTests {
    @Test("gives back what was written, for every member")
    func full() throws {
        let record = RecordSamples.full
        let read = try RecordReader.read(RecordSamples.line(record).1)
        #expect(read.statements == record.statements)
        #expect(read.turns == record.turns)
        #expect(read.mentions == record.mentions)
        #expect(read.entities == record.entities)
        #expect(read.times == record.times)
        #expect(read.links == record.links)
        #expect(read.speaker == record.speaker)
        #expect(read.diagnostics == record.diagnostics)
        #expect(read.document.id == record.document.id)
        #expect(read.document.path == record.document.path)
        #expect(read.document.text == record.document.text)
        #expect(read.document.title?.span == record.document.title?.span)
        #expect(read.document.genre == record.document.genre)
        #expect(read.document.published == record.document.published)
        #expect(read.document.said == record.document.said)
    }

    @Test("writing what was read gives the same line", arguments: 0..<200 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        let (line, json) = try RecordSamples.line(RecordSamples.random(seed: seed))
        #expect(try RecordSamples.line(RecordReader.read(json)).0 == line)
    }

    @Test("writing what was read gives the same line, samples", arguments: [true, false])
    func roundTripOfSamples(full: Bool) throws {
        let record = full ? RecordSamples.full : RecordSamples.bare
        let (line, json) = try RecordSamples.line(record)
        #expect(try RecordSamples.line(RecordReader.read(json)).0 == line)
    }

    @Test(
        "names the place of what is wrong",
        arguments: [
            ("\"hearsay/1\"", "\"hearsay/2\"", "schema"),
            ("\"text\":\"Caf", "\"txt\":\"Caf", "text"),
            ("\"genre\":\"letter\"", "\"genre\":\"poem\"", "document.genre"),
            ("\"id\":\"s2\"", "\"id\":\"s1\"", "statements[1].id"),
            ("\"within\":\"s1\"", "\"within\":\"s2\"", "statements[1].within"),
            ("\"within\":\"s1\"", "\"within\":\"s01\"", "statements[1].within"),
            ("\"spans\":[[22,26]]", "\"spans\":[[22,2600]]", "statements[0].cue.spans[0]"),
            ("\"spans\":[[22,26]]", "\"spans\":[[26,22]]", "statements[0].cue.spans[0]"),
            ("\"spans\":[[22,26]]", "\"spans\":[[-1,26]]", "statements[0].cue.spans[0]"),
            ("\"spans\":[[22,26]]", "\"spans\":[[22.5,26]]", "statements[0].cue.spans[0]"),
            ("\"confidence\":0.93", "\"confidence\":1.5", "statements[0].confidence"),
            ("\"score\":0.5", "\"score\":\"0.5\"", "links[0].score"),
            ("\"entity\":\"e1\",\"type\"", "\"entity\":\"s1\",\"type\"", "mentions[0].entity"),
            ("\"aliases\":[\"Ōta\"", "\"aliases\":[1", "entities[0].aliases[0]"),
        ])
    func broken(old: String, new: String, path: String) throws {
        let line = try RecordSamples.line(RecordSamples.full).0
        let broken = line.replacing(old, with: new, maxReplacements: 1)
        try #require(broken != line)
        let json = try JSON.parse(broken.utf8)
        let error = #expect(throws: RecordError.self) { try RecordReader.read(json) }
        #expect(error?.path == path)
    }

    @Test(
        "refuses statements within each other and takes long nests",
        arguments: [
            ([2, 1], false), ([2, 3, 1], false), ([nil, 3, 4, 3], false), ([nil, 1, 2, 3], true),
            ([2, 3, 4, nil], true), ([nil, 1, 1, nil], true),
        ])
    func nesting(within: [Int?], isFine: Bool) throws {
        var record = RecordSamples.bare
        for (place, outer) in within.enumerated() {
            let content = Attribution(
                source: [], cue: [], content: [Span(0, 0)], mode: .indirect)
            record.statements.append(
                Statement(
                    id: StatementID(place + 1), within: outer.map { StatementID($0) },
                    attribution: content))
        }
        let json = try RecordSamples.line(record).1
        if isFine {
            let read = try RecordReader.read(json).statements.map(\.attribution.within)
            #expect(read == within.map { $0.map { $0 - 1 } })
        } else {
            #expect(throws: RecordError.self) { try RecordReader.read(json) }
        }
    }

    @Test("refuses what is no object", arguments: ["null", "[]", "\"hearsay/1\"", "{}"])
    func noRecord(text: String) throws {
        let json = try JSON.parse(text.utf8)
        #expect(throws: RecordError.self) { try RecordReader.read(json) }
    }
}
