internal import HearsayCore

/// Reads whose name a turn's label has: without his part in the session, his office and his outlet.
enum LabelName {
    struct Found {
        /// Where the name stands.
        let span: Span
        /// Whether an outlet or an office was named beside it, so that it is a person's.
        let isPersons: Bool
    }

    /// Words that open a label which names nobody by itself.
    private static let generic = [
        "question", "answer", "reporter", "journalist", "moderator", "member of", "unidentified",
        "unknown", "operator", "interpreter", "correspondent",
    ]
    private static let breaks = [
        ",", " (", " [", " - ", " -- ", " \u{2013} ", " \u{2014} ", " to the ", " on behalf of ",
    ]

    /// Whether a label says no more than that an answer follows: "A", "A3", "Answer".
    static func isAnswer(_ label: Span, _ text: Text) -> Bool {
        let word = text.string(label).lowercased().prefix { $0.isLetter }
        return label.count <= 12 && (word == "a" || word == "answer")
    }

    /// The name in a label; `nil` if it names nobody ("Q", "Operator", ">>").
    static func name(in label: Span, of text: Text) -> Found? {
        let whole = text.string(label)
        let isMark =
            ["Q", "A"].contains(whole.prefix(1))
            && whole.dropFirst().prefix(1).allSatisfy(\.isNumber)
        if whole.count == 1 || isMark || !whole.contains(where: \.isLetter) { return nil }
        let (head, rest) = parts(of: label, text)
        if head.count == 1 || isGeneric(text.string(head)) {
            // "Question – Ada Roe", "Reporter (Ada Roe, Coast Wire)"; "Question 2" is nobody's.
            guard let rest else { return nil }
            let inner = parts(of: rest, text).head
            let name = text.string(inner)
            if isGeneric(name) || !(name.first?.isUppercase ?? false) || name.count < 3 {
                return nil
            }
            return Found(span: inner, isPersons: inner != rest)
        }
        guard let rest else { return Found(span: label, isPersons: false) }
        // "Official Spokesperson, Shri Ada Roe", "The Minister for Ports (Ada Roe)": the office stands first.
        if holdsRole(text.string(head)) {
            let isListed = text.utf8[head.end] == UInt8(ascii: ",")
            let name = isListed ? rest : lastBracket(of: rest, text)
            let words = text.string(name).split(separator: " ")
            if !holdsRole(text.string(name)), isListed || words.count > 1,
                words.allSatisfy({ $0.first?.isUppercase ?? false })
            {
                return Found(span: name, isPersons: true)
            }
        }
        let isNote = text.string(rest).lowercased().hasPrefix("follow")
        return Found(span: head, isPersons: !isNote)
    }

    /// What stands before the first comma, dash or bracket, and what stands behind it.
    private static func parts(of label: Span, _ text: Text) -> (head: Span, rest: Span?) {
        let whole = text.string(label)
        let ends = breaks.compactMap { mark in
            whole.firstRange(of: mark).map {
                (whole.utf8.distance(from: whole.startIndex, to: $0.lowerBound), mark.utf8.count)
            }
        }
        guard let (end, width) = ends.min(by: { $0.0 < $1.0 }), end > 0 else { return (label, nil) }
        let head = text.trimmed(Span(label.start, label.start + end))
        var rest = text.trimmed(Span(label.start + end + width, label.end))
        while !rest.isEmpty,
            [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(text.utf8[rest.end - 1])
        {
            rest = text.trimmed(Span(rest.start, rest.end - 1))
        }
        return head.isEmpty || rest.isEmpty ? (label, nil) : (head, rest)
    }

    /// "Bo Doe" of "Norvik) (Bo Doe".
    private static func lastBracket(of rest: Span, _ text: Text) -> Span {
        guard let open = text.utf8[rest.start..<rest.end].lastIndex(of: UInt8(ascii: "(")) else {
            return rest
        }
        return text.trimmed(Span(open + 1, rest.end))
    }

    private static func isGeneric(_ name: String) -> Bool {
        let lower = name.lowercased().drop { !$0.isLetter }
        return generic.contains(where: lower.hasPrefix)
    }

    private static func holdsRole(_ name: String) -> Bool {
        name.lowercased().split { !$0.isLetter }.contains {
            WordLists.roles.contains(String($0))
        }
    }
}
