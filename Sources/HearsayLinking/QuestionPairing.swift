internal import HearsayCore

/// Finds the question turn that each answer turn of a transcript answers.
///
/// Most answer the turn before. What runs the session answers nothing; an interruption that adds
/// nothing leaves the question open; who was cut off goes on with the question begun. The rules are
/// section 3 of Documentation/guidelines.md, the figures Documentation/decisions/0017-turns.md.
struct QuestionPairing {
    /// A question turn that an answer turn answers.
    struct Pair {
        /// The place of the answer turn.
        let answer: Int
        /// The place of the question turn before it.
        let question: Int
        /// What led to it.
        let reason: String
    }

    /// Shorter remarks after somebody else's answer are no answers of their own, in words.
    private static let shortestAddition = 14

    /// Longer turns that follow a greeting are opening statements, in words.
    private static let longestReply = 60

    private let turns: [Turn]
    private let text: Text
    private let remarks: [Remark]
    private(set) var pairs: [Pair] = []

    /// The kinds of the question turns read so far.
    private var kinds: [Int: QuestionKind] = [:]
    private var lastKind: QuestionKind?
    /// The question turns since the last answer, and whether the floor was given after them.
    private var waiting: [Int] = []
    private var isStale = false
    /// The question answered last, by whom, and whether the floor was then given to the next.
    private var open: (question: Int, speaker: String, isOver: Bool)?
    /// The question whose answer each speaker broke off.
    private var unfinished: [String: Int] = [:]
    private var wasAskedBack = false
    /// Whether somebody has put a question yet.
    private var wasAsked = false

    /// - Complexity: O(n) in the bytes of the turns.
    init(_ turns: [Turn], in text: Text) {
        self.turns = turns
        self.text = text
        var remarks = turns.map { Remark($0, in: text) }
        let names = Self.names(in: remarks)
        for at in remarks.indices where turns[at].role == .answer { remarks[at].keepNames(names) }
        self.remarks = remarks
        for at in turns.indices {
            if turns[at].role == .question { ask(at) } else { answer(at) }
        }
    }

    private mutating func ask(_ at: Int) {
        if isStale { waiting.removeAll() }
        isStale = false
        let kind = QuestionKind(remarks[at], after: lastKind, isReply: wasAskedBack)
        kinds[at] = kind
        lastKind = kind
        wasAsked = wasAsked || kind == .asks
        waiting.append(at)
    }

    private mutating func answer(_ at: Int) {
        let remark = remarks[at]
        let speaker = text.string(turns[at].label)
        let found = question(of: remark, by: speaker)
        if let (question, reason) = found {
            pairs.append(Pair(answer: at, question: question, reason: reason))
            unfinished[speaker] = remark.isBroken ? question : nil
            open = (question, speaker, remark.handsOver)
            waiting.removeAll()
        } else {
            let isFacilitator = Self.isFacilitator(speaker)
            if remark.matter == 0, !remark.isOnly(.assent), !isFacilitator, !waiting.isEmpty {
                open = nil
            }
            isStale = !remark.isOnly(.assent)
        }
        wasAskedBack = remark.clauses.suffix(2).contains(where: \.asks)
    }

    private func question(of remark: Remark, by speaker: String) -> (Int, String)? {
        let candidate = waiting.last { kinds[$0]?.isSubstantive ?? false }
        let isLast = candidate == waiting.last
        let asks = candidate.map { kinds[$0] == .asks } ?? false
        let isPut = asks && isLast
        let isWhole = isPut && candidate.map { remarks[$0].endsAsking } ?? false
        let own = unfinished[speaker]
        let follows = candidate.map { ($0, "its turn follows the question") }
        let resumes = own.map { ($0, "its turn goes on with an answer that was cut off") }

        if remark.clauses.isEmpty { return remark.hasUnheardWords ? follows : nil }
        if remark.isOnly(.assent) { return isWhole ? follows : nil }
        if own != nil, remark.resumes || remark.claimsTheFloor,
            !(isPut && candidate.map { remarks[$0].resumes } ?? false)
        {
            return resumes
        }
        if own != nil, candidate == nil, !waiting.isEmpty, remark.words <= 6, remark.isBroken {
            return resumes
        }
        if isWhole, remark.startsWithShortAnswer { return follows }
        if let follows,
            isLast && remark.endsAsking && !remark.has(.floor)
                || remark.words <= 14 && remark.holds(FloorPhrases.requeries)
        {
            return follows
        }
        if remark.isOnly(.assent, .filler) { return remark.isBroken ? follows ?? resumes : nil }
        if remark.matter == 0 { return nil }
        if remark.has(.floor), remark.isMostlyFloor, !(isPut && remark.matter > 2) { return nil }
        if Self.isFacilitator(speaker),
            candidate == nil || remark.has(.floor) || remark.has(.courtesy) || remark.matter < 3
        {
            return nil
        }
        if let candidate, let follows {
            return answer(of: remark, to: candidate, follows, isLast: isLast)
        }
        return waiting.isEmpty
            ? addition(of: remark, resumes)
            : continuation(of: remark, by: speaker, resumes)
    }

