internal import HearsayCore

/// Finds the turns of an interview of which nothing but its words is left: paragraphs that ask somebody, and paragraphs in which he
/// answers in the first person.
///
/// Where a page that announces an interview was copied without its type, the questions are the short paragraphs that end with a question
/// mark or speak to somebody, and in which nobody speaks of himself.
struct PlainInterview {
    private(set) var roles: [Int: Turn.Role] = [:]
    private(set) var questions = 0

    private static let longestQuestion = 700
    private static let longestRemark = 300
    /// In paragraphs.
    private static let longestAnswer = 4

    /// With what somebody who asks goes on to the next matter.
    private static let openings: [StaticString] = [
        "let us ", "let\u{2019}s ", "let's ", "let me turn", "let me ask", "let me come back",
        "let me go back", "take us ", "i would like to ask", "i'd like to ask", "i want to ask",
        "thank you for ", "congratulations", "many of our readers", "our readers", "for readers",
        "critics say", "some say", "some will say", "people say",
    ]

    private static let questionWords: [StaticString] = [
        "what", "when", "where", "why", "who", "how", "which", "do", "does", "did", "are", "is",
        "was", "were", "have", "has", "can", "could", "will", "would", "should",
    ]

    /// What a line is by its words.
    private struct Reading {
        /// A sentence, no title or notice.
        let isSentence: Bool
        let asks: Bool
        let addresses: Bool
        let speaks: Bool
        let speaksAlone: Bool
        let isShort: Bool
        let isBrief: Bool

        /// Whether it opens with a word with which questions begin.
        let opensAsking: Bool
        /// Whether it opens as one does who goes on to the next matter.
        let turns: Bool

        /// Whether it asks, and nobody speaks of himself in it unless he is quoted to somebody.
        var isQuestion: Bool { asks && (!speaksAlone || addresses && opensAsking) }
        /// Whether it tells somebody something of himself.
        var isRemark: Bool { isSentence && isShort && (addresses && !speaks || turns) }
    }

    /// `nil` where the text is no interview.
    ///
    /// - Parameter isAnnounced: whether a title that is no part of the text says that it is one.
    /// - Complexity: O(n) in bytes.
    init?(_ lines: [Layout.Line], isAnnounced: Bool, _ bytes: Bytes) {
        let asking = lines.count { LineShape.ending($0.range, bytes) == UInt8(ascii: "?") }
        guard asking >= 4, asking * 12 >= lines.count,
            !lines.contains(where: { Courtesies.isSalutation(bytes, $0.range) })
        else { return nil }
        let readings = lines.map { Self.read($0.range, bytes) }
        guard
            var first = readings.indices.dropFirst().first(where: {
                readings[$0].isQuestion && (readings[$0].addresses || readings[$0].isShort)
            }),
            Self.isInterview(
                readings[first...], lines,
                isAnnounced: isAnnounced || Interview.isAnnounced(lines[..<first], bytes),
                isSpeech: Self.isSpeech(lines[..<first], bytes), bytes)
        else { return nil }
        // Before the first question a remark may have been answered.
        for at in readings.indices[..<first].dropFirst().reversed().prefix(Self.longestAnswer) {
            if readings[at].isRemark {
                first = at
                break
            }
            if !readings[at].speaks { break }
        }
        var isAsking = false
        for at in readings.indices[first...] where readings[at].isSentence {
            let reading = readings[at]
            if isAsking {
                if reading.isQuestion, reading.addresses || !reading.speaks { continue }
                roles[at] = .answer
                isAsking = false
            } else if at == first || reading.isQuestion && (reading.addresses || !reading.speaks)
                || reading.isRemark || isBrief(at, readings)
            {
                roles[at] = .question
                questions += 1
                isAsking = true
            }
        }
    }

    /// Whether somebody answers a short line in which nobody speaks of himself.
    private func isBrief(_ at: Int, _ readings: [Reading]) -> Bool {
        guard readings[at].isBrief, !readings[at].speaks, at + 1 < readings.count else {
            return false
        }
        return readings[at + 1].speaks
    }

    private static func opensQuoted(_ range: Range<Int>, _ bytes: Bytes) -> Bool {
        bytes[range.lowerBound] == 0x22
            || bytes.has("\u{201C}", at: range.lowerBound, before: range.upperBound)
    }

