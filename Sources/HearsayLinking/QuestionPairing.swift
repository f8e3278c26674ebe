package import HearsayCore

/// Finds the question turn that each answer turn of a transcript answers.
///
/// Most answer the turn before. What runs the session answers nothing; an interruption that adds
/// nothing leaves the question open; who was cut off goes on with the question begun. The rules are
/// section 3 of Documentation/guidelines.md, the figures Documentation/decisions/0017-turns.md.
package struct QuestionPairing {
    /// A question turn that an answer turn answers.
    package struct Pair {
        /// The place of the answer turn.
        package let answer: Int
        /// The place of the question turn before it.
        package let question: Int
        /// What led to it.
        package let tie: AnswerTie
    }

    /// Longer turns that follow a greeting, or nothing, are statements of their own, in words.
    static let longestReply = 60

    /// The question answered last.
    struct Open {
        let question: Int
        /// The label of who answered it last.
        let speaker: String
        /// The labels of all who answered it.
        let speakers: Set<String>
        /// Whether the floor was then given to the next.
        var isOver: Bool
        /// Whether a moderator went on; only an afterthought ("Oh, …") belongs to it then.
        var isClosed = false
    }

    let turns: [Turn]
    let remarks: [Remark]
    let text: Text
    package internal(set) var pairs: [Pair] = []

    /// How many turns each label has.
    private(set) var counts: [String: Int] = [:]

    /// The kinds of the question turns read so far.
    private(set) var kinds: [Int: QuestionKind] = [:]
    private var lastKind: QuestionKind?
    /// The question turns since the last answer, and whether the floor was given after them.
    private(set) var waiting: [Int] = []
    private var isStale = false
    private(set) var open: Open?
    /// The question whose answer each speaker broke off.
    private(set) var unfinished: [String: Int] = [:]
    /// What the answer turn last read does.
    private(set) var last = Last()
    /// The label of who gave the floor last.
    private(set) var host: String?
    /// Whether somebody has put a question yet, and one of more than a few words.
    private(set) var wasAsked = false
    private(set) var wasAskedAtLength = false
    /// Whether something was said without a question so far, and whether at length.
    private var wasOpened = false
    private var wasStated = false
    /// Whether no more than a few words were said before the questions.
    var isUnopened: Bool { wasOpened && !wasStated }

    /// What is kept of an answer turn for the next.
    struct Last {
        /// Whether it has a question.
        var isPaired = false
        /// Whether it ends by asking back.
        var asksBack = false
        /// Whether it says something about the floor.
        var hands = false
    }

    /// - Complexity: O(n) in the bytes of the turns.
    package init(_ turns: [Turn], in text: Text) {
        self.turns = turns
        self.text = text
        var remarks = turns.map { Remark($0, in: text) }
        var names = Self.names(in: remarks)
        for turn in turns where turn.role == .answer {
            let surname = text.string(turn.label).lowercased().split(separator: " ").last
            if let surname, surname.utf8.count > 2 { names.insert(String(surname)) }
        }
        for at in remarks.indices {
            remarks[at].keepNames(names, isQuestion: turns[at].role == .question)
        }
        self.remarks = remarks
        for turn in turns { counts[text.string(turn.label), default: 0] += 1 }
        for at in turns.indices {
            if turns[at].role == .question { ask(at) } else { answer(at) }
        }
    }

    private mutating func ask(_ at: Int) {
        if isStale { waiting.removeAll() }
        isStale = false
        // What type sets apart as a question is one, whatever it says.
        let kind =
            turns[at].label.isEmpty
            ? .asks : QuestionKind(remarks[at], after: lastKind, isReply: last.asksBack)
        kinds[at] = kind
        lastKind = kind
        wasAsked = wasAsked || kind == .asks
        wasAskedAtLength = wasAskedAtLength || kind == .asks && remarks[at].words >= 8
        waiting.append(at)
    }

    private mutating func answer(_ at: Int) {
        let remark = remarks[at]
        let speaker = text.string(turns[at].label)
        let found = question(of: at, by: speaker)
        if let (question, tie) = found {
            pairs.append(Pair(answer: at, question: question, tie: tie))
            unfinished = unfinished.filter { $0.value == question }
            unfinished[speaker] = remark.isBroken ? question : nil
            let before = open?.question == question ? open?.speakers ?? [] : []
            open = Open(
                question: question, speaker: speaker, speakers: before.union([speaker]),
                isOver: remark.handsOver)
            waiting.removeAll()
        } else {
            passOver(remark, by: speaker)
        }
        last = Last(
            isPaired: found != nil, asksBack: remark.clauses.suffix(2).contains(where: \.asks),
            hands: remark.has(.floor))
    }

    /// What an answer turn without a question changes.
    private mutating func passOver(_ remark: Remark, by speaker: String) {
        let isFacilitator = Self.isFacilitator(speaker)
        let isOther = open?.speaker != speaker
        isStale = !remark.isOnly(.assent)
        wasOpened = true
        wasStated = wasStated || remark.words > Self.longestReply
        if remark.words > Self.longestReply {
            // A statement closes what was open.
            waiting.removeAll()
            open = nil
        } else if isFacilitator {
            if remark.has(.floor) || remark.words >= 8 { open?.isClosed = true }
        } else if remark.matter == 0, !remark.clauses.isEmpty, !remark.isOnly(.assent) {
            // So does who thanks another for the answers, or gives the floor after a reporter.
            if !waiting.isEmpty || isOther && remark.has(.courtesy) { open = nil }
        }
        if remark.has(.floor), isOther {
            open?.isOver = true
            host = speaker
        }
    }

    static func isFacilitator(_ label: String) -> Bool {
        label.lowercased().split { !$0.isLetter }.contains {
            FloorPhrases.facilitators.contains(String($0))
        }
    }

    static func presides(_ label: String) -> Bool {
        FloorPhrases.presiding.contains(
            label.lowercased().split { !$0.isLetter }.joined(separator: " "))
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
