internal import HearsayCore

/// What comes of taking the lines of one style for questions.
struct Interview {
    private(set) var roles: [Int: Turn.Role] = [:]
    private(set) var questions = 0
    private var lastQuestion = 0
    private(set) var asides: Set<Int> = []
    /// Whether the labels stand before questions alone.
    let labelsAsk: Bool
    /// Questions with a question mark, and those that speak to somebody.
    private var asking = 0
    private var addressed = 0
    /// Answers without a label; of them those in the first person, and in its singular.
    private var answers = 0
    private var voiced = 0
    private var singular = 0
    /// Lines in which somebody is reported by name, as in no answer.
    private var reports = 0
    /// Questions before a label; of them those after whose label somebody asks.
    private var answeredByName = 0
    private var doubled = 0
    private let hasLabels: Bool
    /// The bytes of all questions.
    private var length = 0
    private let limit: Int
    private let isClass: Bool
    private var isAnnounced = false

    private enum State {
        case other
        case question(asks: Bool, addresses: Bool)
        case answer(isVoiced: Bool, isSingular: Bool)
    }

    private static let announcements: [StaticString] = [
        "interview", "in conversation", "a conversation", "q&a", "questions with",
        "questions for", "questions to",
        "talks to", "talked to", "spoke to", "spoke with", "talks about", "talking to",
        "talked about", "we asked", "sat down with", "met him", "met her",
        "answered questions", "answers questions",
    ]

    /// An authority that answers what it is asked often is asked in questions alone.
    private static let fewestRemarks = 2

    /// In bytes; paragraphs of which a page sets some apart for another reason are longer than questions.
    private static let longestOnAverage = 600

    /// What is told of another interview.
    private static let reported: [StaticString] = [
        "in an interview", "in the interview", "from the interview", "interview tips",
        "questions from readers", "readers' questions", "readers\u{2019} questions",
    ]

    init(_ style: LineStyle, _ turns: UnlabelledTurns, _ bytes: Bytes) {
        let (lines, labels, styles) = (turns.lines, turns.labels, turns.styles)
        let labelled = labels.indices.count { labels[$0] != nil }
        let labelledSo = labels.indices.count { labels[$0] != nil && styles[$0] == style }
        // Labels of questions are set as those are; other labels answer.
        labelsAsk = labelledSo >= 3 && labelledSo * 4 >= labelled * 3
        hasLabels = labelled > 0 && !labelsAsk
        isClass = style.isClass
        limit = isClass ? Self.longestOnAverage / 2 : Self.longestOnAverage
        var state = State.other
        for at in lines.indices {
            let range = lines[at].range
            let ending = LineShape.ending(range, bytes)
            let asks = ending == UInt8(ascii: "?")
            if questions > 0, styles[at] != style, Voice.reports(bytes, range) { reports += 1 }
            if labels[at] != nil, !labelsAsk {
                if case .question = state {
                    answeredByName += 1
                    if asks { doubled += 1 }
                }
                close(state)
                state = .other
                if !asks { roles[at] = .answer }
            } else if styles[at] == style, isQuestion(range, ending, bytes) {
                let addresses = Voice.addresses(bytes, range)
                length += range.count
                if case .question(let before, let addressed) = state {
                    if questions == 1, !before, !addressed {
                        // What stood before the first question was a lead.
                        roles[lastQuestion] = nil
                        roles[at] = .question
                        lastQuestion = at
                        length = range.count
                    }
                    state = .question(asks: before || asks, addresses: addressed || addresses)
                    continue
                }
                close(state)
                if questions == 0 {
                    isAnnounced = turns.isAnnounced || Self.isAnnounced(lines[..<at], bytes)
                }
                state = .question(asks: asks, addresses: addresses)
                roles[at] = .question
                questions += 1
                lastQuestion = at
            } else if styles[at] == style, questions > 0, !Self.isSaid(range, ending, bytes) {
                asides.insert(at)
            } else if case .question(_, let addresses) = state {
                if questions == 1, answers == 0, !LineShape.endsSentence(ending),
                    !addresses || bytes.first("by ", in: range) != nil
                {
                    // A lead stands over a byline.
                    roles[lastQuestion] = nil
                    (questions, length) = (0, 0)
                    state = .other
                    continue
                }
                guard isWords(range, styles[at], ending, bytes) else { continue }
                close(state)
                roles[at] = .answer
                answers += 1
                state = .answer(
                    isVoiced: Voice.speaks(bytes, range),
                    isSingular: Voice.speaksAlone(bytes, range))
            } else if case .answer(let isVoiced, let isSingular) = state {
                state = .answer(
                    isVoiced: isVoiced || Voice.speaks(bytes, range),
                    isSingular: isSingular || Voice.speaksAlone(bytes, range))
            }
        }
        if case .question(false, false) = state {
            // What nobody answers and asks nothing stands at the end of the page.
            roles[lastQuestion] = nil
            questions -= 1
            asides.insert(lastQuestion)
        } else {
            close(state)
        }
    }

