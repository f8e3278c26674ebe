import HearsayCore
import HearsayExtraction
import HearsayReading

#if canImport(Glibc)
    import Glibc
#endif

/// The acts that the classifier gives to annotated attributions, for Tests/Gold/score_acts.py.
enum Acts {
    static func write(gold: String) {
        guard let lines = readFile(gold) else {
            complain("cannot read \(gold)\n")
            exit(1)
        }
        let classifier = ActClassifier()
        for (number, line) in lines.split(separator: 0x0A).enumerated() {
            guard let json = try? JSON.parse(line),
                case .document(let document, _) = Reader().read(
                    line: Array(line), number: number + 1)
            else {
                complain("line \(number + 1): is no document\n")
                exit(1)
            }
            let points = CodePoints(document.text)
            var out = JSONWriter()
            out.beginObject()
            out.name("id")
            out.string(document.id.rawValue)
            out.name("acts")
            out.beginArray()
            for entry in json["attributions"]?.array ?? [] {
                let roles = ["source", "cue", "content"].map { spans(entry[$0], points) }
                let attribution = Attribution(
                    source: roles[0], cue: roles[1], content: roles[2], mode: .indirect)
                let (act, reason) = classifier.act(
                    of: attribution, isQuestion: false, in: document.text)
                write(act, reason, to: &out)
            }
            out.endArray()
            out.endObject()
            out.endLine()
            store(out.bytes)
        }
    }

    private static func write(_ act: Act, _ reason: String, to out: inout JSONWriter) {
        out.beginObject()
        out.name("act")
        out.string(act.name.rawValue)
        out.name("cameo")
        out.string(act.cameo)
        out.name("negated")
        out.bool(act.negated)
        out.name("hypothetical")
        out.bool(act.hypothetical)
        out.name("reason")
        out.string(reason)
        out.endObject()
    }
}
