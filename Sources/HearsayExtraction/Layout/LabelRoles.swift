internal import HearsayCore

/// Tells which labels of a transcript ask and which answer.
///
/// Words of the label decide first (`LabelSigns`): `Q`, `Reporter` and the like ask, and outlets; `A`, moderators, offices, titles in
/// capitals and the name in the title answer. Where names alone stand there, those ask who end with question marks, and those
/// answer who speak after others' and most often.
struct LabelRoles {
    private struct Counts {
        var turns = 0
        var asking = 0
        /// Turns that follow another's question mark and have none.
        var answering = 0
        /// Turns with a question mark.
        var questions = 0
        var words = 0

        var asksMostly: Bool { asking > 0 && asking * 2 >= turns }
        var share: Double { Double(asking) / Double(turns) }
    }

    /// A short remark may be a request to speak on.
    private static let fewestWords = 40
    private static let bytesOfWord = 6

    private let text: Text
    private let title: String
    /// One name for all labels of a speaker: "ROE" is also "ADA ROE, COAST ANCHOR".
    private var names: [String: String] = [:]
    private var counts: [String: Counts] = [:]
    private var hasQuestioner = false
    /// The names of those whose labels say that they ask.
    private var questioners: Set<String> = []
    private var most = 0
    /// Those who speak most, at most twenty who have spoken twice.
    private var regulars: [Counts] = []

    /// - Complexity: O(n) in turns.
    init(_ turns: [Turn], in document: Document) {
        text = document.text
        title = document.title?.value ?? ""
        let labels = turns.map { document.text.string($0.label) }
        names = Self.names(of: Set(labels))
        var wasAsked = false
        var previous = ""
        for (turn, label) in zip(turns, labels) {
            if turn.label.isEmpty {
                wasAsked = turn.role == .question
                previous = ""
                continue
            }
            let name = names[label] ?? label
            let asks = Self.endsWithQuestion(turn, text)
            counts[name, default: Counts()].turns += 1
            if asks { counts[name]?.asking += 1 }
            if self.asks(turn) { counts[name]?.questions += 1 }
            counts[name]?.words += turn.spans.reduce(0) { $0 + $1.count } / Self.bytesOfWord
            if wasAsked, !asks, previous != name { counts[name]?.answering += 1 }
            wasAsked = asks
            previous = name
        }
        let askers = labels.filter(LabelSigns.isQuestioner)
        hasQuestioner =
            !askers.isEmpty || turns.contains { $0.label.isEmpty && $0.role == .question }
        questioners = Set(askers.compactMap { names[$0] })
        most = counts.values.map(\.turns).max() ?? 0
        regulars = Array(
            counts.values.filter { $0.turns > 1 }
                .sorted { ($0.turns, $0.asking) > ($1.turns, $1.asking) }.prefix(20))
    }

    func role(of turn: Turn) -> Turn.Role {
        let label = text.string(turn.label)
        let name = names[label] ?? label
        let count = counts[name] ?? Counts()
        // ">>": somebody else, whoever it is.
        if !label.contains(where: \.isLetter) {
            return Self.endsWithQuestion(turn, text) ? .question : .answer
        }
        if questioners.contains(name) { return .question }
        if LabelSigns.isAnswer(label) { return .answer }
        if LabelSigns.isFacilitator(label) {
            // The moderator of a panel asks where nobody else does.
            let asks = !hasQuestioner && isInterviewer(count) && Self.endsWithQuestion(turn, text)
            return asks ? .question : .answer
        }
        if title.contains(label), !isInterviewer(count) { return .answer }
        if LabelSigns.isChair(label) || LabelSigns.isSpeaker(label) {
            let asks = !hasQuestioner && LabelSigns.isChair(label)
            return asks && Self.endsWithQuestion(turn, text) ? .question : .answer
        }
        if !hasQuestioner {
            if LabelSigns.isJustice(label) {
                return asks(turn) || !label.uppercased().hasPrefix("CHIEF") ? .question : .answer
            }
        }
        if LabelSigns.isOfficial(label), !isInterviewer(count) { return .answer }
        let isCapitals = LabelSigns.isCapitals(label)
        // Of a programme's correspondents the anchor asks.
        if hasQuestioner, isCapitals, label.contains(",") { return .answer }
        let onlyAnswers = count.asking == 0 && count.answering * 2 >= count.turns && count.turns > 1
        if LabelSigns.isOutlet(label), !LabelSigns.hasOffice(label), !onlyAnswers {
            return .question
        }
        if hasQuestioner, isCapitals, !label.contains("/") { return .answer }
        if LabelSigns.hasOffice(label), !isInterviewer(count),
            count.asking < count.turns || count.turns < 3
        {
            return .answer
        }
        // "Ada Arden (Coast Wire)" asks for an outlet.
        if label.contains("(") || label.contains("/") || count.asksMostly || isInterviewer(count) {
            return .question
        }
        if hasQuestioner || count.answering * 2 >= count.turns { return .answer }
        // Who speaks at length and asks nothing opens a session, or is heard in it.
        if count.questions == 0, count.words >= Self.fewestWords { return .answer }
        // Whoever speaks most answers; one who is heard a few times asks.
        return count.turns == most || count.turns >= 4 ? .answer : .question
    }

    /// Whether somebody asks whom the title or an office would have answer.
    ///
    /// An outlet's interview is called after the outlet. Others answer then. Two who host need not ask as often as one another.
    private func isInterviewer(_ count: Counts) -> Bool {
        count.turns >= 3 && count.asking * 10 >= count.turns * 3
            && regulars.allSatisfy { $0.share <= count.share * 2 }
            && regulars.contains { $0.turns * 4 >= count.turns && $0.share * 3 <= count.share }
    }

    /// Whether a question stands under the label of the official who answers it next.
    ///
    /// In some transcripts a `Q` was left out. What follows a question is its answer, even if it asks.
    func isMislabelled(_ turn: Turn, between before: Turn?, and next: Turn) -> Bool {
        let label = text.string(turn.label)
        guard hasQuestioner, label == text.string(next.label), !label.contains("OFFICIAL"),
            LabelSigns.isCapitals(label), !LabelSigns.isFacilitator(label),
            before.map({ $0.role == .answer || !Self.endsWithQuestion($0, text) }) ?? true
        else { return false }
        if Self.endsWithQuestion(turn, text) { return true }
        let opening = turn.spans.first.map { text.string($0).prefix(5).lowercased() }
        return opening == "thank"
            && turn.spans.contains { text.utf8[$0.start..<$0.end].contains(UInt8(ascii: "?")) }
    }

    /// For each label the name of its speaker, without office and outlet, in capitals; a single word stands for the one name that ends
    /// with it.
    private static func names(of labels: Set<String>) -> [String: String] {
        var names: [String: String] = [:]
        var byLast: [String: Set<String>] = [:]
        for label in labels {
            let name = LabelSigns.name(in: label).uppercased()
            names[label] = name
            let words = name.split(separator: " ")
            if words.count > 1, let last = words.last {
                byLast[String(last), default: []].insert(name)
            }
        }
        for (label, name) in names {
            if let full = byLast[name], full.count == 1, let first = full.first {
                names[label] = first
            }
        }
        return names
    }

    /// Whether a question mark stands anywhere in the turn.
    private func asks(_ turn: Turn) -> Bool {
        turn.spans.contains { text.utf8[$0.start..<$0.end].contains(UInt8(ascii: "?")) }
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
