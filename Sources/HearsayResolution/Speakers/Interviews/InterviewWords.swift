import HearsayCore

/// What the turns of an interview tell of who takes part: whom the questions call as they open, and of whom both speak.
struct InterviewWords {
    /// Whom questions call ("Ada, …", "Dr Arden, …"), as often as they do: the words before the comma, without titles, in lower case.
    private(set) var called: [[String]] = []
    /// The offices and ranks by which they call him: "Minister, …".
    private(set) var offices: Set<String> = []
    /// The words with capitals elsewhere in the turns, outside quotations in the answers, in lower case.
    private(set) var mentioned: Set<String> = []

    /// In UTF-8 bytes: how far a call goes.
    private static let reach = 60

    /// - Complexity: O(n) in the turns' bytes.
    init(_ turns: [Turn], in text: Text) {
        let last = turns.lastIndex { $0.role == .answer }
        for (number, turn) in turns.enumerated() {
            // What a page says of somebody at its end may have been taken for the end of the last answer.
            let spans = number == last ? turn.spans.prefix(1) : turn.spans[...]
            for (at, span) in spans.enumerated() {
                let words = text.string(span)
                let isQuestion = turn.role == .question
                let start = isQuestion && at == 0 ? readCall(in: words) : words.startIndex
                mention(words[start...], quoted: isQuestion)
            }
        }
    }

    /// Reads whom a question calls as it opens.
    ///
    /// - Returns: where it goes on.
    private mutating func readCall(in question: String) -> String.Index {
        guard let comma = question.prefix(Self.reach).firstIndex(of: ",") else {
            return question.startIndex
        }
        let words = question[..<comma].split(separator: " ")
        guard words.count <= 3, words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
            return question.startIndex
        }
        let lower = words.map { $0.lowercased().filter { $0 != "." } }
        let names = lower.filter {
            !WordLists.titles.contains($0) && !WordLists.roles.contains($0)
        }
        if (1...2).contains(names.count) {
            called.append(names)
        } else if names.isEmpty, let office = lower.last, WordLists.roles.contains(office) {
            offices.insert(office)
        }
        return comma
    }

    private mutating func mention(_ words: Substring, quoted: Bool) {
        var isQuoted = false
        // Capitals behind a comma call somebody, if a mark ends them: "Thank you, Dr Arden."
        var call: [String]?
        for word in words.split(whereSeparator: { $0.isWhitespace }) {
            if let first = word.first, first == "“" || first == "\"" { isQuoted = true }
            let bare = word.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == "-" }
            let isName = bare.first?.isUppercase ?? false
            if isName, quoted || !isQuoted {
                if call != nil {
                    call?.append(bare.lowercased())
                } else {
                    mentioned.insert(bare.lowercased())
                }
            }
            if let names = call, !isName || ".,?!".contains(word.last ?? " ") {
                if !isName { mentioned.formUnion(names) }
                call = nil
            }
            if quoted, word.last == "," { call = [] }
            if word.contains("”") || word.dropFirst().contains("\"") { isQuoted = false }
        }
        mentioned.formUnion(call ?? [])
    }
}
