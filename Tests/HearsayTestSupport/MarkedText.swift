public import HearsayCore

/// A text with its spans, written in one string.
///
/// As in `⟦source|The minister⟧ ⟦cue|denied⟧ it.` — marks may lie within each other. A role that is discontinuous, or that occurs more than once, is
/// marked as often; its spans come in the order of their first characters.
public struct MarkedText: Sendable {
    /// The text without the marks.
    public let text: Text
    /// The spans of each role in UTF-8 bytes of `text`, by the order of their starts.
    public let spans: [String: [Span]]

    /// Reads the marks of a string.
    ///
    /// - Throws: `MarkError` where a mark is not closed, closes nothing or names no role.
    /// - Complexity: O(n) in characters.
    public init(_ marked: String) throws(MarkError) {
        var utf8: [UInt8] = []
        var open: [(role: String, place: Int, start: Int)] = []
        var spans: [String: [Span]] = [:]
        var rest = marked.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "⟦":
                guard let bar = rest.firstIndex(of: "|") else { throw MarkError("'⟦' without '|'") }
                let role = String(String.UnicodeScalarView(rest[..<bar]))
                if role.isEmpty || role.contains("⟧") || role.contains("⟦") {
                    throw MarkError("'⟦' without a role before its '|'")
                }
                rest = rest[rest.index(after: bar)...]
                open.append((role, spans[role, default: []].count, utf8.count))
                // Held free until the mark closes, so that an outer span comes before an inner one.
                spans[role, default: []].append(Span(utf8.count, utf8.count))
            case "⟧":
                guard let mark = open.popLast() else { throw MarkError("'⟧' closes nothing") }
                spans[mark.role]?[mark.place] = Span(mark.start, utf8.count)
            default:
                utf8.append(contentsOf: String(Character(scalar)).utf8)
            }
        }
        if let mark = open.last { throw MarkError("'⟦\(mark.role)|' is not closed") }
        text = Text(validated: utf8)
        self.spans = spans
    }

    /// The spans of a role; none where nothing is marked so.
    public subscript(role: String) -> [Span] { spans[role] ?? [] }

    /// The roles `source`, `cue` and `content` as an attribution; with a number, the roles `source2`,
    /// `cue2` and `content2`.
    public func attribution(
        _ number: String = "", mode: Mode = .indirect, within: Int? = nil, turn: Int? = nil
    ) -> Attribution {
        let cue = self["cue" + number]
        return Attribution(
            source: self["source" + number], cue: cue, content: self["content" + number],
            mode: mode,
            evidence: cue.isEmpty ? .layout : .cue, within: within, turn: turn)
    }
}

/// What is wrong with the marks of a text.
public struct MarkError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason.
    public let description: String

    init(_ description: String) { self.description = description }
}
