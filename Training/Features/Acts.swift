import HearsayCore
import HearsayExtraction
import HearsayReading
import HearsayTagging

#if canImport(Glibc)
    import Glibc
#endif

/// The acts of annotated attributions: those that the program gives, for Tests/Gold/score_acts.py, and those that are
/// known, for the training.
enum Acts {
    /// Writes the act of every attribution, one document a line.
    ///
    /// - Parameters:
    ///   - gold: the file of the attributions.
    ///   - tagger: a large one, whose reading of acts corrects the rules; `nil` for the rules alone.
    static func write(gold: String, tagger: Tagger?) {
        guard let lines = readFile(gold) else {
            complain("cannot read \(gold)\n")
            exit(1)
        }
        let workspace = tagger?.makeWorkspace()
        for (number, line) in lines.split(separator: 0x0A).enumerated() {
            guard let json = try? JSON.parse(line),
                case .document(let document, _) = Reader().read(
                    line: Array(line), number: number + 1)
            else {
                complain("line \(number + 1): is no document\n")
                exit(1)
            }
            let points = CodePoints(document.text)
            let attributions = (json["attributions"]?.array ?? []).map { attribution($0, points) }
            var judge = ActJudge()
            if let tagger, let workspace {
                let tokenized = TokenizedText(
                    document.text, passages: Passages.outer(of: document))
                let spans = attributions.map {
                    (cue: $0.cue.map(tokenized.tokens), content: $0.content.map(tokenized.tokens))
                }
                let acts = tagger.acts(of: spans, in: document.text, tokenized, workspace)
                for (attribution, act) in zip(attributions, acts) {
                    judge.add(act, of: attribution)
                }
            }
            var out = JSONWriter()
            out.beginObject()
            out.name("id")
            out.string(document.id.rawValue)
            out.name("acts")
            out.beginArray()
            for (act, reason) in ActReader().acts(
                of: attributions, turns: [], in: document.text, judge: judge)
            {
                write(act, reason, to: &out)
            }
            out.endArray()
            out.endObject()
            out.endLine()
            store(out.bytes)
        }
    }

    /// An attribution of the training whose act is known; `nil` where the act has no such name.
    static func item(_ json: JSON, _ text: Text, _ points: CodePoints) -> Windows.Item? {
        func place(_ key: String) -> Int? {
            json[key]?.string.flatMap(Act.Name.init(rawValue:)).flatMap(ActJudge.order.firstIndex)
        }
        guard let act = place("act") else { return nil }
        let attribution = attribution(json, points)
        let found = ActClassifier().finding(of: attribution, isQuestion: false, in: text)
        return Windows.Item(
            cue: attribution.cue, content: attribution.content, act: act,
            second: place("second") ?? -1, rule: found.rule.rawValue,
            ruleAct: ActJudge.order.firstIndex(of: found.act.name) ?? 0)
    }

    /// One without a cue is a speaker's own sentence.
    private static func attribution(_ json: JSON, _ points: CodePoints) -> Attribution {
        let roles = ["source", "cue", "content"].map { spans(json[$0], points) }
        return Attribution(
            source: roles[0], cue: roles[1], content: roles[2], mode: .indirect,
            evidence: roles[1].isEmpty ? .layout : .cue)
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
