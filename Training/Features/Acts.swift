import HearsayCore
import HearsayExtraction
import HearsayReading
import HearsayTagging

#if canImport(Glibc)
    import Glibc
#endif

/// The acts that the program gives to annotated attributions, for Tests/Gold/score_acts.py.
enum Acts {
    /// Writes the act of every attribution, one document a line.
    ///
    /// - Parameters:
    ///   - gold: the file of the attributions.
    ///   - tagger: a large one, whose second reader is asked as in the program; `nil` for the rules alone.
    ///   - thorough: whether it is asked about all and not only where the rules are in doubt, and the deep reader wherever it is not sure
    ///     and not only over a denial or demand.
    static func write(gold: String, tagger: Tagger?, thorough: Bool) {
        let workspace = tagger?.makeWorkspace()
        let reader = tagger?.makeSecondReader(
            .acts, depth: ActJudge.depth(thorough: thorough))
        let sentences = tagger?.makeSecondReader(.sentences)
        eachDocument(of: gold) { document, json in
            var out = JSONWriter()
            out.beginObject()
            out.name("id")
            out.string(document.id.rawValue)
            out.name("acts")
            out.beginArray()
            let turns = TurnReader().turns(of: document)
            let annotated = annotations(json, of: document).map { placed($0, in: turns) }
            var judge: ActJudge?
            if let tagger, let workspace, let reader, let marker = tagger.attributionMarker() {
                var asked = ActJudge(
                    reader: reader, sentences: sentences, marker: marker, thorough: thorough)
                let states = Second.taggerStates(of: annotated, document, tagger, workspace)
                for (attribution, states) in zip(annotated, states) {
                    asked.keep(states, of: attribution)
                }
                judge = asked
            }
            for (act, reason) in ActReader().acts(
                of: annotated, turns: turns, speaker: nil, in: document.text, judge: &judge)
            {
                write(act, reason, to: &out)
            }
            out.endArray()
            out.endObject()
            out.endLine()
            store(out.bytes)
        }
    }

    /// A sentence without a cue with the turn that it stands in, if any: there it is read less readily.
    private static func placed(_ attribution: Attribution, in turns: [Turn]) -> Attribution {
        guard attribution.evidence == .layout, let content = attribution.content.first else {
            return attribution
        }
        var sentence = attribution
        sentence.turn = turns.firstIndex { turn in
            turn.spans.contains { $0.start <= content.start && content.end <= $0.end }
        }
        return sentence
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
