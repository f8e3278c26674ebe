import HearsayCore
import HearsayEvaluation
import Testing

@Suite("Gold and prediction files")
struct FileTests {
    private static let line =
        #"{"id":"a","note":1,"text":"é “汉” 🙂 said","attributions":["#
        + #"{"source":[[6,7]],"cue":[[8,12]],"content":[[2,5]]},{"source":null,"content":[[0,99]]}]}"#

    @Test("gold positions become UTF-8 bytes; a missing role is empty, a long span is cut")
    func gold() throws {
        let document = try #require(try GoldDocument.readLines(Array(Self.line.utf8)).first)
        let spans = document.attributions[0]
        #expect(document.text.string(spans.source) == "🙂")
        #expect(document.text.string(spans.cue) == "said")
        #expect(document.text.string(spans.content) == "“汉”")
        #expect(document.attributions[1].source.isEmpty)
        #expect(document.attributions[1].content == [document.text.span])
        #expect(document.oddSpans == 1)
    }

    @Test("predictions are written in code points, one document a line")
    func predictions() throws {
        let document = try GoldDocument.read(JSON.parse(Self.line.utf8))
        var writer = PredictionWriter()
        writer.write(id: "a", text: document.text, attributions: [document.attributions[0]])
        writer.write(id: "b", text: document.text, attributions: [])
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == """
                {"id":"a","attributions":[{"source":[[6,7]],"cue":[[8,12]],"content":[[2,5]]}]}
                {"id":"b","attributions":[]}

                """)
    }

    @Test(
        "a broken gold file names its line and the reason",
        arguments: [
            ("\n{\"id\":1}", "line 2: has no string 'id'"),
            ("{\"id\":\"x\"}", "line 1: document 'x' has no string 'text'"),
            ("{\"id\":\"x\",\"text\":\"\"}", "line 1: document 'x' has no array 'attributions'"),
            (
                "{\"id\":\"x\",\"text\":\"\",\"attributions\":[{\"cue\":[[1]]}]}",
                "line 1: attribution 0 of document 'x' is malformed"
            ),
            (
                "{\"id\":\"x\",\"text\":\"\",\"attributions\":[1]}",
                "line 1: attribution 0 of document 'x' is malformed"
            ),
            ("{", "line 1: not JSON: the text ends where a value is expected at byte 1"),
        ])
    func broken(file: String, message: String) {
        let error = #expect(throws: GoldError.self) {
            try GoldDocument.readLines(Array(file.utf8))
        }
        if !message.contains("JSON") { #expect(error?.description == message) }
        #expect(error?.description.hasPrefix(message.prefix(16)) == true)
    }

    @Test("an id that comes twice is an error")
    func twice() {
        let error = #expect(throws: GoldError.self) {
            try GoldDocument.readLines(Array((Self.line + "\n" + Self.line).utf8))
        }
        #expect(error?.line == 2)
    }

    @Test("empty spans and spans in the wrong order score as nothing")
    func odd() throws {
        let line =
            #"{"id":"a","text":"one two","attributions":[{"content":[[3,1],[2,2],[-4,-1]]}]}"#
        let document = try GoldDocument.read(JSON.parse(line.utf8))
        #expect(document.oddSpans == 3)
        #expect(document.attributions[0].content.allSatisfy { $0.isEmpty })
        var evaluation = Evaluation()
        evaluation.add(text: document.text, gold: document.attributions, predicted: [])
        #expect(evaluation.summary().gold() == 0)
    }
}
