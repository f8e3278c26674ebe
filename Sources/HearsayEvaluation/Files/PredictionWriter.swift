public import HearsayCore

/// Writes predictions as lines `{"id", "attributions": [{"source", "cue", "content"}]}`, positions in
/// Unicode code points: the form in which scorers of attributions take them.
public struct PredictionWriter: Sendable {
    private var json = JSONWriter()

    /// Creates an empty writer.
    public init() {}

    /// The lines written so far, as UTF-8.
    public var bytes: [UInt8] { json.bytes }

    /// Empties the buffer and keeps its memory.
    public mutating func reset() { json.reset() }

    /// Appends the line of one document.
    ///
    /// - Parameters:
    ///   - id: the document's name, as the gold calls it.
    ///   - text: the text the spans point into; it is not written.
    ///   - attributions: the predictions, in UTF-8 bytes.
    public mutating func write(id: String, text: Text, attributions: [RoleSpans]) {
        let points = CodePoints(text)
        json.beginObject()
        json.name("id")
        json.string(id)
        json.name("attributions")
        json.beginArray()
        for attribution in attributions {
            json.beginObject()
            write("source", attribution.source, points)
            write("cue", attribution.cue, points)
            write("content", attribution.content, points)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endLine()
    }

    private mutating func write(_ role: StaticString, _ spans: [Span], _ points: CodePoints) {
        json.name(role)
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
