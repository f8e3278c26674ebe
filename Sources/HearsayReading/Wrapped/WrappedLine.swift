internal import HearsayCore

/// One line of a text that may be hard-wrapped.
struct WrappedLine {
    /// Longer lines, in bytes, are whole paragraphs.
    static let widest = 130

    /// Its bytes without white space at its edges and without a line number.
    var range: Range<Int>
    /// How far it is indented behind its number, in bytes.
    var indent: Int
    /// Whether an empty line stands before it.
    var followsBlank: Bool
    /// How often it is quoted in a mail: the signs ">" before it.
    var quotes = 0
    /// Whether a page ends before it.
    var followsPage = false

    /// The lines of a text that are not empty; `nil` if more than one in twenty is too long to be wrapped.
    ///
    /// - Complexity: O(n) in bytes; leaves at the first long lines of other texts.
    static func lines(of bytes: Bytes) -> [WrappedLine]? {
        var lines: [WrappedLine] = []
        var tooLong = 0
        var blank = false
        var at = 0
        while at < bytes.count {
            var end = at
            while end < bytes.count, bytes[end] != ASCII.newline { end += 1 }
            let bare = unquoted(at..<end, bytes)
            let range = bytes.trimmed(bare)
            if range.isEmpty {
                blank = true
            } else {
                lines.append(
                    WrappedLine(
                        range: range, indent: range.lowerBound - at, followsBlank: blank,
                        quotes: bare.lowerBound - at))
                blank = false
                if range.count > widest {
                    tooLong += 1
                    if tooLong > 4, tooLong * 20 > lines.count { return nil }
                }
            }
            at = end + 1
        }
        guard lines.count >= 6, tooLong * 20 <= lines.count else { return nil }
        return numbered(lines, bytes) ?? lines
    }

    /// A line without the signs by which mails quote: "> ".
    private static func unquoted(_ line: Range<Int>, _ bytes: Bytes) -> Range<Int> {
        let rest = line.drop { bytes[$0] == UInt8(ascii: ">") }
        let count = rest.lowerBound - line.lowerBound
        guard count == 1, rest.isEmpty || ASCII.isSpace(bytes[rest.lowerBound]) else { return line }
        return rest
    }

    /// The lines without their numbers, if most count from 1 as the pages of a court's transcript do.
    private static func numbered(_ lines: [WrappedLine], _ bytes: Bytes) -> [WrappedLine]? {
        var last = 0
        var counted = 0
        var starts: [Int?] = []
        for line in lines {
            guard let (number, end) = number(bytes, line.range), number == last + 1 || number == 1
            else {
                starts.append(nil)
                continue
            }
            last = number
            counted += 1
            starts.append(end)
        }
        // Every page begins anew; a table does not.
        let pages = zip(lines, starts).count { line, end in
            end != nil && number(bytes, line.range)?.0 == 1
        }
        guard counted >= 10, counted * 5 >= lines.count * 3, pages > 1 || counted >= 24 else {
            return spaced(lines, bytes)
        }
        return zip(lines, starts).compactMap { line, start in
            guard let start else { return line }
            var bare = line
            bare.range = bytes.trimmed(start..<line.range.upperBound)
            bare.indent = bare.range.lowerBound - start
            return bare.range.isEmpty ? nil : bare
        }
    }

    /// The lines without their numbers, if every fifth or tenth has one before a gap.
    private static func spaced(_ lines: [WrappedLine], _ bytes: Bytes) -> [WrappedLine]? {
        let ends = lines.map { line -> Int? in
            guard let (number, end) = number(bytes, line.range), number % 5 == 0, number > 0,
                end + 1 < line.range.upperBound, ASCII.isSpace(bytes[end]),
                ASCII.isSpace(bytes[end + 1])
            else { return nil }
            return end
        }
        let numbers = zip(lines, ends).compactMap { line, end in
            end.flatMap { _ in number(bytes, line.range)?.0 }
        }
        let counts = zip(numbers, numbers.dropFirst()).allSatisfy {
            $1 - $0 == numbers[0] || $1 == numbers[0]
        }
        guard numbers.count >= 4, counts, numbers.count * numbers[0] * 2 >= lines.count else {
            return nil
        }
        return zip(lines, ends).map { line, end in
            guard let end else { return line }
            var bare = line
            bare.range = bytes.trimmed(end..<line.range.upperBound)
            bare.indent = bare.range.lowerBound - end
            return bare
        }
    }

