internal import HearsayCore

/// Tells which labels of a transcript ask and which answer.
///
/// The labels `Q`, `Reporter` and the like ask; `A`, moderators, titles in capitals (`MS. …`, `THE
/// PRESIDENT`) and the name in the title answer. Where names alone stand there, those ask who end with
/// question marks, and those answer who speak after others' and most often.
struct LabelRoles {
    private struct Counts {
        var turns = 0
        var asking = 0
        /// Turns that follow another's question mark and have none.
        var answering = 0
    }

    private let text: Text
    private let title: String
    private var counts: [String: Counts] = [:]
    private var hasQuestioner = false
    private var most = 0

    /// - Complexity: O(n) in turns.
    init(_ turns: [Turn], in document: Document) {
        text = document.text
        title = document.title?.value ?? ""
        var wasAsked = false
        var previous = ""
        for turn in turns {
            let label = text.string(turn.label)
            let asks = Self.endsWithQuestion(turn, text)
            counts[label, default: Counts()].turns += 1
            if asks { counts[label]?.asking += 1 }
            if wasAsked, !asks, previous != label { counts[label]?.answering += 1 }
            wasAsked = asks
            previous = label
        }
        hasQuestioner = counts.keys.contains(where: Self.isQuestioner)
        most = counts.values.map(\.turns).max() ?? 0
    }

    func role(of turn: Turn) -> Turn.Role {
        let label = text.string(turn.label)
        let count = counts[label] ?? Counts()
        if Self.isQuestioner(label) { return .question }
        if label == "A" || title.contains(label) || Self.isOfficial(label)
            || Self.isFacilitator(label) || hasQuestioner && Self.isCapitals(label)
        {
            return .answer
        }
        // "Ada Arden (Coast Wire)" asks for an outlet.
        if label.contains("(") || count.asking > 0 && count.asking * 2 >= count.turns {
            return .question
        }
        if hasQuestioner || count.answering * 2 >= count.turns { return .answer }
        // Whoever speaks most answers; one who is heard a few times asks.
        return count.turns == most || count.turns >= 4 ? .answer : .question
    }

    /// Whether a question stands under the label of the official who answers it next.
    ///
    /// In some transcripts a `Q` was left out. What follows a question is its answer, even if it asks.
    func isMislabelled(_ turn: Turn, between before: Turn?, and next: Turn) -> Bool {
        let label = text.string(turn.label)
        guard hasQuestioner, label == text.string(next.label), !label.contains("OFFICIAL"),
            Self.isCapitals(label), !Self.isFacilitator(label),
            before.map({ $0.role == .answer || !Self.endsWithQuestion($0, text) }) ?? true
        else { return false }
        if Self.endsWithQuestion(turn, text) { return true }
        let opening = turn.spans.first.map { text.string($0).prefix(5).lowercased() }
        return opening == "thank"
            && turn.spans.contains { text.utf8[$0.start..<$0.end].contains(UInt8(ascii: "?")) }
    }

    /// "Q", "Question 2", "QUESTION", "Reporter", "Unidentified journalist".
    private static func isQuestioner(_ label: String) -> Bool {
        let lower = label.lowercased()
        return lower == "q" || lower.hasPrefix("question") || lower.hasPrefix("member of the press")
            || ["reporter", "reporters", "journalist", "correspondent", "press", "media"]
                .contains { lower == $0 || lower.hasSuffix(" " + $0) || lower.hasPrefix($0 + " ") }
    }

    private static func isFacilitator(_ label: String) -> Bool {
        label.lowercased().split { !$0.isLetter }.contains { word in
            ["moderator", "operator", "interpreter", "translator", "announcer", "host"]
                .contains(String(word))
        }
    }

    private static func isCapitals(_ label: String) -> Bool {
        let letters = label.filter(\.isLetter)
        return letters.count > 3 && letters.allSatisfy(\.isUppercase)
    }

    private static func isOfficial(_ label: String) -> Bool {
        isCapitals(label)
            && (label.contains(".") || label.hasPrefix("THE ") || label.contains(" OFFICIAL"))
    }

    private static func endsWithQuestion(_ turn: Turn, _ text: Text) -> Bool {
        turn.spans.contains { span in
            var at = span.end
            while at > span.start, at > span.end - 6 {
                if text.utf8[at - 1] == UInt8(ascii: "?") { return true }
                at -= 1
            }
            return false
        }
    }
}