    /// Whether it reads as an interview, or a session in which those who answer have labels.
    var isOne: Bool {
        if hasLabels {
            return !isClass && asking * 2 >= questions && questions >= 2
                && answeredByName * 2 >= questions
                && doubled * 4 <= answeredByName
        }
        guard questions >= 3, answers + 1 >= questions, voiced * 2 >= answers,
            length <= limit * questions, reports * 3 <= answers
        else { return false }
        let isPersonal = singular * 2 >= answers
        // Where somebody speaks of himself to somebody throughout, many questions are remarks.
        let isHeld =
            (isAnnounced || isPersonal) && voiced * 3 >= answers * 2 && addressed * 3 >= questions
        guard asking * (isHeld ? 3 : 2) >= questions else { return false }
        if isAnnounced { return addressed * 6 >= questions || isPersonal }
        return addressed * 4 >= questions
            && (singular * 3 >= answers * (questions < 6 ? 2 : 1)
                || questions - asking >= Self.fewestRemarks && singular > 0)
    }

    private mutating func close(_ state: State) {
        switch state {
        case .other: break
        case .question(let asks, let addresses):
            if asks { asking += 1 }
            if addresses { addressed += 1 }
        case .answer(let isVoiced, let isSingular):
            if isVoiced { voiced += 1 }
            if isSingular { singular += 1 }
        }
    }

    /// Whether what stands before the first question says that questions follow.
    static func isAnnounced(_ head: ArraySlice<Layout.Line>, _ bytes: Bytes) -> Bool {
        head.contains { line in
            bytes.holds(anyOf: announcements, in: line.range)
                && !bytes.holds(anyOf: reported, in: line.range)
        }
    }

    /// Whether a title says so.
    static func isAnnounced(_ title: String?) -> Bool {
        var title = title ?? ""
        return title.withUTF8 { $0.holds(anyOf: announcements, in: 0..<$0.count) }
    }

    /// Whether a line of the style may be a question: a sentence that is no notice and, if it is the first, speaks to somebody.
    private func isQuestion(_ range: Range<Int>, _ ending: UInt8, _ bytes: Bytes) -> Bool {
        guard LineShape.endsSentence(ending), !TurnEdges.isNotice(range, bytes),
            bytes[range.lowerBound] != UInt8(ascii: "["),
            bytes[range.lowerBound] != UInt8(ascii: "(")
        else { return false }
        if Self.isSaid(range, ending, bytes) { return false }
        return questions > 0 || ending == UInt8(ascii: "?") || Voice.addresses(bytes, range)
    }

    /// Whether somebody says of himself alone what a question would not: a sentence of an answer that is set apart.
    private static func isSaid(_ range: Range<Int>, _ ending: UInt8, _ bytes: Bytes) -> Bool {
        ending != UInt8(ascii: "?")
            && bytes.hasWord("i", at: range.lowerBound, before: range.upperBound)
            && !Voice.addresses(bytes, range) && bytes.first("ask", in: range) == nil
    }

    /// Whether a line may open an answer.
    private func isWords(
        _ range: Range<Int>, _ style: LineStyle?, _ ending: UInt8, _ bytes: Bytes
    ) -> Bool {
        if case .heading = style { return false }
        return LineShape.endsSentence(ending)
            || (style?.isClass ?? true) && !LineShape.isFurniture(bytes, range)
    }
}
