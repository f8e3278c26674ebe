import Foundation
import HearsayCore
import HearsayExchange
import Testing

@Suite("The published schema")
struct SchemaTests {
    let validator: SchemaValidator

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Documentation/schema/hearsay-1.json")
        validator = SchemaValidator(root: try JSON.parse(Array(Data(contentsOf: file))))
    }

    @Test("accepts the records that are written", arguments: [true, false])
    func accepts(includeText: Bool) throws {
        var records = [RecordSamples.full, RecordSamples.bare]
        records += (0..<30).map { RecordSamples.random(seed: $0) }
        for record in records {
            let json = try RecordSamples.line(record, includeText: includeText).1
            #expect(validator.errors(in: json) == [])
        }
    }

    @Test("knows every word of the program's enumerations")
    func words() throws {
        func words(_ definition: String, _ path: String...) -> [String] {
            var schema = validator.root["$defs"]?[definition]
            for name in path { schema = schema?["properties"]?[name] }
            return schema?["enum"]?.array?.compactMap(\.string) ?? []
        }
        #expect(words("document", "genre") == Genre.allCases.map(\.rawValue))
        #expect(words("statement", "mode") == Mode.allCases.map(\.rawValue))
        #expect(words("statement", "act", "name") == Act.Name.allCases.map(\.rawValue))
        #expect(words("statement", "grade") == Grade.allCases.map(\.rawValue))
        #expect(
            words("statement", "source", "resolved") == SpeakerBasis.allCases.map(\.rawValue))
        #expect(words("link", "kind") == Link.Kind.allCases.map(\.rawValue))
        #expect(words("entityType") == Entity.Kind.allCases.map(\.rawValue))
        #expect(
            words("diagnostic", "severity") == Diagnostic.Severity.allCases.map(\.rawValue))
    }

    @Test(
        "rejects broken records",
        arguments: [
            ("\"hearsay/1\"", "\"hearsay/2\"", "const"),
            ("\"genre\":\"letter\"", "\"genre\":\"poem\"", "enum"),
            ("\"spans\":[[22,26]]", "\"spans\":[[22,26,30]]", "too many"),
            ("\"spans\":[[22,26]]", "\"spans\":[[22]]", "too few"),
            ("\"spans\":[[22,26]]", "\"spans\":[[-1,26]]", "minimum"),
            ("\"spans\":[[22,26]]", "\"spans\":[[2.5,26]]", "type"),
            ("\"id\":\"s1\"", "\"id\":\"s0\"", "pattern"),
            ("\"id\":\"s1\"", "\"id\":\"x1\"", "pattern"),
            ("\"within\":null", "\"within\":1", "type"),
            ("\"cameo\":\"016\"", "\"cameo\":\"01612\"", "pattern"),
            ("\"code\":\"charset", "\"code\":\"Charset", "pattern"),
            ("\"confidence\":0.93", "\"confidence\":1.93", "maximum"),
            ("\"confidence\":0.93,", "", "misses confidence"),
            ("\"negated\":true", "\"negated\":1", "type"),
            ("\"mode\":\"mixed\"", "\"mode\":\"mixed\",\"mood\":\"good\"", "unknown member mood"),
            ("\"links\":[{", "\"links\":[null,{", "type"),
            ("\"language\":\"en\"", "\"language\":\"\"", "minLength"),
        ])
    func rejects(old: String, new: String, reason: String) throws {
        let line = try RecordSamples.line(RecordSamples.full).0
        let broken = line.replacing(old, with: new, maxReplacements: 1)
        try #require(broken != line)
        let errors = validator.errors(in: try JSON.parse(broken.utf8))
        #expect(errors.contains { $0.contains(reason) }, "\(errors)")
    }
}
