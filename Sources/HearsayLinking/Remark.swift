internal import HearsayCore

/// A turn as a move in a conversation: whether it says something or only keeps it running.
struct Remark {
    /// Its clauses; of a long turn those of its first and last lines.
    private(set) var clauses: [Clause]
    /// Its words, about, if it is long.
    let words: Int
    /// Whether it ends with a dash: somebody spoke in between.
    let isBroken: Bool
    /// Whether it begins with a dash: it goes on with what was broken off.
    let resumes: Bool
    /// Whether a question mark ends it.
    let endsAsking: Bool
    /// Whether a question mark stands in it.
    let asks: Bool
    /// Whether a note in brackets says that words were said which are not there: "(Inaudible.)".
    let hasUnheardWords: Bool

    /// The bytes that are read of each end of a long turn.
    private static let end = 600
    /// The bytes of a turn that is read as a whole.
    private static let longest = 2400
    /// The words that tell a repetition, and how far from the end of what was broken off they are looked for.
    private static let repeated = 3
    private static let searched = 12

    /// - Complexity: O(n) in the turn's bytes.
    init(_ turn: Turn, in text: Text) {
        let bytes = text.utf8
        let length = turn.spans.reduce(0) { $0 + $1.count }
        let isLong = length > Self.longest
        let read =
            isLong
            ? Self.clipped(turn.spans, first: true, bytes)
                + Self.clipped(turn.spans, first: false, bytes)
            : turn.spans
        clauses = ClauseScanner(read, in: text).clauses
        let left = isLong ? (length - 2 * Self.end) / 6 : 0
        words = clauses.reduce(left) { $0 + $1.words.count }
        let notes = Notes(turn.spans, in: text)
        asks = notes.asks
        hasUnheardWords = notes.tellUnheardWords
        let last = notes.lastOutside
        isBroken = last.map { Self.isDash(at: $0, bytes) } ?? false
        endsAsking = last.map { bytes[$0] == UInt8(ascii: "?") } ?? false
        resumes =
            (turn.spans.first?.start).map { start in
                Self.isDash(at: start, bytes)
                    || start + 2 < bytes.count && Self.isDash(at: start + 2, bytes)
            } ?? false
    }

    /// Whether the byte is, or is the last of, a dash.
    private static func isDash(at position: Int, _ bytes: [UInt8]) -> Bool {
        if bytes[position] == UInt8(ascii: "-") { return true }
        return position >= 2 && bytes[position - 2] == 0xE2 && bytes[position - 1] == 0x80
            && (bytes[position] == 0x93 || bytes[position] == 0x94)
    }

    /// The spans up to a number of bytes from one end, cut at a blank.
    private static func clipped(_ spans: [Span], first: Bool, _ bytes: [UInt8]) -> [Span] {
        var left = end
        var kept: [Span] = []
        for span in first ? spans : spans.reversed() where left > 0 {
            if span.count <= left {
                kept.append(span)
            } else if first {
                var cut = span.start + left
                while cut < span.end, bytes[cut] != 0x20 { cut += 1 }
                kept.append(Span(span.start, cut))
            } else {
                var cut = span.end - left
                while cut > span.start, bytes[cut - 1] != 0x20 { cut -= 1 }
                kept.append(Span(cut, span.end))
            }
            left -= span.count
        }
        return first ? kept : kept.reversed()
    }

    /// Takes for names only those by which somebody is called in the transcript; in a reporter's turn
    /// any name that does not ask.
    mutating func keepNames(_ names: Set<String>, isQuestion: Bool) {
        for at in clauses.indices
        where clauses[at].kind == .name && (!isQuestion || clauses[at].asks) {
            if !clauses[at].words.contains(where: { names.contains($0.lower) }) {
                clauses[at].kind = .matter
            }
        }
    }

    /// The words that say something.
    var matter: Int {
        let others = clauses.reduce(0) { $0 + ($1.kind == .matter ? 0 : $1.words.count) }
        return words - others
    }

    /// Whether at least half of its words ask for, give or keep the floor, or are courtesies.
    var isMostlyFloor: Bool { matter * 2 <= words }

    /// Whether there is a clause of a kind.
    func has(_ kind: Clause.Kind) -> Bool { clauses.contains { $0.kind == kind } }

    /// Whether there are clauses of some kinds and no others.
    func isOnly(_ kinds: Clause.Kind...) -> Bool {
        !clauses.isEmpty && clauses.allSatisfy { kinds.contains($0.kind) }
    }

    /// Whether a phrase stands in one of its clauses.
    func holds(_ phrases: Phrases) -> Bool { clauses.contains { $0.holds(phrases) } }

    /// Whether it begins by claiming the rest of an answer ("Let me finish").
    var claimsTheFloor: Bool {
        clauses.prefix(3).contains { $0.holds(FloorPhrases.resumptions) }
    }

    /// Its clauses before the first that says something.
    var opening: ArraySlice<Clause> { clauses.prefix { $0.kind != .matter } }

    /// Whether it objects to a question that another is asked ("Objection, form.").
    var objects: Bool {
        clauses.first.map {
            $0.words.count <= 3 && $0.starts(with: FloorPhrases.objections)
        } ?? false
    }

    /// The clauses of its last sentence.
    var lastSentence: ArraySlice<Clause> {
        clauses.dropFirst((clauses.dropLast().lastIndex(where: \.endsSentence) ?? -1) + 1)
    }

    /// Whether it begins with words about the floor.
    var opensWithFloor: Bool { opening.contains { $0.kind == .floor } }

