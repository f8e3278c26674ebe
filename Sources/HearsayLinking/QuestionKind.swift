/// What a reporter's turn asks for.
enum QuestionKind {
    /// It puts a question.
    case asks
    /// It says something to which an answer can be given.
    case says
    /// It breaks off before the question is put.
    case breaksOff
    /// It asks for the floor, or announces a question.
    case requests
    /// It adds nothing: "Okay.", "Thank you.", "But —".
    case passes

    /// Whether it may have an answer of its own.
    var isSubstantive: Bool { self == .asks || self == .says || self == .breaksOff }

    /// - Parameters:
    ///   - remark: the reporter's turn.
    ///   - previous: the kind of the reporters' turn before it.
    ///   - isReply: whether the turn before it asked something back.
    init(_ remark: Remark, after previous: QuestionKind?, isReply: Bool) {
        let content = remark.clauses.reduce(0) { sum, clause in
            (clause.kind == .matter || clause.kind == .floor)
                && !clause.isOneOf(FloorPhrases.heard)
                ? sum + clause.words.count : sum
        }
        let isPlea = remark.words <= 6 && remark.clauses.last?.words.last?.lower == "please"
        let requests =
            remark.words <= 16 && remark.holds(FloorPhrases.requests) && !Self.hasBegun(remark)
        if remark.asks, !remark.clauses.isEmpty {
            self = Self.asking(remark, content: content, isPlea: isPlea, requests: requests)
        } else if remark.clauses.isEmpty {
            self = remark.hasUnheardWords ? .says : .passes
        } else if content == 0 {
            self = isReply && remark.has(.name) ? .says : .passes
        } else if remark.resumes, let previous {
            self =
                remark.words <= 5 && remark.isBroken && previous == .passes ? .passes : .says
        } else if remark.isBroken, remark.words <= 5, !Self.opensQuestion(remark) {
            self = .passes
        } else if !remark.isBroken, content <= 3, !isReply,
            remark.has(.assent) || remark.has(.courtesy)
        {
            self = .passes
        } else if isPlea, isReply {
            self = .passes
        } else if requests || isPlea {
            self = .requests
        } else {
            self = remark.isBroken ? .breaksOff : .says
        }
    }

    private static func asking(
        _ remark: Remark, content: Int, isPlea: Bool, requests: Bool
    ) -> QuestionKind {
        if isPlea { return .requests }
        if remark.words <= 8, remark.holds(FloorPhrases.greetings), content <= 4 { return .passes }
        // "Jen?" calls somebody; "Or Giselle?" asks.
        if content == 0, !remark.resumes, remark.words <= 2, !remark.has(.filler),
            !["and", "or", "but", "so"].contains(remark.clauses.first?.words.first?.lower)
        {
            return .passes
        }
        guard requests, remark.words <= 14 else { return .asks }
        var hasMatter = false
        var hasRequest = false
        for clause in remark.clauses {
            // "One question: is it late?" puts it.
            if clause.asks, clause.words.count > 2, !clause.holds(FloorPhrases.requests),
                FloorPhrases.questionWords.contains(clause.words[0].lower)
            {
                return .asks
            }
            hasMatter = hasMatter || clause.kind == .matter || clause.kind == .floor
            hasRequest = hasRequest || clause.holds(FloorPhrases.requests)
            guard clause.endsSentence else { continue }
            if clause.asks, hasMatter, !hasRequest { return .asks }
            hasMatter = false
            hasRequest = false
        }
        return .requests
    }

    /// Whether a turn breaks off in what it announced: "One thing: the ferry that left —".
    private static func hasBegun(_ remark: Remark) -> Bool {
        guard remark.isBroken, let last = remark.clauses.last else { return false }
        return last.kind == .matter && last.words.count >= 4 && !last.holds(FloorPhrases.requests)
    }

    private static func opensQuestion(_ remark: Remark) -> Bool {
        let first = remark.clauses.prefix(2).flatMap(\.words)
            .first { $0.lower != "like" && !FloorPhrases.fillers.contains($0.lower) }
        return first.map { FloorPhrases.questionWords.contains($0.lower) } ?? false
    }
}
