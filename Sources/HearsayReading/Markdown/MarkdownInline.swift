internal import HearsayCore

/// Takes emphasis, links, images, tags and escapes out of one line of Markdown.
struct MarkdownInline {
    private static let linkReach = 2000
    private let bytes: Bytes
    private let line: Range<Int>
    /// Closing brackets of links and where each link ends.
    private var closing: [Int: Int] = [:]

    init(bytes: Bytes, line: Range<Int>) {
        self.bytes = bytes
        self.line = line
    }

    /// The stars or underscores that open a line and set what follows apart.
    static func opening(_ bytes: Bytes, _ line: Range<Int>) -> Range<Int>? {
        guard let first = bytes[line].first,
            first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
        else { return nil }
        let end = bytes[line].firstIndex { $0 != first } ?? line.upperBound
        guard end - line.lowerBound <= 3, end < line.upperBound, !ASCII.isSpace(bytes[end]) else {
            return nil
        }
        return line.lowerBound..<end
    }

    /// Where the same sign ends what it opened, behind it.
    static func closing(of sign: Range<Int>, _ bytes: Bytes, _ line: Range<Int>) -> Int? {
        var at = line.lowerBound
        while at + sign.count <= line.upperBound {
            if bytes[at] == bytes[sign.lowerBound] {
                let end =
                    bytes[at..<line.upperBound].firstIndex { $0 != bytes[at] } ?? line.upperBound
                let isAfterWord = at > line.lowerBound && !ASCII.isSpace(bytes[at - 1])
                // "snake_case"
                let isWithin =
                    bytes[at] == UInt8(ascii: "_") && end < line.upperBound
                    && ASCII.isWord(bytes[end])
                if end - at >= sign.count, isAfterWord, !isWithin { return end }
                at = end
            } else {
                at += 1
            }
        }
        return nil
    }

    /// Writes what is left of the line.
    ///
    /// - Parameter place: a byte of the source.
    /// - Returns: whether a comment was opened and not closed, and where what stands before `place` ends in the cleaned text.
    mutating func write(to cleaned: inout Cleaned, upTo place: Int = .max) -> (Bool, end: Int) {
        var end: Int?
        var at = line.lowerBound
        var run = at
        var opensComment = false
        func flush(_ cleaned: inout Cleaned) {
            guard run < at else { return }
            cleaned.map.append(
                SourceMap.Run(text: cleaned.text.count, source: run, units: at - run))
            cleaned.text.append(contentsOf: bytes[run..<at])
        }
        while at < line.upperBound {
            if end == nil, at >= place { end = cleaned.text.count + at - run }
            guard let next = skipped(at) else {
                at += 1
                continue
            }
            flush(&cleaned)
            if next > line.upperBound {
                opensComment = true
                run = line.upperBound
                break
            }
            at = next
            run = at
            // An escaped sign stays without its backslash, whatever it is.
            if at > line.lowerBound, bytes[at - 1] == UInt8(ascii: "\\"), at < line.upperBound {
                at += 1
            }
        }
        if !opensComment {
            at = line.upperBound
            flush(&cleaned)
        }
        return (opensComment, end ?? cleaned.text.count)
    }

    /// Where to go on after a mark at `at`; `nil` for a character of the text; past the line's end
    /// for a comment that is not closed.
    private mutating func skipped(_ at: Int) -> Int? {
        let next = at + 1 < line.upperBound ? bytes[at + 1] : ASCII.space
        switch bytes[at] {
        case UInt8(ascii: "\\"):
            return next > 0x20 && next < 0x7F && !ASCII.isWord(next) ? at + 1 : nil
        case UInt8(ascii: "*"), UInt8(ascii: "`"): return emphasis(at)
        case UInt8(ascii: "~"): return next == UInt8(ascii: "~") ? at + 2 : nil
        case UInt8(ascii: "_"):
            let before = at > line.lowerBound ? bytes[at - 1] : ASCII.space
            return ASCII.isWord(before) && ASCII.isWord(next) ? nil : emphasis(at)
        case UInt8(ascii: "!"):
            guard next == UInt8(ascii: "["), let link = link(at + 1) else { return nil }
            return link.end
        case UInt8(ascii: "["):
            guard let link = link(at) else { return nil }
            closing[link.close] = link.end
            return at + 1
        case UInt8(ascii: "]"): return closing[at]
        case UInt8(ascii: "<"): return tag(at)
        default: return nil
        }
    }

    /// The end of a run of marks, unless white space is on both sides of it.
    private func emphasis(_ at: Int) -> Int? {
        var end = at
        while end < line.upperBound, bytes[end] == bytes[at] { end += 1 }
        let before = at > line.lowerBound ? bytes[at - 1] : ASCII.space
        let after = end < line.upperBound ? bytes[end] : ASCII.space
        return ASCII.isSpace(before) && ASCII.isSpace(after) ? nil : end
    }

    private func link(_ open: Int) -> (close: Int, end: Int)? {
        let limit = min(line.upperBound, open + Self.linkReach)
        guard let close = partner(of: open, UInt8(ascii: "["), UInt8(ascii: "]"), limit),
            close + 1 < line.upperBound
        else { return nil }
        if bytes[close + 1] == UInt8(ascii: "(") {
            return partner(of: close + 1, UInt8(ascii: "("), UInt8(ascii: ")"), limit).map {
                (close, $0 + 1)
            }
        }
        if bytes[close + 1] == UInt8(ascii: "[") {
            return partner(of: close + 1, UInt8(ascii: "["), UInt8(ascii: "]"), limit).map {
                (close, $0 + 1)
            }
        }
        return nil
    }

    private func partner(of open: Int, _ opening: UInt8, _ closing: UInt8, _ limit: Int) -> Int? {
        var depth = 0
        var at = open
        while at < limit {
            if bytes[at] == opening { depth += 1 }
            if bytes[at] == closing {
                depth -= 1
                if depth == 0 { return at }
            }
            at += 1
        }
        return nil
    }

    private func tag(_ at: Int) -> Int? {
        if bytes.has("<!--", at: at, before: line.upperBound) {
            guard let close = bytes.first("-->", in: at..<line.upperBound) else {
                return line.upperBound + 1
            }
            return close + 3
        }
        if bytes.has("<http", at: at, before: line.upperBound) { return at + 1 }
        guard at + 1 < line.upperBound,
            ASCII.isLetter(bytes[at + 1]) || bytes[at + 1] == UInt8(ascii: "/")
        else { return nil }
        let limit = min(line.upperBound, at + Self.linkReach)
        return bytes[at..<limit].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
}