    /// Whether its last sentence begins as a question to be answered with yes or no does.
    var asksYesOrNoLast: Bool {
        let first = lastSentence.prefix(2).flatMap(\.words)
            .first { $0.lower != "like" && !FloorPhrases.fillers.contains($0.lower) }
        return first.map { FloorPhrases.auxiliaries.contains($0.lower) } ?? false
    }

    /// Its clauses after the last that says something.
    var closing: ArraySlice<Clause> {
        let last = clauses.lastIndex { $0.kind == .matter }
        return clauses[(last.map { $0 + 1 } ?? 0)...]
    }

    /// Whether it ends by giving the floor to somebody, or with a farewell.
    var handsOver: Bool {
        closing.contains { $0.kind == .floor } || Self.bidFarewell(closing)
    }

    /// Whether all are thanked or taken leave of at its beginning or its end.
    var bidsFarewell: Bool { Self.bidFarewell(opening) || Self.bidFarewell(closing) }

    /// "Thanks, everybody." may be one clause or two.
    static func bidFarewell(_ clauses: ArraySlice<Clause>) -> Bool {
        if clauses.contains(where: \.bidsFarewell) { return true }
        return zip(clauses, clauses.dropFirst()).contains { first, second in
            (first.isThanks && second.isEverybody) || (first.isEverybody && second.isThanks)
        }
    }

    /// Whether its first word says yes in earnest; "Yeah." may only ask to go on.
    var startsWithYes: Bool { clauses.first?.words.first?.lower == "yes" }

    /// Whether it begins with a greeting or thanks.
    var greets: Bool { clauses.prefix(3).contains { $0.kind == .courtesy } }

    /// Whether it only waves an apology or thanks aside ("No, it's okay").
    var wavesAside: Bool {
        has(.courtesy)
            && clauses.allSatisfy { $0.kind != .matter || $0.words.allSatisfy { $0.lower == "no" } }
    }

    /// Whether it only calls somebody ("Jo?").
    var isCall: Bool { words <= 2 && (isOnly(.name) || endsAsking && isOnly(.name, .matter)) }

    /// Whether it is long and says at its beginning that it comes before the questions.
    var opensSession: Bool {
        words > 60
            && clauses.prefix(8).contains {
                $0.words[0].lower != "as" && $0.holds(FloorPhrases.openings)
            }
    }

    /// Whether it calls somebody by name, as in "Doctor Roe?".
    var callsSomebody: Bool {
        endsAsking && words <= 3
            && clauses.allSatisfy { $0.words.allSatisfy(\.isCapitalised) && $0.kind != .assent }
            && has(.name)
    }

    /// Whether somebody is thanked for a question at its beginning.
    var thanksForQuestion: Bool {
        clauses.prefix(5).contains { $0.words.contains { $0.lower == "question" } }
    }

    /// Whether its first three words stand side by side among the last twelve of another remark.
    func begins(asIn other: Remark) -> Bool {
        let first = firstWords.prefix(Self.repeated)
        let last = other.lastWords
        return first.count == Self.repeated
            && last.indices.contains { last[$0...].prefix(Self.repeated) == first }
    }

    private var firstWords: [String] {
        clauses.prefix(Self.repeated).flatMap(\.words).map(\.lower)
    }

    private var lastWords: ArraySlice<String> {
        clauses.suffix(Self.searched).flatMap(\.words).map(\.lower).suffix(Self.searched)
    }

    /// Whether at least two, and half, of the longer words of another remark come again in it.
    func sharesWords(with other: Remark) -> Bool {
        let own = longWords
        let others = other.longWords
        let shared = others.intersection(own).count
        return shared >= 2 && shared * 2 >= others.count
    }

    private var longWords: Set<String> {
        Set(
            clauses.filter { $0.kind != .courtesy }.flatMap(\.words).map(\.lower)
                .filter { $0.utf8.count >= 4 })
    }

    /// Whether it begins with a sentence that is a whole answer ("Yes", "No, sir").
    var startsWithShortAnswer: Bool {
        guard var first = clauses.first else { return false }
        if first.kind == .filler, !first.endsSentence, clauses.count > 1 { first = clauses[1] }
        let start = first.words.count > 1 && ["well", "oh", "so"].contains(first.words[0].lower)
        return first.endsSentence && first.words.count <= 4
            && first.starts(with: FloorPhrases.shortAnswers, at: start ? 1 : 0)
    }
}

extension Clause {
    fileprivate var isThanks: Bool {
        kind == .courtesy && words.contains { $0.lower == "thank" || $0.lower == "thanks" }
    }
    fileprivate var isEverybody: Bool {
        words.count <= 2 && words.contains { Self.everybody.contains($0.lower) }
    }
}

/// What a turn has in brackets, and what it ends with outside them.
private struct Notes {
    var asks = false
    var tellUnheardWords = false
    var lastOutside: Int?

    private static let unheard: [StaticString] = [
        "audible", "indiscernible", "unclear", "translat", "interpret", "off mic", "off-mic",
    ]

    init(_ spans: [Span], in text: Text) {
        let bytes = text.utf8
        for span in spans {
            var opened: Int?
            for at in span.start..<span.end {
                switch bytes[at] {
                case UInt8(ascii: "("), UInt8(ascii: "["):
                    if opened == nil { opened = at }
                case UInt8(ascii: ")"), UInt8(ascii: "]"):
                    if let start = opened { note(Span(start, at), text) }
                    opened = nil
                case _ where opened != nil || Text.isSpace(bytes[at]): break
                default:
                    if bytes[at] == UInt8(ascii: "?") { asks = true }
                    lastOutside = at
                }
            }
        }
    }

    private mutating func note(_ span: Span, _ text: Text) {
        let words = text.string(span).lowercased()
        if Self.unheard.contains(where: { words.contains("\($0)") }) { tellUnheardWords = true }
    }
}