    /// After a question: its answer, unless the remark goes on with the one before or ends the session.
    private func answer(
        of remark: Remark, to candidate: Int, _ follows: (Int, String), isLast: Bool
    ) -> (Int, String)? {
        if kinds[candidate] == .asks { return follows }
        // What is said at length before anybody has asked is a statement of its own.
        if !wasAsked, remark.words > Self.longestReply { return nil }
        if !isLast, waiting.last.map({ kinds[$0] == .requests }) ?? false, remark.words <= 4,
            remark.isBroken
        {
            return nil
        }
        if kinds[candidate] == .breaksOff, let open, !open.isOver,
            ["and", "also"].contains(remark.clauses.first?.words.first?.lower)
        {
            return (open.question, "its turn goes on with the answer before")
        }
        return remark.bidsFarewell && remark.words <= 25 ? nil : follows
    }

    /// After turns that put no question: the floor is given, or the answer before goes on.
    private func continuation(
        of remark: Remark, by speaker: String, _ resumes: (Int, String)?
    ) -> (Int, String)? {
        if let request = waiting.last(where: { kinds[$0] == .requests }) {
            let gives = remark.has(.floor) && (remark.isMostlyFloor || remark.words <= 14)
            return remark.words <= 8 || gives ? nil : (request, "its turn follows the question")
        }
        guard let open, open.speaker == speaker, !open.isOver else { return nil }
        if remark.bidsFarewell, remark.clauses[0].kind != .matter { return nil }
        return resumes ?? (open.question, "its turn goes on with the answer before")
    }

    /// Directly after another official: an addition to the answer, if it says enough.
    private func addition(of remark: Remark, _ resumes: (Int, String)?) -> (Int, String)? {
        if let resumes { return resumes }
        let opening = remark.opening
        if remark.words < Self.shortestAddition || opening.contains(where: { $0.kind == .floor })
            || remark.handsOver && opening.contains(where: { $0.kind == .courtesy })
            || Remark.bidFarewell(opening) || opening.first?.words.first?.lower == "everybody"
        {
            return nil
        }
        return open.map { ($0.question, "its turn adds to the answer before") }
    }

    private static func isFacilitator(_ label: String) -> Bool {
        label.lowercased().split { !$0.isLetter }.contains {
            FloorPhrases.facilitators.contains(String($0))
        }
    }

    /// The names by which somebody is called: beside a thanks or a "Go ahead".
    private static func names(in remarks: [Remark]) -> Set<String> {
        var names: Set<String> = []
        for remark in remarks {
            var start = 0
            for at in remark.clauses.indices where remark.clauses[at].endsSentence {
                let sentence = remark.clauses[start...at]
                start = at + 1
                for (first, second) in zip(sentence, sentence.dropFirst()) {
                    if first.kind == .floor || first.kind == .courtesy, second.kind == .name {
                        names.formUnion(second.capitalised)
                    } else if first.kind == .name, second.kind == .floor {
                        names.formUnion(first.capitalised)
                    }
                }
            }
        }
        return names
    }
}

extension Clause {
    /// Its capitalised words, lowered.
    fileprivate var capitalised: [String] {
        words.filter(\.isCapitalised).map(\.lower)
    }
}
