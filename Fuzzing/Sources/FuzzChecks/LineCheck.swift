import HearsayCore

/// What must hold for a published line alone, as someone reads it who has nothing but the line.
enum LineCheck {
    /// Checks that the text of each role of each statement is what its positions, in code points,
    /// say.
    static func check(_ json: JSON) throws {
        guard let text = json["text"]?.string, let statements = json["statements"]?.array else {
            throw Violation("the line has no text or no statements")
        }
        let scalars = Array(text.unicodeScalars)
        for (place, statement) in statements.enumerated() {
            for role in ["source", "cue", "content"] {
                guard let member = statement[role], let spans = member["spans"]?.array,
                    let words = member["text"]?.string
                else { throw Violation("statement \(place) lacks its \(role)") }
                var found = String.UnicodeScalarView()
                for (index, span) in spans.enumerated() {
                    guard let start = span.array?.first?.integer,
                        let end = span.array?.last?.integer,
                        0 <= start, start <= end, end <= scalars.count
                    else { throw Violation("statement \(place): a \(role) leaves the text") }
                    if index > 0 { found.append(" ") }
                    found.append(contentsOf: scalars[start..<end])
                }
                try expect(
                    found.elementsEqual(words.unicodeScalars),
                    "statement \(place): the \(role) is not what its positions say")
            }
        }
    }
}