    /// The number of one or two digits that opens a line, and where it ends.
    private static func number(_ bytes: Bytes, _ line: Range<Int>) -> (Int, Int)? {
        var at = line.lowerBound
        var value = 0
        while at < line.upperBound, ASCII.isDigit(bytes[at]), at < line.lowerBound + 3 {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        guard at > line.lowerBound, value <= 60, at == line.upperBound || ASCII.isSpace(bytes[at])
        else { return nil }
        return (value, at)
    }

    /// Whether it begins with a small letter.
    func startsLower(_ bytes: Bytes) -> Bool {
        let first = bytes[range.lowerBound]
        return ASCII.isLetter(first) && !ASCII.isUpper(first)
    }

    /// Whether it ends as a sentence does, closing quotation marks and brackets aside.
    func endsSentence(_ bytes: Bytes) -> Bool {
        let ending = LineShape.ending(range, bytes)
        return LineShape.endsSentence(ending) || ending == UInt8(ascii: ":")
    }

    /// The length of the initials that a gap parts from the words, 0 without.
    func initials(_ bytes: Bytes) -> Int { SpeakerLabel.initials(bytes, range)?.range.count ?? 0 }

    /// Whether it opens an item of a list: "- …", "• …", "(a) …".
    func isItem(_ bytes: Bytes) -> Bool {
        let first = bytes[range.lowerBound]
        if range.count > 2, ASCII.isSpace(bytes[range.lowerBound + 1]),
            first == UInt8(ascii: "-") || first == UInt8(ascii: "*")
        {
            return true
        }
        if bytes.has("\u{2022}", at: range.lowerBound, before: range.upperBound) { return true }
        guard first == UInt8(ascii: "(") else { return false }
        // "(a) …", "(ii) …".
        let rest = range.dropFirst().prefix(5).drop { ASCII.isLetter(bytes[$0]) }
        guard let mark = rest.first, mark + 1 < range.upperBound else { return false }
        return bytes[mark] == UInt8(ascii: ")") && ASCII.isSpace(bytes[mark + 1])
    }

    /// Whether a number with its mark or a time opens it, as an item's does.
    func isNumbered(_ bytes: Bytes) -> Bool {
        guard ASCII.isDigit(bytes[range.lowerBound]) else { return false }
        if let end = Clock.end(bytes, range), end < range.upperBound {
            return ASCII.isSpace(bytes[end - 1])
        }
        let rest = range.prefix(4).drop { ASCII.isDigit(bytes[$0]) }
        guard let mark = rest.first, mark + 1 < range.upperBound else { return false }
        return ASCII.isSpace(bytes[mark + 1])
            && (bytes[mark] == UInt8(ascii: ")") || bytes[mark] == UInt8(ascii: "."))
    }

    /// Whether it is a time and nothing else.
    func isClock(_ bytes: Bytes) -> Bool { Clock.end(bytes, range) == range.upperBound }

    /// Whether it opens with a bracket, as stage directions do: "[Laughter.]", "(Recess taken.)".
    func isAside(_ bytes: Bytes) -> Bool {
        let first = bytes[range.lowerBound]
        return first == UInt8(ascii: "[") || first == UInt8(ascii: "(")
    }

    /// Whether all its letters, three or more, are capitals.
    func isCapitals(_ bytes: Bytes) -> Bool {
        var letters = 0
        for byte in bytes[range] where ASCII.isLetter(byte) {
            if !ASCII.isUpper(byte) { return false }
            letters += 1
        }
        return letters >= 3
    }

    /// The length of its first word in bytes.
    func firstWord(_ bytes: Bytes) -> Int {
        range.prefix { !ASCII.isSpace(bytes[$0]) }.count
    }
}