    private static func read(_ range: Range<Int>, _ bytes: Bytes) -> Reading {
        let ending = LineShape.ending(range, bytes)
        let asks = ending == UInt8(ascii: "?")
        // "I had three reasons:" opens an answer, "Services:" is a title.
        let leads =
            ending == UInt8(ascii: ":") && bytes[range].count(where: { $0 == ASCII.space }) >= 3
        let isSentence =
            (asks || leads || ending == UInt8(ascii: ".") || ending == UInt8(ascii: "!"))
            && !TurnEdges.isNotice(range, bytes)
        return Reading(
            isSentence: isSentence,
            asks: asks && !opensQuoted(range, bytes) && range.count <= longestQuestion,
            addresses: isSentence && Voice.addresses(bytes, range),
            speaks: isSentence && Voice.speaks(bytes, range),
            speaksAlone: isSentence && Voice.speaksAlone(bytes, range),
            isShort: range.count <= longestRemark, isBrief: range.count <= 160,
            opensAsking: bytes.startsWithWord(of: questionWords, in: range),
            turns: openings.contains {
                bytes.has($0, at: range.lowerBound, before: range.upperBound)
            })
    }

    /// The turns where labels stand before questions alone, one and the same before nearly all; `nil` where others have labels too.
    ///
    /// - Complexity: O(n) in bytes.
    init?(_ lines: [Layout.Line], _ labels: [SpeakerLabel.Found?], _ bytes: Bytes) {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for case let label? in labels { counts[ArraySlice(bytes[label.range]), default: 0] += 1 }
        guard let (label, count) = counts.max(by: { $0.value < $1.value }),
            counts.values.count(where: { $0 == count }) == 1,
            counts.values.allSatisfy({ $0 == count || $0 == 1 }),
            (counts.count - 1) * 4 <= count
        else { return nil }
        var asking = 0
        var isAsking = false
        for at in lines.indices {
            let ending = LineShape.ending(lines[at].range, bytes)
            if let found = labels[at], label.elementsEqual(bytes[found.range]) {
                if ending == UInt8(ascii: "?") { asking += 1 }
                roles[at] = .question
                questions += 1
                isAsking = true
            } else if isAsking, labels[at] == nil, LineShape.endsSentence(ending) {
                roles[at] = .answer
                isAsking = false
            }
        }
        guard questions >= 3, asking * 2 >= questions, roles.count >= questions * 2 - 1 else {
            return nil
        }
    }

    private static let speeches: [StaticString] = [
        "speech", "address", "remarks", "statement", "sermon", "keynote", "opinion", "comment",
    ]

    /// Whether a title says that one person speaks, or what follows the first line is signed ("By Ada Arden").
    private static func isSpeech(_ head: ArraySlice<Layout.Line>, _ bytes: Bytes) -> Bool {
        head.contains {
            $0.range.count <= longestRemark && bytes.holds(anyOf: speeches, in: $0.range)
                || bytes.hasWord("by", at: $0.range.lowerBound, before: $0.range.upperBound)
        }
    }

    private static func isInterview(
        _ readings: ArraySlice<Reading>, _ lines: [Layout.Line], isAnnounced: Bool,
        isSpeech: Bool, _ bytes: Bytes
    ) -> Bool {
        var questions = 0
        var addressed = 0
        var answers = 0
        var alone = 0
        var voiced = 0
        var reported = 0
        for at in readings.indices {
            if Voice.reports(bytes, lines[at].range) { reported += 1 }
            guard readings[at].isQuestion else { continue }
            questions += 1
            if readings[at].addresses { addressed += 1 }
            guard at + 1 < readings.endIndex, !readings[at + 1].isQuestion else { continue }
            answers += 1
            // The answer may go on for some paragraphs.
            let answer = readings[(at + 1)...].prefix(4).prefix { !$0.isQuestion }
            if answer.contains(where: \.speaksAlone) { alone += 1 }
            if answer.contains(where: \.speaks) { voiced += 1 }
        }
        guard questions >= 4, answers * 4 >= questions * 3, reported * 4 <= readings.count else {
            return false
        }
        // Whoever answers in the first person throughout is asked, whether the questions call him "you" or not.
        guard addressed >= 2 && addressed * 4 >= questions || isAnnounced && alone * 2 >= answers
        else { return false }
        if isAnnounced { return alone * 3 >= answers || voiced * 3 >= answers * 2 }
        // A speaker or a columnist asks himself, at greater distances.
        return questions >= 5 && questions * 4 >= readings.count && alone * 3 >= answers
            && !isSpeech
    }
}
