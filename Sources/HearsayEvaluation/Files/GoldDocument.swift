public import HearsayCore

/// A document with annotated attributions, as one line of a gold file holds it.
///
/// A line is `{"id", "text", "attributions": [{"source": [[s, e]], "cue": …, "content": …}]}`
/// with positions in Unicode code points, half-open. An attribution whose `within` is a number lies in
/// the content of another. Other members are passed over.
public struct GoldDocument: Sendable {
    /// The document's name.
    public let id: String
    /// Its text.
    public let text: Text
    /// The attributions in the order of the file, spans in UTF-8 bytes.
    public let attributions: [RoleSpans]
    /// The places in `attributions` of those that lie within the content of another.
    public let nested: Set<Int>
    /// How many spans were empty or reached past the text and were cut to it.
    public let oddSpans: Int

    /// Reads one line.
    ///
    /// - Parameters:
    ///   - json: the parsed line.
    ///   - text: the text to use if the line has none, as prediction lines do.
    /// - Throws: `GoldError` if a member is missing or of another form.
    public static func read(_ json: JSON, text: Text? = nil) throws(GoldError) -> GoldDocument {
        guard let id = json["id"]?.string else { throw GoldError("has no string 'id'") }
        guard let text = json["text"]?.string.map(Text.init) ?? text else {
            throw GoldError("document '\(id)' has no string 'text'")
        }
        guard let attributions = json["attributions"]?.array else {
            throw GoldError("document '\(id)' has no array 'attributions'")
        }
        var reader = SpanReader(points: CodePoints(text))
        var read: [RoleSpans] = []
        var nested: Set<Int> = []
        read.reserveCapacity(attributions.count)
        for (place, attribution) in attributions.enumerated() {
            guard case .object = attribution, let source = reader.spans(attribution["source"]),
                let cue = reader.spans(attribution["cue"]),
                let content = reader.spans(attribution["content"])
            else { throw GoldError("attribution \(place) of document '\(id)' is malformed") }
            read.append(RoleSpans(source: source, cue: cue, content: content))
            if attribution["within"]?.integer != nil { nested.insert(place) }
        }
        return GoldDocument(
            id: id, text: text, attributions: read, nested: nested, oddSpans: reader.oddSpans)
    }

    /// The attributions that lie in no other's content, in the order of the file.
    public var outermost: [RoleSpans] {
        attributions.indices.filter { !nested.contains($0) }.map { attributions[$0] }
    }

    /// Reads the lines of a gold file; empty lines are passed over.
    ///
    /// - Parameter jsonl: UTF-8.
    /// - Throws: `GoldError` with the number of the line that is broken or repeats an id.
    /// - Complexity: O(n) in bytes.
    public static func readLines(_ jsonl: [UInt8]) throws(GoldError) -> [GoldDocument] {
        var documents: [GoldDocument] = []
        var ids: Set<String> = []
        let lines = jsonl.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() where !line.allSatisfy(Text.isSpace) {
            do throws(GoldError) {
                let document = try read(parse(line))
                if !ids.insert(document.id).inserted {
                    throw GoldError("document '\(document.id)' comes a second time")
                }
                documents.append(document)
            } catch {
                throw GoldError(line: place + 1, error.reason)
            }
        }
        return documents
    }

    private static func parse(_ line: ArraySlice<UInt8>) throws(GoldError) -> JSON {
        do throws(JSONError) { return try JSON.parse(line) } catch {
            throw GoldError("not JSON: \(error)")
        }
    }

    /// Turns code points into UTF-8 bytes.
    private struct SpanReader {
        let points: CodePoints
        var oddSpans = 0

        /// The spans of a role; none if it is missing or null, `nil` if it is malformed.
        mutating func spans(_ json: JSON?) -> [Span]? {
            guard let json, json != .null else { return [] }
            guard let pairs = json.array else { return nil }
            var spans: [Span] = []
            for pair in pairs {
                guard let ends = pair.array, ends.count == 2, let start = ends[0].integer,
                    let end = ends[1].integer
                else { return nil }
                if !(0 <= start && start < end && end <= points.count) { oddSpans += 1 }
                let low = points.byte(atCodePoint: max(0, start))
                spans.append(Span(low, max(low, points.byte(atCodePoint: max(0, end)))))
            }
            return spans
        }
    }
}

/// Why a gold file could not be read.
public struct GoldError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The 1-based line of the file; `nil` if a line was read on its own.
    public let line: Int?
    /// What is wrong.
    public let reason: String

    init(line: Int? = nil, _ reason: String) {
        self.line = line
        self.reason = reason
    }

    /// Place and reason in one line.
    public var description: String { line.map { "line \($0): \(reason)" } ?? reason }
}
