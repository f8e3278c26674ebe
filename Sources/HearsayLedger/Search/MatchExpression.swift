/// What a person typed, as an expression of SQLite's full-text search in which every word is
/// quoted: nothing typed can become an operator.
struct MatchExpression {
    /// The parts, each a quoted string or prefix.
    let parts: [String]
    /// Whether something was typed that holds no letter or digit at all, and so can match nothing.
    let isHopeless: Bool

    /// More would only make the expression tree deep; nobody types as many.
    static let limit = 64

    /// Reads `"a phrase"`, `begin*` and words; a quotation mark without its partner is white space.
    ///
    /// - Complexity: O(n) in the characters typed.
    init(_ typed: String) {
        var parts: [String] = []
        var word = ""
        var phrase: String?
        func close(_ text: String, prefix: Bool) {
            guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
            let quoted = "\"" + text.replacing("\"", with: " ") + "\""
            parts.append(prefix ? quoted + " *" : quoted)
        }
        func closeWord() {
            let prefix = word.last == "*"
            while word.last == "*" { word.removeLast() }
            close(word, prefix: prefix)
            word = ""
        }
        for character in typed {
            switch character {
            case "\"", "“", "”", "„", "«", "»":
                if let open = phrase {
                    close(open, prefix: false)
                    phrase = nil
                } else {
                    closeWord()
                    phrase = ""
                }
            case "\0": continue
            case _ where phrase != nil: phrase?.append(character)
            case _ where character.isWhitespace: closeWord()
            default: word.append(character)
            }
        }
        if let open = phrase {
            for part in open.split(whereSeparator: \.isWhitespace) {
                word = String(part)
                closeWord()
            }
        } else {
            closeWord()
        }
        self.parts = parts
        isHopeless = parts.isEmpty && typed.contains { !$0.isWhitespace }
    }

    /// All parts, in any of `columns` (names of the program's own, not of a person).
    func expression(columns: String? = nil) -> String {
        let all = parts.joined(separator: " AND ")
        return columns.map { "{\($0)} : (\(all))" } ?? all
    }
}
