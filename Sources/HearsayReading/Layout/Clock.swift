/// Reads the times that transcripts made from recordings have beside their labels: `[00:01:12]`, `(0:12)`, `12:03:44`.
enum Clock {
    /// Whether a time may begin with this byte.
    @inline(__always)
    static func opens(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")
    }

    /// Where the words begin that stand behind the time at the start of `line`; `nil` if there is no time.
    static func end(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
        var at = line.lowerBound
        if opens(bytes[at]) {
            guard let end = bracketed(bytes, line) else { return nil }
            at = end
        } else {
            guard let end = time(bytes, line) else { return nil }
            at = end
        }
        while at < line.upperBound {
            if ASCII.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "-") {
                at += 1
            } else if bytes.has("\u{2013}", at: at, before: line.upperBound) {
                at += 3
            } else {
                break
            }
        }
        return at
    }

    /// Where the bracketed time at the start of `range` ends.
    static func bracketed(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
        guard let first = bytes[range].first, opens(first),
            let end = time(bytes, range.dropFirst()), end < range.upperBound
        else { return nil }
        let close = first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        return bytes[end] == close ? end + 1 : nil
    }

    /// `label` without the time at its end, bracketed or bare.
    static func removed(from label: Range<Int>, _ bytes: Bytes) -> Range<Int> {
        var start = label.upperBound
        while start > label.lowerBound, isPart(bytes[start - 1]) { start -= 1 }
        guard start < label.upperBound, start > label.lowerBound,
            ASCII.isSpace(bytes[start - 1])
        else { return label }
        let end =
            opens(bytes[start])
            ? bracketed(bytes, start..<label.upperBound) : time(bytes, start..<label.upperBound)
        guard end == label.upperBound else { return label }
        return bytes.trimmed(label.lowerBound..<start)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        ASCII.isDigit(byte) || opens(byte) || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }

    /// Where `0:12`, `00:01:12` or `00:00:01.000` ends.
    private static func time(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
        var at = range.lowerBound
        var fields = 0
        while at < range.upperBound {
            let start = at
            while at < range.upperBound, ASCII.isDigit(bytes[at]) { at += 1 }
            guard at > start, at - start <= 2, fields == 0 || at - start == 2 else { return nil }
            fields += 1
            guard at + 1 < range.upperBound, bytes[at] == UInt8(ascii: ":"),
                ASCII.isDigit(bytes[at + 1])
            else { break }
            at += 1
        }
        guard (2...3).contains(fields) else { return nil }
        if at + 1 < range.upperBound, bytes[at] == UInt8(ascii: "."), ASCII.isDigit(bytes[at + 1]) {
            at += 1
            while at < range.upperBound, ASCII.isDigit(bytes[at]) { at += 1 }
        }
        return at
    }
}
