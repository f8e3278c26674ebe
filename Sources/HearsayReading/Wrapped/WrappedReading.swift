internal import HearsayCore

/// Hard-wrapped plain text (what is typed to a width, mailed or taken out of a PDF) → one line a paragraph, with the way back.
///
/// Line breaks and indents inside paragraphs become one blank; line numbers, as transcripts of courts have them, and headers
/// and footers that come again on every page are left out, so that a sentence goes on over the page.
struct WrappedReading {
    private let bytes: Bytes
    private let lines: [WrappedLine]
    /// The length, in bytes, that nine lines in ten do not exceed.
    private let width: Int
    private var cleaned = Cleaned(text: [], map: SourceMap())

    /// The text with its paragraphs put together; `nil` where nothing says that lines are wrapped, as where a paragraph is a line.
    ///
    /// - Complexity: O(n log n) in lines, O(n) in bytes.
    static func clean(_ whole: Cleaned) -> Cleaned? {
        whole.text.withUnsafeBufferPointer { bytes in
            guard let lines = WrappedLine.lines(of: bytes) else { return nil }
            var reading = WrappedReading(bytes, lines)
            guard reading.isWrapped else { return nil }
            reading.read(hints: whole.hints)
            var cleaned = whole
            cleaned.text = reading.cleaned.text
            cleaned.hints = reading.cleaned.hints
            cleaned.marks = []
            cleaned.map = reading.cleaned.map.following(whole.map)
            return cleaned
        }
    }

    /// How often each label opens a line.
    private var labels: [[UInt8]: Int] = [:]

    private init(_ bytes: Bytes, _ lines: [WrappedLine]) {
        self.bytes = bytes
        self.lines = PageFurniture.removed(from: lines, bytes)
        let lengths = self.lines.map(\.range.count).sorted()
        width = lengths.isEmpty ? 0 : lengths[lengths.count * 9 / 10]
    }

    /// Whether long lines go on in the next ones, which then begin with a small letter more often than not.
    private var isWrapped: Bool {
        guard (40...WrappedLine.widest).contains(width) else { return false }
        var pairs = 0
        var runsOn = 0
        for (line, next) in zip(lines, lines.dropFirst()) where !next.followsBlank && isFull(line) {
            pairs += 1
            if next.startsLower(bytes) { runsOn += 1 }
        }
        return runsOn >= 3 && runsOn * 5 >= pairs * 2
    }

    /// Seven tenths of the width: ragged lines of a proportional type are that long.
    private func isFull(_ line: WrappedLine) -> Bool { line.range.count * 10 >= width * 7 }

    private mutating func read(hints: [Int: Block.Kind]) {
        for line in lines {
            if let label = SpeakerLabel.at(bytes, line.range) {
                labels[Array(bytes[label.range]), default: 0] += 1
            }
        }
        var previous: WrappedLine?
        for line in lines {
            var start = line.range.lowerBound
            if let previous {
                if goesOn(line, after: previous) {
                    let isHyphen =
                        bytes[previous.range.upperBound - 1] == UInt8(ascii: "-")
                        && previous.range.count > 1
                        && ASCII.isLetter(bytes[previous.range.upperBound - 2])
                        && line.startsLower(bytes)
                    if !isHyphen { cleaned.text.append(ASCII.space) }
                } else {
                    cleaned.text.append(ASCII.newline)
                    if line.followsBlank { cleaned.text.append(ASCII.newline) }
                }
            }
            if let hint = hints[start] { cleaned.hints[cleaned.text.count] = hint }
            // Blanks that only justify the line go.
            while start < line.range.upperBound {
                var end = start
                while end < line.range.upperBound, !isGap(end, in: line.range) { end += 1 }
                cleaned.map.append(
                    SourceMap.Run(text: cleaned.text.count, source: start, units: end - start))
                cleaned.text.append(contentsOf: bytes[start..<end])
                start = end
                while start < line.range.upperBound, ASCII.isSpace(bytes[start]) { start += 1 }
                if start < line.range.upperBound, start > end {
                    // A gap behind initials parts them from what is said.
                    let isLabel = end == line.range.lowerBound + line.initials(bytes)
                    let width = isLabel ? 2 : 1
                    cleaned.map.append(
                        SourceMap.Run(text: cleaned.text.count, source: end, units: width))
                    cleaned.text.append(contentsOf: repeatElement(ASCII.space, count: width))
                }
            }
            previous = line
        }
    }

    /// Whether three blanks stand within a line, as between the columns of a table.
    private func hasGap(_ line: WrappedLine) -> Bool {
        line.initials(bytes) == 0 && bytes.first("   ", in: line.range) != nil
    }

    /// Whether two blanks or more begin here.
    private func isGap(_ at: Int, in line: Range<Int>) -> Bool {
        ASCII.isSpace(bytes[at]) && at + 1 < line.upperBound && ASCII.isSpace(bytes[at + 1])
    }

    /// Whether a line goes on with the paragraph of the line before it.
    private func goesOn(_ line: WrappedLine, after previous: WrappedLine) -> Bool {
        let endsSentence = previous.endsSentence(bytes)
        if line.isClock(bytes) || previous.isClock(bytes) || line.quotes != previous.quotes {
            return false
        }
        if line.followsPage {
            return !endsSentence && line.startsLower(bytes)
        }
        if line.followsBlank || line.isItem(bytes) { return false }
        if line.isNumbered(bytes), endsSentence || !isFull(previous) { return false }
        if !endsSentence, line.startsLower(bytes) { return previous.range.count * 10 >= width * 4 }
        let label = SpeakerLabel.at(bytes, line.range)
        if let label, endsSentence || label.isQuestionMark || line.initials(bytes) > 0 {
            return false
        }
        if let label, labels[Array(bytes[label.range]), default: 0] > 1 { return false }
        if line.isCapitals(bytes) != previous.isCapitals(bytes) {
            // "… now turn to" "NATO."
            return isFull(previous) && !endsSentence && line.endsSentence(bytes)
                && line.range.count < 20
        }
        if hasGap(line), hasGap(previous) { return false }
        if line.indent >= previous.indent + 2, endsSentence || label != nil { return false }
        guard isFull(previous) else { return false }
        if !endsSentence { return true }
        // Its first word did not fit where the line before ends.
        let room = width - previous.range.count - 1
        return line.firstWord(bytes) * 2 > room && !line.isAside(bytes)
    }
}
