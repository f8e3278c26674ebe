internal import HearsayCore

/// Finds the turns of an interview or a session whose questions no label marks but type alone: bold, italic, headings, terms of a list.
///
/// The lines of one style are questions where most end with a question mark and what follows each is in another style. A page that
/// explains something looks the same; in an interview the questions speak to somebody, and the answers speak in the first person.
struct UnlabelledTurns {
    /// The lines, a question parted from an answer that stands on the same line.
    private(set) var lines: [Layout.Line] = []
    private(set) var labels: [SpeakerLabel.Found?] = []
    /// Of the lines that open a turn whose part type tells, the part.
    private(set) var roles: [Int: Turn.Role] = [:]
    private(set) var questions = 0
    /// Whether words alone tell the turns, for want of type.
    private(set) var isPlain = false
    /// Lines in the questions' style that are none: boxes, notices.
    private(set) var asides: Set<Int> = []
    /// Whether a title that is no part of the text says that it is an interview.
    let isAnnounced: Bool
    /// Of the lines that are set apart as a whole, how.
    private(set) var styles: [LineStyle?] = []

    /// `nil` where there are no such turns.
    ///
    /// - Parameters:
    ///   - marks: in the order of the text.
    ///   - title: one that is no part of the text.
    /// - Complexity: O(n) in bytes for each of at most twelve styles of which two questions are set.
    init?(
        _ lines: [Layout.Line], _ labels: [SpeakerLabel.Found?], marks: [LineMark], title: String?,
        _ bytes: Bytes
    ) {
        isAnnounced = Interview.isAnnounced(title)
        let isTyped = !marks.isEmpty
        if read(lines, labels, isTyped ? marks : Self.dashes(lines, bytes), bytes) { return }
        guard !isTyped,
            let plain = labels.contains(where: { $0 != nil })
                ? PlainInterview(lines, labels, bytes)
                : PlainInterview(lines, isAnnounced: isAnnounced, bytes)
        else { return nil }
        self.lines = lines
        self.labels = labels.indices.map { plain.roles[$0] == nil ? nil : labels[$0] }
        styles = [LineStyle?](repeating: nil, count: lines.count)
        (roles, questions, isPlain) = (plain.roles, plain.questions, true)
        noteAsides(bytes)
    }

    /// Reads the turns off the marks; whether there are some.
    private mutating func read(
        _ lines: [Layout.Line], _ labels: [SpeakerLabel.Found?], _ marks: [LineMark],
        _ bytes: Bytes
    ) -> Bool {
        if marks.isEmpty { return false }
        var marks = marks[...]
        var asked: [LineStyle: Int] = [:]
        var order: [LineStyle] = []
        for (line, label) in zip(lines, labels) {
            marks = marks.drop { $0.range.lowerBound < line.range.lowerBound }
            guard let mark = marks.first, mark.range.lowerBound < line.range.upperBound else {
                add(line, label, nil)
                continue
            }
            let end = min(mark.range.upperBound, line.range.upperBound)
            let isWhole = !bytes[end..<line.range.upperBound].contains(where: ASCII.isWord)
            let question = isWhole ? line.range : bytes.trimmed(line.range.lowerBound..<end)
            let asks = LineShape.ending(question, bytes) == UInt8(ascii: "?")
            if asks {
                if asked[mark.style] == nil { order.append(mark.style) }
                asked[mark.style, default: 0] += 1
            }
            if isWhole || !asks || label.map({ $0.words >= end }) ?? false {
                add(line, label, isWhole ? mark.style : nil)
            } else {
                let answer = bytes.trimmed(end..<line.range.upperBound)
                add(
                    Layout.Line(range: question, label: nil, followsBlank: line.followsBlank),
                    label, mark.style)
                add(Layout.Line(range: answer, label: nil, followsBlank: false), nil, nil)
            }
        }
        var best: Interview?
        // Those of most questions first; of as many, the one that stands first.
        let styles = order.enumerated().map { ($1, asked[$1] ?? 0, $0) }.filter { $0.1 >= 2 }
            .sorted { ($1.1, $0.2) < ($0.1, $1.2) }.prefix(Self.mostStyles)
        for (style, _, _) in styles {
            let interview = Interview(style, self, bytes)
            if interview.isOne, interview.questions > best?.questions ?? 0 { best = interview }
        }
        guard let best else { return false }
        (roles, questions, asides) = (best.roles, best.questions, best.asides)
        if best.labelsAsk {
            for at in self.lines.indices where roles[at] != .question { self.labels[at] = nil }
        }
        noteAsides(bytes)
        return true
    }

    private static let mostStyles = 12

    /// The lines behind dashes where a few have one and others have none.
    private static func dashes(_ lines: [Layout.Line], _ bytes: Bytes) -> [LineMark] {
        let marks = lines.compactMap { line -> LineMark? in
            let start = dash(bytes, line.range)
            return start > line.range.lowerBound ? LineMark(style: .dash, range: line.range) : nil
        }
        return marks.count >= 3 && marks.count * 3 <= lines.count * 2 ? marks : []
    }

    /// Where a line begins behind a dash and a blank.
    static func dash(_ bytes: Bytes, _ line: Range<Int>) -> Int {
        for dash in ["\u{2013} ", "\u{2014} ", "- "] as [StaticString]
        where bytes.has(dash, at: line.lowerBound, before: line.upperBound) {
            return bytes.trimmed(line.lowerBound + dash.utf8CodeUnitCount..<line.upperBound)
                .lowerBound
        }
        return line.lowerBound
    }

    /// Notes what is nobody's words among the turns: notices, captions and titles over the next question.
    private mutating func noteAsides(_ bytes: Bytes) {
        guard let first = roles.keys.min() else { return }
        for at in lines.indices[first...].reversed() where roles[at] == nil && labels[at] == nil {
            let range = lines[at].range
            let opensQuestion = roles[at + 1] == .question || asides.contains(at + 1)
            if TurnEdges.isNotice(range, bytes) || PageWords.isCaption(range, bytes)
                || opensQuestion && PageWords.isTitle(range, bytes)
            {
                asides.insert(at)
            }
        }
        noteTail(bytes)
    }

    /// Notes what stands behind the last answer: from the first line on that is the page's, if nobody speaks of himself after it.
    private mutating func noteTail(_ bytes: Bytes) {
        var start: Int?
        for at in lines.indices.reversed() {
            if roles[at] != nil || labels[at] != nil { break }
            let range = lines[at].range
            if asides.contains(at) || !(styles[at].map { $0.isClass || $0 == .dash } ?? true)
                || PageWords.isEnd(range, bytes)
            {
                start = at
            } else if Voice.speaks(bytes, range) {
                break
            }
        }
        if let start { asides.formUnion(start..<lines.count) }
    }

    private mutating func add(
        _ line: Layout.Line, _ label: SpeakerLabel.Found?, _ style: LineStyle?
    ) {
        lines.append(line)
        labels.append(label)
        styles.append(style)
    }
}
