import HearsayCore
import HearsayExtraction
import HearsayReading
import HearsayResolution
import HearsayTagging

/// Whom each "he", "she" and definite noun may mean, for the weights by which one is chosen.
enum Antecedents {
    /// One document a line: `{"id", "sources": [{"source", "kind", "candidates": [{"signs", "names"}]}]}`, spans in code
    /// points, kinds and signs by their numbers.
    static func write(documents: String) {
        guard let tagger = try? Tagger(.large), let inner = try? Tagger(.small) else { return }
        let extractor = Extractor(tagger: tagger, innerTagger: inner)
        let workspace = extractor.makeWorkspace()
        eachDocument(of: documents) { document, _ in
            let points = CodePoints(document.text)
            let extraction = extractor.extract(document, in: workspace)
            let sources = Resolver().candidates(
                in: document, attributions: extraction.attributions, turns: extraction.turns,
                speaker: extraction.speaker?.span, speakerName: extraction.speaker?.name)
            var out = JSONWriter()
            out.beginObject()
            out.name("id")
            out.string(document.id.rawValue)
            out.name("sources")
            out.beginArray()
            for source in sources {
                out.beginObject()
                out.name("source")
                write(source.source, points, to: &out)
                out.name("kind")
                out.integer(source.kind.rawValue)
                out.name("candidates")
                out.beginArray()
                for (candidate, names) in source.candidates {
                    out.beginObject()
                    out.name("signs")
                    out.beginArray()
                    for sign in AntecedentSign.allCases where candidate.has(sign) {
                        out.integer(sign.rawValue)
                    }
                    out.endArray()
                    out.name("names")
                    out.beginArray()
                    for name in names { write(name, points, to: &out) }
                    out.endArray()
                    out.endObject()
                }
                out.endArray()
                out.endObject()
            }
            out.endArray()
            out.endObject()
            out.endLine()
            store(out.bytes)
        }
    }

    private static func write(_ span: Span, _ points: CodePoints, to out: inout JSONWriter) {
        out.beginArray()
        out.integer(points.codePoint(atByte: span.start))
        out.integer(points.codePoint(atByte: span.end))
        out.endArray()
    }
}
