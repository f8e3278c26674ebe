internal import HearsayCore

/// The lines of a text with the part that each plays.
struct Layout {
    private(set) var blocks: [Block] = []
    /// Whether speakers' labels open turns in this text.
    private(set) var hasLabels = false
    /// Of how many questions type or words alone tell that they are some, in a few words; `nil` where labels do.
    private(set) var unlabelledQuestions: String?
    /// Whether an institution's name stands over a date, as on a release.
    private(set) var hasIssuer = false
    /// Whether a closing such as "Yours sincerely," stands over a name.
    private(set) var hasClosing = false

    /// Marks what is nobody's words between and behind the turns; for transcripts.
    mutating func markEdges(_ bytes: Bytes) { TurnEdges.mark(&blocks, bytes) }

    /// A line that is not empty.
    struct Line {
        var range: Range<Int>
        let label: SpeakerLabel.Found?
        /// Whether an empty line stands before it.
        let followsBlank: Bool

        /// Whether it is navigation or the like by itself.
        func isFurniture(_ bytes: Bytes) -> Bool {
            range.count <= Layout.shortLine && LineShape.isFurniture(bytes, range)
        }
    }

    private static let shortLine = 200
    private static let headingLimit = 120
    /// Ministries' titles run on: "Minister … Dr Ada Arden's Written Reply to Parliamentary Question on …".
    private static let titleLimit = 260
    private static let captionLimit = 500

    /// Reads the layout of `bytes`.
    ///
    /// - Parameters:
    ///   - hints: parts known from marks, by the byte at which their line begins.
    ///   - marks: the stretches that open lines in a style of their own, in the order of the text.
    ///   - title: one that is no part of the text.
    ///   - asTranscript: `false` once the genre is another: names alone and names that end with a full stop are no labels then.
    /// - Complexity: O(n) in bytes; long lines are only searched for their end.
    init(
        _ bytes: Bytes, hints: [Int: Block.Kind] = [:], marks: [LineMark] = [],
        title: String? = nil, asTranscript: Bool = true
    ) {
        var lines = Self.lines(of: bytes)
        let choice = LabelChoice(lines, bytes, asTranscript: asTranscript)
        var labels = choice.labels
        let unlabelled =
            asTranscript ? UnlabelledTurns(lines, labels, marks: marks, title: title, bytes) : nil
        if let unlabelled {
            (lines, labels) = (unlabelled.lines, unlabelled.labels)
            unlabelledQuestions =
                "\(unlabelled.questions) questions told from their answers by "
                + (unlabelled.isPlain ? "words" : "type")
        }
        hasLabels = unlabelled != nil || labels.contains { $0 != nil }
        let offices = Set(choice.offices.map { choice.lines[$0].range.lowerBound })
        blocks.reserveCapacity(lines.count)
        var inHead = true
        var inTurns = false
        var announced = AnnouncedQuestions()
        for (at, (line, label)) in zip(lines, labels).enumerated() {
            let announcedWords =
                inTurns && unlabelled == nil
                ? announced.words(line, isLabelled: label != nil, bytes) : nil
            let role = announcedWords.map { _ in .question } ?? unlabelled?.roles[at]
            if label != nil || role != nil { inTurns = true }
            let kind: Block.Kind
            if label != nil || role != nil {
                kind = .paragraph
            } else if offices.contains(line.range.lowerBound) {
                kind = .furniture
            } else if unlabelled?.asides.contains(at) ?? false {
                kind = .furniture
            } else if let hint = hints[line.range.lowerBound] {
                kind = hint
            } else {
                kind = Self.kind(
                    bytes, line.range, inHead: inHead, inTurns: inTurns, isFirst: blocks.isEmpty)
            }
            if kind == .paragraph { inHead = false }
            blocks.append(
                Block(
                    span: Span(line.range.lowerBound, line.range.upperBound), kind: kind,
                    label: label.map { Span($0.range.lowerBound, $0.range.upperBound) }
                        ?? role.map { _ in Span(line.range.lowerBound, line.range.lowerBound) },
                    words: label?.words ?? announcedWords
                        ?? role.map { _ in Self.unnumbered(bytes, line.range) },
                    role: role))
        }
        let quotes = Set(marks.lazy.filter { $0.style == .quote }.map(\.range.lowerBound))
        PullQuotes.mark(&blocks, bytes) { quotes.contains($0) }
        (hasIssuer, hasClosing) = SignatureMarks.mark(&blocks, bytes, hasLabels: hasLabels)
    }

    /// Where a line begins behind its number or dash, as of "3) What …".
    private static func unnumbered(_ bytes: Bytes, _ line: Range<Int>) -> Int {
        var at = UnlabelledTurns.dash(bytes, line)
        if at > line.lowerBound { return at }
        while at < line.upperBound, at - line.lowerBound < 3, ASCII.isDigit(bytes[at]) { at += 1 }
        guard at > line.lowerBound, at + 2 < line.upperBound,
            bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ")"),
            ASCII.isSpace(bytes[at + 1])
        else { return line.lowerBound }
        return bytes.trimmed(at + 1..<line.upperBound).lowerBound
    }

    private static func lines(of bytes: Bytes) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(bytes.count / 200 + 4)
        var start = 0
        var blank = false
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != ASCII.newline { end += 1 }
            let range = bytes.trimmed(start..<end)
            if !range.isEmpty {
                lines.append(
                    Line(
                        range: range, label: SpeakerLabel.at(bytes, range), followsBlank: blank))
            }
            blank = range.isEmpty
            start = end + 1
        }
        return lines
    }

    private static func kind(
        _ bytes: Bytes, _ line: Range<Int>, inHead: Bool, inTurns: Bool, isFirst: Bool
    ) -> Block.Kind {
        if line.count > shortLine {
            if !inTurns, line.count <= captionLimit, LineShape.startsAsCaption(bytes, line) {
                return .furniture
            }
            let isTitle = isFirst && !isSentence(bytes, line)
            return isTitle && LineShape.isHeading(bytes, line, limit: titleLimit)
                ? .heading : .paragraph
        }
        if LineShape.isFurniture(bytes, line) { return .furniture }
        if inTurns { return .paragraph }
        if Courtesies.isSalutation(bytes, line) { return .salutation }
        if !inHead, isSentence(bytes, line) { return .paragraph }
        let limit = inHead ? shortLine : headingLimit
        return LineShape.isHeading(bytes, line, limit: limit) ? .heading : .paragraph
    }

    /// Whether a line inside the body is a question or a quotation rather than a heading.
    private static func isSentence(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let first = bytes[line.lowerBound]
        return bytes[line.upperBound - 1] == UInt8(ascii: "?") || first == 0x22
            || first == UInt8(ascii: "[")
            || bytes.has("\u{201C}", at: line.lowerBound, before: line.upperBound)
    }
}
