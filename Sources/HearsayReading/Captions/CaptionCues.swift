/// The lines that captions show, found among numbers, times, notes and styles.
struct CaptionCues {
    /// What stands over the first time: a title.
    private(set) var head: [Range<Int>] = []
    /// The lines shown, without white space at their edges.
    private(set) var shown: [Range<Int>] = []

    /// In bytes: longer lines are not those of captions.
    private static let longest = 60
    private static let longestOfFile = 160

    /// The captions of a file, or of a text copied from a player; `nil` if the text is something else.
    ///
    /// - Complexity: O(n) in bytes.
    static func find(in bytes: Bytes) -> CaptionCues? {
        var lines: [(range: Range<Int>, followsBlank: Bool)] = []
        var blank = true
        var at = 0
        while at < bytes.count {
            var end = at
            while end < bytes.count, bytes[end] != ASCII.newline { end += 1 }
            let line = bytes.trimmed(at..<end)
            if !line.isEmpty { lines.append((line, blank)) }
            blank = line.isEmpty
            at = end + 1
        }
        return file(lines, bytes) ?? copied(lines.map(\.range), bytes)
    }

    /// WebVTT or SubRip: `00:01.000 --> 00:04.000` over the lines of each cue.
    private static func file(
        _ lines: [(range: Range<Int>, followsBlank: Bool)], _ bytes: Bytes
    ) -> CaptionCues? {
        var cues = CaptionCues()
        var times = 0
        var long = 0
        var inNote = false
        for (at, line) in lines.enumerated() {
            let isNext = at + 1 < lines.count && isTimes(bytes, lines[at + 1].range)
            if line.followsBlank { inNote = false }
            if isTimes(bytes, line.range) {
                times += 1
                inNote = false
            } else if isNext && (line.followsBlank || isNumber(bytes, line.range)) || inNote
                || at == 0
                    && bytes.has("webvtt", at: line.range.lowerBound, before: line.range.upperBound)
            {
                // A cue's number or name, a header, a note.
            } else if line.followsBlank, bytes.startsWithWord(of: notes, in: line.range) {
                inNote = true
            } else if times == 0 {
                cues.head.append(line.range)
                if cues.head.count > 3 { return nil }
            } else {
                cues.shown.append(line.range)
                if line.range.count > longestOfFile { long += 1 }
            }
        }
        guard times >= 3, !cues.shown.isEmpty, cues.shown.count <= times * 6,
            long * 10 <= cues.shown.count
        else { return nil }
        return cues
    }

    private static let notes: [StaticString] = ["note", "style", "region"]
    private static let settings: [StaticString] = [
        "align:", "position:", "line:", "size:", "region:", "vertical:", "x1:", "x2:", "y1:", "y2:",
    ]

    /// As copied from a player: each time alone on its line, from the first minute on, and short lines between.
    private static func copied(_ lines: [Range<Int>], _ bytes: Bytes) -> CaptionCues? {
        var cues = CaptionCues()
        var times = 0
        var long = 0
        var last = -1
        for line in lines {
            if let time = seconds(bytes, line) {
                if time < last || times == 0 && time >= 60 { return nil }
                last = time
                times += 1
            } else if times == 0 {
                cues.head.append(line)
                if cues.head.count > 12 { return nil }
            } else {
                cues.shown.append(line)
                if line.count > longest { long += 1 }
                if long > 8, long * 10 > cues.shown.count { return nil }
            }
        }
        return times >= 8 && times * 4 >= cues.shown.count && long * 10 <= cues.shown.count
            ? cues : nil
    }

    /// The seconds of a line that is a time and nothing else.
    private static func seconds(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
        guard Clock.end(bytes, line) == line.upperBound else { return nil }
        return bytes[line].split { !ASCII.isDigit($0) }.reduce(0) { sum, digits in
            sum * 60 + digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
    }

    private static func isNumber(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        bytes[line].allSatisfy(ASCII.isDigit)
    }

    /// Whether a line has the times of a cue, and its settings at most.
    private static func isTimes(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard ASCII.isDigit(bytes[line.lowerBound]), let arrow = bytes.first("-->", in: line),
            isTime(bytes, line.lowerBound..<arrow)
        else { return false }
        let parts = LabelWords.split(bytes, bytes.trimmed(arrow + 3..<line.upperBound))
        guard let end = parts.first, isTime(bytes, end) else { return false }
        return parts.dropFirst().allSatisfy { part in
            settings.contains { bytes.has($0, at: part.lowerBound, before: part.upperBound) }
        }
    }

    private static func isTime(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        bytes[range].contains(UInt8(ascii: ":"))
            && bytes[range].allSatisfy {
                ASCII.isDigit($0) || ASCII.isSpace($0) || $0 == UInt8(ascii: ":")
                    || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
            }
    }
}
