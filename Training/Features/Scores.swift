import HearsayCore
import HearsayExtraction
import HearsayReading
import HearsayTagging

#if canImport(Glibc)
    import Glibc
#endif

/// The tagger's attributions with the scores behind their confidence, for Training/calibrate.py.
enum Scores {
    static func write(weights: String, gold: String) {
        guard let file = readFile(weights), let lines = readFile(gold) else {
            complain("cannot read \(weights) or \(gold)\n")
            exit(1)
        }
        do {
            let tagger = try Tagger(weights: file)
            let workspace = tagger.makeWorkspace()
            for (number, line) in lines.split(separator: 0x0A).enumerated() {
                guard
                    case .document(let document, _) = Reader().read(
                        line: Array(line), number: number + 1)
                else { continue }
                var json = JSONWriter()
                write(document, tagger, workspace, to: &json)
                json.endLine()
                store(json.bytes)
            }
        } catch {
            complain("\(gold): \(error)\n")
            exit(1)
        }
    }

    private static func write(
        _ document: Document, _ tagger: Tagger, _ workspace: Tagger.Workspace,
        to json: inout JSONWriter
    ) {
        let text = document.text
        let points = CodePoints(text)
        let tokenized = TokenizedText(text, passages: Passages.outer(of: document))
        let modes = ModeClassifier()
        json.beginObject()
        json.name("id")
        json.string(document.id.rawValue)
        json.name("attributions")
        json.beginArray()
        for tagged in tagger.tag(text, tokenized, in: workspace) {
            let content = tagged.content.map(tokenized.span)
            let mode = text.utf8.withUnsafeBufferPointer { modes.mode(of: content, in: $0) }
            json.beginObject()
            json.name("source")
            write(tagged.source.map(tokenized.span), points, to: &json)
            json.name("content")
            write(content, points, to: &json)
            json.name("features")
            json.beginArray()
            for value in Calibration.features(of: tagged, mode: mode) { json.number(value) }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private static func write(_ spans: [Span], _ points: CodePoints, to json: inout JSONWriter) {
        json.beginArray()
        for span in spans {
            json.beginArray()
            json.integer(points.codePoint(atByte: span.start))
            json.integer(points.codePoint(atByte: span.end))
            json.endArray()
        }
        json.endArray()
    }
}
